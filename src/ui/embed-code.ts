/** Where a brand serves Guyub itself; whoever copies the code puts their own address there. */
export const exampleServer = 'https://community.brand.example';

export interface Embedding {
  readonly tag: string;
  /** Attributes by name; an empty one stands alone. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Custom properties by name; none by default. */
  readonly tokens?: ReadonlyMap<string, string>;
  /** The height to keep for it, in its own `em`, so that nothing moves when it arrives. */
  readonly height: number;
  /** The server that serves `guyub.js` and keeps the records. */
  readonly server?: string;
  /** The community on it, where that is another than `main`. */
  readonly community?: string;
}

/** All that a page needs to show a widget as it was chosen. */
export function embedCode(embedding: Embedding): string {
  const { tag, attributes } = embedding;
  return `${head(embedding, tag)}
<${tag}${written(attributes)}></${tag}>
`;
}

/** The same as a block "Custom HTML" of WordPress: its editor keeps a plain `div`, which becomes the element. */
export function wordpressCode(embedding: Embedding): string {
  const { tag, attributes } = embedding;
  const name = tag.replace('guyub-', '');
  const data = new Map([...attributes].map(([attribute, value]) => [`data-${attribute}`, value]));
  return `<!-- wp:html -->
${head(embedding, `${tag}, [data-guyub="${name}"]`)}
<div data-guyub="${name}"${written(data)}></div>
<!-- /wp:html -->
`;
}

/** A component for React, with the package from npm. */
export function reactCode({ tag, attributes, height, server = exampleServer, community }: Embedding): string {
  const name = tag.replace(/^guyub|-(.)/g, (_, first: string | undefined) => first?.toUpperCase() ?? '');
  const more = community === undefined ? '' : `, community: ${JSON.stringify(community)}`;
  return `import { configure } from 'guyub';

configure({ backend: ${JSON.stringify(server)}${more} });

export const ${name} = () => (
  <${tag}${written(attributes, '=""')} style={{ display: 'block', minBlockSize: '${height}em' }} />
);
`;
}

function head(
  { tag, height, tokens = new Map(), server = exampleServer, community }: Embedding,
  selector: string,
) {
  const of = community === undefined ? '' : ` data-community="${escaped(community)}"`;
  const place = rule(selector, new Map([['display', 'block'], ['min-block-size', `${height}em`], ...tokens]));
  // What follows a form that was sent is lower than the form.
  const sent =
    tag === 'guyub-feedback-form' ? `\n${rule(`${tag}[sent]`, new Map([['min-block-size', '0']]))}` : '';
  return `<script async src="${escaped(server)}/guyub.js"${of}></script>
<style>
${place}${sent}
</style>
`;
}

/** A rule of CSS, as somebody would write it. */
export function rule(selector: string, declarations: ReadonlyMap<string, string>): string {
  const lines = [...declarations].map(([name, value]) => `    ${name}: ${value};`);
  return `  ${selector} {\n${lines.join('\n')}\n  }`;
}

const written = (attributes: ReadonlyMap<string, string>, alone = '') =>
  [...attributes]
    .map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}${alone}`))
    .join('');

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
