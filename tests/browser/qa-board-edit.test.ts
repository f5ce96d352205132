import { assert } from 'chai';
import '../../src/embed/qa-board.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { newId } from '../../src/model/id.ts';
import type { QuestionEdit } from '../../src/model/question.ts';
import type { GuyubQaBoard } from '../../src/widgets/qa-board/qa-board.ts';
import { questionScene } from '../../stories/question-fixtures.ts';
import { all, button, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

const own = ['keep', 'keep-jar'];
const board = (backend: BackendAdapter, id?: string) =>
  mount<GuyubQaBoard>(html`<guyub-qa-board .questionId=${id} .backend=${backend}></guyub-qa-board>`);
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const open = async (element: Element, id = 'keep') => {
  (await one(element, `.question[data-id="${id}"] a`)).click();
  await one(element, '.thread');
};
const editButton = (element: Element, id: string) => one(element, `#edit-title-${id}`);
const edit = async (element: Element, id = 'keep') => {
  (await editButton(element, id)).click();
  return one<HTMLFormElement>(element, `#form-title-${id}`);
};
const field = <E extends HTMLInputElement | HTMLTextAreaElement>(
  element: Element,
  name: string,
  id = 'keep',
) => one<E>(element, `#edit-title-${id}-${name}`);
const title = (element: Element) => field<HTMLInputElement>(element, 'title');
const body = (element: Element, id = 'keep') => field<HTMLTextAreaElement>(element, 'body', id);
const press = async (form: HTMLElement, kind: 'primary' | 'quiet') =>
  form.querySelector<HTMLButtonElement>(`.${kind}`)!.click();
const focused = (element: Element, target: Element) =>
  until(() => element.shadowRoot!.activeElement === target);
const heading = (element: Element, id = 'keep') =>
  words(element.shadowRoot!.querySelector(`.question[data-id="${id}"] [role=heading]`)!);

/** What another device of the same person makes of the question, so that nothing of it is heard here. */
const elsewhere = async (
  backend: ReturnType<typeof questionScene>,
  changes: Partial<QuestionEdit> = {},
): Promise<void> => {
  const { id, version } = backend.store.all('question').find((each) => each.id === 'keep')!;
  const words = { title: 'Changed elsewhere', body: 'On the **other** device.' };
  const base = { id: newId(), type: 'question.edit', questionId: id, ifVersion: version ?? id } as const;
  await backend.submit({ ...base, ...words, ...changes });
};
/** A backend that does not tell what others do. */
function deaf(backend: BackendAdapter): BackendAdapter {
  const { subscribe: _, ...rest } = backend;
  return rest;
}
/** One whose network is cut at first. */
function cuttable(backend: BackendAdapter) {
  let down = true;
  const given: string[] = [];
  const adapter: BackendAdapter = {
    ...deaf(backend),
    submit: async (command, options) => {
      if (down) throw Object.assign(new Error('offline'), { name: 'GuyubError', code: 'offline' });
      given.push(command.type);
      return backend.submit(command, options);
    },
  };
  const back = () => {
    down = false;
    window.dispatchEvent(new Event('online'));
  };
  return { adapter, given, back };
}

describe('<guyub-qa-board>, editing', () => {
  afterEach(unmount);

  it('mends one’s own question in its place, with the focus there and back', async () => {
    const backend = questionScene({ own });
    const element = board(backend);
    await open(element);
    const heard: [string, unknown][] = [];
    for (const name of ['guyub-question-edit', 'guyub-question-edited'])
      element.addEventListener(name, (event) => void heard.push([name, (event as CustomEvent).detail]));
    const form = await edit(element);
    await focused(element, await title(element));
    assert.equal((await title(element)).value, 'How long do the beans keep once the bag is open?');
    assert.include((await body(element)).value, '**one cup a day**');
    assert.lengthOf(all(element, '#edit-title-keep'), 0, 'the form stands in the place of the words');
    type(await title(element), 'How long do beans keep?');
    type(await body(element), 'In *Lombok*.');
    await press(form, 'primary');
    await focused(element, await editButton(element, 'keep'));
    assert.equal(heading(element), 'How long do beans keep?');
    assert.equal((await one(element, '.thread .text em')).textContent, 'Lombok');
    await until(() => textOf(element).includes('Your change is there.'));
    await until(() => textOf(element).includes('yesterday · edited this minute · Bagus'));
    await until(() => heard.length === 2);
    const { commandId } = heard[0]![1] as { commandId: string };
    assert.deepEqual(heard[1]![1], { commandId, questionId: 'keep' });
    const stored = backend.store.all('question').find(({ id }) => id === 'keep')!;
    assert.deepEqual(
      [stored.title, stored.body, stored.version, stored.name],
      ['How long do beans keep?', 'In *Lombok*.', commandId, 'Bagus'],
    );
  });

  it('mends one’s own answer, which keeps its votes', async () => {
    const backend = questionScene({ own });
    const element = board(backend, 'keep');
    const form = await edit(element, 'keep-jar');
    const text = await body(element, 'keep-jar');
    await focused(element, text);
    type(text, 'A jar, for *three* weeks.');
    await press(form, 'primary');
    await focused(element, await editButton(element, 'keep-jar'));
    const answer = await one(element, '.answer[data-id="keep-jar"]');
    await until(() => words(answer).includes('edited this minute'));
    assert.match(words(answer), /^3 ?3 votes A jar, for three weeks\./);
    const stored = backend.store.all('answer').find(({ id }) => id === 'keep-jar')!;
    assert.equal(stored.body, 'A jar, for *three* weeks.');
  });

  it('offers it for nothing that somebody else has written, nor where the question is closed', async () => {
    const element = board(questionScene({ own: ['keep', 'price'] }));
    await open(element);
    await editButton(element, 'keep');
    assert.lengthOf(all(element, '[id^="edit-title-"]'), 1);
    await open(element, 'price');
    await until(() => textOf(element).includes('takes no more answers'));
    assert.lengthOf(all(element, '[id^="edit-title-"]'), 0);
  });

  it('names what is missing, and leaves all as it was when it is cancelled', async () => {
    const element = board(questionScene({ own }));
    await open(element);
    const form = await edit(element);
    type(await title(element), ' ');
    await press(form, 'primary');
    const link = await one(element, '.edit .summary a');
    assert.equal(words(link), 'Write your question');
    await until(() => element.shadowRoot!.activeElement?.matches('.edit .summary'));
    link.click();
    await focused(element, await title(element));
    await press(form, 'quiet');
    await focused(element, await editButton(element, 'keep'));
    assert.equal(heading(element), 'How long do the beans keep once the bag is open?');
    await edit(element);
    assert.equal((await title(element)).value, 'How long do the beans keep once the bag is open?');
  });

  it('shows what stands now above what was typed where it was changed elsewhere, and saves upon that', async () => {
    const backend = questionScene({ own });
    const element = board(deaf(backend));
    await open(element);
    const form = await edit(element);
    type(await title(element), 'Changed here');
    await elsewhere(backend);
    await press(form, 'primary');
    const standing = await one(element, '.edit .standing:not([hidden])');
    assert.include(words(standing), 'What stands now Changed elsewhere On the other device.');
    assert.include(words(await one(element, '.edit .summary')), 'changed meanwhile');
    assert.equal((await title(element)).value, 'Changed here');
    assert.isBelow(
      standing.getBoundingClientRect().top,
      (await title(element)).getBoundingClientRect().top,
      'above what was typed',
    );
    assert.equal(heading(element), 'Changed elsewhere', 'nothing was written over');
    await press(await one(element, '.edit'), 'primary');
    await focused(element, await editButton(element, 'keep'));
    await until(() => textOf(element).includes('Your change is there.'));
    assert.equal(backend.store.all('question').find(({ id }) => id === 'keep')!.title, 'Changed here');
  });

  it('says so at once where the board hears of the change while somebody is typing', async () => {
    const backend = questionScene({ own });
    const element = board(backend);
    await open(element);
    await edit(element);
    type(await title(element), 'Changed here');
    await elsewhere(backend);
    await one(element, '.edit .standing:not([hidden])');
    assert.equal((await title(element)).value, 'Changed here');
    assert.include(words(await one(element, '.edit .summary')), 'changed meanwhile');
  });

  it('shows an edit at once without a network, and sends two of them in their order', async () => {
    const { adapter, given, back } = cuttable(questionScene({ own }));
    const element = board(adapter);
    await open(element);
    for (const words of ['Mended once', 'Mended twice']) {
      const form = await edit(element);
      type(await title(element), words);
      await press(form, 'primary');
      await until(() => heading(element) === words);
    }
    await until(() => textOf(element).includes('it will be sent by itself'));
    assert.include(textOf(element), 'edited this minute');
    assert.deepEqual(given, []);
    back();
    await until(() => textOf(element).includes('Your change is there.') && given.length === 2);
    assert.equal(heading(element), 'Mended twice');
    assert.lengthOf(all(element, '.summary'), 0);
  });

  it('brings an edit back that was made without a network of what had changed by then', async () => {
    const backend = questionScene({ own });
    const { adapter, back } = cuttable(backend);
    const element = board(adapter);
    await open(element);
    const form = await edit(element);
    type(await title(element), 'On the train');
    await press(form, 'primary');
    await until(() => heading(element) === 'On the train');
    await elsewhere(backend);
    back();
    await one(element, '.edit .standing:not([hidden])');
    assert.equal((await title(element)).value, 'On the train');
    assert.equal(heading(element), 'Changed elsewhere');
  });

  it('keeps an edit that was begun for the next visit, and knows then that the words have changed', async () => {
    const name = `edits ${crypto.randomUUID()}`;
    const first = board({ ...questionScene({ own }), name });
    await open(first);
    await edit(first);
    type(await title(first), 'Half a ques');
    unmount();
    const backend = questionScene({ own });
    const second = board({ ...backend, name });
    await open(second);
    assert.equal((await title(second)).value, 'Half a ques', 'it is open again');
    assert.include(textOf(second), 'We kept what you wrote last time.');
    unmount();
    await elsewhere(backend);
    const third = board({ ...backend, name }, 'keep');
    await one(third, '.edit .standing:not([hidden])');
    assert.equal((await title(third)).value, 'Half a ques');
    await press(await one(third, '.edit'), 'quiet');
    await editButton(third, 'keep');
    unmount();
    const last = board({ ...backend, name }, 'keep');
    await editButton(last, 'keep');
    assert.lengthOf(all(last, '.edit'), 0, 'nothing is kept of what was cancelled');
  });

  it('lets the page hold an edit back', async () => {
    const backend = questionScene({ own });
    const element = board(backend);
    await open(element);
    const form = await edit(element);
    type(await title(element), 'Held back');
    element.addEventListener('guyub-question-edit', (event) => event.preventDefault(), { once: true });
    await press(form, 'primary');
    assert.equal((await title(element)).value, 'Held back');
    await press(form, 'primary');
    await until(() => heading(element) === 'Held back');
  });

  it('keeps words with their writer that came too late, though nothing can be edited any more', async () => {
    const backend = questionScene({ own });
    const element = board(backend);
    await open(element);
    const form = await edit(element);
    type(await title(element), 'Too late');
    const question = backend.store.all('question').find(({ id }) => id === 'keep')!;
    backend.store.put('question', { ...question, closedAt: new Date().toISOString() });
    await press(form, 'primary');
    await until(() => textOf(element).includes('This question has been closed, so nothing was sent.'));
    assert.equal((await title(element)).value, 'Too late');
    await press(await one(element, '.edit'), 'quiet');
    await until(() => !all(element, '.edit').length);
    assert.lengthOf(all(element, '[id^="edit-title-"]'), 0);
  });

  it('speaks Indonesian', async () => {
    const element = mount<GuyubQaBoard>(
      html`<div lang="id"><guyub-qa-board question-id="keep" .backend=${questionScene({ own })}></guyub-qa-board></div>`,
    );
    (await button(element, 'Ubah')).click();
    const form = await one(element, '.edit');
    type(await title(element), 'Berapa lama bijinya tahan?');
    await press(form, 'primary');
    await until(() => /diubah menit ini|diubah 0 menit/.test(textOf(element)));
  });
});
