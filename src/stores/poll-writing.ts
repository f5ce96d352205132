import { newId } from '../model/id.ts';
import { applyToPoll } from '../model/poll-rules.ts';
import type { PollCommand, PollRead } from '../model/poll.ts';
import type { Reader } from './reading.ts';
import type { Sent } from './sending.ts';
import { after, type Timer } from './until.ts';

/** A read with all commands applied to it that have not been refused. */
export function applyAll(read: PollRead, sent: readonly Sent<PollCommand>[]): PollRead {
  return sent
    .filter(({ state }) => state !== 'refused')
    .reduce((seen, { command }) => applyToPoll(seen, command), read);
}

/** The command that sets the viewer's ballot or takes it back, newer than any seen of theirs. */
export function ballotCommand({ poll, mine }: PollRead, choices?: readonly string[]): PollCommand {
  const common = { id: newId(mine?.commandId), pollId: poll!.id };
  return choices ? { ...common, type: 'poll.vote', choices } : { ...common, type: 'poll.withdraw' };
}

/** Reads a poll again when it closes. */
export function awaitClose({ reading, refresh }: Reader<PollRead>, before?: Timer): Timer | undefined {
  const { poll, closed, at } = reading.get().result ?? {};
  return after(closed ? undefined : poll?.closesAt, at, refresh, before);
}
