import type { Command } from '../../../src/model/records.ts';

/** The newest that somebody has said on something, where the last word counts. */
export interface Word {
  readonly kind: 'ballot' | 'rsvp' | 'vote' | 'pledge' | 'acceptance';
  readonly about: string;
  readonly by: string;
  readonly value: unknown;
  /** The command that said it. */
  readonly id: string;
}

/** What somebody has written, under the id of its command. */
export interface Writing {
  readonly kind: 'question' | 'answer' | 'feedback';
  readonly by: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a command may be refused with. */
export type Refused = 'conflict' | 'closed' | 'forbidden' | 'invalid' | 'not-found';

/** How many places there are at which event. */
export const places: Readonly<Record<string, number>> = { walk: 1, dinner: 2 };
/** Where people may wait for a place. */
export const waitedFor = 'walk';
/** How many options a ballot may hold in which poll. In `fixed` a vote cannot be changed. */
export const mostChoices: Readonly<Record<string, number>> = { place: 1, fixed: 2 };

/**
 * What should come of commands, said a second time and in other words than in `src/model`, so that the two do not
 * share a mistake. It knows the few polls, events and questions of `world.ts` and nothing else.
 */
export class Model {
  readonly words = new Map<string, Word>();
  readonly writings = new Map<string, Writing>([
    ['old', { kind: 'question', by: 'somebody', content: { id: 'old', title: 'Is it still open?' } }],
    ['closed', { kind: 'question', by: 'somebody', content: { id: 'closed', title: 'Is it over?' } }],
    ['tip', { kind: 'answer', by: 'somebody', content: { id: 'tip', questionId: 'old', body: 'It is.' } }],
  ]);
  /** Those who wait for a place, the first one first. */
  readonly line: string[] = [];
  readonly #accepted = new Map<string, string>();
  /** Which command has last set the words of what was edited. */
  readonly #versions = new Map<string, string>();

  /** What a copy of a command meets that reaches the backend now: a refusal, or nothing. */
  give(by: string, command: Command): Refused | undefined {
    const content = JSON.stringify([by, command]);
    const known = this.#accepted.get(command.id);
    if (known !== undefined) return known === content ? undefined : 'conflict';
    const refused = this.#carryOut(by, command);
    if (!refused) this.#accepted.set(command.id, content);
    return refused;
  }

  versionOf(id: string): string {
    return this.#versions.get(id) ?? id;
  }

  word(kind: Word['kind'], about: string, by: string): Word | undefined {
    return this.words.get(`${kind} ${about} ${by}`);
  }

  /** How many have said this. */
  count(kind: Word['kind'], about: string, says: (value: unknown) => boolean): number {
    return [...this.words.values()].filter((w) => w.kind === kind && w.about === about && says(w.value))
      .length;
  }

  #carryOut(by: string, command: Command): Refused | undefined {
    const { type, id } = command;
    /** An older word than the one that stands is taken and changes nothing. */
    const say = (
      kind: Word['kind'],
      about: string,
      value: unknown,
      refuse: (before: unknown) => Refused | false,
    ) => {
      const before = this.word(kind, about, by);
      if (before && before.id > id) return undefined;
      const refused = refuse(before?.value);
      if (refused) return refused;
      this.words.set(`${kind} ${about} ${by}`, { kind, about, by, value, id });
      return undefined;
    };
    const write = (kind: Writing['kind']) => {
      const { type: _, ...content } = command;
      this.writings.set(id, { kind, by, content });
      return undefined;
    };
    const declined = this.word('pledge', 'rules', by)?.value === 'declined';

