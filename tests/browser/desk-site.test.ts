import { assert } from 'chai';
import '../../src/embed/desk.ts';
import { memoryAdapter, type MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { deskAt, deskNow, deskScene, type DeskScene } from '../../stories/desk-fixtures.ts';
import { somePlacements } from '../../stories/desk-poll-fixtures.ts';
import { holdReads, openDesk, type Screen } from './desk.ts';
import { all, one, textOf, type, unmount, until } from './helpers.ts';

/** What one test leaves in the outbox is not the next one's. */
let desk = 0;
async function openAt(
  place: string,
  scene: DeskScene = { fill: somePlacements },
  instead: Partial<BackendAdapter> = {},
) {
  const backend = Object.assign(deskScene(scene), instead);
  const { screen, desk: element } = await openDesk(
    deskAt(place, Object.assign(backend, { name: `site ${desk}` })),
  );
  return { screen, element, backend, store: backend.store };
}
const press = async (screen: Screen, selector: string) => (await one(screen, selector)).click();
const field = async (screen: Screen, selector: string, text: string) =>
  type(await one<HTMLInputElement>(screen, selector), text);
const choose = async (screen: Screen, selector: string, value: string) => {
  const select = await one<HTMLSelectElement>(screen, selector);
  await until(() => [...select.options].some((option) => option.value === value));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const text = (screen: Screen, selector: string) =>
  all(screen, selector)[0]?.textContent?.replace(/\s+/g, ' ').trim();

const focused = (screen: Screen) => screen.shadowRoot!.activeElement?.id;

describe('on the site', () => {
  beforeEach(() => {
    desk++;
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });
  afterEach(() => {
    unmount();
    history.replaceState(null, '', location.pathname);
  });

  it('says what stands where, and that it was not seen yet', async () => {
    const { screen } = await openAt('site');
    await until(() => all(screen, '.row').length === 3);
    assert.deepEqual(
      all(screen, '.row').map((row) =>
        [...row.querySelectorAll('span')]
          .slice(0, 4)
          .map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()),
      ),
      [
        ['footer', 'Rules Cara kita saling memperlakukan', 'Rules', 'Cara kita saling memperlakukan'],
        ['home', 'Poll Kapan kamu biasanya mampir?', 'Poll', 'Kapan kamu biasanya mampir?'],
        ['menu', 'Poll Sangrai mana untuk pasar Desember?', 'Poll', 'Sangrai mana untuk pasar Desember?'],
      ],
    );
    assert.include(textOf(screen), 'Not seen yet.');
  });

  it('makes a placement and puts a poll there', async () => {
    const { screen, store } = await openAt('site/new');
    await field(screen, '#name', 'home');
    await press(screen, '#save');
    await one(screen, '.summary');
    assert.include(textOf(screen), 'There is a placement of this name already.');
    assert.include(textOf(screen), 'Choose what stands there.');
    await field(screen, '#name', 'shop');
    await choose(screen, '#record-0', 'roast');
    await press(screen, '#save');
    await until(() => text(screen, '#now')?.startsWith('Sangrai mana'));
    const made = store.all('placement').find(({ name }) => name === 'shop');
    assert.deepEqual([made?.kind, made?.items], ['poll', [{ recordId: 'roast' }]]);
    assert.include(location.search, 'site/poll/shop');
    assert.isEmpty(Object.keys({ ...localStorage }).filter((name) => name.includes('placement')));
  });

  it('says of a poll that was deleted that it is gone, and lets it be taken away', async () => {
    const { screen, backend, store } = await openAt('site');
    const discard = { id: newId(), type: 'poll.discard', pollId: 'class', ifVersion: 'class' } as const;
    await staffOf(backend).submit(discard);
    (await until(() => all(screen, '.row').find((row) => row.textContent!.includes('home')))).click();
    const select = await one<HTMLSelectElement>(screen, '#record-1');
    await until(() => select.selectedOptions[0]?.textContent?.trim() === 'not here any more');
    await press(screen, '#save');
    await until(() => textOf(screen).includes('What stood here was deleted.'));
    await press(screen, '[aria-label="Remove number 2"]');
    await press(screen, '#save');
    const items = () => store.all('placement').find(({ name }) => name === 'home')!.items;
    await until(() => items().length === 1);
    assert.equal(items()[0]!.recordId, 'hours');
  });

  it('sets items with their times, in their order, and takes one away', async () => {
    const { screen, store } = await openAt('site/poll/home');
    await press(screen, '#add');
    await choose(screen, '#record-2', 'roast');
    await field(screen, '#from-2', '2026-12-01T10:00');
    await field(screen, '#until-2', '2026-12-01T10:00');
    await press(screen, '#save');
    await one(screen, '.summary');
    assert.include(textOf(screen), 'The end has to come after the beginning.');
    await field(screen, '#until-2', '2026-12-02T10:00');
    await press(screen, '[aria-label="Move number 3 up"]');
    await press(screen, '[aria-label="Remove number 3"]');
    await until(() => all(screen, '[id^=record-]').length === 2);
    const before = store.all('placement').find(({ name }) => name === 'home')!;
    await press(screen, '#save');
    const after = () => store.all('placement').find(({ name }) => name === 'home')!;
    await until(() => after().version !== before.version);
    assert.deepEqual(after().items, [
      before.items[0]!,
      {
        recordId: 'roast',
        from: new Date('2026-12-01T10:00').toISOString(),
        until: new Date('2026-12-02T10:00').toISOString(),
      },
    ]);
    await until(() => textOf(screen).includes('Saved.'));
  });

  it('follows what others set, and writes over nothing that was not seen', async () => {
    const { screen, backend, store } = await openAt('site/poll/home');
    await until(() => all(screen, '[id^=record-]').length === 2);
    const set = (id: string, ifVersion: string, ...records: string[]) =>
      backend.submit({
        id,
        type: 'placement.set',
        kind: 'poll',
        name: 'home',
        items: records.map((recordId) => ({ recordId })),
        ifVersion,
      } as never);
    const [first, second] = [
      '0199aaaa-0000-7000-8000-000000000001',
      '0199aaaa-0000-7000-8000-000000000002',
    ] as const;
    await set(first, '0', 'roast');
    await until(() => all(screen, '[id^=record-]').length === 1);
    await choose(screen, '#record-0', 'hours');
    await set(second, first, 'roast', 'class');
    await until(() => text(screen, '#now')?.startsWith('Sangrai'));
    await press(screen, '#save');
    await until(() => textOf(screen).includes('Somebody has changed this meanwhile'));
    assert.equal((await one<HTMLSelectElement>(screen, '#record-0')).value, 'hours');
    await press(screen, '#save');
    await until(
      () => store.all('placement').find(({ name }) => name === 'home')!.items[0]!.recordId === 'hours',
    );
  });

  it('cuts no name that is pasted, and says how long it may be', async () => {
    const { screen } = await openAt('site/new');
    const name = await one<HTMLInputElement>(screen, '#name');
    assert.equal(name.maxLength, -1);
    type(name, 'n'.repeat(41));
    await choose(screen, '#record-0', 'roast');
    await press(screen, '#save');
    await until(() => text(screen, '.summary')?.includes('at most 40 letters'));
    assert.equal(name.value, 'n'.repeat(41));
  });

  it('shows what a colleague has put there meanwhile, and is saved at the second press, however late that is read', async () => {
    const { screen, backend, store } = await openAt('site/poll/home');
    await choose(screen, '#record-0', 'class');
    const letGo = holdReads(backend);
    const items = [{ recordId: 'roast', until: '2027-01-05T03:00:00.000Z' }, { recordId: 'class' }];
    const set = { id: newId(), type: 'placement.set', kind: 'poll', name: 'home', items } as const;
    await colleague({ store }).submit({ ...set, ifVersion: '0' });
    await press(screen, '#save');
    await until(() => textOf(screen).includes('Somebody has changed this meanwhile'));
    letGo();
    await until(() =>
      text(screen, '.stands')?.includes('Sangrai mana untuk pasar Desember? Until: Tue, Jan 5, 2027'),
    );
    assert.include(text(screen, '.stands'), 'Which class next? still a draft');
    await press(screen, '#save');
    await until(
      () => store.all('placement').find(({ name }) => name === 'home')!.items[0]!.recordId === 'class',
    );
    assert.lengthOf(all(screen, '.stands'), 0);
  });

  const isThere = ({ store }: { store: MemoryStore }, name = 'menu') =>
    store.all('placement').some((each) => each.name === name);
  const colleague = ({ store }: { store: MemoryStore }) =>
    staffOf(memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }));
  const discardHome = {
    type: 'placement.discard',
    kind: 'poll',
    name: 'home',
    ifVersion: '0',
  } as const;

  it('deletes a placement after one question, by keyboard, and says that it did in the list', async () => {
    const { screen, element, backend, store } = await openAt('site/poll/menu');
    const active = () => screen.shadowRoot!.activeElement as HTMLElement | null;
    const words = () => active()?.textContent?.trim();
    const ask = await one(screen, '#discard');
    assert.equal(ask.getAttribute('aria-expanded'), 'false');
    ask.focus();
    active()!.click();
    await until(() => words() === 'Keep it');
    assert.include(textOf(screen), 'Delete this placement?');
    assert.include(textOf(screen), 'then show what is current');
    assert.notInclude(textOf(screen), 'It is used on', 'it was seen nowhere');
    active()!.click();
    await until(() => active() === ask);
    assert.isTrue(isThere({ store }));
    active()!.click();
    await until(() => words() === 'Keep it');
    await press(screen, '#yes-poll-menu');
    await until(() => textOf(screen).includes('The placement was deleted.'));
    assert.isFalse(isThere({ store }));
    assert.isTrue(location.search.endsWith('site'), location.search);
    assert.isTrue(element.shadowRoot!.activeElement?.matches('section.screen'));
    assert.lengthOf(all(screen, '.row'), 2);
    all(screen, '.row')[0]!.click();
    await one(screen, '#now');
    assert.notInclude(textOf(screen), 'The placement was deleted.');
    const { entries } = await staffOf(backend).read({ type: 'audit' });
    assert.deepEqual(
      entries.map(({ action, before, after }) => [action, before, after]),
      [['placement.discard', '[]', null]],
    );
  });

  it('says before that where its name was seen last', async () => {
    const seen = ['https://kopi.example', 'https://kedai.example'].map((origin) => ({
      origin,
      at: deskNow.toISOString(),
    }));
    const { read } = deskScene({ fill: somePlacements });
    const { screen } = await openAt('site/poll/menu', undefined, {
      async read(query, options) {
        const answer = await read(query, options);
        const { placements } = answer as { placements?: readonly object[] };
        return {
          ...answer,
          ...(placements && { placements: placements.map((each) => ({ ...each, seen })) }),
        } as never;
      },
    });
    await press(screen, '#discard');
    await until(() => textOf(screen).includes('It is used on https://kopi.example, last seen'));
    assert.notInclude(text(screen, '.asking'), 'kedai');
  });

  it('takes a placement out of the list while its deletion waits for the network', async () => {
    const { screen, store } = await openAt('site/poll/menu', { fill: somePlacements, writing: 'offline' });
    await press(screen, '#discard');
    await press(screen, '#yes-poll-menu');
    await until(() => textOf(screen).includes('The placement is being deleted'));
    await until(() => all(screen, '.row').length === 2);
    assert.isTrue(isThere({ store }));
    assert.notInclude(textOf(screen), 'The placement was deleted.');
  });

  it('shows it again where a colleague has changed it since, says why, and keeps what was typed', async () => {
    const { screen, element, store } = await openAt('site/poll/menu');
    await press(screen, '#add');
    await choose(screen, '#record-0', 'roast');
    await press(screen, '#discard');
    await one(screen, '#yes-poll-menu');
    const menu = store.all('placement').find(({ name }) => name === 'menu')!;
    store.put('placement', { ...menu, items: [{ recordId: 'hours' }], version: newId() });
    await press(screen, '#yes-poll-menu');
    await until(() => textOf(element).includes('Somebody has changed this meanwhile.'));
    await until(() => all(screen, '.row').length === 3);
    assert.notInclude(textOf(screen), 'The placement was deleted.');
    all(screen, '.row')
      .find((row) => row.textContent!.includes('menu'))!
      .click();
    assert.equal((await one<HTMLSelectElement>(screen, '#record-0')).value, 'roast');
    assert.include(textOf(screen), 'We kept what you wrote last time.');
  });

  it('makes the same name anew after it was deleted, without what was typed over the one before', async () => {
    const { screen, store } = await openAt('site/poll/menu');
    await press(screen, '#add');
    await press(screen, '#discard');
    await press(screen, '#yes-poll-menu');
    await until(() => textOf(screen).includes('The placement was deleted.'));
    await press(screen, '[data-key=n]');
    await field(screen, '#name', 'menu');
    await choose(screen, '#record-0', 'roast');
    await press(screen, '#save');
    await until(() => text(screen, '#now')?.startsWith('Sangrai mana'));
    assert.isTrue(isThere({ store }));
    assert.lengthOf(all(screen, '[id^=record-]'), 1);
    assert.notInclude(textOf(screen), 'We kept what you wrote last time.');
  });

  it('keeps what was typed where a colleague has deleted the placement, says so, and saves it anew', async () => {
    const { screen, store } = await openAt('site/poll/home');
    await choose(screen, '#record-1', 'roast');
    await colleague({ store }).submit({ id: newId(), ...discardHome });
    await until(() => textOf(screen).includes('This was deleted meanwhile.'));
    assert.equal((await one<HTMLSelectElement>(screen, '#record-1')).value, 'roast');
    assert.lengthOf(all(screen, '#discard'), 0);
    assert.isFalse(isThere({ store }, 'home'));
    await press(screen, '#save');
    await until(() => text(screen, '#now')?.startsWith('Kapan kamu'));
    assert.isTrue(isThere({ store }, 'home'));
    assert.notInclude(textOf(screen), 'This was deleted meanwhile.');
    await until(() => focused(screen) === 'title');
  });

  it('keeps it too where it was saved before the desk knew, and over a reload', async () => {
    // Of what others do it hears nothing: the refusal is what tells of it.
    const { screen, store } = await openAt('site/poll/home', undefined, { subscribe: () => () => {} });
    await choose(screen, '#record-1', 'roast');
    await colleague({ store }).submit({ id: newId(), ...discardHome });
    await press(screen, '#save');
    await until(() => focused(screen) === 'gone');
    unmount();
    const { screen: again } = await openAt('site/poll/home', { store });
    await until(() => textOf(again).includes('This was deleted meanwhile.'));
    assert.equal((await one<HTMLSelectElement>(again, '#record-1')).value, 'roast');
    (await until(() => all(again, '#gone button')[0])).click();
    await until(() => location.search.endsWith('site'));
    assert.isEmpty(Object.keys({ ...localStorage }).filter((name) => name.includes('placement')));
    assert.isFalse(isThere({ store }, 'home'));
  });

  it('gives the code for a placement, with what stands there', async () => {
    const { screen } = await openAt('site/poll/home');
    await until(() => text(screen, '#now'));
    await press(screen, '#embed');
    const widget = await one(screen, 'dialog .preview guyub-poll');
    await until(() => textOf(widget).includes('Kapan kamu biasanya mampir?'));
    const code = (await one<HTMLTextAreaElement>(screen, 'dialog #script')).value;
    assert.include(code, '<guyub-poll placement="home"></guyub-poll>');
  });

  it('gives the code for what needs no placement', async () => {
    const { screen } = await openAt('site');
    await press(screen, '.widgets li:last-child button');
    const code = async (id: string) => (await one<HTMLTextAreaElement>(screen, `dialog #${id}`)).value;
    assert.include(await code('script'), '<guyub-feedback-form rating></guyub-feedback-form>');
    assert.include(await code('script'), 'guyub-feedback-form[sent]');
    assert.include(await code('wordpress'), '<div data-guyub="feedback-form" data-rating></div>');
    assert.include(await code('react'), 'export const FeedbackForm = ');
  });
});
