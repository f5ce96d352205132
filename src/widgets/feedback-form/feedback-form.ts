import { html, nothing, type TemplateResult } from 'lit/html.js';
import { feedbackFormMessages, type FeedbackFormMessages } from '../../locales/feedback-form.ts';
import type { Language } from '../../locales/index.ts';
import type { FieldErrors } from '../../model/community.ts';
import type { FeedbackKind } from '../../model/feedback.ts';
import {
  feedbackFormStore,
  feedbackKinds,
  type FeedbackDraft,
  type FeedbackFormState,
  type FeedbackFormStore,
} from '../../stores/feedback-form.ts';
import { GuyubElement, type Backend, type PropertyDeclarations } from '../../ui/element.ts';
import { formatNumber } from '../../ui/format.ts';
import { styles } from '../../ui/styles.ts';
import { feedbackFormStyles } from './feedback-form.styles.ts';
import type { Field } from './feedback-form.late.ts';

/**
 * A form for ideas, complaints, praise, questions and problems. What is typed is kept on the device until it has
 * been sent, also over a reload or without a network.
 *
 * @tag guyub-feedback-form
 * @attr sent - Set by the form itself while it shows its thanks, so that a page can let go of reserved height.
 * @slot - What is shown until the form is there, and if it cannot be shown at all: a plain form that posts, say.
 * @slot thanks - Takes the place of what is said after sending: when and how the brand answers.
 * @fires {CustomEvent<{commandId: string, kind: string}>} guyub-feedback-send - Before a message is sent;
 *   `preventDefault()` keeps it. Bubbles.
 * @fires {CustomEvent<{commandId: string, kind: string}>} guyub-feedback-sent - The backend has accepted the
 *   message. Bubbles.
 * @fires {CustomEvent<{commandId: string, kind: string, code: string}>} guyub-feedback-refused - The backend has
 *   refused the message for good; it stands in the form again. Bubbles.
 * @csspart heading - The heading.
 * @csspart field - A text field.
 * @csspart chip - A kind or a rating to choose.
 * @csspart button - The main button.
 * @csspart thanks - What is shown after sending.
 * @csspart messages - What the visitor has sent before, and what the team has answered.
 */
export class GuyubFeedbackForm extends GuyubElement<FeedbackFormMessages> {
  static override readonly tag = 'guyub-feedback-form';
  static override readonly area = 'feedback';
  static override properties: PropertyDeclarations = {
    ...GuyubElement.properties,
    kinds: {},
    rating: { type: Boolean },
    errors: { state: true },
    summed: { state: true },
    unreachable: { state: true },
    more: { state: true },
  };
  static override styles = [styles, feedbackFormStyles];

  /** Which kinds can be chosen, separated by spaces; all by default. With one, nobody is asked. */
  declare kinds: string | undefined;
  /** Asks for a rating of one to five. */
  declare rating: boolean;
  /** What is wrong with the fields that were left so far. */
  declare private errors: FieldErrors | undefined;
  /** Whether the list of errors is shown: after trying to send. */
  declare private summed: boolean | undefined;
  /** The network went before what writing needs was fetched. */
  declare private unreachable: boolean | undefined;
  /** What is shown after the first view. */
  declare private more: typeof import('./feedback-form.late.ts') | undefined;
  #store: FeedbackFormStore | undefined;
  #submitting = false;

  protected override speak(language: Language) {
    return feedbackFormMessages[language]();
  }

