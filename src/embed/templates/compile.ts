/**
 * Lit's templates, read when the script tag's build is made and not in the visitor's browser: each ``html`…` `` becomes
 * `html("…", value, …)`, HTML in which `<?>` holds the place of a child, and `=?` that of an attribute's value. What
 * runs them is `runtime.ts`; the npm build, Storybook and most tests run the same sources in Lit itself.
 */
import { parseSync, Visitor, type ESTree } from 'vite';

/** Stands where an expression stood, while a template is read. */
const hole = '\ue000';
const tag = /<([a-z][\w-]*)((?:\s+[^\s"'<>=/]+(?:="[^"]*"|='[^']*'|=[^\s"'<>]+)?)*)\s*(\/?)>/gi;
const attribute = /\s+([^\s"'<>=/]+)(?:=("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

/** The module with its templates compiled. Throws where a template holds what the runtime does not know. */
export function compileTemplates(file: string, code: string): string {
  const templates: ESTree.TaggedTemplateExpression[] = [];
  new Visitor({
    TaggedTemplateExpression(node) {
      if (node.tag.type === 'Identifier' && node.tag.name === 'html') templates.push(node);
    },
  }).visit(parseSync(file, code).program);
  templates.sort((a, b) => a.start - b.start);

  /** A part of the module; templates within templates are compiled with the outer ones. */
  const part = (start: number, end: number): string => {
    let text = '';
    let at = start;
    for (const { start, end: after, quasi } of templates) {
      if (start < at || after > end) continue;
      const values = quasi.expressions.map((each) => part(each.start, each.end));
      const strings = quasi.quasis.map(({ value }) => value.cooked!);
      text += `${code.slice(at, start)}html(${compile(strings, values).join(', ')})`;
      at = after;
    }
    return text + code.slice(at, end);
  };
  return part(0, code.length);
}

/** The arguments of one template's call: its HTML, and the values for its places in their order. */
function compile(strings: readonly string[], expressions: readonly string[]): string[] {
  const source = strings.join(hole).replace(/\s*\n\s*/g, ' ');
  const fail = (why: string): never => {
    throw new Error(`${why}: ${source.replaceAll(hole, '${…}')}`);
  };
  if (/<(textarea|title|script|style)\b[^>]*>[^<]*\ue000/i.test(source)) fail('no expression in raw text');
  let used = 0;
  const values: string[] = [];
  const next = () => expressions[used++]!;
  /** What stands between opening tags. */
  const children = (text: string) => {
    if (/<(?!\/[a-z][\w-]*\s*>)/i.test(text)) fail('a tag that cannot be read');
    return text.replaceAll(hole, () => (values.push(next()), '<?>'));
  };

  const attributeOf = (name: string, quoted = '') => {
    if (name.includes(hole)) fail('an expression stands for an attribute’s value or a child');
    const value = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    const parts = value.split(hole);
    if (parts.length > 1) {
      // HTML forgets the case of an attribute's name, and the name is all that the runtime has.
      if (/[A-Z]/.test(name)) fail(`${name} is not in lower case`);
      if (/[`\\&]|\$\{/.test(value)) fail('a character that would have to be escaped');
      values.push(
        value === hole
          ? next()
          : `\`${parts[0]}${parts
              .slice(1)
              .map((after) => `\${${next()}}${after}`)
              .join('')}\``,
      );
      return ` ${name}=?`;
    }
    if (value === '?') fail('an attribute that says "?" would be taken for a place');
    return ` ${name}${value && `=${/^[\w#.:-]+$/.test(value) ? value : `"${value.replaceAll('"', '&quot;')}"`}`}`;
  };

  let html = '';
  let at = 0;
  for (const { 0: whole, 1: name, 2: attributes = '', 3: closed, index } of source.matchAll(tag)) {
    html += children(source.slice(at, index));
    html += `<${name}${attributes.replace(attribute, (_, name: string, value?: string) => attributeOf(name, value))}`;
    // Right after a value without quotes a slash would belong to it.
    html += closed && `${attributes && ' '}/`;
    html += '>';
    at = index + whole.length;
  }
  html += children(source.slice(at));
  // A child's place ends at the node after it: at the end of all there has to be one.
  if (html.endsWith('<?>')) html += '<!>';
  return [JSON.stringify(html), ...values];
}
