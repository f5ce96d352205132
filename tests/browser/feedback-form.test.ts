import { assert } from 'chai';
import '../../src/embed/feedback-form.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { GuyubFeedbackForm } from '../../src/widgets/feedback-form/feedback-form.ts';
import type { Command } from '../../src/model/records.ts';
import { hostile, messages, scene, type Scene } from '../../stories/fixtures.ts';
import { all, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

const sent: Command[] = [];
const backend = (given: Scene = {}) => {
  const adapter = scene(given);
  return { ...adapter, submit: (command: Command) => (sent.push(command), adapter.submit(command)) };
};
const show = (given: Scene = {}) =>
  mount<GuyubFeedbackForm>(
    html`<guyub-feedback-form rating .backend=${backend(given)}></guyub-feedback-form>`,
  );
const field = <E extends HTMLElement = HTMLInputElement>(element: Element, name: string) =>
  one<E>(element, `[name=${name}]`);
const fill = async (element: GuyubFeedbackForm) => {
  (await one(element, '[name=kind][value=idea]')).click();
  type(await field<HTMLTextAreaElement>(element, 'message'), 'A decaf from Gayo?\nFor my mother');
};
const send = async (element: GuyubFeedbackForm) => (await one(element, 'button.primary')).click();
/** What stands in an element, folded away or not. */
const within = ({ textContent }: Element) => textContent!.replace(/\s+/g, ' ');

describe('<guyub-feedback-form>', () => {
  beforeEach(() => {
    localStorage.clear();
    sent.length = 0;
  });
  afterEach(unmount);

  it('gives every field a label', async () => {
    const element = show();
    await one(element, 'form');
    for (const input of all<HTMLInputElement>(element, 'input:not([type=radio]), textarea')) {
      assert.isNotEmpty(
        Array.from(input.labels ?? [], (label) => label.textContent!.trim()).join(''),
        input.name,
      );
    }
  });

  it('sends what was written and thanks, saying what happens next', async () => {
    const element = show();
    await fill(element);
    (await one(element, '[name=rating][value="4"]')).click();
    type(await field(element, 'name'), '  Sri Wahyuni ');
    type(await field(element, 'contact'), 'sri@example.org');
    (await one(element, '[name=consent]')).click();
    await send(element);
    await until(() => textOf(element).includes('Your message has arrived'));
    assert.include(textOf(element), 'we will reach you at the address you left');
    assert.equal(element.shadowRoot!.activeElement?.getAttribute('role'), 'heading');
    const { id, ...content } = sent[0]!;
    assert.deepEqual(content, {
      type: 'feedback.send',
      kind: 'idea',
      message: 'A decaf from Gayo?\nFor my mother',
      rating: 4,
      name: 'Sri Wahyuni',
      contact: 'sri@example.org',
      consent: true,
      page: location.origin + location.pathname,
      lang: 'en',
    });
    assert.include(textOf(element), id.slice(-8));
  });

  it('attaches no page where the writer does not want it', async () => {
    const element = show();
    await fill(element);
    (await one(element, '[name=withPage]')).click();
    await send(element);
    await until(() => sent[0]);
    assert.notProperty(sent[0], 'page');
  });

  it('lists what is missing, with a link to each field, and sends nothing', async () => {
    const element = show();
    await one(element, 'form');
    await send(element);
    const summary = await one(element, '.summary');
    await until(() => element.shadowRoot!.activeElement === summary);
    const links = all<HTMLAnchorElement>(element, '.summary a');
    assert.deepEqual(
      links.map(({ textContent }) => textContent!.trim()),
      ['Choose what it is about', 'Write your message'],
    );
    links[1]!.click();
    await until(() => element.shadowRoot!.activeElement?.id === 'message');
    assert.equal(location.hash, '');
    const message = await field<HTMLTextAreaElement>(element, 'message');
    assert.equal(message.getAttribute('aria-invalid'), 'true');
    const described = message.getAttribute('aria-describedby')!.split(' ')[0]!;
    assert.include((await one(element, `#${described}`)).textContent, 'Write your message');
    assert.isEmpty(sent);
  });

  it('says what is wrong with a field when it is left, not while typing, and stops when it is mended', async () => {
    const element = show();
    const contact = await field(element, 'contact');
    type(contact, 'sri');
    await element.updateComplete;
    assert.lengthOf(
      all(element, '.error').map(({ localName }) => localName),
      0,
    );
    (await field(element, 'name')).focus();
    await until(() => textOf(element).includes('Write an e-mail address or a phone number'));
    type(contact, 'sri@example.org');
    await until(() => !textOf(element).includes('Write an e-mail address or a phone number'));
  });

  it('wants consent for a contact, and asks for it only then', async () => {
    const element = show();
    await fill(element);
    assert.lengthOf(
      all(element, '[name=consent]').map(({ localName }) => localName),
      0,
    );
    type(await field(element, 'contact'), '0812 3456 7890');
    await field(element, 'consent');
    await send(element);
    await one(element, '.summary');
    assert.isEmpty(sent);
    (await field(element, 'consent')).click();
    await send(element);
    await until(() => sent[0]);
  });

  it('refuses a hundred kilobytes with a clear sentence and keeps them', async () => {
    const element = show();
    await fill(element);
    const message = await field<HTMLTextAreaElement>(element, 'message');
    type(message, 'a'.repeat(100_000));
    await send(element);
    await until(() => textOf(element).includes('there is room for 5,000 characters'));
    assert.equal(message.value.length, 100_000);
    assert.isEmpty(sent);
  });

  it('sends broken characters as replacement characters', async () => {
    const element = show();
    await fill(element);
    type(await field<HTMLTextAreaElement>(element, 'message'), 'half \ud83d of \u0000 it');
    await send(element);
    await until(() => textOf(element).includes('has arrived'));
    assert.equal((sent[0] as { message: string }).message, 'half \ufffd of \ufffd it');
  });

  it('keeps a draft and has it back after a reload', async () => {
    const named = { ...backend(), name: 'test' };
    const element = mount<GuyubFeedbackForm>(
      html`<guyub-feedback-form .backend=${named}></guyub-feedback-form>`,
    );
    type(await field<HTMLTextAreaElement>(element, 'message'), 'Half a thought');
    await until(() => Object.values(localStorage).join('').includes('Half a thought'));
    unmount();
    const again = mount<GuyubFeedbackForm>(
      html`<guyub-feedback-form .backend=${{ ...backend(), name: 'test' }}></guyub-feedback-form>`,
    );
    assert.equal((await field<HTMLTextAreaElement>(again, 'message')).value, 'Half a thought');
    await until(() => textOf(again).includes('We kept what you wrote last time.'));
    await fill(again);
    await send(again);
    await until(() => textOf(again).includes('has arrived'));
    assert.notInclude(Object.keys(localStorage).join(), 'draft');
  });

  it('has a refused message back in the form, with the reason', async () => {
    const element = show({ writing: 'forbidden' });
    await fill(element);
    await send(element);
    await until(() => textOf(element).includes('That is not allowed here.'));
    assert.equal(
      (await field<HTMLTextAreaElement>(element, 'message')).value,
      'A decaf from Gayo?\nFor my mother',
    );
  });

  it('lets another message be written', async () => {
    const element = show();
    await fill(element);
    await send(element);
    const again = await until(() =>
      all(element, 'button').find(({ textContent }) => textContent?.includes('another')),
    );
    again.click();
    assert.equal((await field<HTMLTextAreaElement>(element, 'message')).value, '');
    await fill(element);
    await send(element);
    await until(() => sent.length === 2);
    assert.notEqual(sent[0]!.id, sent[1]!.id);
  });

  it('asks only for the kinds it is given', async () => {
    const element = mount<GuyubFeedbackForm>(
      html`<guyub-feedback-form kinds="bug" .backend=${backend()}></guyub-feedback-form>`,
    );
    type(await field<HTMLTextAreaElement>(element, 'message'), 'The map is upside down');
    assert.lengthOf(
      all(element, '[name=kind]').map(({ localName }) => localName),
      0,
    );
    await send(element);
    await until(() => sent[0]);
    assert.equal((sent[0] as { kind: string }).kind, 'bug');
  });

  it('shows whoever has sent something how it stands and what the team has answered', async () => {
    const element = show({ messages });
    const own = await one<HTMLDetailsElement>(element, 'details.own');
    assert.isFalse(own.open, 'others may use this device');
    // One reply, which stands with the one that says the same, too.
    assert.include(within(own), 'Your messages');
    await until(() => within(own).includes('2 new answers'));
    own.querySelector('summary')!.click();
    await until(() => !within(own).includes('new answer'));
    const entries = Array.from(own.querySelectorAll('li'), within);
    assert.lengthOf(entries, 3);
    assert.include(entries[0], 'Arrived');
    assert.include(entries[1], 'Others have told us the same, and we answer you together.');
    for (const entry of entries.slice(1)) assert.include(entry, 'Planned');
    for (const entry of entries.slice(1)) assert.include(entry, 'We look for a place');
    assert.equal(own.querySelectorAll('.said')[2]!.textContent, messages[0]!.message);
    assert.isTrue(own.open);
  });

  it('asks for nothing where nobody is known, where the backend does not tell, and where nobody answers', async () => {
    const asked: string[] = [];
    const place = (change: Partial<BackendAdapter>): BackendAdapter => {
      const adapter = scene({ messages });
      return { ...adapter, read: (query) => (asked.push(query.type), adapter.read(query)), ...change };
    };
    const { manifest } = scene();
    const silent = async () => {
      const { reads, ...rest } = await manifest();
      return { ...rest, reads: reads.filter((type) => type !== 'messages') };
    };
    const told = place({});
    const places = [
      place({ known: async () => undefined }),
      place({ manifest: silent }),
      place({ kept: 'device' }),
    ];
    for (const backend of [...places, told]) {
      const element = mount<GuyubFeedbackForm>(
        html`<guyub-feedback-form .backend=${backend}></guyub-feedback-form>`,
      );
      if (backend === told) await one(element, '.own');
      else await one(element, '.chip svg path[d]');
      assert.equal(element.shadowRoot!.querySelector('.own') !== null, backend === told);
    }
    assert.deepEqual(asked, ['messages']);
  });

  it('lists a message once it has been sent and another one can be written', async () => {
    const element = show();
    await fill(element);
    await send(element);
    await until(() => textOf(element).includes('Your message has arrived'));
    (await one(element, '.thanks button')).click();
    const own = await one(element, '.own');
    assert.include(within(own), 'A decaf from Gayo?');
  });

  it('keeps what the team writes text, and remembers until when it was read', async () => {
    const at = '2026-11-18T02:30:00Z';
    const replies = hostile.map((body, index) => ({ id: `r${index}`, body, at }));
    const sent = [{ ...messages[0]!, replies }];
    const named = () => ({ ...scene({ messages: sent }), name: 'here' });
    const open = async () => {
      const element = mount(
        html`<guyub-feedback-form .backend=${named()}></guyub-feedback-form>`,
      ) as GuyubFeedbackForm;
      return one<HTMLDetailsElement>(element, 'details.own');
    };
    const first = await open();
    assert.include(within(first), `${hostile.length} new answers`);
    first.querySelector('summary')!.click();
    await until(() => !within(first).includes('new answer'));
    const texts = Array.from(first.querySelectorAll('.reply p + p'), ({ textContent }) => textContent);
    assert.deepEqual(texts, hostile);
    unmount();
    assert.notInclude(within(await open()), 'new answer');
  });
});
