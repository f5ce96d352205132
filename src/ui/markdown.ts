import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block, Inline, List } from '../model/markdown.ts';

export interface MarkdownPlace {
  /** The level of the text's highest headings. */
  readonly level: number;
  /** Names a heading, so that a table of contents leads to it. */
  readonly idOf?: (block: Block) => string;
}

/** The nodes of a tree: text is text, and a link leads out without a word of where from. */
export function markdown(blocks: readonly Block[], place: MarkdownPlace): TemplateResult[] {
  const { level, idOf } = place;
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return html`<p>${inline(block.children)}</p>`;
      case 'heading': {
        const depth = Math.min(6, level + block.level - top);
        return html`<div role="heading" aria-level=${depth} tabindex=${idOf ? '-1' : nothing} id=${idOf?.(block) ?? nothing}>${inline(block.children)}</div>`;
      }
      case 'list':
        return list(block, place);
      case 'quote':
        return html`<blockquote>${markdown(block.children, place)}</blockquote>`;
      case 'code':
        return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    }
  });
}

function list({ ordered, start, items }: List, place: MarkdownPlace): TemplateResult {
  const all = items.map((item) => {
    const [first, ...rest] = item;
    // An item of one line needs no paragraph of its own.
    return first?.kind === 'paragraph'
      ? html`<li>${inline(first.children)}${markdown(rest, place)}</li>`
      : html`<li>${markdown(item, place)}</li>`;
  });
  return ordered ? html`<ol start=${start}>${all}</ol>` : html`<ul>${all}</ul>`;
}

function inline(children: readonly Inline[]): unknown[] {
  return children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.kind === 'break') return html`<br />`;
    if (child.kind === 'code') return html`<code>${child.text}</code>`;
    const inner = inline(child.children);
    if (child.kind === 'link')
      return html`<a href=${child.href} rel="nofollow ugc noopener" target="_blank">${inner}</a>`;
    return child.kind === 'em' ? html`<em>${inner}</em>` : html`<strong>${inner}</strong>`;
  });
}
