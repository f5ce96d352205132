/** A disk that is full: said in words, with nothing lost of what was acknowledged, and over once there is room again. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Feedback } from '../../src/model/feedback.ts';
import { exportRecords } from '../../src/server/storage/export.ts';
import { feedback, folder, problem } from './helpers.ts';
import { post, serve, unlimited, urlOf } from './program.ts';

/** A disk of so many megabytes in memory, or none where this user may not have one. */
function smallDisk(path: string, megabytes: number) {
  mkdirSync(path);
  const mount = (...options: string[]) =>
    spawnSync('mount', ['-t', 'tmpfs', ...options, 'guyub', path]).status === 0;
  if (!mount('-o', `size=${megabytes}m`)) return undefined;
  return {
    grow: (to: number) => assert.ok(mount('-o', `remount,size=${to}m`)),
    [Symbol.dispose]: () => void spawnSync('umount', [path]),
  };
}

test('a full disk is 503, takes no half of anything, and needs no restart', async (context) => {
  using place = folder();
  const data = place.file('disk');
  using disk = smallDisk(data, 2);
  if (!disk) {
    context.skip('a disk of its own needs the right to mount one');
    return;
  }
  await using server = serve(data, ...unlimited);
  const url = await urlOf(server);
  const message = 'penuh '.repeat(600).trim();
  const acknowledged = new Set<string>();
  const send = async (command: Feedback | ReturnType<typeof feedback>) => {
    const answer = await post(url, command);
    if (answer.ok) acknowledged.add(command.id);
    return answer;
  };
  let refused = feedback({ message });
  let answer = await send(refused);
  while (answer.ok) answer = await send((refused = feedback({ message })));
  assert.equal(answer.headers.get('retry-after'), '60');
  assert.deepEqual(await problem(answer), { status: 503, code: 'server' });
  assert.equal((await fetch(`${url}/v1/main/polls/current`)).status, 200, 'what is there can be read');
  // Several at once, which would be written together.
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async () => (await send(feedback({ message }))).status),
  );
  assert.ok(statuses.includes(503), statuses.join());

  disk.grow(8);
  assert.equal((await send(refused)).status, 200, 'the same command, once there is room');
  const kept: string[] = [];
  await exportRecords(`${data}/guyub.db`, 'main', ['feedback'], async ({ records }) => {
    for await (const { record } of records) kept.push((JSON.parse(record) as Feedback).id);
  });
  assert.deepEqual(kept.toSorted(), [...acknowledged].toSorted());
});
