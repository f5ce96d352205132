import { noted } from './audit-rules.ts';
import { isTeam, type Actor, type FieldErrors } from './community.ts';
import { feedbackKinds, type Feedback } from './feedback.ts';
import {
  feedbackStatuses,
  messageTables,
  reportStatuses,
  type FeedbackStatus,
  type MessageFilter,
  type MessageTable,
  type Note,
  type ReportStatus,
} from './message.ts';
import { isFeedback, mergedWith, placeOfMessage, type Message } from './message-rules.ts';
import {
  messageLimits,
  type FeedbackMerge,
  type MessageItem,
  type MessageNote,
  type MessageReply,
  type MessageStaffCommand,
  type MessageStaffReads,
  type MessageStatus,
  type MessageTarget,
  type MessageThread,
  type Related,
  type SetStatus,
} from './message-staff.ts';
import { wordsOf } from './text.ts';
import { versionOf } from './question-rules.ts';
import type { Change, Decision, Tables } from './records.ts';
import { reportReasons, type Report } from './report.ts';
import { changedSince, checkPage, notFound, paged, type Deciders, type Readers } from './staff-table.ts';
import type { Snapshot } from './store.ts';

// What the team makes of messages, and what it is told of them.

const statuses: Readonly<Record<MessageTable, readonly (FeedbackStatus | ReportStatus)[]>> = {
  feedback: feedbackStatuses,
  report: reportStatuses,
};

const invalid = (fields: FieldErrors): Decision => ({ refusal: { code: 'invalid', fields } });

const find = (seen: Snapshot, { kind, id }: MessageTarget): Promise<Message | undefined> =>
  seen.get(kind, id);

/** How a message stands, in one word from which it can be set so again. */
const standOf = (message: Message): string =>
  isFeedback(message) && message.duplicateOf !== undefined
    ? `duplicate/${message.duplicateOf}`
    : message.status;

/** The message with another status: what was merged is by itself again. */
function withStatus(message: Message, status: SetStatus): Message {
  const { duplicateOf: _, ...kept } = message as Feedback;
  return { ...kept, status } as Message;
}

const put = (table: MessageTable, record: Message): Change => ({ table, record }) as Change;

async function decideStatus(
  seen: Snapshot,
  command: MessageStatus,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, target, status, ifVersion } = command;
  if (!statuses[target.kind].includes(status)) return invalid({ status: 'unknown' });
  const message = await find(seen, target);
  if (!message) return notFound;
  if (versionOf(message) !== ifVersion) return changedSince;
  const set = { ...withStatus(message, status), version: id };
  const stood = { before: standOf(message), after: standOf(set) };
  return { changes: [put(target.kind, set), noted(command, actor, now, { target, ...stood })] };
}

async function decideReply(
  seen: Snapshot,
  command: MessageReply,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, target, body, status, ifVersion } = command;
  if (status !== undefined && !statuses[target.kind].includes(status)) return invalid({ status: 'unknown' });
  const message = await find(seen, target);
  if (!message) return notFound;
  if (versionOf(message) !== ifVersion) return changedSince;
  const { replies = [] } = message;
  if (replies.length >= messageLimits.replies) return invalid({ body: 'too-many' });
  const answered = {
    ...(status === undefined ? message : withStatus(message, status)),
    replies: [...replies, { id, body, at: now.toISOString() }],
    version: id,
  };
  const stood = { before: standOf(message), after: standOf(answered) };
  return { changes: [put(target.kind, answered), noted(command, actor, now, { target, ...stood })] };
}

/** Notes stand beside each other: whoever adds one writes over nothing. */
async function decideNote(seen: Snapshot, command: MessageNote, actor: Actor, now: Date): Promise<Decision> {
  const { id, target, body } = command;
  const message = await find(seen, target);
  if (!message) return notFound;
  const { notes = [] } = message;
  if (notes.some((note) => note.id === id)) return { changes: [] };
  if (notes.length >= messageLimits.notes) return invalid({ body: 'too-many' });
  const note: Note = { id, body, at: now.toISOString() };
  return {
    changes: [
      put(target.kind, { ...message, notes: [...notes, note] }),
      noted(command, actor, now, { target }),
    ],
  };
}

async function decideMerge(
  seen: Snapshot,
  command: FeedbackMerge,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const { id, feedbackId, intoId, ifVersion } = command;
  const feedback = await seen.get('feedback', feedbackId);
  const into = await seen.get('feedback', intoId);
  // Of a duplicate the one that stays: so nothing is ever merged in a circle.
  const stays = into?.duplicateOf === undefined ? into : await mergedWith(seen, into);
  if (!feedback || !stays) return notFound;
  if (versionOf(feedback) !== ifVersion) return changedSince;
  if (stays.id === feedbackId) return invalid({ intoId: 'malformed' });
  const merged: Feedback = { ...feedback, status: 'duplicate', duplicateOf: stays.id, version: id };
  const target = { kind: 'feedback', id: feedbackId } as const;
  const stood = { before: standOf(feedback), after: standOf(merged) };
  return { changes: [put('feedback', merged), noted(command, actor, now, { target, ...stood })] };
}

