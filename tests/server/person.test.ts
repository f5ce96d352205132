/** What somebody has given, and the end of it: `GET /v1/{community}/person` and the command `person.erase`. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import { answer, execute } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import { givenTables, giverIn, nothingGiven, type PersonRead } from '../../src/model/given.ts';
import type { Query } from '../../src/model/reads.ts';
import type { Table } from '../../src/model/records.ts';
import type { Store } from '../../src/model/store.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { shapes } from '../../src/server/storage/tables.ts';
import {
  as,
  at,
  brand,
  feedback,
  folder,
  guest,
  json,
  later,
  poll,
  problem,
  server,
  vote,
} from './helpers.ts';

const erasure = () => ({ id: newId(), type: 'person.erase' as const });
const ask = (title: string, body?: string) => ({
  id: newId(),
  type: 'question.ask',
  title,
  ...(body !== undefined && { body }),
});
const reply = (questionId: string, body = 'Like sand.') => ({
  id: newId(),
  type: 'answer.post',
  questionId,
  body,
});

test('a copy is read with the key of whoever gave it, and kept in no cache', async () => {
  using place = await server();
  const message = feedback({ name: 'Ani', contact: 'ani@post.example', consent: true });
  await place.post(message, as(1));
  const response = await place.ask('/v1/main/person', { headers: as(1) });
  const header = (name: string) => response.headers.get(name);
  assert.equal(header('cache-control'), 'private, no-store');
  assert.equal(header('etag'), null);
  assert.equal(header('vary'), 'Authorization, Origin');
  assert.equal(header('access-control-allow-origin'), brand);
  const { given, viewer } = await json<PersonRead>(response);
  const { type: _, ...content } = message;
  const kept = { ...content, author: viewer.id, status: 'received', createdAt: at.toISOString() };
  assert.deepEqual(given, { ...nothingGiven, feedback: [kept] });

  for (const headers of [{}, as(2)]) {
    assert.deepEqual(
      (await json<PersonRead>(await place.ask('/v1/main/person', { headers }))).given,
      nothingGiven,
    );
  }
  const forged = await place.ask('/v1/main/person', { headers: { Authorization: 'Guest nobody' } });
  assert.equal((await problem(forged))['code'], 'unauthorized');
});

test('an erasure needs a key and is one command like any other: its copy gets the same receipt', async () => {
  using place = await server();
  await place.post(vote(), as(1));
  const command = erasure();
  assert.equal((await problem(await place.post(command, {})))['code'], 'unauthorized');
  const receipt = await json(await place.post(command, as(1)));
  assert.deepEqual(await json(await place.post(command, as(1))), receipt);
  assert.equal((await problem(await place.post(command, as(2))))['code'], 'conflict');
});

test('whoever listens is told of all that an erasure has changed', async () => {
  using place = await server();
  const store = place.storage.community('main');
  const give = async (command: object, who: string) =>
    (await execute(store, command, guest(who), at)).receipt!;
  const question = ask('How coarse?');
  const { version } = await give(question, 'budi');
  await give(vote(), 'ani');
  await give(reply(question.id), 'ani');
  await give({ id: newId(), type: 'vote.set', questionId: question.id, value: 1 }, 'ani');
  const before = (await store.changes(version)).at(-1)!.version;
  await give(erasure(), 'ani');
  const topics = (await store.changes(before)).map(({ topic }) => topic);
  assert.deepEqual(topics.sort(), ['poll/menu', 'question', `question/${question.id}`].sort());
});

test('what is erased stands nowhere in the files: not in a table, not in an index, not in the log', async () => {
  using place = folder();
  const file = place.file('guyub.db');
  const storage = await openStorage(file);
  const store = storage.community('main');
  const give = async (command: object, who = 'ani') => {
    const { refusal } = await execute(store, command, guest(who), at);
    assert.equal(refusal, undefined);
  };
  await store.put('poll', poll);
  // Long enough for pages of their own, beside short ones that share a page with what stays.
  const long = (word: string) => `${word} ${'and more '.repeat(500)}`;
  const secrets = [
    'zebra-title',
    'zebra-body',
    'zebra-answer',
    'zebra-message',
    'zebra-contact',
    'guest-ani',
  ];
  const question = ask('zebra-title', long('zebra-body'));
  await give(question, 'guest-ani');
  await give(reply(question.id, 'A month, I think.'), 'budi');
  await give(reply(question.id, long('zebra-answer')), 'guest-ani');
  const contact = { contact: 'zebra-contact', consent: true };
  for (let count = 0; count < 40; count++) {
    await give(feedback({ message: `zebra-message ${count}`, ...contact }), 'guest-ani');
    await give(feedback({ message: `Stays ${count}` }), 'budi');
  }
  await give(vote(), 'guest-ani');
  const bytes = () => Buffer.concat([file, `${file}-wal`].map((name) => readFileSync(name)));
  const found = () => secrets.filter((secret) => bytes().includes(secret));
  assert.deepEqual(found(), secrets, 'the words are there to be found');

  await give(erasure(), 'guest-ani');
  const sideDoor = new DatabaseSync(file);
  sideDoor.exec('pragma wal_checkpoint(passive)');
  sideDoor.close();
  // The name stays with what was accepted, so that a late copy finds it; nothing in it tells who it was.
  const left = ['guest-ani'];
  const inFile = secrets.filter((secret) => readFileSync(file).includes(secret));
  assert.deepEqual(inFile, left, 'the file itself');
  await give(vote('toraja'), 'budi');
  assert.deepEqual(found(), left, 'the file and the log, which has begun anew');
  assert.ok(statSync(`${file}-wal`).size < 100_000, 'the log was cut off');
  assert.ok(bytes().includes('Stays 39') && bytes().includes('A month'), 'what others have written is there');
  storage.close();
});

test('what a person has given is found by an index, also in a database from before there was one', async () => {
  using place = folder();
  const file = place.file('guyub.db');
  const first = await openStorage(file);
  const store = first.community('main');
  await store.put('poll', poll);
  const question = ask('How coarse?');
  const report = { id: newId(), type: 'report.send', reason: 'spam', text: 'There' };
  for (const command of [question, reply(question.id), feedback(), report]) {
    await execute(store, command, guest('ani'), at);
  }
  const { given } = await answer(store, { type: 'person' }, guest('ani'), at);
  for (const table of ['feedback', 'report', 'question', 'answer'] as const)
    assert.equal(given[table].length, 1);
  first.close();

  const database = new DatabaseSync(file);
  for (const table of givenTables) {
    const [{ name }, by] = [shapes[table], giverIn[table]];
    const sql = `select record from ${name} where community = 'main' and ${by} = 'ani'`;
    const [plan] = database.prepare(`explain query plan ${sql}`).all();
    assert.match(
      String(plan!['detail']),
      new RegExp(`USING INDEX ${name}_by_${by} \\(community=\\? AND ${by}=\\?\\)`),
    );
    database.exec(`drop index ${name}_by_${by}`);
    if (by === 'author') database.exec(`alter table ${name} drop column author`);
  }
  database.exec("delete from migrations where name like '0006%'");
  database.close();

  const second = await openStorage(file);
  const again = await answer(second.community('main'), { type: 'person' }, guest('ani'), at);
  assert.deepEqual(again.given, given);
  second.close();
});

test('the database erases, counts and copies as the memory does', async () => {
  const events = [1, 2].map((capacity) => ({
    id: `e${capacity}`,
    title: 'Cupping',
    startsAt: later(60).toISOString(),
    endsAt: later(120).toISOString(),
    zone: 'Asia/Makassar',
    mode: 'offline' as const,
    status: 'scheduled' as const,
    capacity,
    waitlist: true,
    createdAt: at.toISOString(),
  }));
  const step = fc.record({
    actor: fc.constantFrom('ani', 'budi', 'citra'),
    type: fc.constantFrom(
      'poll.vote',
      'event.rsvp',
      'event.rsvp',
      'feedback.send',
      'report.send',
      'question.ask',
      'question.ask',
      'answer.post',
      'answer.post',
      'answer.post',
      'answer.accept',
      'vote.set',
      'person.erase',
    ),
    on: fc.nat(2),
    which: fc.option(fc.nat(3), { nil: undefined }),
    wants: fc.constantFrom('yes', 'wait', 'no'),
    /** A copy of what was given so long ago. */
    late: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(9) }),
  });
  const queries: readonly Query[] = [
    { type: 'person' },
    { type: 'poll' },
    { type: 'events', when: 'upcoming' },
    { type: 'questions', order: 'votes' },
    { type: 'questions', order: 'unanswered' },
  ];
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const sideDoor = new DatabaseSync(place.file('guyub.db'), { readOnly: true });
  let run = 0;
  let erased = 0;
  let stubs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const name = `run-${run++}`;
      const memory = new MemoryStore();
      const database = storage.community(name);
      for (const store of [memory, database]) {
        await store.put('poll', poll);
        for (const event of events) await store.put('event', event);
      }
      const questions: string[] = [];
      const answers: string[] = [];
      const given: { command: object; actor: string }[] = [];
      let id = '';
      for (const { type, actor: who, on, which, wants, late } of steps) {
        id = newId(id, at.getTime());
        const questionId = questions[on] ?? 'nowhere';
        const answerId = which === undefined ? undefined : (answers[which] ?? 'nowhere');
        const contents = {
          'poll.vote': { pollId: poll.id, choices: [on % 2 ? 'gayo' : 'toraja'] },
          'event.rsvp': { eventId: events[on % 2]!.id, answer: wants },
          'feedback.send': { kind: 'idea', message: 'More' },
          'report.send': { reason: 'spam', text: 'There' },
          'question.ask': { title: `How ${id}?` },
          'answer.post': { questionId, body: 'So.' },
          'answer.accept': { questionId, answerId: answerId ?? null },
          'vote.set': { questionId, value: 1, ...(answerId && { answerId }) },
          'person.erase': {},
        };
        const fresh = { command: { id, type, ...contents[type] }, actor: who };
        const { command, actor } = (late === undefined ? undefined : given.at(-1 - late)) ?? fresh;
        const give = async (store: Store) => (await execute(store, command, guest(actor), at)).refusal;
        const refusal = await give(memory);
        assert.deepEqual(await give(database), refusal);
        if (refusal || command !== fresh.command) continue;
        given.push(fresh);
        if (type === 'question.ask') questions.push(id);
        if (type === 'answer.post') answers.push(id);
        if (type === 'person.erase') erased++;
      }
      const records = (table: Table) =>
        sideDoor
          .prepare(`select record from ${shapes[table].name} where community = ?`)
          .all(name)
          .map(({ record }) => JSON.parse(String(record)) as object);
      for (const table of givenTables)
        assert.deepEqual(sorted(records(table)), sorted(memory.all(table)), table);
      stubs += memory.all('question').filter((question) => question.erased).length;
      for (const query of [...queries, ...questions.map((id): Query => ({ type: 'question', id }))]) {
        for (const who of ['ani', 'budi', 'citra']) {
          const look = async (store: Store) => {
            const { version: _, ...read } = await answer(store, query, guest(who), at);
            return 'given' in read ? givenTables.map((table) => sorted(read.given[table])) : read;
          };
          assert.deepEqual(await look(database), await look(memory), query.type);
        }
      }
    }),
    { numRuns: 100 },
  );
  assert.ok(erased > 20 && stubs > 0, `${erased} erasures left ${stubs} questions without words`);
  sideDoor.close();
  storage.close();
});

/** By the command that made or last set each. */
const sorted = (records: readonly object[]) => {
  const key = (record: object) => String(Reflect.get(record, 'commandId') ?? Reflect.get(record, 'id'));
  return records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};
