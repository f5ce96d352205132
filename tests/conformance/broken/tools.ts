import type { BackendAdapter, RequestOptions } from '../../../src/backend/adapter.ts';
import { GuyubError } from '../../../src/backend/errors.ts';
import type { Community } from '../../../src/backend/conformance/index.ts';
import type { Receipt } from '../../../src/model/community.ts';
import type { Command, Table, Tables } from '../../../src/model/records.ts';
import type { ReadType, Reads } from '../../../src/model/reads.ts';
import { staffOf, type StaffBackend } from '../../../src/backend/staff.ts';
import {
  staffCommandTypes,
  staffReadTypes,
  type StaffCommand,
  type StaffQuery,
} from '../../../src/model/staff.ts';
import { newId } from '../../../src/model/id.ts';
import type { Poll, Tally } from '../../../src/model/poll.ts';

/** Something that a backend does wrong, done to a good community. */
export interface Broken {
  /** As a sentence whose subject is the backend. */
  readonly fault: string;
  readonly in: (good: Community) => Community;
}
/** By the rule that forbids it. */
export type BrokenOnes = Readonly<Record<string, Broken>>;

export interface Asked {
  readonly adapter: BackendAdapter;
  readonly community: Community;
  /** `undefined` for a stranger. */
  readonly name: string | undefined;
}

/** A community whose adapters are all changed alike; one person's adapter stays one. */
export function adapters(
  change: (adapter: BackendAdapter, asked: Omit<Asked, 'adapter'>) => Partial<BackendAdapter>,
): Broken['in'] {
  return (community) => {
    const wrap = (adapter: BackendAdapter, name?: string): BackendAdapter => ({
      ...adapter,
      ...change(adapter, { community, name }),
    });
    const people = new Map<string, BackendAdapter>();
    return {
      ...community,
      adapter(name, roles) {
        if (!people.has(name)) people.set(name, wrap(community.adapter(name, roles), name));
        return people.get(name)!;
      },
      stranger: () => wrap(community.stranger()),
      ...(community.network && {
        network: (name, fetch) => wrap(community.network!(name, fetch), name),
      }),
    };
  };
}

/** A community in which one kind of read is answered with a mistake. */
export const misreading = <T extends ReadType>(
  type: T,
  mistake: (
    read: Reads[T]['result'],
    asked: Asked,
    query: Reads[T]['query'],
  ) => Reads[T]['result'] | Promise<Reads[T]['result']>,
) =>
  adapters((adapter, rest) => ({
    read: async (query, options) => {
      const read = await adapter.read(query, options);
      if (query.type !== type) return read;
      return (await mistake(read, { adapter, ...rest }, query)) as never;
    },
  }));

/** A community in which every poll is read with a mistake. */
export const reading = (mistake: Parameters<typeof misreading<'poll'>>[1]) => misreading('poll', mistake);

/** A community that does something else with a command. */
export const submitting = (
  instead: (command: Command, asked: Asked, options?: RequestOptions) => Promise<Receipt>,
) =>
  adapters((adapter, rest) => ({
    submit: (command, options) => instead(command, { adapter, ...rest }, options),
  }));

/** Like {@link submitting}, for mistakes that need a memory; `make` is called once for each community. */
export const remembering =
  (make: () => Parameters<typeof submitting>[0]): Broken['in'] =>
  (good) =>
    submitting(make())(good);

/** A community that places a kind of record otherwise than it is told. */
export const placing =
  <T extends Table>(table: T, change: (record: Tables[T]) => Tables[T]): Broken['in'] =>
  (good) => ({
    ...good,
    put: (kind, record) =>
      good.put(kind, kind === (table as Table) ? (change(record as never) as never) : record),
  });

/** A community of which it is known what was placed. */
export const watching = <T extends Table>(
  table: T,
  see: (record: Tables[T]) => void,
  good: Community,
): Community =>
  placing<T>(table, (record) => {
    see(record);
    return record;
  })(good);

/** Does something else with what the team reads and does. */
export const asTheTeam = (
  instead: (staff: StaffBackend, asked: Asked) => Partial<Pick<StaffBackend, 'read' | 'submit'>>,
): Broken['in'] =>
  adapters((adapter, rest) => {
    const { read, submit } = instead(staffOf(adapter), { adapter, ...rest });
    const isOne = (types: readonly string[], { type }: { readonly type: string }) => types.includes(type);
    return {
      ...(read && {
        read: ((query: StaffQuery) =>
          isOne(staffReadTypes, query)
            ? read(query)
            : adapter.read(query as never)) as BackendAdapter['read'],
      }),
      ...(submit && {
        submit: (command) =>
          isOne(staffCommandTypes, command)
            ? submit(command as unknown as StaffCommand)
            : adapter.submit(command),
      }),
    };
  });

/** Drops what arrives while something else is being written, and says it was done. */
export const droppingWhenBusy = remembering(() => {
  let busy = false;
  return async (command, { adapter }) => {
    if (busy) return madeUp(command);
    busy = true;
    try {
      return await adapter.submit(command);
    } finally {
      busy = false;
    }
  };
});

/** Takes the order in which commands arrive for that of their making; what they make keeps its id. */
export const lastArrivalWins = remembering(() => {
  // Each id after the one before: two that are made in one millisecond would come in any order.
  let last = '';
  return async (command, { adapter }) => {
    if (command.type === 'question.ask' || command.type === 'answer.post') return adapter.submit(command);
    const receipt = await adapter.submit({ ...command, id: (last = newId(last)) });
    return { ...receipt, commandId: command.id };
  };
});

/** Names the last of several faults only. */
export const oneFault = submitting((command, { adapter }) =>
  adapter.submit(command).catch(({ code, fields = {} }: GuyubError) => {
    throw new GuyubError(code, { fields: Object.fromEntries(Object.entries(fields).slice(1)) });
  }),
);

/** A community over HTTP whose address answers with a mistake. */
export const answering =
  (
    mistake: (
      request: Request,
      send: (request: Request) => Promise<Response>,
    ) => Response | Promise<Response>,
  ): Broken['in'] =>
  (community) => ({
    ...community,
    address: { ...community.address!, fetch: async (url, init) => mistake(new Request(url, init), fetch) },
  });

/** The same answer with another status or with some headers changed; a header that is `null` is gone. */
export function changed(
  response: Response,
  { status = response.status, body = response.body, ...headers }: ChangedAnswer,
): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, String(value));
  }
  return new Response(body, { status, headers: all });
}
type ChangedAnswer = { status?: number; body?: BodyInit | null } & { [header: string]: unknown };

/** A receipt for something that was never done. */
export const madeUp = ({ id }: Command): Receipt => ({
  commandId: id,
  version: newId(),
  at: new Date().toISOString(),
});

/** Gives a command under a new id, as a backend would that does not look at the id. */
export async function anew(
  adapter: BackendAdapter,
  command: Command,
  options?: RequestOptions,
): Promise<Receipt> {
  return { ...(await adapter.submit({ ...command, id: newId() }, options)), commandId: command.id };
}

/** The counts as they truly are, whoever may see them. */
export async function trueTally({ records }: Community, poll: Poll): Promise<Tally> {
  const ballots = await records!('ballot');
  const cast = ballots.filter(({ pollId, choices }) => pollId === poll.id && choices.length);
  return {
    voters: cast.length,
    counts: poll.options.map(({ id }) => cast.filter(({ choices }) => choices.includes(id)).length),
  };
}
