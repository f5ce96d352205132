import { securityHeaders, type App } from './app.ts';
import type { LogEntry } from './log-entry.ts';

export interface Metrics {
  /** Counts what the log is told. */
  observe(entry: LogEntry): void;
  /** Answers `GET /metrics` in the text format of Prometheus, for a port that the public does not reach. */
  readonly app: App;
}

/**
 * Figures about a server and its process. None is about a person, and each label has few values: methods, routes and
 * statuses, kinds of commands and what became of them, communities that are kept.
 */
export async function openMetrics(): Promise<Metrics> {
  // Only for those who ask for it.
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `guyub_${name}_total`, help, labelNames, registers });
  const requests = counter('requests', 'Requests answered', 'method', 'route', 'status');
  const commands = counter('commands', 'Commands, by type and what became of them', 'type', 'outcome');
  const limits = counter('limits', 'What was put off by a rate limit, by what it counts', 'of');
  const notices = counter('notices', 'Notices, by way out and what became of them', 'kind', 'outcome');
  const errors = counter('errors', 'Errors in the log');
  const sweeps = counter('sweeps', 'Times a community has forgotten what is old', 'community');
  const swept = counter('swept', 'Remembered commands that were forgotten', 'community');
  const streams = new Gauge({ name: 'guyub_streams', help: 'Streams that are open', registers });
  const durations = new Histogram({
    name: 'guyub_request_duration_seconds',
    help: 'Time until an answer was ready; of a stream until it began',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  collectDefaultMetrics({ register: registry });

  const observers: Readonly<Record<string, (entry: LogEntry) => void>> = {
    request({ method, route, status, ms }) {
      const labels = { method: method!, route: route! };
      requests.inc({ ...labels, status: status! });
      durations.observe(labels, Number(ms) / 1000);
    },
    command: ({ type, outcome }) => commands.inc({ type: type!, outcome: outcome! }),
    stream: ({ state }) => (state === 'open' ? streams.inc() : streams.dec()),
    limit: ({ of }) => limits.inc({ of: of! }),
    'notice-sent': ({ kind }) => notices.inc({ kind: kind!, outcome: 'sent' }),
    'notice-retry': ({ kind }) => notices.inc({ kind: kind!, outcome: 'failed' }),
    'notice-dead': ({ kind }) => notices.inc({ kind: kind!, outcome: 'dead' }),
    error: () => errors.inc(),
    sweep({ community, acceptances }) {
      sweeps.inc({ community: community! });
      swept.inc({ community: community! }, Number(acceptances));
    },
  };
  return {
    observe: (entry) => observers[entry.event]?.(entry),
    app: {
      async fetch({ method, url }) {
        const isThere = new URL(url).pathname === '/metrics' && ['GET', 'HEAD'].includes(method);
        if (!isThere) return new Response('GET /metrics\n', { status: 404, headers: securityHeaders });
        return new Response(await registry.metrics(), {
          headers: { ...securityHeaders, 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
        });
      },
    },
  };
}
