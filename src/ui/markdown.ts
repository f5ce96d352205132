import { html, type TemplateResult } from 'lit';
import type { Block, Inline } from '../model/markdown.ts';

/** The nodes of a tree: text is text, and a link leads out without a word of where from. */
export function markdown(
  blocks: readonly Block[],
  { level, idOf }: { level: number; idOf: (block: Block) => string },
): TemplateResult[] {
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return html`<p>${inline(block.children)}</p>`;
    if (block.kind === 'heading') {
      const depth = Math.min(6, level + block.level - top);
      return html`<div role="heading" aria-level=${depth} tabindex="-1" id=${idOf(block)}>${inline(block.children)}</div>`;
    }
    const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  });
}

function inline(children: readonly Inline[]): unknown[] {
  return children.map((child) => {
    if (typeof child === 'string') return child;
    const inner = inline(child.children);
    if (child.kind === 'link')
      return html`<a href=${child.href} rel="nofollow ugc noopener" target="_blank">${inner}</a>`;
    return child.kind === 'em' ? html`<em>${inner}</em>` : html`<strong>${inner}</strong>`;
  });
}
