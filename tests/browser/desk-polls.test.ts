import { assert } from 'chai';
import '../../src/embed/desk.ts';
import { memoryAdapter } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import type { Poll } from '../../src/model/poll.ts';
import { deskAt, deskNow, deskScene, type DeskScene } from '../../stories/desk-fixtures.ts';
import { somePolls } from '../../stories/desk-poll-fixtures.ts';
import { everything, holdReads, onlyFingers, openDesk, screenOf, type Screen } from './desk.ts';
import { all, one, textOf, type, unmount, until } from './helpers.ts';

/** What one test leaves in the outbox is not the next one's. */
let desk = 0;
async function openAt(place: string, scene: DeskScene = {}) {
  const backend = deskScene(scene);
  const { desk: element, screen } = await openDesk(
    deskAt(place, Object.assign(backend, { name: `polls ${desk}` })),
  );
  return { element, screen, backend, store: backend.store };
}
const press = async (screen: Screen, selector: string) => (await one(screen, selector)).click();
const field = async (screen: Screen, selector: string, text: string) =>
  type(await one<HTMLInputElement>(screen, selector), text);
const value = async (screen: Screen, selector: string) =>
  (await one<HTMLInputElement>(screen, selector)).value;
const labels = (screen: Screen) => all<HTMLInputElement>(screen, '.options input').map(({ value }) => value);
const focused = (screen: Screen) => (screen.shadowRoot!.activeElement as HTMLElement | null)?.id;
const key = (target: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );

