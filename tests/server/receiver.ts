/** What a webhook talks to: a receiver that checks signatures by itself, from the words of the specification alone. */
import assert from 'node:assert/strict';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly at: string;
    readonly community: string;
    readonly data: Record<string, unknown>;
  };
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** Everything that was posted, whatever was answered. */
  readonly heard: Heard[];
  /** How many wait for an answer now. */
  readonly held: number;
  /** How it answers: a status, headers, or never. */
  answer: (heard: Heard) => number | { status: number; headers: Record<string, string> } | 'never';
  /** Waits until something holds, looking whenever something is posted. */
  until(holds: () => boolean): Promise<void>;
}

export async function receiver(answer: Receiver['answer'] = () => 204): Promise<Receiver> {
  const news = new EventEmitter();
  const heard: Heard[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    open.add(response.once('close', () => open.delete(response)));
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const one = { headers: request.headers, body, event: JSON.parse(body) as Heard['event'] };
      heard.push(one);
      const said = place.answer(one);
      if (typeof said === 'number') response.writeHead(said).end();
      else if (said !== 'never') response.writeHead(said.status, said.headers).end();
      news.emit('posted');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const place: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    get held() {
      return open.size;
    },
    answer,
    async until(holds) {
      while (!holds()) await once(news, 'posted', { signal: AbortSignal.timeout(20_000) });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return place;
}

/** As https://www.standardwebhooks.com says: HMAC-SHA256 of "id.timestamp.body" by the bytes behind "whsec_". */
export function verify({ headers, body }: Heard, secret: string): void {
  const [id, time] = [headers['webhook-id'], headers['webhook-timestamp']];
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${String(id)}.${String(time)}.${body}`)
    .digest();
  const signatures = String(headers['webhook-signature']).split(' ');
  const fits = signatures.some((signature) => {
    const [version, text = ''] = signature.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  assert.ok(fits, 'the signature is right');
  assert.ok(Math.abs(Date.now() / 1000 - Number(time)) < 300, 'and young');
}

export const secretOf = (letter: string): string =>
  `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;
export const keyOf = (secret: string): Uint8Array => Buffer.from(secret.slice(6), 'base64');
