import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { QaBoardMessages } from '../../locales/qa-board.ts';
import type { AnswerView, QuestionView } from '../../stores/qa-board.ts';
import { formatNumber } from '../../ui/format.ts';
import { titleOf } from '../../ui/title.ts';

/** When something was said, in words, and how it stands where only some are shown it. */
type Told = Record<'ago' | 'exact', string> & { readonly stand: unknown; readonly edited: unknown };

/** How a question stands, by whom and when it was asked. */
export function stateOf(
  question: QuestionView,
  messages: QaBoardMessages,
  tag: string,
  told: Told | undefined,
): TemplateResult {
  const { answers, createdAt, name } = question;
  const state = told?.stand ?? stand(question, messages);
  return html`${state ? html`<b>${state}</b> · ` : nothing}${
    answers ? html`${messages.answers(answers, formatNumber(tag, answers))} · ` : nothing
  }<time datetime=${createdAt} title=${told?.exact ?? nothing} class=${told ? '' : 'awaited'}
    >${told?.ago ?? '00 days ago'}</time
  >${told?.edited}${name ? html` · <bdi>${name}</bdi>` : nothing}`;
}

/** In a word or two; what has an answer and no more speaks for itself. */
function stand(
  { answers, official, acceptance, closedAt }: QuestionView,
  messages: QaBoardMessages,
): unknown {
  if (closedAt) return messages.closed;
  if (official) return html`${tick}${messages.official}`;
  if (acceptance?.answerId) return html`${tick}${messages.solved}`;
  return answers ? undefined : messages.waiting;
}

/** The votes, with a way to vote for who may. */
export function vote(
  target: QuestionView | AnswerView,
  messages: QaBoardMessages,
  tag: string,
  press: () => void,
): TemplateResult {
  const { votes, mine, can } = target;
  const number = formatNumber(tag, votes);
  const count = html`<span aria-hidden="true">${number}</span><span class="apart">${messages.votes(votes, number)}</span>`;
  return can.includes('vote.set')
    ? html`<button
        class="vote"
        type="button"
        aria-pressed=${mine.vote?.value ? 'true' : 'false'}
        aria-describedby=${titleOf(target)}
        @click=${press}
      >
        ${arrow}${count}
      </button>`
    : html`<span class="vote">${count}</span>`;
}

const icon = (path: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
const arrow = icon('m3 10 5-5 5 5');
const tick = icon('m3 8.5 3.5 3.5 6.5-8');
