import type { Actor, Refusal, Viewer } from './community.ts';
import type { Decision } from './records.ts';
import type {
  Answer,
  AnswerAccept,
  AnswerEdit,
  AnswerPost,
  Question,
  QuestionAsk,
  QuestionEdit,
  Vote,
  VoteSet,
} from './question.ts';

// What may be done on a board of questions and answers.

export const isTeam = ({ roles }: Viewer) => roles.some((role) => role === 'moderator' || role === 'owner');
export const isClosed = ({ closedAt }: Pick<Question, 'closedAt'>) => closedAt !== undefined;

/** The command that last set the words of a question or an answer. */
export const versionOf = ({ id, version = id }: Pick<Question | Answer, 'id' | 'version'>): string => version;

/** Whether somebody may edit these words while the question is open: their own, in the brand's name only its team. */
export const isEditor = (written: Question | Answer, viewer: Viewer): boolean =>
  written.author === viewer.id && (!('official' in written) || !written.official || isTeam(viewer));

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

/** Whose it is, when it was asked, its votes and the answer that helped stay as they are. */
export function decideEditQuestion(
  { question }: Pick<TouchedInThread, 'question'>,
  command: QuestionEdit,
  actor: Actor,
  now: Date,
): Decision {
  const refusal = refuseEdit(question, question, command, actor);
  if (refusal) return { refusal };
  const { body: _, ...kept } = question!;
  const { title, body } = command;
  const words = { title, ...(body !== undefined && { body }) };
  return { changes: [{ table: 'question', record: { ...kept, ...words, ...edited(command, now) } }] };
}

/**
 * An accepted answer stays accepted: it is shown when it was edited, and who asked can take the mark back. Without that
 * a corrected letter would cost the answer its place.
 */
export function decideEditAnswer(
  { question, answer }: TouchedInThread,
  command: AnswerEdit,
  actor: Actor,
  now: Date,
): Decision {
  const written = answer?.questionId === question?.id ? answer : undefined;
  const refusal = refuseEdit(question, written, command, actor);
  if (refusal) return { refusal };
  const { body } = command;
  return { changes: [{ table: 'answer', record: { ...written!, body, ...edited(command, now) } }] };
}

/** Why words stay as they are. That they have changed is told to their author alone. */
function refuseEdit(
  question: Question | undefined,
  written: Question | Answer | undefined,
  { ifVersion }: QuestionEdit | AnswerEdit,
  actor: Actor,
): Refusal | undefined {
  if (!question || !written) return { code: 'not-found' };
  if (!isEditor(written, actor)) return { code: 'forbidden' };
  if (isClosed(question)) return { code: 'closed', reason: 'question-closed' };
  return versionOf(written) === ifVersion ? undefined : { code: 'conflict', reason: 'changed' };
}

const edited = ({ id }: QuestionEdit | AnswerEdit, now: Date) => ({
  version: id,
  editedAt: now.toISOString(),
});

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
