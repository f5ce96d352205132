import { assert } from 'chai';
import '../../src/embed/index.ts';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { deviceKey } from '../../src/backend/device-key.ts';
import type { Table } from '../../src/model/records.ts';
import { events } from '../../stories/event-fixtures.ts';
import { policy, poll } from '../../stories/fixtures.ts';
import { questions } from '../../stories/question-fixtures.ts';
import {
  all,
  backend,
  button,
  listen,
  newCommunity,
  one,
  put,
  stored,
  textOf,
  type,
  until,
} from './helpers.ts';

const inAYear = (hours = 0) => new Date(Date.now() + (365 * 24 + hours) * 3_600_000).toISOString();

/** How a visitor meets each widget: what is there, what they do with it, and what is stored then. */
interface Visit {
  /** Fills a community. */
  fill?(community: string): Promise<void>;
  /** Shows that the widget has been read; it can be written in before where it reads nothing. */
  readonly ready?: string;
  /** Does what the widget is for. */
  write(element: HTMLElement): Promise<void>;
  readonly done: string;
  readonly table: Table;
}

const press = async (element: HTMLElement, selector: string) => (await one(element, selector)).click();

const visits: Readonly<Record<string, Visit>> = {
  poll: {
    fill: (community) => put(community, 'poll', { ...poll, closesAt: inAYear() }),
    ready: 'Which roast',
    async write(element) {
      await press(element, 'input');
      await press(element, 'button.primary');
    },
    done: 'Thank you, your vote is in.',
    table: 'ballot',
  },
  'event-list': {
    fill: (community) =>
      put(community, 'event', { ...events[0]!, startsAt: inAYear(), endsAt: inAYear(2), capacity: 9 }),
    ready: 'Cupping',
    write: (element) => press(element, 'button.primary'),
    done: 'your place is kept',
    table: 'rsvp',
  },
  'qa-board': {
    fill: (community) => put(community, 'question', questions[0]!),
    ready: 'How coarse',
    async write(element) {
      (await button(element, 'Ask a question')).click();
      type(await one<HTMLInputElement>(element, '.ask #title'), 'In any weather?');
      await press(element, '.ask .primary');
    },
    done: 'Your question is on the board.',
    table: 'question',
  },
  'conduct-banner': {
    fill: (community) => put(community, 'policy', { ...policy, publishedAt: '2025-01-01T00:00:00Z' }),
    ready: 'How we treat each other',
    write: (element) => press(element, 'button.accept'),
    done: 'Your answer has arrived.',
    table: 'pledge',
  },
  'feedback-form': {
    async write(element) {
      await press(element, '[name=kind][value=complaint]');
      type(await one<HTMLTextAreaElement>(element, 'textarea'), 'In any weather.');
      await press(element, 'button.primary');
    },
    done: 'has arrived',
    table: 'feedback',
  },
};

/** What a backend may do, and a sentence that a visitor then reads. The next try goes well. */
const weathers: Readonly<Record<string, { reading?: string; writing: string }>> = {
  500: { reading: 'This is not working at the moment', writing: 'will be sent by itself' },
  429: { reading: 'There is a crowd here', writing: 'will be sent by itself' },
  html: { reading: 'This is not working at the moment', writing: 'will be sent by itself' },
  shape: { reading: 'This is not working at the moment', writing: 'will be sent by itself' },
  lost: { reading: 'This could not be loaded', writing: 'will be sent by itself' },
  slow: { writing: 'Sending' },
};

let runs = 0;
const under = (kind: string, times: number) => `${backend}/weather/${kind}/${times}/${Date.now()}-${runs++}`;

/** Puts widgets on the page beside each other, so that what they wait for passes at the same time. */
let place: HTMLElement | undefined;
function widget(
  name: string,
  settings: { backend: unknown; community?: string },
  fallback = '',
): HTMLElement {
  if (!place) document.body.append((place = document.createElement('main')));
  const element = document.createElement(`guyub-${name}`);
  element.textContent = fallback;
  Object.assign(element, settings);
  place.append(element);
  return element;
}

