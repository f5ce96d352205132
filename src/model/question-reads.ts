import { isTeam, type FieldErrors, type Viewer } from './community.ts';
import {
  answersPage,
  longestQuestionsPage,
  questionLimits,
  questionOrders,
  questionsPage,
  type AnswerView,
  type Counted,
  type CountedAnswer,
  type Question,
  type QuestionOrder,
  type QuestionPosition,
  type QuestionQuery,
  type QuestionRead,
  type QuestionsQuery,
  type QuestionsRead,
  type QuestionView,
  type Vote,
} from './question.ts';
import { questionWaitsSince } from './inbox-rules.ts';
import type { ThreadState } from './question-staff.ts';
import { isClosed, isEditor, versionOf } from './question-rules.ts';
import { isHidden, mayRead, standingOf } from './review-rules.ts';
import type { Snapshot } from './store.ts';
import { folded, wordsOf } from './text.ts';
import { toUtc } from './time.ts';

// What each person is shown of a board of questions and answers.

export async function readQuestions(
  seen: Snapshot,
  { order, cursor, search = '', limit = questionsPage }: QuestionsQuery,
  viewer: Viewer,
  barred: boolean,
  now: Date,
): Promise<QuestionsRead> {
  const words = wordsOf(search);
  const after = cursor === undefined ? undefined : questionPositionOf(cursor);
  const pinned = words.length || order === 'unanswered' ? [] : await seen.pinned();
  const place = pinned.findIndex(({ question }) => question.id === after?.id);
  const isAmongPinned = !after || place >= 0;
  const beyond = isAmongPinned ? undefined : after;
  const listed = await seen.questions(order, limit + 1 + pinned.length, viewer, beyond, words);
  const found = [
    ...(isAmongPinned ? pinned.slice(place + 1) : []),
    ...listed.filter(({ question }) => !pinned.some((each) => each.question.id === question.id)),
  ];
  const page = found.slice(0, limit);
  const questions = [];
  for (const each of page) {
    questions.push(viewQuestion(each, await voteOf(seen, each.question.id, viewer), viewer, barred));
  }
  const last = page.at(-1);
  return {
    version: await seen.version(),
    at: now.toISOString(),
    viewer,
    questions,
    can: barred ? [] : ['question.ask'],
    ...(last && found.length > limit && { next: cursorAfterQuestion(last) }),
  };
}

export async function readQuestion(
  seen: Snapshot,
  { id, cursor }: QuestionQuery,
  viewer: Viewer,
  barred: boolean,
  now: Date,
): Promise<QuestionRead> {
  const read = { version: await seen.version(), at: now.toISOString(), viewer };
  const counted = await seen.question(id);
  if (!counted || !mayRead(counted.question, viewer)) return { ...read, question: null, answers: [] };
  const { question } = counted;
  const shown = (await seen.answers(id)).filter(({ answer }) => mayRead(answer, viewer));
  const { page, next } = pageOfAnswers(shown, question, cursor);
  const answers = [];
  for (const each of page) {
    const vote = await voteOf(seen, each.answer.id, viewer);
    answers.push(viewAnswer(each, question, vote, viewer, barred));
  }
  const view = viewQuestion(counted, await voteOf(seen, id, viewer), viewer, barred);
  return {
    ...read,
    question: { ...view, ...wordsOfQuestion(question, view.mine.author) },
    answers,
    ...(next !== undefined && { next }),
  };
}

/** What a question is shown with besides what stands in a list. What its author had written is theirs to know. */
export const wordsOfQuestion = (
  { body, original }: Question,
  isTheirs: boolean,
): Pick<Question, 'body' | 'original'> => ({
  ...(body !== undefined && { body }),
  ...(original && isTheirs && { original }),
});

export const voteOf = async (seen: Snapshot, targetId: string, { id }: Viewer) =>
  id === undefined ? undefined : seen.get('vote', targetId, id);

/** What a viewer is shown of a question in a list: the one place that decides who may do what with it. */
export function viewQuestion(
  { question, votes, answers, official }: Counted,
  vote: Vote | undefined,
  viewer: Viewer,
  barred: boolean,
): QuestionView {
  const { author, body: _, held: __, review: ___, original: ____, setBy: _____, ...shown } = question;
  const own = author === viewer.id;
  const open = !isClosed(question) && !isHidden(question);
  return {
    ...shown,
    ...standingOf(question, viewer),
    version: versionOf(question),
    votes,
    answers,
    official,
    mine: { author: own, vote: pick(vote) },
    can: [
      ...(open && !barred ? (['answer.post'] as const) : []),
      ...(!isClosed(question) && !barred && isEditor(question, viewer) ? (['question.edit'] as const) : []),
      ...canVote(open && !own, vote, barred),
      ...((own || isTeam(viewer)) && !barred && !isHidden(question) ? (['answer.accept'] as const) : []),
    ],
  };
}

