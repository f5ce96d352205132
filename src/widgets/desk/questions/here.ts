import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskQuestionsMessages } from '../../../locales/desk-questions.ts';
import type { PersonBlock } from '../../../model/block-staff.ts';
import type { ThreadRead } from '../../../model/question-staff.ts';
import type { DeskCommand } from '../../../stores/desk.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import { longestReason, questionLimits } from '../../../stores/desk-questions.ts';
import { lost } from '../lost.ts';
import type { Desk } from '../screen.ts';

// What the parts of the screen of questions need of it, and what they have in common.

/** What is open below a post: where its words are edited, or where somebody writes why they hide or close it. */
export interface Panel {
  readonly what: 'edit' | 'hide' | 'close';
  readonly id: string;
}

export interface Here {
  readonly desk: Desk;
  readonly words: DeskQuestionsMessages;
  readonly drafts: Drafts;
  readonly panel: Panel | undefined;
  /** The fields at fault in the form that was last sent, each as `form:field`. */
  readonly faults: ReadonlySet<string>;
  setPanel(panel: Panel | undefined, focus?: string): void;
  /** Gives a command that was written, and puts its draft away; refused, it comes back. */
  give(command: DeskCommand): void;
  /** Takes a post that was decided about out of the list at once: what comes next has to be there to go to. */
  decided(id: string): void;
  /** Says which fields are at fault, and leads to the first; whether none is. */
  passes(form: string, faults: readonly string[]): boolean;
  focusOn(selector: string): void;
  /** Where whoever wrote something is paused. */
  pausing(target: PersonBlock['target']): unknown;
  /** Shows how a question is put on the site. */
  embed(read: ThreadRead): void;
}

/** What somebody has begun to write, by what it is for; kept on the device. */
export interface Words {
  readonly title: string;
  readonly body: string;
  readonly answer: string;
  readonly name: string;
  readonly reason: string;
  readonly pinned: boolean;
  /** Of the words that it began with, where it changes some. */
  readonly version: string;
}
const empty: Words = { title: '', body: '', answer: '', name: '', reason: '', pinned: false, version: '' };

export class Drafts {
  readonly #all = new Map<string, DeskDraft<Words>>();
  readonly #name: string | undefined;
  readonly #changed: () => void;

  constructor(name: string | undefined, changed: () => void) {
    this.#name = name && `${name}:questions`;
    this.#changed = changed;
  }

