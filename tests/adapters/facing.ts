import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpAdapter, type HttpOptions } from '../../src/adapters/http/index.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import { keyOf } from '../server/helpers.ts';

export const keyFor = (guest: number): DeviceKey & { made: boolean } => ({
  made: false,
  peek() {
    return this.made ? keyOf(guest) : undefined;
  },
  obtain() {
    this.made = true;
    return keyOf(guest);
  },
});

/** An adapter on a server that answers as it is told, and what that server was asked. */
export async function facing(answer: RequestListener, options: Partial<HttpOptions> = {}) {
  const asked: { method: string; url: string; headers: Record<string, unknown>; body: string }[] = [];
  const backend = createServer(async (request, response) => {
    const { method, url, headers } = request;
    const entry = { method: method!, url: url!, headers, body: '' };
    asked.push(entry);
    for await (const chunk of request) entry.body += chunk;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(backend, 'listening');
  const url = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
  const key = keyFor(1);
  return {
    url,
    key,
    asked,
    adapter: httpAdapter(url, { key, ...options }),
    async [Symbol.asyncDispose]() {
      backend.closeAllConnections();
      await new Promise((resolve) => backend.close(resolve));
    },
  };
}

export const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
