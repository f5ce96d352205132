import { assert } from 'chai';
import '../../src/embed/qa-board.ts';
import type { QuestionAsk } from '../../src/model/question.ts';
import type { GuyubQaBoard } from '../../src/widgets/qa-board/qa-board.ts';
import { hostile } from '../../stories/fixtures.ts';
import {
  answers,
  manyQuestions,
  questions,
  questionScene,
  type QuestionScene,
} from '../../stories/question-fixtures.ts';
import { all, button, html, listen, mount, one, textOf, type, unmount, until } from './helpers.ts';

const board = (backend: object, id?: string) =>
  mount<GuyubQaBoard>(html`<guyub-qa-board .questionId=${id} .backend=${backend as never}></guyub-qa-board>`);
const show = (given: QuestionScene = {}) => board(questionScene(given));
const row = (element: Element, id: string) => one(element, `[data-id="${CSS.escape(id)}"]`);
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const ids = (element: Element) => all(element, '.question[data-id]').map(({ dataset }) => dataset.id);
const listed = (element: Element, ...wanted: string[]) =>
  until(() => ids(element).join() === wanted.join(), `the list is ${wanted}`);
const open = async (element: Element, id: string) => {
  (await row(element, id)).querySelector('a')!.click();
  return one(element, '.thread .answer, .thread form');
};
const voteOf = async (element: Element, id: string) =>
  (await row(element, id)).querySelector<HTMLButtonElement>('button.vote')!;
const search = (element: Element) => one<HTMLInputElement>(element, '#search');
const inAddress = () => new URLSearchParams(location.search).get('guyub-question');

/** What happens on the page, as a tag manager hears it. */
function heard(...names: string[]): [string, Record<string, unknown>][] {
  const list: [string, Record<string, unknown>][] = [];
  for (const name of names)
    document.addEventListener(name, (event) => void list.push([name, (event as CustomEvent).detail]), {
      once: true,
    });
  return list;
}

