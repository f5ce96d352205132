import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { HeldPost, PostReview } from '../../../model/staff.ts';
import { setAnew } from '../../../stores/desk.ts';
import { formatDuration } from '../../../ui/ago.ts';
import { formatMoment } from '../clock.ts';
import type { Place } from '../place.ts';
import type { Here } from './here.ts';
import { reasonPanel } from './panels.ts';

// What waits for review, each with its decision beside it: once one is made, the next comes under the hands.

export type HeldWords = Extract<HeldPost, { kind: 'question' | 'answer' }>;

export const isWords = (post: HeldPost): post is HeldWords =>
  post.kind === 'question' || post.kind === 'answer';

export const rowOf = (id: string) => `[data-held="${CSS.escape(id)}"] [data-row]`;

/** Decides about one; `next` is where the hands go then. */
export function decide(
  here: Here,
  { kind, record, version: ifVersion, setBy }: HeldWords,
  decision: PostReview['decision'],
  next: HeldWords | undefined,
  reason: { readonly reason?: string } = {},
): void {
  const target = { kind, id: record.id };
  here.give({ ...setAnew(setBy), type: 'post.review', target, decision, ...reason, ifVersion });
  here.decided(record.id);
  here.focusOn(next ? rowOf(next.record.id) : '#lists [aria-pressed=true]');
}

export const beginReject = (here: Here, { record: { id } }: HeldWords): void =>
  here.setPanel({ what: 'hide', id }, 'reason');

/** @param at when they were read */
export function heldList(
  here: Here,
  posts: readonly HeldWords[],
  at: string,
  follows: (place: Place) => (event: MouseEvent) => void,
): TemplateResult {
  return html`<ul class="rows">
    ${posts.map((post, place) => one(here, post, posts[place + 1] ?? posts[place - 1], at, follows))}
  </ul>`;
}

function one(
  here: Here,
  post: HeldWords,
  next: HeldWords | undefined,
  at: string,
  follows: (place: Place) => (event: MouseEvent) => void,
): TemplateResult {
  const { words, desk, panel } = here;
  const { record, held, question } = post;
  const { id, lang, name } = record;
  const place = { screen: 'questions', item: question?.id ?? id } as const;
  const title = post.kind === 'question' ? post.record.title : undefined;
  const label = `held-${id}`;
  return html`<li class="held" data-held=${id}>
    <a class="row" data-row href=${desk.addressOf(place)} @click=${follows(place)}>
      <span class="meta">
        <span class="chip">${words.kind[post.kind]}</span>
        <time datetime=${held.since} title=${formatMoment(desk.tag, held.since)}>
          ${desk.words.waits(formatDuration(desk.tag, held.since, at))}
        </time>
        <span>${words.why[held.why]}</span>
        ${name ? html`<bdi>${name}</bdi>` : nothing}
      </span>
      ${question ? html`<span class="note" dir="auto">${words.answerTo(question.title)}</span>` : nothing}
      <span id=${label} dir="auto" lang=${lang ?? nothing}>
        ${title ? html`<span class="title">${title}</span>` : nothing}
        ${record.body ? html`<span class="words excerpt">${record.body}</span>` : nothing}
      </span>
    </a>
    <div class="actions">
      <button
        class="primary"
        type="button"
        aria-describedby=${label}
        @click=${() => decide(here, post, 'publish', next)}
      >
        ${words.publish}
      </button>
      <button
        class="quiet danger"
        type="button"
        id=${`hide-${id}`}
        aria-describedby=${label}
        @click=${() => beginReject(here, post)}
      >
        ${words.reject}
      </button>
    </div>
    ${
      panel?.what === 'hide' && panel.id === id
        ? reasonPanel(here, 'hide', id, words.reject, (reason) => decide(here, post, 'reject', next, reason))
        : nothing
    }
  </li>`;
}