export function viewAnswer(
  { answer, votes }: CountedAnswer,
  question: Question,
  vote: Vote | undefined,
  viewer: Viewer,
  barred: boolean,
): AnswerView {
  const { author, held: _, review: __, original, setBy: ___, ...shown } = answer;
  const own = author === viewer.id;
  const seenByAll = !isHidden(question) && !isHidden(answer);
  const open = !isClosed(question);
  const mayAccept = (question.author === viewer.id || isTeam(viewer)) && !barred && seenByAll;
  return {
    ...shown,
    ...(original && own && { original }),
    ...standingOf(answer, viewer),
    version: versionOf(answer),
    votes,
    accepted: question.acceptance?.answerId === answer.id,
    mine: { author: own, vote: pick(vote) },
    can: [
      ...(open && !barred && isEditor(answer, viewer) ? (['answer.edit'] as const) : []),
      ...canVote(open && seenByAll && !own, vote, barred),
      ...(mayAccept ? (['answer.accept'] as const) : []),
    ],
  };
}

const pick = (vote: Vote | undefined) => (vote ? { value: vote.value, commandId: vote.commandId } : null);

/** Whoever may not take part may still take a vote back. */
const canVote = (open: boolean, vote: Vote | undefined, barred: boolean) =>
  open && (!barred || vote?.value) ? (['vote.set'] as const) : [];

/**
 * The answers as they are read: in the brand's name, then those that it answers for, then the one that helped, then by
 * votes, then the older.
 */
function inOrder(answers: readonly CountedAnswer[], { acceptance }: Question): CountedAnswer[] {
  const rank = ({ answer }: CountedAnswer) => {
    if (answer.official) return 0;
    if (answer.verifiedAt !== undefined) return 1;
    return answer.id === acceptance?.answerId ? 2 : 3;
  };
  const when = ({ answer }: CountedAnswer) => `${toUtc(answer.createdAt) ?? ''} ${answer.id}`;
  return answers.toSorted((a, b) => rank(a) - rank(b) || b.votes - a.votes || (when(a) < when(b) ? -1 : 1));
}

/** One page of answers, and where it ends if there are more. */
export function pageOfAnswers(
  shown: readonly CountedAnswer[],
  question: Question,
  cursor: string | undefined,
): { page: readonly CountedAnswer[]; next?: string } {
  const answers = inOrder(shown, question);
  const start = cursor === undefined ? 0 : answers.findIndex(({ answer }) => answer.id === cursor) + 1;
  const page = answers.slice(start, start + answersPage);
  const last = page.at(-1);
  return { page, ...(last && start + page.length < answers.length && { next: last.answer.id }) };
}

/** What a question is ordered by; one without a readable time is the oldest of all. */
export const positionOfQuestion = ({ question, votes }: Pick<Counted, 'question' | 'votes'>) => ({
  votes,
  time: toUtc(question.createdAt) ?? '0000-01-01T00:00:00.000Z',
  id: question.id,
});

const cursorAfterQuestion = (last: Counted): string => {
  const { votes, time, id } = positionOfQuestion(last);
  return `${votes}~${time}~${id}`;
};

function questionPositionOf(cursor: string): QuestionPosition | undefined {
  const [, votes, time, id] =
    /^(\d{1,9})~(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.{1,200})$/s.exec(cursor) ?? [];
  return time && id ? { votes: Number(votes), time, id } : undefined;
}

/** Whether one question comes before another in a list. */
export function comesBefore(order: QuestionOrder, a: QuestionPosition, b: QuestionPosition): boolean {
  if (order === 'votes' && a.votes !== b.votes) return a.votes > b.votes;
  const earlier = a.time < b.time || (a.time === b.time && a.id < b.id);
  // Who has waited longest comes first where nobody has answered; else what is new.
  return order === 'unanswered' ? earlier : !earlier && a.id !== b.id;
}

/** Whether a question stands in a list of the team's. */
export function isIn(state: ThreadState, { question, answers, rejectedPosts }: Counted): boolean {
  switch (state) {
    case 'unanswered':
      return questionWaitsSince(question, answers) !== undefined;
    case 'open':
      return !isHidden(question) && !isClosed(question);
    case 'closed':
      return !isHidden(question) && isClosed(question);
    case 'hidden':
      return rejectedPosts > 0;
    case 'all':
      return true;
  }
}

/** What is wrong with a query for questions. */
export function checkQuestionsQuery({ order, search, cursor, limit }: QuestionsQuery): FieldErrors {
  return {
    ...(!questionOrders.includes(order) && { order: 'unknown' }),
    ...(search !== undefined && typeof search !== 'string' && { search: 'malformed' }),
    ...(search !== undefined && search.length > questionLimits.search && { search: 'too-long' }),
    ...(cursor !== undefined && !questionPositionOf(cursor) && { cursor: 'malformed' }),
    ...(limit !== undefined && !(Number.isInteger(limit) && limit > 0) && { limit: 'malformed' }),
    ...(limit !== undefined && limit > longestQuestionsPage && { limit: 'too-many' }),
  };
}

/** What of a question is searched. */
export const wordsFor = ({ title, body = '' }: Pick<Question, 'title' | 'body'>): string =>
  folded(`${title} ${body}`);
