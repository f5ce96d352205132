import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { isId, newId, timeOf } from '../../src/model/id.ts';

const time = fc.integer({ min: 0, max: 2 ** 47 });

describe('ids', () => {
  it('have the form of RFC 9562, version 7, and hold their time', () => {
    fc.assert(
      fc.property(time, (now) => {
        const id = newId('', now);
        assert.match(id, /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
        assert.ok(isId(id));
        assert.equal(timeOf(id), now);
      }),
    );
  });

  it('stand in the order of their times', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        fc.pre(a < b);
        assert.ok(newId('', a) < newId('', b));
      }),
    );
  });

  it('are greater than the one they come after, whatever the clock says', () => {
    fc.assert(
      fc.property(time, time, (before, now) => {
        const after = newId('', before);
        assert.ok(newId(after, now) > after);
      }),
    );
  });

  it('come after anything that is no id as if it were not there', () => {
    fc.assert(
      fc.property(fc.string(), time, (text, now) => {
        fc.pre(!isId(text));
        assert.equal(timeOf(newId(text, now)), now);
      }),
    );
  });

  it('differ, though made in the same millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => newId('', 0));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('are told from what only looks like one', () => {
    const id = newId();
    const others = [id.toUpperCase(), ` ${id}`, `${id}\n`, `{${id}}`, id.replaceAll('-', ''), ''];
    for (const other of [...others, 'c6f1b2c0-1111-4222-8333-444455556666']) assert.ok(!isId(other), other);
  });
});
