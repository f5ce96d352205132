import { assert } from 'chai';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import type { PolicyPublish } from '../../src/model/policy-staff.ts';
import { deskAt } from '../../stories/desk-fixtures.ts';
import { failing, setNetwork, type Failures } from '../../stories/network.ts';
import { openDesk, type Screen } from './desk.ts';
import { all, button, one, textOf, type, unmount, until } from './helpers.ts';

const body = '# Rules\n\nWe are kind to each other, always.\n\n- Say hello.';
const publish = (version: number, changes: Partial<PolicyPublish> = {}): PolicyPublish => ({
  id: newId(),
  type: 'policy.publish',
  policyId: 'house-rules',
  version,
  title: 'How we treat each other',
  body,
  lang: 'en',
  material: true,
  ...changes,
});

/** A desk on a community with one version, and the same community in a colleague's hands. */
async function desk(place: string, failures: Failures & { name?: string } = {}) {
  const store = new MemoryStore();
  const colleague = staffOf(memoryAdapter({ store, actor: { id: 'eko', roles: ['owner'] } }));
  await colleague.submit(publish(1));
  const { name, ...fails } = failures;
  const adapter = memoryAdapter({ store, actor: { id: 'dewi', roles: ['moderator'] } });
  const backend = { ...failing(adapter, fails), name };
  const open = () => openDesk(deskAt(place, backend));
  return { store, colleague, open, ...(await open()) };
}

const field = (screen: Screen, id: string) => one<HTMLInputElement>(screen, `#policy-${id}`);
const versions = (store: MemoryStore) => store.all('policy').map(({ version, body }) => [version, body]);

