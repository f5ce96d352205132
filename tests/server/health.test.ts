/** What a load balancer or a supervisor asks: is the process alive, and may visitors be sent to it? */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { json, problem, server } from './helpers.ts';

test('a server is alive and ready, and keeps neither answer', async () => {
  using place = await server();
  for (const [path, status] of [
    ['/healthz', 'ok'],
    ['/readyz', 'ready'],
  ] as const) {
    const answer = await place.ask(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await json(answer), { status });
  }
});

test('while the database cannot be read the server is alive but not ready, and tells the log alone why', async () => {
  const entries: LogEntry[] = [];
  using place = await server({ log: (entry) => entries.push(entry) });
  const other = new DatabaseSync(place.database);
  other.exec('alter table changes rename to elsewhere');
  const answer = await place.ask('/readyz');
  assert.equal(answer.headers.get('retry-after'), '1');
  const { status, code, detail } = await problem(answer);
  assert.deepEqual([status, code, detail], [503, 'server', 'The database cannot be read.']);
  assert.match(String(entries.find(({ event }) => event === 'error')?.error), /no such table: changes/);
  assert.equal((await place.ask('/healthz')).status, 200);
  other.exec('alter table elsewhere rename to changes');
  other.close();
  assert.equal((await place.ask('/readyz')).status, 200, 'and it is ready again by itself');
});

test('a server that stops is no longer ready, however well its database is', async () => {
  const closing = new AbortController();
  using place = await server({ closing: closing.signal });
  assert.equal((await place.ask('/readyz')).status, 200);
  closing.abort();
  const answer = await place.ask('/readyz');
  assert.equal(answer.headers.get('retry-after'), '1');
  assert.equal((await problem(answer)).status, 503);
  assert.equal((await place.ask('/healthz')).status, 200);
});
