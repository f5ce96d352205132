import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { GuyubError } from '../../src/backend/errors.ts';
import { polled } from '../../src/backend/polled.ts';
import type { Hint } from '../../src/model/community.ts';

/** Lets everything that has been answered be heard. */
const settled = () => new Promise((next) => setImmediate(next));

describe('a backend that is asked what has changed', () => {
  const hint = (version: string): Hint => ({ topic: 'poll/roast', version });
  let asked: string[] = [];
  let answers: (readonly Hint[] | Error)[] = [];
  let signals: (AbortSignal | undefined)[] = [];
  const subscribe = () =>
    polled(async (after, { signal }) => {
      asked.push(after);
      signals.push(signal);
      const answer = answers.shift() ?? [];
      if (answer instanceof Error) throw answer;
      return answer;
    }, 1000);
  beforeEach(() => {
    [asked, answers, signals] = [[], [], []];
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());
  /** So many milliseconds pass; what is told is heard in a task of its own. */
  const pass = async (milliseconds: number) => {
    mock.timers.tick(milliseconds);
    await settled();
  };
  const hear = () => pass(1);

  it('is asked at once and again after each pause, from the newest hint on', async () => {
    answers = [[hint('3'), hint('2')], [], [hint('4')]];
    const heard: Hint[] = [];
    const stop = subscribe()((each) => heard.push(each));
    await settled();
    assert.deepEqual(asked, ['']);
    await pass(999);
    assert.deepEqual(asked, ['']);
    await pass(1);
    await pass(1000);
    assert.deepEqual(asked, ['', '3', '3']);
    await hear();
    assert.deepEqual(
      heard.map(({ version }) => version),
      ['3', '2', '4'],
    );
    stop();
  });

  it('is asked once for all who listen, and no more when the last has stopped', async () => {
    const listen = subscribe();
    const heard: string[] = [];
    const stops = ['a', 'b'].map((name) => listen(() => heard.push(name)));
    await settled();
    answers = [[hint('1')]];
    await pass(1000);
    await hear();
    assert.deepEqual(heard, ['a', 'b']);
    assert.equal(asked.length, 2);
    stops[0]!();
    answers = [[hint('2')]];
    await pass(1000);
    await hear();
    assert.deepEqual(heard, ['a', 'b', 'b']);
    stops[1]!();
    await pass(100_000);
    assert.equal(asked.length, 3);
  });

  it('is asked less and less while it fails, and as before once it answers', async () => {
    answers = [Error('down'), Error('down')];
    const stop = subscribe()(() => {});
    await settled();
    await pass(1999);
    assert.equal(asked.length, 1);
    await pass(1);
    assert.equal(asked.length, 2);
    await pass(4000);
    assert.equal(asked.length, 3);
    await pass(1000);
    assert.equal(asked.length, 4);
    stop();
  });

  it('is told to stop when nobody listens any more', async () => {
    let answer: (hints: readonly Hint[]) => void = () => {};
    const listen = polled((_, { signal }) => {
      signals.push(signal);
      return new Promise((resolve) => (answer = resolve));
    }, 1000);
    const heard: Hint[] = [];
    listen((each) => heard.push(each))();
    assert.equal(signals[0]!.aborted, true);
    answer([hint('1')]);
    await settled();
    await hear();
    assert.deepEqual(heard, []);
  });

  it('is asked no more once it has refused for good', async () => {
    answers = [new GuyubError('unsupported')];
    const stop = subscribe()(() => {});
    await settled();
    await pass(100_000);
    assert.equal(asked.length, 1);
    stop();
  });
});
