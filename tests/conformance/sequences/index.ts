/**
 * Random sequences of what several people do over a network that fails, held against a model of what should come of
 * them. A failure prints the shortest sequence found that shows it, and `{ seed: …, path: "…" }`: put these into
 * `replay` and run the same test file to see it again.
 */
import * as fc from 'fast-check';
import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { equal } from '../../../src/backend/conformance/assert.ts';
import type { Community, Harness } from '../../../src/backend/conformance/index.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import type { Receipt } from '../../../src/model/community.ts';
import { newId } from '../../../src/model/id.ts';
import type { Command, CommandType } from '../../../src/model/records.ts';
import { Device, replyOf, type Reply } from './device.ts';
import { Model } from './model.ts';
import { commandOf, faults, firstSpots, people, steps, type Spot, type Step } from './steps.ts';
import { furnish, sees, shouldSee, stored } from './world.ts';

const replay: fc.Parameters<[Step[]]> = {};

// A sequence that hangs has failed, and the search for a shorter one ends: the test runner's own limits would not say
// which sequence it was.
const timeout = 8_000;
const longestSearch = 60_000;

/** Holds a backend, and the outbox before it, to the model; returns how often each kind of command fared how. */
export async function sequences(harness: Harness, numRuns: number): Promise<Map<string, number>> {
  const tally = new Map<string, number>();
  const property = fc.asyncProperty(steps, async (drawn) => {
    const community = await harness.open();
    const sequence = new Sequence(community, harness.manifest.commands, tally);
    try {
      await furnish(community, sequence.model);
      for (const each of drawn) await sequence.take(each);
      await sequence.finish();
    } finally {
      sequence.dispose();
      await community.close();
    }
  });
  const limits = { timeout, interruptAfterTimeLimit: longestSearch };
  await fc.assert(property, { numRuns, ...limits, ...replay }).catch(({ message, cause }: Error) => {
    // Not every engine and test runner shows what is only in the cause.
    throw new Error(`${message}\n${String(cause)}`, { cause });
  });
  return tally;
}

class Sequence {
  readonly model = new Model();
  readonly #community: Community;
  readonly #declared: readonly CommandType[];
  readonly #tally: Map<string, number>;
  readonly #adapters: ReadonlyMap<string, BackendAdapter>;
  readonly #devices: readonly Device[];
  readonly #spots: Spot[] = [...firstSpots];
  /** Every request that was ever on the wire. */
  readonly #requests: { readonly who: string; readonly command: Command }[] = [];
  readonly #receipts = new Map<string, Receipt>();
  #lastId = '';

  constructor(community: Community, declared: readonly CommandType[], tally: Map<string, number>) {
    this.#community = community;
    this.#declared = declared;
    this.#tally = tally;
    this.#adapters = new Map(people.map((who) => [who, community.adapter(who)]));
    // Two for each: only so does a backend hear of somebody's newer command before an older one.
    this.#devices = people.flatMap((who) => [0, 1].map(() => new Device(who, this.#adapters.get(who)!)));
  }

  async take(each: Step): Promise<void> {
    switch (each.step) {
      case 'write': {
        this.#lastId = newId(this.#lastId);
        const command = commandOf(each.deed, this.#lastId, this.#spots);
        if (!this.#declared.includes(command.type)) return;
        if (command.type === 'question.ask') this.#spots.push({ questionId: command.id, edits: [] });
        if (command.type === 'answer.post') {
          this.#spots.push({ questionId: command.questionId, answerId: command.id, edits: [] });
        }
        return this.#devices[people.indexOf(each.who) * 2 + each.device]!.write(command);
      }
      case 'send': {
        const busy = this.#devices.filter(({ open }) => open.size);
        if (busy.length) await this.#send(busy[each.which % busy.length]!, each.fault);
        return;
      }
      case 'old copy':
      case 'taken id': {
        const earlier = this.#requests[each.which % this.#requests.length];
        if (!earlier) return;
        const { who, deed } = { ...earlier, deed: null, ...(each.step === 'taken id' && each) };
        const { command } = earlier;
        const copy = deed ? commandOf(deed, command.id, this.#spots) : command;
        if (this.#declared.includes(copy.type)) await this.#reach(who, copy);
      }
    }
  }

  /** Lets a device send its next request, which fares as told. */
  async #send(device: Device, fault = 'none'): Promise<void> {
    const { who } = device;
    const { command, answer } = device.next();
    this.#requests.push({ who, command });
    const { before, after } = faults[fault] ?? {};
    const copies = before ? 0 : fault === 'twice' ? 2 : 1;
    const [reply] = await Promise.all(Array.from({ length: copies }, () => this.#reach(who, command)));
    const code = before ?? after;
    if (code) answer({ error: new GuyubError(code, code === 'rate-limited' ? { retryAfter: 0.001 } : {}) });
    else {
      answer(reply!);
      const told = await device.told(command.id);
      equal([told.receipt, told.error?.code], [reply!.receipt, reply!.error?.code], `what ${who} is told`);
    }
    await device.settle();
  }

  /** A copy of a command reaches the backend. What comes of it is what the model says. */
  async #reach(who: string, command: Command): Promise<Reply> {
    const what = `${JSON.stringify(command)} by ${who}`;
    const refused = this.model.give(who, command);
    const reply = await replyOf(this.#adapters.get(who)!.submit(command));
    equal(reply.error?.code, refused, `the refusal of ${what}`);
    if (reply.receipt) {
      const { id } = command;
      if (!this.#receipts.has(id)) this.#receipts.set(id, reply.receipt);
      equal(reply.receipt, this.#receipts.get(id), `the receipt for another copy of ${what}`);
    }
    const fared = `${command.type} ${refused ?? 'accepted'}`;
    this.#tally.set(fared, (this.#tally.get(fared) ?? 0) + 1);
    return reply;
  }

  /** The network is back: all that waits is sent. Then what is there is what the model has. */
  async finish(): Promise<void> {
    for (const device of this.#devices) {
      while (device.open.size) await this.#send(device);
      await device.box.flush();
      equal(
        [device.box.pending.get(), await device.storage.all()],
        [[], []],
        `what is left with ${device.who}`,
      );
    }
    const versions = [...this.#receipts.values()].map(({ version }) => version);
    equal(new Set(versions).size, versions.length, 'the number of versions');
    const viewers = [...this.#adapters, ['a stranger', this.#community.stranger()] as const];
    for (const [who, adapter] of viewers) {
      const seen = await sees(adapter);
      for (const [part, should] of Object.entries(shouldSee(this.model, who))) {
        equal(seen[part], should, `the ${part} that ${who} is shown`);
      }
    }
    await this.#lookInside();
  }

  async #lookInside(): Promise<void> {
    if (!this.#community.records) return;
    const names = new Map<string | undefined, string>();
    for (const [who, adapter] of this.#adapters) {
      const { viewer } = await adapter.read({ type: 'conduct' });
      if (viewer.id !== undefined) names.set(viewer.id, who);
    }
    const { words, writings } = await stored(this.#community.records, (id) => names.get(id) ?? id);
    equal(sorted(words), sorted(this.model.words.values()), 'what is stored of who said what');
    equal(sorted(writings), sorted(this.model.writings.values()), 'what is stored of who wrote what');
  }

  dispose(): void {
    for (const { box } of this.#devices) box.dispose();
  }
}

const sorted = (list: Iterable<object>) =>
  [...list].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
