import { assert } from 'chai';
import '../../src/embed/desk.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import { MemoryStore } from '../../src/model/memory-store.ts';
import { memoryAdapter } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { deskAt, deskNow, deskScene } from '../../stories/desk-fixtures.ts';
import { plans } from '../../stories/desk-event-fixtures.ts';
import { openDesk, type Screen } from './desk.ts';
import { all, button, one, textOf, type, unmount, until } from './helpers.ts';

const field = <E extends HTMLElement = HTMLInputElement>(screen: Screen, name: string) =>
  one<E>(screen, `#event-${name}`);
async function write(screen: Screen, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(words)) type(await field(screen, name), value);
}
const words = {
  title: 'Ngopi bareng',
  place: 'Kedai Rinjani, Mataram',
  startsAt: '2026-12-05T19:00',
  endsAt: '2026-12-05T21:00',
};
const eventsIn = (store: MemoryStore, title: string): readonly CommunityEvent[] =>
  store.all('event').filter((event) => event.title === title);

describe('the desk’s events', function () {
  this.timeout(25_000);
  /** Where somebody was at the desk stands in the page's address. */
  const { href } = location;
  const leave = () => {
    unmount();
    history.replaceState(history.state, '', href);
  };
  afterEach(() => {
    leave();
    localStorage.clear();
  });

  it('writes a draft, publishes it, and visitors see what was previewed', async () => {
    const backend = deskScene({ fill: plans });
    const { screen } = await openDesk(deskAt('events/new', backend));
    await write(screen, words);
    assert.equal((await field<HTMLSelectElement>(screen, 'zone')).value, 'Asia/Makassar');
    (await button(screen, 'Preview as a visitor')).click();
    const visitor = await one(screen, 'guyub-event-list');
    await until(() => textOf(visitor).includes('Ngopi bareng') && textOf(visitor).includes('Makassar'));
    (await button(screen, 'Save as draft')).click();
    await until(() => eventsIn(backend.store, words.title).length === 1);
    const [draft] = eventsIn(backend.store, words.title);
    assert.equal(draft!.status, 'draft');
    assert.equal(draft!.startsAt, '2026-12-05T11:00:00.000Z');
    (await button(screen, 'Publish')).click();
    await until(() => eventsIn(backend.store, words.title)[0]!.status === 'scheduled');
    const guest = memoryAdapter({ store: backend.store, now: () => deskNow });
    const { events } = await guest.read({ type: 'events', when: 'upcoming' });
    assert.include(
      events.map(({ title }) => title),
      words.title,
    );
    await until(() => textOf(screen).includes('0 come'));
  });

  it('proposes the zone of the place until somebody has chosen one, and shows both clocks', async () => {
    const { screen } = await openDesk(deskAt('events/new', deskScene()));
    await write(screen, { place: 'Merauke', startsAt: words.startsAt });
    const zone = await field<HTMLSelectElement>(screen, 'zone');
    assert.equal(zone.value, 'Asia/Jayapura');
    const end = await field(screen, 'endsAt');
    assert.equal(end.value, '2026-12-05T21:00', 'two hours later unless somebody says otherwise');
    const clocks = await one(screen, '.clocks');
    assert.include(clocks.textContent, 'WIT, Jayapura');
    const here = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit' });
    assert.include(
      clocks.textContent!.replace(/\s+/g, ' '),
      here.format(new Date('2026-12-05T10:00:00Z')).replace(/\s+/g, ' '),
    );
    zone.value = 'Asia/Jakarta';
    zone.dispatchEvent(new Event('change'));
    await write(screen, { place: 'Denpasar, Bali' });
    assert.equal((await field<HTMLSelectElement>(screen, 'zone')).value, 'Asia/Jakarta');
  });

  it('says beside each field what is wrong, and sends nothing', async () => {
    const backend = deskScene();
    const { screen } = await openDesk(deskAt('events/new', backend));
    await write(screen, {
      title: '  ',
      startsAt: '2026-12-05T19:00',
      endsAt: '2026-12-05T18:00',
      url: 'javascript:alert(1)',
      capacity: '0',
    });
    (await button(screen, 'Publish')).click();
    const summary = await one(screen, '.summary');
    assert.equal(screen.shadowRoot!.activeElement, summary);
    for (const [name, fault] of [
      ['title', 'Give the event a title'],
      ['endsAt', 'It ends before it begins'],
      ['url', 'A link begins with https://'],
      ['capacity', 'There is at least one place'],
    ] as const) {
      const invalid = await field(screen, name);
      assert.equal(invalid.getAttribute('aria-invalid'), 'true', name);
      const about = screen.shadowRoot!.getElementById(invalid.getAttribute('aria-describedby')!)!;
      assert.include(about.textContent, fault);
    }
    (await one(screen, '.summary a')).click();
    await until(() => screen.shadowRoot!.activeElement?.id === 'event-title');
    assert.deepEqual(backend.store.all('event'), []);
    await write(screen, { title: 'Ngopi' });
    await until(() => all(screen, '#event-title[aria-invalid=true]').length === 0);
  });

  it('keeps what was typed over a reload, until it is sent or discarded', async () => {
    const backend = Object.assign(deskScene(), { name: 'test' });
    const first = await openDesk(deskAt('events/new', backend));
    await write(first.screen, words);
    leave();
    const { screen } = await openDesk(deskAt('events/new', backend));
    assert.equal((await field(screen, 'title')).value, words.title);
    assert.include(textOf(screen), 'We kept what you wrote last time.');
    (await button(screen, 'Save as draft')).click();
    await until(() => eventsIn(backend.store, words.title).length === 1);
    // That it has arrived the desk learns a moment after the store.
    await until(() => !Object.keys(localStorage).some((key) => key.endsWith(':event:new')));
    leave();
    const again = await openDesk(deskAt('events/new', backend));
    assert.equal((await field(again.screen, 'title')).value, '');
  });

  it('says that a colleague has changed it, and keeps what was typed beside what stands now', async () => {
    const backend = deskScene({ fill: plans });
    const { screen } = await openDesk(deskAt('events/edit/cupping', backend));
    await write(screen, { title: 'Cupping, mine' });
    const eko = staffOf(
      memoryAdapter({ store: backend.store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    const { event } = await eko.read({ type: 'attendance', eventId: 'cupping' });
    const { startsAt, endsAt, zone, mode, capacity } = event!;
    await eko.submit({
      id: newId(),
      type: 'event.edit',
      eventId: 'cupping',
      title: 'Cupping, theirs',
      startsAt,
      endsAt,
      zone,
      mode,
      capacity: capacity!,
      ifVersion: event!.version,
    });
    await until(() => textOf(screen).includes('Cupping, theirs'));
    assert.equal((await field(screen, 'title')).value, 'Cupping, mine');
    (await button(screen, 'Keep mine')).click();
    (await button(screen, 'Save')).click();
    await until(() => eventsIn(backend.store, 'Cupping, mine').length === 1);
  });

  it('brings back the form with what was typed where the backend refuses', async () => {
    const backend = deskScene({ fill: plans });
    const { desk, screen } = await openDesk(deskAt('events/edit/cupping', backend));
    await write(screen, { title: 'A smaller one', capacity: '1' });
    (await button(screen, 'Save')).click();
    const summary = await one(screen, '.summary');
    assert.include(summary.textContent, 'More people come already');
    assert.equal((await field(screen, 'title')).value, 'A smaller one');
    assert.equal((await field(screen, 'capacity')).value, '1');
    assert.deepEqual(eventsIn(backend.store, 'A smaller one'), []);
    assert.lengthOf(all(desk, '.refused'), 0, 'the form says it, and nobody else');
    all(desk, 'nav a')[0]!.click();
    await one(desk, 'guyub-desk-today');
    assert.lengthOf(all(desk, '.refused'), 0, 'it does not follow');
  });

  it('cancels with a reason and not without, and restores', async () => {
    const backend = deskScene({ fill: plans });
    const { screen } = await openDesk(deskAt('events/cupping', backend));
    (await button(screen, 'Cancel the event')).click();
    (await button(screen, 'Cancel it')).click();
    await until(() => textOf(screen).includes('Write in a sentence why'));
    type(await one<HTMLTextAreaElement>(screen, '#event-reason'), 'Hujan deras.');
    (await button(screen, 'Cancel it')).click();
    await until(() => textOf(screen).includes('Cancelled: Hujan deras.'));
    await until(() => backend.store.all('event').find(({ id }) => id === 'cupping')!.status === 'cancelled');
    (await button(screen, 'It takes place after all')).click();
    await until(() => backend.store.all('event').find(({ id }) => id === 'cupping')!.status === 'scheduled');
  });

  it('says how many places a draft has, and nothing of who comes where nobody did and nobody will', async () => {
    const fill = (store: MemoryStore) => {
      plans(store);
      const [draft, cancelled] = ['draft', 'cancelled'].map((status) =>
        store.all('event').find((event) => event.status === status)!,
      );
      store.put('event', { ...draft!, id: 'draft', capacity: 24 });
      store.put('event', { ...cancelled!, id: 'rained-out' });
    };
    const ofItem = async (id: string) => {
      const { screen } = await openDesk(deskAt(`events/${id}`, deskScene({ fill })));
      return (await one(screen, 'article .meta')).textContent!.replace(/\s+/g, ' ').trim();
    };
    assert.equal(await ofItem('draft'), 'Draft 24 places');
    assert.equal(await ofItem('rained-out'), 'Cancelled');
  });

  it('lists who comes and who waits, by name or sign, and exports them', async () => {
    const { screen } = await openDesk(deskAt('events/cupping', deskScene({ fill: plans })));
    await until(() => all(screen, 'tbody tr').length === 5);
    const rows = all(screen, 'tbody tr').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    assert.match(rows[0]!, /^Ani dari Kudus comes/);
    assert.match(rows[1]!, /^Guest [\dA-Z]{6} comes/);
    assert.match(rows[4]!, /^Citra number 2 in line/);
    assert.notInclude(textOf(screen), 'guest:');
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => (files.push(file as Blob), 'blob:none');
    const stop = (event: Event) => event.preventDefault();
    addEventListener('click', stop, { capture: true, once: false });
    try {
      screen.shadowRoot!.querySelectorAll('button').forEach((each) => {
        if (each.textContent!.trim() === 'Export as CSV') each.click();
      });
      const file = await until(() => files[0]);
      const text = await file.text();
      assert.match(
        text,
        /^"Who","Sign","Answer","Place in line","Answered at"\r\n"Ani dari Kudus","[\dA-Z]{6}","comes",,"\d{4}-\d\d-\d\d \d\d:\d\d [+-]\d\d:\d\d"\r\n/,
      );
      assert.equal(text.split('\r\n').length, 7);
    } finally {
      removeEventListener('click', stop, { capture: true });
      URL.createObjectURL = createObjectURL;
    }
  });

  it('shows colleagues at the same event, and that they write', async () => {
    const backend = deskScene({ fill: plans });
    const { screen } = await openDesk(deskAt('events/edit/cupping', backend));
    const target = { kind: 'event', id: 'cupping' } as const;
    const eko = staffOf(
      memoryAdapter({ store: backend.store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    await write(screen, { title: 'Cupping, mine' });
    await until(() => all(screen, '.company').length);
    await until(async () => (await eko.read({ type: 'presence', target, state: 'here' })).others[0]?.writing);
  });

  it('deletes a draft after one question, by mouse, and says that it did in the list', async () => {
    const backend = deskScene({ fill: plans });
    const { desk, screen } = await openDesk(deskAt('events/draft', backend));
    const isThere = () => eventsIn(backend.store, 'Pasar akhir tahun').length === 1;
    (await button(screen, 'Delete draft')).click();
    await until(() => textOf(screen).includes('this cannot be undone'));
    (await button(screen, 'Keep it')).click();
    await until(() => screen.shadowRoot!.activeElement?.id === 'discard');
    assert.lengthOf(all(screen, '.asking'), 0);
    assert.isTrue(isThere());
    (await button(screen, 'Delete draft')).click();
    (await button(screen, 'Delete')).click();
    await until(() => textOf(screen).includes('The draft was deleted.'));
    assert.isFalse(isThere());
    assert.isTrue(location.search.endsWith('events'), location.search);
    assert.isTrue(desk.shadowRoot!.activeElement?.matches('section.screen'));
    (await button(screen, 'Drafts')).click();
    await until(() => textOf(screen).includes('There is no draft.'));
    // What is looked at next has nothing to do with it.
    (await button(screen, 'Coming up')).click();
    (
      await until(() => all(screen, '[data-row]').find((row) => row.textContent!.includes('Cupping')))
    ).click();
    await until(() => !textOf(screen).includes('The draft was deleted.'));
    const { entries } = await staffOf(backend).read({ type: 'audit' });
    assert.deepEqual(
      entries.map(({ action, before, after }) => [action, before, after]),
      [['event.discard', 'draft', null]],
    );
  });

  it('offers that for drafts alone, and asks with the way out under the hands', async () => {
    const backend = deskScene({ fill: plans });
    const { screen } = await openDesk(deskAt('events/cupping', backend));
    await button(screen, 'Cancel the event');
    assert.lengthOf(all(screen, '#discard'), 0);
    leave();
    const { screen: draft } = await openDesk(deskAt('events/draft', backend));
    const focused = () => draft.shadowRoot!.activeElement as HTMLElement | null;
    const ask = await one(draft, '#discard');
    assert.equal(ask.getAttribute('aria-expanded'), 'false');
    ask.focus();
    focused()!.click();
    await until(() => focused()?.textContent?.trim() === 'Keep it');
    assert.equal(ask.getAttribute('aria-expanded'), 'true');
    const group = await one(draft, '.asking');
    const name = draft.shadowRoot!.getElementById(group.getAttribute('aria-labelledby')!)!;
    assert.include(name.textContent, 'Delete this draft?');
    focused()!.click();
    await until(() => focused() === ask);
    assert.lengthOf(all(draft, '.asking'), 0);
    assert.lengthOf(eventsIn(backend.store, 'Pasar akhir tahun'), 1);
  });

  it('takes a draft out of the list while its deletion waits for the network', async () => {
    const backend = deskScene({ fill: plans, writing: 'offline' });
    const { screen } = await openDesk(deskAt('events/draft', backend));
    (await button(screen, 'Drafts')).click();
    await until(() => all(screen, '[data-row]').length === 1);
    (await button(screen, 'Delete draft')).click();
    (await button(screen, 'Delete')).click();
    await until(() => textOf(screen).includes('The draft is being deleted'));
    await until(() => all(screen, '[data-row]').length === 0);
    assert.lengthOf(eventsIn(backend.store, 'Pasar akhir tahun'), 1);
    assert.notInclude(textOf(screen), 'The draft was deleted.');
  });

  it('shows the draft again where a colleague has changed it since, and says why', async () => {
    const backend = deskScene({ fill: plans });
    const { desk, screen } = await openDesk(deskAt('events/draft', backend));
    (await button(screen, 'Delete draft')).click();
    await one(screen, '.asking');
    const draft = backend.store.all('event').find(({ id }) => id === 'draft')!;
    backend.store.put('event', { ...draft, title: 'Pasar, diubah', version: newId() });
    (await button(screen, 'Delete')).click();
    await until(() => textOf(desk).includes('Somebody has changed this meanwhile.'));
    (await button(screen, 'Drafts')).click();
    await until(() => all(screen, '[data-row]')[0]?.textContent?.includes('Pasar, diubah'));
    assert.notInclude(textOf(screen), 'The draft was deleted.');
  });

  it('says that a colleague has deleted it, and what was typed in it can still be saved as a new one', async () => {
    const backend = deskScene({ fill: plans });
    const { screen } = await openDesk(deskAt('events/edit/draft', backend));
    await write(screen, { title: 'Pasar, punyaku' });
    const eko = staffOf(
      memoryAdapter({ store: backend.store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    await eko.submit({ id: newId(), type: 'event.discard', eventId: 'draft', ifVersion: 'draft' });
    await until(() => textOf(screen).includes('This was deleted meanwhile.'));
    assert.equal((await field(screen, 'title')).value, 'Pasar, punyaku');
    (await button(screen, 'Save as draft')).click();
    await until(() => eventsIn(backend.store, 'Pasar, punyaku').length === 1);
    assert.notEqual(eventsIn(backend.store, 'Pasar, punyaku')[0]!.id, 'draft');
  });

  it('shows at once what is on its way, and keeps it where there is no network', async () => {
    const backend = deskScene({ fill: plans, writing: 'offline' });
    const { screen } = await openDesk(deskAt('events/draft', backend));
    (await button(screen, 'Publish')).click();
    await until(() => textOf(screen).includes('Published'));
    assert.equal(backend.store.all('event').find(({ id }) => id === 'draft')!.status, 'draft');
  });

  it('finds by words, in each of its lists', async () => {
    const { screen } = await openDesk(deskAt('events', deskScene({ fill: plans })));
    await until(() => all(screen, '[data-row]').length === 3);
    type(await one<HTMLInputElement>(screen, 'input[type=search]'), 'sembalun');
    await until(() => all(screen, '[data-row]').length === 2);
    (await button(screen, 'Drafts')).click();
    await until(() => textOf(screen).includes('No event has these words.'));
    type(await one<HTMLInputElement>(screen, 'input[type=search]'), '');
    await until(() => all(screen, '[data-row]').length === 1);
  });

  it('cuts nothing that is searched for: it says how much can be, and shows the whole list', async () => {
    const { screen } = await openDesk(deskAt('events', deskScene({ fill: plans })));
    const search = await one<HTMLInputElement>(screen, 'input[type=search]');
    assert.equal(search.maxLength, -1);
    type(search, 'sembalun');
    await until(() => all(screen, '[data-row]').length === 2);
    type(search, 's'.repeat(201));
    await until(() => textOf(screen).includes('Search for 200 characters at most.'));
    await until(() => all(screen, '[data-row]').length === 3);
    assert.equal(search.value, 's'.repeat(201));
  });

  it('gives the code for one event alone, with that event as its preview, and for the whole list', async () => {
    const { screen } = await openDesk(deskAt('events/online', deskScene({ fill: plans })));
    const code = async (id: string) => (await one<HTMLTextAreaElement>(screen, `dialog #${id}`)).value;
    (await one(screen, '#embed')).click();
    const visitor = await one(screen, 'dialog .preview guyub-event-list');
    await until(() => textOf(visitor).includes('Tanya penyangrai, langsung'));
    assert.lengthOf(all(visitor, '.event'), 1);
    assert.lengthOf(all(visitor, 'details'), 0);
    const plain = await code('script');
    assert.include(plain, '<guyub-event-list event-id="online"></guyub-event-list>');
    assert.include(plain, 'min-block-size: 22em');
    assert.include(await code('wordpress'), '<div data-guyub="event-list" data-event-id="online"></div>');
    assert.match(
      await code('react'),
      /export const EventList = [^]*<guyub-event-list event-id="online" style=/,
    );
    (await one(screen, 'dialog form button')).click();
    await until(() => !screen.shadowRoot!.querySelector('dialog'));
    (await one(screen, '#embed-list')).click();
    const whole = await code('script');
    assert.include(whole, '<guyub-event-list></guyub-event-list>');
    assert.include(whole, 'min-block-size: 40em');
  });
});