  of(purpose: string): DeskDraft<Words> {
    const known = this.#all.get(purpose);
    if (known) return known;
    const draft = deskDraft(this.#name && `${this.#name}:${purpose}`, empty);
    draft.value.listen(this.#changed);
    this.#all.set(purpose, draft);
    return draft;
  }

  /** What was begun for it, on this visit or an earlier one; nothing is kept of where nothing was. */
  begun(purpose: string): Words | undefined {
    if (!this.#all.has(purpose)) {
      const draft = deskDraft(this.#name && `${this.#name}:${purpose}`, empty);
      draft.close();
      if (!draft.restored) return undefined;
    }
    return this.of(purpose).value.get();
  }

  close(): void {
    for (const draft of this.#all.values()) draft.close();
  }
}

export type Field = 'title' | 'body' | 'answer' | 'name' | 'reason';
const limits: Readonly<Record<Field, number>> = {
  title: questionLimits.title,
  body: questionLimits.body,
  answer: questionLimits.body,
  name: questionLimits.name,
  reason: longestReason,
};
const isMissing = (text: string) => !text.trim();

/** Which of these fields are at fault: too long, or needed and empty. */
export const faultsIn = (words: Words, fields: readonly Field[], needed: readonly Field[]): Field[] =>
  fields.filter(
    (field) =>
      words[field].trim().length > limits[field] || (needed.includes(field) && isMissing(words[field])),
  );

/** A text that is there. */
export const present = <F extends string>(field: F, text: string): { readonly [K in F]?: string } =>
  isMissing(text) ? {} : ({ [field]: text.trim() } as { [K in F]: string });

/** One field of a form. */
export function field(
  here: Here,
  purpose: string,
  name: Field,
  label: string,
  { rows = 1, key, hint }: { readonly rows?: number; readonly key?: string; readonly hint?: string } = {},
): TemplateResult {
  const draft = here.drafts.of(purpose);
  const id = `${purpose}-${name}`.replaceAll(':', '-');
  const isFaulty = here.faults.has(`${purpose}:${name}`);
  const said = here.words.errors[name === 'answer' ? 'body' : name];
  const edit = (event: Event) => draft.edit({ [name]: (event.target as HTMLTextAreaElement).value });
  const described = isFaulty ? `${id}-error` : nothing;
  const input =
    rows > 1
      ? html`<textarea
          class="field"
          id=${id}
          dir="auto"
          rows=${rows}
          data-key=${key ?? nothing}
          aria-invalid=${isFaulty ? 'true' : nothing}
          aria-describedby=${described}
          .value=${draft.value.get()[name]}
          @input=${edit}
        ></textarea>`
      : html`<input
          class="field"
          id=${id}
          dir="auto"
          autocomplete="off"
          aria-invalid=${isFaulty ? 'true' : nothing}
          aria-describedby=${described}
          .value=${draft.value.get()[name]}
          @input=${edit}
        />`;
  return html`<div>
    <label class="label" for=${id}>${label} ${hint ? html`<span class="note">(${hint})</span>` : nothing}</label>
    ${input}
    <p class="error" id=${`${id}-error`}>${isFaulty ? said : nothing}</p>
  </div>`;
}

/** That what stands in a form is that of an earlier visit, and a way to begin anew. */
export function restored({ desk, drafts }: Here, purpose: string): TemplateResult | typeof nothing {
  const draft = drafts.of(purpose);
  if (!draft.restored && !draft.contested) return nothing;
  return html`<p class="note" role="status">
    ${draft.contested ? desk.words.contested : desk.words.restored}
    <button class="plain" type="button" @click=${() => draft.clear()}>${desk.words.discard}</button>
  </p>`;
}

/** What was typed about a question that is gone. */
export const lostFor = ({ desk, drafts }: Here, id: string) =>
  lost(
    desk,
    [replyTo(id), editOf(id), reasonFor('hide', id), reasonFor('close', id)].map((each) => drafts.of(each)),
    ({ title, body, reason }) => [title, body, reason],
  );

/** What somebody has begun to write below one of these posts. */
export function begunIn(drafts: Drafts, ids: readonly string[]): Panel | undefined {
  const panels = ids.flatMap((id) => (['edit', 'hide', 'close'] as const).map((what) => ({ what, id })));
  return panels.find(({ what, id }) => {
    const { title, body, reason } = drafts.begun(`${what}:${id}`) ?? empty;
    return title || body || reason;
  });
}

/** Takes what was typed back out of a command that was refused, unless something else was begun meanwhile. */
export function takeBack(drafts: Drafts, command: DeskCommand): Panel | undefined {
  const put = (purpose: string, words: Partial<Words>) => {
    const draft = drafts.of(purpose);
    const { title, body, answer, reason } = draft.value.get();
    if (!title && !body && !answer && !reason) draft.edit(words);
  };
  switch (command.type) {
    case 'answer.post':
      put(replyTo(command.questionId), { body: command.body });
      return undefined;
    case 'question.publish': {
      const { title, body = '', answer, name = '', pinned = false } = command;
      put(publishing, { title, body, answer, name, pinned });
      return undefined;
    }
    case 'post.edit': {
      const { target, title = '', body = '', reason = '', ifVersion: version } = command;
      put(editOf(target.id), { title, body, reason, version });
      return { what: 'edit', id: target.id };
    }
    case 'question.edit': {
      const { questionId: id, title, body = '', ifVersion: version } = command;
      put(editOf(id), { title, body, version });
      return { what: 'edit', id };
    }
    case 'answer.edit': {
      const { answerId: id, body, ifVersion: version } = command;
      put(editOf(id), { body, version });
      return { what: 'edit', id };
    }
    case 'post.review':
      if (command.reason === undefined) return undefined;
      put(reasonFor('hide', command.target.id), { reason: command.reason });
      return { what: 'hide', id: command.target.id };
    case 'question.close':
      if (command.reason === undefined) return undefined;
      put(reasonFor('close', command.questionId), { reason: command.reason });
      return { what: 'close', id: command.questionId };
    default:
      return undefined;
  }
}

export const publishing = 'publish';
export const replyTo = (id: string) => `reply:${id}`;
export const editOf = (id: string) => `edit:${id}`;
export const reasonFor = (what: 'hide' | 'close', id: string) => `${what}:${id}`;
