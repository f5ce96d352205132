import { timeOf } from './id.ts';
import type { MessageItem, MessageStaffCommand, MessageThread } from './message-staff.ts';

// Messages as the team will be shown them once a command is accepted. One that builds on something else than what was read
// is either in the read already, or about to be refused: it changes nothing.

/** A message in a list. */
export function applyToItem<M extends MessageItem>(item: M, command: MessageStaffCommand): M {
  if (!concerns(item, command)) return item;
  if (command.type === 'message.note') return item;
  if (command.ifVersion !== item.version) return item;
  const replies = item.replies + Number(command.type === 'message.reply');
  return { ...item, ...changed(item, command), replies };
}

/** A message with all that belongs to it. */
export function applyToThread(thread: MessageThread, command: MessageStaffCommand): MessageThread {
  if (!concerns(thread, command)) return thread;
  if (command.type === 'message.note') {
    const { notes } = thread;
    return notes.some(({ id }) => id === command.id)
      ? thread
      : { ...thread, notes: [...notes, said(command)] };
  }
  if (command.ifVersion !== thread.version) return thread;
  const replies = command.type === 'message.reply' ? [...thread.replies, said(command)] : thread.replies;
  const { into: _, ...alone } = thread;
  return { ...alone, ...changed(thread, command), replies } as MessageThread;
}

const concerns = ({ kind, record }: MessageItem | MessageThread, command: MessageStaffCommand): boolean =>
  command.type === 'feedback.merge'
    ? kind === 'feedback' && record.id === command.feedbackId
    : command.target.kind === kind && command.target.id === record.id;

const said = ({ id, body }: { readonly id: string; readonly body: string }) => ({
  id,
  body,
  at: new Date(timeOf(id)).toISOString(),
});

/** How it stands then. */
function changed(
  { record }: MessageItem | MessageThread,
  command: Exclude<MessageStaffCommand, { type: 'message.note' }>,
) {
  const { id: version } = command;
  if (command.type === 'feedback.merge') {
    return { version, record: { ...record, status: 'duplicate', duplicateOf: command.intoId } };
  }
  if (command.status === undefined) return { version };
  const { duplicateOf: _, ...kept } = record as typeof record & { duplicateOf?: string };
  return { version, record: { ...kept, status: command.status } };
}
