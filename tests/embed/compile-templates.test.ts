import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTemplates } from '../../src/embed/templates/compile.ts';

const compiled = (code: string) => compileTemplates('widget.ts', code);

for (const [what, source, expected] of [
  ['a child', 'html`<p>${a}</p>`', 'html("<p><?></p>", a)'],
  ['a child at the end of all', 'html`${a}`', 'html("<?><!>", a)'],
  ['an attribute', 'html`<a href=${a} ?hidden="${b}">`', 'html("<a href=? ?hidden=?>", a, b)'],
  ['words around a value', 'html`<a class="row ${a}">`', 'html("<a class=?>", `row ${a}`)'],
  ['a slash after a value', 'html`<svg><path d=${a} /></svg>`', 'html("<svg><path d=? /></svg>", a)'],
  [
    'quotes that are not needed',
    'html`<p class="note" title="a b">`',
    'html("<p class=note title=\\"a b\\">")',
  ],
  ['lines', 'html`<p\n  class=a\n>\n  ${a}\n</p>`', 'html("<p class=a> <?> </p>", a)'],
  [
    'a template in a template',
    'html`<p>${a ? html`<b>${b}</b>` : html`<i></i>`}</p>`',
    'html("<p><?></p>", a ? html("<b><?></b>", b) : html("<i></i>"))',
  ],
  ['other tags', 'css`a ${b}`', 'css`a ${b}`'],
] as const) {
  test(`compiles ${what}`, () => assert.equal(compiled(source), expected));
}

for (const [what, source, message] of [
  ['an expression for an element', 'html`<p ${a}></p>`', /stands for an attribute’s value or a child/],
  ['an expression for a tag', 'html`<${a}></p>`', /cannot be read/],
  ['an expression in raw text', 'html`<textarea>${a}</textarea>`', /no expression in raw text/],
  ['a name in upper case', 'html`<p .innerText=${a}></p>`', /\.innerText is not in lower case/],
  ['an entity beside a value', 'html`<p title="&amp;${a}"></p>`', /would have to be escaped/],
  ['the sign of a place', 'html`<p title="?"></p>`', /would be taken for a place/],
] as const) {
  test(`refuses ${what}, and shows where`, () => {
    assert.throws(() => compiled(source), message);
    assert.throws(() => compiled(source), /: <(p|\$|textarea)/);
  });
}
