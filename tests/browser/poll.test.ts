import { assert } from 'chai';
import '../../src/embed/poll.ts';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { GuyubPoll } from '../../src/widgets/poll/poll.ts';
import { hostile, poll, scene, type Scene } from '../../stories/fixtures.ts';
import { all, button, html, mount, one, textOf, unmount, until } from './helpers.ts';

const show = (given: Scene = {}) =>
  mount<GuyubPoll>(html`<guyub-poll .backend=${scene(given)}></guyub-poll>`);
const choose = async (element: GuyubPoll, ...indexes: number[]) => {
  await one(element, 'input');
  for (const index of indexes) all(element, 'input')[index]!.click();
};
const vote = async (element: GuyubPoll, ...indexes: number[]) => {
  await choose(element, ...indexes);
  (await one(element, 'button.primary')).click();
};
const cells = (element: GuyubPoll) =>
  all(element, 'tbody tr').map((row) =>
    Array.from(row.children, (cell) => cell.textContent!.replace(/\s+/g, ' ').trim()),
  );

describe('<guyub-poll>', () => {
  afterEach(unmount);

  it('offers real radio buttons in a group named by the question', async () => {
    const element = show();
    await one(element, 'input[type=radio]');
    assert.equal(all(element, 'input[type=radio]').length, 4);
    const heading = await one(element, 'fieldset > legend [role=heading]');
    assert.equal(heading.textContent!.trim(), poll.question);
    assert.equal(heading.getAttribute('aria-level'), '2');
  });

  it('takes the level of its heading from the page', async () => {
    const element = mount(html`<guyub-poll heading-level="4" .backend=${scene()}></guyub-poll>`);
    assert.equal((await one(element, '[role=heading]')).getAttribute('aria-level'), '4');
  });

  it('sends nothing by choosing, and shows the result in place of the options by voting', async () => {
    const element = show();
    await choose(element, 1);
    assert.lengthOf(
      all(element, 'table').map(({ localName }) => localName),
      0,
    );
    (await one(element, 'button.primary')).click();
    await until(() => cells(element)[1]?.includes('28%'));
    assert.deepEqual(cells(element), [
      ['Gayo, dark and full', '18', '43%'],
      ['Kintamani, bright with citrus Your choice', '12', '28%'],
      ['Toraja, spicy and deep', '7', '17%'],
      ['Flores Bajawa, like chocolate', '5', '12%'],
    ]);
    assert.include(textOf(element), '42 people');
    await until(() => textOf(element).includes('Thank you, your vote is in.'));
  });

  it('shows percentages that make 100 together', async () => {
    const element = show({
      votes: [4, 4, 6],
      mine: [],
      poll: { results: 'always', options: poll.options.slice(0, 3) },
    });
    (await button(element, 'Show results')).click();
    await one(element, 'table');
    assert.deepEqual(
      cells(element).map((row) => row[2]),
      ['29%', '28%', '43%'],
    );
  });

  for (const kind of ['single', 'multiple'] as const)
    it(`keeps its size when the result takes the place of the options (${kind})`, async () => {
      const element = show({ poll: { kind } });
      await choose(element, 0);
      await until(() => textOf(element).includes('Open until'));
      const before = all(element, '.row').map((row) => row.getBoundingClientRect());
      (await one(element, 'button.primary')).click();
      await one(element, 'table');
      const after = all(element, '.row').map((row) => row.getBoundingClientRect());
      for (const [index, { top, height }] of before.entries()) {
        assert.closeTo(after[index]!.top, top, 1);
        assert.closeTo(after[index]!.height, height, 1);
      }
    });

  it('lets a vote be changed and taken back', async () => {
    const element = show({ mine: ['gayo'] });
    (await button(element, 'Change my vote')).click();
    await until(() => all<HTMLInputElement>(element, 'input')[0]?.checked);
    await vote(element, 2);
    await until(() => cells(element)[2]?.[0]?.includes('Your choice'));
    assert.deepEqual(
      cells(element).map((row) => row[1]),
      ['18', '11', '8', '5'],
    );
    (await button(element, 'Take my vote back')).click();
    await until(() => textOf(element).includes('Your vote was taken back.'));
    assert.isTrue(all<HTMLInputElement>(element, 'input').every(({ checked }) => !checked));
  });

  it('takes several choices up to the limit, and says what is too many', async () => {
    const element = show({ poll: { kind: 'multiple', max: 2 } });
    await one(element, 'input[type=checkbox]');
    assert.include(textOf(element), 'Choose up to 2');
    await vote(element, 0, 1, 2);
    await until(() => textOf(element).includes('Please choose no more than 2.'));
    await vote(element, 2);
    await until(() => cells(element)[1]?.[1] === '12');
    assert.deepEqual(
      cells(element).map((row) => row.slice(1)),
      [
        ['19', '45%'],
        ['12', '29%'],
        ['7', '17%'],
        ['5', '12%'],
      ],
    );
    assert.include(textOf(element), '43 votes');
  });

  it('asks for a choice first', async () => {
    const element = show();
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('Please choose an option first.'));
  });

  it('hides the counts until the close where the poll says so', async () => {
    const element = show({ poll: { results: 'on-close' } });
    await vote(element, 0);
    await until(() => cells(element).length);
    await until(() => textOf(element).includes('Results are shown when voting has ended.'));
    assert.deepEqual(cells(element)[0], ['Gayo, dark and full Your choice']);
    assert.notInclude(textOf(element), 'people');
  });

  it('is read-only when closed', async () => {
    const element = show({ at: new Date('2026-12-06T00:00:00Z'), mine: ['toraja'] });
    await one(element, 'table');
    assert.include(textOf(element), 'Voting has ended');
    assert.lengthOf(
      all(element, 'input, button').map(({ localName }) => localName),
      0,
    );
  });

  it('offers no change where votes stand', async () => {
    const element = show({ poll: { allowChange: false }, mine: ['gayo'] });
    await one(element, 'table');
    assert.lengthOf(
      all(element, 'button').map(({ localName }) => localName),
      0,
    );
  });

  it('announces a vote before and after, with ids and without words', async () => {
    const element = show();
    const heard: unknown[] = [];
    for (const name of ['guyub-poll-vote', 'guyub-poll-voted']) {
      document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]), {
        once: true,
      });
    }
    await vote(element, 0);
    await until(() => heard.length === 2);
    const [[, before], [, after]] = heard as [[string, { commandId: string }], [string, unknown]];
    assert.deepEqual(before, { pollId: 'roast', commandId: before.commandId, choices: ['gayo'] } as never);
    assert.deepEqual(after, before);
  });

  it('lets the page hold a vote back', async () => {
    const element = show();
    element.addEventListener('guyub-poll-vote', (event) => event.preventDefault());
    await vote(element, 0);
    await element.updateComplete;
    assert.lengthOf(
      all(element, 'table').map(({ localName }) => localName),
      0,
    );
    assert.isTrue(all<HTMLInputElement>(element, 'input')[0]!.checked);
  });

  it('goes back visibly when refused, keeps the choice and says why', async () => {
    const element = show({ writing: 'closed' });
    await vote(element, 3);
    await until(() => textOf(element).includes('That came too late'));
    assert.isTrue(all<HTMLInputElement>(element, 'input')[3]!.checked);
  });

  it('keeps a vote that cannot be sent, and says so', async () => {
    const element = show({ writing: 'offline' });
    await vote(element, 3);
    await until(() => textOf(element).includes('it will be sent by itself'));
    assert.include(cells(element)[3]![0], 'Your choice');
  });

  it('puts the focus on what takes the place of what had it', async () => {
    const element = show();
    await choose(element, 0);
    const send = await one(element, 'button.primary');
    send.focus();
    send.click();
    await until(() => element.shadowRoot!.activeElement?.localName === 'table');
    (await button(element, 'Change my vote')).click();
    await until(() => element.shadowRoot!.activeElement?.localName === 'input');
  });

  it('speaks the language around it, and follows it', async () => {
    const around = document.documentElement;
    try {
      around.lang = 'id-ID';
      const element = show();
      await button(element, 'Pilih');
      around.lang = 'en';
      await button(element, 'Vote');
    } finally {
      around.lang = 'en';
    }
  });

  it('shows every text as text', async () => {
    const title = document.title;
    const element = show({
      poll: { question: hostile[0]!, options: hostile.map((label, index) => ({ id: `o${index}`, label })) },
      mine: ['o1'],
    });
    await one(element, 'table');
    assert.lengthOf(
      all(element, 'script, img, a').map(({ localName }) => localName),
      0,
    );
    for (const text of hostile) assert.include(element.shadowRoot!.textContent!, text);
    assert.equal(document.title, title);
    assert.isAtMost(element.scrollWidth, element.clientWidth);
  });

  it('shows the light DOM until it has something to show', async () => {
    const element = mount(
      html`<guyub-poll .backend=${scene({ reading: 'never' })}><p>One moment</p></guyub-poll>`,
    );
    await one(element, 'slot');
    assert.lengthOf(
      all(element, '.bone').map(({ localName }) => localName),
      0,
    );
  });

  it('reads once when it is moved', async () => {
    let reads = 0;
    const adapter = scene();
    const counting = {
      ...adapter,
      read: ((...args) => (reads++, adapter.read(...args))) as typeof adapter.read,
    };
    const element = mount<GuyubPoll>(html`<guyub-poll .backend=${counting}></guyub-poll>`);
    await one(element, 'input');
    const elsewhere = document.createElement('section');
    element.after(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    await vote(element, 0);
    await until(() => textOf(element).includes('Thank you'));
    assert.equal(reads, 2, 'one for the first view, one after the vote');
  });

  it('shows what stands at its placement, at another, and at none', async () => {
    const store = new MemoryStore();
    for (const question of ['Current?', 'Home?', 'Menu?'])
      store.put('poll', {
        ...poll,
        id: question,
        question,
        createdAt: question === 'Current?' ? '2026-11-02T00:00:00Z' : poll.createdAt,
      });
    for (const [name, recordId] of [
      ['home', 'Home?'],
      ['menu', 'Menu?'],
    ] as const)
      store.put('placement', { kind: 'poll', name, items: [{ recordId }], version: '1' });
    const backend = memoryAdapter({ store });
    const element = mount<GuyubPoll>(html`<guyub-poll placement="home" .backend=${backend}></guyub-poll>`);
    const asks = (question: string) =>
      until(() => all(element, '#question')[0]?.textContent!.trim() === question);
    await asks('Home?');
    await choose(element, 1);
    element.setAttribute('placement', 'menu');
    await asks('Menu?');
    await vote(element, 0);
    await until(() => textOf(element).includes('Thank you'));
    assert.equal(store.all('ballot')[0]?.pollId, 'Menu?');
    element.pollId = 'Home?';
    await asks('Home?');
    element.pollId = undefined;
    element.removeAttribute('placement');
    await asks('Current?');
  });

  it('reads again when it closes', async () => {
    const store = new MemoryStore();
    store.put('poll', { ...poll, closesAt: new Date(Date.now() + 700).toISOString() });
    const element = mount<GuyubPoll>(html`<guyub-poll .backend=${memoryAdapter({ store })}></guyub-poll>`);
    await one(element, 'input');
    await until(() => textOf(element).includes('Voting has ended'));
  });
});
