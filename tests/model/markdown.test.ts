import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { changesBetween } from '../../src/model/changes.ts';
import { parseMarkdown, safeAddress, textsOf, type Block, type Inline } from '../../src/model/markdown.ts';

const linksIn = (children: readonly Inline[]): string[] =>
  children.flatMap((child) => {
    if (typeof child === 'string' || !('children' in child)) return [];
    return [...(child.kind === 'link' ? [child.href] : []), ...linksIn(child.children)];
  });
const linksOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linksOf);
    if (block.kind === 'quote') return linksOf(block.children);
    return block.kind === 'code' ? [] : linksIn(block.children);
  });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('Markdown', () => {
  it('makes headings, paragraphs, lists, quotes and code', () => {
    assert.deepEqual(
      parseMarkdown(
        '# Rules\r\n\nBe *kind*\nand **fair**.\n- one\n- two\n  more\n\n3. first\n\n> said `so`\n\n```\n<b>\n```\nEnd_of_it',
      ),
      [
        { kind: 'heading', level: 1, children: ['Rules'] },
        paragraph(
          'Be ',
          { kind: 'em', children: ['kind'] },
          '\nand ',
          { kind: 'strong', children: ['fair'] },
          '.',
        ),
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [[paragraph('one')], [paragraph('two\nmore')]],
        },
        { kind: 'list', ordered: true, start: 3, items: [[paragraph('first')]] },
        { kind: 'quote', children: [paragraph('said ', { kind: 'code', text: 'so' })] },
        { kind: 'code', text: '<b>' },
        paragraph('End_of_it'),
      ],
    );
  });

  it('leaves markup, pictures and what it does not know as they were written', () => {
    for (const text of ['<b>bold</b> <script>x</script>', '| a | b |', '~~gone~~', '&lt;i&gt; 5 < 6 & 7'])
      assert.equal(textsOf(parseMarkdown(text)).join(), text.replace('&lt;i&gt;', '<i>'));
  });

  it('makes links of http, https and mailto alone; everything else stays as it was written', () => {
    for (const good of ['https://a.example/x?y=1#z', 'HTTP://a.example', 'mailto:halo@a.example'])
      assert.deepEqual(parseMarkdown(`[x](${good})`), [
        paragraph({ kind: 'link', href: good, children: ['x'] }),
      ]);
    assert.deepEqual(parseMarkdown('see https://a.example/x.'), [
      paragraph(
        'see ',
        { kind: 'link', href: 'https://a.example/x', children: ['https://a.example/x'] },
        '.',
      ),
    ]);
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
    ]) {
      assert.equal(safeAddress(bad), undefined, bad);
      assert.deepEqual(linksOf(parseMarkdown(`[x](${bad}) <${bad}> [x]: ${bad}`)), [], bad);
    }
  });

  it('takes any text without throwing, loses no letter of it, and links to nothing unsafe', () => {
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
      '> ',
      '`',
      '👩🏽‍🌾',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (text) => {
          // Behind a fence of code stands the name of its language, which is not shown.
          fc.pre(!text.includes('```'));
          const blocks = parseMarkdown(text);
          for (const href of linksOf(blocks)) assert.ok(safeAddress(href));
          const count = (of: string) => of.replace(/[^ab]/g, '').length;
          // The address of a link is no loss: it is where the link leads.
          const shown = textsOf(blocks).join('') + linksOf(blocks).join('');
          assert.ok(count(shown) >= count(text));
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
    'emphasis in emphasis': `${'**a *b '.repeat(long / 14)}${'b* a**'.repeat(long / 14)}`,
    'open brackets': '['.repeat(long),
    'open links': '[a]('.repeat(long / 4),
    'brackets before a bad link': `${'['.repeat(long / 2)}](javascript:${'x'.repeat(long / 3)})`,
    'brackets before a long link': `${'['.repeat(long / 2)}](https://${'x'.repeat(1900)} )`,
    'nested links': `${'[a'.repeat(long / 8)}${'](https://a.b)'.repeat(long / 30)}`,
    'nested lists': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth % 60)}- a`).join('\n'),
    'lists in a line': '- '.repeat(long / 2),
    'quotes in quotes': '>'.repeat(long),
    'open code': Array.from({ length: 400 }, (_, n) => `${'`'.repeat(n + 1)}a`).join(''),
    'many addresses': 'https://a.b/'.repeat(5000 / 12),
    'more addresses': 'https://a.b/'.repeat(long / 12),
    spaces: `#${' '.repeat(long)}`,
    'spaces in items': `- a\n${' '.repeat(long / 2)}\n1.${' '.repeat(long / 3)}`,
    'one line each': 'a\n'.repeat(long / 2),
    'longer than any rules': 'word '.repeat(long),
  }))
    it(`is done with ${name} in less than 100 ms`, () => {
      // The processor's time, and the best of three: other work on the machine is not the parser's.
      const took = () => {
        const { user } = process.cpuUsage();
        parseMarkdown(text);
        return (process.cpuUsage().user - user) / 1000;
      };
      const best = Math.min(took(), took(), took());
      assert.ok(best < 100, `${best} ms`);
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
