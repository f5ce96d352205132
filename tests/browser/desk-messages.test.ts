import { assert } from 'chai';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import { newId } from '../../src/model/id.ts';
import { someFeedback } from '../../stories/desk-feedback.stories.ts';
import { deskAt, deskScene, hoursAgo, type DeskScene } from '../../stories/desk-fixtures.ts';
import { someReports } from '../../stories/desk-reports.stories.ts';
import { openDesk, screenOf, type Screen } from './desk.ts';
import { all, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

const address = location.href;

async function open(place: string, given: DeskScene = {}) {
  const backend = deskScene({ fill: place.startsWith('reports') ? someReports : someFeedback, ...given });
  const { desk, screen } = await openDesk(deskAt(place, backend));
  return { backend, store: backend.store, desk, screen };
}
const titles = (screen: Screen) => all(screen, '.list .title').map(({ textContent }) => textContent);
const rows = (screen: Screen, count: number) =>
  until(() => all(screen, '.list [data-row]').length === count, `${count} rows`);
const field = (screen: Screen, selector: string) => one<HTMLTextAreaElement>(screen, selector);
const choose = async (screen: Screen, selector: string, value: string) => {
  const select = await one<HTMLSelectElement>(screen, selector);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const click = async (screen: Screen, selector: string) => (await one(screen, selector)).click();
const press = (desk: HTMLElement, key: string) =>
  desk.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
const pressed = (screen: Screen, status: string) =>
  until(() => screen.shadowRoot!.querySelector(`[name=${status}][aria-pressed=true]`), status);

describe('the desk’s messages', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    unmount();
    history.replaceState(null, '', address);
  });

  it('lists what waits, who waits longest first, and all of it by status, kind and words', async () => {
    const { screen } = await open('feedback');
    await rows(screen, 3);
    assert.match(titles(screen)[0]!, /enam hari/);
    await choose(screen, '[name=status]', 'done');
    await until(() => titles(screen)[0]?.includes('decaf'));
    await choose(screen, '[name=status]', '');
    await rows(screen, 5);
    await choose(screen, '[name=subject]', 'praise');
    await rows(screen, 1);
    await choose(screen, '[name=subject]', '');
    // Without Enter; and what is chosen beside it leaves the words as they are.
    type(await field(screen, '[name=search]'), 'bangku teduh');
    await rows(screen, 1);
    await choose(screen, '[name=status]', 'open');
    await rows(screen, 1);
    assert.equal((await field(screen, '[name=search]')).value, 'bangku teduh');
    type(await field(screen, '[name=search]'), 'pesanan');
    await choose(screen, '[name=status]', '');
    await until(() => titles(screen)[0]?.includes('Pesanan'));
    type(await field(screen, '[name=search]'), 'teh');
    await until(() => textOf(screen).includes('Nothing like that was found'));
  });

  it('shows who has sent it, and how to reach them where they agree', async () => {
    const { screen } = await open('feedback/late');
    const link = await one<HTMLAnchorElement>(screen, 'a[href^="mailto:"]');
    assert.equal(link.href, 'mailto:sri@example.org');
    for (const words of ['From a guest', 'Sri Wahyuni', '2 of 5', 'https://brand.example/pesanan'])
      assert.include(textOf(screen), words);
    assert.include(textOf(screen), 'by e-mail if they asked for that');
    const other = await open('feedback/cups');
    await until(() => textOf(other.screen).includes('Left no way to be reached'));

    assert.notInclude(textOf(other.screen), 'by e-mail');
  });

  it('answers and sets how it stands in one step, shown at once and kept by the backend', async () => {
    const { screen, store } = await open('feedback/late');
    type(await field(screen, '#reply'), 'Maaf ya.');
    await choose(screen, '#then', 'started');
    await click(screen, 'form .primary');
    await pressed(screen, 'started');
    await until(() => all(screen, '.written .words').some(({ textContent }) => textContent === 'Maaf ya.'));
    await until(() => store.all('feedback').find(({ id }) => id === 'late')!.replies);
    const stored = store.all('feedback').find(({ id }) => id === 'late')!;
    assert.deepEqual([stored.status, stored.replies![0]!.body], ['started', 'Maaf ya.']);
    assert.equal((await field(screen, '#reply')).value, '');
    await until(() => screen.shadowRoot!.activeElement?.id === 'answers', 'the focus');
    // Its own words, signed so; and once it is done it waits no more.
    await until(() => textOf(screen).includes('You'));
    await click(screen, '[name=done]');
    await rows(screen, 2);
  });

  it('keeps what is being written over a reload, until it is sent or discarded', async () => {
    const named = (backend: BackendAdapter): BackendAdapter => ({ ...backend, name: 'here' });
    const first = await openDesk(deskAt('feedback/late', named(deskScene({ fill: someFeedback }))));
    type(await field(first.screen, '#reply'), 'Belum selesai');
    type(await field(first.screen, '#note'), 'Tanya kurir');
    unmount();
    const { screen } = await openDesk(deskAt('feedback/late', named(deskScene({ fill: someFeedback }))));
    assert.equal((await field(screen, '#reply')).value, 'Belum selesai');
    assert.equal((await field(screen, '#note')).value, 'Tanya kurir');
    assert.include(textOf(screen), 'We kept what you wrote last time.');
    await click(screen, 'form .plain');
    await until(() => screen.shadowRoot!.querySelector<HTMLTextAreaElement>('#reply')!.value === '');
    unmount();
    const again = await openDesk(deskAt('feedback/late', named(deskScene({ fill: someFeedback }))));
    assert.equal((await field(again.screen, '#reply')).value, '');
  });

  it('is written in all tabs at once: what is sent in one stands in none, and nothing is written over without a word', async () => {
    const named = Object.assign(deskScene({ fill: someFeedback }), { name: 'here' });
    const { screen } = await openDesk(deskAt('feedback/late', named));
    const reply = await field(screen, '#reply');
    // Another page of the same origin: what it keeps, this one hears of.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const elsewhere = frame.contentWindow!.localStorage;
    const key = () => Object.keys(localStorage).find((each) => each.endsWith(':late:reply'));
    const keep = (body: string) =>
      elsewhere.setItem(key()!, JSON.stringify({ draft: { body, status: '' }, at: Date.now() }));
    try {
      type(reply, 'Maaf ya.');
      await until(key);
      keep('Maaf ya, Bu.');
      await until(() => reply.value === 'Maaf ya, Bu.', 'what was typed there');
      type(reply, 'Maaf sekali, Bu.');
      keep('Maaf, Bu Sri.');
      await until(() => textOf(screen).includes('in another tab'));
      assert.equal(reply.value, 'Maaf sekali, Bu.');
      await until(() => localStorage.getItem(key()!)!.includes('Maaf sekali'));
      elsewhere.removeItem(key()!);
      await until(() => reply.value === '', 'it was sent there');
      assert.notInclude(textOf(screen), 'in another tab');
    } finally {
      frame.remove();
    }
  });

  it('gives the code for the form', async () => {
    const { screen } = await open('feedback');
    await click(screen, '#embed');
    const code = async (id: string) => (await field(screen, `dialog #${id}`)).value;
    assert.include(await code('script'), '<guyub-feedback-form rating></guyub-feedback-form>');
    assert.include(await code('wordpress'), '<div data-guyub="feedback-form" data-rating></div>');
    assert.include(await code('react'), 'export const FeedbackForm = ');
    const reports = await open('reports');
    await one(reports.screen, '.bar .quiet');
    assert.isNull(reports.screen.shadowRoot!.querySelector('#embed'));
  });

  it('pauses whoever has sent feedback, with the reason that they are told; never who reports', async () => {
    const { screen, store } = await open('feedback/late');
    await click(screen, '.pause summary');
    await click(screen, '.pause[open] .danger');
    assert.lengthOf(store.all('block'), 0, 'not without a reason');
    type(await field(screen, '.pause textarea'), 'Threats.');
    await click(screen, '.pause .danger');
    await until(() => store.all('block')[0]);
    const { person, reason, target } = store.all('block')[0]!;
    assert.deepEqual([person, reason, target], ['guest:late', 'Threats.', { kind: 'feedback', id: 'late' }]);
    await until(() => textOf(screen).includes('Whoever wrote this is paused.'));
    const reports = await open('reports/accent');
    await one(reports.screen, '#notes');
    assert.isNull(reports.screen.shadowRoot!.querySelector('.pause'));
  });

  it('says of what nobody has answered that it waits, as Today does, and of nothing else', async () => {
    const { screen, store, backend } = await open('feedback/late');
    await rows(screen, 3);
    const waits = () =>
      all(screen, '.list [data-row]')
        .filter((row) => /has waited/.test(row.textContent!))
        .map((row) => row.getAttribute('href')!.split('/').at(-1));
    const before = waits();
    assert.include(before, 'late');
    assert.deepEqual(
      before,
      store
        .all('feedback')
        .filter(({ status, replies }) => status === 'received' && !replies?.length)
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .map(({ id }) => id),
    );
    type(await field(screen, '#reply'), 'Maaf ya.');
    await click(screen, 'form .primary');
    await until(() => !waits().includes('late'));
    await rows(screen, 3);
    const inbox = await staffOf(backend).read({ type: 'inbox' });
    assert.deepEqual(inbox.items.map(({ id }) => id).sort(), waits().sort());
  });

  it('notes something for the team alone', async () => {
    const { screen, store } = await open('reports/accent');
    type(await field(screen, '#note'), 'Tanya panitia.');
    await click(screen, '#notes ~ form .quiet');
    const stored = () => store.all('report').find(({ id }) => id === 'accent')!;
    await until(() => stored().notes?.[0]?.body === 'Tanya panitia.');
    await until(() =>
      all(screen, '.written .words').some(({ textContent }) => textContent === 'Tanya panitia.'),
    );
    assert.isUndefined(stored().replies);
  });

  it('sends nothing empty and nothing too long, and cuts nothing off', async () => {
    const { screen, store } = await open('feedback/late');
    const reply = await field(screen, '#reply');
    await click(screen, 'form .primary');
    await until(() => screen.shadowRoot!.activeElement === reply);
    const long = 'panjang '.repeat(12_500);
    type(reply, long);
    await click(screen, 'form .primary');
    await until(() => textOf(screen).includes('room for 5,000 characters'));
    assert.equal(reply.value, long);
    assert.equal(reply.getAttribute('aria-invalid'), 'true');
    assert.isUndefined(store.all('feedback').find(({ id }) => id === 'late')!.replies);
  });

  it('says that a colleague was faster, shows what stands now and gives the words back', async () => {
    const { screen, store, desk } = await open('feedback/late');
    const reply = await field(screen, '#reply');
    type(reply, 'Maaf ya.');
    const late = store.all('feedback').find(({ id }) => id === 'late')!;
    store.put('feedback', { ...late, status: 'declined', version: newId() });
    await click(screen, 'form .primary');
    await pressed(screen, 'declined');
    await until(() => textOf(desk).includes('Somebody has changed this meanwhile'));
    await until(() => reply.value === 'Maaf ya.', 'the words are there again');
    await click(screen, 'form .primary');
    await until(() => store.all('feedback').find(({ id }) => id === 'late')!.replies?.length === 1);
  });

  it('shows two of the team each other at one item, and that one of them writes', async function () {
    // Each asks every ten seconds.
    this.timeout(40_000);
    const first = deskScene({ fill: someFeedback });
    const second = deskScene({ store: first.store, actor: 'eko', roles: ['moderator'] });
    const both = html`<div style="display: grid; grid-template-columns: 1fr 1fr">
      ${deskAt('feedback/late', first)} ${deskAt('feedback/late', second)}
    </div>`;
    mount(both);
    const [dewi, eko] = [...document.querySelectorAll('guyub-desk')] as unknown as [HTMLElement, HTMLElement];
    const [here, there] = [await screenOf(dewi), await screenOf(eko)];
    const company = (screen: Screen) =>
      screen.shadowRoot!.querySelector('.company')?.textContent?.trim() ?? '';
    // Each hears of the other with the next word to the backend.
    type(await field(here, '#reply'), 'Maaf');
    await until(() => company(here) === 'A moderator is looking at this too');
    type(await field(there, '#note'), 'Tanya kurir');
    await until(() => company(there) === 'An owner is writing here');
    dewi.remove();
    // Its word that it has gone is on its way by now.
    await first.read({ type: 'figures' } as never);
    type(await field(there, '#note'), '');
    await until(() => company(there) === '');
  });

  it('says that something is gone, and gives back what was typed for it', async () => {
    const { screen, store, desk } = await open('feedback/late');
    type(await field(screen, '#reply'), 'Maaf ya.');
    type(await field(screen, '#note'), 'Tanya kurir');
    const { author } = store.all('feedback').find(({ id }) => id === 'late')!;
    const { storeAdapter } = await import('../../src/backend/store-adapter.ts');
    const sender = { id: author, roles: [] };
    const theirs = storeAdapter(store, { viewer: () => sender, actor: () => sender });
    await theirs.submit({ id: newId(), type: 'person.erase' });
    await click(screen, 'form .primary');
    await until(() => textOf(screen).includes('This is not here any more.'));
    await until(
      () =>
        screen.shadowRoot!.querySelector<HTMLTextAreaElement>('#lost')?.value === 'Maaf ya.\n\nTanya kurir',
    );
    assert.include(textOf(desk), 'not sent');
  });

  it('shows what was done without a network, and sends it in order once there is one', async () => {
    let isOut = true;
    const good = deskScene({ fill: someReports });
    const backend: BackendAdapter = {
      ...good,
      submit: async (command, options) => {
        if (isOut) throw new GuyubError('offline');
        return good.submit(command, options);
      },
    };
    const { screen, desk } = await openDesk(deskAt('reports/accent', backend));
    await rows(screen, 2);
    type(await field(screen, '#reply'), 'Kami periksa.');
    await choose(screen, '#then', 'investigating');
    await click(screen, 'form .primary');
    await pressed(screen, 'investigating');
    await until(() => textOf(screen).includes('on its way'));
    await until(() => textOf(desk).includes('No connection right now'));
    // And the next step builds on it.
    await click(screen, '[name=decided]');
    await pressed(screen, 'decided');
    // What waits no more is not listed among what does.
    await rows(screen, 1);
    const stored = () => good.store.all('report').find(({ id }) => id === 'accent')!;
    assert.equal(stored().status, 'received');
    isOut = false;
    dispatchEvent(new Event('online'));
    await until(() => stored().status === 'decided');
    assert.equal(stored().replies![0]!.body, 'Kami periksa.');
    await until(() => !textOf(desk).includes('No connection'));
    assert.lengthOf(all(desk, '.refused'), 0);
  });

  it('says what could not be read, and reads it when asked again', async () => {
    let isOut = true;
    const good = deskScene({ fill: someFeedback });
    const backend: BackendAdapter = {
      ...good,
      read: async (query, options) => {
        if (isOut && (query.type as string) === 'feedback') throw new GuyubError('forbidden');
        return good.read(query, options);
      },
    };
    const { screen } = await openDesk(deskAt('feedback', backend));
    await until(() => textOf(screen).includes('This is not open to you.'));
    isOut = false;
    await click(screen, '.list .plain');
    await rows(screen, 3);
  });

  it('merges what is the same by a search, and takes it apart again', async () => {
    const { screen, store } = await open('feedback/cups');
    const cups = () => store.all('feedback').find(({ id }) => id === 'cups')!;
    await click(screen, '.merge');
    await until(() => screen.shadowRoot!.activeElement?.id === 'other', 'the focus');
    // Neither itself nor what is the same as another is offered.
    await until(() => all(screen, '.merging .row').length === 3);
    assert.notInclude(
      all(screen, '.merging .row')
        .map(({ textContent }) => textContent)
        .join(),
      'Cangkir',
    );
    type(await field(screen, '#other'), 'bangku');
    await until(() => all(screen, '.merging .row').length === 1);
    await click(screen, '.merging .row');
    await until(() => cups().duplicateOf === 'bench');
    assert.equal(cups().status, 'duplicate');
    await until(() => all(screen, '#into ~ .row')[0]?.textContent?.includes('bangku'));
    const apart = await one(screen, '.unmerge');
    apart.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = apart.getBoundingClientRect();
    assert.isAbove(Math.min(width, height), 20, 'it has a size');
    assert.equal(screen.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2), apart, 'it is seen');
    apart.click();
    await until(() => cups().status === 'seen');
    await until(() => screen.shadowRoot!.activeElement?.matches('.merge'), 'the focus');
  });

  it('leads from the one that stays to those that say the same, and back', async () => {
    const { screen } = await open('feedback/bench');
    await click(screen, '[aria-labelledby=same] .row');
    await until(() => location.search.includes('feedback/shade'));
    await click(screen, '#into ~ .row');
    await until(() => location.search.includes('feedback/bench'));
    await one(screen, '[aria-labelledby=same]');
  });

  it('is worked by keys alone', async () => {
    const { desk, screen } = await open('feedback');
    await rows(screen, 3);
    press(desk, '/');
    assert.equal(screen.shadowRoot!.activeElement?.getAttribute('name'), 'search');
    press(desk, 'j');
    press(desk, 'j');
    const [, second] = all<HTMLAnchorElement>(screen, '.list [data-row]');
    assert.equal(screen.shadowRoot!.activeElement, second);
    second!.click();
    await one(screen, '#reply');
    press(desk, 'r');
    assert.equal(screen.shadowRoot!.activeElement?.id, 'reply');
    press(desk, 'Escape');
    await until(() => !screen.shadowRoot!.querySelector('#reply'));
  });

  it('lists each once, also where an earlier page has become shorter', async () => {
    const fill: DeskScene['fill'] = (store) => {
      for (let n = 0; n < 25; n++)
        store.put('feedback', {
          id: `f${String(n).padStart(2, '0')}`,
          kind: 'idea',
          message: `Nomor ${n}`,
          author: 'guest:a',
          status: 'received',
          createdAt: hoursAgo(100 - n),
        });
    };
    const { screen, store } = await open('feedback/f00', { fill });
    await rows(screen, 20);
    await click(screen, '.list > button');
    await rows(screen, 25);
    await click(screen, '[name=done]');
    await until(() => store.all('feedback').find(({ id }) => id === 'f00')!.status === 'done');
    await rows(screen, 24);
    // Both pages have been read anew once the backend's answer stands in what is open.
    await until(() => !screen.shadowRoot!.querySelector('.list [aria-current]'));
    await screen.updateComplete;
    assert.deepEqual(
      titles(screen),
      Array.from({ length: 24 }, (_, n) => `Nomor ${n + 1}`),
    );
  });

  it('exports all pages of what the list holds, as a file without formulas', async () => {
    const files: Promise<[name: string, text: string]>[] = [];
    const { click: clicked } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download)
        files.push(fetch(this.href).then(async (file) => [this.download, await file.text()]));
      else clicked.call(this);
    };
    const { revokeObjectURL } = URL;
    URL.revokeObjectURL = () => {};
    try {
      const words = ['=1+1', '+62', '-1', '@SUM(A1)', '\tx', 'He said "no",\nand left', 'ok'];
      const { screen } = await open('feedback', {
        fill: (store) => {
          for (let n = 0; n < 250; n++)
            store.put('feedback', {
              id: `f${String(n).padStart(3, '0')}`,
              kind: 'idea',
              message: words[n] ?? `Nomor ${n}`,
              author: 'guest:a',
              status: 'received',
              createdAt: hoursAgo(1000 - n),
              ...(n === 6 && { contact: '+62 812', consent: true }),
              ...(n > 230 && { replies: [{ id: `r${n}`, body: `Kami lihat ${n}.`, at: hoursAgo(1) }] }),
            });
        },
      });
      await rows(screen, 20);
      await click(screen, '.bar button');
      await until(() => files.length === 1);
      const [name, text] = await files[0]!;
      assert.match(name, /^feedback-\d{4}-\d\d-\d\d\.csv$/);
      const lines = text.split('\r\n');
      assert.lengthOf(lines, 252, 'a line of names, one for each, and the last end');
      assert.match(lines[0]!, /"Id","Sent","Kind","Status","Message","Rating","Name","Contact",/);
      for (const [index, cell] of [
        '"\'=1+1"',
        '"\'+62"',
        '"\'-1"',
        '"\'@SUM(A1)"',
        '"\'\tx"',
        '"He said ""no"",\nand left"',
        '"ok"',
      ].entries())
        assert.include(lines[index + 1], `,"New",${cell},`);
      assert.include(lines[7], `,"'+62 812",`);
      assert.include(lines[250], 'Nomor 249');
      // When each was sent is sorted as text, and what the team has answered is in it too.
      assert.match(lines[1]!, /^"f000","\d{4}-\d\d-\d\d \d\d:\d\d [+-]\d\d:\d\d",/);
      assert.include(lines[250], 'Kami lihat 249.');
      assert.notInclude(lines[230], 'Kami lihat');
    } finally {
      HTMLAnchorElement.prototype.click = clicked;
      URL.revokeObjectURL = revokeObjectURL;
    }
  });

  it('makes no file where not everything could be read', async () => {
    const good = deskScene({
      fill: (store) => {
        for (let n = 0; n < 120; n++)
          store.put('feedback', {
            id: `f${n}`,
            kind: 'idea',
            message: `${n}`,
            author: 'guest:a',
            status: 'received',
            createdAt: hoursAgo(n),
          });
      },
    });
    const backend: BackendAdapter = {
      ...good,
      read: async (query, options) => {
        if ('limit' in query && query.limit === 100 && query.cursor) throw new GuyubError('forbidden');
        return good.read(query, options);
      },
    };
    const { screen } = await openDesk(deskAt('feedback', backend));
    await rows(screen, 20);
    await click(screen, '.bar button');
    await until(() => textOf(screen).includes('The file could not be made'));
  });

  it('speaks Indonesian, and shows one of list and item on a phone', async () => {
    const { desk } = await open('feedback/late');
    desk.lang = 'id';
    desk.style.inlineSize = '360px';
    const screen = await screenOf(desk);
    await until(() => textOf(screen).includes('Kirim jawaban'));
    const list = await one(screen, '.list');
    await until(() => getComputedStyle(list).display === 'none');
    assert.isAtMost(screen.scrollWidth, screen.clientWidth);
    await click(screen, '.back');
    await until(() => getComputedStyle(list).display !== 'none');
  });
});
