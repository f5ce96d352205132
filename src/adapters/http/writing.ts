import type { BackendAdapter, Manifest, Query } from '../../backend/adapter.ts';
import { ask } from '../../backend/ask.ts';
import type { Body } from '../../backend/refusal.ts';
import type { DeviceKey } from '../../backend/device-key.ts';
import { GuyubError } from '../../backend/errors.ts';
import { nameOf, proofOf, type GetToken, type HowKnown, type Proof } from '../../backend/identity.ts';
import type { Receipt } from '../../model/community.ts';
import { readTypes } from '../../model/reads.ts';
import { commandTypes } from '../../model/records.ts';
import { staffCommandTypes, staffReadTypes } from '../../model/staff.ts';
import { pathOf, type ReadRequest } from './request.ts';

export { deviceKey } from '../../backend/device-key.ts';
export { live } from './live.ts';

/** Who asks, and how it is shown. */
export interface Asker {
  proof(how: HowKnown): Promise<Proof>;
  /** Whether the browser shows its cookie: only on the backend's own pages, to whom nothing else has to be shown. */
  readonly credentials?: RequestCredentials;
  /** What they may ask; by default also what a team reads. */
  readonly reads?: readonly string[];
}

/** What an adapter does besides reading as a guest. */
export const writer = (address: string, key: DeviceKey, patience: Patience, getToken?: GetToken): Writer =>
  writerFor(
    address,
    // A team is vouched for, and no guest.
    { proof: (how) => proofOf(key, how, getToken), ...(!getToken && { reads: readTypes }) },
    patience,
  );

type Patience = readonly [read: number, submit: number];
type Writer = Required<Pick<BackendAdapter, 'manifest' | 'read' | 'actor' | 'known' | 'submit'>>;

/** The same for whoever shows otherwise who they are. */
export function writerFor(
  address: string,
  { proof, credentials = 'omit', reads = [...readTypes, ...staffTypes] }: Asker,
  [readTime, submitTime]: Patience,
): Writer {
  /** Asks as whoever that is now; where their token is no longer good, once more with the next. */
  const askAs = async <T>(
    how: HowKnown,
    askWith: (headers: Authorization) => Promise<T>,
    actor?: string,
  ): Promise<T> => {
    const shown = await proof(how);
    if (actor !== undefined && nameOf(shown) !== actor) throw new GuyubError('unauthorized');
    try {
      return await askWith(authorization(shown));
    } catch (error) {
      const isStale = shown.token && error instanceof GuyubError && error.code === 'unauthorized';
      const next = isStale && (await proof('peek'));
      // What somebody has given is not sent for whoever signs in, or out, meanwhile.
      if (!next || nameOf(next) !== nameOf(shown)) throw error;
      return askWith(authorization(next));
    }
  };
  return {
    async manifest() {
      const isRight = ({ spec }: Body) => spec === 1;
      const manifest = await ask<Manifest>(`${address}/manifest`, {}, isRight, readTime);
      // A newer server may know more: what is not known here cannot be asked from here.
      return {
        ...manifest,
        reads: manifest.reads.filter((type) => readTypes.includes(type)),
        commands: manifest.commands.filter((type) => commandTypes.includes(type)),
        ...(manifest.staff && { staff: manifest.staff.filter((type) => staffTypes.includes(type)) }),
      };
    },
    async read(query, options) {
      if (!reads.includes(query.type)) throw new GuyubError('unsupported');
      return askAs('peek', (headers) => {
        const isRead = ({ version }: Body) => typeof version === 'string';
        return ask(`${address}/${pathOf(flat(query))}`, { headers, credentials }, isRead, readTime, options);
      });
    },
    actor: async () => nameOf(await proof('obtain'))!,
    known: async () => nameOf(await proof('peek')),
    async submit(command, options) {
      const body = JSON.stringify(command);
      const isReceipt = ({ commandId, version }: Body) =>
        commandId === command.id && typeof version === 'string';
      const send = (solution?: string) => askAs('obtain', sendWith(solution), options?.actor);
      const sendWith = (solution?: string) => (headers: Authorization) => {
        const init: RequestInit = {
          method: 'POST',
          credentials,
          headers: {
            ...headers,
            'Content-Type': 'application/json',
            ...(solution && { 'Guyub-Solution': solution }),
          },
          body,
          // Outlives the page. Browsers allow it 64 KiB, and a character takes three bytes at most.
          keepalive: body.length < 20_000,
        };
        return ask<Receipt>(`${address}/commands`, init, isReceipt, submitTime, options);
      };
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof GuyubError && error.challenge)) throw error;
        const { meet } = await import('./challenge.ts').catch((failure: unknown) => {
          throw new GuyubError('offline', { detail: String(failure) });
        });
        return meet(error, send, options ?? {});
      }
    },
  };
}

const staffTypes: readonly string[] = [...staffReadTypes, ...staffCommandTypes];

/** What is asked about one of several kinds names it by kind and id. */
function flat<Q extends Query>(query: Q): Q {
  const { target, ...rest } = query as Q & {
    readonly target?: { readonly kind: string; readonly id: string };
  };
  return (target ? { ...rest, kind: target.kind, target: target.id } : query) as Q;
}

type Authorization = ReadRequest['headers'] & { readonly 'Guyub-Actor'?: string };

const authorization = ({ name, token, key }: Proof): Authorization => {
  // The browser shows a cookie; whose it has to be is said beside it.
  if (name) return { 'Guyub-Actor': name };
  if (token) return { Authorization: `Bearer ${token}` };
  return key ? { Authorization: `Guest ${key}` } : {};
};
