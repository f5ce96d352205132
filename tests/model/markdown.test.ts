import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { changesBetween } from '../../src/model/changes.ts';
import { parseMarkdown, safeAddress, textOfInline, type Inline } from '../../src/model/markdown.ts';

const linksOf = (children: readonly Inline[]): string[] =>
  children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(child.kind === 'link' ? [child.href] : []), ...linksOf(child.children)],
  );

describe('Markdown', () => {
  it('makes headings, paragraphs and lists', () => {
    assert.deepEqual(
      parseMarkdown('# Rules\r\n\nBe *kind*\nand **fair**.\n- one\n- two\n  more\n1. first\n\nEnd_of_it'),
      [
        { kind: 'heading', level: 1, children: ['Rules'] },
        {
          kind: 'paragraph',
          children: [
            'Be ',
            { kind: 'em', children: ['kind'] },
            '\nand ',
            { kind: 'strong', children: ['fair'] },
            '.',
          ],
        },
        { kind: 'list', ordered: false, items: [['one'], ['two\nmore']] },
        { kind: 'list', ordered: true, items: [['first']] },
        { kind: 'paragraph', children: ['End_of_it'] },
      ],
    );
  });

  it('makes links of http, https and mailto alone; everything else stays as it was written', () => {
    for (const good of ['https://a.example/x?y=1#z', 'HTTP://a.example', 'mailto:halo@a.example']) {
      assert.deepEqual(parseMarkdown(`[x](${good})`), [
        { kind: 'paragraph', children: [{ kind: 'link', href: good, children: ['x'] }] },
      ]);
    }
    for (const bad of [
      'javascript:alert(1',
      'JaVaScRiPt:alert%281',
      ' javascript:x',
      'java\tscript:x',
      'data:text/html,x',
      'vbscript:x',
      '//a.example',
      '/path',
      'https:a',
      'https://a b',
      'https://a"onclick=x',
      '\u0001https://a',
    ]) {
      const text = `[x](${bad})`;
      assert.equal(safeAddress(bad), undefined, bad);
      assert.deepEqual(
        linksOf(parseMarkdown(text).flatMap((block) => ('children' in block ? block.children : []))),
        [],
      );
    }
  });

  it('takes any text without throwing, and loses no letter of it', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      '](',
      ')',
      'https://a.b',
      '#',
      '- ',
      '1. ',
      '\n',
      ' ',
      'a',
      '<b>',
      '👩🏽‍🌾',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (text) => {
          for (const block of parseMarkdown(text)) {
            for (const part of block.kind === 'list' ? block.items : [block.children]) {
              for (const href of linksOf(part)) assert.ok(safeAddress(href));
            }
          }
          const letters = (of: string) => of.replace(/[^ab<>]/g, '');
          const shown = parseMarkdown(text)
            .flatMap((block) => (block.kind === 'list' ? block.items : [block.children]))
            .map((part) => textOfInline(part) + linksOf(part).join(''))
            .join('');
          // An address stands in its link: counted, wherever it stands.
          assert.equal([...letters(shown)].sort().join(''), [...letters(text)].sort().join(''));
        },
      ),
    );
  });

  const long = 100_000;
  for (const [name, text] of Object.entries({
    'a run of stars': '*'.repeat(long),
    'open emphasis': '*a '.repeat(long / 3),
    'open strong': '**a '.repeat(long / 4),
    'mixed emphasis': '*a **b _c '.repeat(long / 10),
    'open brackets': '['.repeat(long),
    'open links': '[a]('.repeat(long / 4),
    'brackets before a bad link': `${'['.repeat(long / 2)}](javascript:${'x'.repeat(long / 3)})`,
    'brackets before a long link': `${'['.repeat(long / 2)}](https://${'x'.repeat(1900)} )`,
    'nested links': `${'[a'.repeat(long / 8)}${'](https://a.b)'.repeat(long / 30)}`,
    'nested lists': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth % 60)}- a`).join('\n'),
    spaces: `#${' '.repeat(long)}`,
    'spaces in items': `- a\n${' '.repeat(long / 2)}\n1.${' '.repeat(long / 3)}`,
    'one line each': 'a\n'.repeat(long / 2),
    'longer than any rules': 'word '.repeat(long),
  }))
    it(`is done with ${name} in less than 100 ms`, () => {
      parseMarkdown('warm *up*');
      const start = performance.now();
      parseMarkdown(text);
      assert.ok(performance.now() - start < 100, `${performance.now() - start} ms`);
    });
});

describe('what changed', () => {
  it('is what came in and what went, in the order of reading', () => {
    assert.deepEqual(
      changesBetween('# A\n\nsame\n\nold\n\n- x\n- y', '# A\n\n**same**\n\nnew\n\n- x\n- z\n- y'),
      [
        { kind: 'removed', text: 'old' },
        { kind: 'added', text: 'new' },
        { kind: 'added', text: 'z' },
      ],
    );
  });

  it('is nothing between a text and itself, and all of it against none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('one', 'two', '- three', '# four')), (lines) => {
        const text = lines.join('\n\n');
        assert.deepEqual(changesBetween(text, text), []);
        assert.ok(changesBetween('', text).every(({ kind }) => kind === 'added'));
      }),
    );
  });
});
