import type { Role } from '../../model/community.ts';
import type { CommunityEvent, EventRsvp, EventsRead, EventView, RsvpAnswer } from '../../model/event.ts';
import type { FeedbackSend } from '../../model/feedback.ts';
import { newId } from '../../model/id.ts';
import type { Poll, PollRead, PollVote, PollWithdraw } from '../../model/poll.ts';
import type {
  Answer,
  AnswerAccept,
  AnswerEdit,
  AnswerPost,
  AnswerView,
  Question,
  QuestionAsk,
  QuestionEdit,
  QuestionOrder,
  QuestionRead,
  QuestionsRead,
  QuestionView,
  VoteSet,
} from '../../model/question.ts';
import type { BackendAdapter } from '../adapter.ts';
import { Failure } from './assert.ts';
import type { Table, Tables } from '../../model/records.ts';
import type { Community } from './harness.ts';

export const past = '2020-01-01T12:00:00.000Z';

/** Everyday guest keys, as a browser makes them. */
export function guestKey(): string {
  const random = (bytes: number) =>
    Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
  return `${random(8)}.${random(24)}`;
}

/** What a case works with: a fresh community, and short ways to fill it. */
export class Context {
  readonly community: Community;
  #lastId = '';

  constructor(community: Community) {
    this.community = community;
  }

  as(name: string, roles: readonly Role[] = []): BackendAdapter {
    return this.community.adapter(name, roles);
  }

  stranger(): BackendAdapter {
    return this.community.stranger();
  }

  /** A new id, greater than all before it: the order of a case's commands is the order of their making. */
  id(): string {
    return (this.#lastId = newId(this.#lastId));
  }

  /** Places an open poll with the options `a`, `b`, `c`, changed as told. */
  async poll(changes: Partial<Poll> = {}): Promise<Poll> {
    const poll: Poll = {
      id: this.id(),
      question: 'Where shall we meet?',
      kind: 'single',
      options: ['a', 'b', 'c'].map((id) => ({ id, label: `Place ${id.toUpperCase()}` })),
      results: 'always',
      allowChange: true,
      createdAt: '2025-01-01T12:00:00.000Z',
      ...changes,
    };
    await this.community.put('poll', poll);
    return poll;
  }

  async close(poll: Poll): Promise<Poll> {
    return this.poll({ ...poll, closesAt: past });
  }

  vote({ id: pollId }: Pick<Poll, 'id'>, ...choices: string[]): PollVote {
    return { id: this.id(), type: 'poll.vote', pollId, choices };
  }

  withdraw({ id: pollId }: Pick<Poll, 'id'>): PollWithdraw {
    return { id: this.id(), type: 'poll.withdraw', pollId };
  }

  feedback(changes: Partial<FeedbackSend> = {}): FeedbackSend {
    return {
      id: this.id(),
      type: 'feedback.send',
      kind: 'idea',
      message: 'A bench in the shade, please.',
      ...changes,
    };
  }

  /** Places an event of two hours that begins in so many days, changed as told. */
  async event(inDays: number, changes: Partial<CommunityEvent> = {}): Promise<CommunityEvent> {
    const start = Date.now() + inDays * 24 * 60 * 60 * 1000;
    const event: CommunityEvent = {
      id: this.id(),
      title: 'An evening together',
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 2 * 60 * 60 * 1000).toISOString(),
      zone: 'Asia/Makassar',
      mode: 'offline',
      status: 'scheduled',
      createdAt: '2025-01-01T12:00:00.000Z',
      ...changes,
    };
    await this.community.put('event', event);
    return event;
  }

  rsvp({ id: eventId }: Pick<CommunityEvent, 'id'>, answer: RsvpAnswer = 'yes'): EventRsvp {
    return { id: this.id(), type: 'event.rsvp', eventId, answer };
  }

  events(adapter: BackendAdapter, when: 'upcoming' | 'past' = 'upcoming'): Promise<EventsRead> {
    return adapter.read({ type: 'events', when });
  }

  /** One event by itself, as somebody is shown it. */
  one(adapter: BackendAdapter, { id }: Pick<CommunityEvent, 'id'>): Promise<EventsRead> {
    return adapter.read({ type: 'events', id, when: 'upcoming' });
  }

