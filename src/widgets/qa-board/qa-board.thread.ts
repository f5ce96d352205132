import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block } from '../../stores/markdown.ts';
import type { LateMessages } from '../../locales/index.ts';
import type { AnswerView, QuestionRead, QuestionView } from '../../stores/qa-board.ts';
import { markdown } from '../../ui/markdown.ts';
import { titleOf } from '../../ui/title.ts';
import { addressOf } from './address.ts';
import type { Board } from './board.ts';
import { editable, editButton } from './qa-board.edit.ts';
import { replyForm } from './qa-board.forms.ts';
import { edited, standing, tell } from './times.ts';

// A question that is open: what was asked, and all that was answered.

export function thread(board: Board & { readonly alone: boolean }): TemplateResult | undefined {
  const { store, late, alone } = board;
  const { thread } = store.state.get();
  if (!thread) return undefined;
  const { read, error, more, waiting } = thread;
  const words = late.qaBoard;
  if (!read) {
    const said = error ? (late.loadFailed[error.code] ?? late.loadFailed.server) : words.loading;
    return html`<div class="thread" part="thread">
      <p class="note" role="status">${said}</p>
      ${error ? html`<button class="plain" type="button" @click=${() => void store.retry()}>${late.tryAgain}</button>` : nothing}
    </div>`;
  }
  const { question, answers } = read;
  if (!question) {
    return html`<div class="thread" part="thread">
      <p class="note" role="status">${words.notFound} ${alone ? html`<a href=${addressOf()}>${words.all}</a>` : nothing}</p>
    </div>`;
  }
  const { body = '', lang = nothing, closedAt, closedReason } = question;
  const wanted = [body, ...answers.map((answer) => answer.body)];
  if (!wanted.every((text) => isReady(text))) {
    void fetchParser().then(board.update);
    return html`<div class="thread" part="thread"><p class="note" role="status">${words.loading}</p></div>`;
  }
  return html`<div class="thread" part="thread">
    ${
      alone
        ? html`<div class="question">
            ${board.vote(question)}
            <div>
              <div role="heading" aria-level=${board.level} id=${titleOf(question)} part="heading" dir="auto" lang=${lang}>
                ${question.title || words.removed}
              </div>
              <p class="note">${board.stateOf(question)}</p>
              <p class="say" role="status">${board.notice(question)}</p>
            </div>
          </div>`
        : nothing
    }
    ${editable(
      question,
      html`${body ? html`<div class="text" dir="auto" lang=${lang}>${show(body, board.level + 2)}</div>` : nothing}`,
      board,
    )}
    ${noteTo(question, late)}
    ${originalOf(question, board)}
    ${editButton(question, board)}
    ${closedAt ? html`<p class="note">${words.closed} ${closedReason ? html`<bdi lang=${lang}>${closedReason}</bdi>` : nothing}</p>` : nothing}
    ${
      answers.length
        ? html`<ul>${answers.map((answer) => one(answer, question, board))}</ul>`
        : html`<p class="note">${question.held || question.rejected ? nothing : words.nobody}</p>`
    }
    ${
      more
        ? html`<button
            class="quiet"
            type="button"
            aria-disabled=${waiting ? 'true' : nothing}
            @click=${() => void store.moreAnswers()}
          >
            ${words.moreAnswers}
          </button>`
        : nothing
    }
    <p class="note" role="status">${error ? late.stale : nothing}</p>
    ${question.can.includes('answer.post') ? replyForm(question.id, board) : nothing}
  </div>`;
}