  protected override attach(backend: Backend): () => void {
    const store = (this.#store = feedbackFormStore(backend));
    const stop = store.state.listen((state, before) => this.#follow(state, before));
    return () => {
      stop();
      store.close();
      this.#store = undefined;
    };
  }

  protected override async prepareWriting(): Promise<void> {
    await Promise.all([
      this.#store?.prepareWriting(),
      import('./feedback-form.late.ts').then((more) => (this.more = this.dress(more))),
    ]);
  }

  #follow({ sent, draft }: FeedbackFormState, before?: FeedbackFormState): void {
    this.requestUpdate();
    this.toggleAttribute('sent', sent !== undefined && sent.state !== 'refused');
    if (sent && !before?.sent) this.focusOn('.thanks [role=heading]');
    if (!sent || sent.state === before?.sent?.state) return;
    const detail = { commandId: sent.command.id, kind: draft.kind };
    if (sent.state === 'accepted') this.announce('guyub-feedback-sent', detail);
    if (sent.state === 'refused') {
      this.errors = sent.error?.fields ?? {};
      this.summed = true;
      this.announce('guyub-feedback-refused', { ...detail, code: sent.error?.code });
      this.focusOn('.summary');
    }
  }

  #asked(): readonly FeedbackKind[] {
    const wanted = this.kinds?.split(/\s+/) ?? [];
    const known = feedbackKinds.filter((kind) => wanted.includes(kind));
    return known.length ? known : feedbackKinds;
  }

