import { assert } from 'chai';
import { memoryAdapter } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { GuyubError, type ErrorCode } from '../../src/backend/errors.ts';
import type { Role } from '../../src/model/community.ts';
import { newId } from '../../src/model/id.ts';
import { MemoryStore } from '../../src/model/memory-store.ts';
import { deskAt, deskScene } from '../../stories/desk-fixtures.ts';
import { aBoard } from '../../stories/desk-question-fixtures.ts';
import { aDay } from '../../stories/desk-today.stories.ts';
import { withTeam } from '../../stories/desk-people-fixtures.ts';
import { setNetwork } from '../../stories/network.ts';
import { all, html, mount, one, textOf, type, unmount, until } from './helpers.ts';
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

  it('says once, quietly, that the browser keeps no drafts', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const backend = Object.assign(deskScene({ fill: aBoard }), { name: 'full' });
      const { desk, screen } = await openDesk(deskAt('questions/wait', backend));
      const reply = await one<HTMLTextAreaElement>(screen, '[data-key=r]');
      assert.notInclude(textOf(desk), 'This browser keeps no drafts');
      type(reply, 'Yes.');
      await until(() => textOf(desk).includes('This browser keeps no drafts'));
      const closing = all(desk, '.notices button').find((each) => each.textContent!.trim() === 'Close')!;
      closing.click();
      await until(() => !textOf(desk).includes('This browser keeps no drafts'));
      let isTried = false;
      Storage.prototype.setItem = () => {
        isTried = true;
        throw new DOMException('full', 'QuotaExceededError');
      };
      type(reply, 'Yes, we do.');
      await until(() => isTried);
      await desk.updateComplete;
      assert.notInclude(textOf(desk), 'This browser keeps no drafts');
      assert.equal(reply.value, 'Yes, we do.');
    } finally {
      Storage.prototype.setItem = setItem;
    }
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

  it('hears keys as soon as it is there, where the page is about nothing else, and none that others have', async () => {
    const { desk } = await openDesk(deskAt('today', withTeam()));
    (document.activeElement as HTMLElement | null)?.blur();
    assert.equal(document.activeElement, document.body);
    press(document.body, '2');
    await one(desk, 'guyub-desk-feedback');
    press(document.body, '-');
    await one(desk, 'guyub-desk-record');
    const field = document.createElement('input');
    desk.parentElement!.append(field);
    field.focus();
    press(field, '1');
    press(field, '?');
    await desk.updateComplete;
    assert.equal(await current(desk), 'Record');
    assert.isFalse((await one<HTMLDialogElement>(desk, 'dialog')).open);
    const aside = document.createElement('div');
    document.body.append(aside);
    aside.append(desk);
    press(document.body, '1');
    await desk.updateComplete;
    assert.equal(await current(desk), 'Record', 'it is one thing among others');
    aside.remove();
  });

  it('closes the rest of the menu by Escape, and by a tap beside it that presses nothing else', async () => {
    const { desk } = await openDesk(deskAt('today', withTeam()));
    desk.style.inlineSize = '360px';
    const more = await one<HTMLButtonElement>(desk, 'nav .more button');
    const isOpen = () => more.getAttribute('aria-expanded') === 'true';
    more.click();
    await until(isOpen);
    press(more, 'Escape');
    await until(() => !isOpen() && desk.shadowRoot!.activeElement === more);
    more.click();
    await until(isOpen);
    const { left, top } = (await one(desk, 'header select')).getBoundingClientRect();
    const hit = desk.shadowRoot!.elementFromPoint(left + 2, top + 2) as HTMLElement;
    assert.isTrue(hit.matches('.veil'), 'the list lies under it');
    hit.click();
    await until(() => !isOpen() && desk.shadowRoot!.activeElement === more);
    assert.equal(await current(desk), 'Today');
  });

  it('keeps header and bar to a line each on the smallest phone', async () => {
    const { desk } = await openDesk(deskAt('feedback', withTeam()));
    desk.lang = 'id';
    Object.assign(desk.style, { inlineSize: '320px', font: '16px/1.45 system-ui, sans-serif' });
    await until(() => names(desk).includes('Masukan'));
    const height = (selector: string) => all(desk, selector)[0]!.getBoundingClientRect().height;
    await until(() => height('header') < 56 && height('nav') < 56);
  });

  it('says who is signed in, with the way out beside it, and on a phone with the rest of the menu', async () => {
    const { desk } = await openDesk(deskAt('today', withTeam()));
    desk.style.inlineSize = '1200px';
    await until(() => all(desk, 'header .who')[0]?.textContent?.includes('Dewi Lestari'));
    const seen = () => all(desk, '.who form').filter((form) => form.checkVisibility());
    await until(() => seen().length === 1 && seen()[0]!.closest('header'));
    assert.match((seen()[0] as HTMLFormElement).action, /#signed-out$/);
    desk.style.inlineSize = '360px';
    await until(() => seen().length === 0);
    (await one(desk, 'nav .more button')).click();
    await until(() => seen().length === 1 && seen()[0]!.closest('nav'));
    const plain = await openDesk(deskAt('today', deskScene({ roles: ['moderator'] })));
    await until(() => all(plain.desk, 'header .who')[0]?.textContent?.trim() === 'Moderator');
  });

  it('leaves a field by Escape first, and then the item', async () => {
    const id = newId();
    const fill = (store: MemoryStore) =>
      store.put('feedback', {
        id,
        kind: 'idea',
        message: 'Paket kecil',
        status: 'received',
        author: 'guest:a',
        createdAt: new Date().toISOString(),
      });
    const { desk, screen } = await openDesk(deskAt('feedback', deskScene({ fill })));
    (await one(screen, '[data-row]')).click();
    const reply = await one<HTMLTextAreaElement>(screen, 'textarea[data-key="r"]');
    type(reply, 'Setengah jadi');
    press(reply, 'Escape');
    assert.isNull(screen.shadowRoot!.activeElement);
    assert.match(new URLSearchParams(location.search).get('guyub-desk')!, /^feedback\/.+/);
    assert.equal(reply.value, 'Setengah jadi');
    press(desk.shadowRoot!.activeElement as HTMLElement, 'Escape');
    await until(() => new URLSearchParams(location.search).get('guyub-desk') === 'feedback');
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

  describe('what was refused', () => {
    const [first, second] = [newId(), newId()];
    const messages = (store: MemoryStore) => {
      for (const id of [first, second])
        store.put('feedback', {
          id,
          kind: 'idea',
          message: 'Paket kecil '.repeat(400),
          status: 'received',
          author: 'guest:a',
          createdAt: new Date().toISOString(),
        });
    };
    /** A backend that refuses all that is given, for as long as it is told to. */
    const refusing = () => {
      const backend = deskScene({ fill: messages });
      const { submit } = backend;
      const told = { refuses: true };
      const refuse: typeof submit = async (command) => {
        if (told.refuses) throw new GuyubError('invalid');
        return submit(command);
      };
      return { told, backend: Object.assign(backend, { submit: refuse }) };
    };
    const send = async (desk: HTMLElement, words: string) => {
      const screen = await screenOf(desk);
      type(await one<HTMLTextAreaElement>(screen, 'textarea[data-key="r"]'), words);
      await one<HTMLButtonElement>(screen, 'form .primary').then((button) => button.click());
    };
    const refusals = (desk: HTMLElement) => all(desk, '.refused').map(({ textContent }) => textContent!);

    it('is in view on a phone, however far down one works, and covers no field', async () => {
      const { backend } = refusing();
      const { desk, screen } = await openDesk(deskAt(`feedback/${first}`, backend));
      Object.assign(desk.style, { inlineSize: '360px' });
      desk.style.setProperty('--guyub-desk-height', '400px');
      const field = await one<HTMLTextAreaElement>(screen, 'textarea[data-key="r"]');
      field.scrollIntoView({ block: 'start' });
      const content = await one(desk, '.content');
      await until(() => content.scrollTop > 100);
      await send(desk, 'Bisa.');
      const seen = (await one(desk, '.refused')).getBoundingClientRect();
      const [room, bar] = [content.getBoundingClientRect(), all(desk, 'nav')[0]!.getBoundingClientRect()];
      assert.isAtLeast(seen.top, room.top);
      assert.isAtMost(seen.bottom, bar.top);
      field.blur();
      field.scrollIntoView({ block: 'start' });
      field.focus({ preventScroll: true });
      assert.isAtLeast(field.getBoundingClientRect().top, seen.bottom, 'the field is not covered');
    });

    it('names what was not done, is said once, and goes when it is done, or with its button', async () => {
      const { backend, told } = refusing();
      const { desk } = await openDesk(deskAt(`feedback/${first}`, backend));
      let count = 0;
      desk.addEventListener('guyub-desk-refused', () => count++);
      await send(desk, 'Bisa.');
      await until(() => refusals(desk)[0]?.includes('The reply was not sent'));
      await send(desk, 'Bisa, mulai Desember.');
      await until(() => count === 2);
      await desk.updateComplete;
      assert.lengthOf(refusals(desk), 1);
      told.refuses = false;
      await send(desk, 'Bisa, mulai Desember.');
      await until(() => backend.store.all('feedback').some(({ replies }) => replies?.length === 1));
      await until(() => refusals(desk).length === 0);
      told.refuses = true;
      await send(desk, 'Sekali lagi.');
      const close = await one<HTMLButtonElement>(desk, '.refused button');
      close.focus();
      close.click();
      await until(() => refusals(desk).length === 0);
      assert.isNotNull(desk.shadowRoot!.activeElement, 'the focus stays in the desk');
    });
  });

  describe('whoever opened it is not there any more', () => {
    const id = newId();
    const aMessage = () => {
      const store = new MemoryStore();
      store.put('feedback', {
        id,
        kind: 'idea',
        message: 'Paket kecil untuk dicoba',
        status: 'received',
        author: 'guest:a',
        createdAt: new Date().toISOString(),
      });
      return store;
    };
    /** A backend on whose pages somebody may sign in in another tab. */
    const signedIn = (store: MemoryStore, name = `backend-${newId()}`) => {
      const as = (person: string, ...roles: Role[]) =>
        (person && memoryAdapter({ store, actor: { id: person, roles } })) as BackendAdapter;
      let now: BackendAdapter | undefined = as('ani', 'owner');
      let refuses: ErrorCode | undefined;
      const here = async () => {
        if (refuses) throw new GuyubError(refuses, { retryAfter: 600 });
        if (!now) throw new GuyubError('unauthorized');
        return now;
      };
      const backend: BackendAdapter = {
        ...now,
        name,
        read: async (query, options) => (await here()).read(query, options),
        submit: async (command, options) => (await here()).submit(command, options),
        actor: async () => (await here()).actor(),
        known: async () => (await here()).actor(),
      };
      return {
        backend,
        enter: (person: string, ...roles: Role[]) => (now = as(person, ...roles)),
        leave: () => (now = undefined),
        refuse: (code?: ErrorCode) => (refuses = code),
      };
    };
    const reply = (screen: HTMLElement) => one<HTMLTextAreaElement>(screen, 'textarea[data-key="r"]');
    const sendIt = (screen: HTMLElement) =>
      one<HTMLButtonElement>(screen, 'form .primary').then((send) => send.click());

    it('asks to sign in again when that is over, shows nobody’s words, and has what was typed afterwards', async () => {
      const { backend, enter, leave } = signedIn(aMessage());
      const { desk, screen } = await openDesk(deskAt(`feedback/${id}`, backend));
      desk.signInUrl = '/sign-in';
      type(await reply(screen), 'Mulai Desember.');
      leave();
      await sendIt(screen);
      await until(() => textOf(desk).includes('Your time signed in is over. What you wrote is kept.'));
      assert.lengthOf(all(desk, 'section.screen'), 0);
      assert.equal((await one<HTMLAnchorElement>(desk, '.center a')).textContent, 'Sign in again');
      assert.equal(desk.shadowRoot!.activeElement, await one(desk, '.center'));
      enter('ani', 'owner');
      const again = await openDesk(deskAt(`feedback/${id}`, signedIn(aMessage(), backend.name).backend));
      assert.equal((await reply(again.screen)).value, 'Mulai Desember.');
    });

    it('says that somebody’s role is another one, and shows what that may see', async () => {
      const { backend, enter } = signedIn(aMessage());
      const { desk } = await openDesk(deskAt(`feedback/${id}`, backend));
      enter('ani', 'reviewer');
      press(desk, '1');
      await until(() => textOf(desk).includes('Your role in the team is another one now'));
      await one(desk, 'guyub-desk-figures');
      assert.isFalse(names(desk).includes('Feedback'));
      const close = await one<HTMLButtonElement>(desk, '.told button');
      close.focus();
      close.click();
      await until(() => !textOf(desk).includes('Your role in the team'));
      assert.isNotNull(desk.shadowRoot!.activeElement, 'the focus stays in the desk');
    });

    it('gives nothing as somebody else’s who has signed in in another tab, and keeps the words for who wrote them', async () => {
      const store = aMessage();
      const { backend, enter } = signedIn(store);
      const { desk, screen } = await openDesk(deskAt(`feedback/${id}`, backend));
      type(await reply(screen), 'Dari Ani.');
      enter('budi', 'moderator');
      await sendIt(screen);
      await until(() => textOf(desk).includes('Somebody else is signed in in this browser now'));
      await until(() => !screen.isConnected);
      const budis = await screenOf(desk);
      assert.equal((await reply(budis)).value, '');
      assert.isUndefined(store.all('feedback')[0]!.replies);
      type(await reply(budis), 'Dari Budi.');
      await sendIt(budis);
      await until(() => store.all('feedback')[0]!.replies?.length === 1);
      assert.equal(store.all('feedback')[0]!.replies![0]!.body, 'Dari Budi.');
      enter('ani', 'owner');
      const again = await openDesk(deskAt(`feedback/${id}`, backend));
      assert.equal((await reply(again.screen)).value, 'Dari Ani.');
    });

    it('calls a backend that wants a pause no missing network', async () => {
      const { backend, refuse } = signedIn(aMessage());
      const { desk } = await openDesk(deskAt('today', backend));
      refuse('rate-limited');
      press(desk, '2');
      const feedback = await one(desk, 'guyub-desk-feedback');
      await until(() => textOf(feedback).includes('a crowd here'));
      assert.notInclude(textOf(feedback), 'No connection');
    });
  });
});
