/** The guide "Write your own adapter": its code, pasted together in its order, is a suite that passes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, run } from './guide.ts';

await run('adapter.test', blocks);

test('the guide’s adapter is short', () => {
  const adapter = blocks.slice(0, -1).join('').trim().split('\n');
  assert.ok(adapter.length < 80, `${adapter.length} lines`);
});
