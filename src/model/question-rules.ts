import { noted } from './audit-rules.ts';
import { isTeam, type Actor, type Refusal, type Viewer } from './community.ts';
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
import { heldAfterEdit, isHidden, mayRead } from './review-rules.ts';
import type { Held } from './review.ts';

// What may be done on a board of questions and answers.

export const isClosed = ({ closedAt }: Pick<Question, 'closedAt'>) => closedAt !== undefined;

/** The command that last set the words of a question or an answer. */
export const versionOf = ({ id, version = id }: { readonly id: string; readonly version?: string }): string =>
  version;

/**
 * What is decided of a command where what it sets was set meanwhile; nothing where it may set it. One that names what it
 * has read is refused unless that stands, whatever the clocks say by which ids are made.
 */
export function setMeanwhile(
  setBy: string | undefined,
  { id, ifSetBy }: { readonly id: string; readonly ifSetBy?: string | null },
): Decision | undefined {
  if (ifSetBy !== undefined)
    return ifSetBy === (setBy ?? null) ? undefined : { refusal: { code: 'conflict', reason: 'changed' } };
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  return setBy !== undefined && setBy >= id ? { changes: [] } : undefined;
}

/** Whether somebody may edit these words while the question is open: their own, in the brand's name only its team. */
export const isEditor = (written: Question | Answer, viewer: Viewer): boolean =>
  written.author === viewer.id && (!('official' in written) || !written.official || isTeam(viewer));

export function decideAsk(
  { question }: { readonly question: Question | undefined },
  command: QuestionAsk,
  actor: Actor,
  now: Date,
  held?: Held,
): Decision {
  if (question) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  const { type: _, ...content } = command;
  const record: Question = {
    ...content,
    author: actor.id,
    createdAt: now.toISOString(),
    ...(held && { held }),
  };
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
  held?: Held,
): Decision {
  if (!question || !mayRead(question, actor)) return { refusal: { code: 'not-found' } };
  if (answer) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  if (isHidden(question)) return { refusal: waits };
  if (isClosed(question)) return { refusal: { code: 'closed', reason: 'question-closed' } };
  const { type: _, official = false, ...content } = command;
  if (official && !isTeam(actor)) return { refusal: { code: 'forbidden' } };
  const record: Answer = {
    ...content,
    official,
    author: actor.id,
    createdAt: now.toISOString(),
    ...(held && { held }),
  };
  const target = { kind: 'answer', id: record.id } as const;
  const { questionId } = record;
  const power = official ? [noted(command, actor, now, { target, questionId })] : [];
  return { changes: [{ table: 'answer', record }, ...power] };
}

/**
 * Whose it is, when it was asked, its votes and the answer that helped stay as they are. Where the team had changed the
 * words they are their author's own again.
 */
export function decideEditQuestion(
  { question }: Pick<TouchedInThread, 'question'>,
  command: QuestionEdit,
  actor: Actor,
  now: Date,
  held?: Held,
): Decision {
  const refusal = refuseEdit(question, question, command, actor);
  if (refusal) return { refusal };
  const { body: _, editedBy: __, original: ___, ...kept } = question!;
  const { title, body } = command;
  const words = { title, ...(body !== undefined && { body }) };
  const marked = { ...edited(command, now), ...heldAfterEdit(question!, held, now) };
  return { changes: [{ table: 'question', record: { ...kept, ...words, ...marked } }] };
}

/**
 * An accepted answer stays accepted: it is shown when it was edited, and who asked can take the mark back. Without that
 * a corrected letter would cost the answer its place. For words that the team has not seen the brand does not answer: they
 * are not verified any more.
 */
export function decideEditAnswer(
  { question, answer }: TouchedInThread,
  command: AnswerEdit,
  actor: Actor,
  now: Date,
  held?: Held,
): Decision {
  const written = answer?.questionId === question?.id ? answer : undefined;
  const refusal = refuseEdit(question, written, command, actor);
  if (refusal) return { refusal };
  const { verifiedAt: _, editedBy: __, original: ___, ...kept } = written!;
  const { body } = command;
  const marked = { ...edited(command, now), ...heldAfterEdit(written!, held, now) };
  const target = { kind: 'answer', id: kept.id } as const;
  const { questionId } = kept;
  const power = kept.official ? [noted(command, actor, now, { target, questionId })] : [];
  return { changes: [{ table: 'answer', record: { ...kept, body, ...marked } }, ...power] };
}

/** Why words stay as they are. That they have changed is told to their author alone. */
function refuseEdit(
  question: Question | undefined,
  written: Question | Answer | undefined,
  { ifVersion }: QuestionEdit | AnswerEdit,
  actor: Actor,
): Refusal | undefined {
  if (!question || !written || !mayRead(written, actor)) return { code: 'not-found' };
  if (!isEditor(written, actor)) return { code: 'forbidden' };
  if (isClosed(question)) return { code: 'closed', reason: 'question-closed' };
  return versionOf(written) === ifVersion ? undefined : { code: 'conflict', reason: 'changed' };
}

const edited = ({ id }: QuestionEdit | AnswerEdit, now: Date) => ({
  version: id,
  editedAt: now.toISOString(),
});

/** Said to those who are shown what waits for the team's review: nobody takes part in it yet. */
export const waits: Refusal = { code: 'closed', reason: 'held' };

/** Whether there is for somebody what a command is about. */
const isThere = (
  question: Question | undefined,
  answer: Answer | undefined,
  answerId: string | undefined,
  actor: Actor,
): question is Question =>
  question !== undefined &&
  mayRead(question, actor) &&
  (answerId === undefined || (answer?.questionId === question.id && mayRead(answer, actor)));

export function decideAccept(
  { question, answer }: TouchedInThread,
  command: AnswerAccept,
  actor: Actor,
  now: Date,
): Decision {
  const { id, answerId } = command;
  if (!isThere(question, answer, answerId ?? undefined, actor)) return { refusal: { code: 'not-found' } };
  const asker = question.author === actor.id;
  if (!asker && !isTeam(actor)) return { refusal: { code: 'forbidden' } };
  const meanwhile = setMeanwhile(question.acceptance?.commandId, command);
  if (meanwhile) return meanwhile;
  if (isHidden(question) || (answerId !== null && isHidden(answer!))) return { refusal: waits };
  const by = asker ? 'asker' : 'team';
  const acceptance = { answerId, by, commandId: id, at: now.toISOString() } as const;
  const target = { kind: 'question', id: question.id } as const;
  const before = question.acceptance?.answerId ?? null;
  const power = asker ? [] : [noted(command, actor, now, { target, before, after: answerId })];
  return { changes: [{ table: 'question', record: { ...question, acceptance } }, ...power] };
}

export function decideVote(
  { question, answer, vote }: TouchedInThread & { readonly vote: Vote | undefined },
  { id, answerId, value }: VoteSet,
  actor: Actor,
  now: Date,
): Decision {
  if (!isThere(question, answer, answerId, actor)) return { refusal: { code: 'not-found' } };
  if (vote && vote.commandId >= id) return { changes: [] };
  if (isClosed(question)) return { refusal: { code: 'closed', reason: 'question-closed' } };
  const target = answer ?? question;
  if (isHidden(question) || isHidden(target)) return { refusal: waits };
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