/** The same for all kinds of weather at once; what fails says under which. */
const inEach = (run: (kind: string, weather: (typeof weathers)[string]) => Promise<void>) =>
  Promise.all(
    Object.entries(weathers).map(([kind, weather]) =>
      run(kind, weather).catch((error: Error) => {
        throw new Error(`${kind}: ${error.message}`);
      }),
    ),
  );

describe('bad weather, on the real server', function () {
  // Pauses between tries are random, up to 2 s after the first failure and 4 s after the second.
  this.timeout(30_000);
  const errors: string[] = [];
  const { error } = console;
  before(() => {
    console.error = (...args: unknown[]) => void errors.push(String(args[0]));
  });
  after(() => {
    console.error = error;
  });
  beforeEach(() => {
    localStorage.clear();
    errors.length = 0;
  });
  afterEach(() => {
    place?.remove();
    place = undefined;
  });

  for (const [name, visit] of Object.entries(visits)) {
    if (visit.ready)
      it(`${name}, reading: says what happened and recovers by itself`, async () => {
        await inEach(async (kind, { reading }) => {
          const community = newCommunity();
          await visit.fill!(community);
          const element = widget(name, { backend: under(kind, 2), community });
          const texts = listen(element);
          if (reading) await until(() => texts.some((text) => text.includes(reading)), reading);
          await until(() => textOf(element).includes(visit.ready!), visit.ready);
        });
        assert.isAbove(errors.length, 0, 'the developer is told');
        assert.lengthOf(new Set(errors), errors.length, 'and of each trouble once');
      });

    it(`${name}, writing: keeps what was written and delivers it once`, async () => {
      await inEach(async (kind, { writing }) => {
        const community = newCommunity();
        await visit.fill?.(community);
        const before = (await stored(community, visit.table)).length;
        const spoilt = under(kind, 2);
        const key = deviceKey(spoilt);
        // Only the commands meet the weather: what is read is there.
        const { read } = httpAdapter(backend, { community, key });
        const element = widget(name, { backend: { ...httpAdapter(spoilt, { community, key }), read } });
        if (visit.ready) await until(() => textOf(element).includes(visit.ready!), visit.ready);
        const texts = listen(element);
        await visit.write(element);
        await until(() => texts.some((text) => text.includes(writing)), writing);
        await until(() => textOf(element).includes(visit.done), visit.done);
        assert.lengthOf(await stored(community, visit.table), before + 1);
      });
    });

    it(`${name}: an address where nothing answers keeps the fallback and tells the developer how to mend it`, async () => {
      const element = widget(name, { backend: 'http://127.0.0.1:9' }, 'Write to halo@example.org');
      if (!visit.ready) {
        // Needs nothing from the backend to be written in.
        await one(element, 'textarea');
        return;
      }
      await until(() => textOf(element).includes('could not be loaded'));
      await one(element, 'slot');
      await until(() => errors.some((line) => line.includes('--origin') && line.includes('connect-src')));
    });

    it(`${name}: an address of an unknown kind, or none, says so`, async () => {
      for (const address of ['gopher://community', '']) {
        const element = widget(name, { backend: address });
        await until(() => textOf(element).includes('This is not connected yet.'));
      }
      await until(() => errors.some((line) => line.includes('gopher://community')));
      await until(() => errors.some((line) => line.includes('data-backend')));
    });
  }

  it('feedback form: what is too large for the backend comes back with a sentence', async () => {
    const element = widget('feedback-form', { backend: under('413', 1), community: newCommunity() });
    await press(element, '[name=kind][value=bug]');
    type(await one<HTMLTextAreaElement>(element, 'textarea'), 'large');
    await press(element, 'button.primary');
    await until(() => textOf(element).includes('not acceptable'));
    assert.equal(all<HTMLTextAreaElement>(element, 'textarea')[0]!.value, 'large');
  });
});
