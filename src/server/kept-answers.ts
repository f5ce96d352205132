import type { Tagged } from './answer.ts';

/** Milliseconds: what depends on the clock, such as whether a poll is open, is at most so much late. */
const longest = 1000;
/** How many answers are kept: far more than the pages of a site ask for at once. */
const most = 1000;

interface Kept {
  /** What the records stood at, when it was made. */
  readonly mark: string;
  readonly at: Date;
  readonly answer: Tagged;
}

/**
 * What everybody is answered whom nobody knows yet, which is most of what a site asks for: made once for each state of
 * the records, so never older than what a reader may know.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();
  #marking: Promise<unknown> = Promise.resolve();
  #nextMark: Promise<string> | undefined;

  /** @param mark tells the state of the records: it changes with each change of them, whoever makes it */
  async get(
    key: string,
    now: Date,
    mark: () => Promise<string>,
    make: () => Promise<Tagged>,
  ): Promise<Tagged> {
    const before = await this.#markWith(mark);
    const kept = this.#kept.get(key);
    if (kept?.mark === before && Math.abs(now.getTime() - kept.at.getTime()) < longest) return kept.answer;
    const answer = await make();
    // Made of one state alone, or not kept.
    if ((await this.#markWith(mark)) === before) {
      if (this.#kept.size >= most) this.#kept.clear();
      this.#kept.set(key, { mark: before, at: now, answer });
    }
    return answer;
  }

  /** One question for all who ask while another is on its way: each is asked after those who wait for it came. */
  #markWith(mark: () => Promise<string>): Promise<string> {
    this.#nextMark ??= this.#marking.then(() => {
      this.#nextMark = undefined;
      const marking = mark();
      this.#marking = marking.catch(() => {});
      return marking;
    });
    return this.#nextMark;
  }
}
