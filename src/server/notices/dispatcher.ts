import type { LogEntry } from '../log-entry.ts';
import { traceOf } from '../trace.ts';
import type { Notice, NoticeQueue } from '../storage/notices.ts';
import { SendError, type Channel } from './channel.ts';

/** How many of one channel are under way at once. One channel never waits for another. */
const atOnce = 4;
/** For how long nobody else tries what was claimed, and how long a channel may take: well below. */
const lease = 60_000;
const patience = 30_000;
/** How long those under way may take when the server stops. */
const lastPatience = 3_000;
/** Milliseconds between two looks at what other processes and earlier failures have left. */
const every = 5_000;

const [second, minute, hour] = [1000, 60_000, 3_600_000];
/** How long to wait after each failure: about a day in all, and then it is given up. */
const waits = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  8 * hour,
];
/** The longest that a receiver may put us off. */
const longestWait = 24 * hour;

export interface Lane {
  readonly community: string;
  readonly queue: NoticeQueue;
  readonly channel: Channel;
}

export interface DispatcherOptions {
  readonly lanes: readonly Lane[];
  readonly now?: () => Date;
  readonly log?: (entry: LogEntry) => void;
}

/** Tells outside what waits for it, in the background of whatever else the process does. */
export class Dispatcher {
  readonly #workers: readonly Worker[];
  readonly #stopping = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;
  #woken: ReturnType<typeof setTimeout> | undefined;

  constructor({ lanes, now = () => new Date(), log = () => {} }: DispatcherOptions) {
    this.#workers = lanes.map((lane) => new Worker(lane, { now, log, stopping: this.#stopping.signal }));
  }

  /** Looks now, and from then on by itself. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), every);
    this.wake();
  }

  /** Something may wait: in a task of its own, for whoever wrote gets the receipt first. */
  wake(): void {
    this.#woken ??= setTimeout(() => {
      this.#woken = undefined;
      for (const worker of this.#workers) worker.look();
    });
  }

  /** Tries all that is due, once each. */
  async turn(): Promise<void> {
    for (const worker of this.#workers) worker.look();
    await Promise.all(this.#workers.map((worker) => worker.idle()));
  }

  /** Claims no more, gives those under way a moment and leaves the rest to whoever comes next. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#woken);
    for (const worker of this.#workers) worker.close();
    const late = setTimeout(() => this.#stopping.abort(), lastPatience);
    await Promise.all(this.#workers.map((worker) => worker.idle()));
    clearTimeout(late);
  }
}

interface Surroundings extends Required<Pick<DispatcherOptions, 'now' | 'log'>> {
  readonly stopping: AbortSignal;
}

/** Tells one channel what waits for it, a few at once: one that is slow does not hold up the others. */
class Worker {
  readonly #lane: Lane;
  readonly #around: Surroundings;
  readonly #underWay = new Set<Promise<void>>();
  #looking: Promise<void> | undefined;
  /** Whether something may have come while it looked. */
  #again = false;
  #closed = false;

  constructor(lane: Lane, around: Surroundings) {
    this.#lane = lane;
    this.#around = around;
  }

  look(): void {
    this.#again = this.#looking !== undefined;
    this.#looking ??= this.#begin().finally(() => {
      this.#looking = undefined;
      if (this.#again) this.look();
    });
  }

  close(): void {
    this.#closed = true;
  }

  async idle(): Promise<void> {
    while (this.#looking || this.#underWay.size) await Promise.all([this.#looking, ...this.#underWay]);
  }

  /** Begins as many as there is room for. */
  async #begin(): Promise<void> {
    const room = this.#closed ? 0 : atOnce - this.#underWay.size;
    if (!room) return;
    const { queue, channel } = this.#lane;
    const notices = await queue
      .claim(channel.name, room, this.#around.now(), lease)
      .catch((error: unknown): Notice[] => this.#failed(error));
    for (const notice of notices) {
      const telling = this.#tell(notice)
        .catch((error: unknown) => void this.#failed(error))
        .finally(() => {
          this.#underWay.delete(telling);
          this.look();
        });
      this.#underWay.add(telling);
    }
  }

  /** The database is busy or gone: what is claimed comes back when its time is up. */
  #failed(error: unknown): [] {
    this.#around.log({ event: 'error', error: traceOf(error) });
    return [];
  }

  async #tell(notice: Notice): Promise<void> {
    const { community, queue, channel } = this.#lane;
    const { now, stopping, log } = this.#around;
    const tooLate = new AbortController();
    const timer = setTimeout(() => tooLate.abort(new SendError('no answer in time')), patience);
    const signal = AbortSignal.any([stopping, tooLate.signal]);
    let isTold = false;
    let failure: unknown;
    try {
      isTold = await Promise.race([channel.send(notice, signal), aborted(signal)]);
    } catch (thrown) {
      failure = thrown;
    } finally {
      clearTimeout(timer);
    }
    if (failure === undefined) {
      await queue.done(notice);
      if (isTold) log({ event: 'notice-sent', community, channel: channel.name, kind: channel.kind });
    } else if (stopping.aborted) await queue.giveBack(notice, now());
    else await this.#afterFailure(notice, failure);
  }

  async #afterFailure(notice: Notice, failure: unknown): Promise<void> {
    const { community, queue, channel } = this.#lane;
    const { now, log } = this.#around;
    const known = failure instanceof SendError ? failure : undefined;
    // What is not known is for whoever runs the server.
    if (!known) log({ event: 'error', error: traceOf(failure) });
    const error = known?.message ?? 'an error of ours: see the log';
    const wait = known?.final ? undefined : waits[notice.attempts - 1];
    if (wait === undefined) await queue.bury(notice, now(), error);
    else {
      // A fifth more or less: not all that failed together comes back together.
      const backoff = wait * (0.8 + 0.4 * Math.random());
      const asked = (known?.retryAfter ?? 0) * second;
      const until = now().getTime() + Math.min(Math.max(backoff, asked), longestWait);
      await queue.postpone(notice, new Date(until), error);
    }
    const event = wait === undefined ? 'notice-dead' : 'notice-retry';
    log({
      event,
      community,
      channel: channel.name,
      kind: channel.kind,
      attempts: notice.attempts,
      error,
    });
  }
}

/** Whoever does not hear a signal is not waited for. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const refuse = () => reject(signal.reason as Error);
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
