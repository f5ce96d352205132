import type { Question } from '../model/question.ts';
import { applyToThread, type ThreadCommand } from '../model/question-staff-apply.ts';
import type { StaffAnswer, StaffQuestion, ThreadRead } from '../model/question-staff.ts';
import type { DeskCommand, DeskSent } from './desk.ts';

// What the desk's screen of questions shows: what was read, with what is on its way applied.

/** A question as it is shown, open or in a list. */
export type ShownQuestion = StaffQuestion & Pick<Question, 'body' | 'original'>;

const isAboutThreads = (command: DeskCommand): command is ThreadCommand =>
  /^(question|answer|vote|post)\./.test(command.type);

/** What of it is on its way, and will most likely be accepted. */
const onItsWay = (sent: readonly DeskSent[]): ThreadCommand[] =>
  sent.flatMap(({ command, state }) => (state !== 'refused' && isAboutThreads(command) ? [command] : []));

/** A thread of which several pages have been read. */
export function threadOf(
  [first, ...rest]: readonly ThreadRead[],
  sent: readonly DeskSent[],
): ThreadRead | undefined {
  if (!first) return undefined;
  const answers = new Map([first, ...rest].flatMap((read) => read.answers).map((each) => [each.id, each]));
  const whole: ThreadRead = { ...first, answers: [...answers.values()] };
  return onItsWay(sent).reduce(applyToThread, whole);
}

/** Questions in a list. */
export const threadsOf = (
  questions: readonly StaffQuestion[],
  read: Pick<ThreadRead, 'version' | 'at' | 'viewer'>,
  sent: readonly DeskSent[],
): StaffQuestion[] => {
  const commands = onItsWay(sent);
  const one = (question: StaffQuestion) =>
    commands.reduce(applyToThread, { ...read, question, answers: [] as StaffAnswer[] }).question ?? question;
  return questions.map(one);
};

export { questionLimits } from '../model/question.ts';
export { longestReason } from '../model/staff.ts';
