import type { Read, Receipt } from '../model/community.ts';
import type { Query, ReadType, Reads } from '../model/reads.ts';
import type { Command, CommandType } from '../model/records.ts';
import { parseCommand } from '../model/schemas.ts';
import type { BackendAdapter, Manifest, RequestOptions } from './adapter.ts';
import { GuyubError, toGuyubError } from './errors.ts';
import { inOneTab } from './one-tab.ts';
import { polled, type Changes } from './polled.ts';

type Given<T, Optional extends keyof T> = Omit<T, Optional> & Partial<Pick<T, Optional>>;

/** How one kind of read is answered. What every read carries is filled in where it is left out. */
export type Reader<T extends ReadType> = (
  query: Extract<Query, { type: T }>,
  options: RequestOptions,
) => Promise<Given<Reads[T]['result'], keyof Read>>;

/** How one kind of command is carried out. Nothing, or a receipt as far as the backend gives one. */
export type Doer<T extends CommandType> = (
  command: Extract<Command, { type: T }>,
  options: RequestOptions,
) => Promise<Partial<Receipt> | void>;

/** What differs from backend to backend. */
export interface BackendDefinition {
  /** See {@link BackendAdapter.name}. */
  readonly name?: string | undefined;
  /** See {@link BackendAdapter.kept}. */
  readonly kept?: BackendAdapter['kept'];
  /** What the backend promises; the weakest of everything by default. */
  readonly guarantees?: Partial<Manifest['guarantees']>;
  /** A function for each kind of read that the backend answers; any other is refused as `unsupported`. */
  readonly reads: { readonly [T in ReadType]?: Reader<T> };
  /** A function for each kind of command that it takes. They are given well-formed commands only. */
  readonly commands?: { readonly [T in CommandType]?: Doer<T> };
  /** See {@link BackendAdapter.actor}. Needed where there are commands. */
  readonly actor?: () => string | Promise<string>;
  /** See {@link BackendAdapter.prepareWriting}. */
  readonly prepareWriting?: () => Promise<unknown>;
  /** Tells of changes as they happen; see {@link BackendAdapter.subscribe}. */
  readonly subscribe?: BackendAdapter['subscribe'];
  /**
   * For a backend that cannot tell by itself: what has changed since a version, or where that is `''` the newest change
   * alone. Asked again and again, in one tab for all, while somebody looks.
   */
  readonly changes?: Changes;
  /** Seconds between two such questions; 30 by default. */
  readonly pollEvery?: number;
}

const weakest: Manifest['guarantees'] = { oneBallot: 'none', consistency: 'eventual', idempotency: 'none' };

/**
 * Makes an adapter of what differs from backend to backend. The manifest says what `reads` and `commands` hold, anything
 * else is `unsupported`; commands are checked and tidied before they arrive; whatever is thrown becomes a
 * {@link GuyubError}, `server` where nothing better is known; an abort is heard before, during and after.
 */
export function defineBackend(definition: BackendDefinition): BackendAdapter {
  const {
    reads,
    commands = {},
    guarantees,
    changes,
    pollEvery = 30,
    name,
    kept,
    prepareWriting,
  } = definition;
  const subscribe = definition.subscribe ?? (changes && inOneTab(name, polled(changes, pollEvery * 1000)));
  const manifest: Manifest = {
    spec: 1,
    reads: Object.keys(reads) as ReadType[],
    commands: Object.keys(commands) as CommandType[],
    ...(subscribe && { live: true }),
    guarantees: { ...weakest, ...guarantees },
  };
  const now = () => new Date().toISOString();
  return {
    name,
    kept,
    manifest: async () => manifest,
    actor: async () => definition.actor?.() ?? '',
    async read(query, { signal } = {}) {
      const reader = own(reads, query.type) as Reader<never> | undefined;
      const read = await heedful(reader, query, signal);
      return { version: '', at: now(), viewer: { roles: [] }, ...(read as object) } as never;
    },
    async submit(command, { signal } = {}) {
      const doer = own(commands, command.type) as Doer<never> | undefined;
      const parsed = doer ? parseCommand(command.type, command) : { command };
      if (parsed.errors) throw new GuyubError('invalid', { fields: parsed.errors });
      const receipt = await heedful(doer, parsed.command, signal);
      return { version: '', at: now(), ...receipt, commandId: command.id };
    },
    ...(subscribe && { subscribe }),
    ...(prepareWriting && { prepareWriting }),
  };
}

const own = <T extends object>(table: T, key: PropertyKey): unknown =>
  Object.hasOwn(table, key) ? table[key as keyof T] : undefined;

/** Does what is asked, unless the asker has gone; whatever goes wrong comes out as one of ours. */
async function heedful<A, R>(
  work: ((asked: A, options: RequestOptions) => Promise<R>) | undefined,
  asked: unknown,
  signal: AbortSignal | undefined,
): Promise<R> {
  signal?.throwIfAborted();
  if (!work) throw new GuyubError('unsupported');
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal!.reason);
    signal?.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work(asked as A, { signal }), aborted]);
  } catch (thrown) {
    throw signal?.aborted ? signal.reason : toGuyubError(thrown);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
