import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../locales/index.ts';
import type { OwnMessage, Reply } from '../model/message.ts';
import { css } from './css.ts';
import { formatNumber } from './format.ts';
import { formatMoment } from './moment.ts';

// What somebody has sent to the team before, and what that has answered: folded away, for others may use this device.

interface Read {
  readonly messages: readonly OwnMessage[];
  readonly unread: number;
  readonly next?: string | undefined;
  readonly error?: unknown;
  more(): void;
  seen(): void;
}

interface Context {
  /** For `Intl`. */
  readonly tag: string;
  readonly title: string;
  /** What a message is called: its beginning, or what it is about. */
  name(message: OwnMessage): TemplateResult | string;
}

export function ownMessages(
  { messages, unread, next, error, more, seen }: Read,
  late: LateMessages,
  { tag, title, name }: Context,
): TemplateResult {
  const words = late.messages;
  const when = (at: string) => html`<time datetime=${at}>${formatMoment(tag, at)}</time>`;
  const answer = ({ body, at }: Reply) =>
    html`<div class="reply">
      <p class="note">${words.answer} · ${when(at)}</p>
      <p dir="auto">${body}</p>
    </div>`;
  return html`<details class="own" part="messages" @toggle=${(event: Event) => opened(event) && seen()}>
    <summary>
      ${title}${unread ? html` <span class="fresh">${words.unread(unread, formatNumber(tag, unread))}</span>` : nothing}
    </summary>
    <ul>
      ${messages.map(
        (message) => html`<li>
          <p dir="auto" class="said">${name(message)}</p>
          <p class="note">${when(message.record.createdAt)} · <strong>${standing(message, late)}</strong></p>
          ${isAnsweredElsewhere(message) ? html`<p class="note">${words.together}</p>` : nothing}
          ${message.replies.map(answer)}
        </li>`,
      )}
    </ul>
    ${error ? html`<p class="note" role="status">${late.stale}</p>` : nothing}
    ${next === undefined ? nothing : html`<button class="plain" type="button" @click=${more}>${words.more}</button>`}
  </details>`;
}

const opened = ({ currentTarget }: Event) => (currentTarget as HTMLDetailsElement).open;

const isAnsweredElsewhere = ({ record }: OwnMessage) => record.status === 'duplicate';

/** How a message stands; a duplicate as the one does that says the same. */
function standing(message: OwnMessage, { messages: { statuses } }: LateMessages): string {
  const merged = message.kind === 'feedback' ? message.merged : undefined;
  return statuses[merged ?? message.record.status];
}

export const ownMessagesStyles = css`
  .own {
    margin-block-start: 1.25em;
    max-inline-size: 40em;
  }
  .own ul {
    display: grid;
    gap: 1em;
    padding-block: 0.5em;
  }
  .own li {
    display: grid;
    gap: 0.25em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .said {
    white-space: pre-line;
    max-block-size: 6em;
    overflow: auto;
  }
  .reply p + p {
    white-space: pre-line;
  }
  .reply {
    padding-inline-start: 1em;
  }
  .own .fresh {
    margin-inline-start: 0.5em;
    font-weight: 600;
    color: var(--_text);
  }
`;
