import { boardOf } from '../model/board-rules.ts';
import { canWait } from '../model/board.ts';
import { isTeam, type Actor } from '../model/community.ts';
import type { Admitted } from '../model/execute.ts';
import type { Rate } from '../model/limits.ts';
import type { Command } from '../model/records.ts';
import type { StaffCommand } from '../model/staff.ts';
import type { Transaction } from '../model/store.ts';
import { namer } from './identity.ts';
import { Problem } from './problem.ts';

/** How many new commands are taken. What is refused, and what is repeated, does not count. */
export interface Limits {
  /** From one person: far more than anybody writes. */
  readonly person: Rate;
  /** From one of the team, who works through all that the others write. */
  readonly team: Rate;
  /** From one address: carriers put thousands of people behind one. Beyond it there is a challenge. */
  readonly address: Rate;
  /** On one board of a community, from everybody together: what a flood from many addresses may fill; the same beyond. */
  readonly board: Rate;
}

export const usualLimits: Limits = {
  person: { most: 120, seconds: 600 },
  team: { most: 1200, seconds: 600 },
  address: { most: 3000, seconds: 600 },
  board: { most: 10_000, seconds: 600 },
};

/** What is counted by where it comes from that is no command: enough for a whole team behind one address. */
const tried = {
  /** Links to sign in by that are opened. */
  link: { most: 60, seconds: 600 },
  passkey: { most: 60, seconds: 600 },
  /** Links that are asked for by mail. */
  'link-asked': { most: 20, seconds: 600 },
} as const satisfies Readonly<Record<string, Rate>>;
export type Tried = keyof typeof tried;

/** By what tries from an address are counted. */
export async function tries(secret: string, what: Tried, address: string, now: Date) {
  return { name: `${what}:${await addressNamer(secret, now)(address)}`, rate: tried[what] };
}

/** Addresses are kept as keyed hashes that mean nothing on another day. */
const addressNamer = (secret: string, now: Date) => namer('address', `${secret} ${dayOf(now)}`);
const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/**
 * What was done about a challenge: its solution came with the command, or its giver does not want to solve it, or cannot.
 */
export type ChallengeAnswer = 'solved' | 'declined';

/** How many times as many are taken beyond a limit, of those with an answer to the challenge. */
const beyond: Readonly<Record<ChallengeAnswer, number>> = { solved: 10, declined: 0.1 };

/** Stands between somebody and what they want to have written: throws where they have to wait. */
export type Admit = (transaction: Transaction, command?: Command | StaffCommand) => Promise<Admitted>;

/** Says who has to wait, in the write's own transaction, so that it holds for all processes on one database. */
export type Admission = (
  actor: Pick<Actor, 'id' | 'roles'>,
  address: string | undefined,
  now: Date,
  answer?: ChallengeAnswer,
) => Promise<Admit>;

/**
 * Addresses are kept for as long as a bucket counts. A person over the limit waits; where it is many people's together,
 * who has solved a challenge goes on, and who has declined it has what they wrote held for review, where that can wait.
 */
export function admission(
  secret: string,
  limits: Limits,
  refused: (of: keyof Limits) => void = () => {},
): Admission {
  let today = '';
  let nameAddress = namer('address', secret);
  return async (actor, address, now, answer) => {
    if (dayOf(now) !== today) nameAddress = addressNamer(secret, now);
    today = dayOf(now);
    const known = address === undefined ? undefined : await nameAddress(address);
    const who = isTeam(actor) ? 'team' : 'person';
    return async (transaction, command) => {
      const board = command && boardOf(command);
      const drawn: [of: keyof Limits, name: string, rate: Rate][] = [[who, actor.id, limits[who]]];
      if (known) drawn.push(['address', ...shareOf(known, limits.address)]);
      if (board) drawn.push(['board', ...shareOf(`board:${board}`, limits.board)]);
      let doubtful = false;
      for (const [of, name, rate] of drawn) {
        let wait = await transaction.draw?.(name, rate, now);
        if (wait === undefined) continue;
        const isMany = of !== who;
        if (isMany && (answer === 'solved' || (answer === 'declined' && command && canWait(command)))) {
          const most = Math.ceil(rate.most * beyond[answer]);
          wait = await transaction.draw?.(`${answer}:${name}`, { ...rate, most }, now);
          doubtful ||= answer === 'declined';
          if (wait === undefined) continue;
        }
        refused(of);
        throw new Problem(isMany && command && !answer ? 'challenge' : 'rate-limited', { retryAfter: wait });
      }
      return { doubtful };
    };
  };
}

/** How many of the commands that many people share are counted in one row, and in how many rows at most. */
const perShare = 500;
const mostShares = 16;

/**
 * One of the rows in which many are counted together, each for its part of the whole, chosen by chance: writers that come
 * at once need not wait for each other at one row, and whoever is refused finds room in another.
 */
function shareOf(name: string, { most, seconds }: Rate): [name: string, rate: Rate] {
  const shares = Math.min(mostShares, Math.ceil(most / perShare));
  const share = Math.floor(Math.random() * shares);
  return [`${name}:${share}`, { most: Math.ceil(most / shares), seconds }];
}
