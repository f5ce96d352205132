/** Whatever was acknowledged is there, each record once, however suddenly a server or its database ends. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Feedback, FeedbackSend } from '../../src/model/feedback.ts';
import { newId } from '../../src/model/id.ts';
import { exportRecords } from '../../src/server/storage/export.ts';
import { openPostgres } from '../postgres.ts';
import { feedback, folder } from './helpers.ts';
import { guyub, post, run, serve, unlimited, urlOf, type Run } from './program.ts';

const rounds = 10;
const acknowledgedInEach = 200;
const guests = 16;

/** What several people have sent, and what they were told of it. */
class Writers {
  readonly #sent = new Map<string, { readonly command: FeedbackSend; readonly guest: number }>();
  readonly #receipts = new Map<string, unknown>();

  /** All write one after the other until one is not answered; `then` happens once so many more are acknowledged. */
  async write(url: string, enough: number, then: () => Promise<unknown>): Promise<void> {
    const before = this.#receipts.size;
    let happened: Promise<unknown> | undefined;
    const writeOn = async (guest: number) => {
      do if (this.#receipts.size >= before + enough) happened ??= then();
      while (await this.#send(url, feedback({ message: newId() }), guest));
    };
    await Promise.all(Array.from({ length: guests }, (_, guest) => writeOn(guest)));
    assert.ok(happened, `${this.#receipts.size - before} were acknowledged`);
    await happened;
  }

  /** Sends again whatever was sent, as an outbox does that does not know what has arrived. */
  async sendAgain(url: string): Promise<void> {
    const known = new Map(this.#receipts);
    for (const { command, guest } of this.#sent.values()) assert.ok(await this.#send(url, command, guest));
    for (const [id, receipt] of known) assert.deepEqual(this.#receipts.get(id), receipt);
  }

  /** Looks for it in the database itself. */
  async lookFor(database: string): Promise<{ readonly sent: number; readonly kept: number }> {
    const kept: Feedback[] = [];
    await exportRecords(database, 'main', ['feedback'], async ({ records }) => {
      for await (const { record } of records) kept.push(JSON.parse(record) as Feedback);
    });
    const messages = new Set(kept.map(({ message }) => message));
    assert.equal(messages.size, kept.length, 'each once');
    for (const { id, message } of kept) assert.equal(this.#sent.get(id)?.command.message, message);
    const ids = new Set(kept.map(({ id }) => id));
    assert.deepEqual(
      [...this.#receipts.keys()].filter((id) => !ids.has(id)),
      [],
      'everything acknowledged',
    );
    return { sent: this.#sent.size, kept: kept.length };
  }

  async #send(url: string, command: FeedbackSend, guest: number): Promise<boolean> {
    this.#sent.set(command.id, { command, guest });
    const answer = await post(url, command, guest).catch(() => undefined);
    if (!answer?.ok) return false;
    this.#receipts.set(command.id, await answer.json());
    return true;
  }
}

/** Ends a server as the system ends one that it has no memory for. */
async function kill({ child, exit }: Run): Promise<void> {
  child.kill('SIGKILL');
  await exit;
}

async function killedAndKilled(database: string, start: () => Run): Promise<void> {
  const writers = new Writers();
  for (let round = 0; round < rounds; round++) {
    await using server = start();
    await writers.write(await urlOf(server), acknowledgedInEach, () => kill(server));
    const { sent } = await writers.lookFor(database);
    assert.ok(sent > (round + 1) * acknowledgedInEach, 'more were on their way');
  }
  await using server = start();
  await writers.sendAgain(await urlOf(server));
  const { sent, kept } = await writers.lookFor(database);
  assert.equal(kept, sent, 'nothing that was sent again is missing or twice');
}

test('a server on SQLite that is killed ten times', async () => {
  using place = folder();
  await killedAndKilled(place.file('guyub.db'), () => serve(place.path, ...unlimited));
});

test('a server on PostgreSQL that is killed ten times, and then the database itself', async () => {
  await using postgres = await openPostgres({ durable: true });
  using place = folder();
  const start = () => serve(place.path, '--database-url', postgres.url, ...unlimited);
  await killedAndKilled(postgres.url, start);

  const writers = new Writers();
  await using server = start();
  const url = await urlOf(server);
  await writers.write(url, acknowledgedInEach, () => postgres.crash());
  const answer = await post(url, feedback());
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '1']);
  assert.equal((await fetch(`${url}/readyz`)).status, 503);
  await postgres.start();
  await writers.sendAgain(url);
});

test('on SQLite each write is on the disk before it is acknowledged', async (context) => {
  if (spawnSync('strace', ['-V']).error) {
    context.skip('strace, which sees what is synced, is not installed');
    return;
  }
  using place = folder();
  const writes = 50;
  const calls = () => readFileSync(place.file('calls'), 'utf8').match(/f(?:data)?sync\(/g)?.length ?? 0;
  const trace = ['-D', '-f', '-qq', '-o', place.file('calls'), '-e', 'trace=fsync,fdatasync'];
  const args = [guyub, 'serve', '--port', '0', '--data', join(place.path, 'data')];
  await using server = run([process.execPath, ...args], { by: ['strace', ...trace] });
  const url = await urlOf(server);
  const before = calls();
  for (let n = 0; n < writes; n++) assert.equal((await post(url, feedback())).status, 200);
  assert.ok(calls() - before >= writes, `${calls() - before} syncs for ${writes} writes`);
});
