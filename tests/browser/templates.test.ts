import { assert } from 'chai';
import * as fc from 'fast-check';
import * as lit from './templates.fixture.ts';
import type { Shown } from './templates.fixture.ts';

const compiled = (await import(`./templates.fixture.ts${'?compiled'}`)) as typeof lit;

const leaf = fc.constantFrom<Shown[]>('', 'kopi', '<b>&amp;', 'teh', 0, 7, null, undefined, false, [], ['a']);
const value = fc.letrec<{ value: Shown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.record({
      template: fc.constantFrom(...Object.keys(lit.templates)),
      of: fc.tuple(tie('value'), tie('value'), tie('value')),
    }),
  ),
})).value;

/** The same lists and templates with other leaves, so that much of what was shown can stay. */
function vary(value: Shown, leaves: Shown[]): Shown {
  if (Array.isArray(value)) return value.map((each) => vary(each, leaves));
  if (value === null || typeof value !== 'object') return leaves.shift();
  return { ...value, of: value.of.map((each) => vary(each, leaves)) };
}
const sequence = fc
  .array(fc.tuple(value, fc.array(fc.array(leaf, { minLength: 8 }), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((scenes) =>
    scenes.flatMap(([value, leaves]) => [value, ...leaves.map((each) => vary(value, [...each]))]),
  );

/** Everything below a node, each element with a number that it keeps; comments are the engine's own affair. */
function seen(place: HTMLElement, numbers: Map<Node, number>): unknown[] {
  return Array.from(place.childNodes, (node) => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
    if (!(node instanceof Element)) return '';
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    const { checked, value } = node as HTMLInputElement;
    const attributes = node.getAttributeNames().sort();
    return [
      `${numbers.get(node)} ${node.namespaceURI} ${node.localName}`,
      ...attributes.map((name) => `${name}=${node.getAttribute(name)}`),
      { checked, value },
      ...seen(node as HTMLElement, numbers),
    ];
  }).filter((each) => each !== '');
}

describe('compiled templates', () => {
  it('show what Lit shows, and keep the elements that Lit keeps, whatever follows what', () => {
    fc.assert(
      fc.property(sequence, (values) => {
        const [one, other] = [document.createElement('div'), document.createElement('div')];
        const [numbers, others] = [new Map<Node, number>(), new Map<Node, number>()];
        for (const each of values) {
          lit.show(each, one);
          compiled.show(each, other);
          assert.deepEqual(seen(other, others), seen(one, numbers));
        }
      }),
      { numRuns: 300, includeErrorInReport: true },
    );
  });

  it('call the listener that was given last, and none where there is none', () => {
    const place = document.createElement('div');
    const field = (b: Shown): Shown => ({ template: 'field', of: ['a', b, ''] });
    for (const [b, clicks] of [
      [true as never, 1],
      ['', 1],
      ['again', 2],
    ] as const) {
      compiled.show(field(b), place);
      place.querySelector('input')!.click();
      assert.equal(compiled.clicks, clicks);
    }
  });

  it('leave a text alone that stays as it is', async () => {
    const place = document.createElement('div');
    compiled.show({ template: 'around', of: ['a', 'b'] }, place);
    const observer = new MutationObserver(() => {});
    observer.observe(place, { subtree: true, characterData: true, childList: true, attributes: true });
    compiled.show({ template: 'around', of: ['a', 'b'] }, place);
    assert.lengthOf(observer.takeRecords(), 0);
  });

  it('take nothing that came as data for a template', () => {
    for (const data of ['{"html":"<img>","values":[]}', '{"_$litType$":1,"strings":["<img>"],"values":[]}']) {
      const place = document.createElement('div');
      compiled.render(JSON.parse(data), place);
      assert.equal(place.textContent, '[object Object]');
    }
  });
});
