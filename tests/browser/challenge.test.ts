/** Where too much comes from an address: the browser proves that it is none of a robot's, or the words wait for the team. */
import { assert } from 'chai';
import '../../src/embed/index.ts';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { deviceKey } from '../../src/backend/device-key.ts';
import type { GuyubError } from '../../src/backend/errors.ts';
import { poll } from '../../stories/fixtures.ts';
import { all, backend, button, html, mount, newCommunity, one, put, stored } from './helpers.ts';
import { engine, listen, textOf, type, unmount, until } from './helpers.ts';
import { closeAll, feedback, keep, keptFor, open, quiet, vote } from './outbox-device.ts';

/** A community whose address has had what is taken from it without a challenge. */
async function busy(): Promise<string> {
  const community = `busy-${newCommunity()}`;
  const other = httpAdapter(backend, { community, key: deviceKey(`another of ${community}`) });
  await other.submit(feedback('what fills it'));
  return community;
}
const adapterFor = (community: string): BackendAdapter => httpAdapter(backend, { community });
/** What is stored of feedback, without what filled the place: its words and why it waits. */
const messages = async (community: string) =>
  (await stored(community, 'feedback'))
    .map(({ message, held }) => [message, held?.why])
    .filter(([message]) => message !== 'what fills it');

async function send(element: Element, message: string): Promise<void> {
  (await one(element, '[name=kind][value=idea]')).click();
  type(await one<HTMLTextAreaElement>(element, 'textarea'), message);
  (await one(element, 'button.primary')).click();
}
const form = (adapter: BackendAdapter) =>
  mount(html`<guyub-feedback-form .backend=${adapter}></guyub-feedback-form>`);
const working = 'your browser is doing a sum';
const says = (element: Element, words: string) => until(() => textOf(element).includes(words), words);

/** Watches the keys that are derived, and how many in a row before what else waits in the page has its turn. */
function watchKeys() {
  const { subtle } = crypto;
  const derive = subtle.deriveBits;
  const seen = { keys: 0, inARow: 0 };
  const { port1, port2 } = new MessageChannel();
  let row = 0;
  port1.addEventListener('message', () => (row = 0));
  port1.start();
  subtle.deriveBits = (...args) => {
    seen.keys++;
    if (!row++) port2.postMessage(null);
    seen.inARow = Math.max(seen.inARow, row);
    return derive.apply(subtle, args);
  };
  return {
    seen,
    stop() {
      Reflect.deleteProperty(subtle, 'deriveBits');
      port1.close();
    },
  };
}

/** Whether the page is hidden, as far as it can tell. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a challenge', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    unmount();
    closeAll();
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(crypto, 'subtle');
  });

  it('is solved by the browser, which says so, and what was written is taken as ever', async () => {
    const community = await busy();
    const element = form(adapterFor(community));
    await one(element, 'textarea');
    const said = listen(element);
    const keys = watchKeys();
    await send(element, 'Solved');
    await says(element, 'Your message has arrived');
    keys.stop();
    assert.isTrue(said.some((text) => text.includes(working)));
    assert.notInclude(textOf(element), working);
    assert.deepEqual(await messages(community), [['Solved', undefined]]);
    assert.isAtLeast(keys.seen.keys, 100);
    // WebKit on a busy machine hands several keys over at once, and a message of ours after them.
    const most = engine === 'webkit' ? keys.seen.keys / 2 : 5;
    assert.isAtMost(keys.seen.inARow, most, 'the page goes on in between');
  });

  it('is declined with a button, and what was written waits for the team; the focus is not lost', async () => {
    const community = await busy();
    const element = form(adapterFor(community));
    await send(element, 'Declined');
    const decline = await button(element, 'Don’t wait: send it for review');
    decline.focus();
    decline.click();
    await says(element, 'Your message has arrived');
    assert.deepEqual(await messages(community), [['Declined', 'challenge']]);
    assert.equal(element.shadowRoot!.activeElement?.getAttribute('role'), 'status');
  });

  it('that nobody waits for keeps a ballot on the device: it cannot wait for the team', async () => {
    const community = await busy();
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    await put(community, 'poll', { ...poll, closesAt });
    const adapter = adapterFor(community);
    const element = mount(html`<guyub-poll .backend=${adapter}></guyub-poll>`);
    (await one(element, 'input')).click();
    (await one(element, 'button.primary')).click();
    (await button(element, 'Don’t wait: send it later')).click();
    await until(() => all(element, '.plain').every(({ textContent }) => !textContent!.includes('wait')));
    await says(element, 'A lot is arriving right now. What you entered is saved on this device');
    assert.lengthOf(await stored(community, 'ballot'), 0);
    assert.lengthOf(await keptFor(adapter), 1);
  });

  it('waits while nobody looks at the page, and holds nobody up', async () => {
    const community = await busy();
    const adapter = adapterFor(community);
    const box = await open(adapter);
    const keys = watchKeys();
    const given = box.submit(feedback('Looked away'));
    await until(() => box.pending.get()[0]?.decline && keys.seen.keys > 3);
    hide(true);
    await quiet(adapter);
    const { keys: before } = keys.seen;
    assert.lengthOf(await keptFor(adapter), 1, 'it is kept');
    assert.deepEqual(
      box.pending.get().map(({ state, decline }) => [state, decline]),
      [['waiting', undefined]],
    );
    await box.flush();
    assert.equal(keys.seen.keys, before, 'sent meanwhile it meets a challenge that nobody solves');
    hide(false);
    await given;
    keys.stop();
    assert.deepEqual(await messages(community), [['Looked away', undefined]]);
  });

  it('is met anew by what a page has left that was closed in the middle', async () => {
    const community = await busy();
    const adapter = adapterFor(community);
    const actor = await adapter.actor();
    await keep(adapter, feedback('Left'), { actor });
    const box = await open(adapter);
    void box.flush();
    await until(() => box.pending.get()[0]?.decline);
    await until(() => box.pending.get().length === 0);
    assert.deepEqual(await messages(community), [['Left', undefined]]);
  });

  it('that the browser cannot solve is declined for it', async () => {
    const community = await busy();
    const adapter = adapterFor(community);
    await adapter.prepareWriting!();
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    await adapter.submit(feedback('On a page without HTTPS'));
    const late = await adapter.submit(vote('roast')).catch((error: GuyubError) => error.code);
    Reflect.deleteProperty(crypto, 'subtle');
    assert.equal(late, 'not-found', 'there is no such poll: what is refused anyway meets no challenge');
    assert.deepEqual(await messages(community), [['On a page without HTTPS', 'challenge']]);
  });

  it('ends with the request that met it', async () => {
    const community = await busy();
    const control = new AbortController();
    const challenged = (decline?: () => void) => decline && control.abort('enough');
    const options = { challenged, signal: control.signal };
    const fares = await adapterFor(community)
      .submit(feedback('Never'), options)
      .catch((reason: unknown) => reason);
    assert.equal(fares, 'enough');
    assert.deepEqual(await messages(community), []);
  });
});
