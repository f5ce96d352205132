import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { shares } from '../../src/model/shares.ts';

const count = fc.integer({ min: 0, max: 1_000_000 });
const counts = fc.array(count, { minLength: 1, maxLength: 20 }).filter((list) => list.some(Boolean));
const sumOf = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);

describe('shares', () => {
  for (const [given, expected] of [
    [
      [12, 4, 1],
      [71, 23, 6],
    ],
    [
      [5, 1],
      [83, 17],
    ],
    [
      [4, 4, 6],
      [29, 28, 43],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [0, 3],
      [0, 100],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[], []],
  ] as const) {
    it(`of ${given.join('-') || 'nothing'} are ${expected.join('-') || 'none'}`, () => {
      assert.deepEqual(shares(given), expected);
    });
  }

  it('make exactly 100 together', () => {
    fc.assert(fc.property(counts, (list) => assert.equal(sumOf(shares(list)), 100)));
  });

  it('are within one unit of the exact share', () => {
    fc.assert(
      fc.property(counts, (list) => {
        for (const [index, share] of shares(list).entries()) {
          assert.ok(Math.abs(share - (list[index]! * 100) / sumOf(list)) < 1);
        }
      }),
    );
  });

  it('are never smaller for a greater count', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const given = shares(list);
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries()) if (a > b) assert.ok(given[i]! >= given[j]!);
        }
      }),
    );
  });

  it('are the same in whatever order, but for who gets the unit of a tie', () => {
    const shuffled = counts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const plain = shares(list);
        const turned = shares(order.map((index) => list[index]!));
        const byShare = (a: number, b: number) => a - b;
        assert.deepEqual([...turned].sort(byShare), [...plain].sort(byShare));
        for (const [place, index] of order.entries()) {
          const tied = list.filter(
            (_, other) => (list[other]! * 100 - list[index]! * 100) % sumOf(list) === 0,
          );
          if (tied.length === 1) assert.equal(turned[place], plain[index]);
        }
      }),
    );
  });

  it('give the unit of a tie to the earlier option', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 2, max: 50 }), (each, options) => {
        fc.pre(each > 0);
        const given = shares(Array<number>(options).fill(each));
        assert.deepEqual(
          given,
          [...given].sort((a, b) => b - a),
        );
      }),
    );
  });

  it('of people who chose several options are rounded each by itself', () => {
    assert.deepEqual(shares([3, 2, 0], 3), [100, 67, 0]);
    assert.deepEqual(shares([0, 0], 0), [0, 0]);
    const chosen = fc.tuple(fc.array(count), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(chosen, ([list, people]) => {
        fc.pre(sumOf(list) !== people && list.every((each) => each <= people));
        for (const [index, share] of shares(list, people).entries()) {
          assert.ok(share >= 0 && share <= 100 && Math.abs(share - (list[index]! * 100) / people) <= 0.5);
        }
      }),
    );
  });
});
