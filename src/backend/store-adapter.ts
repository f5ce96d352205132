import { type Actor, type Viewer } from '../model/community.ts';
import { commandTypes, type CommandType } from '../model/records.ts';
import { answer, execute } from '../model/execute.ts';
import type { Circumstances } from '../model/rules.ts';
import { readTypes, type ReadType } from '../model/reads.ts';
import { checkQuery } from '../model/rules.ts';
import type { Store } from '../model/store.ts';
import type { BackendAdapter, Manifest } from './adapter.ts';
import { defineBackend, type Doer, type Reader } from './define.ts';
import { GuyubError } from './errors.ts';

/** What every backend that runs the rules itself can promise. */
export const fullManifest: Manifest = {
  spec: 1,
  reads: readTypes,
  commands: commandTypes,
  guarantees: {
    oneBallot: 'device',
    consistency: 'strong',
    idempotency: 'exact',
    capacity: 'exact',
    waitlist: 'ordered',
    conduct: 'enforced',
  },
};

/** The same of a store that tells of what is written. */
export const liveManifest: Manifest = { ...fullManifest, live: true };

export interface Person {
  /** Who they are if already known; asking must not make them known. */
  viewer(): Viewer;
  /** Who they are; becomes known with the first command. */
  actor(): Actor;
}

export interface StoreOptions extends Pick<Circumstances, 'boards'> {
  /** The clock; the computer's own by default. */
  readonly now?: (() => Date) | undefined;
}

/** An adapter over a store in the same process. */
export function storeAdapter(
  store: Store,
  person: Person,
  { now = () => new Date(), boards }: StoreOptions = {},
): BackendAdapter {
  const read: Reader<ReadType> = async (query) => {
    const fields = checkQuery(query);
    if (fields) throw new GuyubError('invalid', { fields });
    return answer(store, query, person.viewer(), now(), { boards });
  };
  const submit: Doer<CommandType> = async (command) => {
    const { receipt, refusal } = await execute(store, command, person.actor(), now(), { boards });
    if (refusal) throw new GuyubError(refusal.code, refusal);
    return receipt;
  };
  const adapter = defineBackend({
    guarantees: fullManifest.guarantees,
    reads: Object.fromEntries(readTypes.map((type) => [type, read])),
    commands: Object.fromEntries(commandTypes.map((type) => [type, submit])),
    actor: () => person.actor().id,
    subscribe: store.subscribe?.bind(store),
  });
  return { ...adapter, known: async () => person.viewer().id };
}
