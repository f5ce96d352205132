import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { fullJitter } from '../../src/backend/outbox/limits.ts';

describe('the pause after a failure', () => {
  it('is anything from nothing to a bound that doubles, up to a minute', () => {
    const pauses = (chance: number) => {
      const random = mock.method(Math, 'random', () => chance);
      const times = [1, 2, 3, 6, 1000].map(fullJitter);
      random.mock.restore();
      return times;
    };
    assert.deepEqual(pauses(0), [0, 0, 0, 0, 0]);
    assert.deepEqual(pauses(0.5), [1000, 2000, 4000, 30_000, 30_000]);
    assert.deepEqual(pauses(1), [2000, 4000, 8000, 60_000, 60_000]);
  });
});
