import { assert } from 'chai';
import '../../src/embed/index.ts';
import { events } from '../../stories/event-fixtures.ts';
import { hostile, policy, poll } from '../../stories/fixtures.ts';
import { questions } from '../../stories/question-fixtures.ts';
import {
  all,
  backend,
  html,
  mount,
  newCommunity,
  one,
  put,
  stored,
  textOf,
  type,
  unmount,
  until,
} from './helpers.ts';

/** What somebody may type or a brand may have stored, and how it is kept. */
const texts: Readonly<Record<string, readonly [typed: string, kept: string]>> = {
  markup: [hostile[0]!, hostile[0]!],
  'an attribute that breaks out': [hostile[1]!, hostile[1]!],
  'a link that runs and a bidirectional override': [hostile[2]!, hostile[2]!],
  'one long word': [hostile[3]!, hostile[3]!],
  'lone surrogates and control characters': ['a\ud800b\u0000c\udfff', 'a\ufffdb\ufffdc\ufffd'],
  'line ends of every kind': ['one\r\ntwo\rthree\n', 'one\ntwo\nthree'],
  'every plane': ['é e\u0301 👩🏽‍🌾 中文 مرحبا \u{10ffff}', 'é e\u0301 👩🏽‍🌾 中文 مرحبا \u{10ffff}'],
};

const widget = (name: string, community: string): HTMLElement => {
  const element = document.createElement(`guyub-${name}`);
  Object.assign(element, { backend, community });
  mount(html`${element}`);
  return element;
};

const oneLine = (text: string) => text.split(/[\r\n]/)[0]!.slice(0, 90);
/** As a page lays it out: line ends are spaces. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const inAYear = (hours = 0) => new Date(Date.now() + (365 * 24 + hours) * 3_600_000).toISOString();

describe('hostile content, on the real server', () => {
  let title = '';
  beforeEach(() => {
    title = document.title;
    localStorage.clear();
  });
  afterEach(unmount);

  /** It is all text: nothing ran, nothing was made of it, nothing is cut off. */
  const isInert = (element: HTMLElement) => {
    assert.equal(document.title, title);
    assert.lengthOf(all(element, 'script, img, iframe, a[href^="javascript"]'), 0);
    assert.isAtMost(element.scrollWidth, element.clientWidth);
  };

  for (const [name, [typed, kept]] of Object.entries(texts)) {
    it(`feedback form: ${name} arrives as it is and is shown as text`, async () => {
      const community = newCommunity();
      const element = widget('feedback-form', community);
      (await one(element, '[name=kind][value=idea]')).click();
      // A text area turns line ends into its own; the store is handed what was pasted.
      type(await one<HTMLTextAreaElement>(element, 'textarea'), typed);
      type(await one<HTMLInputElement>(element, '[name=name]'), oneLine(typed));
      (await one(element, 'button.primary')).click();
      await until(() => textOf(element).includes('has arrived'));
      const [record] = await stored(community, 'feedback');
      assert.equal(record!.message, kept);
      assert.equal((await one(element, 'blockquote')).textContent, kept);
      assert.lengthOf(all(element, 'blockquote *'), 0);
      isInert(element);
    });

    it(`poll: ${name} is shown as text`, async () => {
      const community = newCommunity();
      const options = [
        { id: 'a', label: kept },
        { id: 'b', label: 'other' },
      ];
      await put(community, 'poll', { ...poll, closesAt: inAYear(), question: kept, options });
      const element = widget('poll', community);
      (await one(element, 'input')).click();
      (await one(element, 'button.primary')).click();
      await one(element, 'table');
      assert.equal((await one(element, 'tbody th > span')).textContent, kept);
      isInert(element);
    });

    it(`event list: ${name} is shown as text`, async () => {
      const community = newCommunity();
      await put(community, 'event', {
        ...events[0]!,
        title: kept,
        description: kept,
        place: kept,
        reason: kept,
        status: 'cancelled',
        url: kept,
        startsAt: inAYear(),
        endsAt: inAYear(2),
      });
      const element = widget('event-list', community);
      const shown = await one(element, '.event [role=heading] span');
      assert.equal(shown.textContent, kept);
      await until(() => all(element, '.about')[0]?.textContent === kept);
      isInert(element);
    });

    it(`board: ${name} is asked as it is, and shown as text`, async () => {
      const community = newCommunity();
      await put(community, 'question', { ...questions[0]!, title: kept, name: kept });
      const element = widget('qa-board', community);
      await one(element, '.question a');
      assert.equal((await one(element, '.question a')).textContent, kept);
      (await one(element, '.top .primary')).click();
      type(await one<HTMLInputElement>(element, '.ask #title'), `${oneLine(typed)} ?`);
      type(await one<HTMLTextAreaElement>(element, '.ask #body'), typed);
      (await one(element, '.ask .primary')).click();
      await until(() => textOf(element).includes('Your question is on the board.'));
      const record = (await stored(community, 'question')).find(({ body }) => body)!;
      assert.equal(record.body, kept);
      (await one(element, `[data-id="${record.id}"] a`)).click();
      const text = await one(element, '.thread .text');
      // What is no Markdown stands there letter for letter.
      assert.equal(flat(text.textContent!), flat(kept));
      isInert(element);
    });

    it(`banner: ${name} is shown as text`, async () => {
      const community = newCommunity();
      const publishedAt = '2025-01-01T00:00:00Z';
      await put(community, 'policy', { ...policy, title: kept, body: kept, publishedAt });
      const element = widget('conduct-banner', community);
      (await one(element, 'button.policy')).click();
      const text = await one(element, '.text');
      assert.equal(flat(text.textContent!), flat(kept));
      isInert(element);
    });
  }

  it('banner: a policy of 300,000 characters is shown whole', async () => {
    const community = newCommunity();
    const body = `# Rules\n\n${'Be kind. '.repeat(33_000)}the end`;
    await put(community, 'policy', { ...policy, body, publishedAt: '2025-01-01T00:00:00Z' });
    const element = widget('conduct-banner', community);
    (await one(element, 'button.policy')).click();
    const text = await one(element, '.text');
    assert.isTrue(text.textContent!.trim().endsWith('the end'));
    assert.equal(text.textContent!.match(/Be kind\./g)!.length, 33_000);
  });

  it('banner: a policy that is gone leaves the way to report', async () => {
    const element = widget('conduct-banner', newCommunity());
    await one(element, 'button.report');
    assert.lengthOf(all(element, 'button.accept'), 0);
  });
});
