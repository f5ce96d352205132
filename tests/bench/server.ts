/**
 * What the reference server costs beside the least that such a server can cost: `npm run bench:server`. Reads and
 * durable writes, and what an open stream takes. Server and clients share the machine's cores, so that the figures are
 * ratios of one run and nothing else.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/model/id.ts';
import { isAddress, openStorage } from '../../src/server/storage/index.ts';
import { openPostgres } from '../postgres.ts';
import { as, poll, vote } from '../server/helpers.ts';
import { unlimited } from '../server/program.ts';
import { load, type Ask, type Load } from './load.ts';

const time = 2000;
const clientCounts = [1, 16, 64];
const streams = 500;

const folder = await mkdtemp(join(tmpdir(), 'guyub-bench-'));
const children: ChildProcess[] = [];

/** Starts a program and waits until it says where it answers. */
function start(file: string, ...args: string[]): Promise<{ url: string; pid: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (text) => {
      const url = /answers on (\S+)/.exec((said += text))?.[1];
      if (url) resolve({ url, pid: child.pid! });
    });
    child.once('exit', () => reject(new Error(`${file} ended`)));
  });
}

let guests = 0;
const commands = (): Ask => ({
  path: '/v1/main/commands',
  method: 'POST',
  headers: { ...as(++guests), 'Content-Type': 'application/json' },
  body: JSON.stringify(vote(guests % 2 ? 'gayo' : 'toraja', { id: newId() })),
});

const rows: string[] = [];
const notes: string[] = [];

/** All figures on one database: a server with what it costs, and the floor on the same. */
async function measure(
  engine: string,
  places: { data: string; database: string; floor: string },
): Promise<void> {
  const server = await start(
    '../../src/server/guyub.ts',
    'serve',
    '--port',
    '0',
    '--data',
    places.data,
    ...(isAddress(places.database) ? ['--database-url', places.database] : []),
    ...unlimited,
  );
  const storage = await openStorage(places.database);
  await storage.community('main').put('poll', poll);
  await storage.close();
  const read = '/v1/main/polls/current';
  const answer = await (await fetch(server.url + read)).text();
  const floor = await start('floor.ts', places.floor, answer);

  const compare = async (what: string, clients: number, ours: () => Ask, least: () => Ask) => {
    const [ofFloor, ofServer] = [
      await load(floor.url, clients, time, least),
      await load(server.url, clients, time, ours),
    ];
    const ratio = (ofFloor.perSecond / ofServer.perSecond).toFixed(2);
    const told = ({ perSecond, p50, p95, p99 }: Load) =>
      `${Math.round(perSecond)} | ${[p50, p95, p99].map((each) => each.toFixed(1)).join(' / ')}`;
    rows.push(`| ${engine} | ${what} | ${clients} | ${told(ofServer)} | ${told(ofFloor)} | ${ratio} |`);
  };
  const reads: [what: string, headers: () => Record<string, string>][] = [
    ['read', () => ({})],
    ['read by a guest', () => as(++guests)],
  ];
  for (const [what, headers] of reads) {
    for (const clients of clientCounts) {
      await compare(
        what,
        clients,
        () => ({ path: read, headers: headers() }),
        () => ({ path: '/read' }),
      );
    }
  }
  for (const clients of clientCounts) {
    await compare('durable write', clients, commands, () => {
      const { method, body } = commands() as Required<Ask>;
      return { path: '/write', method, body };
    });
  }
  notes.push(`${engine}: ${await openStreams(server.url, server.pid)}`);
}

try {
  const data = join(folder, 'data');
  const database = join(data, 'guyub.db');
  await measure('SQLite', { data, database, floor: join(folder, 'floor.db') });
  await using postgres = await openPostgres({ durable: true });
  const { url } = postgres;
  await measure('PostgreSQL', { data: join(folder, 'other'), database: url, floor: url });
  console.log(
    '| on | what | clients | a second | p50 / p95 / p99 ms | floor, a second | p50 / p95 / p99 ms | cost |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  console.log([...rows, '', ...notes].join('\n'));
} finally {
  for (const child of children) child.kill();
  await rm(folder, { recursive: true });
}

/** How much memory each of many streams takes, and how long a hint takes to reach them all. */
async function openStreams(url: string, pid: number): Promise<string> {
  const before = await memoryOf(pid);
  const control = new AbortController();
  const init = { headers: { Accept: 'text/event-stream' }, signal: control.signal };
  const readers = await Promise.all(
    Array.from({ length: streams }, async () => {
      const { body } = await fetch(`${url}/v1/main/changes`, init);
      return body!.pipeThrough(new TextDecoderStream()).getReader();
    }),
  );
  const hears = async (reader: (typeof readers)[number], version: string) => {
    for (let text = ''; !text.includes(version);) text += (await reader.read()).value;
  };
  const { path, ...write } = commands();
  const started = performance.now();
  const { version } = (await (await fetch(url + path, write)).json()) as { version: string };
  await Promise.all(readers.map((reader) => hears(reader, version)));
  const took = performance.now() - started;
  const each = ((await memoryOf(pid)) - before) / streams;
  control.abort();
  return `${streams} streams: ${Math.round(each)} kB each, and a hint had reached all after ${Math.round(took)} ms`;
}

/** Resident memory, in kB. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
}
