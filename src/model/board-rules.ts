import type { BoardName, BoardRule, BoardRules } from './board.ts';
import { isGuest, isTeam, type Viewer } from './community.ts';
import { isTakingPart } from './conduct-rules.ts';
import type { Command, CommandType } from './records.ts';
import type { HeldWhy } from './review.ts';
import type { StaffCommand } from './staff.ts';

// Who may write on which board, and what of it has to wait.

const boardOfType: { readonly [T in CommandType]?: BoardName } = {
  'poll.vote': 'polls',
  'feedback.send': 'feedback',
  'event.rsvp': 'events',
  'report.send': 'reports',
  'question.ask': 'questions',
  'question.edit': 'questions',
  'answer.post': 'questions',
  'answer.edit': 'questions',
  'answer.accept': 'questions',
  'vote.set': 'questions',
};

const isOnBoard = (command: Command | StaffCommand): command is Command =>
  Object.hasOwn(boardOfType, command.type);

/** The board on which a command gives something; none for what takes it back. */
export function boardOf(command: Command | StaffCommand): BoardName | undefined {
  if (!isOnBoard(command)) return undefined;
  const { type } = command;
  const gives = isTakingPart(command) || type === 'feedback.send' || type === 'report.send';
  return gives ? boardOfType[type] : undefined;
}

/** Whether a board is for members alone, and this is none. */
export const isShutOut = (boards: BoardRules, board: BoardName | undefined, viewer: Viewer): boolean =>
  board !== undefined && boards[board]?.guests === 'members' && isGuest(viewer);

/** Why what somebody writes now has to wait, if it has. The team's own never does. */
export async function holdOn(
  rule: BoardRule | undefined,
  actor: Viewer,
  isTrusted: () => Promise<boolean>,
): Promise<HeldWhy | undefined> {
  if (!rule || isTeam(actor)) return undefined;
  if (rule.guests === 'hold' && isGuest(actor)) return 'guest';
  return rule.firstTime === 'hold' && !(await isTrusted()) ? 'first' : undefined;
}
