import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Held } from '../../../model/review.ts';
import type { StaffAnswer, StaffCan, ThreadRead } from '../../../model/question-staff.ts';
import { newId, setAnew } from '../../../stores/desk.ts';
import type { ShownQuestion } from '../../../stores/desk-questions.ts';
import { parseMarkdown } from '../../../stores/markdown.ts';
import { markdown } from '../../../ui/markdown.ts';
import { formatMoment } from '../clock.ts';
import { lost } from '../lost.ts';
import { faultsIn, field, lostFor, replyTo, restored, type Here } from './here.ts';
import { beginEdit, editPanel, isAnswer, isOurs, kindOf, reasonPanel, type Shown } from './panels.ts';

// A question that is open, with all that was answered, and what can be done about each.

export function thread(here: Here, read: ThreadRead & { readonly question: ShownQuestion }): TemplateResult {
  const { question, answers } = read;
  const { words } = here;
  const { id, title, lang, byTeam, pinnedAt, closedAt, closedReason } = question;
  return html`<article class="stack" aria-labelledby="question">
    <h2 id="question" dir="auto" lang=${lang ?? nothing}>${title || words.erased}</h2>
    <p class="meta">
      ${standing(question, here)} ${byTeam ? chip(words.byTeam) : nothing}
      ${pinnedAt ? chip(words.pinned) : nothing} ${closedAt ? chip(words.closed) : nothing}
      ${said(question, words.asked, here)}
    </p>
    ${
      closedAt && closedReason
        ? html`<p class="note">${words.closedFor} <bdi>${closedReason}</bdi></p>`
        : nothing
    }
    ${text(question, here)}
    <div class="actions">${judging(here, question, html`${setting(here, question)} ${embedding(here, read)}`)}</div>
    ${panelOf(here, question)} ${byTeam || !title ? nothing : pausing(here, question)}
    <ul class="answers">${answers.map((answer) => one(here, question, answer))}</ul>
    ${panelOfGone(here, [question, ...answers])} ${answers.length ? nothing : html`<p class="empty">${words.noAnswer}</p>`}
    ${replyForm(here, id, question)}
  </article>`;
}

const chip = (words: string, kind = '') => html`<span class="chip ${kind}">${words}</span>`;

/** What was edited after it was shown waits for a look at it, and is shown meanwhile. */
export const isUnseen = ({ why }: Held): boolean => why !== 'edited';

/** That others are not shown a post, and what its author is told. */
function standing({ held, rejected }: Shown, { words }: Here): unknown {
  if (held)
    return html`${isUnseen(held) ? chip(words.held, 'waits') : nothing} <span>${words.why[held.why]}</span>`;
  return rejected ? chip(words.hidden, 'waits') : nothing;
}

/** By whom a post is, since when, and whether its words were changed. */
function said(post: Shown, when: (time: string) => string, { desk: { tag }, words }: Here): TemplateResult {
  const { name, createdAt, editedAt, editedBy } = post;
  const edited = editedAt && words.editedBy[editedBy ?? 'author'](formatMoment(tag, editedAt));
  return html`${name ? html`<bdi>${name}</bdi>` : nothing}
    <time datetime=${createdAt}>${when(formatMoment(tag, createdAt))}</time>
    ${edited ? html`<span>${edited}</span>` : nothing}`;
}

/** A post's words as everybody reads them; beside them its author's own, where the team has changed them. */
function text(post: Shown, here: Here): TemplateResult {
  const { id, body = '', lang, original, rejected } = post;
  const { words, panel } = here;
  const isEdited = panel?.what === 'edit' && panel.id === id;
  return html`${
    rejected
      ? html`<p class="note">
          ${rejected.reason === undefined ? words.noReason : html`${words.toldAuthor} <bdi>${rejected.reason}</bdi>`}
        </p>`
      : nothing
  }
    ${body ? html`<div class="text" dir="auto" lang=${lang ?? nothing}>${show(body)}</div>` : nothing}
    ${
      original
        ? html`<details class="original" .open=${isEdited}>
            <summary>${words.original}</summary>
            <p class="words" dir="auto">${'title' in original ? `${original.title}\n\n` : nothing}${original.body}</p>
            ${original.reason === undefined ? nothing : html`<p class="note">${words.toldAuthor} <bdi>${original.reason}</bdi></p>`}
          </details>`
        : nothing
    }`;
}

