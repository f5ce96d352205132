import { assert } from 'chai';
import '../../src/embed/qa-board.ts';
import { memoryAdapter } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import type { GuyubQaBoard } from '../../src/widgets/qa-board/qa-board.ts';
import { answersByTeam, questionScene, questionsByTeam } from '../../stories/question-fixtures.ts';
import { all, button, html, mount, one, type, unmount, until } from './helpers.ts';

const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const board = (backend: unknown, lang = 'en') =>
  mount<GuyubQaBoard>(html`<guyub-qa-board lang=${lang} .backend=${backend}></guyub-qa-board>`);
const byTeam = { questions: questionsByTeam, answers: answersByTeam };

describe('what the team has made of a board', () => {
  afterEach(unmount);

  it('stands at the top and says who asked, edited and answers for it', async () => {
    const element = board(questionScene(byTeam));
    const pinned = await one(element, '[data-id=decaf]');
    await until(() => words(pinned).includes('Pinned'));
    assert.equal(all(element, 'li.question')[0], pinned, 'what is pinned comes first');
    assert.lengthOf(all(element, '[data-id=decaf]'), 1);
    assert.include(words(await one(element, '[data-id=hours]')), 'Asked by the team');
    const row = await one(element, '[data-id=keep]');
    assert.include(words(row), 'edited by the team 4 hours ago');
    row.querySelector('a')!.click();
    const verified = await one(element, '[data-id=keep-jar]');
    assert.match(words(verified), /Verified by the team · 5 hours ago/);
    assert.match(words(verified), /edited by the team 6 hours ago/);
    assert.lengthOf(all(element, '.original'), 0, 'what others had written is theirs');
  });

  it('shows its author what they had written, and why it was changed, until they edit it themselves', async () => {
    const element = board(questionScene({ ...byTeam, own: ['keep', 'keep-jar'] }), 'id');
    (await one(element, '[data-id=keep] a')).click();
    const question = await one(element, '.thread > .original');
    assert.match(words(question), /Yang kamu tulis sendiri No phone numbers, please. How long\?\? Call me/);
    const answer = await one(element, '[data-id=keep-jar]');
    assert.include(words(answer), 'Dikonfirmasi tim');
    assert.include(words(await one(element, '[data-id=keep-jar] .original')), 'A jar. See my shop.');
    answer.querySelector<HTMLElement>('[id^=edit-]')!.click();
    type(await one(element, '.edit textarea'), 'A jar with a valve.');
    (await one(element, '.edit .primary')).click();
    await until(() => !words(answer).includes('Dikonfirmasi tim'));
    assert.include(words(answer), 'A jar with a valve.');
  });

  it('follows what the team does while it is read', async () => {
    const backend = questionScene();
    const element = board(backend);
    (await one(element, '[data-id=keep] a')).click();
    const jar = await one(element, '[data-id=keep-jar]');
    const dewi = staffOf(
      memoryAdapter({ store: backend.store, actor: { id: 'dewi', roles: ['moderator'] } }),
    );
    const about = { questionId: 'keep', ifVersion: 'keep-jar' };
    await dewi.submit({ id: newId(), type: 'answer.verify', answerId: 'keep-jar', verified: true, ...about });
    await until(() => words(jar).includes('Verified by the team'));
    await dewi.submit({
      id: newId(),
      type: 'question.close',
      questionId: 'keep',
      closed: true,
      reason: 'Over.',
    });
    await until(() => words(element.shadowRoot!.querySelector('.thread')!).includes('Over.'));
    assert.lengthOf(all(element, '.reply'), 0);
    assert.exists(await button(element, 'Newest'));
  });
});
