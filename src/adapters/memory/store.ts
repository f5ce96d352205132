import type { Policy } from '../../model/conduct.ts';
import type { Table, Tables } from '../../model/records.ts';
import { sortKeys } from '../../model/event-rules.ts';
import { comesBefore, positionOfQuestion, wordsFor, type Counted } from '../../model/question-reads.ts';
import type { Poll } from '../../model/poll.ts';
import { isClosed } from '../../model/poll.ts';
import type { Acceptance, Keys, Snapshot, Store, Transaction } from '../../model/store.ts';

const keyOf = {
  poll: ({ id }) => [id],
  ballot: ({ pollId, voter }) => [pollId, voter],
  feedback: ({ id }) => [id],
  event: ({ id }) => [id],
  rsvp: ({ eventId, person }) => [eventId, person],
  policy: ({ id, version }) => [id, version],
  pledge: ({ policyId, person }) => [policyId, person],
  report: ({ id }) => [id],
  question: ({ id }) => [id],
  answer: ({ id }) => [id],
  vote: ({ targetId, person }) => [targetId, person],
} satisfies { [T in Table]: (record: Tables[T]) => Keys[T] };

/** A community in memory, gone with the process. */
export class MemoryStore implements Store {
  readonly #tables: { [T in Table]: Map<string, Tables[T]> } = {
    poll: new Map(),
    ballot: new Map(),
    feedback: new Map(),
    event: new Map(),
    rsvp: new Map(),
    policy: new Map(),
    pledge: new Map(),
    report: new Map(),
    question: new Map(),
    answer: new Map(),
    vote: new Map(),
  };
  readonly #accepted = new Map<string, Acceptance>();
  #version = '';
  #turn: Promise<unknown> = Promise.resolve();

  /** Puts a record there without a command: for fixtures and tests. */
  put<T extends Table>(table: T, record: Tables[T]): void {
    this.#tables[table].set(JSON.stringify(keyOf[table](record as never)), structuredClone(record));
  }

  /** Every record of a kind, in the order in which they were first written. */
  all<T extends Table>(table: T): Tables[T][] {
    return structuredClone([...this.#tables[table].values()]);
  }

  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#inTurn(() => look(this.#transaction()));
  }

  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn(() => work(this.#transaction()));
  }

  /** One after the other: the simplest serialisable order. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** How many find each question and answer useful. */
  #votes(): Map<string, number> {
    const votes = new Map<string, number>();
    for (const { targetId, value } of this.#tables.vote.values())
      votes.set(targetId, (votes.get(targetId) ?? 0) + value);
    return votes;
  }

  #counted(): Counted[] {
    const votes = this.#votes();
    const counts = new Map<string, { answers: number; official: boolean }>();
    for (const { questionId, official } of this.#tables.answer.values()) {
      const before = counts.get(questionId);
      counts.set(questionId, {
        answers: (before?.answers ?? 0) + 1,
        official: official || (before?.official ?? false),
      });
    }
    return Array.from(this.#tables.question.values(), (question) => ({
      question,
      votes: votes.get(question.id) ?? 0,
      ...(counts.get(question.id) ?? { answers: 0, official: false }),
    }));
  }

  #transaction(): Transaction {
    return {
      get: async (table, ...key) => structuredClone(this.#tables[table].get(JSON.stringify(key))),
      currentPoll: async (now) => currentOf(this.all('poll'), now),
      tally: async (poll) => {
        const ballots = this.all('ballot').filter(
          ({ pollId, choices }) => pollId === poll.id && choices.length > 0,
        );
        const counts = poll.options.map(
          ({ id }) => ballots.filter(({ choices }) => choices.includes(id)).length,
        );
        return { voters: ballots.length, counts };
      },
      events: async (when, now, limit, after) => {
        const time = now.toISOString();
        const upcoming = when === 'upcoming';
        const compare = (a: Sorted, b: Sorted) =>
          a.key < b.key || (a.key === b.key && a.id < b.id) ? -1 : 1;
        const all = Array.from(this.#tables.event.values(), (event) => ({ event, ...sortKeys(event) }))
          .filter(({ end }) => end > time === upcoming)
          .map(({ event, start, end }) => ({ event, id: event.id, key: upcoming ? start : end }))
          .sort((a, b) => (upcoming ? compare(a, b) : compare(b, a)));
        const last = after && { key: after.time, id: after.id };
        const isAfter = (one: Sorted) =>
          !last || (upcoming ? compare(last, one) < 0 : compare(one, last) < 0);
        const rest = all.filter((one) => isAfter(one) && one.id !== last?.id);
        return structuredClone(rest.slice(0, limit).map(({ event }) => event));
      },
      going: async (ids) => {
        const counts = new Map<string, number>();
        for (const { eventId, answer } of this.#tables.rsvp.values()) {
          if (answer === 'yes' && ids.includes(eventId)) counts.set(eventId, (counts.get(eventId) ?? 0) + 1);
        }
        return counts;
      },
      currentPolicy: async (now, id) => lastPublished(this.all('policy'), now, id),
      lastMaterial: async ({ id, version }) =>
        this.all('policy')
          .filter((each) => each.id === id && each.version <= version && each.material)
          .reduce((last, each) => Math.max(last, each.version), 0),
      questions: async (order, limit, after, words = []) => {
        const place = (counted: Counted) => ({ counted, at: positionOfQuestion(counted) });
        const fits = ({ question, answers }: Counted) =>
          (order !== 'unanswered' || (!answers && !question.closedAt)) &&
          words.every((word) => wordsFor(question).includes(word));
        return this.#counted()
          .filter(fits)
          .map(place)
          .filter(({ at }) => !after || comesBefore(order, after, at))
          .sort((a, b) => (comesBefore(order, a.at, b.at) ? -1 : 1))
          .slice(0, limit)
          .map(({ counted }) => structuredClone(counted));
      },
      question: async (id) => structuredClone(this.#counted().find(({ question }) => question.id === id)),
      answers: async (questionId) => {
        const votes = this.#votes();
        return this.all('answer')
          .filter((answer) => answer.questionId === questionId)
          .map((answer) => ({ answer, votes: votes.get(answer.id) ?? 0 }));
      },
      version: async () => this.#version,
      acceptance: async (commandId) => this.#accepted.get(commandId),
      write: async (changes, acceptance) => {
        for (const { table, record } of changes) this.put(table, record);
        this.#accepted.set(acceptance.commandId, acceptance);
        this.#version = acceptance.version;
      },
    };
  }
}

/** What a list is ordered by. */
interface Sorted {
  readonly key: string;
  readonly id: string;
}

function lastPublished(policies: readonly Policy[], now: Date, id?: string): Policy | undefined {
  const order = (a: Policy, b: Policy) =>
    Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || a.version - b.version || (a.id < b.id ? -1 : 1);
  return policies
    .filter((each) => (id === undefined || each.id === id) && Date.parse(each.publishedAt) <= now.getTime())
    .sort(order)
    .at(-1);
}

function currentOf(polls: readonly Poll[], now: Date): Poll | undefined {
  const open = polls.filter((poll) => !isClosed(poll, now));
  /** Of two at the same time, the one with the greater id. */
  const latest = (from: readonly Poll[], time: (poll: Poll) => string) =>
    from.reduce<Poll | undefined>((best, poll) => {
      const key = (of: Poll) => `${new Date(time(of)).toISOString()} ${of.id}`;
      return best && key(best) > key(poll) ? best : poll;
    }, undefined);
  return latest(open, (poll) => poll.createdAt) ?? latest(polls, (poll) => poll.closesAt!);
}
