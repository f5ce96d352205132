import type { QuestionRead } from '../../model/question.ts';
import type { StaffStanding, ThreadRead } from '../../model/question-staff.ts';

const isShown = ({ held, rejected }: StaffStanding) => !held && !rejected;
const mine = { author: false, vote: null };

/** What a visitor is answered who has no part in it. */
export function questionAsRead({ question, answers }: ThreadRead): QuestionRead {
  const base = { version: '', at: new Date().toISOString(), viewer: { roles: [] } };
  if (!question || !isShown(question)) return { ...base, question: null, answers: [] };
  const { original: _original, held: _held, rejected: _rejected, ...shown } = question;
  const isOpen = question.closedAt === undefined;
  return {
    ...base,
    question: { ...shown, mine, can: isOpen ? ['answer.post', 'vote.set'] : [] },
    answers: answers
      .filter(isShown)
      .map(({ original: _original, held: _held, rejected: _rejected, ...answer }) => ({
        ...answer,
        mine,
        can: isOpen ? (['vote.set'] as const) : [],
      })),
  };
}
