import { assert } from 'chai';
import '../../src/embed/feedback-form.ts';
import '../../src/embed/poll.ts';
import { hostile, poll } from '../../stories/fixtures.ts';
import {
  all,
  backend,
  html,
  listen,
  mount,
  newCommunity,
  one,
  putPoll,
  stored,
  textOf,
  type,
  unmount,
  until,
} from './helpers.ts';

/** What a backend may do, and a sentence that a visitor then reads. The next try goes well. */
const weathers: Record<string, { reading: string; writing: string; words?: string }> = {
  500: { reading: 'This is not working at the moment', writing: 'will be sent by itself' },
  429: { reading: 'There is a crowd here', writing: 'will be sent by itself' },
  html: { reading: 'This is not working at the moment', writing: 'will be sent by itself' },
  shape: { reading: 'This is not working at the moment', writing: 'will be sent by itself' },
  lost: { reading: 'This could not be loaded', writing: 'will be sent by itself' },
  slow: { reading: 'Which roast', writing: 'Sending' },
};
let runs = 0;
const under = (kind: string, times: number) => `${backend}/weather/${kind}/${times}/${Date.now()}-${runs++}`;
const future = { ...poll, closesAt: '2126-01-01T00:00:00Z' };

describe('bad weather, on the real server', function () {
  // Pauses between tries are random, up to 2 s after the first failure and 4 s after the second.
  this.timeout(20_000);
  const errors: string[] = [];
  const { error } = console;
  before(() => {
    console.error = (...args: unknown[]) => void errors.push(String(args[0]));
  });
  after(() => {
    console.error = error;
  });
  beforeEach(() => {
    localStorage.clear();
    errors.length = 0;
  });
  afterEach(unmount);

  for (const [kind, { reading, writing }] of Object.entries(weathers)) {
    it(`poll, reading: ${kind}: says what happened and recovers by itself`, async () => {
      const community = newCommunity();
      await putPoll(community, future);
      const element = mount(html`<guyub-poll community=${community} backend=${under(kind, 2)}></guyub-poll>`);
      const texts = listen(element);
      await until(() => texts.some((text) => text.includes(reading)), reading);
      await one(element, 'input');
      if (kind !== 'slow') assert.lengthOf(errors, 1, 'one line for the developer');
    });

    it(`feedback form, writing: ${kind}: keeps what was typed and delivers it once`, async () => {
      const community = newCommunity();
      const element = mount(
        html`<guyub-feedback-form community=${community} backend=${under(kind, 2)}></guyub-feedback-form>`,
      );
      (await one(element, '[name=kind][value=complaint]')).click();
      type(await one<HTMLTextAreaElement>(element, 'textarea'), `through ${kind}`);
      const texts = listen(element);
      (await one(element, 'button.primary')).click();
      await until(
        () => texts.some((text) => text.includes(writing) && text.includes(`through ${kind}`)),
        writing,
      );
      await until(() => textOf(element).includes('has arrived'));
      assert.deepEqual(
        (await stored(community)).feedback.map(({ message }) => message),
        [`through ${kind}`],
      );
    });

    it(`poll, writing: ${kind}: keeps the vote and counts it once`, async () => {
      const community = newCommunity();
      await putPoll(community, future);
      const base = under(kind, 2);
      // The first answer, the read, is spoilt: once that is over, another spoilt run begins with the vote.
      const { httpAdapter } = await import('../../src/adapters/http/index.ts');
      const { deviceKey } = await import('../../src/backend/device-key.ts');
      const key = deviceKey(base);
      const good = httpAdapter(backend, { community, key });
      const bad = httpAdapter(base, { community, key });
      const adapter = { ...bad, read: good.read };
      const element = mount(html`<guyub-poll .backend=${adapter}></guyub-poll>`);
      (await one(element, 'input')).click();
      const texts = listen(element);
      (await one(element, 'button.primary')).click();
      await until(() => texts.some((text) => text.includes(writing)), writing);
      await until(() => textOf(element).includes('Thank you, your vote is in.'));
      assert.deepEqual(
        (await stored(community)).ballots.map(({ choices }) => choices),
        [['gayo']],
      );
      await until(() => textOf(element).includes('1 person'));
    });
  }

  it('feedback form: what is too large for the backend comes back with a sentence', async () => {
    const element = mount(
      html`<guyub-feedback-form community=${newCommunity()} backend=${under('413', 1)}></guyub-feedback-form>`,
    );
    (await one(element, '[name=kind][value=bug]')).click();
    const message = await one<HTMLTextAreaElement>(element, 'textarea');
    type(message, 'large');
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('not acceptable'));
    assert.equal(all<HTMLTextAreaElement>(element, 'textarea')[0]!.value, 'large');
  });

  /** What somebody may type or a brand may have stored, and how it is kept. */
  const texts: Record<string, [typed: string, kept: string]> = {
    markup: [hostile[0]!, hostile[0]!],
    'an attribute that breaks out': [hostile[1]!, hostile[1]!],
    'a link that runs and a bidirectional override': [hostile[2]!, hostile[2]!],
    'one long word': [hostile[3]!, hostile[3]!],
    'lone surrogates and control characters': ['a\ud800b\u0000c\udfff', 'a\ufffdb\ufffdc\ufffd'],
    'line ends of every kind': ['one\r\ntwo\rthree\n', 'one\ntwo\nthree'],
    'every plane': ['é e\u0301 👩🏽‍🌾 中文 مرحبا \u{10ffff}', 'é e\u0301 👩🏽‍🌾 中文 مرحبا \u{10ffff}'],
  };
  for (const [name, [typed, kept]] of Object.entries(texts)) {
    it(`feedback form, content: ${name} arrives as it is and is shown as text`, async () => {
      const community = newCommunity();
      const title = document.title;
      const element = mount(
        html`<guyub-feedback-form community=${community} backend=${backend}></guyub-feedback-form>`,
      );
      (await one(element, '[name=kind][value=idea]')).click();
      // A text area turns line ends into its own; the store is handed what was pasted.
      type(await one<HTMLTextAreaElement>(element, 'textarea'), typed);
      type(await one<HTMLInputElement>(element, '[name=name]'), typed.split(/[\r\n]/)[0]!.slice(0, 90));
      (await one(element, 'button.primary')).click();
      await until(() => textOf(element).includes('has arrived'));
      const [record] = (await stored(community)).feedback;
      assert.equal(record!.message, kept);
      assert.equal((await one(element, 'blockquote')).textContent, kept);
      assert.lengthOf(all(element, 'blockquote *'), 0);
      assert.equal(document.title, title);
    });

    it(`poll, content: ${name} is shown as text`, async () => {
      const community = newCommunity();
      const title = document.title;
      const options = [
        { id: 'a', label: kept },
        { id: 'b', label: 'other' },
      ];
      await putPoll(community, { ...future, question: kept, options });
      const element = mount(html`<guyub-poll community=${community} backend=${backend}></guyub-poll>`);
      (await one(element, 'input')).click();
      (await one(element, 'button.primary')).click();
      await one(element, 'table');
      const shown = await one(element, 'tbody th > span');
      assert.equal(shown.textContent, kept);
      assert.lengthOf(all(element, 'script, img, a'), 0);
      assert.isAtMost(element.scrollWidth, element.clientWidth);
      assert.equal(document.title, title);
    });
  }

  for (const tag of ['guyub-poll', 'guyub-feedback-form'] as const) {
    it(`${tag}: an address where nothing answers keeps the fallback and tells the developer how to mend it`, async () => {
      const element = document.createElement(tag);
      element.setAttribute('backend', 'http://127.0.0.1:9');
      element.innerHTML = '<p>Write to halo@example.org</p>';
      const place = mount(html`<guyub-poll backend="none:"></guyub-poll>`).parentElement!;
      place.replaceChildren(element);
      if (tag === 'guyub-poll') {
        await until(() => textOf(element).includes('could not be loaded'));
        await one(element, 'slot');
        await until(() => errors.some((line) => line.includes('--origin') && line.includes('connect-src')));
      } else {
        // Needs nothing from the backend to be written in.
        await one(element, 'textarea');
      }
    });

    it(`${tag}: an address of an unknown kind, or none, says so`, async () => {
      for (const address of ['gopher://community', undefined]) {
        const element = document.createElement(tag);
        if (address) element.setAttribute('backend', address);
        mount(html`<guyub-poll backend="none:"></guyub-poll>`).parentElement!.replaceChildren(element);
        await until(() => textOf(element).includes('This is not connected yet.'));
      }
      await until(() => errors.some((line) => line.includes('gopher://community')));
      await until(() => errors.some((line) => line.includes('data-backend')));
    });
  }
});
