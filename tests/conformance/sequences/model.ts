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
  readonly #accepted = new Map<string, string>();

  /** What a copy of a command meets that reaches the backend now: a refusal, or nothing. */
  give(by: string, command: Command): Refused | undefined {
    const content = JSON.stringify([by, command]);
    const known = this.#accepted.get(command.id);
    if (known !== undefined) return known === content ? undefined : 'conflict';
    const refused = this.#carryOut(by, command);
    if (!refused) this.#accepted.set(command.id, content);
    return refused;
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
        if (declined && answer === 'yes') return 'forbidden';
        return say('rsvp', eventId, answer, (before) => {
          const going = this.count('rsvp', eventId, (value) => value === 'yes');
          return answer === 'yes' && before !== 'yes' && going >= places[eventId]! && 'conflict';
        });
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
        return command.questionId === 'closed' ? 'closed' : write('answer');
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
          if (questionId === 'closed') return 'closed';
          return this.writings.get(target)!.by === by && 'forbidden';
        });
      }
      default:
        throw new Error(`the model does not know ${type}`);
    }
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
