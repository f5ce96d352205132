/** Markdown as far as rules need it. A tree of plain data: whoever shows it makes nodes of it, never markup. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };
export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6, as written. */
  readonly level: number;
  readonly children: readonly Inline[];
}
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
}
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}
export type Block = Heading | Paragraph | List;

/** Longer texts than any rules: what comes after is shown as it stands. */
const longest = 100_000;
/** Emphasis in a link in emphasis: deeper is text. */
const deepest = 3;

/** Never slower than the text is long, whatever it holds. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let words: string[] = [];
  let items: string[] = [];
  let ordered = false;
  const end = () => {
    if (words.length) blocks.push({ kind: 'paragraph', children: parseInline(words.join('\n')) });
    if (items.length) blocks.push({ kind: 'list', ordered, items: items.map((item) => parseInline(item)) });
    words = [];
    items = [];
  };
  for (const line of text.slice(0, longest).split(/\r\n?|\n/)) {
    const rest = line.trim();
    const heading = /^(#{1,6}) +(.*)$/.exec(rest);
    const item = /^(?:[-*+]|(\d{1,9})[.)]) +(.*)$/.exec(rest);
    if (!rest) end();
    else if (heading) {
      end();
      const [, marks = '', title = ''] = heading;
      blocks.push({ kind: 'heading', level: marks.length, children: parseInline(title) });
    } else if (item) {
      const [, number, words = ''] = item;
      if (!items.length || ordered !== (number !== undefined)) end();
      ordered = number !== undefined;
      items.push(words);
    } else if (items.length && /^\s/.test(line)) items[items.length - 1] += `\n${rest}`;
    else {
      if (items.length) end();
      words.push(rest);
    }
  }
  end();
  if (text.length > longest) blocks.push({ kind: 'paragraph', children: [text.slice(longest)] });
  return blocks;
}

/** What a block says, without its marks. */
export function textOfInline(children: readonly Inline[]): string {
  return children.map((child) => (typeof child === 'string' ? child : textOfInline(child.children))).join('');
}

function parseInline(text: string, depth = 0): Inline[] {
  if (depth === deepest) return [text];
  const next = finder(text);
  const out: Inline[] = [];
  let said = 0;
  let at = 0;
  /** Where the address of a link ends that is none of ours. */
  let faulty = -1;
  const take = (node: Inline, until: number) => {
    if (at > said) out.push(text.slice(said, at));
    out.push(node);
    said = at = until;
  };
  while (at < text.length) {
    const mark = text[at]!;
    const wide = mark === '*' && text[at + 1] === '*' ? '**' : mark;
    if (mark === '*' || mark === '_') {
      const start = at + wide.length;
      const close = next(wide, start);
      // In the middle of a word an underscore is a letter like any other.
      const inWord = mark === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
      if (close > start && !inWord && !/\s/.test(text[start]!)) {
        const kind = wide === '**' ? 'strong' : 'em';
        take({ kind, children: parseInline(text.slice(start, close), depth + 1) }, close + wide.length);
      } else at = start;
    } else if (mark === '[') {
      const middle = next('](', at);
      const close = middle < 0 || middle === faulty ? -1 : next(')', middle);
      const href = close < 0 ? undefined : safeAddress(text.slice(middle + 2, close));
      if (href)
        take({ kind: 'link', href, children: parseInline(text.slice(at + 1, middle), depth + 1) }, close + 1);
      else {
        faulty = middle;
        at++;
      }
    } else at++;
  }
  if (said < text.length) out.push(text.slice(said));
  return out;
}

/** Finds the next place of a mark; each stretch of the text is looked through once for each kind of mark. */
function finder(text: string): (mark: string, from: number) => number {
  const found = new Map<string, number>();
  return (mark, from) => {
    const known = found.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const place = text.indexOf(mark, from);
    found.set(mark, place);
    return place;
  };
}

/** An address that a link may lead to. */
export function safeAddress(address: string): string | undefined {
  if (address.length > 2000 || !/^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(address)) return undefined;
  return URL.canParse?.(address) === false ? undefined : address;
}
