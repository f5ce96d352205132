import { Agent, request } from 'node:http';

/** What one client asks next. */
export interface Ask {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly perSecond: number;
  /** Milliseconds that half, 95 and 99 of a hundred requests took at most. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const warmUp = 500;

/**
 * Asks a server for some time with so many clients at once, each waiting for its answer before it asks again.
 *
 * @param time in milliseconds
 */
export async function load(url: string, clients: number, time: number, next: () => Ask): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const began = performance.now() + warmUp;
  const ends = began + time;
  const took: number[] = [];
  const client = async () => {
    for (;;) {
      const started = performance.now();
      if (started >= ends) return;
      await once(agent, url, next());
      if (started >= began) took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  took.sort((a, b) => a - b);
  const share = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? NaN;
  return {
    perSecond: took.length / (time / 1000),
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
  };
}

function once(agent: Agent, url: string, { path, method = 'GET', headers, body }: Ask): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, method, ...(headers && { headers }) }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${method} ${path} was answered ${answer.statusCode}`));
      answer.resume().on('end', resolve).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}
