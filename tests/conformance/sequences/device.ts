import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { ok } from '../../../src/backend/conformance/assert.ts';
import type { GuyubError } from '../../../src/backend/errors.ts';
import { outbox, type Outbox } from '../../../src/backend/outbox/index.ts';
import { memoryStorage } from '../../../src/backend/outbox/storage.ts';
import type { Receipt } from '../../../src/model/community.ts';
import type { Command } from '../../../src/model/records.ts';

export type Reply =
  | { readonly receipt: Receipt; readonly error?: never }
  | { readonly error: GuyubError; readonly receipt?: never };

/** A request that waits on the wire to be told how it fares. */
export interface Request {
  readonly command: Command;
  answer(reply: Reply): void;
}

/** What a promise comes to, as a value. */
export const replyOf = (submitted: Promise<Receipt>): Promise<Reply> =>
  submitted.then(
    (receipt) => ({ receipt }),
    (error: GuyubError) => ({ error }),
  );

/** One person's device: an outbox, and a wire on which nothing moves unless the sequence says so. */
export class Device {
  readonly who: string;
  readonly box: Outbox;
  readonly storage = memoryStorage();
  /** Commands whose writer has no answer yet. */
  readonly open = new Map<string, Promise<Reply>>();
  readonly #wire: Request[] = [];
  #arrived = () => {};
  #kept = () => {};

  constructor(who: string, adapter: BackendAdapter) {
    this.who = who;
    const wired: BackendAdapter = {
      ...adapter,
      submit: (command) =>
        new Promise((resolve, reject) => {
          const answer = ({ receipt, error }: Reply) => (receipt ? resolve(receipt) : reject(error));
          this.#wire.push({ command, answer });
          this.#arrived();
        }),
    };
    const put: typeof this.storage.put = async (entry) => {
      await this.storage.put(entry);
      this.#kept();
    };
    this.box = outbox(wired, { backend: 'test', storage: { ...this.storage, put }, delay: () => 0 });
  }

  /** Writes a command. */
  async write(command: Command): Promise<void> {
    const kept = new Promise<void>((resolve) => (this.#kept = resolve));
    this.open.set(command.id, replyOf(this.box.submit(command)));
    await kept;
    await this.settle();
  }

  /** The request on the wire: there is one while anything is open. */
  next(): Request {
    return this.#wire.shift()!;
  }

  /**
   * Waits until the outbox has a request on the wire again, if it has anything to send. Nothing else may happen before,
   * or what it sends next would depend on how fast each was.
   */
  async settle(): Promise<void> {
    // The first flush may join a round that looked before the newest command was kept.
    for (let flushes = 0; this.open.size && !this.#wire.length; flushes++) {
      const arrived = new Promise<void>((resolve) => (this.#arrived = resolve));
      if (flushes < 2) await Promise.race([arrived, this.box.flush()]);
      else {
        const pending = this.box.pending.get().map(({ command }) => command.id);
        const lost = [...this.open.keys()].filter((id) => !pending.includes(id));
        ok(!lost.length, `the outbox of ${this.who} has forgotten ${lost.join(', ')} without an answer`);
        await arrived;
      }
    }
  }

  /** What the writer of a command is told, once the outbox has its answer. */
  async told(commandId: string): Promise<Reply> {
    const reply = await this.open.get(commandId)!;
    this.open.delete(commandId);
    return reply;
  }
}
