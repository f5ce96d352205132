import { feedbackKinds } from '../model/feedback.ts';
import { feedbackStatuses, reportStatuses, type MessageTable } from '../model/message.ts';
import { messageWaits } from '../model/inbox-rules.ts';
import { applyToItem, applyToThread } from '../model/message-apply.ts';
import {
  messageStaffCommandTypes,
  type MessageItem,
  type MessageStaffCommand,
  type MessageThread,
} from '../model/message-staff.ts';
import { isWaiting } from '../model/message-rules.ts';
import { reportReasons } from '../model/report.ts';
import type { DeskCommand, DeskSent } from './desk.ts';

export { csvMoment, csvName, csvOf } from '../model/csv.ts';
export { messageLimits, type SetStatus } from '../model/message-staff.ts';
export type { MessageItem, MessageThread, Related } from '../model/message-staff.ts';
export type { FeedbackStatus, MessageTable, ReportStatus } from '../model/message.ts';

/** What a list of each kind can be narrowed to, and how one stands. */
export const messageStatuses = { feedback: feedbackStatuses, report: reportStatuses } as const;
export const messageSubjects = { feedback: feedbackKinds, report: reportReasons } as const;

const isAboutMessages = (command: DeskCommand): command is MessageStaffCommand =>
  messageStaffCommandTypes.some((type) => type === command.type);

/** What was given and not refused, the oldest first. */
const given = (sent: readonly DeskSent[]): MessageStaffCommand[] =>
  sent
    .filter(({ state }) => state !== 'refused')
    .map(({ command }) => command)
    .filter(isAboutMessages);

/**
 * A list as it looks with what was given meanwhile, each once: pages that are read at different moments overlap. Of a list
 * of what waits, what does not any more is gone.
 */
export function listed<M extends MessageItem>(
  items: readonly M[],
  sent: readonly DeskSent[],
  onlyWaiting: boolean,
): M[] {
  const commands = given(sent);
  return [...new Map(items.map((item) => [item.record.id, item])).values()]
    .map((item) => commands.reduce<M>(applyToItem, item))
    .filter(({ record }) => !onlyWaiting || isWaiting(record));
}

export const threadWith = (thread: MessageThread, sent: readonly DeskSent[]): MessageThread =>
  given(sent).reduce(applyToThread, thread);

/** Whether one waits for the team, as its list of what waits has it. */
export const waits = ({ record: { status }, held, replies }: MessageItem): boolean =>
  messageWaits({ status, ...(held && { held }) }, replies);

/** What a message says. */
export const wordsOf = ({ kind, record }: MessageItem | MessageThread): string =>
  kind === 'feedback' ? record.message : record.text;

/** What it is about, as a list can be narrowed to. */
export const subjectOf = ({ kind, record }: MessageItem | MessageThread): string =>
  kind === 'feedback' ? record.kind : record.reason;

/** The query for a list. */
export const listQuery = (
  kind: MessageTable,
  { status, subject, search }: { readonly status: string; readonly subject: string; readonly search: string },
) =>
  ({
    type: kind === 'feedback' ? 'feedback' : 'reports',
    ...(status && { status }),
    ...(subject && { [kind === 'feedback' ? 'kind' : 'reason']: subject }),
    ...(search && { search }),
  }) as { readonly type: 'feedback' };
