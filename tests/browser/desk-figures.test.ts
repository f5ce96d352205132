import { assert } from 'chai';
import { deskAt, deskScene } from '../../stories/desk-fixtures.ts';
import { aDay } from '../../stories/desk-today.stories.ts';
import { openDesk } from './desk.ts';
import { all, html, one, textOf, unmount } from './helpers.ts';

async function figures(width: string, lang = 'id') {
  const template = html`<div lang=${lang} .style=${`inline-size:${width}`}>
    ${deskAt('figures', deskScene({ fill: aDay }))}
  </div>`;
  const { screen } = await openDesk(template);
  await one(screen, 'table');
  const shown = all<HTMLTableElement>(screen, 'table').filter((table) => table.checkVisibility());
  return { screen, shown };
}

/** Whether a word is broken: what is set again without a break inside words is higher than that. */
function isBroken(cell: HTMLElement): boolean {
  const range = document.createRange();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    for (const { index, 0: word } of text.textContent!.matchAll(/\S+/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) return true;
    }
  return false;
}

describe('the figures at the desk', () => {
  afterEach(unmount);

  it('stand in one table where there is room, and by kind on a phone, no word broken', async () => {
    const kinds = ['Pertanyaan', 'Jawaban', 'Masukan', 'Laporan'];
    const wide = await figures('1100px');
    assert.lengthOf(wide.shown, 1);
    assert.deepEqual(
      Array.from(wide.shown[0]!.querySelectorAll('tbody th'), (cell) => cell.textContent),
      kinds,
    );
    for (const width of ['360px', '600px', '768px']) {
      const { shown, screen } = await figures(width);
      if (width === '360px')
        assert.deepEqual(
          shown.map(({ caption }) => caption?.textContent),
          kinds,
        );
      for (const table of shown)
        for (const cell of table.querySelectorAll<HTMLElement>('th, td'))
          assert.isFalse(isBroken(cell), `${width}: ${cell.textContent}`);
      assert.isAtMost(screen.scrollWidth, screen.clientWidth);
    }
  });

  it('say what is counted as waiting', async () => {
    const { screen } = await figures('360px', 'en');
    assert.include(textOf(screen), 'Only what waits for review is counted as waiting.');
  });
});
