import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Fetch } from '../../src/backend/conformance/index.ts';

/** What of a request goes on: who asks, and what the body is. */
const relayed = ['authorization', 'content-type', 'guyub-solution', 'apikey', 'x-guyub-key'];

/** A way to a server over a network that may fail, for adapters that have no other. */
export function relay(target: string, fetch: Fetch): { readonly url: string; close(): void } {
  const proxy = createServer((request, response) => void handOn(request, response, target, fetch)).listen(0);
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** Hands a request on; where the network gives no answer, the connection breaks. */
async function handOn(request: IncomingMessage, response: ServerResponse, target: string, fetch: Fetch) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const { method = 'GET', headers, url } = request;
    const answer = await fetch(target + url, {
      method,
      headers: Object.fromEntries(
        relayed.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
      ),
      ...(method === 'POST' && { body: await buffer(request) }),
      signal: gone.signal,
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    response.destroy();
  }
}
