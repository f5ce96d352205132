import type { CommandType } from './records.ts';

/** Where people write or take part, each with rules of its own. */
export const boardNames = ['questions', 'feedback', 'reports', 'polls', 'events'] as const;
export type BoardName = (typeof boardNames)[number];

/** Where what is written can wait until the team has looked at it. A ballot or a place at an event cannot wait. */
export const heldBoards: readonly BoardName[] = ['questions', 'feedback', 'reports'];

const waits: readonly string[] = [
  'question.ask',
  'answer.post',
  'feedback.send',
  'report.send',
] satisfies CommandType[];
/** Whether what a command gives can wait until the team has looked at it. A change of what is shown cannot. */
export const canWait = ({ type }: { readonly type: string }): boolean => waits.includes(type);

/** Who may write on a board, and what of it waits for the team's review. */
export interface BoardRule {
  /**
   * Whoever no host site vouches for: `open` (by default) they write as everybody does; `hold` what they write waits for
   * review; `members` they read and take back, and no more.
   */
  readonly guests?: 'open' | 'hold' | 'members';
  /** `hold`: what somebody writes of whom the team has approved nothing yet waits for review, members too. */
  readonly firstTime?: 'hold';
}

/** A community's rules for its boards, given to what decides. Where there is none, everybody writes. */
export type BoardRules = { readonly [B in BoardName]?: BoardRule };