describe('<guyub-qa-board>', () => {
  afterEach(unmount);

  it('lists what is new, with votes, state, time and name', async () => {
    const element = show();
    await listed(element, 'grind', 'keep', 'visit', 'decaf', 'price');
    await until(() => !all(element, 'time.awaited').length);
    for (const [id, state] of [
      ['grind', 'Waiting for an answer · 3 hours ago · Ayu'],
      ['keep', 'Answered by the team · 2 answers · yesterday · Bagus'],
      ['visit', 'Solved · 2 answers'],
      ['price', 'Closed · 1 answer'],
    ] as const)
      assert.include(words(await row(element, id)), state);
    assert.equal((await one(element, '[role=heading]')).getAttribute('aria-level'), '2');
    const time = (await row(element, 'keep')).querySelector('time')!;
    assert.isAbove(Date.parse(time.dateTime), 0);
    assert.match(time.title, /\d\d[:.]\d\d/, 'the exact time');
  });

  it('lists by votes, and those who wait, the longest first', async () => {
    const element = show();
    (await button(element, 'Most voted')).click();
    await listed(element, 'decaf', 'keep', 'price', 'visit', 'grind');
    assert.equal((await button(element, 'Most voted')).getAttribute('aria-pressed'), 'true');
    (await button(element, 'Unanswered')).click();
    await listed(element, 'decaf', 'grind');
  });

  it('counts a vote at once, and takes it back', async () => {
    const element = show();
    const vote = await voteOf(element, 'keep');
    assert.equal(vote.getAttribute('aria-pressed'), 'false');
    const events = heard('guyub-vote-set', 'guyub-vote-counted');
    vote.click();
    await until(() => words(vote).startsWith('15') && vote.getAttribute('aria-pressed') === 'true');
    await until(() => events.length === 2);
    const [[, before], [, after]] = events as [(typeof events)[0], (typeof events)[0]];
    assert.deepEqual(before, { commandId: before.commandId, questionId: 'keep', value: 1 });
    assert.deepEqual(after, before);
    vote.click();
    await until(() => words(vote).startsWith('14') && vote.getAttribute('aria-pressed') === 'false');
    assert.deepEqual(ids(element), ['grind', 'keep', 'visit', 'decaf', 'price'], 'nothing has moved');
  });

  it('opens in place under an address of its own, and closes with it', async () => {
    const element = show();
    await open(element, 'keep');
    assert.equal(inAddress(), 'keep');
    const link = (await row(element, 'keep')).querySelector('a')!;
    assert.equal(link.getAttribute('aria-expanded'), 'true');
    const thread = words(await one(element, '.thread'));
    assert.include(thread, 'Official answer Four weeks');
    assert.isBelow(
      thread.indexOf('Four weeks'),
      thread.indexOf('a jar with a valve'),
      'the official one first',
    );
    assert.equal((await one(element, '.thread strong')).textContent, 'one cup a day');
    history.back();
    await until(() => !all(element, '.thread').length && inAddress() === null);
    history.forward();
    await until(() => all(element, '.thread').length && inAddress() === 'keep');
    link.click();
    await until(() => !all(element, '.thread').length && inAddress() === null);
  });

  it('opens what the address names, also where it is on no page yet', async () => {
    const backend = questionScene({ questions: [...manyQuestions(30), questions[4]!] });
    history.pushState(null, '', `${location.pathname}${location.search}&guyub-question=price`);
    const element = board(backend);
    await one(element, '.thread .answer');
    assert.equal(ids(element)[0], 'price');
    assert.include(words(await one(element, '.thread')), 'Answered in the October letter.');
    assert.lengthOf(all(element, '.thread form'), 0, 'a closed question takes no answers');
  });

  it('leaves opening to the page where it wants, and to the visitor’s keys', async () => {
    const element = show();
    const link = (await row(element, 'keep')).querySelector('a')!;
    element.addEventListener('guyub-question-open', (event) => event.preventDefault(), { once: true });
    link.click();
    assert.equal(inAddress(), null);
    let kept = false;
    document.addEventListener(
      'click',
      (event) => {
        kept = !event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    assert.isTrue(kept, 'a new tab is the browser’s');
    assert.include(link.href, 'guyub-question=keep');
  });

  it('searches while somebody types, says what it found, and asks what it did not', async () => {
    const element = show();
    type(await search(element), 'BEANS ');
    await listed(element, 'keep');
    assert.equal((await search(element)).value, 'BEANS ', 'what is typed stays as it is');
    await until(() => textOf(element).includes('1 question found'));
    type(await search(element), 'Do you ship to Kupang?');
    await until(() => textOf(element).includes('Nobody has asked this yet.'));
    (await button(element, 'Ask: “Do you ship to Kupang?”')).click();
    const title = await one<HTMLInputElement>(element, '.ask #title');
    await until(() => element.shadowRoot!.activeElement === title);
    assert.equal(title.value, 'Do you ship to Kupang?');
  });

  it('asks: what is missing is named and led to, what is sent stands first', async () => {
    const backend = questionScene();
    const element = board(backend);
    (await button(element, 'Ask a question')).click();
    (await one(element, '.ask .primary')).click();
    const link = await one(element, '.ask .summary a');
    assert.equal(words(link), 'Write your question');
    await until(() => element.shadowRoot!.activeElement?.matches('.summary'));
    link.click();
    const title = await one<HTMLInputElement>(element, '.ask #title');
    await until(() => element.shadowRoot!.activeElement === title);
    type(title, 'Do you ship to Kupang?');
    await until(() => title.getAttribute('aria-invalid') === 'false');
    type(await one<HTMLTextAreaElement>(element, '.ask #body'), 'To **Kupang**.');
    type(await one<HTMLInputElement>(element, '.ask #name'), 'Nina');
    const events = heard('guyub-question-ask', 'guyub-question-asked');
    (await one(element, '.ask .primary')).click();
    await until(() => events.length === 2);
    const { commandId } = events[0]![1];
    assert.deepEqual(events[1]![1], { commandId, questionId: commandId });
    const first = await until(() => all(element, '.question')[0]);
    await until(() => words(first).includes('Do you ship to Kupang?') && words(first).includes('Nina'));
    assert.lengthOf(all(element, '.ask'), 0);
    await until(() => element.shadowRoot!.activeElement === first.querySelector('a'));
    await until(() => textOf(element).includes('Your question is on the board.'));
    const stored = backend.store.all('question').at(-1)!;
    const { author: _, createdAt: __, ...content } = stored;
    assert.deepEqual(content, {
      id: String(commandId),
      title: 'Do you ship to Kupang?',
      body: 'To **Kupang**.',
      name: 'Nina',
      lang: 'en',
    });
  });

  it('answers, and says which answer helped', async () => {
    const backend = questionScene({ own: ['keep'] });
    const element = board(backend);
    await open(element, 'keep');
    assert.lengthOf(
      (await row(element, 'keep')).querySelectorAll(':scope > button.vote'),
      0,
      'no vote for oneself',
    );
    const field = await one<HTMLTextAreaElement>(element, '.reply textarea');
    type(field, 'Mine keep six weeks.');
    const events = heard(
      'guyub-answer-post',
      'guyub-answer-posted',
      'guyub-answer-accept',
      'guyub-answer-accepted',
    );
    (await one(element, '.reply .primary')).click();
    await until(() => words(all(element, '.answer').at(-1)!).includes('Mine keep six weeks.'));
    await until(() => textOf(element).includes('Your answer is there.'));
    assert.equal(backend.store.all('answer').at(-1)!.body, 'Mine keep six weeks.');
    assert.equal((await one<HTMLTextAreaElement>(element, '.reply textarea')).value, '');

    const helped = (await row(element, 'keep-jar')).querySelector<HTMLButtonElement>('[aria-pressed].plain')!;
    helped.click();
    await until(() => words(all(element, '.accepted')[0] ?? element).startsWith('3'));
    await until(() => events.length === 4);
    assert.deepEqual(events[3]![1], { ...events[2]![1], questionId: 'keep', answerId: 'keep-jar' });
    assert.include(words(await row(element, 'keep-jar')), 'This helped');
    helped.click();
    await until(() => !all(element, '.accepted').length);
  });

  it('lets the page hold a question, an answer and a vote back', async () => {
    const backend = questionScene();
    const submitted: string[] = [];
    const submit: typeof backend.submit = (command) => (
      submitted.push(command.type),
      backend.submit(command)
    );
    const element = board({ ...backend, submit });
    for (const name of ['guyub-question-ask', 'guyub-vote-set'])
      element.addEventListener(name, (event) => event.preventDefault(), { once: true });
    (await voteOf(element, 'keep')).click();
    (await button(element, 'Ask a question')).click();
    const title = await one<HTMLInputElement>(element, '.ask #title');
    type(title, 'Held back?');
    (await one(element, '.ask .primary')).click();
    // What is sent next arrives after all that was sent before it.
    (await voteOf(element, 'grind')).click();
    await until(() => submitted.length > 0);
    assert.deepEqual(submitted, ['vote.set']);
    assert.equal(title.value, 'Held back?', 'the words are still there');
  });

  it('does not push in what others have asked meanwhile', async () => {
    const backend = questionScene();
    const element = board(backend);
    await listed(element, 'grind', 'keep', 'visit', 'decaf', 'price');
    const createdAt = new Date().toISOString();
    backend.store.put('question', { id: 'other', title: 'A new one', author: 'x', createdAt });
    const vote = await voteOf(element, 'keep');
    vote.click();
    const fresh = await button(element, '1 new question');
    assert.deepEqual(ids(element), ['grind', 'keep', 'visit', 'decaf', 'price']);
    fresh.click();
    await listed(element, 'other', 'grind', 'keep', 'visit', 'decaf', 'price');
  });

  it('goes on page by page, each question once', async () => {
    const element = show({ questions: manyQuestions(45), answers: [], votes: {} });
    await until(() => ids(element).length === 20);
    (await button(element, 'Show more')).click();
    await until(() => ids(element).length === 40);
    (await button(element, 'Show more')).click();
    await until(() => ids(element).length === 45);
    assert.equal(new Set(ids(element)).size, 45);
    assert.lengthOf(
      all(element, 'button').filter((each) => words(each) === 'Show more'),
      0,
    );
  });

  it('keeps what was begun for the next visit', async () => {
    const name = `drafts ${crypto.randomUUID()}`;
    const first = board({ ...questionScene(), name });
    (await button(first, 'Ask a question')).click();
    type(await one<HTMLInputElement>(first, '.ask #title'), 'Half a ques');
    await open(first, 'grind');
    type(await one<HTMLTextAreaElement>(first, '.reply textarea'), 'Half an ans');
    unmount();
    const second = board({ ...questionScene(), name });
    (await button(second, 'Ask a question')).click();
    assert.equal((await one<HTMLInputElement>(second, '.ask #title')).value, 'Half a ques');
    await open(second, 'grind');
    assert.equal((await one<HTMLTextAreaElement>(second, '.reply textarea')).value, 'Half an ans');
  });

  it('gives refused words back, and says why', async () => {
    const element = show({ writing: 'forbidden' });
    (await button(element, 'Ask a question')).click();
    type(await one<HTMLInputElement>(element, '.ask #title'), 'Not allowed?');
    const refused = heard('guyub-question-refused');
    (await one(element, '.ask .primary')).click();
    const summary = await one(element, '.ask .summary');
    assert.equal(words(summary), 'That is not allowed here.');
    assert.equal((await one<HTMLInputElement>(element, '.ask #title')).value, 'Not allowed?');
    await until(() => refused.length === 1);
    assert.equal(refused[0]![1].code, 'forbidden');
    assert.lengthOf(ids(element), 5, 'the list is as it was');
  });

  it('gives the words of an earlier visit back that were refused since, once', async () => {
    const name = `refused ${crypto.randomUUID()}`;
    const first = board({ ...questionScene({ writing: 'offline' }), name });
    (await button(first, 'Ask a question')).click();
    type(await one<HTMLInputElement>(first, '.ask #title'), 'From the train?');
    (await one(first, '.ask .primary')).click();
    await until(() => textOf(first).includes('saved on this device'));
    unmount();
    const refused = heard('guyub-question-refused');
    const second = board({ ...questionScene({ writing: 'forbidden' }), name });
    await one(second, '.ask .summary');
    assert.equal((await one<HTMLInputElement>(second, '.ask #title')).value, 'From the train?');
    await until(() => refused.length === 1);
    const { openStorage } = await import('../../src/backend/outbox/storage.ts');
    const waiting = async () => (await (await openStorage()).all()).filter(({ backend }) => backend === name);
    await until(async () => !(await waiting()).length);
    assert.equal((await one<HTMLInputElement>(second, '.ask #title')).value, 'From the train?');
  });

  it('sends what could not be sent, once, when the backend is back', async () => {
    let down = true;
    const backend = questionScene();
    const sent: QuestionAsk[] = [];
    const submit: typeof backend.submit = async (command) => {
      if (down) throw Object.assign(new Error('offline'), { name: 'GuyubError', code: 'offline' });
      sent.push(command as QuestionAsk);
      return backend.submit(command);
    };
    const element = board({ ...backend, submit });
    (await button(element, 'Ask a question')).click();
    type(await one<HTMLInputElement>(element, '.ask #title'), 'Is anybody there?');
    (await one(element, '.ask .primary')).click();
    await until(() => words(all(element, '.question')[0]!).includes('Is anybody there?'));
    await until(() => textOf(element).includes('it will be sent by itself'));
    down = false;
    window.dispatchEvent(new Event('online'));
    await until(() => textOf(element).includes('Your question is on the board.'));
    assert.lengthOf(sent, 1);
    assert.lengthOf(ids(element), 6);
  });

  it('only reads for somebody who has declined the rules', async () => {
    const element = show({ declined: true });
    await listed(element, 'grind', 'keep', 'visit', 'decaf', 'price');
    assert.lengthOf(all(element, 'button.vote'), 0);
    assert.notInclude(textOf(element), 'Ask a question');
    (await row(element, 'keep')).querySelector('a')!.click();
    await one(element, '.thread .answer');
    assert.lengthOf(all(element, '.reply'), 0);
  });

  it('shows one question alone', async () => {
    const element = board(questionScene(), 'visit');
    await one(element, '.thread .answer.accepted');
    assert.equal(words(await one(element, '[part=heading]')), 'Can I bring my students to the roastery?');
    assert.lengthOf(all(element, '#search'), 0);
    const gone = board(questionScene(), 'nowhere');
    await until(() => textOf(gone).includes('This question is not here any more.'));
  });

  it('shows hostile words as words, and links only to what is safe', async () => {
    const element = board(
      questionScene({
        questions: [{ ...questions[1]!, title: hostile[0]!, body: hostile.join('\n\n'), createdAt: 'never' }],
        answers: [
          {
            ...answers[0]!,
            questionId: 'keep',
            body: '[a](javascript:alert(1)) [b](https://b.example) <img src=x onerror=alert(1)>',
          },
        ],
      }),
    );
    await open(element, 'keep');
    const links = all<HTMLAnchorElement>(element, '.thread a');
    assert.deepEqual(
      links.map(({ href, rel }) => [href, rel]),
      [['https://b.example/', 'nofollow ugc noopener']],
    );
    assert.equal(getComputedStyle(links[0]!).display, 'inline', 'a link stands in its line');
    assert.lengthOf(all(element, 'img, script, iframe'), 0);
    assert.include(textOf(element), hostile[0]!);
  });

  it('finds a question among many without reading them all', async () => {
    const backend = questionScene({ questions: manyQuestions(10_000), answers: [], votes: {} });
    let reads = 0;
    const read: typeof backend.read = (query, options) => (reads++, backend.read(query, options));
    const element = board({ ...backend, read });
    await until(() => ids(element).length === 20);
    type(await search(element), 'question 9876');
    await listed(element, 'q9875');
    assert.isAtMost(reads, 2);
  });

  it('speaks Indonesian', async () => {
    const element = mount(
      html`<div lang="id"><guyub-qa-board .backend=${questionScene()}></guyub-qa-board></div>`,
    );
    const texts = listen(element);
    await button(element, 'Ajukan pertanyaan');
    await until(() => textOf(element).includes('3 jam yang lalu'));
    assert.include(textOf(element), 'Dijawab oleh tim · 2 jawaban');
    assert.notInclude(texts.join(), 'Newest', 'no other language on the way');
  });
});