  /** An event as somebody is shown it in a list. */
  async shown(adapter: BackendAdapter, { id }: Pick<CommunityEvent, 'id'>): Promise<EventView> {
    for (const when of ['upcoming', 'past'] as const) {
      const event = (await this.events(adapter, when)).events.find((each) => each.id === id);
      if (event) return event;
    }
    throw new Failure(`the event ${id} is in neither list`);
  }

  ask(changes: Partial<QuestionAsk> = {}): QuestionAsk {
    return { id: this.id(), type: 'question.ask', title: 'How coarse do you grind?', ...changes };
  }

  /** Places a question that somebody nobody knows asked so many days ago. */
  async question(daysAgo: number, changes: Partial<Question> = {}): Promise<Question> {
    const question: Question = {
      id: this.id(),
      title: 'How long does it keep?',
      author: 'somebody',
      createdAt: new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString(),
      ...changes,
    };
    await this.community.put('question', question);
    return question;
  }

  /** Changes the words of a question as it was read. */
  edit(
    { id: questionId, version: ifVersion }: Pick<QuestionView, 'id' | 'version'>,
    changes: Partial<QuestionEdit> = {},
  ): QuestionEdit {
    return {
      id: this.id(),
      type: 'question.edit',
      questionId,
      title: 'How long does it last?',
      ifVersion,
      ...changes,
    };
  }

  /** Changes the words of an answer as it was read. */
  editAnswer(
    { id: answerId, questionId, version: ifVersion }: Pick<AnswerView, 'id' | 'questionId' | 'version'>,
    changes: Partial<AnswerEdit> = {},
  ): AnswerEdit {
    return {
      id: this.id(),
      type: 'answer.edit',
      questionId,
      answerId,
      body: 'Five weeks.',
      ifVersion,
      ...changes,
    };
  }

  reply({ id: questionId }: Pick<Question, 'id'>, changes: Partial<AnswerPost> = {}): AnswerPost {
    return { id: this.id(), type: 'answer.post', questionId, body: 'A month.', ...changes };
  }

  /** Places an answer that somebody else nobody knows gave so many days ago. */
  async answer(
    { id: questionId }: Pick<Question, 'id'>,
    daysAgo: number,
    changes: Partial<Answer> = {},
  ): Promise<Answer> {
    const answer: Answer = {
      id: this.id(),
      questionId,
      body: 'Four weeks.',
      author: 'somebody else',
      official: false,
      createdAt: new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000).toISOString(),
      ...changes,
    };
    await this.community.put('answer', answer);
    return answer;
  }

  /** A vote for a question, or for an answer to it. */
  voteFor(
    { id: questionId }: Pick<Question, 'id'>,
    answer?: Pick<Answer, 'id'>,
    value: VoteSet['value'] = 1,
  ): VoteSet {
    return { id: this.id(), type: 'vote.set', questionId, ...(answer && { answerId: answer.id }), value };
  }

  accept({ id: questionId }: Pick<Question, 'id'>, answer: Pick<Answer, 'id'> | null): AnswerAccept {
    return { id: this.id(), type: 'answer.accept', questionId, answerId: answer && answer.id };
  }

  questions(
    adapter: BackendAdapter,
    order: QuestionOrder = 'newest',
    search?: string,
  ): Promise<QuestionsRead> {
    return adapter.read({ type: 'questions', order, search });
  }

  /** A question as somebody is shown it, with its answers. */
  async thread(
    adapter: BackendAdapter,
    { id }: Pick<Question, 'id'>,
  ): Promise<QuestionRead & { question: NonNullable<QuestionRead['question']> }> {
    const { question, ...read } = await adapter.read({ type: 'question', id });
    if (!question) throw new Failure(`the question ${id} is not there`);
    return { ...read, question };
  }

  read(adapter: BackendAdapter, { id }: Pick<Poll, 'id'>): Promise<PollRead> {
    return adapter.read({ type: 'poll', id });
  }

  records<T extends Table>(table: T): Promise<readonly Tables[T][]> {
    return this.community.records!(table);
  }

  /** A raw request; `path` is what follows the community's name. */
  request(path: string, init: RequestInit = {}): Promise<Response> {
    const { url, community, fetch = globalThis.fetch } = this.community.address!;
    return fetch(`${url}/v1/${community}${path}`, init);
  }

  /** A raw command; a text goes out as it is. */
  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.request('/commands', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}
