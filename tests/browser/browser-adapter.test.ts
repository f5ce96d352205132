import { assert } from 'chai';
import '../../src/embed/index.ts';
import { browserAdapter } from '../../src/adapters/browser/index.ts';
import { conformance } from '../../src/backend/conformance/index.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import type { Change } from '../../src/model/records.ts';
import { events } from '../../stories/event-fixtures.ts';
import { policy, poll } from '../../stories/fixtures.ts';
import { browser, nameOf, remove, settled, stored } from '../conformance/browser.ts';
import { all, button, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

conformance({ describe, it }, browser);

const inAYear = (hours: number) => new Date(Date.now() + (365 * 24 + hours) * 3_600_000).toISOString();
const eventSeed = events.map((event): Change => ({
  table: 'event',
  record: { ...event, startsAt: inAYear(0), endsAt: inAYear(1) },
}));
const seed: readonly Change[] = [
  { table: 'poll', record: { ...poll, results: 'always', closesAt: inAYear(0) } },
  { table: 'policy', record: policy },
  ...eventSeed,
];
const communities: string[] = [];
const newCommunity = () => {
  const community = crypto.randomUUID();
  communities.push(community);
  return community;
};

/** Another page of this site, with one widget on it: a second tab as far as storage and channels can tell. */
function tab(widget: string, sandbox?: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = `<!doctype html><html lang="en"><body>${widget}<script>window.__guyub = {};</script>
    <script type="module" src="${location.origin}/src/embed/index.ts"></script>`;
  document.querySelector('main')!.append(frame);
  return frame;
}

const widgetIn = (frame: HTMLIFrameElement) =>
  until(
    () => frame.contentDocument?.querySelector<HTMLElement>('body > :first-child'),
    'the widget in the frame',
  );
const vote = async (element: Element, index: number) => {
  await one(element, 'input');
  all(element, 'input')[index]!.click();
  (await one(element, 'button.primary')).click();
};

describe('a community on this device', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    unmount();
    await Promise.all(communities.splice(0).map(remove));
  });

  it('shows in one tab what is written in another, without a reload', async () => {
    const community = newCommunity();
    await browserAdapter({ community, seed });
    const here = mount(html`<guyub-poll backend="browser" community=${community}></guyub-poll>`);
    await one(here, 'input');
    const there = await widgetIn(tab(`<guyub-poll backend="browser" community="${community}"></guyub-poll>`));
    await until(() => textOf(there).includes('0 people'));
    await vote(here, 1);
    await until(() => textOf(there).includes('1 person'));
    // The same person: the other tab knows which vote is theirs.
    await until(() => textOf(there).includes('Your choice'));
    (await button(there, 'Take my vote back')).click();
    await until(() => textOf(here).includes('0 people'));
  });

  it('shows it to the other widgets of its page too', async () => {
    const community = newCommunity();
    await browserAdapter({ community, seed });
    const place = mount(html`<guyub-community backend="browser" community=${community}>
      <guyub-poll></guyub-poll><guyub-conduct-banner></guyub-conduct-banner>
    </guyub-community>`);
    const [question, banner] = [...place.children] as [HTMLElement, HTMLElement];
    await one(question, 'input');
    (await one(banner, 'button.decline')).click();
    await until(() => !question.shadowRoot!.querySelector('input'), 'who has declined cannot vote');
  });

  it('is there after a reload, with what was written and by whom', async () => {
    const community = newCommunity();
    await browserAdapter({ community, seed });
    mount(html`<p></p>`);
    const before = tab(`<guyub-poll backend="browser" community="${community}"></guyub-poll>`);
    const element = await widgetIn(before);
    await vote(element, 2);
    await until(() => textOf(element).includes('Thank you, your vote is in.'));
    assert.lengthOf(await stored(community, 'ballot'), 1);
    before.remove();
    const after = await widgetIn(tab(`<guyub-poll backend="browser" community="${community}"></guyub-poll>`));
    await until(() => textOf(after).includes('Your choice'));
    assert.include(textOf(after), '1 person');
  });

  it('gives each last place to one of two tabs that ask at once', async () => {
    const community = newCommunity();
    const event = eventSeed[0]!.record as CommunityEvent;
    const ids = Array.from({ length: 10 }, (_, index) => `e${index}`);
    const places = ids.map((id): Change => ({ table: 'event', record: { ...event, id, capacity: 1 } }));
    const here = await browserAdapter({ community, seed: places });
    mount(html`<p></p>`);
    const frame = tab(`<script type="module">
      import { browserAdapter } from '${location.origin}/src/adapters/browser/index.ts';
      Object.assign(window, { browserAdapter });
    </script>`);
    const realm = () =>
      (frame.contentWindow as { browserAdapter?: typeof browserAdapter } | null)?.browserAdapter;
    const theirs = `${'b'.repeat(16)}.${'c'.repeat(48)}`;
    const there = await (
      await until(realm)
    )({ community, key: { peek: () => theirs, obtain: () => theirs } });
    const goes = (adapter: BackendAdapter, eventId: string) =>
      adapter.submit({ id: newId(), type: 'event.rsvp', eventId, answer: 'yes' });
    const outcomes = await Promise.allSettled(ids.flatMap((id) => [goes(here, id), goes(there, id)]));
    assert.lengthOf(
      outcomes.filter(({ status }) => status === 'fulfilled'),
      ids.length,
    );
    const going = (await stored(community, 'rsvp')).filter(({ answer }) => answer === 'yes');
    assert.deepEqual(going.map(({ eventId }) => eventId).sort(), ids);
  });

  it('puts its first records there once, before or after a page has looked', async () => {
    const community = newCommunity();
    const element = mount(html`<guyub-poll backend="browser" community=${community}></guyub-poll>`);
    await until(() => textOf(element).includes('There is no poll at the moment.'));
    await browserAdapter({ community, seed });
    await until(() => textOf(element).includes(poll.question));
    const record = { ...poll, question: 'Another?' };
    const again = await browserAdapter({ community, seed: [{ table: 'poll', record }] });
    assert.equal((await again.read({ type: 'poll' })).poll?.question, poll.question);
  });

  it('lets go of its database when another tab brings a newer layout, and then says that it cannot go on', async () => {
    const community = newCommunity();
    const adapter = await browserAdapter({ community, seed });
    const newer = await settled(indexedDB.open(nameOf(community), 1000));
    const error = await adapter.read({ type: 'poll' }).catch((thrown: unknown) => thrown);
    assert.instanceOf(error, GuyubError);
    assert.propertyVal(error as GuyubError, 'code', 'server');
    const opening = await browserAdapter({ community }).catch((thrown: Error) => thrown);
    assert.propertyVal(opening, 'name', 'VersionError');
    newer.close();
  });

  it('begins anew when its database is deleted', async () => {
    const community = newCommunity();
    const adapter = await browserAdapter({ community, seed });
    await remove(community);
    assert.isNull((await adapter.read({ type: 'poll' })).poll);
    await adapter.submit({ id: newId(), type: 'feedback.send', kind: 'idea', message: 'Still here' });
    assert.lengthOf(await stored(community, 'feedback'), 1);
  });

  it('uses names of its own in what the site stores', async () => {
    const community = newCommunity();
    const adapter = await browserAdapter({ community });
    await adapter.submit({ id: newId(), type: 'feedback.send', kind: 'idea', message: 'Mine' });
    assert.deepEqual(Object.keys(localStorage), ['guyub:key:browser']);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    assert.include(names, `guyub:browser:${community}`);
  });
});