const parsed = new Map<string, TemplateResult[]>();
function show(body: string): TemplateResult[] {
  if (parsed.size > 200) parsed.clear();
  if (!parsed.has(body)) parsed.set(body, markdown(parseMarkdown(body), { level: 4 }));
  return parsed.get(body)!;
}

function one(here: Here, question: ShownQuestion, answer: StaffAnswer): TemplateResult {
  const { id, official, accepted, verifiedAt } = answer;
  const { words, desk } = here;
  const isOnItsWay = desk.state.sent.some(({ command }) => command.id === id);
  return html`<li class="answer stack" data-id=${id}>
    <p class="meta">
      ${standing(answer, here)} ${official ? chip(words.officialAnswer, 'ours') : nothing}
      ${verifiedAt ? chip(words.verified, 'ours') : nothing} ${accepted ? chip(words.helped) : nothing}
      ${isOnItsWay ? chip(words.sending) : nothing} ${said(answer, words.answered, here)}
    </p>
    ${text(answer, here)}
    <div class="actions">${judging(here, answer, marking(here, question, answer))}</div>
    ${panelOf(here, answer)} ${official || isOnItsWay ? nothing : pausing(here, answer)}
  </li>`;
}

/** Shows it or hides it, edits its words, and between them what else may be done. */
function judging(here: Here, post: Shown, more: TemplateResult): TemplateResult {
  const { words, setPanel } = here;
  const { id, held, rejected } = post;
  const may = (...types: readonly StaffCan[]) => types.some((type) => post.can.includes(type));
  const publish = () => {
    review(here, post, 'publish', {});
    here.focusOn(`[id="hide-${CSS.escape(id)}"]`);
  };
  const hide = () => setPanel({ what: 'hide', id }, 'reason');
  const edit = html`<button class="quiet" type="button" id=${`edit-${id}`} @click=${() => beginEdit(here, post)}>
    ${words.edit}
  </button>`;
  const show = html`<button
    class=${held ? 'primary' : 'quiet'}
    type="button"
    id=${`show-${id}`}
    @click=${publish}
  >
    ${held ? words.publish : words.publishAgain}
  </button>`;
  const away = html`<button class="quiet danger" type="button" id=${`hide-${id}`} @click=${hide}>
    ${held ? words.reject : words.hide}
  </button>`;
  const mayJudge = may('post.review');
  return html`${mayJudge && (held || rejected) ? show : nothing}
    ${may('post.edit', 'question.edit', 'answer.edit') ? edit : nothing} ${more}
    ${mayJudge && !rejected ? away : nothing}`;
}

function review(
  here: Here,
  post: Shown,
  decision: 'publish' | 'reject',
  reason: { readonly reason?: string },
): void {
  const target = { kind: kindOf(post), id: post.id } as const;
  const anew = setAnew(post.setBy.reviewed);
  here.give({ ...anew, type: 'post.review', target, decision, ...reason, ifVersion: post.version });
}

/** How it is put on the site: not while nobody would see it there. */
function embedding(here: Here, read: ThreadRead): unknown {
  const { held, rejected } = read.question!;
  if (held || rejected) return nothing;
  return html`<button class="quiet" type="button" id="embed" @click=${() => here.embed(read)}>
    ${here.desk.words.embed}
  </button>`;
}

/** Nobody pauses themselves. */
const pausing = (here: Here, post: Shown) =>
  post.mine.author ? nothing : here.pausing({ kind: kindOf(post), id: post.id });

