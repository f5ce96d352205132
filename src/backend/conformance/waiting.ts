import type { CommunityEvent, EventView } from '../../model/event.ts';
import { equal, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

export const waiting: Theme = {
  title: 'Waiting for a place',
  needs: ['read events', 'event.rsvp', 'exact capacity', 'ordered waitlist'],
  rules: [
    {
      id: 'wait-1',
      rule: 'Where all places are taken a `wait` stands in line: its giver sees at which place, everybody how many wait.',
      title: 'two wait for one place',
      async run(context) {
        const event = await context.event(3, { capacity: 1, waitlist: true });
        equal(await seen(context, event), { going: 0, waiting: 0, mine: null }, 'an event without answers');
        await context.as('Ani').submit(context.rsvp(event));
        const commands = ['Budi', 'Citra'].map((name) => ({ name, command: context.rsvp(event, 'wait') }));
        for (const { name, command } of commands) await context.as(name).submit(command);
        for (const [index, { name, command }] of commands.entries()) {
          const mine = { answer: 'wait', commandId: command.id, place: index + 1 };
          equal(await seen(context, event, name), { going: 1, waiting: 2, mine }, `what ${name} is shown`);
        }
        equal(await seen(context, event), { going: 1, waiting: 2, mine: null }, 'what others are shown');
      },
    },
    {
      id: 'wait-2',
      rule: 'Where there is a place, a `wait` is a yes.',
      title: 'one who would have waited gets a place',
      async run(context) {
        const event = await context.event(3, { capacity: 1, waitlist: true });
        const command = context.rsvp(event, 'wait');
        await context.as('Ani').submit(command);
        const mine = { answer: 'yes', commandId: command.id };
        equal(await seen(context, event, 'Ani'), { going: 1, waiting: 0, mine }, 'the event');
      },
    },
    {
      id: 'wait-3',
      rule: 'Where an event has no waiting list, a `wait` without a place is a `conflict`, `full`, and changes nothing.',
      title: 'there is nothing to wait on',
      async run(context) {
        const event = await context.event(3, { capacity: 1 });
        await context.as('Ani').submit(context.rsvp(event));
        const full = { code: 'conflict', reason: 'full' } as const;
        await refused(context.as('Budi').submit(context.rsvp(event, 'wait')), full, 'a wait');
        equal(await seen(context, event, 'Budi'), { going: 1, waiting: undefined, mine: null }, 'the event');
      },
    },
    {
      id: 'wait-4',
      rule: 'A place that is given back goes to whoever waits longest, in the same moment.',
      title: 'the first in line goes, the second moves up, and somebody new gets nothing',
      async run(context) {
        const event = await context.event(3, { capacity: 1, waitlist: true });
        await context.as('Ani').submit(context.rsvp(event));
        const [first, second] = [context.rsvp(event, 'wait'), context.rsvp(event, 'wait')];
        await context.as('Budi').submit(first);
        await context.as('Citra').submit(second);
        await context.as('Ani').submit(context.rsvp(event, 'no'));
        const full = { code: 'conflict', reason: 'full' } as const;
        await refused(context.as('Dewi').submit(context.rsvp(event)), full, 'a yes from somebody new');
        const counts = { going: 1, waiting: 1 };
        const budi = { answer: 'yes', commandId: first.id };
        equal(await seen(context, event, 'Budi'), { ...counts, mine: budi }, 'what the first is shown');
        const citra = { answer: 'wait', commandId: second.id, place: 1 };
        equal(await seen(context, event, 'Citra'), { ...counts, mine: citra }, 'what the second is shown');
      },
    },
    {
      id: 'wait-5',
      rule: 'To wait once more changes no place; whoever leaves the line and comes back stands at its end.',
      title: 'one waits twice, leaves and comes back',
      async run(context) {
        const event = await context.event(3, { capacity: 1, waitlist: true });
        await context.as('Ani').submit(context.rsvp(event));
        const people = ['Budi', 'Citra', 'Dewi'];
        for (const name of people) await context.as(name).submit(context.rsvp(event, 'wait'));
        await context.as('Budi').submit(context.rsvp(event, 'wait'));
        equal(await places(context, event, people), [1, 2, 3], 'the places after waiting twice');
        await context.as('Budi').submit(context.rsvp(event, 'no'));
        equal(await places(context, event, people), [undefined, 1, 2], 'the places after leaving');
        await context.as('Budi').submit(context.rsvp(event, 'wait'));
        equal(await places(context, event, people), [3, 1, 2], 'the places after coming back');
      },
    },
    {
      id: 'wait-6',
      rule: 'However many answer and give back at once, every place is taken, and nobody overtakes in line.',
      title: 'fifty people and ten places, and then all ten give theirs back',
      async run(context) {
        const event = await context.event(3, { capacity: 10, waitlist: true });
        const people = Array.from({ length: 50 }, (_, index) => `P${index}`);
        await Promise.all(people.map((name) => context.as(name).submit(context.rsvp(event, 'wait'))));
        const before = await places(context, event, people);
        const waiting = before.filter((place) => place !== undefined).sort((a, b) => a - b);
        equal(
          waiting,
          Array.from({ length: 40 }, (_, index) => index + 1),
          'the places in line',
        );
        const gone = people.filter((_, index) => before[index] === undefined);
        await Promise.all(gone.map((name) => context.as(name).submit(context.rsvp(event, 'no'))));
        const { going } = await context.shown(context.stranger(), event);
        equal(going, 10, 'how many go');
        const moved = before.map((place = 0) => (place > 10 ? place - 10 : undefined));
        equal(await places(context, event, people), moved, 'the places in line after ten have gone');
      },
    },
  ],
};

async function seen(
  context: Context,
  event: CommunityEvent,
  name?: string,
): Promise<Pick<EventView, 'going' | 'mine'> & { waiting: number | undefined }> {
  const adapter = name === undefined ? context.stranger() : context.as(name);
  const { going, waiting, mine } = await context.shown(adapter, event);
  return { going, waiting, mine };
}

/** Where each of these people stands in line; `undefined` for whoever does not. */
function places(
  context: Context,
  event: CommunityEvent,
  people: readonly string[],
): Promise<(number | undefined)[]> {
  return Promise.all(people.map(async (name) => (await context.shown(context.as(name), event)).mine?.place));
}
