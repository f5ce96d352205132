import { assert } from 'chai';
import '../../src/embed/poll.ts';
import '../../src/embed/qa-board.ts';
import '../../src/embed/feedback-form.ts';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { all, button, html, mount, one, textOf, type, unmount, until } from './helpers.ts';

/** A guest who has asked something, and what pauses them. */
async function guest(): Promise<{ backend: BackendAdapter; store: MemoryStore; pause(): Promise<unknown> }> {
  const store = new MemoryStore();
  store.put('poll', {
    id: 'roast',
    question: 'Which roast?',
    kind: 'single',
    options: ['a', 'b'].map((id) => ({ id, label: id })),
    results: 'always',
    allowChange: true,
    createdAt: '2026-01-01T00:00:00Z',
  });
  const backend = memoryAdapter({ store });
  const asked = { id: newId(), type: 'question.ask', title: 'Buy at my shop' } as const;
  await backend.submit(asked);
  const dewi = staffOf(memoryAdapter({ store, actor: { id: 'dewi', roles: ['moderator'] } }));
  const target = { kind: 'question', id: asked.id } as const;
  const pause = () =>
    dewi.submit({ id: newId(), type: 'person.block', target, blocked: true, reason: 'Iklan, tiga kali.' });
  return { backend, store, pause };
}

const said = { en: 'The team has paused your taking part here', id: 'Tim sedang menjeda keikutsertaanmu' };
const isTold = (element: Element, lang: keyof typeof said = 'en') =>
  until(() => textOf(element).includes(said[lang]) && textOf(element).includes('Iklan, tiga kali.'));

describe('somebody whom the team has paused', () => {
  afterEach(unmount);

  it('is told so, and why, where they vote', async () => {
    const { backend, store, pause } = await guest();
    const element = mount(html`<guyub-poll lang="id" .backend=${backend}></guyub-poll>`);
    (await one<HTMLInputElement>(element, 'input')).click();
    await pause();
    (await one(element, 'button.primary')).click();
    await isTold(element, 'id');
    assert.lengthOf(store.all('ballot'), 0);
  });

  it('is told so where they ask, and keeps what was typed', async () => {
    const { backend, pause } = await guest();
    const element = mount(html`<guyub-qa-board lang="en" .backend=${backend}></guyub-qa-board>`);
    (await button(element, 'Ask a question')).click();
    type(await one(element, '.ask #title'), 'Buy here, too');
    await pause();
    (await one(element, '.ask .primary')).click();
    await isTold(element);
    assert.equal((await one<HTMLInputElement>(element, '.ask #title')).value, 'Buy here, too');
  });

  it('is told so where they write to the team', async () => {
    const { backend, pause } = await guest();
    const element = mount(html`<guyub-feedback-form lang="en" .backend=${backend}></guyub-feedback-form>`);
    type(await one<HTMLTextAreaElement>(element, 'textarea'), 'Buy here');
    const kind = all<HTMLInputElement>(element, 'input[type=radio]')[0];
    kind?.click();
    await pause();
    (await one(element, '.primary')).click();
    await isTold(element);
  });

  it('is offered nothing of it any more with the next read', async () => {
    const { backend, pause } = await guest();
    await pause();
    const element = mount(html`<guyub-qa-board lang="en" .backend=${backend}></guyub-qa-board>`);
    await until(() => textOf(element).includes('Buy at my shop'));
    assert.lengthOf(all(element, '.top .primary, button.vote'), 0);
  });
});
