import type { Actor, Viewer } from './community.ts';
import type { Decision } from './records.ts';
import {
  isClosed,
  mostChoices,
  type Poll,
  type PollCommand,
  type PollRead,
  type Tally,
  type TouchedByVote,
} from './poll.ts';

// What may be done with a poll, and what each person is shown of it.

export function decideBallot(
  { poll, ballot }: TouchedByVote,
  command: PollCommand,
  actor: Actor,
  now: Date,
): Decision {
  if (!poll || poll.draft) return { refusal: { code: 'not-found' } };
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if (ballot && ballot.commandId >= command.id) return { changes: [] };
  if (isClosed(poll, now)) return { refusal: { code: 'closed' } };

  const wanted = command.type === 'poll.vote' ? command.choices : [];
  if (wanted.some((choice) => !poll.options.some((option) => option.id === choice))) {
    return { refusal: { code: 'invalid', fields: { choices: 'unknown' } } };
  }
  const choices = inOrder(poll, wanted);
  if (choices.length > mostChoices(poll)) {
    return { refusal: { code: 'invalid', fields: { choices: 'too-many' } } };
  }
  const before = ballot?.choices ?? [];
  if (before.length && !poll.allowChange && JSON.stringify(before) !== JSON.stringify(choices)) {
    return { refusal: { code: 'forbidden', reason: 'no-change' } };
  }
  const record = {
    pollId: poll.id,
    voter: actor.id,
    choices,
    commandId: command.id,
    castAt: now.toISOString(),
  };
  return { changes: [{ table: 'ballot', record }] };
}

/** What a viewer is shown of a poll: the one place that decides who sees counts and who may do what. */
export function viewPoll(
  { poll, ballot, tally }: TouchedByVote & { readonly tally: Tally | undefined },
  viewer: Viewer,
  version: string,
  now: Date,
): PollRead {
  const read = { version, at: now.toISOString(), viewer };
  if (!poll) return { ...read, poll: null, closed: false, tally: null, mine: null, can: [] };
  const closed = isClosed(poll, now);
  const voted = Boolean(ballot?.choices.length);
  return {
    ...read,
    poll,
    closed,
    tally: (isShown(poll, closed, voted) && tally) || null,
    mine: ballot ? { choices: ballot.choices, commandId: ballot.commandId } : null,
    can: can(closed, voted, poll),
  };
}

/** The options among the wanted ones, each once, in the poll's order. */
function inOrder(poll: Poll, wanted: readonly string[]): string[] {
  return poll.options.map((option) => option.id).filter((id) => wanted.includes(id));
}

/** Whether the counts are shown to somebody who has voted or has not. */
function isShown({ results }: Poll, closed: boolean, voted: boolean): boolean {
  return closed || results === 'always' || (results === 'on-vote' && voted);
}

function can(closed: boolean, voted: boolean, poll: Poll): PollCommand['type'][] {
  if (closed || (voted && !poll.allowChange)) return [];
  return voted ? ['poll.vote', 'poll.withdraw'] : ['poll.vote'];
}

/**
 * The read as it will look once a command is accepted. Applying it to a read that already holds its effect, or a
 * newer one, changes nothing.
 */
export function applyToPoll(read: PollRead, command: PollCommand): PollRead {
  const { poll, mine, tally } = read;
  if (!poll || command.pollId !== poll.id || (mine && mine.commandId >= command.id)) return read;
  const before = mine?.choices ?? [];
  const choices = command.type === 'poll.vote' ? inOrder(poll, command.choices) : [];
  const voted = choices.length > 0;
  return {
    ...read,
    mine: { choices, commandId: command.id },
    can: can(read.closed, voted, poll),
    tally:
      tally && isShown(poll, read.closed, voted)
        ? {
            voters: tally.voters + Number(voted) - Number(before.length > 0),
            counts: poll.options.map(
              ({ id }, index) =>
                tally.counts[index]! + Number(choices.includes(id)) - Number(before.includes(id)),
            ),
          }
        : null,
  };
}
