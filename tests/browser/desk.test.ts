import { assert } from 'chai';
import { newId } from '../../src/model/id.ts';
import { MemoryStore } from '../../src/model/memory-store.ts';
import { deskAt, deskScene } from '../../stories/desk-fixtures.ts';
import { aDay } from '../../stories/desk-today.stories.ts';
import { setNetwork } from '../../stories/network.ts';
import { all, html, mount, one, textOf, unmount, until } from './helpers.ts';
import { openDesk, screenOf } from './desk.ts';

const press = (element: HTMLElement, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
const current = (desk: HTMLElement) =>
  one(desk, 'nav [aria-current]').then((link) => link.textContent!.trim());
const names = (desk: HTMLElement) => all(desk, 'nav a').map((link) => link.textContent!.trim());

describe('the desk', () => {
  const address = location.href;
  afterEach(() => {
    unmount();
    setNetwork('online');
    localStorage.clear();
    history.replaceState(null, '', address);
  });

  it('opens a screen by its link, its number and the page’s address, and the back button leads back', async () => {
    const { desk } = await openDesk(deskAt('today', deskScene({ fill: aDay })));
    assert.equal(await current(desk), 'Today');
    all(desk, 'nav a')[1]!.click();
    await one(desk, 'guyub-desk-feedback');
    assert.equal(await current(desk), 'Feedback');
    assert.equal(new URLSearchParams(location.search).get('guyub-desk'), 'feedback');
    press(desk, '1');
    await one(desk, 'guyub-desk-today');
    history.back();
    await one(desk, 'guyub-desk-feedback');
  });

  it('leaves the rest of the address as it is', async () => {
    history.replaceState(null, '', `${address}&shop=1#there`);
    const { desk } = await openDesk(deskAt('today', deskScene()));
    press(desk, '2');
    await one(desk, 'guyub-desk-feedback');
    assert.include(location.search, 'shop=1');
    assert.equal(location.hash, '#there');
  });

  it('leads from who waits longest to where that is dealt with, by keys alone', async () => {
    const { desk, screen } = await openDesk(deskAt('today', deskScene({ fill: aDay })));
    await one(screen, '[data-row]');
    press(desk, 'j');
    const row = screen.shadowRoot!.activeElement as HTMLAnchorElement;
    assert.include(row.textContent, 'sampainya enam hari', 'the oldest is first');
    row.click();
    await one(desk, 'guyub-desk-feedback');
    assert.match(new URLSearchParams(location.search).get('guyub-desk')!, /^feedback\/.+/);
    const back = await one(await screenOf(desk), '.back');
    assert.equal(back.textContent, 'Back to Today');
    press(desk, 'Escape');
    await one(desk, 'guyub-desk-today');
    assert.equal(new URLSearchParams(location.search).get('guyub-desk'), 'today');
  });

  it('leads back to its own list from what was opened there, or by its address', async () => {
    const { desk } = await openDesk(deskAt('feedback', deskScene({ fill: aDay })));
    const at = () => new URLSearchParams(location.search).get('guyub-desk') ?? '';
    (await one(await screenOf(desk), '[data-row]')).click();
    await until(() => at().startsWith('feedback/'));
    press(desk, 'Escape');
    await until(() => at() === 'feedback');
    unmount();
    const other = await openDesk(deskAt('reports/any', deskScene({ fill: aDay })));
    await one(other.screen, '.back');
    press(other.desk, 'Escape');
    await until(() => at() === 'reports');
  });

  it('lists every key, and single keys mean nothing where somebody has turned them off', async () => {
    const { desk } = await openDesk(deskAt('today', deskScene()));
    press(desk, '?');
    const dialog = await one<HTMLDialogElement>(desk, 'dialog');
    await until(() => dialog.open);
    dialog.querySelector<HTMLInputElement>('input')!.click();
    dialog.close();
    press(desk, '2');
    press(desk, '?');
    assert.isFalse(dialog.open);
    assert.equal(await current(desk), 'Today');
  });

  it('speaks the language that was chosen here, also the next time', async () => {
    const { desk } = await openDesk(deskAt('today', deskScene()));
    const select = await one<HTMLSelectElement>(desk, 'header select');
    select.value = 'id';
    select.dispatchEvent(new Event('change'));
    await until(() => names(desk).includes('Masukan'));
    const again = await openDesk(deskAt('today', deskScene()));
    await until(() => names(again.desk).includes('Masukan'));
    await until(() => textOf(again.screen).includes('Hari ini'));
  });

  it('shows a reviewer figures, and no screen with names or words', async () => {
    const { desk, screen } = await openDesk(deskAt('today', deskScene({ fill: aDay, roles: ['reviewer'] })));
    await until(() => textOf(screen).includes('under 5') || textOf(screen).includes('could be about one'));
    assert.isFalse(names(desk).includes('Feedback'));
    assert.isFalse(names(desk).includes('Today'));
    assert.notInclude(textOf(screen), 'sampainya');
  });

  it('lets nobody in who is not of the team', async () => {
    const backend = deskScene({ fill: aDay, roles: ['member'] });
    const desk = mount(html`<guyub-desk .backend=${backend}></guyub-desk>`);
    await until(() => textOf(desk).includes('not as one of the team'));
    assert.lengthOf(all(desk, 'nav'), 0);
  });

  it('keeps what is done without a network, says so, and sends it when there is one again', async () => {
    const store = new MemoryStore();
    const id = newId();
    store.put('feedback', {
      id,
      kind: 'idea',
      message: 'Paket kecil',
      status: 'received',
      author: 'guest:a',
      createdAt: new Date().toISOString(),
    });
    const { desk } = await openDesk(deskAt(`feedback/${id}`, deskScene({ store })));
    const told: string[] = [];
    desk.addEventListener('guyub-desk-accepted', (event) => told.push((event as CustomEvent).detail.type));
    const screen = await screenOf(desk);
    const reply = await one<HTMLTextAreaElement>(screen, 'textarea[data-key="r"]');
    setNetwork('offline');
    reply.value = 'Bisa, mulai Desember.';
    reply.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await one<HTMLButtonElement>(screen, 'form .primary').then((send) => send.click());
    await until(() => textOf(desk).includes('No connection right now'));
    assert.isUndefined(store.all('feedback')[0]!.replies);
    setNetwork('online');
    await until(() => store.all('feedback')[0]!.replies?.length === 1);
    await until(() => told.includes('message.reply'));
    await until(() => !textOf(desk).includes('No connection right now'));
  });
});
