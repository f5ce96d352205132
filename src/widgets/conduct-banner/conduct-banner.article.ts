import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { ConductRead } from '../../model/conduct.ts';
import { parseMarkdown, textOfInline, type Block, type Heading } from '../../stores/markdown.ts';
import { changesBetween } from '../../stores/policy.ts';
import { markdown } from '../../ui/markdown.ts';

// The policy itself, fetched when somebody wants to read it.

/** With how many headings a text has a table of contents. */
const enough = 3;

export interface Article {
  readonly level: number;
  /** The version that was answered before. */
  readonly number: string;
  /** The page brings a text of its own. */
  readonly ownText: boolean;
  goTo(selector: string): (event: Event) => void;
}

/** The policy, opened. */
export function article(read: ConductRead, late: LateMessages, context: Article): TemplateResult {
  return html`<article class="part" part="policy" aria-labelledby=${read.policy ? 'title' : nothing}>
    ${context.ownText ? html`<slot name="policy"></slot>` : text(read, late, context)}
  </article>`;
}

/** The text with its table of contents; what has changed since it was answered comes first. */
function text(
  { policy, before }: ConductRead,
  late: LateMessages,
  { level, number, goTo }: Article,
): TemplateResult {
  if (!policy) return html``;
  const blocks = parseMarkdown(policy.body);
  const id = (block: Block) => `part-${blocks.indexOf(block)}`;
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  const lang = policy.lang ?? nothing;
  return html`${before ? changes(policy.body, policy.changes, before.body, lang) : nothing}
    ${
      headings.length >= enough
        ? html`<nav aria-label=${late.conduct.contents}>
          <ul lang=${lang} dir="auto">
            ${headings.map(
              (heading) =>
                html`<li><a href="#${id(heading)}" @click=${goTo(`#${id(heading)}`)}>${textOfInline(heading.children)}</a></li>`,
            )}
          </ul>
        </nav>`
        : nothing
    }
    <div class="text" lang=${lang} dir="auto">${markdown(blocks, { level: level + 1, idOf: id })}</div>`;

  function changes(after: string, said: string | undefined, from: string, lang: unknown): TemplateResult {
    const changed = changesBetween(from, after);
    const words = late.conduct;
    return html`<div class="changes">
      <div role="heading" aria-level=${Math.min(6, level + 1)}>${words.changes(number)}</div>
      ${said ? html`<p lang=${lang} dir="auto">${said}</p>` : nothing}
      ${
        changed.length
          ? html`<ul>
            ${changed.map(
              ({ kind, text }) =>
                html`<li class=${kind}><b>${words[kind]}</b> ${kind === 'added' ? html`<ins lang=${lang} dir="auto">${text}</ins>` : html`<del lang=${lang} dir="auto">${text}</del>`}</li>`,
            )}
          </ul>`
          : html`<p class="note">${words.noChanges}</p>`
      }
    </div>`;
  }
}
