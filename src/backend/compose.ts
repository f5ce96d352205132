import type { Area, BackendAdapter, Manifest } from './adapter.ts';
import { staffCommandTypes, staffReadTypes } from '../model/staff.ts';
import { GuyubError } from './errors.ts';
import { eraseInAll, isKnownToAll, isPersonal, readOfAll, type Part } from './person-parts.ts';

/** Which backend answers for what; `default` for all that is not named. */
export type Areas = { readonly [A in Area]?: BackendAdapter } & { readonly default: BackendAdapter };

/** The area that a read or a command belongs to, by how its type begins. */
const areaOf: Readonly<Record<string, Area>> = {
  poll: 'poll',
  event: 'events',
  events: 'events',
  conduct: 'conduct',
  report: 'conduct',
  question: 'questions',
  questions: 'questions',
  answer: 'questions',
  vote: 'questions',
  feedback: 'feedback',
  messages: 'feedback',
};

/**
 * One backend made of several: events from one, all else from another. Each widget talks to the one that answers for
 * it, as if there were no other: its outbox, its guest, its "Kept on this device only".
 *
 * ```js
 * configure({ backend: compose({ events: calendar('https://…'), default: httpAdapter('https://…') }) });
 * ```
 *
 * As a whole it tells what somebody has sent to the team (`messages`) only where one backend keeps both feedback and
 * reports, and promises what the weakest of them does. Who has declined the rules is kept from taking part by the
 * backend that keeps these alone: the others know nothing of it. What a person has given is read from all parts and
 * erased in all, or refused as `unsupported` where one that takes what people give cannot do it.
 */
export function compose(areas: Areas): BackendAdapter {
  const area = (name: Area | undefined): BackendAdapter => (name && areas[name]) ?? areas.default;
  const forType = (type: string) => {
    const [beginning] = String(type).split('.') as [string];
    return area(Object.hasOwn(areaOf, beginning) ? areaOf[beginning] : undefined);
  };
  /** Nobody is told of half of what they have sent. */
  const isTorn = (type: string) => type === 'messages' && area('feedback') !== area('conduct');
  const all = [...new Set(Object.values(areas))];
  const of = async <T>(what: (adapter: BackendAdapter) => Promise<T>): Promise<T[]> =>
    Promise.all(all.map(what));
  const parts = (): Promise<Part[]> =>
    of(async (adapter) => {
      const { reads, commands, guarantees } = await adapter.manifest();
      const asks = <T extends string>(types: readonly T[]) =>
        types.filter((type) => !isPersonal(type) && !isTorn(type) && forType(type) === adapter);
      const declared = [...reads, ...commands];
      return { adapter, guarantees, declared, reads: asks(reads), commands: asks(commands) };
    });
  const isLive = all.every(({ subscribe }) => subscribe);

  return {
    name: all.every(({ name }) => name) ? all.map(({ name }) => name).join(' + ') : undefined,
    kept: all.every(({ kept }) => kept)
      ? (all.find(({ kept }) => kept === 'page') ?? all[0])!.kept
      : undefined,
    area,
    async manifest() {
      const made = await parts();
      return {
        spec: 1,
        reads: [
          ...made.flatMap(({ reads }) => reads),
          ...(isKnownToAll('person', made) ? (['person'] as const) : []),
        ],
        commands: [
          ...made.flatMap(({ commands }) => commands),
          ...(isKnownToAll('person.erase', made) ? (['person.erase'] as const) : []),
        ],
        ...(isLive && { live: true }),
        guarantees: {
          ...weakest(made.map(({ guarantees }) => guarantees)),
          // One backend knows nothing of what somebody has declined in another.
          conduct: all.length > 1 ? 'none' : (made[0]!.guarantees.conduct ?? 'none'),
        },
      };
    },
    actor: async () => (await of((adapter) => adapter.actor())).join(' + '),
    async known() {
      const known = await of((adapter) => adapter.known?.() ?? adapter.actor());
      return known.every(Boolean) ? known.join(' + ') : undefined;
    },
    async read(query, options) {
      if (isStaffs(query.type) || isTorn(query.type)) throw new GuyubError('unsupported');
      if (query.type === 'person') return (await readOfAll(await parts(), options)) as never;
      return forType(query.type).read(query, options);
    },
    async submit(command, options) {
      options?.signal?.throwIfAborted();
      if (isStaffs(command.type)) throw new GuyubError('unsupported');
      if (command.type === 'person.erase') return eraseInAll(await parts(), command);
      // Each of them names people in its own way.
      return forType(command.type).submit(command, { ...options, actor: undefined });
    },
    prepareWriting: () => of(async (adapter) => adapter.prepareWriting?.()),
    ...(isLive && {
      subscribe(heard) {
        const stops = all.map((adapter) => adapter.subscribe!(heard));
        return () => stops.forEach((stop) => stop());
      },
    }),
  };
}

/** A team works with one backend and its records: several as one have none. */
const isStaffs = (type: string) => [...staffReadTypes, ...staffCommandTypes].some((known) => known === type);

/** Each promise's words, the weakest first. */
const promises = {
  oneBallot: ['none', 'device', 'account'],
  consistency: ['eventual', 'strong'],
  idempotency: ['none', 'exact'],
  capacity: ['none', 'exact'],
  waitlist: ['none', 'ordered'],
} as const satisfies { [K in keyof Manifest['guarantees']]?: readonly Manifest['guarantees'][K][] };

/** Of every promise the weakest that one of them gives. */
const weakest = (all: readonly Manifest['guarantees'][]): Manifest['guarantees'] =>
  Object.fromEntries(
    Object.entries(promises).map(([promise, words]) => {
      const given = all.map((each) => each[promise as keyof typeof promises] ?? 'none');
      return [promise, words.find((word) => given.includes(word))];
    }),
  ) as Manifest['guarantees'] & object;