  protected override view(messages: FeedbackFormMessages): TemplateResult | undefined {
    const state = this.#store?.state.get();
    if (!state) return undefined;
    const { late, more } = this;
    const restart = this.#restart;
    if (late && more && state.sent && state.sent.state !== 'refused') {
      const durable = this.#store?.durable ?? false;
      return more.thanks(state, messages, late, {
        level: this.level,
        durable,
        kept: Boolean(this.kept),
        restart,
      });
    }
    const { draft } = state;
    const kinds = this.#asked();
    return html`
      <form aria-label=${this.label ?? messages.title} @submit=${this.#submit} @focusout=${this.#leave} novalidate>
        <div>
          <div role="heading" aria-level=${this.level} part="heading">${this.label ?? messages.title}</div>
          <p class="note">${messages.intro}</p>
        </div>
        ${(this.summed && late && more?.faults(state, this.errors ?? {}, late, this.goTo)) || nothing}
        ${
          kinds.length > 1
            ? html`<fieldset id="kind" tabindex="-1" aria-describedby="kind-error">
              <legend class="label">${messages.kind}</legend>
              <div class="chips">
                ${kinds.map((kind) =>
                  this.#chip(
                    'kind',
                    kind,
                    draft.kind === kind,
                    html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${more?.kindIcons[kind] ?? nothing} /></svg> ${messages.kinds[kind]}`,
                  ),
                )}
              </div>
              ${this.#error('kind')}
            </fieldset>`
            : nothing
        }
        <div>
          <label class="label" for="message">${messages.message}</label>
          <textarea
            id="message"
            name="message"
            class="field"
            part="field"
            rows="4"
            dir="auto"
            required
            .value=${draft.message}
            aria-invalid=${this.errors?.message ? 'true' : 'false'}
            aria-describedby="message-error message-left"
            @input=${this.#type}
          ></textarea>
          <span class="note" id="message-left">${late && more?.room(draft, late, this.tag)}</span>
          ${this.#error('message')}
        </div>
        ${this.rating ? this.#rating(draft, messages) : nothing}
        <div class="pair">
          ${this.#line('name', messages.name, draft, messages, 'name')}
          <div>
            ${this.#line('contact', messages.contact, draft, messages, 'email')}
            ${
              draft.contact
                ? html`<label class="check">
                    ${late && more ? more.consent(draft, late, this.#type) : '\u00a0'}
                  </label>
                  ${this.#error('consent')}`
                : html`<span class="note" id="contact-hint">${messages.contactHint}</span>`
            }
          </div>
        </div>
        <details>
          <summary>${messages.attached}</summary>
          ${late && more?.attached(draft, late, { language: this.language, type: this.#type })}
        </details>
        <div class="foot">
          <button class="primary" part="button">${messages.send}</button>
          <p class="note" role="status">${this.unreachable ? messages.unreachable : late && more?.notice(state, late, restart)}</p>
        </div>
      </form>
      ${late && more?.own(state, late, this.tag)}
    `;
  }

  #chip(name: 'kind' | 'rating', value: string, checked: boolean, words: unknown): TemplateResult {
    return html`<label class="chip ${checked ? 'on' : ''}" part="chip">
      <input type="radio" name=${name} .value=${value} .checked=${checked} @change=${this.#type} />${words}
    </label>`;
  }

  #rating(draft: FeedbackDraft, messages: FeedbackFormMessages): TemplateResult {
    return html`<fieldset>
      <legend class="label">${messages.rating} <span class="note">(${messages.optional})</span></legend>
      <div class="chips">
        ${messages.ratings.map((words, index) =>
          this.#chip(
            'rating',
            String(index + 1),
            draft.rating === index + 1,
            html`<span aria-hidden="true">${this.#number(index + 1)}</span><span class="apart">${words}</span>`,
          ),
        )}
      </div>
      <p class="note" aria-live="polite">${messages.ratings[draft.rating - 1] ?? '\u00a0'}</p>
    </fieldset>`;
  }

  #line(
    field: 'name' | 'contact',
    words: string,
    draft: FeedbackDraft,
    { optional }: FeedbackFormMessages,
    autocomplete: 'name' | 'email',
  ): TemplateResult {
    return html`<div>
      <label class="label" for=${field}>${words} <span class="note">(${optional})</span></label>
      <input
        id=${field}
        name=${field}
        class="field"
        part="field"
        dir="auto"
        autocomplete=${autocomplete}
        .value=${draft[field]}
        aria-invalid=${this.errors?.[field] ? 'true' : 'false'}
        aria-describedby="${field}-error ${field}-hint"
        @input=${this.#type}
      />
      ${this.#error(field)}
    </div>`;
  }

  /** Where a field's error will stand is there from the start, so that it is announced when it appears. */
  #error(field: Field): TemplateResult {
    const { errors, late, more } = this;
    const words = errors?.[field] && late && more?.wrong(field, errors, late);
    // The summary says it already when there is one.
    return html`<span id="${field}-error" role=${this.summed ? nothing : 'status'}
      >${words ? html`<span class="error">${words}</span>` : nothing}</span
    >`;
  }

  #number(n: number): string {
    return formatNumber(this.tag, n);
  }

  protected override skeleton(): TemplateResult {
    return html`<form aria-hidden="true">
      <span class="bone title"></span><span class="bone"></span><span class="bone large"></span>
      <span class="bone"></span><span class="bone"></span>
    </form>`;
  }

  readonly #type = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value =
      field.type === 'checkbox' ? field.checked : field.name === 'rating' ? Number(field.value) : field.value;
    this.#store?.edit({ [field.name]: value });
    // An error goes as soon as it is mended; a new one waits until the field is left.
    if (this.errors?.[field.name] && !this.#check()[field.name]) {
      this.errors = { ...this.errors, [field.name]: undefined! };
    }
  };

  /** A field that was left with something wrong in it says so; an empty one only when somebody tries to send. */
  readonly #leave = async ({ target }: FocusEvent) => {
    const { name } = target as HTMLInputElement;
    await this.prepare();
    const error = this.#check()[name];
    if (error && error !== 'required') this.errors = { ...this.errors, [name]: error };
  };

  #check(): FieldErrors {
    return this.#store?.check() ?? {};
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    // A second press while the first is under way asks for nothing new.
    if (this.#submitting) return;
    this.#submitting = true;
    void this.#send().finally(() => (this.#submitting = false));
  };

  async #send(): Promise<void> {
    const store = this.#store;
    if (!store) return;
    const [only, ...others] = this.#asked();
    if (!others.length) store.edit({ kind: only! });
    // What is said next, and what may be wrong, is fetched after the first view.
    this.unreachable = !(await this.prepare());
    if (this.unreachable) return;
    this.errors = this.#check();
    this.summed = Object.keys(this.errors).length > 0;
    if (this.summed) {
      this.focusOn('.summary');
      return;
    }
    const command = await store.command({ page: this.more!.pageAddress(), lang: this.language });
    if (!this.announce('guyub-feedback-send', { commandId: command.id, kind: command.kind }, true)) return;
    void store.send(command);
  }

  readonly #restart = () => {
    this.errors = this.summed = undefined;
    this.#store?.restart();
    this.focusOn('input, textarea');
  };
}
