import { assert } from 'chai';
import '../../src/embed/conduct-banner.ts';
import type { GuyubConductBanner } from '../../src/widgets/conduct-banner/conduct-banner.ts';
import {
  conductScene,
  hostile,
  policy,
  report as answered,
  type ConductScene,
} from '../../stories/fixtures.ts';
import { all, button, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

const open = (given: ConductScene = {}) => {
  const backend = conductScene(given);
  const element = mount<GuyubConductBanner>(
    html`<guyub-conduct-banner .backend=${backend}></guyub-conduct-banner>`,
  );
  return { element, store: backend.store };
};
const press = async (element: Element, words: string) => (await button(element, words)).click();
const words = (element: Element) => all(element, 'button').map(({ textContent }) => textContent!.trim());
/** What stands in an element, folded away or not. */
const within = ({ textContent }: Element) => textContent!.replace(/\s+/g, ' ');

describe('<guyub-conduct-banner>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmount);

  it('is a named region that takes no focus, with four answers of one weight and a report', async () => {
    const { element } = open();
    const region = await one(element, 'section[role=region]');
    assert.equal(region.getAttribute('aria-label'), 'Rules of this community');
    assert.include(textOf(element), policy.title);
    assert.deepEqual(words(element), ['Read', 'Accept', 'Decline', 'Later', 'Report something']);
    const looks = all(element, '.equal').map((each) => {
      const { color, backgroundColor, borderColor, fontSize, fontWeight, height } = getComputedStyle(each);
      return [color, backgroundColor, borderColor, fontSize, fontWeight, height].join();
    });
    assert.lengthOf(looks, 4);
    assert.lengthOf([...new Set(looks)], 1);
    // Two by two, where the words of one of them take two lines.
    element.style.inlineSize = '17rem';
    const [, , decline, later] = all(element, '.equal');
    decline!.textContent = 'Decline all of it for now, please';
    const [tall, other] = [decline!, later!].map((each) => each.getBoundingClientRect());
    assert.isAbove(tall!.height, 50);
    assert.equal(tall!.height, other!.height);
    assert.equal(document.activeElement, document.body);
    assert.include(textOf(element), 'not about your data');
  });

  it('stores an acceptance with its version and language, and goes on quietly', async () => {
    const { element, store } = open();
    const heard: string[] = [];
    for (const name of ['guyub-conduct-accept', 'guyub-conduct-accepted'])
      element.addEventListener(name, ({ type }) => heard.push(type));
    await press(element, 'Accept');
    await until(() => textOf(element).includes('Your answer has arrived'));
    assert.include(textOf(element), 'You have agreed to these rules');
    assert.deepEqual(words(element), ['Read', 'Change my answer', 'Report something']);
    const [pledge] = store.all('pledge');
    assert.deepInclude(pledge, { policyId: policy.id, answer: 'accepted', version: 1, locale: 'en' });
    assert.deepEqual(heard, ['guyub-conduct-accept', 'guyub-conduct-accepted']);
    assert.equal(element.shadowRoot!.activeElement?.id, 'change');
  });

  it('says what declining means, and lets it be changed', async () => {
    const { element, store } = open();
    await press(element, 'Decline');
    await until(() => textOf(element).includes('You can read everything and report, but not take part'));
    await press(element, 'Change my answer');
    await until(() => words(element).includes('Keep my answer'));
    assert.deepEqual(words(element), ['Read', 'Accept', 'Keep my answer', 'Report something']);
    await press(element, 'Accept');
    await until(() => store.all('pledge')[0]?.answer === 'accepted');
  });

  it('lets the page hold an answer back', async () => {
    const backend = conductScene();
    const submitted: string[] = [];
    const submit: typeof backend.submit = (command) => (
      submitted.push(command.type),
      backend.submit(command)
    );
    const element = mount<GuyubConductBanner>(
      html`<guyub-conduct-banner .backend=${{ ...backend, submit }}></guyub-conduct-banner>`,
    );
    element.addEventListener('guyub-conduct-accept', (event) => event.preventDefault());
    await press(element, 'Accept');
    // Commands go out in order: when the next one has arrived, the one held back would have been before it.
    await press(element, 'Decline');
    await until(() => textOf(element).includes('Your answer has arrived'));
    assert.deepEqual(submitted, ['conduct.decline']);
  });

  it('puts off on this device alone, and asks again after some days', async () => {
    const named = { ...conductScene(), name: 'https://a.example main' };
    const show = (days = 3) =>
      mount(html`<guyub-conduct-banner remind-days=${days} .backend=${{ ...named }}></guyub-conduct-banner>`);
    await press(show(), 'Later');
    await button(show(), 'Answer now');
    await press(show(), 'Answer now');
    await button(show(0), 'Accept');
    const key = Object.keys(localStorage).find((key) => key.startsWith('guyub:later:'));
    localStorage.setItem(key!, String(Date.now() - 4 * 24 * 60 * 60 * 1000));
    await button(show(), 'Accept');
    assert.isEmpty(named.store.all('pledge'));
  });

  it('asks again when a change is material, and shows what changed first', async () => {
    const body = policy.body.replace('- Assume that others mean well.', '- Ask before you assume.');
    const { element, store } = open({ versions: [{}, { body }], mine: ['accepted', 1] });
    await until(() => textOf(element).includes('The rules have changed'));
    await press(element, 'Read');
    const changes = await one(element, '.changes');
    assert.include(changes.textContent, 'since version 1');
    assert.deepEqual(
      all(element, '.changes li').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()),
      ['Removed Assume that others mean well.', 'Added Ask before you assume.'],
    );
    await press(element, 'Accept');
    await until(() => store.all('pledge')[0]?.version === 2);
  });

  it('asks nobody about a mended spelling', async () => {
    const { element } = open({ versions: [{}, { material: false }], mine: ['accepted', 1] });
    await until(() => textOf(element).includes('You have agreed'));
    assert.include(textOf(element), 'Version 2');
  });

  it('opens as an article with contents that lead to its parts', async () => {
    const { element } = open();
    await press(element, 'Read');
    await one(element, '.text');
    assert.equal((await button(element, 'Close')).getAttribute('aria-expanded'), 'true');
    const links = all<HTMLAnchorElement>(element, 'nav a');
    assert.deepEqual(
      links.map(({ textContent }) => textContent),
      ['Be kind', 'Keep it safe', 'When something goes wrong'],
    );
    links[1]!.click();
    await until(() => element.shadowRoot!.activeElement?.textContent === 'Keep it safe');
    const [mail] = all<HTMLAnchorElement>(element, '.text a');
    assert.equal(mail!.getAttribute('href'), 'mailto:halo@example.org');
    assert.equal(mail!.rel, 'nofollow ugc noopener');
    const { fontSize, display } = getComputedStyle(mail!);
    assert.deepEqual([fontSize, display], [getComputedStyle(mail!.parentElement!).fontSize, 'inline']);
    await press(element, 'Close');
    await until(() => !all(element, 'article').length);
  });

  it('says that reports are not taken where the backend takes none, before anybody writes one', async () => {
    const backend = conductScene();
    const manifest = async () => ({ ...(await backend.manifest()), commands: [] });
    const element = mount(
      html`<guyub-conduct-banner .backend=${{ ...backend, manifest }}></guyub-conduct-banner>`,
    );
    (await one(element, 'button.report')).click();
    await until(() => textOf(element).includes('Reports are not taken here.'));
    assert.lengthOf(all(element, 'textarea'), 0);
    await until(() => element.shadowRoot!.activeElement?.id === 'report-title');
    (await button(element, 'Close')).click();
    await until(() => !textOf(element).includes('Reports are not taken here.'));
  });

  it('sends a report with its reason, and says that a person will read it', async () => {
    const { element, store } = open({ mine: ['declined', 1] });
    await press(element, 'Report something');
    await until(() => element.shadowRoot!.activeElement?.id === 'report-title');
    await press(element, 'Send report');
    await one(element, '.summary');
    assert.lengthOf(all(element, '.summary a'), 2);
    assert.isEmpty(store.all('report'));
    (await one(element, '[name=reason][value=hate]')).click();
    type(await one<HTMLTextAreaElement>(element, 'textarea'), hostile.join('\n'));
    await press(element, 'Send report');
    await until(() => textOf(element).includes('waits for the team'));
    const [report] = store.all('report');
    assert.deepInclude(report, { reason: 'hate', text: hostile.join('\n'), status: 'received' });
    assert.equal(report!.page, location.origin + location.pathname);
    await press(element, 'Close');
    await until(() => element.shadowRoot!.activeElement?.id === 'report');
  });

  it('shows what the team has answered to a report, folded away and without its words', async () => {
    const { element } = open({ reports: [answered] });
    await press(element, 'Report something');
    const own = await one<HTMLDetailsElement>(element, 'details.own');
    assert.isFalse(own.open);
    assert.include(within(own), '1 new answer');
    own.querySelector('summary')!.click();
    await until(() => !within(own).includes('new answer'));
    for (const words of ['Advertising or fraud', 'Decided', answered.replies![0]!.body])
      assert.include(within(own), words);
    assert.notInclude(within(own), answered.text);
  });

  it('keeps a report that was refused in the form', async () => {
    const { element } = open({ writing: 'forbidden' });
    await press(element, 'Report something');
    (await one(element, '[name=reason]')).click();
    type(await one<HTMLTextAreaElement>(element, 'textarea'), 'Look at this');
    await press(element, 'Send report');
    await until(() => textOf(element).includes('That is not allowed here'));
    assert.equal((await one<HTMLTextAreaElement>(element, 'textarea')).value, 'Look at this');
  });

  it('offers a report where there are no rules', async () => {
    const { element } = open({ versions: null });
    await button(element, 'Report something');
    assert.deepEqual(words(element), ['Report something']);
  });

  it('goes back visibly when an answer is refused', async () => {
    const { element } = open({ writing: 'conflict' });
    await press(element, 'Accept');
    await until(() => textOf(element).includes('did not go through'));
    assert.include(words(element), 'Accept');
  });

  it('shows every text as text, and no link that runs', async () => {
    const title = document.title;
    const links = ['javascript:alert(1)', 'data:text/html,x', ' javascript:x', '//evil.example'];
    const body = [...hostile, ...links.map((link) => `[x](${link})`)].join('\n\n');
    const { element } = open({
      versions: [{ body: 'Old.' }, { body, title: hostile[1]!, changes: hostile[0]! }],
      mine: ['accepted', 1],
    });
    await press(element, 'Read');
    await one(element, '.text');
    assert.lengthOf(all(element, 'script, img, .text a'), 0);
    for (const text of hostile.slice(0, 2)) assert.include(element.shadowRoot!.textContent!, text);
    assert.equal(document.title, title);
    assert.isAtMost(element.scrollWidth, element.clientWidth);
  });

  describe('a text at an address', () => {
    const at = (src: string, integrity = '') =>
      mount<GuyubConductBanner>(
        html`<guyub-conduct-banner src=${src} integrity=${integrity} .backend=${conductScene()}></guyub-conduct-banner>`,
      );
    const rules = '# Our own rules\n\n- Be *kind*. <script>no</script>';
    const address = `data:text/markdown,${encodeURIComponent(rules)}`;
    const errors: string[] = [];
    const { error } = console;
    beforeEach(() => {
      errors.length = 0;
      console.error = (text: unknown) => void errors.push(String(text));
    });
    afterEach(() => (console.error = error));

    it('is shown in place of the backend’s, as text', async () => {
      const element = at(address);
      (await one(element, 'button.policy')).click();
      const text = await one(element, '.text');
      assert.equal(text.textContent!.trim(), 'Our own rulesBe kind. <script>no</script>');
      assert.lengthOf(all(element, '.text em'), 1);
      assert.deepEqual(errors, []);
    });

    it('is shown only if it is what it has to be', async () => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rules));
      const right = `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
      const good = at(address, right);
      (await one(good, 'button.policy')).click();
      await until(() => textOf(good).includes('Our own rules'));
      const bad = at(address, `sha256-${btoa('x'.repeat(32))}`);
      (await one(bad, 'button.policy')).click();
      await until(() => textOf(bad).includes('could not be fetched'));
      assert.notInclude(textOf(bad), 'Our own rules');
      assert.include(textOf(bad), 'Be kind', 'the backend’s text stands there');
    });

    it('that is gone, or is a web page, leaves the backend’s and tells the developer', async () => {
      for (const [src, why] of [
        ['/nowhere/rules.md', 'answer 404'],
        ['/tests/browser/', 'answer 404'],
        ['data:text/html,<p>Rules', 'a web page stands there'],
        [`data:text/plain,${'x'.repeat(500_001)}`, 'more than 500000 characters'],
      ] as const) {
        const element = at(src);
        (await one(element, 'button.policy')).click();
        await until(() => textOf(element).includes('could not be fetched'));
        await until(() => errors.some((line) => line.includes(why)), why);
        assert.include(textOf(element), 'Be kind');
      }
    });
  });

  it('shows the rules that stand at its placement', async () => {
    const backend = conductScene();
    backend.store.put('policy', {
      ...policy,
      id: 'club',
      title: 'Rules of the club',
      publishedAt: '2020-01-01T00:00:00Z',
    });
    backend.store.put('placement', {
      kind: 'policy',
      name: 'club',
      items: [{ recordId: 'club' }],
      version: '1',
    });
    const element = mount<GuyubConductBanner>(
      html`<guyub-conduct-banner placement="club" .backend=${backend}></guyub-conduct-banner>`,
    );
    await until(() => textOf(element).includes('Rules of the club'));
    await press(element, 'Accept');
    await until(() => backend.store.all('pledge').length);
    assert.equal(backend.store.all('pledge')[0]?.policyId, 'club');
    element.removeAttribute('placement');
    await until(() => textOf(element).includes(policy.title));
  });
});