    switch (type) {
      case 'poll.vote':
      case 'poll.withdraw': {
        const choices = type === 'poll.vote' ? command.choices.toSorted() : [];
        if (declined && type === 'poll.vote') return 'forbidden';
        return say('ballot', command.pollId, choices, (before = []) => {
          if (choices.includes('nowhere') || choices.length > mostChoices[command.pollId]!) return 'invalid';
          const changes = String(before) !== '' && String(before) !== String(choices);
          return command.pollId === 'fixed' && changes && 'forbidden';
        });
      }
      case 'event.rsvp': {
        const { eventId, answer } = command;
        if (declined && answer !== 'no') return 'forbidden';
        const isFull = () => this.count('rsvp', eventId, (value) => value === 'yes') >= places[eventId]!;
        const before = this.word('rsvp', eventId, by)?.value;
        const stands = answer === 'no' ? 'no' : before === 'yes' || !isFull() ? 'yes' : answer;
        const refused = say('rsvp', eventId, stands, () => {
          const lacksPlace = stands !== 'no' && before !== 'yes' && isFull();
          return lacksPlace && !(stands === 'wait' && eventId === waitedFor) && 'conflict';
        });
        if (eventId === waitedFor) this.#moveUp();
        return refused;
      }
      case 'conduct.accept':
        return say('pledge', 'rules', 'accepted', () => false);
      case 'conduct.decline':
        return say('pledge', 'rules', 'declined', () => false);
      case 'feedback.send':
        return write('feedback');
      case 'question.ask':
        return declined ? 'forbidden' : write('question');
      case 'answer.post':
        if (declined) return 'forbidden';
        if (this.#written('question', command.questionId) === undefined) return 'not-found';
        return this.#isClosed(command.questionId) ? 'closed' : write('answer');
      case 'question.edit':
      case 'answer.edit': {
        const { questionId, ifVersion } = command;
        const answerId = type === 'answer.edit' ? command.answerId : null;
        const target = answerId ?? questionId;
        if (declined) return 'forbidden';
        if (!this.#exists(questionId, answerId)) return 'not-found';
        const writing = this.writings.get(target)!;
        if (writing.by !== by) return 'forbidden';
        if (this.#isClosed(questionId)) return 'closed';
        if (this.versionOf(target) !== ifVersion) return 'conflict';
        const words = type === 'answer.edit' ? { body: command.body } : { title: command.title };
        this.writings.set(target, { ...writing, content: { ...writing.content, ...words } });
        this.#versions.set(target, id);
        return undefined;
      }
      case 'answer.accept': {
        const { questionId, answerId } = command;
        if (declined && answerId !== null) return 'forbidden';
        if (!this.#exists(questionId, answerId)) return 'not-found';
        if (this.#written('question', questionId)!.by !== by) return 'forbidden';
        return say('acceptance', questionId, answerId, () => false);
      }
      case 'vote.set': {
        const { questionId, answerId = null, value } = command;
        if (declined && value) return 'forbidden';
        if (!this.#exists(questionId, answerId)) return 'not-found';
        const target = answerId ?? questionId;
        return say('vote', target, value, () => {
          if (this.#isClosed(questionId)) return 'closed';
          return this.writings.get(target)!.by === by && 'forbidden';
        });
      }
      case 'person.erase':
        this.#erase(by);
        return undefined;
      default:
        throw new Error(`the model does not know ${type}`);
    }
  }

  /** Whoever waits now and did not stands last; whoever does so no more makes room; a free place goes to the first. */
  #moveUp(): void {
    const said = [...this.words.values()].filter(({ kind, about }) => kind === 'rsvp' && about === waitedFor);
    const waiting = said.filter(({ value }) => value === 'wait').map(({ by }) => by);
    const stay = this.line.filter((by) => waiting.includes(by));
    this.line.splice(0, Infinity, ...stay, ...waiting.filter((by) => !stay.includes(by)));
    if (said.filter(({ value }) => value === 'yes').length >= places[waitedFor]!) return;
    const first = this.line.shift();
    if (first === undefined) return;
    const word = this.word('rsvp', waitedFor, first)!;
    this.words.set(`rsvp ${waitedFor} ${first}`, { ...word, value: 'yes' });
  }

  /** Of a question that others have answered its id is left, and nobody to have written it. */
  #erase(by: string): void {
    for (const [key, word] of this.words) if (word.by === by) this.words.delete(key);
    this.#moveUp();
    for (const [id, writing] of this.writings) {
      if (writing.by !== by) continue;
      this.#versions.delete(id);
      if (writing.kind === 'question')
        this.writings.set(id, { ...writing, by: '', content: { id, title: '' } });
      else this.writings.delete(id);
    }
    for (const [key, word] of this.words) {
      const isLost = word.kind === 'acceptance' && !this.writings.has(String(word.value));
      if (isLost) this.words.set(key, { ...word, value: null });
    }
    const answered = new Set([...this.writings.values()].map(({ content }) => content['questionId']));
    for (const [id, { by }] of this.writings) if (by === '' && !answered.has(id)) this.writings.delete(id);
  }

  #isClosed(questionId: string): boolean {
    return questionId === 'closed' || this.#written('question', questionId)?.by === '';
  }

  #written(kind: Writing['kind'], id: string): Writing | undefined {
    const found = this.writings.get(id);
    return found?.kind === kind ? found : undefined;
  }

  #exists(questionId: string, answerId: string | null): boolean {
    if (!this.#written('question', questionId)) return false;
    return answerId === null || this.#written('answer', answerId)?.content['questionId'] === questionId;
  }
}
