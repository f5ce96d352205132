// What tests of the outbox stand on: a device with its connection, and backends that answer as they are told.
import { httpAdapter } from '../../src/adapters/http/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { deviceKey } from '../../src/backend/device-key.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import { outbox, type Outbox, type OutboxOptions } from '../../src/backend/outbox/index.ts';
import { openStorage, type Entry } from '../../src/backend/outbox/storage.ts';
import { newId } from '../../src/model/id.ts';
import type { Command } from '../../src/model/records.ts';
import { backend } from './helpers.ts';

let last = '';
/** Made in one millisecond, too, in the order in which they were made. */
const nextId = () => (last = newId(last));

export const feedback = (message: string): Command => ({
  id: nextId(),
  type: 'feedback.send',
  kind: 'idea',
  message,
});
export const vote = (pollId: string, choice = 'a'): Command => ({
  id: nextId(),
  type: 'poll.vote',
  pollId,
  choices: [choice],
});

/** A device at the real server, with a connection that can be cut. */
export function device(community: string, name = backend) {
  const real = httpAdapter(backend, { community, key: deviceKey(name) });
  const line = { cut: false, submitted: [] as string[] };
  const adapter: BackendAdapter = {
    ...real,
    async submit(command) {
      if (line.cut) throw new GuyubError('offline');
      line.submitted.push(command.id);
      return real.submit(command);
    },
  };
  return { adapter, line };
}

/** What a backend answers: nothing where it accepts, otherwise what it throws. */
export type Answer = (command: Command, nth: number) => GuyubError | void | Promise<GuyubError | void>;

/** A backend that answers as it is told, and what has reached it. */
export function told(answer: Answer = () => {}, name = `told ${crypto.randomUUID()}`) {
  const reached: Command[] = [];
  const never = () => Promise.reject(new GuyubError('unsupported'));
  const adapter: BackendAdapter & { readonly name: string } = {
    name,
    manifest: never,
    read: never,
    actor: async () => 'her',
    async submit(command) {
      reached.push(command);
      const nth = reached.length;
      const error = await answer(command, nth);
      if (error) throw error;
      return { commandId: command.id, version: newId(), at: new Date().toISOString() };
    },
  };
  return { adapter, reached, ids: () => reached.map(({ id }) => id) };
}

export const offline: Answer = () => new GuyubError('offline');

const boxes: Outbox[] = [];

/** An outbox on the device's own storage, which tries again only when it is told to. */
export async function open(adapter: BackendAdapter, options: Partial<OutboxOptions> = {}): Promise<Outbox> {
  const storage = options.storage ?? (await openStorage());
  const box = outbox(adapter, { backend: adapter.name!, delay: () => 1e9, ...options, storage });
  boxes.push(box);
  return box;
}

/** To be called after each test. */
export const closeAll = () => boxes.splice(0).forEach((box) => box.dispose());

/** What the device keeps for a backend. */
export const keptFor = async ({ name }: BackendAdapter): Promise<Entry[]> =>
  (await (await openStorage()).all()).filter((entry) => entry.backend === name);

/** Keeps something as if it had been written earlier. */
export async function keep(adapter: BackendAdapter, command: Command, rest: Partial<Entry> = {}) {
  const entry = { command, actor: 'her', backend: adapter.name!, writtenAt: Date.now(), ...rest };
  await (await openStorage()).put(entry);
}

/** Until nobody sends and nobody is about to. */
export async function quiet({ name }: BackendAdapter): Promise<void> {
  await keptFor({ name } as BackendAdapter);
  await navigator.locks.request(`guyub:outbox:${name}`, () => {});
  await keptFor({ name } as BackendAdapter);
}
