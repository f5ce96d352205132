import type { Hint } from './community.ts';
import type { Change } from './records.ts';
import { isUnseen } from './review-rules.ts';

/** What changes are about, each topic once. */
export function topicsOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(topicOf))];
}

function topicOf({ table, record }: Change): string {
  switch (table) {
    case 'poll':
      return record.draft ? 'draft' : `poll/${record.id}`;
    case 'placement':
      return record.kind === 'poll' ? 'poll' : 'conduct';
    case 'ballot':
      return `poll/${record.pollId}`;
    case 'event':
      return record.status === 'draft' && !record.publishedAt ? 'draft' : `event/${record.id}`;
    case 'rsvp':
      return `event/${record.eventId}`;
    case 'policy':
      return 'conduct';
    case 'question':
      return isUnseen(record) ? 'held' : `question/${record.id}`;
    case 'answer':
      return isUnseen(record) ? 'held' : `question/${record.questionId}`;
    case 'vote':
      return 'question';
    default:
      return table;
  }
}

export const hintsOf = (changes: readonly Change[], version: string): Hint[] =>
  topicsOf(changes).map((topic) => ({ topic, version }));

/** How many topics are named at most. More have changed: then so may have everything. */
export const mostTopics = 100;

/** Whether others read what a topic is about. Nobody need know when messages, reports and pledges come in, what is held or drafted. */
export const isReadable = (topic: string): boolean => /^(poll|event|question|conduct)\b/.test(topic);

/**
 * What to tell somebody who asks what has changed since a version: each topic once, at its newest. One topic without a
 * name, which may be anything, where they know no version yet, or where too much has changed.
 */
export function newest(latest: readonly Hint[], after: string): readonly Hint[] {
  const readable = latest
    .filter(({ topic, version }) => isReadable(topic) && version > after)
    .sort((a, b) => (a.version < b.version ? -1 : 1));
  if (after && readable.length <= mostTopics) return readable;
  return readable.slice(-1).map(({ version }) => ({ topic: '', version }));
}

/**
 * Those who want to hear of changes. Whoever joins is told of the newest version at once: what they have read may be
 * older, and nothing shall fall between that and the first hint they hear.
 */
export class Listeners {
  readonly #all = new Set<(hint: Hint) => void>();
  #newest = '';

  get size(): number {
    return this.#all.size;
  }

  /** The newest version that anybody was told of; empty before the first. */
  get newest(): string {
    return this.#newest;
  }

  add(heard: (hint: Hint) => void): () => void {
    // One of its own for each call, so that a function given twice is told twice and stopped once.
    const listener = (hint: Hint) => heard(hint);
    this.#all.add(listener);
    if (this.#newest) this.#tell(listener, { topic: '', version: this.#newest });
    return () => this.#all.delete(listener);
  }

  tell(hints: readonly Hint[]): void {
    for (const hint of hints) {
      if (hint.version > this.#newest) this.#newest = hint.version;
      for (const listener of this.#all) this.#tell(listener, hint);
    }
  }

  /** In a task of its own: whoever wrote has the receipt by then, and a listener's error is its own. */
  #tell(listener: (hint: Hint) => void, hint: Hint): void {
    setTimeout(() => this.#all.has(listener) && listener(hint));
  }
}