/** Closes and opens a question, and puts it at the top. */
function setting(here: Here, { id, can, closedAt, pinnedAt, setBy }: ShownQuestion): TemplateResult {
  const { words } = here;
  const about = { questionId: id };
  const reopen = () =>
    here.give({ ...setAnew(setBy.closed), type: 'question.close', ...about, closed: false });
  const pin = () =>
    here.give({ ...setAnew(setBy.pinned), type: 'question.pin', ...about, pinned: !pinnedAt });
  const close = () => here.setPanel({ what: 'close', id }, 'reason');
  return html`${
    can.includes('question.close')
      ? html`<button class="quiet" type="button" id=${`close-${id}`} @click=${closedAt ? reopen : close}>
          ${closedAt ? words.reopen : words.close}
        </button>`
      : nothing
  }
  ${
    can.includes('question.pin')
      ? html`<button class="quiet" type="button" @click=${pin}>${pinnedAt ? words.unpin : words.pin}</button>`
      : nothing
  }`;
}

/** Says in the brand's name that an answer is right, and that it helped. */
function marking(here: Here, question: ShownQuestion, answer: StaffAnswer): TemplateResult {
  const { words } = here;
  const { id: answerId, can, verifiedAt, accepted, version: ifVersion, setBy } = answer;
  const about = { questionId: question.id, answerId };
  const verify = () =>
    here.give({
      ...setAnew(setBy.verified),
      type: 'answer.verify',
      ...about,
      verified: !verifiedAt,
      ifVersion,
    });
  const accept = () => {
    const anew = setAnew(question.acceptance?.commandId ?? null);
    here.give({ ...anew, type: 'answer.accept', ...about, answerId: accepted ? null : answerId });
  };
  const button = (label: string, act: () => void) =>
    html`<button class="quiet" type="button" @click=${act}>${label}</button>`;
  return html`${can.includes('answer.verify') ? button(verifiedAt ? words.unverify : words.verify, verify) : nothing}
    ${can.includes('answer.accept') ? button(accepted ? words.unaccept : words.accept, accept) : nothing}`;
}

function panelOf(here: Here, post: Shown): TemplateResult | typeof nothing {
  const { panel, words } = here;
  if (panel?.id !== post.id) return nothing;
  if (panel.what === 'edit') return editPanel(here, post);
  if (panel.what === 'hide')
    return reasonPanel(
      here,
      'hide',
      post.id,
      post.held ? words.reject : words.hide,
      (reason) => review(here, post, 'reject', reason),
      !isOurs(post),
    );
  if (isAnswer(post)) return nothing;
  return reasonPanel(here, 'close', post.id, words.close, (reason) =>
    here.give({
      ...setAnew(post.setBy.closed),
      type: 'question.close',
      questionId: post.id,
      closed: true,
      ...reason,
    }),
  );
}

/** What was typed below an answer that is gone. */
function panelOfGone(here: Here, posts: readonly Shown[]): TemplateResult | typeof nothing {
  const { id } = here.panel ?? {};
  return id === undefined || posts.some((post) => post.id === id) ? nothing : lostFor(here, id);
}

function replyForm(here: Here, questionId: string, question: ShownQuestion): TemplateResult {
  const { words, drafts } = here;
  const { can, closedAt, held, rejected, lang } = question;
  const purpose = replyTo(questionId);
  const draft = drafts.of(purpose);
  if (!can.includes('answer.post')) {
    const why = closedAt ? words.closedNote : held || rejected ? words.heldNote : undefined;
    return html`<p class="note" role="status">${why ?? nothing}</p>
      ${lost(here.desk, [draft], ({ body }) => [body])}`;
  }
  const send = (event: Event) => {
    event.preventDefault();
    const value = draft.value.get();
    if (!here.passes(purpose, faultsIn(value, ['body'], ['body']))) return;
    draft.clear();
    const body = value.body.trim();
    const spoken = lang !== undefined && { lang };
    here.give({ id: newId(), type: 'answer.post', questionId, body, official: true, ...spoken });
  };
  return html`<form class="group" novalidate @submit=${send}>
    ${restored(here, purpose)} ${field(here, purpose, 'body', words.reply, { rows: 4, key: 'r' })}
    <div class="actions"><button class="primary">${words.sendReply}</button></div>
  </form>`;
}
