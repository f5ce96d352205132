import { assert } from 'chai';
import '../../src/embed/qa-board.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { memoryAdapter } from '../../src/adapters/memory/index.ts';
import { newId } from '../../src/model/id.ts';
import type { GuyubQaBoard } from '../../src/widgets/qa-board/qa-board.ts';
import { heldAnswers, questionScene } from '../../stories/question-fixtures.ts';
import { all, button, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const guestsWait = { questions: { guests: 'hold' } } as const;
const board = (backend: unknown, lang = 'en') =>
  mount<GuyubQaBoard>(html`<guyub-qa-board lang=${lang} .backend=${backend}></guyub-qa-board>`);

describe('a board on which guests wait for the team', () => {
  afterEach(unmount);

  it('marks what somebody has asked as waiting, until the team has decided', async () => {
    const backend = questionScene({ boards: guestsWait });
    const element = board(backend);
    await button(element, 'Ask a question').then((ask) => ask.click());
    type(await one(element, '.ask #title'), 'Do you ship to Kupang?');
    (await one(element, '.ask .primary')).click();
    await until(() => textOf(element).includes('It has arrived, and waits for the team’s review.'));
    assert.notInclude(textOf(element), 'Your question is on the board.');
    const { id } = backend.store.all('question').find(({ title }) => title === 'Do you ship to Kupang?')!;
    const row = await one(element, `[data-id="${id}"]`);
    await until(() => words(row).includes('Waiting for review'));
    assert.notInclude(words(row), 'Waiting for an answer');
    row.querySelector('a')!.click();
    await until(() => words(row).includes('Only you see this until the team has looked at it.'));
    assert.lengthOf(row.querySelectorAll('.reply, button.vote'), 0, 'nobody takes part in it yet');

    const other = memoryAdapter({ store: backend.store });
    const { questions } = await other.read({ type: 'questions', order: 'newest' });
    assert.notInclude(JSON.stringify(questions), 'Kupang', 'another visitor');

    const dewi = memoryAdapter({ store: backend.store, actor: { id: 'dewi', roles: ['moderator'] } });
    const target = { kind: 'question', id } as const;
    const review = { type: 'post.review', target, ifVersion: id } as const;
    const reason = 'Please write to the shop.';
    const first = newId();
    await staffOf(dewi).submit({ ...review, id: first, decision: 'reject', reason });
    await until(() => words(row).includes('Not published'));
    assert.include(words(row), `Only you see it. ${reason}`);
    await staffOf(dewi).submit({ ...review, id: newId(first), decision: 'publish' });
    await until(() => words(row).includes('Waiting for an answer'));
    assert.notInclude(words(row), reason);
  });

  it('marks answers, in the language of the page', async () => {
    const backend = questionScene({ own: ['keep-held', 'keep-rejected'], answers: heldAnswers });
    const element = board(backend, 'id');
    (await one(element, '[data-id=keep] a')).click();
    const [waiting, rejected] = [
      await one(element, '[data-id=keep-held]'),
      await one(element, '[data-id=keep-rejected]'),
    ];
    assert.match(words(waiting), /^00 suara Menunggu ditinjau .*Hanya kamu yang melihat ini/);
    assert.match(words(rejected), /^00 suara Tidak ditampilkan .*Please ask about one thing at a time\./);
    assert.lengthOf(all(element, '[data-id=keep-held] button.vote'), 0);
  });

  it('offers a guest nothing where it is for members alone', async () => {
    const element = board(questionScene({ boards: { questions: { guests: 'members' } } }));
    (await one(element, '[data-id=keep] a')).click();
    await one(element, '.thread .answer');
    assert.lengthOf(all(element, 'button.vote, .reply, .top .primary'), 0);
  });

  it('says why it took nothing, where the board has become one for members meanwhile', async () => {
    const backend = questionScene();
    const members = questionScene({ boards: { questions: { guests: 'members' } } });
    const element = board({ ...backend, submit: members.submit });
    (await one(element, '[data-id=grind] button.vote')).click();
    await until(() => textOf(element).includes('Only members can take part here.'));
  });
});
