/** What a community keeps for some days alone is erased then, with what hangs on it, and nothing else. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Store, Transaction } from '../../src/model/store.ts';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import type { Table, Tables } from '../../src/model/records.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import type { SqlStore } from '../../src/server/storage/store.ts';
import { shapes } from '../../src/server/storage/tables.ts';
import { sweepOnce, type Retention } from '../../src/server/sweep.ts';
import * as previous from '../versions/previous.ts';
import { as, at, brand, feedback, folder, guest, json, later, poll, vote } from './helpers.ts';
import { guyub, run, urlOf } from './program.ts';

const day = 24 * 60;
const daysLater = (days: number) => later(days * day);
const when = (days: number) => daysLater(days).toISOString();

/** Puts there one of everything, as of so many days after the tests' moment. */
async function fill(store: SqlStore, name: string, days: number): Promise<void> {
  const createdAt = when(days);
  const put = <T extends Table>(table: T, record: Tables[T]) => store.put(table, record);
  const by = { author: 'ani', createdAt };
  const counted = { commandId: newId(), at: createdAt };
  await put('feedback', { ...by, id: name, kind: 'idea', message: 'Buka lebih pagi', status: 'received' });
  await put('report', { ...by, id: name, reason: 'spam', text: 'Iklan', status: 'received' });
  await put('question', { ...by, id: name, title: 'Berapa lama tahan?' });
  await put('answer', { ...by, id: `${name}-a`, questionId: name, body: 'Sebulan.', official: false });
  await put('vote', { ...counted, targetId: name, person: 'budi', value: 1 });
  await put('vote', { ...counted, targetId: `${name}-a`, person: 'budi', value: 1 });
  await put('poll', { ...poll, id: name, closesAt: createdAt });
  await put('ballot', {
    pollId: name,
    voter: 'budi',
    choices: ['gayo'],
    commandId: newId(),
    castAt: createdAt,
  });
  await put('event', {
    id: name,
    title: 'Ngopi',
    startsAt: createdAt,
    endsAt: createdAt,
    zone: 'Asia/Makassar',
    mode: 'offline',
    status: 'scheduled',
    createdAt,
  });
  await put('rsvp', { eventId: name, person: 'budi', answer: 'yes', ...counted });
  const target = { kind: 'answer', id: `${name}-a` } as const;
  await put('audit', {
    id: name,
    actor: 'dewi',
    role: 'moderator',
    action: 'answer.post',
    target,
    at: createdAt,
  });
}

/** How many rows each table holds of a community. */
function rows(file: string, community = 'main'): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true });
  const names = [...Object.values(shapes).map(({ name }) => name), 'ballot_choices'];
  const counts = names.map((name) => {
    const [row] = database.prepare(`select count(*) as n from ${name} where community = ?`).all(community);
    return [name, Number(row!['n'])] as const;
  });
  database.close();
  return Object.fromEntries(counts.filter(([, count]) => count));
}

async function place() {
  const here = folder();
  const file = here.file('guyub.db');
  const storage = await openStorage(file);
  const log: LogEntry[] = [];
  const tell = (entry: LogEntry) => entry.event === 'retention' && log.push(entry);
  return {
    file,
    storage,
    store: storage.community('main'),
    log,
    sweep: (retention: Retention, days: number) =>
      sweepOnce(storage, 'main', retention, tell, daysLater(days)),
    [Symbol.dispose]() {
      storage.close();
      here[Symbol.dispose]();
    },
  };
}
const one = {
  feedback: 1,
  reports: 1,
  questions: 1,
  answers: 1,
  votes: 2,
  polls: 1,
  ballots: 1,
  ballot_choices: 1,
  events: 1,
  rsvps: 1,
  audit: 1,
};
const parts: Readonly<Record<keyof Retention, readonly string[]>> = {
  questions: ['questions', 'answers', 'votes'],
  feedback: ['feedback'],
  reports: ['reports'],
  polls: ['polls', 'ballots', 'ballot_choices'],
  events: ['events', 'rsvps'],
  audit: ['audit'],
};

for (const kind of Object.keys(parts) as (keyof Retention)[]) {
  test(`${kind} go when their days are over, with what hangs on them, and nothing else goes`, async () => {
    using here = await place();
    await fill(here.store, 'old', 0);
    await fill(here.store, 'young', 20);
    await fill(here.storage.community('club'), 'old', 0);
    const twice = Object.fromEntries(Object.entries(one).map(([name, count]) => [name, 2 * count]));
    await here.sweep({ [kind]: 30 }, 29);
    assert.deepEqual(rows(here.file), twice, 'not yet');
    await here.sweep({ [kind]: 30 }, 31);
    const left = { ...twice };
    for (const name of parts[kind]) left[name] = one[name as keyof typeof one];
    assert.deepEqual(rows(here.file), left);
    assert.deepEqual(rows(here.file, 'club'), one, 'another community keeps its own');
    assert.deepEqual(here.log, [{ event: 'retention', community: 'main', [kind]: 1 }]);
    await here.sweep({ [kind]: 30 }, 51);
    for (const name of parts[kind]) assert.equal(rows(here.file)[name], undefined, name);
  });
}

