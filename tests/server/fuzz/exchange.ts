import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import type { Listening } from '../../../src/server/serve.ts';

export interface Sent {
  readonly method: string;
  /** The path with its query, as it goes over the wire. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In `latin1`, so that it shows every byte where it is printed. */
  readonly body?: string;
  /** The body is one that the document allows. */
  readonly allowed?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string | undefined;
  readonly body: string;
}

/** Exactly these bytes as a request, and the whole answer; of a stream its beginning. */
export function exchange(
  server: Listening,
  agent: Agent,
  { method, target, headers, body }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      host: '127.0.0.1',
      port: server.port,
      method: method.toUpperCase(),
      path: target,
      headers,
    };
    const asking = request(options, (response) => {
      const chunks: Buffer[] = [];
      const mediaType = response.headers['content-type']?.split(';')[0];
      const done = () => {
        const { statusCode, headers } = response;
        const body = Buffer.concat(chunks).toString();
        resolve({ status: statusCode!, headers, mediaType, body });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (mediaType !== 'text/event-stream') return;
        done();
        asking.destroy();
      });
      response.on('end', done);
      response.on('error', reject);
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // The server may give up an idle connection in the moment in which it is used again.
      if (asking.reusedSocket && error.code === 'ECONNRESET')
        exchange(server, agent, { method, target, headers, ...(body !== undefined && { body }) }).then(
          resolve,
          reject,
        );
      else reject(error);
    });
    asking.end(body === undefined ? undefined : Buffer.from(body, 'latin1'));
  });
}