describe('the rules at the desk', () => {
  afterEach(() => {
    unmount();
    setNetwork('online');
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  it('publishes the next version, says what it changes word by word, and counts who has answered', async () => {
    const { screen, store } = await desk('conduct/new');
    type(
      await field(screen, 'body'),
      body.replace('kind to', 'kind and patient with').replace('\n\n- Say hello.', ''),
    );
    await until(() => all(screen, '.changes li').length === 2);
    const said = all(screen, '.changes li').map(({ textContent }) =>
      textContent!.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(said, [
      'Rewritten We are kind to and patient with each other, always.',
      'Taken out Say hello.',
    ]);
    assert.deepEqual(
      all(screen, '.changes del').map(({ textContent }) => textContent),
      ['to', 'Say hello.'],
    );
    assert.deepEqual(
      all(screen, '.changes ins').map(({ textContent }) => textContent),
      ['and patient with'],
    );
    (await button(screen, 'Publish')).click();
    const summary = await one(screen, '.summary');
    assert.include(summary.textContent!, 'Say whether everybody has to agree again.');
    await until(() => screen.shadowRoot!.activeElement === summary);
    assert.lengthOf(store.all('policy'), 1);
    (await field(screen, 'material-no')).click();
    type(await field(screen, 'changes'), 'We are patient, too.');
    (await button(screen, 'Publish')).click();
    await until(
      () => textOf(screen).includes('We are patient, too.') && !screen.shadowRoot!.querySelector('form'),
    );
    const { material, changes, version, lang } = store.all('policy').at(-1)!;
    assert.deepEqual([version, material, changes, lang], [2, false, 'We are patient, too.', 'en']);
    assert.include(location.search, 'conduct/2');
    assert.include(textOf(screen), 'Nobody was asked again.');
  });

  it('puts a version under review, and takes it back with its text in the editor', async () => {
    const { screen, store } = await desk('conduct/new');
    type(await field(screen, 'title'), 'New ways');
    (await field(screen, 'material')).click();
    (await field(screen, 'later')).click();
    type(await field(screen, 'time'), '2020-01-01T10:00');
    (await button(screen, 'Put under review')).click();
    await until(() => textOf(screen).includes('Choose a day and time that is still to come.'));
    const next = new Date(Date.now() + 7 * 86_400_000);
    type(await field(screen, 'time'), `${next.toISOString().slice(0, 10)}T10:00`);
    (await button(screen, 'Put under review')).click();
    const back = await button(screen, 'Take back and edit');
    assert.equal(store.all('policy').at(-1)!.title, 'New ways');
    assert.isAbove(Date.parse(store.all('policy').at(-1)!.publishedAt), Date.now());
    back.click();
    const title = await field(screen, 'title');
    assert.equal(title.value, 'New ways');
    assert.isTrue((await field(screen, 'material')).checked);
    assert.lengthOf(store.all('policy'), 1);
  });

  it('says what is under review and until when to whoever would write the next version, and leads there', async () => {
    const { screen, colleague } = await desk('conduct/new', { name: 'desk-conduct-waits' });
    const publishedAt = new Date(Date.now() + 86_400_000).toISOString();
    const isWaiting = 'Version 2 is under review, and holds from ';
    await field(screen, 'body');
    await colleague.submit(
      publish(2, { publishedAt, changes: 'Kinder.', body: body.replace('kind', 'kinder') }),
    );
    await until(() => textOf(screen).includes(isWaiting));
    assert.notInclude(textOf(screen), 'Your text is kept');
    assert.lengthOf(all(screen, 'form'), 0);
    all(screen, '.meanwhile a')[0]!.click();
    await button(screen, 'Take back and edit');
    assert.include(location.search, 'conduct/2');
    // What its writer says of it and what the text says stand under a heading each.
    const headings = all(screen, 'h3').map(({ textContent }) => textContent);
    assert.deepEqual(headings, ['What it changes', 'How it differs from the version that holds', 'The text']);
  });

  it('keeps what is being written while another version comes under review, and says so', async () => {
    const { screen, colleague } = await desk('conduct/new');
    type(await field(screen, 'title'), 'Mine');
    await colleague.submit(publish(2, { publishedAt: new Date(Date.now() + 86_400_000).toISOString() }));
    await until(
      () =>
        textOf(screen).includes('Version 2 is under review') &&
        textOf(screen).includes('Your text is kept here'),
    );
    assert.equal((await field(screen, 'title')).value, 'Mine');
    assert.lengthOf(all(screen, '.meanwhile a'), 1);
  });

  it('keeps what was typed where a colleague was quicker, and goes on from there', async () => {
    const { screen, store, colleague } = await desk('conduct/new');
    type(await field(screen, 'body'), `${body}\n- Listen.`);
    (await field(screen, 'material')).click();
    await colleague.submit(publish(2, { body: `${body}\n- Share.` }));
    (await button(screen, 'Publish')).click();
    const goOn = await button(screen, 'Go on from there');
    assert.equal((await field(screen, 'body')).value, `${body}\n- Listen.`);
    assert.include(textOf(screen), 'Version 2 was published meanwhile.');
    // What it changes is told against what stands now.
    assert.deepEqual(
      all(screen, '.changes li').map(({ className }) => className),
      ['removed', 'added'],
    );
    goOn.click();
    await until(() => !textOf(screen).includes('meanwhile'));
    (await button(screen, 'Publish')).click();
    await until(() => store.all('policy').length === 3);
    assert.deepEqual(versions(store).at(-1), [3, `${body}\n- Listen.`]);
  });

  it('keeps a draft over a reload, and sends what was given without a network when there is one', async () => {
    const { screen, store, open } = await desk('conduct/new', { name: 'desk-conduct-test' });
    type(await field(screen, 'title'), 'Kept words');
    await until(() => JSON.stringify(localStorage).includes('Kept words'));
    const again = (await open()).screen;
    assert.equal((await field(again, 'title')).value, 'Kept words');
    assert.include(textOf(again), 'We kept what you wrote last time.');
    (await field(again, 'material-no')).click();
    setNetwork('offline');
    (await button(again, 'Publish')).click();
    await until(() => textOf(again).includes('This version is on its way.'));
    assert.lengthOf(store.all('policy'), 1);
    setNetwork('online');
    await until(() => store.all('policy').length === 2);
    await until(() => textOf(again).includes('Kept words') && !textOf(again).includes('on its way'));
    assert.notInclude(JSON.stringify(localStorage), 'Kept words');
  });

  it('shows the text of a version that was replaced', async () => {
    const { screen, colleague } = await desk('conduct');
    await colleague.submit(publish(2, { body: 'Other words.' }));
    await until(() => all(screen, '.row').length === 2);
    all(screen, '.row')[1]!.click();
    await until(() => textOf(screen).includes('We are kind to each other, always.'));
    assert.include(textOf(screen), 'Replaced');
    all(screen, '.row')[0]!.click();
    await until(() => textOf(screen).includes('Other words.') && !textOf(screen).includes('always.'));
  });

  it('gives the code for the rules, and shows them as somebody who is asked sees them', async () => {
    const { screen, store } = await desk('conduct');
    (await one(screen, '#embed')).click();
    const banner = await one(screen, 'dialog .preview guyub-conduct-banner');
    await until(() => textOf(banner).includes('How we treat each other'));
    let answer: Event | undefined;
    banner.addEventListener('guyub-conduct-accept', (event) => (answer = event));
    (await one(banner, '#accept')).click();
    await until(() => answer);
    assert.isTrue(answer!.defaultPrevented);
    assert.deepEqual(store.all('pledge'), []);
    const code = async (id: string) => (await one<HTMLTextAreaElement>(screen, `dialog #${id}`)).value;
    const tag = '<guyub-conduct-banner policy-id="house-rules"></guyub-conduct-banner>';
    assert.include(await code('script'), tag);
    assert.include(
      await code('wordpress'),
      '<div data-guyub="conduct-banner" data-policy-id="house-rules"></div>',
    );
    assert.include(await code('react'), 'export const ConductBanner = ');
  });

  it('keeps the way out of what is shown over a screen in view, however long that is', async () => {
    const { screen } = await desk('conduct');
    (await one(screen, '#embed')).click();
    const dialog = await one(screen, 'dialog');
    await one(screen, 'dialog .preview guyub-conduct-banner');
    const close = (await one(screen, 'dialog .head button')) as HTMLButtonElement;
    const isInView = () => {
      const { top, bottom, left, width } = close.getBoundingClientRect();
      const [x, y] = [left + width / 2, (top + bottom) / 2];
      return screen.shadowRoot!.elementFromPoint(x, y) === close;
    };
    assert.isAbove(dialog.scrollHeight, dialog.clientHeight);
    assert.isTrue(isInView());
    dialog.scrollTop = dialog.scrollHeight;
    await until(() => dialog.scrollTop > 0);
    assert.isTrue(isInView());
    const head = await one(screen, 'dialog .head');
    assert.closeTo(
      head.getBoundingClientRect().top,
      dialog.getBoundingClientRect().top,
      2,
      'nothing shows above it',
    );
    close.click();
    await until(() => !screen.shadowRoot!.querySelector('dialog'));
  });

  it('offers no code for rules that nobody has written', async () => {
    const adapter = memoryAdapter({ store: new MemoryStore(), actor: { id: 'dewi', roles: ['owner'] } });
    const { screen } = await openDesk(deskAt('conduct', adapter));
    await one(screen, '[data-key=n]');
    assert.isNull(screen.shadowRoot!.querySelector('#embed'));
  });

  it('tells two who write at once of each other', async () => {
    const { screen, colleague } = await desk('conduct/new');
    await field(screen, 'body');
    const target = { kind: 'policy', id: 'house-rules' } as const;
    const others = async () => (await colleague.read({ type: 'presence', target, state: 'writing' })).others;
    // As soon as the desk is in view it says so.
    const isSaid = async (writing: boolean) => {
      const one = await until(async () => (await others()).find((other) => other.writing === writing));
      assert.deepEqual(one, { role: 'moderator', writing });
    };
    await isSaid(false);
    type(await field(screen, 'title'), 'Ours');
    await isSaid(true);
    await until(() => textOf(screen).includes('An owner is writing here'));
  });

  it('shows the text as members will read it, and markup as the text it is', async () => {
    const { screen } = await desk('conduct/new');
    type(
      await field(screen, 'body'),
      '## House\n\n<img src=x onerror=alert(1)> **bold** [home](javascript:alert(1))',
    );
    (await button(screen, 'Preview')).click();
    const shown = await one(screen, '.rules.text');
    assert.equal(shown.querySelector('[role=heading]')?.textContent, 'House');
    assert.equal(shown.querySelector('strong')?.textContent, 'bold');
    assert.isNull(shown.querySelector('img, a'));
    assert.include(shown.textContent!, '<img src=x onerror=alert(1)>');
    (await button(screen, 'Write')).click();
    await until(() => screen.shadowRoot!.activeElement?.id === 'policy-body');
  });
});
