import type { Block, Inline } from '../src/model/markdown.ts';
import { html, type Html } from '../src/server/html.ts';

/** What somebody wrote, as markup for a page. Its headings stand below the page's own. */
export function markdown(blocks: readonly Block[]): Html[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return html`<h4>${inline(block.children)}</h4>`;
      case 'paragraph':
        return html`<p>${inline(block.children)}</p>`;
      case 'list': {
        const items = block.items.map((item) => html`<li>${markdown(item)}</li>`);
        return block.ordered ? html`<ol start="${block.start}">${items}</ol>` : html`<ul>${items}</ul>`;
      }
      case 'quote':
        return html`<blockquote>${markdown(block.children)}</blockquote>`;
      case 'code':
        return html`<pre><code>${block.text}</code></pre>`;
    }
  });
}

function inline(children: readonly Inline[]): Html[] {
  return children.map((child) => {
    if (typeof child === 'string') return html`${child}`;
    switch (child.kind) {
      case 'break':
        return html`<br />`;
      case 'code':
        return html`<code>${child.text}</code>`;
      case 'link':
        return html`<a href="${child.href}" rel="nofollow ugc noopener">${inline(child.children)}</a>`;
      case 'em':
        return html`<em>${inline(child.children)}</em>`;
      case 'strong':
        return html`<strong>${inline(child.children)}</strong>`;
    }
  });
}