describe('the desk’s polls', () => {
  beforeEach(() => {
    desk++;
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });
  afterEach(() => {
    unmount();
    history.replaceState(null, '', location.pathname);
  });

  it('lists polls by state, with what was counted', async () => {
    const { screen } = await openAt('polls', { fill: somePolls });
    const titles = () => all(screen, '.row .title').map(({ textContent }) => textContent!.trim());
    await until(() => titles().length === 3);
    assert.deepEqual(titles(), [
      'Which class next?',
      'Sangrai mana untuk pasar Desember?',
      'Kapan kamu biasanya mampir?',
    ]);
    await press(screen, '.pick:nth-child(3)');
    await until(() => titles().length === 1);
    assert.include(textOf(screen), '6 people have voted');
  });

  it('still shows the poll that is open when it has left the list that was chosen', async () => {
    const { screen } = await openAt('polls/class', { fill: somePolls });
    const chosen = () =>
      all(screen, '.row')
        .map(({ textContent }) => textContent!.trim())
        .join();
    await press(screen, '.pick:nth-child(2)');
    await until(() => all(screen, '.row').length === 1);
    await press(screen, '#poll-open');
    await until(() => !chosen().includes('Which class next?'));
    await one(screen, '#poll-close');
    assert.include(textOf(screen), 'Which class next?');
  });

  it('gives the words of an option the width of a phone, and speaks of no keys where there are none', async () => {
    const { screen, element } = await openAt('polls/new', { fill: somePolls });
    element.style.inlineSize = '360px';
    const option = await one(screen, '#option-0');
    const list = await one(screen, '.options');
    await until(() => option.offsetWidth === list.clientWidth);
    assert.isAtLeast((await one(screen, '#up-0')).offsetTop, option.offsetTop + option.offsetHeight);
    const hint = await one(screen, '.by-keys');
    assert.isTrue(hint.checkVisibility());
    const end = onlyFingers(everything(element));
    assert.isFalse(hint.checkVisibility());
    end();
  });

  it('names the clock by which its end is written', async () => {
    const { screen } = await openAt('polls/new', { fill: somePolls });
    const label = await one(screen, 'label[for=closes]');
    assert.match(label.textContent!, /on your clock: \S/);
  });

  it('keeps the numbers of a draft’s options beside them, from right to left too', async () => {
    const { screen } = await openAt('polls/class', { fill: somePolls });
    (screen.parentElement as HTMLElement).dir = 'rtl';
    const option = await one(screen, 'ol li');
    assert.equal(getComputedStyle(option).direction, 'rtl');
  });

  it('makes a poll by keyboard alone, keeps what was typed over a reload, and opens it', async () => {
    let { screen } = await openAt('polls/new');
    await field(screen, '#question', 'Kopi apa?');
    await field(screen, '#option-0', 'Gayo');
    key(await one(screen, '#option-0'), 'Enter');
    await until(() => focused(screen) === 'option-1');
    await field(screen, '#option-1', 'Toraja');
    key(await one(screen, '#option-1'), 'Enter');
    await until(() => focused(screen) === 'option-2');
    await field(screen, '#option-2', 'Bajawa');
    key(await one(screen, '#option-2'), 'ArrowUp', { altKey: true });
    await until(() => labels(screen).join() === 'Gayo,Bajawa,Toraja');
    await until(() => focused(screen) === 'option-1');
    await press(screen, '#remove-0');
    await until(() => labels(screen).join() === 'Bajawa,Toraja');
    // It is written down a moment after the last key.
    await until(() => Object.values({ ...localStorage }).some((kept) => String(kept).includes('Bajawa')));
    unmount();

    const second = await openAt('polls/new');
    ({ screen } = second);
    await one(screen, '#question');
    assert.equal(await value(screen, '#question'), 'Kopi apa?');
    assert.include(textOf(screen), 'We kept what you wrote last time.');
    await press(screen, '#open-now');
    await until(() => second.store.all('poll').length);
    const [made] = second.store.all('poll') as [Poll];
    assert.deepEqual(
      [made.question, made.options.map(({ label }) => label), made.draft],
      ['Kopi apa?', ['Bajawa', 'Toraja'], undefined],
    );
    await one(screen, 'table.results');
    await until(() => !Object.keys({ ...localStorage }).some((name) => name.includes(':poll:new')));
    assert.include(location.search, `polls/${made.id}`);
  });

  it('names what keeps a poll from being sent, and sends nothing', async () => {
    const { screen, store } = await openAt('polls/new');
    await field(screen, '#option-0', 'Gayo');
    await press(screen, '#save');
    await one(screen, '.summary');
    assert.include(textOf(screen), 'Write the question.');
    assert.include(textOf(screen), 'Write at least two options.');
    await until(() => screen.shadowRoot!.activeElement?.matches('.summary'));
    (await one(screen, '.summary a')).click();
    await until(() => focused(screen) === 'question');
    await field(screen, '#question', 'Kopi apa?');
    await field(screen, '#option-1', 'gayo ');
    await field(screen, '#closes', '2020-01-01T10:00');
    await press(screen, '#save');
    await until(() => textOf(screen).includes('Two options have the same words.'));
    assert.include(textOf(screen), 'The closing time has to be in the future.');
    assert.equal((await one(screen, '#closes')).getAttribute('aria-invalid'), 'true');
    assert.deepEqual(store.all('poll'), []);
  });

  it('mends words and loses no vote; the options stand', async () => {
    const { screen, store } = await openAt('polls/roast', { fill: somePolls });
    await press(screen, '#edit');
    assert.lengthOf(all(screen, '#add, [id^=remove], [id^=up]'), 0, 'nothing is added, removed or moved');
    assert.isTrue((await one<HTMLSelectElement>(screen, '#kind')).disabled);
    await field(screen, '#option-0', 'Gayo, gelap sekali');
    await press(screen, '#save');
    await one(screen, 'table.results');
    await until(() => textOf(screen).includes('Gayo, gelap sekali'));
    const cells = all(screen, '.results tbody tr').map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent!.trim()),
    );
    assert.deepEqual(cells, [
      ['3', '50%'],
      ['1', '17%'],
      ['2', '33%'],
    ]);
    const poll = store.all('poll').find(({ id }) => id === 'roast')!;
    assert.deepEqual(
      [poll.options[0], poll.closesAt],
      [{ id: 'gayo', label: 'Gayo, gelap sekali' }, '2026-11-23T09:00:30.000Z'],
    );
  });

  it('closes a poll and opens it again', async () => {
    const { screen, store } = await openAt('polls/roast', { fill: somePolls });
    const closedAt = () => store.all('poll').find(({ id }) => id === 'roast')!.closedAt;
    await press(screen, '#poll-close');
    // Not before it is known how the last word fared.
    const open = await one(screen, '#poll-open:not(:disabled)');
    assert.isString(closedAt());
    open.click();
    await one(screen, '#poll-close');
    assert.isUndefined(closedAt());
  });

  const isThere = (store: { all(table: 'poll'): Poll[] }) =>
    store.all('poll').some(({ id }) => id === 'class');

  it('deletes a draft after one question, and says that it did in the list', async () => {
    const { screen, element, store } = await openAt('polls/class', { fill: somePolls });
    const active = () => screen.shadowRoot!.activeElement as HTMLElement | null;
    const words = () => active()?.textContent?.trim();
    (await one(screen, '#discard')).focus();
    active()!.click();
    await until(() => words() === 'Keep it');
    assert.include(textOf(screen), 'this cannot be undone');
    active()!.click();
    await until(() => focused(screen) === 'discard');
    assert.isTrue(isThere(store));
    active()!.click();
    await until(() => words() === 'Keep it');
    await press(screen, '#yes-class');
    await until(() => textOf(screen).includes('The draft was deleted.'));
    assert.isFalse(isThere(store));
    assert.isTrue(location.search.endsWith('polls'), location.search);
    assert.isTrue(element.shadowRoot!.activeElement?.matches('section.screen'));
    assert.lengthOf(all(screen, '.row'), 2);
    all(screen, '.row')[0]!.click();
    await one(screen, 'table.results');
    assert.notInclude(textOf(screen), 'The draft was deleted.');
    assert.lengthOf(all(screen, '#discard'), 0, 'what was opened cannot be deleted');
  });

  it('takes a draft out of the list while its deletion waits for the network', async () => {
    const { screen, store } = await openAt('polls/class', { fill: somePolls, writing: 'offline' });
    await press(screen, '#discard');
    await press(screen, '#yes-class');
    await until(() => textOf(screen).includes('The draft is being deleted'));
    await until(() => all(screen, '.row').length === 2);
    assert.isTrue(isThere(store));
    assert.notInclude(textOf(screen), 'The draft was deleted.');
  });

  it('shows the draft again where a colleague has changed it since, and says why', async () => {
    const { screen, element, store } = await openAt('polls/class', { fill: somePolls });
    await press(screen, '#discard');
    await one(screen, '#yes-class');
    const draft = store.all('poll').find(({ id }) => id === 'class')!;
    store.put('poll', { ...draft, question: 'Kelas apa?', version: '0199aaaa-0000-7000-8000-000000000001' });
    await press(screen, '#yes-class');
    await until(() => textOf(element).includes('Somebody has changed this meanwhile.'));
    await until(() => all(screen, '.row').some(({ textContent }) => textContent!.includes('Kelas apa?')));
    assert.notInclude(textOf(screen), 'The draft was deleted.');
  });

  for (const [when, isHeard] of [
    ['is told at once', true],
    ['is told on saving, where nothing was heard', false],
  ] as const)
    it(`keeps what was typed in a draft that a colleague deletes: who types ${when}, and saves a new one`, async () => {
      const { screen, backend, store } = await openAt('polls/class', { fill: somePolls });
      await press(screen, '#edit');
      await field(screen, '#question', 'Kelas apa?');
      const letGo = isHeard ? () => {} : holdReads(backend);
      const eko = staffOf(
        memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
      );
      await eko.submit({ id: newId(), type: 'poll.discard', pollId: 'class', ifVersion: 'class' });
      if (!isHeard) await press(screen, '#save');
      await until(() => textOf(screen).includes('This was deleted meanwhile.'));
      letGo();
      assert.equal(await value(screen, '#question'), 'Kelas apa?');
      await press(screen, '#save');
      await until(() => store.all('poll').some(({ question, draft }) => question === 'Kelas apa?' && draft));
      await one(screen, '#poll-open');
    });

  it('opens the form again after a reload where something was typed in it', async () => {
    const { screen, store } = await openAt('polls/class', { fill: somePolls });
    await press(screen, '#edit');
    await field(screen, '#question', 'Kelas apa?');
    unmount();
    const again = await openAt('polls/class', { store });
    assert.equal(await value(again.screen, '#question'), 'Kelas apa?');
    await press(again.screen, '.note .plain');
    await one(again.screen, '#edit');
  });

  it('gives back after a reload what was typed in a draft that a colleague has deleted', async () => {
    const { screen, store } = await openAt('polls/class', { fill: somePolls });
    await press(screen, '#edit');
    await field(screen, '#question', 'Kelas apa?');
    unmount();
    const eko = staffOf(
      memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    await eko.submit({ id: newId(), type: 'poll.discard', pollId: 'class', ifVersion: 'class' });
    const again = await openAt('polls/class', { store });
    await until(() => textOf(again.screen).includes('This was deleted meanwhile.'));
    assert.equal(await value(again.screen, '#question'), 'Kelas apa?');
    await press(again.screen, '.note .plain');
    await until(() => textOf(again.screen).includes('Choose something from the list.'));
    assert.notInclude(JSON.stringify({ ...localStorage }), 'Kelas apa?');
  });

  it('shows what stands now where somebody else was first, and loses nothing typed', async () => {
    const { element, screen, backend, store } = await openAt('polls/roast', { fill: somePolls });
    await press(screen, '#edit');
    await field(screen, '#question', 'Sangrai yang mana?');
    const poll = store.all('poll').find(({ id }) => id === 'roast')!;
    const { id: pollId, createdAt: _, ...words } = poll;
    await backend.submit({
      ...words,
      id: '0199aaaa-0000-7000-8000-000000000001',
      type: 'poll.edit',
      pollId,
      question: 'Mana yang enak?',
      ifVersion: pollId,
    } as never);
    await press(screen, '#save');
    await until(() => textOf(screen).includes('Somebody has changed this meanwhile'));
    assert.lengthOf(all(element, '.refused'), 0, 'the form says it, and nobody else');
    await until(() => all(screen, '.stands')[0]?.textContent?.includes('Mana yang enak?'));
    assert.equal(await value(screen, '#question'), 'Sangrai yang mana?');
    await press(screen, '#save');
    await one(screen, 'table.results');
    assert.equal(store.all('poll').find(({ id }) => id === 'roast')!.question, 'Sangrai yang mana?');
  });

  it('is saved at the second press, also where what stands is read only after the first was refused', async () => {
    const { screen, backend, store } = await openAt('polls/roast', { fill: somePolls });
    await press(screen, '#edit');
    await field(screen, '#question', 'Sangrai yang mana?');
    const letGo = holdReads(backend);
    const { createdAt: _, id: pollId, ...words } = store.all('poll').find(({ id }) => id === 'roast')!;
    const eko = staffOf(
      memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    const edit = { ...words, type: 'poll.edit', pollId, question: 'Mana yang enak?' } as const;
    await eko.submit({ ...edit, id: newId(), ifVersion: pollId });
    await press(screen, '#save');
    await until(() => textOf(screen).includes('Somebody has changed this meanwhile'));
    letGo();
    await until(() => all(screen, '.stands')[0]?.textContent?.includes('Mana yang enak?'));
    await press(screen, '#save');
    await one(screen, 'table.results');
    assert.equal(store.all('poll').find(({ id }) => id === 'roast')!.question, 'Sangrai yang mana?');
  });

  it('cuts nothing that is pasted: it says what is too long, and keeps it', async () => {
    const { screen, store } = await openAt('polls/new');
    const [question, option] = ['q'.repeat(301), 'o'.repeat(201)];
    for (const [selector, pasted] of Object.entries({ '#question': question, '#option-0': option })) {
      const input = await one<HTMLInputElement>(screen, selector);
      assert.equal(input.maxLength, -1, selector);
      type(input, pasted);
    }
    await field(screen, '#option-1', 'Toraja');
    await press(screen, '#open-now');
    const summary = await one(screen, '.summary');
    assert.include(summary.textContent, 'The question is too long: 300 characters at most.');
    assert.include(summary.textContent, 'This option is too long: 200 characters at most.');
    assert.deepEqual(
      [await value(screen, '#question'), await value(screen, '#option-0')],
      [question, option],
    );
    assert.lengthOf(store.all('poll'), 0);
    await field(screen, '#question', 'q'.repeat(300));
    await field(screen, '#option-0', 'o'.repeat(200));
    await press(screen, '#open-now');
    await until(() => store.all('poll').length === 1);
  });

  it('previews the very widget, which sends nothing', async () => {
    const { screen, store } = await openAt('polls/new');
    await field(screen, '#question', 'Kopi apa?');
    await field(screen, '#option-0', 'Gayo');
    await field(screen, '#option-1', 'Toraja');
    await press(screen, '#preview');
    const widget = await one(screen, 'dialog .preview guyub-poll');
    await until(() => textOf(widget).includes('Toraja'));
    (await one<HTMLInputElement>(widget, 'input')).click();
    let asked: Event | undefined;
    widget.addEventListener('guyub-poll-vote', (event) => (asked = event));
    (await one(widget, 'button.primary')).click();
    await until(() => asked);
    assert.isTrue(asked!.defaultPrevented);
    assert.deepEqual(store.all('ballot'), []);
    (await one(screen, 'dialog form button')).click();
    await until(() => !screen.shadowRoot!.querySelector('dialog'));
    assert.equal(await value(screen, '#question'), 'Kopi apa?');
  });

  it('gives the code to copy for any page, for WordPress and for React', async () => {
    const { screen } = await openAt('polls/roast', { fill: somePolls });
    await press(screen, '#embed');
    await one(screen, 'dialog .preview guyub-poll');
    const code = async (id: string) => (await one<HTMLTextAreaElement>(screen, `dialog #${id}`)).value;
    const plain = await code('script');
    assert.include(plain, '<script async src="https://community.brand.example/guyub.js"></script>');
    assert.include(plain, '<guyub-poll poll-id="roast"></guyub-poll>');
    assert.include(plain, 'min-block-size: 23em');
    assert.include(await code('wordpress'), '<div data-guyub="poll" data-poll-id="roast"></div>');
    assert.match(await code('react'), /export const Poll = [^]*<guyub-poll poll-id="roast" style=/);
    // Keys that mean something at the desk mean nothing here.
    key(await one(screen, 'dialog'), 'Escape');
    assert.include(textOf(screen), 'Sangrai mana untuk pasar Desember?');
  });

  it('hands out the result as a file for spreadsheets, with nothing that a spreadsheet would run', async () => {
    const { screen } = await openAt('polls/evil', {
      fill(store) {
        somePolls(store);
        const roast = store.all('poll').find(({ id }) => id === 'roast')!;
        const options = [{ id: 'a', label: '=HYPERLINK("x")' }, roast.options[1]!];
        store.put('poll', { ...roast, id: 'evil', options });
      },
    });
    const blobs: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download) names.push(this.download);
      else click.call(this);
    };
    URL.createObjectURL = (blob) => {
      blobs.push(blob as Blob);
      return createObjectURL.call(URL, blob);
    };
    try {
      await press(screen, '#export');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    assert.deepEqual(names, ['poll-Sangrai-mana-untuk-pasar-Desember.csv']);
    const text = await blobs[0]!.text();
    assert.include(text, '"\'=HYPERLINK(""x"")",0,0\r\n');
    assert.include(text, '"Option","Votes","Share %"\r\n');
  });

  it('says who else looks at a poll, and who writes', async () => {
    const { screen, store } = await openAt('polls/roast', { fill: somePolls });
    await one(screen, 'table.results');
    const colleague = staffOf(
      memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    const target = { kind: 'poll', id: 'roast' } as const;
    const company = async () => (await colleague.read({ type: 'presence', target, state: 'here' })).others;
    const { role, writing } = await until(async () => (await company())[0]);
    assert.deepEqual([role, writing], ['owner', false]);
    await press(screen, '#edit');
    await until(() => textOf(screen).includes('A moderator is looking at this too'));
    await until(async () => (await company())[0]?.writing);
  });

  it('finds what an address names on a later page', async () => {
    const { element } = await openAt('polls/late', {
      fill(store) {
        somePolls(store);
        const roast = store.all('poll').find(({ id }) => id === 'roast')!;
        for (let n = 0; n < 45; n++)
          store.put('poll', { ...roast, id: `p${n}`, createdAt: new Date(1e12 + n * 1e6).toISOString() });
        store.put('poll', {
          ...roast,
          id: 'late',
          question: 'Paling lama?',
          createdAt: '2001-01-01T00:00:00Z',
        });
      },
    });
    const screen = await screenOf(element);
    await until(() => all(screen, '#title')[0]?.textContent?.includes('Paling lama?'));
  });
});
