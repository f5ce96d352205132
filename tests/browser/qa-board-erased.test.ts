import { assert } from 'chai';
import '../../src/embed/qa-board.ts';
import { newId } from '../../src/model/id.ts';
import type { GuyubQaBoard } from '../../src/widgets/qa-board/qa-board.ts';
import { questionScene } from '../../stories/question-fixtures.ts';
import { all, html, mount, one, unmount, until } from './helpers.ts';

const removed = 'This question was removed by its author.';
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const ids = (element: Element) => all(element, '.question[data-id]').map(({ dataset }) => dataset.id);
/** A community whose visitor has asked two questions, one of which others have answered. */
const scene = () => questionScene({ own: ['grind', 'visit', 'keep-jar'] });
const erase = (backend: ReturnType<typeof scene>) => backend.submit({ id: newId(), type: 'person.erase' });

describe('a board on which somebody has had their words erased', () => {
  afterEach(unmount);

  it('says so in place of a question that others have answered, and lists the others no more', async () => {
    const backend = scene();
    const element = mount<GuyubQaBoard>(html`<guyub-qa-board .backend=${backend}></guyub-qa-board>`);
    await until(() => ids(element).join() === 'grind,keep,visit,decaf,price');
    await erase(backend);
    await until(() => ids(element).join() === 'keep,visit,decaf,price', 'the question without answers goes');
    const row = await one(element, '[data-id=visit]');
    const link = row.querySelector('a')!;
    await until(() => words(link) === removed);
    assert.notInclude(words(row), 'Ibu Komang');
    link.click();
    await one(element, '.thread .answer');
    assert.lengthOf(all(element, '.thread .answer'), 2, 'the answers of others');
    assert.lengthOf(all(element, '.thread form'), 0, 'nobody can answer what cannot be read');
    assert.lengthOf(all(element, 'button.vote:not([aria-describedby*=keep], [aria-describedby*=decaf])'), 0);
    (await one(element, '[data-id=keep] a')).click();
    await until(() => all(element, '[data-id=keep] .answer').length === 1, 'their answer is gone');
  });

  it('says so where the question stands alone', async () => {
    const backend = scene();
    await erase(backend);
    const element = mount<GuyubQaBoard>(
      html`<guyub-qa-board lang="id" .questionId=${'visit'} .backend=${backend}></guyub-qa-board>`,
    );
    assert.equal(
      words(await one(element, '[role=heading]')),
      'Pertanyaan ini sudah dihapus oleh penulisnya.',
    );
    assert.lengthOf(all(element, '.answer'), 2);
  });
});
