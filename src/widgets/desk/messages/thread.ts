import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskDraft } from '../../../stores/desk-draft.ts';
import {
  messageLimits,
  subjectOf,
  wordsOf,
  type MessageThread,
  type SetStatus,
} from '../../../stores/desk-messages.ts';
import { formatDuration } from '../../../ui/ago.ts';
import { formatMoment } from '../clock.ts';
import type { Desk } from '../screen.ts';
import type { MessagesWords } from './messages.ts';

/** What is begun of an answer, and how the message shall stand with it; empty: as it does. */
export interface Reply {
  readonly body: string;
  readonly status: string;
}
export interface Note {
  readonly body: string;
}

interface Context {
  readonly desk: Desk;
  /** When it was read. */
  readonly at: string;
  /** Whoever is at the desk, as what was written is signed. */
  readonly own: string | undefined;
  readonly rating: string | undefined;
  readonly statuses: readonly string[];
  readonly reply: DeskDraft<Reply>;
  readonly note: DeskDraft<Note>;
  readonly wrong: 'reply' | 'note' | undefined;
  isOnWay(commandId: string): boolean;
  setStatus(status: SetStatus): void;
  sendReply(): void;
  addNote(): void;
  /** What has its answer in its place. */
  readonly instead: unknown;
  /** What else is shown of it. */
  readonly more: unknown;
}

/** One message: what it says, who sent it, how it stands, what was answered and noted. */
export function thread(message: MessageThread, words: MessagesWords, context: Context): TemplateResult {
  const { record, replies, held } = message;
  const { tag } = context.desk;
  return html`<article class="stack" aria-labelledby="about">
    <div>
      <h2 id="about" tabindex="-1">${words.subjects[subjectOf(message)]}</h2>
      <p class="meta">
        <span>${words.from[message.from ?? 'unknown']}</span>
        ${'name' in record && record.name ? html`<span dir="auto">${record.name}</span>` : nothing}
        <time datetime=${record.createdAt} title=${formatDuration(tag, record.createdAt, context.at)}>
          ${formatMoment(tag, record.createdAt)}
        </time>
        ${context.rating ? html`<span>${context.rating}</span>` : nothing}
        ${held ? html`<span>${words.held}</span>` : nothing}
      </p>
    </div>
    <p class="words" dir="auto" lang=${record.lang ?? nothing}>${wordsOf(message)}</p>
    <p class="meta">${reach(message, words)}</p>
    ${standing(message, words, context)} ${context.instead}
    <section class="group" aria-labelledby="answers">
      <h3 id="answers" tabindex="-1">${words.answers}</h3>
      ${replies.map((reply) => written(reply, words, context))}
      ${replies.length < messageLimits.replies ? replyForm(message, words, context) : html`<p class="note">${words.full}</p>`}
    </section>
    ${context.more}
    <section class="group" aria-labelledby="notes">
      <h3 id="notes" tabindex="-1">${words.internal}</h3>
      ${message.notes.map((note) => written(note, words, context))}
      ${message.notes.length < messageLimits.notes ? noteForm(words, context) : html`<p class="note">${words.full}</p>`}
    </section>
  </article>`;
}

const contactOf = ({ record }: MessageThread) => ('contact' in record ? record.contact : undefined);

/** How whoever sent it can be reached, where they agree, and from where they sent it. */
function reach(message: MessageThread, words: MessagesWords): TemplateResult {
  const contact = contactOf(message);
  const { page } = message.record;
  const isPage = page !== undefined && /^https?:/i.test(page);
  const address = contact?.includes('@')
    ? `mailto:${encodeURIComponent(contact).replace('%40', '@')}`
    : `tel:${contact?.replace(/[^+\d]/g, '')}`;
  return html`<span>${contact ? html`${words.contact} <a href=${address} dir="ltr">${contact}</a>` : words.noContact}</span>
    ${
      isPage
        ? html`<span>${words.sentFrom} <a href=${page} target="_blank" rel="nofollow noopener noreferrer">${page}</a></span>`
        : nothing
    }`;
}

