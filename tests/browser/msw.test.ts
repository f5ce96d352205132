import { assert } from 'chai';
import { setupWorker } from 'msw/browser';
import '../../src/embed/index.ts';
import { guyubHandlers } from '../../src/msw/index.ts';
import { poll } from '../../stories/fixtures.ts';
import { all, button, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

const url = 'https://community.example';
const backend = guyubHandlers({ url });
const worker = setupWorker(...backend.handlers);

describe('widgets over the msw handlers, through the service worker', () => {
  before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  after(() => void worker.stop());
  beforeEach(() => {
    localStorage.clear();
    backend.fault = backend.delay = undefined;
    backend.store.put('poll', { ...poll, results: 'always', closesAt: '2100-01-01T00:00:00Z' });
  });
  afterEach(unmount);

  const show = () => mount(html`<guyub-poll backend=${url}></guyub-poll>`);
  const form = () => mount(html`<guyub-feedback-form backend=${url} kinds="idea"></guyub-feedback-form>`);
  const send = async (element: Element, message: string) => {
    type(await one<HTMLTextAreaElement>(element, 'textarea'), message);
    (await one(element, 'button.primary')).click();
  };
  const written = (message: string) =>
    backend.store.all('feedback').filter((each) => each.message === message).length;

  it('loads a poll', async () => {
    const element = show();
    await until(() => textOf(element).includes(poll.question));
  });

  it('shows the skeleton for as long as there is no answer', async () => {
    backend.delay = 'infinite';
    const prompt = guyubHandlers({ url: 'https://prompt.example' });
    prompt.store.put('poll', poll);
    worker.use(...prompt.handlers);
    const element = show();
    await until(() => element.shadowRoot?.querySelector('.bone'));
    // Asked later, answered at once: the first has had all the time that an answer takes.
    const other = document.createElement('guyub-poll');
    other.setAttribute('backend', 'https://prompt.example');
    element.after(other);
    await until(() => textOf(other).includes(poll.question));
    assert.isNotNull(element.shadowRoot!.querySelector('.bone'), 'the first still waits');
    worker.resetHandlers();
  });

  for (const [name, fault, words] of [
    ['offline', 'offline', 'This could not be loaded.'],
    ['not JSON', 'not-json', 'This is not working at the moment'],
    ['a status of 500', { status: 500 }, 'This is not working at the moment'],
    ['a crowd', { status: 429, retryAfter: 60 }, 'There is a crowd here right now.'],
  ] as const) {
    it(`says what is wrong with ${name}, and loads once it is over`, async () => {
      backend.fault = fault;
      const element = show();
      await until(() => textOf(element).includes(words));
      backend.fault = undefined;
      (await button(element, 'Try again')).click();
      await until(() => textOf(element).includes(poll.question));
    });
  }

  describe('writing', () => {
    before(async function () {
      // Commands outlive their page (`keepalive`), and Firefox sends such requests past every service worker.
      const handedOver = await fetch(`${url}/v1/main/commands`, { method: 'POST', keepalive: true }).then(
        () => true,
        () => false,
      );
      if (!handedOver) this.skip();
    });

    it('takes a vote', async () => {
      const element = show();
      await one(element, 'input');
      all(element, 'input')[1]!.click();
      (await one(element, 'button.primary')).click();
      await until(() => textOf(element).includes('Thank you, your vote is in.'));
      assert.deepEqual(
        backend.store.all('ballot').map(({ choices }) => choices),
        [[poll.options[1]!.id]],
      );
    });

    it('keeps what cannot be sent, and sends it when the fault is over', async () => {
      const element = form();
      await one(element, 'textarea');
      backend.fault = 'offline';
      await send(element, 'From the train');
      await until(() => textOf(element).includes('will be sent by itself'));
      assert.equal(written('From the train'), 0);
      backend.fault = undefined;
      dispatchEvent(new Event('online'));
      await until(() => textOf(element).includes('Your message has arrived'));
      assert.equal(written('From the train'), 1);
    });

    it('writes once though the reply was lost', async () => {
      const element = form();
      await one(element, 'textarea');
      backend.fault = 'lost-reply';
      await send(element, 'Said once');
      await until(() => written('Said once') === 1 && textOf(element).includes('will be sent by itself'));
      backend.fault = undefined;
      dispatchEvent(new Event('online'));
      await until(() => textOf(element).includes('Your message has arrived'));
      assert.equal(written('Said once'), 1);
    });
  });
});
