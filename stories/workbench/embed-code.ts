/** Where a brand serves Guyub itself; whoever copies the code puts their own address there. */
const script = 'https://community.brand.example/guyub.js';

export interface Embedding {
  readonly tag: string;
  /** Attributes by name; an empty one stands alone. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Custom properties by name. */
  readonly tokens: ReadonlyMap<string, string>;
  /** The height to keep for it, in its own `em`, so that nothing moves when it arrives. */
  readonly height: number;
}

/** All that a page needs to show a widget as it was chosen. */
export function embedCode({ tag, attributes, tokens, height }: Embedding): string {
  const written = [...attributes].map(([name, value]) =>
    value ? ` ${name}="${escaped(value)}"` : ` ${name}`,
  );
  return `<script async src="${script}"></script>
<style>
${rule(tag, new Map([['display', 'block'], ['min-block-size', `${height}em`], ...tokens]))}
</style>

<${tag}${written.join('')}></${tag}>
`;
}

/** A rule of CSS, as somebody would write it. */
export function rule(selector: string, declarations: ReadonlyMap<string, string>): string {
  const lines = [...declarations].map(([name, value]) => `    ${name}: ${value};`);
  return `  ${selector} {\n${lines.join('\n')}\n  }`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
