import type { FieldErrors, Viewer } from './community.ts';
import type { Feedback } from './feedback.ts';
import type {
  FeedbackStatus,
  MessageFilter,
  MessagesQuery,
  MessagesRead,
  MessageTable,
  OwnMessage,
  ReportStatus,
  Unshown,
} from './message.ts';
import { messageTables } from './message.ts';
import { folded } from './text.ts';
import type { Tables } from './records.ts';
import type { Report } from './report.ts';
import { checkPage, paged } from './staff-table.ts';
import type { Snapshot } from './store.ts';
import { toUtc } from './time.ts';

// How messages are found, and what whoever sent them is shown.

export type Message = Feedback | Report;

const settled: readonly (FeedbackStatus | ReportStatus)[] = [
  'done',
  'declined',
  'duplicate',
  'decided',
  'closed',
];
/** Whether a message waits for the team yet. */
export const isWaiting = ({ status }: Pick<Message, 'status'>): boolean => !settled.includes(status);

export const isFeedback = (message: Message): message is Feedback => 'kind' in message;

/** What a list can be narrowed to: the kind of feedback, or the reason of a report. */
export const aboutOf = (message: Message): string => (isFeedback(message) ? message.kind : message.reason);

/** What of a message is searched. */
export const wordsOfMessage = (message: Message): string =>
  folded(isFeedback(message) ? `${message.name ?? ''} ${message.message}` : message.text);

/** What a message without a readable time is ordered by: it is the oldest of all. */
export const longAgo = '0000-01-01T00:00:00.000Z';
/** What a list of messages is ordered by. */
export const placeOfMessage = ({ createdAt, id }: Pick<Message, 'createdAt' | 'id'>) => ({
  time: toUtc(createdAt) ?? longAgo,
  id,
});

/** The same in one text, as lists are sorted in memory. */
export const messageKey = (message: Pick<Message, 'createdAt' | 'id'>): string => {
  const { time, id } = placeOfMessage(message);
  return `${time} ${id}`;
};

/** Whether a message is among those that are asked for. */
export const fitsMessage = (
  message: Message,
  { open, status, about, words = [], author }: MessageFilter,
): boolean =>
  (open === undefined || open === isWaiting(message)) &&
  (status === undefined || status === message.status) &&
  (about === undefined || about === aboutOf(message)) &&
  (author === undefined || author === message.author) &&
  words.every((word) => wordsOfMessage(message).includes(word));

/** Which way a list goes: what waits begins with who waits longest, all else with the newest. */
export const oldestFirst = ({ open, status }: MessageFilter): boolean =>
  open ?? (status !== undefined && isWaiting({ status } as Message));

/** No chain of duplicates is followed further: nobody makes one this long but by mistake. */
const mostSteps = 20;

/** The feedback that a duplicate is answered with, however often that was merged in its turn. */
export async function mergedWith(seen: Snapshot, feedback: Feedback): Promise<Feedback | undefined> {
  let found: Feedback | undefined;
  for (let steps = 0, next = feedback.duplicateOf; next !== undefined && steps < mostSteps; steps++) {
    found = await seen.get('feedback', next);
    next = found?.duplicateOf;
  }
  return found;
}

/** What is wrong with a query for one's own messages. */
export const checkMessagesQuery = ({ kind, ...page }: MessagesQuery): FieldErrors => ({
  ...checkPage(page),
  ...(kind !== undefined && !messageTables.includes(kind) && { kind: 'unknown' }),
});

/** What one person has sent, the newest first, with what the team has answered. */
export async function readMessages(
  seen: Snapshot,
  { kind, ...query }: MessagesQuery,
  viewer: Viewer,
  now: Date,
): Promise<MessagesRead> {
  const { id: author } = viewer;
  const { page, next } = await paged(
    query,
    async (limit, after) => {
      if (author === undefined) return [];
      const found: Found[] = [];
      for (const table of kind ? [kind] : messageTables) {
        for (const record of await seen.messages(table, { author }, limit, after))
          found.push({ table, record } as Found);
      }
      return found.sort((a, b) => (messageKey(a.record) < messageKey(b.record) ? 1 : -1)).slice(0, limit);
    },
    ({ record }) => placeOfMessage(record),
  );
  const messages = [];
  for (const each of page) messages.push(await viewOwn(seen, each));
  return { version: await seen.version(), at: now.toISOString(), viewer, messages, ...next };
}

type Found = {
  readonly [T in MessageTable]: { readonly table: T; readonly record: Tables[T] };
}[MessageTable];

async function viewOwn(seen: Snapshot, { table, record }: Found): Promise<OwnMessage> {
  const { replies = [], ...shown } = withoutTeam(record);
  if (table === 'report') return { kind: table, record: shown, replies } as OwnMessage;
  const other = await mergedWith(seen, record);
  const all = [...replies, ...(other?.replies ?? [])].sort(
    (a, b) => Number(a.at > b.at) - Number(a.at < b.at),
  );
  const merged = other && { merged: other.status };
  return { kind: table, record: shown, replies: all, ...merged } as unknown as OwnMessage;
}

/** A message without what only the team is told of it. */
function withoutTeam<M extends Message>(message: M): Omit<M, Unshown> {
  const {
    author: _,
    version: __,
    notes: ___,
    duplicateOf: ____,
    held: _____,
    review: ______,
    ...shown
  } = message as M & Partial<Feedback>;
  return shown as Omit<M, Unshown>;
}
