import type { Area, BackendAdapter, Manifest } from './adapter.ts';

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
};

/**
 * One backend made of several: events from one, all else from another. Each widget talks to the one that answers for
 * it, as if there were no other: its outbox, its guest, its "Kept on this device only".
 *
 * ```js
 * configure({ backend: compose({ events: calendar('https://…'), default: httpAdapter('https://…') }) });
 * ```
 *
 * As a whole it promises what the weakest of them does. Who has declined the rules is kept from taking part by the
 * backend that keeps these alone: the others know nothing of it.
 */
export function compose(areas: Areas): BackendAdapter {
  const area = (name: Area | undefined): BackendAdapter => (name && areas[name]) ?? areas.default;
  const forType = (type: string) => {
    const [beginning] = String(type).split('.') as [string];
    return area(Object.hasOwn(areaOf, beginning) ? areaOf[beginning] : undefined);
  };
  const all = [...new Set(Object.values(areas))];
  const of = async <T>(what: (adapter: BackendAdapter) => Promise<T>): Promise<T[]> =>
    Promise.all(all.map(what));
  const isLive = all.every(({ subscribe }) => subscribe);

  return {
    name: all.every(({ name }) => name) ? all.map(({ name }) => name).join(' + ') : undefined,
    kept: all.every(({ kept }) => kept)
      ? (all.find(({ kept }) => kept === 'page') ?? all[0])!.kept
      : undefined,
    area,
    async manifest() {
      const manifests = await of(async (adapter) => ({ adapter, ...(await adapter.manifest()) }));
      const declared = <T extends string>(types: 'reads' | 'commands') =>
        manifests.flatMap(({ adapter, [types]: those }) =>
          those.filter((type) => forType(type) === adapter),
        ) as unknown as readonly T[];
      return {
        spec: 1,
        reads: declared<Manifest['reads'][number]>('reads'),
        commands: declared<Manifest['commands'][number]>('commands'),
        ...(isLive && { live: true }),
        guarantees: {
          ...weakest(manifests.map(({ guarantees }) => guarantees)),
          // One backend knows nothing of what somebody has declined in another.
          conduct: all.length > 1 ? 'none' : (manifests[0]!.guarantees.conduct ?? 'none'),
        },
      };
    },
    actor: async () => (await of((adapter) => adapter.actor())).join(' + '),
    async known() {
      const known = await of((adapter) => adapter.known?.() ?? adapter.actor());
      return known.every(Boolean) ? known.join(' + ') : undefined;
    },
    read: (query, options) => forType(query.type).read(query, options),
    submit: (command, options) => forType(command.type).submit(command, options),
    prepareWriting: () => of(async (adapter) => adapter.prepareWriting?.()),
    ...(isLive && {
      subscribe(heard) {
        const stops = all.map((adapter) => adapter.subscribe!(heard));
        return () => stops.forEach((stop) => stop());
      },
    }),
  };
}

/** Each promise's words, the weakest first. */
const promises = {
  oneBallot: ['none', 'device', 'account'],
  consistency: ['eventual', 'strong'],
  idempotency: ['none', 'exact'],
  capacity: ['none', 'exact'],
} as const satisfies { [K in keyof Manifest['guarantees']]?: readonly Manifest['guarantees'][K][] };

/** Of every promise the weakest that one of them gives. */
const weakest = (all: readonly Manifest['guarantees'][]): Manifest['guarantees'] =>
  Object.fromEntries(
    Object.entries(promises).map(([promise, words]) => {
      const given = all.map((each) => each[promise as keyof typeof promises] ?? 'none');
      return [promise, words.find((word) => given.includes(word))];
    }),
  ) as Manifest['guarantees'] & object;