function one(
  answer: AnswerView,
  question: NonNullable<QuestionRead['question']>,
  board: Board,
): TemplateResult {
  const { id, body, lang = nothing, name, official, accepted, createdAt, verifiedAt } = answer;
  const words = board.late.qaBoard;
  const stand = standing(answer, board.late);
  const told = tell(board.tag, createdAt);
  const badge = (text: unknown, kind: string) => html`<b class="badge ${kind}">${text}</b>`;
  return html`<li class="answer ${official ? 'official' : ''} ${accepted ? 'accepted' : ''}" part="answer" data-id=${id}>
    ${board.vote(answer)}
    <div>
      ${stand ? badge(stand, 'standing') : nothing}
      ${official ? badge(words.officialAnswer, 'official') : nothing}
      ${verifiedAt ? badge(verified(verifiedAt, board), 'verified') : nothing}
      ${accepted ? badge(words.helped, 'helped') : nothing}
      ${editable(
        answer,
        html`<div class="text" id=${titleOf(answer)} dir="auto" lang=${lang}>${show(body, board.level + 2)}</div>`,
        board,
      )}
      <p class="note">
        ${name ? html`<bdi>${name}</bdi> · ` : nothing}<time datetime=${createdAt} title=${told.exact}>${told.ago}</time>${edited(answer, board.tag, board.late)}
      </p>
      ${noteTo(answer, board.late)}
      ${originalOf(answer, board)}
      ${editButton(answer, board)}
      ${
        answer.can.includes('answer.accept')
          ? html`<button
              class="plain"
              type="button"
              aria-pressed=${accepted ? 'true' : 'false'}
              aria-describedby=${titleOf(answer)}
              @click=${() => board.accept(question, answer)}
            >
              ${words.markHelped}
            </button>`
          : nothing
      }
      <p class="say" role="status" tabindex="-1">${board.notice(answer)}</p>
    </div>
  </li>`;
}

/** What its author is told of something that others are not shown: that it waits, or why it was turned down. */
function noteTo(
  { held, rejected, mine }: QuestionView | AnswerView,
  { qaBoard }: LateMessages,
): TemplateResult | typeof nothing {
  if (!mine.author || !(held || rejected)) return nothing;
  if (held) return html`<p class="note">${qaBoard.heldNote}</p>`;
  const { reason } = rejected!;
  return html`<p class="note">
    ${qaBoard.rejectedNote} ${reason === undefined ? nothing : html`<bdi>${reason}</bdi>`}
  </p>`;
}

function verified(at: string, { tag, late }: Board): TemplateResult {
  const { ago, exact } = tell(tag, at);
  return html`${late.qaBoard.verified} · <time datetime=${at} title=${exact}>${ago}</time>`;
}

/** What its author had written, where the team has changed it, and why: told to nobody else. */
function originalOf(
  { original, lang }: NonNullable<QuestionRead['question']> | AnswerView,
  { late: { qaBoard } }: Board,
): TemplateResult | typeof nothing {
  if (!original) return nothing;
  const { title, body, reason } = { title: undefined, ...original };
  const text = [title, body].filter(Boolean).join('\n\n');
  return html`<details class="original">
    <summary>${qaBoard.original}</summary>
    ${reason === undefined ? nothing : html`<p class="note"><bdi>${reason}</bdi></p>`}
    <div class="text" dir="auto" lang=${lang ?? nothing}><p>${text}</p></div>
  </details>`;
}

/** Texts in which nothing can be marked up need no parser. */
const isPlain = (text: string) =>
  !/[*_`[\]#>~\\<&=|]|https?:|mailto:|^\s*([-+]|\d+[.)])\s|\n\s*\n|^\s{4}/m.test(text);

let parse: typeof import('../../stores/markdown.ts').parseMarkdown | undefined;
/** What was read last, so that an update does not read it all again. */
const parsed = new Map<string, readonly Block[]>();

const isReady = (text: string) => parse !== undefined || isPlain(text);

async function fetchParser(): Promise<void> {
  const plainly = (text: string): Block[] => [{ kind: 'paragraph', children: [text] }];
  // Without it a text is shown as it was written.
  parse = await import('../../stores/markdown.ts').then(
    ({ parseMarkdown }) => parseMarkdown,
    () => plainly,
  );
}

function show(text: string, level: number): TemplateResult[] | TemplateResult {
  if (!parse || isPlain(text)) return html`<p>${text}</p>`;
  if (parsed.size > 200) parsed.clear();
  if (!parsed.has(text)) parsed.set(text, parse(text));
  return markdown(parsed.get(text)!, { level: Math.min(6, level) });
}
