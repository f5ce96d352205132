import { assert } from 'chai';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import '../../src/embed/event-list.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { staffOf } from '../../src/backend/staff.ts';
import type { EventRsvp, EventsRead } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import type { GuyubEventList } from '../../src/widgets/event-list/event-list.ts';
import { tell } from '../../src/widgets/event-list/times.ts';
import {
  booked,
  broken,
  events,
  eventScene,
  many,
  pastEvents,
  type EventScene,
} from '../../stories/event-fixtures.ts';
import { hostile } from '../../stories/fixtures.ts';
import { all, button, html, mount, one, textOf, unmount, until } from './helpers.ts';

const show = (given: EventScene = {}) =>
  mount<GuyubEventList>(html`<guyub-event-list .backend=${eventScene(given)}></guyub-event-list>`);
const row = (element: Element, id: string) => one(element, `[data-id="${CSS.escape(id)}"]`);
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const told = (element: Element) =>
  until(() => all(element, '[data-id]').length && !all(element, 'time.awaited').length, 'times are told');

describe('<guyub-event-list>', () => {
  afterEach(unmount);

  it('shows what is coming, the next one first, with date, time, place and access', async () => {
    const element = show();
    await told(element);
    assert.deepEqual(
      all(element, '.event').map(({ dataset }) => dataset.id),
      ['cupping', 'latte', 'market', 'hike'],
    );
    const cupping = words(await row(element, 'cupping'));
    for (const text of ['Sun', '22', 'Nov', 'In person', 'Mataram', 'Step-free', '7 going', '5 places left'])
      assert.include(cupping, text);
    assert.equal((await one(element, '[role=heading]')).getAttribute('aria-level'), '2');
    assert.equal((await one(element, '.event [role=heading]')).getAttribute('aria-level'), '3');
  });

  it('names the zone of the event, and the visitor’s where clocks differ there', () => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const start = '2026-11-22T02:00:00Z';
    const end = '2026-11-22T04:00:00Z';
    assert.equal(tell('id', start, end, here).yours, undefined);
    const { own, yours, day } = tell('id', start, end, 'Asia/Makassar');
    assert.include(own, 'WITA');
    assert.match(own, /10[.:]00/);
    assert.equal(day, '22');
    const offset = new Date(start).getTimezoneOffset();
    if (offset !== -8 * 60) assert.ok(yours);
    assert.include(tell('en', start, end, 'Asia/Makassar').own, 'Makassar');
    const line = tell('en', '2026-11-22T23:30:00Z', '2026-11-23T01:00:00Z', 'Asia/Jayapura');
    assert.equal(line.day, '23', 'the day there, not here');
  });

  for (const [whose, page] of [
    ['the page’s', html`<div dir="rtl"><guyub-event-list .backend=${eventScene()}></guyub-event-list></div>`],
    ['its own', html`<guyub-event-list dir="rtl" .backend=${eventScene()}></guyub-event-list>`],
  ] as const) {
    it(`reads English from left to right, at the right, in a layout from right to left: ${whose}`, async () => {
      const element = mount(page);
      await told(element);
      const cupping = await row(element, 'cupping');
      const box = (wanted: string) => {
        const text = Array.from(cupping.querySelectorAll('*'), (each) => [...each.childNodes])
          .flat()
          .find((node): node is Text => node instanceof Text && node.data.includes(wanted))!;
        const range = document.createRange();
        range.setStart(text, text.data.indexOf(wanted));
        range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
        return range.getBoundingClientRect();
      };
      assert.isBelow(box('7 going').right, box('5 places left').right);
      const edge = cupping.querySelector('[role=heading]')!.getBoundingClientRect().right;
      for (const wanted of [events[0]!.title, '5 places left'])
        assert.closeTo(box(wanted).right, edge, 2, wanted);
    });
  }

  it('names each event in the description of its buttons', async () => {
    const element = show();
    const go = await one(element, 'button.primary');
    const title = element.shadowRoot!.getElementById(go.getAttribute('aria-describedby')!)!;
    assert.equal(words(title), events[0]!.title);
  });

  it('takes a yes, and a change of mind, and keeps the focus', async () => {
    const element = show();
    (await one(element, 'button.primary')).focus();
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('8 going'));
    await until(() => textOf(element).includes('your place is kept'));
    assert.equal((element.shadowRoot!.activeElement as HTMLElement).className, 'state');
    (await button(element, 'Give my place back')).click();
    await until(() => textOf(element).includes('7 going'));
    await until(() => textOf(element).includes('You’re not coming'));
    (await button(element, 'I’m going after all')).click();
    await until(() => textOf(element).includes('You’re going'));
  });

  it('asks whoever goes what the team may call them, and nobody has to say it', async () => {
    const element = show();
    await told(element);
    assert.lengthOf(all(element, 'input'), 0);
    (await one(element, 'button.primary')).click();
    const field = await one<HTMLInputElement>(element, 'input[name=name]');
    assert.include(field.labels![0]!.textContent, 'optional');
    (await button(element, 'Give my name')).click();
    assert.lengthOf(all(element, 'input'), 1, 'an empty name is not given');
    field.value = 'Ani dari Kudus';
    (await button(element, 'Give my name')).click();
    await until(() => !all(element, 'input').length);
    // It stays with the answer for as long as that is not a no.
    const given = ({ events }: EventsRead) => events[0]!.mine?.name;
    const backend = element.backend as BackendAdapter;
    assert.equal(given(await backend.read({ type: 'events', when: 'upcoming' })), 'Ani dari Kudus');
    (await button(element, 'Give my place back')).click();
    await until(() => textOf(element).includes('You’re not coming'));
    assert.equal(given(await backend.read({ type: 'events', when: 'upcoming' })), undefined);
  });

  it('shows the way in to those who go, and to nobody else', async () => {
    const element = show({ events: events.slice(1, 2) });
    await told(element);
    assert.lengthOf(all(element, 'a'), 0);
    (await one(element, 'button.primary')).click();
    const link = await one<HTMLAnchorElement>(element, 'a');
    assert.equal(link.href, events[1]!.url);
    assert.include(link.rel, 'noopener');
    (await button(element, 'Give my place back')).click();
    await until(() => !all(element, 'a').length);
  });

  it('offers no place where there is none', async () => {
    const element = show({ events: events.slice(2, 3) });
    await until(() => textOf(element).includes('Fully booked'));
    assert.lengthOf(all(element, 'button'), 0);
  });

  it('goes back when the last place went to somebody else, says so and shows it full', async () => {
    const backend = eventScene({ events: [{ ...events[0]!, capacity: 8 }] });
    const element = mount<GuyubEventList>(html`<guyub-event-list .backend=${backend}></guyub-event-list>`);
    await one(element, 'button.primary');
    const heard: unknown[] = [];
    element.addEventListener('guyub-event-refused', (event) => heard.push((event as CustomEvent).detail));
    backend.store.put('rsvp', {
      eventId: 'cupping',
      person: 'faster',
      answer: 'yes',
      commandId: newId(),
      at: '',
    });
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('All places are taken by now.'));
    await until(() => textOf(element).includes('Fully booked'));
    assert.include(JSON.stringify(heard), '"reason":"full"');
    assert.lengthOf(heard, 1, 'it is told once, however often the list is read again');
  });

  it('puts people in line where all places are taken, and gives them the next one that comes free', async () => {
    const backend = eventScene({ events: [booked], waiting: { market: 1 } });
    const element = mount<GuyubEventList>(html`<guyub-event-list .backend=${backend}></guyub-event-list>`);
    await until(() => textOf(element).includes('1 waiting'));
    const heard: { answer?: string }[] = [];
    element.addEventListener('guyub-event-answered', (event) => heard.push((event as CustomEvent).detail));
    (await button(element, 'Join the waiting list')).click();
    await until(() => textOf(element).includes('You’re number 2 in line'));
    assert.equal((element.shadowRoot!.activeElement as HTMLElement).className, 'state');
    await until(() => textOf(element).includes('You are on the waiting list.'));
    assert.deepEqual(
      heard.map(({ answer }) => answer),
      ['wait'],
    );
    const giveBack = (person: string) =>
      memoryAdapter({ store: backend.store, actor: { id: person, roles: [] } }).submit({
        id: newId(),
        type: 'event.rsvp',
        eventId: booked.id,
        answer: 'no',
      });
    await giveBack('guest-0');
    await until(() => textOf(element).includes('You’re number 1 in line'));
    await giveBack('guest-1');
    await until(() => textOf(element).includes('You’re going'));
    await until(() => textOf(element).includes('See you there: your place is kept.'));
    assert.include(textOf(element), 'Join online');
  });

  it('lets people leave the line', async () => {
    const element = show({ events: [booked], waiting: { market: 2 }, mine: { market: 'wait' } });
    await until(() => textOf(element).includes('You’re number 3 in line'));
    (await button(element, 'Leave the waiting list')).click();
    await button(element, 'Join the waiting list');
    await until(() => textOf(element).includes('Thank you for letting us know.'));
    assert.include(textOf(element), '2 waiting');
  });

  it('keeps an answer that cannot be sent, and says so', async () => {
    const element = show({ writing: 'offline' });
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('it will be sent by itself'));
    assert.include(textOf(element), 'You’re going');
  });

  it('lets a cancelled event stand, with the reason and without a button', async () => {
    const element = show();
    const hike = await row(element, 'hike');
    assert.include(words(hike), 'Cancelled The road is closed');
    assert.lengthOf(hike.querySelectorAll('button'), 0);
    assert.include(
      getComputedStyle(hike.querySelector('[role=heading] span')!).textDecoration,
      'line-through',
    );
  });

  it('folds away what happened, and reads it when it is opened', async () => {
    const backend = eventScene();
    const asked: string[] = [];
    const { read } = backend;
    const counting = {
      ...backend,
      read: ((query, options) => (asked.push(JSON.stringify(query)), read(query, options))) as typeof read,
    };
    const element = mount<GuyubEventList>(html`<guyub-event-list .backend=${counting}></guyub-event-list>`);
    await told(element);
    assert.lengthOf(asked, 1);
    (await one(element, 'summary')).click();
    await row(element, pastEvents[0]!.id);
    await until(() => textOf(element).includes('44 said they would come'));
    assert.lengthOf(asked, 2);
    assert.lengthOf((await row(element, 'open-day')).querySelectorAll('button'), 0);
  });

  describe('event-id', () => {
    const alone = (id: string, backend: BackendAdapter = eventScene()) =>
      mount<GuyubEventList>(html`<guyub-event-list event-id=${id} .backend=${backend}></guyub-event-list>`);
    const ids = (element: Element) => all(element, '.event').map(({ dataset }) => dataset.id);

    it('shows one event alone, and takes an answer to it', async () => {
      const element = alone('latte');
      await told(element);
      assert.deepEqual(ids(element), ['latte']);
      assert.lengthOf(all(element, 'details, .foot'), 0);
      // Its own title is enough, and "Coming up" would not be true of one that is over.
      const heading = await one(element, '[part=heading]');
      assert.equal(heading.clientHeight, 0);
      element.label = 'The evening';
      await until(() => words(heading) === 'The evening' && heading.clientHeight > 0);
      (await one(element, 'button.primary')).click();
      await until(() => textOf(element).includes('your place is kept'));
      await until(() => textOf(element).includes('32 going'));
      assert.deepEqual(ids(element), ['latte']);
    });

    it('shows one that is over, with how many said that they would come', async () => {
      const element = alone('open-day');
      await told(element);
      assert.deepEqual(ids(element), ['open-day']);
      await until(() => textOf(element).includes('44 said they would come'));
      assert.lengthOf(all(element, 'button'), 0);
      const cancelled = alone('hike');
      await told(cancelled);
      assert.include(textOf(cancelled), 'The road is closed');
    });

    it('keeps the line free on which it will say how many came', async () => {
      const element = alone('open-day');
      await row(element, 'open-day');
      const { height } = element.getBoundingClientRect();
      await until(() => textOf(element).includes('44 said they would come'));
      await told(element);
      assert.closeTo(element.getBoundingClientRect().height, height, 1);
    });

    it('says that an event is not there, in each language', async () => {
      for (const [lang, sentence] of [
        ['en', 'This event is not here.'],
        ['id', 'Acara ini tidak ada di sini.'],
        ['ar', 'هذه الفعالية ليست هنا.'],
      ] as const) {
        const page = mount(
          html`<div lang=${lang}>
            <guyub-event-list event-id="nowhere" .backend=${eventScene()}></guyub-event-list>
          </div>`,
        );
        await until(() => textOf(page).includes(sentence), lang);
        assert.lengthOf(all(page, '.event, details'), 0);
      }
    });

    it('reads anew when the attribute changes, and shows the list without it', async () => {
      const element = alone('latte');
      await row(element, 'latte');
      element.setAttribute('event-id', 'brewing');
      await row(element, 'brewing');
      assert.deepEqual(ids(element), ['brewing']);
      element.eventId = 'nowhere';
      await until(() => textOf(element).includes('This event is not here.'));
      element.removeAttribute('event-id');
      await row(element, 'cupping');
      assert.lengthOf(ids(element), 4);
      await one(element, 'details');
    });

    it('hears that the team has cancelled it', async () => {
      const backend = eventScene();
      const element = alone('latte', backend);
      (await one(element, 'button.primary')).click();
      await until(() => textOf(element).includes('your place is kept'));
      const team = memoryAdapter({ store: backend.store, actor: { id: 'team', roles: ['owner'] } });
      const about = { eventId: 'latte', reason: 'The roaster is ill.', ifVersion: 'latte' };
      await staffOf(team).submit({ id: newId(), type: 'event.cancel', ...about });
      await until(() => textOf(element).includes('Cancelled The roaster is ill.'));
    });

    it('shows the new time of one that the team has moved', async () => {
      const backend = eventScene();
      const element = alone('latte', backend);
      await told(element);
      const before = words(await one(element, '.when'));
      (await one(element, 'button.primary')).click();
      await until(() => textOf(element).includes('your place is kept'));
      const team = staffOf(memoryAdapter({ store: backend.store, actor: { id: 'team', roles: ['owner'] } }));
      const { event } = await team.read({ type: 'attendance', eventId: 'latte' });
      const later = (time: string) => new Date(Date.parse(time) + 3_600_000).toISOString();
      const { version, title, startsAt, endsAt, zone, mode } = event!;
      await team.submit({
        id: newId(),
        type: 'event.edit',
        eventId: 'latte',
        title,
        startsAt: later(startsAt),
        endsAt: later(endsAt),
        zone,
        mode,
        ifVersion: version,
      });
      await until(() => ![before, ''].includes(words(all(element, '.when')[0]!)));
      await told(element);
    });

    it('shows nothing else where a backend knows of lists alone', async () => {
      const backend = eventScene({ events: many(25), going: {} });
      const read = ((query, options) =>
        backend.read({ ...query, id: undefined } as typeof query, options)) as typeof backend.read;
      const element = alone('e3', { ...backend, read });
      await told(element);
      assert.deepEqual(ids(element), ['e3']);
      assert.lengthOf(all(element, '.foot'), 0);
      element.eventId = 'e24';
      await until(() => textOf(element).includes('This event is not here.'));
    });
  });

  it('shows twenty of ten thousand, and the next twenty when asked', async () => {
    const element = show({ events: many(10_000), going: {} });
    await told(element);
    assert.lengthOf(all(element, '.event'), 20);
    (await button(element, 'Show more')).click();
    await until(() => all(element, '.event').length === 40);
    assert.equal(new Set(all(element, '.event').map(({ dataset }) => dataset.id)).size, 40);
  });

  it('applies an answer on a later page, and reads that page again', async () => {
    // It tells of no change by itself.
    const { subscribe: _, ...backend } = eventScene({ events: many(25), going: {} });
    let read = 0;
    const counting: BackendAdapter = {
      ...backend,
      read: (query, options) => backend.read(query, options).finally(() => 'cursor' in query && read++),
    };
    const element = mount<GuyubEventList>(html`<guyub-event-list .backend=${counting}></guyub-event-list>`);
    (await button(element, 'Show more')).click();
    const last = await row(element, 'e24');
    last.querySelector('button')!.click();
    await until(() => words(last).includes('1 going'));
    await until(() => words(last).includes('your place is kept'));
    await until(() => read === 2);
    await element.updateComplete;
    assert.include(words(last), '1 going');
  });

  it('stands with broken records in it, each of which says what it can', async () => {
    const element = show({ events: broken, going: {} });
    await told(element);
    assert.lengthOf(all(element, '.event'), broken.length);
    for (const id of ['no-date', 'backwards']) {
      assert.include(words(await row(element, id)), 'The date is still being put right.');
      assert.lengthOf((await row(element, id)).querySelectorAll('button'), 0);
    }
    const zone = await row(element, 'no-zone');
    await until(() => words(zone).includes('the time is given in UTC'));
    assert.match(words(zone), /2:00.*4:00.*UTC/);
    const strange = await row(element, 'no-mode');
    assert.include(words(strange), 'Captions');
    assert.notInclude(words(strange), 'function');
    assert.lengthOf(all(element, 'a'), 0);
    assert.isNotNull((await row(element, 'sound')).querySelector('button.primary'));
  });

  it('shows every text as text', async () => {
    const title = document.title;
    const element = show({
      events: hostile.map((text) => ({
        ...events[0]!,
        id: text,
        title: text,
        description: text,
        place: text,
        url: text,
      })),
      going: {},
    });
    await told(element);
    assert.lengthOf(all(element, 'script, img, a'), 0);
    for (const text of hostile) assert.include(element.shadowRoot!.textContent!, text);
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('your place is kept'));
    assert.equal(document.title, title);
    assert.isAtMost(element.scrollWidth, element.clientWidth);
  });

  it('lets nothing move while the times are told', async () => {
    const element = show();
    await one(element, '[data-id]');
    const before = all(element, '.event').map((each) => each.getBoundingClientRect());
    await told(element);
    for (const [index, { top, height }] of before.entries()) {
      const after = all(element, '.event')[index]!.getBoundingClientRect();
      assert.closeTo(after.top, top, 1);
      assert.closeTo(after.height, height, 1);
    }
  });

  it('announces an answer before and after, and lets the page hold it back', async () => {
    const element = show();
    const heard: [string, EventRsvp & { commandId: string }][] = [];
    const hear = (event: Event) => heard.push([event.type, (event as CustomEvent).detail]);
    document.addEventListener('guyub-event-rsvp', hear, { once: true });
    document.addEventListener('guyub-event-answered', hear, { once: true });
    (await one(element, 'button.primary')).click();
    await until(() => heard.length === 2);
    const [[, before], [, after]] = heard as [(typeof heard)[0], (typeof heard)[0]];
    assert.deepEqual(before, { eventId: 'cupping', commandId: before.commandId, answer: 'yes' } as never);
    assert.deepEqual(after, before);

    const backend = eventScene();
    const submitted: unknown[] = [];
    const submit: typeof backend.submit = (command) => (submitted.push(command), backend.submit(command));
    const held = mount<GuyubEventList>(
      html`<guyub-event-list .backend=${{ ...backend, submit }}></guyub-event-list>`,
    );
    held.addEventListener('guyub-event-rsvp', (event) => event.preventDefault(), { once: true });
    const press = await one(held, 'button.primary');
    press.click();
    // Commands go out in order: when the next one has arrived, the one held back would have been before it.
    press.click();
    await until(() => submitted.length > 0 && textOf(held).includes('your place is kept'));
    assert.lengthOf(submitted, 1);
  });

  it('says what to expect where there is nothing', async () => {
    const element = show({ events: [], going: {} });
    await until(() => textOf(element).includes('Nothing is planned right now.'));
  });

  it('reads again when an event is over', async () => {
    const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const ending = { ...events[0]!, startsAt: soon(-60), endsAt: soon(0.7) };
    const later = { ...events[1]!, startsAt: soon(600), endsAt: soon(900) };
    const store = new MemoryStore();
    for (const event of [ending, later]) store.put('event', event);
    const backend = memoryAdapter({ store });
    const element = mount<GuyubEventList>(html`<guyub-event-list .backend=${backend}></guyub-event-list>`);
    await row(element, ending.id);
    await until(() => all(element, '[data-id]').length === 1 && textOf(element).includes(later.title));
  });

  it('speaks Indonesian', async () => {
    const element = mount(
      html`<div lang="id"><guyub-event-list .backend=${eventScene()}></guyub-event-list></div>`,
    );
    await button(element, 'Aku ikut');
    await until(() => textOf(element).includes('WITA'));
    assert.include(textOf(element), 'sisa 5 tempat');
  });
});
