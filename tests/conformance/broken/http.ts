import { GuyubError } from '../../../src/backend/errors.ts';
import { adapters, answering, changed, madeUp, type Broken, type BrokenOnes } from './tools.ts';

/** Tells of a failure in other words. */
const failing = (retell: (error: GuyubError) => GuyubError): Broken['in'] =>
  adapters((adapter) => {
    const retold = (error: GuyubError) => Promise.reject(retell(error));
    return {
      read: (query, options) => adapter.read(query, options).catch(retold),
      submit: (command, options) => adapter.submit(command, options).catch(retold),
    };
  });

export const failures: BrokenOnes = {
  'failure-1': { fault: 'blames the server for the network', in: failing(() => new GuyubError('server')) },
  'failure-2': {
    fault: 'takes a broken gateway for a refusal',
    in: failing(() => new GuyubError('invalid')),
  },
  'failure-3': { fault: 'does not say how long to wait', in: failing(({ code }) => new GuyubError(code)) },
  'failure-4': {
    fault: 'does not say when it will be back',
    in: failing(({ code }) => new GuyubError(code)),
  },
  'failure-5': {
    fault: 'takes every 200 for a receipt',
    in: adapters((adapter) => ({
      submit: (command) => adapter.submit(command).catch(() => madeUp(command)),
    })),
  },
  'failure-6': { fault: 'gives up when an answer is lost', in: failing(() => new GuyubError('unsupported')) },
  'failure-7': {
    fault: 'does not hand the signal to the network',
    in: adapters((adapter) => ({ read: (query) => adapter.read(query) })),
  },
  'failure-8': {
    fault: 'takes any receipt for its own',
    in: adapters((adapter) => ({
      submit: (command) => adapter.submit(command).catch(() => madeUp(command)),
    })),
  },
};

const reply = (status: number, body: unknown = {}) => Response.json(body, { status });

export const http: BrokenOnes = {
  'http-1': {
    fault: 'wants a key from every reader',
    in: answering((request, send) => (request.headers.has('authorization') ? send(request) : reply(401))),
  },
  'http-2': {
    fault: 'names no allowed origin',
    in: answering(async (request, send) =>
      changed(await send(request), { 'access-control-allow-origin': null }),
    ),
  },
  'http-3': {
    fault: 'allows whatever origin asks',
    in: answering(async (request, send) =>
      changed(await send(request), { 'access-control-allow-origin': request.headers.get('origin') }),
    ),
  },
  'http-4': {
    fault: 'does not know what a preflight is',
    in: answering((request, send) => (request.method === 'OPTIONS' ? reply(405) : send(request))),
  },
  'http-5': {
    fault: 'forgets that its answers depend on who asks',
    in: answering(async (request, send) => changed(await send(request), { vary: 'Accept-Encoding' })),
  },
  'http-6': {
    fault: 'sends everything every time',
    in: answering((request, send) => {
      request.headers.delete('if-none-match');
      return send(request);
    }),
  },
  'http-7': {
    fault: 'takes only commands for a change',
    in: answering((request, send) =>
      request.headers.has('if-none-match') ? new Response(null, { status: 304 }) : send(request),
    ),
  },
  'http-8': {
    fault: 'lets everybody keep what one person was shown',
    in: answering(async (request, send) =>
      changed(await send(request), { 'cache-control': 'public, max-age=60' }),
    ),
  },
  'http-9': {
    fault: 'knows people by the public half of their key',
    in: answering((request, send) => {
      const name = /^Guest (\w+)/.exec(request.headers.get('authorization') ?? '')?.[1];
      if (name) request.headers.set('authorization', `Guest ${name}.${name.repeat(3).padEnd(48, '0')}`);
      return send(request);
    }),
  },
  'http-10': {
    fault: 'sends the key back',
    in: answering(async (request, send) => {
      const response = await send(request);
      const read = (await response.json()) as object;
      return reply(response.status, { ...read, key: request.headers.get('authorization') });
    }),
  },
};

/** Reads a body to its end, and looks at its fields only then. */
const readingAll = answering(async (request, send) => {
  if (request.method !== 'POST') return send(request);
  const { padding: _, ...command } = (await request.json()) as { padding: string };
  const { url, method, headers } = request;
  return send(new Request(url, { method, headers, body: JSON.stringify(command) }));
});

export const httpCommands: BrokenOnes = {
  'command-1': {
    fault: 'lets a receipt be kept',
    in: answering(async (request, send) => changed(await send(request), { 'cache-control': 'max-age=60' })),
  },
  'command-2': {
    fault: 'makes somebody of nobody',
    in: answering((request, send) => {
      if (!/\.\w{32}/.test(request.headers.get('authorization') ?? '')) {
        request.headers.set('authorization', `Guest nobody-at-all.${'0'.repeat(48)}`);
      }
      return send(request);
    }),
  },
  'command-3': {
    fault: 'calls every refusal a bad request',
    in: answering(async (request, send) => {
      const response = await send(request);
      return response.ok ? response : changed(response, { status: 400 });
    }),
  },
  'command-4': {
    fault: 'says yes to commands it does not know',
    in: answering(async (request, send) => {
      const response = await send(request);
      return response.status === 422 ? reply(200) : response;
    }),
  },
  'command-5': {
    fault: 'fails at a body that is no JSON',
    in: answering(async (request, send) => {
      const response = await send(request);
      return response.status === 400 ? reply(500) : response;
    }),
  },
  'command-6': {
    fault: 'reads commands whatever their type',
    in: answering((request, send) => {
      request.headers.set('content-type', 'application/json');
      return send(request);
    }),
  },
  'command-7': { fault: 'reads bodies of any length', in: readingAll },
  'command-10': { fault: 'reads bodies that do not say their length', in: readingAll },
  'command-8': {
    fault: 'takes a role from the address',
    in: answering(async (request, send) => {
      const response = await send(request);
      if (request.method !== 'GET') return response;
      const read = (await response.json()) as { viewer: object };
      const role = new URL(request.url).searchParams.get('role');
      return reply(200, { ...read, viewer: { ...read.viewer, roles: role ? [role] : [] } });
    }),
  },
  'command-9': {
    fault: 'answers a wrong address with a web page',
    in: answering(async (request, send) => {
      const response = await send(request);
      return response.status === 404
        ? changed(response, { body: '<h1>Not found</h1>', 'content-type': 'text/html' })
        : response;
    }),
  },
};
