import type { Actor, Viewer } from './community.ts';
import type { Decision } from './records.ts';
import type { Answer, AnswerAccept, AnswerPost, Question, QuestionAsk, Vote, VoteSet } from './question.ts';

// What may be done on a board of questions and answers.

export const isTeam = ({ roles }: Viewer) => roles.some((role) => role === 'moderator' || role === 'owner');
export const isClosed = ({ closedAt }: Pick<Question, 'closedAt'>) => closedAt !== undefined;

export function decideAsk(
  { question }: { readonly question: Question | undefined },
  command: QuestionAsk,
  actor: Actor,
  now: Date,
): Decision {
  if (question) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  const { type: _, ...content } = command;
  const record: Question = { ...content, author: actor.id, createdAt: now.toISOString() };
  return { changes: [{ table: 'question', record }] };
}

export interface TouchedInThread {
  readonly question: Question | undefined;
  /** The answer that the command is about, or whose id it has. */
  readonly answer: Answer | undefined;
}

export function decidePost(
  { question, answer }: TouchedInThread,
  command: AnswerPost,
  actor: Actor,
  now: Date,
): Decision {
  if (!question) return { refusal: { code: 'not-found' } };
  if (answer) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  if (isClosed(question)) return { refusal: { code: 'closed', reason: 'question-closed' } };
  const { type: _, official = false, ...content } = command;
  if (official && !isTeam(actor)) return { refusal: { code: 'forbidden' } };
  const record: Answer = { ...content, official, author: actor.id, createdAt: now.toISOString() };
  return { changes: [{ table: 'answer', record }] };
}

export function decideAccept(
  { question, answer }: TouchedInThread,
  { id, answerId }: AnswerAccept,
  actor: Actor,
  now: Date,
): Decision {
  if (!question || (answerId !== null && answer?.questionId !== question.id)) {
    return { refusal: { code: 'not-found' } };
  }
  const asker = question.author === actor.id;
  if (!asker && !isTeam(actor)) return { refusal: { code: 'forbidden' } };
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if (question.acceptance && question.acceptance.commandId >= id) return { changes: [] };
  const by = asker ? 'asker' : 'team';
  const acceptance = { answerId, by, commandId: id, at: now.toISOString() } as const;
  return { changes: [{ table: 'question', record: { ...question, acceptance } }] };
}

export function decideVote(
  { question, answer, vote }: TouchedInThread & { readonly vote: Vote | undefined },
  { id, answerId, value }: VoteSet,
  actor: Actor,
  now: Date,
): Decision {
  if (!question || (answerId !== undefined && answer?.questionId !== question.id)) {
    return { refusal: { code: 'not-found' } };
  }
  if (vote && vote.commandId >= id) return { changes: [] };
  if (isClosed(question)) return { refusal: { code: 'closed', reason: 'question-closed' } };
  const target = answer ?? question;
  if (target.author === actor.id) return { refusal: { code: 'forbidden' } };
  const record: Vote = {
    targetId: target.id,
    person: actor.id,
    value,
    commandId: id,
    at: now.toISOString(),
  };
  return { changes: [{ table: 'vote', record }] };
}
