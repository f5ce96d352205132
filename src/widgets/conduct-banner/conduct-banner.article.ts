import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { ConductRead, Policy } from '../../model/conduct.ts';
import { parseMarkdown, textOfInline, type Block, type Heading } from '../../stores/markdown.ts';
import { changesBetween, fetchText } from '../../stores/policy.ts';
import { markdown } from '../../ui/markdown.ts';

// The policy itself, fetched when somebody wants to read it.

/** With how many headings a text has a table of contents. */
const enough = 3;

/** A text from an address: on its way, there, or not to be had. */
export interface FetchedText {
  readonly src: string;
  readonly body?: string;
  readonly error?: unknown;
}

export const fetchFrom = (src: string, integrity?: string): Promise<FetchedText> =>
  fetchText(src, integrity).then(
    (body) => ({ src, body }),
    (error: unknown) => ({ src, error }),
  );

export interface Article {
  readonly level: number;
  /** The version that was answered before. */
  readonly number: string;
  /** The page brings a text of its own. */
  readonly ownText: boolean;
  /** The address of the text, where it does not come from the backend. */
  readonly src: string | undefined;
  readonly fetched: FetchedText | undefined;
  goTo(selector: string): (event: Event) => void;
}

/** The policy, opened. */
export function article(read: ConductRead, late: LateMessages, context: Article): TemplateResult {
  return html`<article class="part" part="policy" aria-labelledby=${read.policy ? 'title' : nothing}>
    ${context.ownText ? html`<slot name="policy"></slot>` : context.src ? elsewhere(context.src, read, late, context) : text(read, late, context)}
  </article>`;
}

/** The text from its own address; the backend's where it cannot be had, with a link to where it should be. */
function elsewhere(src: string, read: ConductRead, late: LateMessages, context: Article): TemplateResult {
  const { body, error } = context.fetched ?? {};
  if (body !== undefined) return withContents(body, nothing, late, context);
  if (!error) return html`<p class="note" role="status">${late.conduct.fetching}</p>`;
  // An address of the page's own, which leads to what a browser can show.
  const link = /^(https?:|[./])/i.test(src)
    ? html`<a href=${src} target="_blank" rel="noopener">${src}</a>`
    : nothing;
  return html`<p class="note" role="status">${late.conduct.gone} ${link}</p>
    ${text(read, late, context)}`;
}

/** The text with its table of contents; what has changed since it was answered comes first. */
function text({ policy, before }: ConductRead, late: LateMessages, context: Article): TemplateResult {
  if (!policy) return html``;
  return html`${before ? changes(policy, before.body, late, context) : nothing}
    ${withContents(policy.body, policy.lang ?? nothing, late, context)}`;
}

/** What came in and what went since a version was answered. */
function changes(
  { body, changes: said, lang: written }: Policy,
  before: string,
  { conduct: words }: LateMessages,
  { level, number }: Article,
): TemplateResult {
  const lang = written ?? nothing;
  const changed = changesBetween(before, body);
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

function withContents(
  body: string,
  lang: unknown,
  late: LateMessages,
  { level, goTo }: Article,
): TemplateResult {
  const blocks = parseMarkdown(body);
  const id = (block: Block) => `part-${blocks.indexOf(block)}`;
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  return html`${
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
}