/** How it stands, and how it can be set to stand. */
function standing({ record }: MessageThread, words: MessagesWords, context: Context): TemplateResult {
  return html`<fieldset>
    <legend class="label">${words.status}</legend>
    <div class="filters">
      ${context.statuses.map(
        (status) => html`<button
            class="quiet pick"
            type="button"
            name=${status}
            aria-pressed=${record.status === status ? 'true' : 'false'}
            @click=${() => context.setStatus(status as SetStatus)}
          >
            ${words.statuses[status as SetStatus]}
          </button>`,
      )}
    </div>
  </fieldset>`;
}

interface Written {
  readonly id: string;
  readonly body: string;
  readonly at: string;
  readonly by?: string;
}

function written({ id, body, at, by }: Written, words: MessagesWords, context: Context): TemplateResult {
  const { tag } = context.desk;
  const who = by !== undefined && by === context.own ? words.you : words.answerBy;
  return html`<div class="written">
    <p class="meta">
      <span>${who}</span>
      ${context.isOnWay(id) ? html`<span>${words.sendingNow}</span>` : html`<time datetime=${at}>${formatMoment(tag, at)}</time>`}
    </p>
    <p class="words" dir="auto">${body}</p>
  </div>`;
}

const submits = (act: () => void) => (event: Event) => {
  event.preventDefault();
  act();
};

function replyForm(message: MessageThread, words: MessagesWords, context: Context): TemplateResult {
  const hint = contactOf(message) ? words.replyHint : words.replyHintHere;
  const { reply, statuses, desk } = context;
  const { body, status } = reply.value.get();
  return html`<form class="fields" novalidate @submit=${submits(context.sendReply)}>
    ${field('reply', words.reply, hint, body, words, context, reply)}
    <div class="actions">
      <label for="then">${words.thenStatus}</label>
      <select
        class="field then"
        id="then"
        @change=${(event: Event) => reply.edit({ status: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${status === ''}>${words.keepStatus}</option>
        ${statuses.map(
          (each) =>
            html`<option value=${each} .selected=${each === status}>${words.statuses[each as SetStatus]}</option>`,
        )}
      </select>
      <button class="primary">${words.sendReply}</button>
      ${body && (reply.restored || reply.contested) ? discard(desk, reply) : nothing}
    </div>
  </form>`;
}

function noteForm(words: MessagesWords, context: Context): TemplateResult {
  const { note, desk } = context;
  const { body } = note.value.get();
  return html`<form class="fields" novalidate @submit=${submits(context.addNote)}>
    ${field('note', words.note, words.noteHint, body, words, context, note)}
    <div class="actions">
      <button class="quiet">${words.addNote}</button>
      ${body && (note.restored || note.contested) ? discard(desk, note) : nothing}
    </div>
  </form>`;
}

const discard = ({ words }: Desk, draft: DeskDraft<never> | DeskDraft<Reply> | DeskDraft<Note>) =>
  html`<span class="note" role="status">${draft.contested ? words.contested : words.restored}</span>
    <button class="plain" type="button" @click=${() => draft.clear()}>${words.discard}</button>`;

function field(
  id: 'reply' | 'note',
  label: string,
  hint: string,
  body: string,
  words: MessagesWords,
  { wrong }: Context,
  draft: { edit(change: Note): void },
): TemplateResult {
  const isWrong = wrong === id;
  return html`<div>
    <label class="label" for=${id}>${label}</label>
    <p class="note" id="${id}-hint">${hint}</p>
    <textarea
      class="field"
      id=${id}
      data-key=${id === 'reply' ? 'r' : nothing}
      rows="3"
      dir="auto"
      .value=${body}
      aria-invalid=${isWrong ? 'true' : 'false'}
      aria-describedby="${id}-hint ${id}-error"
      @input=${(event: Event) => draft.edit({ body: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <span class="error" id="${id}-error" role="status">${isWrong ? words.tooLong : ''}</span>
  </div>`;
}