test('what is not named is kept, and so is a poll without an end', async () => {
  using here = await place();
  await fill(here.store, 'old', 0);
  await here.store.put('poll', { ...poll, id: 'open' });
  await here.sweep({}, 10_000);
  assert.deepEqual(rows(here.file), { ...one, polls: 2 });
  await here.sweep({ polls: 1 }, 10_000);
  assert.equal(rows(here.file)['polls'], 1);
});

test('a question is as old as the newest of its answers', async () => {
  using here = await place();
  await fill(here.store, 'old', 0);
  const answer = { id: 'late', questionId: 'old', body: 'Dua.', author: 'citra', official: false };
  await here.store.put('answer', { ...answer, createdAt: when(25) });
  await here.sweep({ questions: 30 }, 40);
  assert.deepEqual(rows(here.file), { ...one, answers: 2 });
  await here.sweep({ questions: 30 }, 56);
  const { questions, answers, votes } = rows(here.file);
  assert.deepEqual([questions, answers, votes], [undefined, undefined, undefined]);
});

test('many go in small steps, and whoever looks at one of them is told', async () => {
  using here = await place();
  for (let count = 0; count < 250; count++) {
    const record = { id: `q${count}`, title: 'Lama?', author: 'ani', createdAt: when(0) };
    await here.store.put('question', record);
  }
  await here.store.put('poll', poll);
  const { receipt } = await execute(here.store, vote(), guest('ani'), daysLater(40));
  await here.sweep({ questions: 30 }, 40);
  assert.deepEqual(here.log, [{ event: 'retention', community: 'main', questions: 250 }]);
  const database = new DatabaseSync(here.file, { readOnly: true });
  const steps = database
    .prepare('select id, count(*) as n from changes where id > ? group by id order by id')
    .all(receipt!.version);
  database.close();
  assert.deepEqual(
    steps.map(({ n }) => n),
    [100, 100, 50],
  );
});

test('a database of the last version learns how old its answers and messages are', async () => {
  using here = folder();
  const file = here.file('guyub.db');
  const older = await previous.openStorage(file);
  const writtenThen = (name: string): Store => {
    const store = older.community(name) as unknown as Store;
    const transact: Store['transact'] = (work) =>
      store.transact((then) => {
        const nextVersion = async (now: Date) => newId(await then.version(), now.getTime());
        // Nobody could be paused then.
        const get: Transaction['get'] = async (table, ...key) =>
          table === 'block' ? undefined : then.get(table, ...key);
        return work({ ...then, nextVersion, get });
      });
    return { read: (look) => store.read(look), transact };
  };
  const ask = { id: newId(), type: 'question.ask', title: 'Lama?' };
  await execute(writtenThen('main'), feedback(), guest('ani'), at);
  // More than are brought up to date at once, beside those of a community that comes first.
  for (let count = 0; count < 600; count++) await execute(writtenThen('club'), feedback(), guest('ani'), at);
  await execute(writtenThen('main'), ask, guest('ani'), at);
  const reply = { id: newId(), type: 'answer.post', questionId: ask.id, body: 'Ya.' };
  await execute(writtenThen('main'), reply, guest('ani'), daysLater(5));
  older.close();
  const storage = await openStorage(file);
  const sweep = (days: number) =>
    sweepOnce(storage, 'main', { feedback: 30, questions: 30 }, () => {}, daysLater(days));
  await sweep(32);
  await sweepOnce(storage, 'club', { feedback: 30 }, () => {}, daysLater(32));
  assert.deepEqual(rows(file, 'club'), {});
  assert.deepEqual(rows(file), { questions: 1, answers: 1 });
  await sweep(36);
  assert.deepEqual(rows(file), {});
  storage.close();
});

test('a server erases what its config file does not keep, when it starts', async () => {
  using here = folder();
  const file = here.file('guyub.config.json');
  const config = (retention: object) =>
    writeFileSync(file, JSON.stringify({ port: 0, data: 'data', communities: { shop: { retention } } }));
  const count = async () => {
    await using server = run([guyub, 'serve', '--config', file, '--origin', brand], {});
    const url = await urlOf(server);
    const headers = { ...as(1), 'Content-Type': 'application/json' };
    const body = JSON.stringify(feedback());
    await json(await fetch(`${url}/v1/shop/commands`, { method: 'POST', headers, body }));
    return rows(here.file('data/guyub.db'), 'shop')['feedback'];
  };
  config({});
  assert.equal(await count(), 1);
  const database = new DatabaseSync(here.file('data/guyub.db'));
  database.exec("update feedback set created_at = '2020-01-01T00:00:00.000Z'");
  database.close();
  config({ feedback: '36500d' });
  assert.equal(await count(), 2);
  config({ feedback: '365d' });
  await count();
  assert.equal(await count(), 3, 'the one that was old is gone, of four');
});
