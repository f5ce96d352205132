import type { BackendAdapter, RequestOptions } from '../../backend/adapter.ts';
import { fetchJson, type JsonRequest } from '../../backend/ask.ts';
import { defineBackend } from '../../backend/define.ts';
import { deviceKey, type DeviceKey } from '../../backend/device-key.ts';
import { GuyubError } from '../../backend/errors.ts';
import { nameOf, proofOf, type GetToken, type HowKnown } from '../../backend/identity.ts';
import type { Hint, Receipt } from '../../model/community.ts';
import type { Command } from '../../model/records.ts';
import type { Query, ResultOf } from '../../model/reads.ts';

export interface PostgrestOptions {
  /** Whose records these are: a row in `guyub.communities`. `main` by default, which the SQL file makes. */
  readonly community?: string;
  /**
   * What the gateway in front wants in the header `apikey`: on Supabase the project's anonymous or publishable key, which
   * is public. None by default; never a secret key, which every visitor could read.
   */
  readonly apiKey?: string | undefined;
  /**
   * The access token of whoever is signed in, asked for before each request; nothing where nobody is. Its `role` is
   * `authenticated` and its `sub` the person, as in Supabase's own. Without it everybody is a guest.
   */
  readonly getToken?: GetToken;
  /** What a guest is known by; no key is made before the first command. By default this browser's. */
  readonly key?: DeviceKey;
  /** Milliseconds after which a read and a command are given up; 10,000 and 20,000 by default. */
  readonly patience?: readonly [read: number, submit: number];
  /** Seconds between two questions for what has changed, while somebody listens; 30 by default. */
  readonly pollEvery?: number;
}

/**
 * A PostgreSQL database with `guyub.sql` behind PostgREST, as Supabase has it. Reports are not taken: nobody would see
 * them in time.
 *
 * @param url of PostgREST; on Supabase `https://<project>.supabase.co/rest/v1`
 */
export function postgrestAdapter(
  url: string,
  {
    community = 'main',
    apiKey,
    getToken,
    key: given,
    patience: [readTime, submitTime] = [10_000, 20_000],
    pollEvery,
  }: PostgrestOptions = {},
): BackendAdapter {
  const base = url.replace(/\/+$/, '');
  const device = given ?? deviceKey(base);
  const proof = (how: HowKnown) => proofOf(device, how, getToken);

  /** What shows who is asking; nothing before a guest has a key. */
  const identity = async (how: HowKnown): Promise<Record<string, string>> => {
    const { token, key } = await proof(how);
    if (token) return { Authorization: `Bearer ${token}` };
    return key ? { 'x-guyub-key': key } : {};
  };

  /** Calls one of the three functions that the SQL file opens to visitors. */
  const call = <T>(
    path: string,
    headers: Record<string, string>,
    { signal }: RequestOptions,
    init: JsonRequest = { patience: readTime },
  ): Promise<T> =>
    fetchJson<T>(`${base}/rpc/guyub_${path}`, {
      ...init,
      headers: { ...(apiKey && { apikey: apiKey }), ...headers },
      signal: signal ?? null,
    }).catch(explain);
  const address = (name: string, parameters: Record<string, string>) =>
    `${name}?${new URLSearchParams({ community, ...parameters })}`;

  const read = async <Q extends Query>(query: Q, options: RequestOptions): Promise<ResultOf<Q>> => {
    const path = address('read', { query: JSON.stringify(query) });
    const result = await call<ResultOf<Q>>(path, await identity('peek'), options);
    if (typeof result.version !== 'string') throw notFromHere();
    return result;
  };

  const submit = async (command: Command, options: RequestOptions): Promise<Receipt> => {
    const body = JSON.stringify({ community, command });
    const headers = { 'Content-Type': 'application/json', ...(await identity('obtain')) };
    const receipt = await call<Receipt>('submit', headers, options, {
      method: 'POST',
      body,
      // Outlives the page. Browsers allow it 64 KiB, and a character takes three bytes at most.
      keepalive: body.length < 20_000,
      patience: submitTime,
    });
    if (receipt.commandId !== command.id || typeof receipt.version !== 'string') throw notFromHere();
    return receipt;
  };

  const changes = async (after: string, options: RequestOptions): Promise<readonly Hint[]> => {
    const { changes } = await call<{ changes?: Hint[] }>(address('changes', { after }), {}, options);
    if (!Array.isArray(changes)) throw notFromHere();
    return changes;
  };

  return {
    ...defineBackend({
      name: `${base} ${community}`,
      guarantees: {
        oneBallot: 'device',
        consistency: 'strong',
        idempotency: 'exact',
        capacity: 'exact',
        waitlist: 'ordered',
        conduct: 'enforced',
      },
      actor: async () => nameOf(await proof('obtain'))!,
      reads: { poll: read, events: read, conduct: read, questions: read, question: read },
      commands: {
        'poll.vote': submit,
        'poll.withdraw': submit,
        'feedback.send': submit,
        'event.rsvp': submit,
        'conduct.accept': submit,
        'conduct.decline': submit,
        'question.ask': submit,
        'question.edit': submit,
        'answer.post': submit,
        'answer.edit': submit,
        'answer.accept': submit,
        'vote.set': submit,
      },
      changes,
      ...(pollEvery !== undefined && { pollEvery }),
    }),
    known: async () => nameOf(await proof('peek')),
  };
}

/** Something in between has answered. */
const notFromHere = () => new GuyubError('server', { detail: 'The answer is not from guyub.sql.' });

/**
 * The database refuses in words of ours. Where it or PostgREST speaks in its own, of more than who is asking or a text
 * that is no JSON, the visitor has done nothing wrong: `guyub.sql` is missing or being replaced, or something failed.
 */
function explain(error: GuyubError): never {
  const isFinal = ['invalid', 'not-found', 'conflict'].includes(error.code);
  if (isFinal && /"code":"(?!22P0)[\dA-Z]{5,8}"/.test(error.message))
    throw new GuyubError('server', { detail: error.message });
  throw error;
}
