import type { Hint } from './community.ts';
import type { Change } from './records.ts';

/** What changes are about, each topic once. */
export function topicsOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(topicOf))];
}

function topicOf({ table, record }: Change): string {
  switch (table) {
    case 'poll':
      return `poll/${record.id}`;
    case 'ballot':
      return `poll/${record.pollId}`;
    case 'event':
      return `event/${record.id}`;
    case 'rsvp':
      return `event/${record.eventId}`;
    case 'policy':
    case 'pledge':
      return 'conduct';
    case 'question':
      return `question/${record.id}`;
    case 'answer':
      return `question/${record.questionId}`;
    case 'vote':
      return 'question';
    default:
      return table;
  }
}

export const hintsOf = (changes: readonly Change[], version: string): Hint[] =>
  topicsOf(changes).map((topic) => ({ topic, version }));

/** Those who want to hear of changes. */
export class Listeners {
  readonly #all = new Set<(hint: Hint) => void>();

  add(heard: (hint: Hint) => void): () => void {
    // One of its own for each call, so that a function given twice is told twice and stopped once.
    const listener = (hint: Hint) => heard(hint);
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** In a task of its own: whoever wrote has the receipt by then, and a listener's error is its own. */
  tell(hints: readonly Hint[]): void {
    for (const hint of hints) {
      for (const listener of this.#all) setTimeout(() => this.#all.has(listener) && listener(hint));
    }
  }
}
