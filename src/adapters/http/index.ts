import type { BackendAdapter } from '../../backend/adapter.ts';
import { ask } from '../../backend/ask.ts';
import type { Body } from '../../backend/refusal.ts';
import type { DeviceKey } from '../../backend/device-key.ts';
import { GuyubError } from '../../backend/errors.ts';
import type { GetToken } from '../../backend/identity.ts';
import { keptKey } from '../../backend/kept-key.ts';
import type { Subscribe } from '../../backend/polled.ts';
import { firstReadKey, firstReads, isAskable, readRequest } from './request.ts';

export interface HttpOptions {
  readonly community?: string;
  /** What the backend knows this visitor by; no key is made before the first write. By default this browser's. */
  readonly key?: DeviceKey;
  /**
   * The token with which the host site vouches for whoever is signed in, asked for before each request; nothing where
   * nobody is, and then they are a guest. It says in `sub` who they are.
   */
  readonly getToken?: GetToken;
  /** Milliseconds after which a read and a command are given up. */
  readonly patience?: readonly [read: number, submit: number];
  /** Seconds between two questions for what has changed, while somebody listens; 20 by default. */
  readonly pollEvery?: number;
}

/** A backend that speaks the HTTP contract of the reference server. */
export function httpAdapter(
  url: string,
  { community = 'main', key, getToken, patience = [10_000, 20_000], pollEvery = 20 }: HttpOptions = {},
): BackendAdapter {
  const base = url.replace(/\/+$/, '');
  const address = `${base}/v1/${community}`;
  let listen: Subscribe | undefined;
  /** What no first view needs. */
  const writing = async () => {
    const { deviceKey, live, writer } = await import('./writing.ts').catch((error: unknown) => {
      throw new GuyubError('offline', { detail: String(error) });
    });
    key ??= deviceKey(base);
    listen ??= live(address, pollEvery * 1000);
    return writer(address, key, patience, getToken);
  };
  return {
    name: `${base} ${community}`,
    prepareWriting: writing,
    manifest: async () => (await writing()).manifest(),
    actor: async () => (await writing()).actor(),
    known: async () => (await writing()).known(),
    submit: async (command, options) => (await writing()).submit(command, options),
    subscribe(heard) {
      // Where that cannot be loaded there is no network, and nothing to hear of.
      const stop = writing().then(
        () => listen!(heard),
        () => () => {},
      );
      return () => void stop.then((stop) => stop());
    },
    async read(query, options) {
      // Only pages that have members load what asks for a token, and nobody at first what no first view needs.
      if (getToken || !isAskable(query)) return (await writing()).read(query, options);
      const request = readRequest(base, community, query, key ? key.peek() : keptKey(base));
      const isRead = ({ version }: Body) => typeof version === 'string';
      const name = firstReadKey(request);
      const reads = firstReads();
      const first = reads.get(name);
      if (first) reads.set(name, undefined);
      return ask(request.url, { headers: request.headers }, isRead, patience[0], options, first);
    },
  };
}