describe('a widget on this device alone', () => {
  const warnings: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (...args: unknown[]) => void warnings.push(String(args[0]));
  });
  after(() => {
    console.warn = warn;
  });
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    unmount();
    await Promise.all(communities.splice(0).map(remove));
  });

  for (const [tag, ready] of [
    ['guyub-poll', 'input'],
    ['guyub-event-list', 'li'],
    ['guyub-feedback-form', 'textarea'],
    ['guyub-conduct-banner', 'button.accept'],
    ['guyub-qa-board', 'button'],
  ] as const) {
    it(`<${tag}> says so, by attribute and by what is around it`, async () => {
      const community = newCommunity();
      await browserAdapter({ community, seed });
      const named = document.createElement(tag);
      named.setAttribute('backend', 'browser');
      named.setAttribute('community', community);
      const inside = document.createElement(tag);
      mount(html`<guyub-community backend="browser" community=${community}></guyub-community>`).append(
        inside,
      );
      document.querySelector('main')!.append(named);
      for (const element of [named, inside]) {
        await one(element, ready);
        const notice = await until(() => element.shadowRoot!.querySelector<HTMLElement>('.kept'));
        const { offsetHeight } = notice;
        await until(() => notice.textContent === 'Kept on this device only.');
        assert.equal(notice.offsetHeight, offsetHeight, 'nothing moves when the words arrive');
        assert.isAbove(offsetHeight, 0);
      }
    });

    it(`<${tag}> uses this device on localhost where no backend is named, and tells the developer once`, async () => {
      const element = document.createElement(tag);
      mount(html`<p></p>`);
      document.querySelector('main')!.append(element);
      await until(() => textOf(element).includes('Kept on this device only.'));
      const told = () => warnings.filter((line) => line.includes('names no backend')).length;
      await until(told);
      assert.equal(told(), 1);
    });
  }

  it('thanks for feedback without a promise, also not the brand’s', async () => {
    const community = newCommunity();
    const element = mount(html`<guyub-feedback-form backend="browser" community=${community} kinds="idea">
      <p slot="thanks">We answer within a day.</p>
    </guyub-feedback-form>`);
    type(await one<HTMLTextAreaElement>(element, 'textarea'), 'A bench, please');
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('Nobody else can see it, so there will be no answer.'));
    assert.isNull(element.shadowRoot!.querySelector('slot'));
    assert.notInclude(textOf(element), 'a person will read it');
    assert.include(textOf(element), 'Kept on this device only.');
    assert.deepEqual(
      (await stored(community, 'feedback')).map(({ message }) => message),
      ['A bench, please'],
    );
  });

  it('takes a report without saying that anybody reads it', async () => {
    const community = newCommunity();
    await browserAdapter({ community, seed });
    const element = mount(
      html`<guyub-conduct-banner backend="browser" community=${community}></guyub-conduct-banner>`,
    );
    (await one(element, 'button.report')).click();
    (await one(element, 'input[name=reason]')).click();
    type(await one<HTMLTextAreaElement>(element, 'textarea'), 'Somebody shouted.');
    (await one(element, 'form button.primary')).click();
    await until(() => textOf(element).includes('nobody else can see it'));
    assert.notInclude(textOf(element), 'A person will read it');
  });

  it('keeps no place at an event that nobody hears of', async () => {
    const community = newCommunity();
    await browserAdapter({ community, seed });
    const element = mount(
      html`<guyub-event-list backend="browser" community=${community}></guyub-event-list>`,
    );
    const answered = new Promise((resolve) => element.addEventListener('guyub-event-answered', resolve));
    (await one(element, 'button.primary')).click();
    await answered;
    await until(() => textOf(element).includes('You’re going'));
    assert.notInclude(textOf(element), 'your place is kept');
  });

  it('works in memory where the browser keeps nothing, and says that', async () => {
    mount(html`<p></p>`);
    const heard = new Promise<string>((resolve) => {
      addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
    });
    const frame = tab(
      `<guyub-feedback-form backend="browser" kinds="idea"></guyub-feedback-form>
       <script type="module" src="${location.origin}/tests/browser/no-storage.ts"></script>`,
      'allow-scripts allow-forms',
    );
    assert.match(await heard, /Your message is saved.*Kept only until this page is closed\./);
    frame.remove();
  });
});
