import type { Actor, Receipt, Viewer } from '../model/community.ts';
import { commandTypes, type CommandType } from '../model/records.ts';
import { answer, answerStaff, execute, type Execution } from '../model/execute.ts';
import { readTypes, type Query, type ReadType } from '../model/reads.ts';
import { checkQuery } from '../model/rules.ts';
import { staffCommandTypes, staffReadTypes, type StaffQuery } from '../model/staff.ts';
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

const staffTypes = [...staffReadTypes, ...staffCommandTypes];
/** The same where there is a team. */
export const staffedManifest: Manifest = { ...liveManifest, staff: staffTypes };

export interface Person {
  /** Who they are if already known; asking must not make them known. */
  viewer(): Viewer;
  /** Who they are; becomes known with the first command. */
  actor(): Actor;
}

export interface StoreOptions extends Pick<Execution, 'boards' | 'staff'> {
  /** The clock; the computer's own by default. */
  readonly now?: (() => Date) | undefined;
}

/** An adapter over a store in the same process. */
export function storeAdapter(
  store: Store,
  person: Person,
  { now = () => new Date(), boards, staff }: StoreOptions = {},
): BackendAdapter {
  const read: Reader<ReadType> = async (query) => {
    const fields = checkQuery(query);
    if (fields) throw new GuyubError('invalid', { fields });
    return answer(store, query, person.viewer(), now(), { boards });
  };
  const give = async (command: unknown): Promise<Receipt> => {
    const { receipt, refusal } = await execute(store, command, person.actor(), now(), { boards, staff });
    if (refusal) throw Object.assign(new GuyubError(refusal.code, refusal), { because: refusal.because });
    return receipt;
  };
  const submit: Doer<CommandType> = give;
  const adapter = defineBackend({
    guarantees: fullManifest.guarantees,
    reads: Object.fromEntries(readTypes.map((type) => [type, read])),
    commands: Object.fromEntries(commandTypes.map((type) => [type, submit])),
    actor: () => person.actor().id,
    subscribe: store.subscribe?.bind(store),
  });
  const known = async () => person.viewer().id;
  if (!staff) return { ...adapter, known };
  return {
    ...adapter,
    known,
    manifest: async () => ({ ...(await adapter.manifest()), staff: staffTypes }),
    async read(query, options) {
      const asked: Query | StaffQuery = query;
      if (!staff.knows(asked)) return adapter.read(query, options);
      options?.signal?.throwIfAborted();
      const { read, refusal } = await answerStaff(store, staff, asked, person.viewer(), now());
      if (refusal) throw new GuyubError(refusal.code, refusal);
      return read as never;
    },
    async submit(command, options) {
      if (!staff.parse(command)) return adapter.submit(command, options);
      options?.signal?.throwIfAborted();
      return give(command);
    },
  };
}
