import MarkdownIt, { type Token } from 'markdown-it';

/**
 * What somebody wrote in Markdown, as a tree of plain data: whoever shows it makes nodes of it, never markup.
 *
 * The parser is markdown-it, which of those tried alone stays quick and whole on texts made to hang a parser. It is
 * large: everything that imports this is fetched when there is something to read.
 */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
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
  /** The number that an ordered list begins with. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}
export interface Quote {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}
export type Block = Heading | Paragraph | List | Quote | Code;

/** Longer texts than any rules: what comes after is shown as it stands. */
const longest = 40_000;
/** In longer ones a bare address is no link: looking for them takes the square of the length. */
const longestLinkified = 5_000;
/** Lists in quotes in lists: deeper is left out by the parser. */
const deepest = 12;

const parser = new MarkdownIt('zero', { maxNesting: deepest * 3 }).enable([
  'autolink',
  'backticks',
  'blockquote',
  'code',
  'emphasis',
  'entity',
  'escape',
  'fence',
  'heading',
  'link',
  'linkify',
  'list',
  'newline',
]);
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// What is no safe address is no link, and stays as it was written.
parser.validateLink = (address) => safeAddress(address) !== undefined;

export function parseMarkdown(text: string): Block[] {
  parser.set({ linkify: text.length <= longestLinkified });
  const blocks = blocksOf(cursor(parser.parse(text.slice(0, longest), {})));
  return text.length > longest ? [...blocks, { kind: 'paragraph', children: [text.slice(longest)] }] : blocks;
}

/** What a line says, without its marks. */
export function textOfInline(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.kind === 'break') return '\n';
      return child.kind === 'code' ? child.text : textOfInline(child.children);
    })
    .join('');
}

/** Every line that a text is made of, in the order of reading, without its marks. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(textsOf);
    if (block.kind === 'quote') return textsOf(block.children);
    return block.kind === 'code' ? block.text : textOfInline(block.children);
  });
}

/** An address that a link may lead to. */
export function safeAddress(address: string): string | undefined {
  if (address.length > 2000 || !/^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(address)) return undefined;
  return URL.canParse?.(address) === false ? undefined : address;
}

/** The tokens of a text, one after the other. */
interface Cursor {
  next(): Token | undefined;
}

function cursor(tokens: readonly Token[]): Cursor {
  let at = 0;
  return { next: () => tokens[at++] };
}

/** All blocks until the one around them closes. */
function blocksOf(tokens: Cursor): Block[] {
  const blocks: Block[] = [];
  for (let token = tokens.next(); token && token.nesting >= 0; token = tokens.next()) {
    const block = blockOf(token, tokens);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(token: Token, tokens: Cursor): Block | undefined {
  switch (token.type) {
    case 'heading_open':
      return { kind: 'heading', level: Number(token.tag.slice(1)), children: lineOf(tokens) };
    case 'paragraph_open':
      return { kind: 'paragraph', children: lineOf(tokens) };
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const items: Block[][] = [];
      for (let item = tokens.next(); item?.nesting === 1; item = tokens.next()) items.push(blocksOf(tokens));
      const ordered = token.type === 'ordered_list_open';
      return { kind: 'list', ordered, start: Number(token.attrGet('start') ?? 1), items };
    }
    case 'blockquote_open':
      return { kind: 'quote', children: blocksOf(tokens) };
    case 'fence':
    case 'code_block': {
      // Behind the fence stands the name of a language, or what somebody wrote there by mistake.
      const before = /^[\w+#-]*$/.test(token.info.trim()) ? '' : `${token.info.trim()}\n`;
      return { kind: 'code', text: (before + token.content).replace(/\n$/, '') };
    }
    default:
      return undefined;
  }
}

/** The one line in a heading or paragraph, and past its end. */
function lineOf(tokens: Cursor): Inline[] {
  const line = inlineOf(cursor(tokens.next()?.children ?? []));
  tokens.next();
  return line;
}

/** Everything until the emphasis or link around it closes. */
function inlineOf(tokens: Cursor): Inline[] {
  const line: Inline[] = [];
  for (let token = tokens.next(); token && token.nesting >= 0; token = tokens.next()) {
    const { type, content } = token;
    if (type === 'softbreak') line.push('\n');
    else if (type === 'hardbreak') line.push({ kind: 'break' });
    else if (type === 'code_inline') line.push({ kind: 'code', text: content });
    else if (type === 'strong_open' || type === 'em_open')
      line.push({ kind: type === 'em_open' ? 'em' : 'strong', children: inlineOf(tokens) });
    else if (type === 'link_open') {
      const href = safeAddress(String(token.attrGet('href') ?? ''));
      const children = inlineOf(tokens);
      // A link to nowhere is no link; the parser asks about every address but an empty one.
      line.push(...(href ? [{ kind: 'link', href, children } as const] : children));
    } else if (content) line.push(content);
  }
  return joined(line);
}

/** Texts that follow each other, as one. */
function joined(line: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const part of line) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}
