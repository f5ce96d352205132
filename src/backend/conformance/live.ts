import type { Hint } from '../../model/community.ts';
import type { BackendAdapter } from '../adapter.ts';
import { equal, Failure, ok } from './assert.ts';
import type { Theme } from './rule.ts';

export const live: Theme = {
  title: 'Hints of changes',
  needs: ['live', 'read poll', 'poll.vote'],
  rules: [
    {
      id: 'live-1',
      rule: 'Whoever subscribes hears of what others do, and a read from then on shows it.',
      title: 'a vote is heard of and then seen by somebody else',
      async run(context) {
        const poll = await context.poll();
        const reader = context.stranger();
        const ear = listenTo(reader);
        const { version } = await context.as('Ani').submit(context.vote(poll, 'a'));
        await ear.hint((hint) => hint.version >= version);
        ear.stop();
        const { tally } = await context.read(reader, poll);
        equal(tally?.voters, 1, 'how many have voted, read after the hint');
      },
    },
    {
      id: 'live-2',
      rule: 'A hint is a topic, or none, and a version, and holds nothing of what was written.',
      title: 'a hint names the poll or nothing, and nobody’s choice',
      async run(context) {
        const poll = await context.poll();
        const ear = listenTo(context.stranger());
        const { version } = await context.as('Ani').submit(context.vote(poll, 'a'));
        const hint = await ear.hint((hint) => hint.version >= version);
        ear.stop();
        const topic = `poll/${poll.id}`;
        equal({ ...hint, topic: hint.topic || topic }, { topic, version }, 'the hint');
      },
    },
    {
      id: 'live-3',
      rule: 'Whoever has stopped listening hears no more; the others do.',
      title: 'of two who listened one stops',
      async run(context) {
        const poll = await context.poll();
        const reader = context.stranger();
        const [gone, here] = [listenTo(reader), listenTo(reader)];
        gone.stop();
        const { version } = await context.as('Ani').submit(context.vote(poll, 'a'));
        await here.hint((hint) => hint.version >= version);
        here.stop();
        ok(!gone.heard.length, 'one who had stopped was told');
      },
    },
    {
      id: 'live-4',
      rule: 'Whoever begins to listen is told the newest version, so that nothing falls between a read and the first hint.',
      title: 'one who listens only after a vote hears of it, alone and beside others',
      async run(context) {
        const poll = await context.poll();
        const reader = context.stranger();
        const { version } = await context.as('Ani').submit(context.vote(poll, 'a'));
        const alone = listenTo(reader);
        await alone.hint((hint) => hint.version >= version);
        const second = listenTo(reader);
        await second.hint((hint) => hint.version >= version);
        alone.stop();
        second.stop();
      },
    },
  ],
};

/** Longer than any backend takes to tell of a change. */
const patience = 5000;

/** Hears what a backend tells somebody. */
export function listenTo(adapter: BackendAdapter) {
  const heard: Hint[] = [];
  let look = () => {};
  const stop = adapter.subscribe!((hint) => {
    heard.push(hint);
    look();
  });
  return {
    heard,
    stop,
    /** The first hint that fits. */
    hint: (fits: (hint: Hint) => boolean) =>
      new Promise<Hint>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Failure('nothing was heard of the change')), patience);
        look = () => {
          const found = heard.find(fits);
          if (!found) return;
          clearTimeout(timer);
          resolve(found);
        };
        look();
      }),
  };
}
