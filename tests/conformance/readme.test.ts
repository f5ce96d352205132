import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summary, written } from './table.ts';

test('the README says of each adapter what it declares, and to how many rules the tests hold it', async () => {
  assert.equal(written(), await summary(), 'node tests/conformance/table.ts --write');
});
