import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { draw, type Bucket } from '../../src/model/limits.ts';

const at = (second: number) => new Date(1_800_000_000_000 + second * 1000);

test('so many in so many seconds, and then whoever waits as long as they are told gets one more', () => {
  const rate = { most: 2, seconds: 60 };
  let bucket: Bucket | undefined;
  const take = (second: number) => {
    const drawn = draw(bucket, rate, at(second));
    bucket = drawn.bucket ?? bucket;
    return drawn.wait;
  };
  assert.deepEqual([take(0), take(10), take(20), take(59.5)], [undefined, undefined, 40, 1]);
  assert.equal(take(60), undefined);
});

test('never are more taken within one of its times, and nobody waits longer than it lasts', () => {
  const rate = { most: 3, seconds: 10 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (seconds) => {
      let bucket: Bucket | undefined;
      for (const second of seconds) {
        const { bucket: next, wait } = draw(bucket, rate, at(second));
        if (wait !== undefined) assert.ok(wait > 0 && wait <= rate.seconds, String(wait));
        bucket = next ?? bucket;
        assert.ok(bucket!.taken <= rate.most);
      }
    }),
  );
});
