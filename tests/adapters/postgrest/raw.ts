/**
 * A PostgREST with something in it, and raw requests to it: what the tests beside this file share. Each of them has one
 * of its own.
 */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after } from 'node:test';
import { guestKey } from '../../../src/backend/conformance/context.ts';
import { newId } from '../../../src/model/id.ts';
import { openPostgrest } from '../../postgrest/index.ts';

export const backend = await openPostgrest();
const { url, database, secret } = backend;
after(() => backend[Symbol.asyncDispose]());

export const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
export function tokenOf(claims: object, { key = secret, alg = 'HS256' } = {}): string {
  const signed = `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}
export const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
export const memberOf = (sub: string, claims: object = {}) => ({
  Authorization: `Bearer ${tokenOf({ sub, role: 'authenticated', exp: inAnHour(), ...claims })}`,
});

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url + path, init);
  const text = await response.text();
  return { status: response.status, text, body: Object(text.startsWith('{') ? JSON.parse(text) : {}) };
}

export const post = (path: string, body: unknown, headers: Record<string, string>) =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const submit = (command: unknown, headers: Record<string, string>, community = 'main') =>
  post('/rpc/guyub_submit', { community, command }, headers);

export const read = (query: object, headers: Record<string, string> = {}, community = 'main') =>
  ask(`/rpc/guyub_read?${new URLSearchParams({ community, query: JSON.stringify(query) })}`, { headers });

export const rowsOf = async <Row>(query: string, values: unknown[] = []) =>
  (await database.query(query, values)).rows as Row[];

export const tables = (
  await rowsOf<{ name: string }>(`select relname as name from pg_class
    where relnamespace = 'guyub'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`)
).map(({ name }) => name);

/** Everything that is stored, as one text. */
export async function stored(): Promise<string> {
  const parts = tables.map(
    (name) => `(select coalesce(jsonb_agg(row order by row::text), '[]') from guyub.${name} row)`,
  );
  const [{ all } = { all: '' }] = await rowsOf<{ all: string }>(
    `select jsonb_build_array(${parts.join()})::text as all`,
  );
  return all;
}

/** Tries something; whatever it answers, nothing stored may be another than before. */
export async function unchanged<T>(attempt: () => Promise<T>): Promise<T> {
  const before = await stored();
  const result = await attempt();
  assert.equal(await stored(), before, 'something was written');
  return result;
}

/** A row of a table as somebody might send it, with what the database makes by itself left out. */
export async function rowOf(table: string): Promise<Record<string, unknown>> {
  const made = await rowsOf<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attgenerated <> ''`,
    [`guyub.${table}`],
  );
  const [found] = await rowsOf<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from guyub.${table} t limit 1`,
  );
  const row = found?.row ?? {};
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => !made.some(({ name }) => name === column)),
  );
}

/** Has left something of every kind. */
export const ani = { 'x-guyub-key': guestKey() };
export const budi = { 'x-guyub-key': guestKey() };
export const visitors: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ['nobody', {}],
  ['the public anonymous key', { Authorization: `Bearer ${tokenOf({ role: 'anon', exp: inAnHour() })}` }],
  ['a guest', { 'x-guyub-key': guestKey() }],
  ['somebody signed in', memberOf('b0d1')],
];

/** What nobody but its owner may be shown, whoever asks: words and ids that stand in the rows below. */
export const secrets = [
  'a bench, but do not say it was me',
  'ani@example.org',
  'https://meet.example/secret',
];

export const poll = 'poll-1';
export const event = 'event-1';
export const question = newId();
export const answer = newId();

export async function furnish(): Promise<void> {
  await database.query(`
    insert into guyub.polls (id, question, kind, options) values
      ('${poll}', 'Where?', 'multiple', '[{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]');
    insert into guyub.events (id, title, starts_at, ends_at, zone, mode, url) values
      ('${event}', 'Evening', '2099-01-01T10:00:00Z', '2099-01-01T12:00:00Z', 'UTC', 'online', '${secrets[2]}');
    insert into guyub.policies (version, title, body) values (1, 'Rules', 'Be kind.');
  `);
  for (const [headers, command] of [
    [ani, { type: 'poll.vote', pollId: poll, choices: ['b'] }],
    [ani, { type: 'event.rsvp', eventId: event, answer: 'yes' }],
    [ani, { type: 'conduct.accept', policyId: 'conduct', version: 1, locale: 'id' }],
    [ani, { type: 'feedback.send', kind: 'idea', message: secrets[0], contact: secrets[1], consent: true }],
    [ani, { id: question, type: 'question.ask', title: 'How coarse?' }],
    [budi, { id: answer, type: 'answer.post', questionId: question, body: 'As sand.' }],
    [ani, { type: 'vote.set', questionId: question, answerId: answer, value: 1 }],
  ] as const) {
    const { status, text } = await submit({ id: newId(), ...command }, headers);
    assert.equal(status, 200, text);
  }
  for (const table of tables) assert.ok(Object.keys(await rowOf(table)).length, `${table} is empty`);
}
