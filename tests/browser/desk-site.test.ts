import { assert } from 'chai';
import '../../src/embed/desk.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { deskAt, deskScene, type DeskScene } from '../../stories/desk-fixtures.ts';
import { somePlacements } from '../../stories/desk-poll-fixtures.ts';
import { openDesk, type Screen } from './desk.ts';
import { all, one, textOf, type, unmount, until } from './helpers.ts';

/** What one test leaves in the outbox is not the next one's. */
let desk = 0;
async function openAt(place: string, scene: DeskScene = { fill: somePlacements }) {
  const backend = deskScene(scene);
  const { screen } = await openDesk(deskAt(place, Object.assign(backend, { name: `site ${desk}` })));
  return { screen, backend, store: backend.store };
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