/** All that a message says, and nothing that its sender has not given for this. */
function viewItem<T extends MessageTable>(kind: T, message: Tables[T]): MessageItem<T> {
  const {
    author,
    version: _,
    replies = [],
    notes = [],
    held,
    review: __,
    contact,
    ...shown
  } = message as Feedback;
  const [from] = author.split(':');
  return {
    kind,
    // Whatever the record's backend let through: who has not agreed is not reached.
    record: { ...shown, ...(shown.consent && contact !== undefined && { contact }) },
    version: versionOf(message),
    ...((from === 'guest' || from === 'member') && { from }),
    ...(held && { held }),
    replies: replies.length,
    notes: notes.length,
  } as unknown as MessageItem<T>;
}

/** How much that was merged into one message is named with it. */
const mostDuplicates = 20;

const related = ({ id, kind, message, status, createdAt }: Feedback): Related => ({
  id,
  kind,
  message,
  status,
  createdAt,
});

async function viewThread(seen: Snapshot, kind: MessageTable, message: Message): Promise<MessageThread> {
  const byTeam = async <N extends Note>(written: readonly N[] = []) => {
    const all = [];
    for (const each of written) {
      const by = (await seen.get('audit', each.id))?.actor;
      all.push({ ...each, ...(by && { by }) });
    }
    return all;
  };
  const into = isFeedback(message) ? await mergedWith(seen, message) : undefined;
  const duplicates = isFeedback(message) ? await seen.duplicates(message.id, mostDuplicates) : [];
  return {
    ...viewItem(kind, message),
    replies: await byTeam(message.replies),
    notes: await byTeam(message.notes),
    ...(into && { into: related(into) }),
    duplicates: duplicates.map(related),
  } as MessageThread;
}

/** One page of a list of messages. */
async function listed<T extends MessageTable>(
  seen: Snapshot,
  table: T,
  { status, search = '', ...page }: MessageStaffReads['feedback' | 'reports']['query'],
  about: string | undefined,
) {
  const filter: MessageFilter = {
    ...(status === 'open' ? { open: true } : { status }),
    about,
    words: wordsOf(search),
  };
  const { page: found, next } = await paged(
    page,
    (limit, after) => seen.messages(table, filter, limit, after),
    (message: Feedback | Report) => placeOfMessage(message),
  );
  return { messages: found.map((message) => viewItem(table, message as Tables[T])), ...next };
}

const checkList = (
  { status, search, ...page }: MessageStaffReads['feedback' | 'reports']['query'],
  table: MessageTable,
): FieldErrors => ({
  ...checkPage(page),
  ...(status !== undefined &&
    status !== 'open' &&
    !statuses[table].includes(status) && { status: 'unknown' }),
  ...(search !== undefined && typeof search !== 'string' && { search: 'malformed' }),
  ...(search !== undefined && search.length > messageLimits.search && { search: 'too-long' }),
});

export const messageDeciders: Deciders<MessageStaffCommand['type']> = {
  'message.status': decideStatus,
  'message.reply': decideReply,
  'message.note': decideNote,
  'feedback.merge': decideMerge,
};

export const messageReaders: Readers<keyof MessageStaffReads> = {
  feedback: {
    may: isTeam,
    check: ({ kind, ...query }) => ({
      ...checkList(query, 'feedback'),
      ...(kind !== undefined && !feedbackKinds.includes(kind) && { kind: 'unknown' }),
    }),
    read: (seen, { kind, ...query }) => listed(seen, 'feedback', query, kind),
  },
  reports: {
    may: isTeam,
    check: ({ reason, ...query }) => ({
      ...checkList(query, 'report'),
      ...(reason !== undefined && !reportReasons.includes(reason) && { reason: 'unknown' }),
    }),
    read: (seen, { reason, ...query }) => listed(seen, 'report', query, reason),
  },
  message: {
    may: isTeam,
    check: ({ kind, id }) => ({
      ...(!messageTables.includes(kind) && { kind: 'unknown' }),
      ...(typeof id !== 'string' && { id: 'malformed' }),
    }),
    async read(seen, { kind, id }) {
      const message = await find(seen, { kind, id });
      return { message: message ? await viewThread(seen, kind, message) : null };
    },
  },
};
