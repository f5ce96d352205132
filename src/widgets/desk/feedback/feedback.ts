import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskFeedbackMessages, type DeskFeedbackMessages } from '../../../locales/desk-feedback.ts';
import type { BlocksRead } from '../../../model/block-staff.ts';
import type { FeedbackRead } from '../../../model/message-staff.ts';
import { newId, type Pages } from '../../../stores/desk.ts';
import { listQuery, type MessageThread, type Related } from '../../../stores/desk-messages.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { PropertyDeclarations } from '../../../ui/reactive.ts';
import { dialogStyles } from '../dialog.ts';
import { showEmbed } from '../embed.ts';
import { Messages } from '../messages/messages.ts';
import { Pausing, readPaused } from '../pause.ts';

/** Ideas, complaints, praise: what is answered, and what is the same as something else. */
export class Feedback extends Messages<DeskFeedbackMessages> {
  static override properties: PropertyDeclarations = { ...Messages.properties, merging: { state: true } };
  static override styles = [...Messages.styles, dialogStyles];

  protected override readonly kind = 'feedback';
  /** The one that says the same is being looked for. */
  declare private merging: boolean;
  #found: Pages<FeedbackRead> | undefined;
  /** Who is paused, while something is open. */
  #paused: Pages<BlocksRead> | undefined;
  readonly #pausing = new Pausing({
    desk: () => this.desk,
    update: () => this.requestUpdate(),
    focusOn: (selector) => this.focusOn(selector),
  });

  protected override speak(language: Language) {
    return deskFeedbackMessages[language]();
  }

  protected override openedItem(): void {
    this.#paused = readPaused(this.desk, () => this.requestUpdate());
  }

  protected override closedItem(): void {
    this.#endMerging();
    this.#pausing.close();
    this.#paused?.close();
    this.#paused = undefined;
  }

  #endMerging(): void {
    this.merging = false;
    this.#found?.close();
    this.#found = undefined;
  }

  protected override actions(): TemplateResult {
    const show = () =>
      void showEmbed(this.renderRoot, this.desk, {
        tag: 'guyub-feedback-form',
        attributes: { rating: '' },
      });
    return html`<button class="quiet" type="button" id="embed" @click=${show}>${this.desk.words.embed}</button>`;
  }

  protected override rating({ record }: MessageThread, { rating }: DeskFeedbackMessages): string | undefined {
    const given = 'rating' in record ? record.rating : undefined;
    return given === undefined ? undefined : rating(formatNumber(this.desk.tag, given));
  }

  protected override instead(message: MessageThread, words: DeskFeedbackMessages): unknown {
    return message.record.status === 'duplicate' ? this.#into(message, words) : nothing;
  }

  protected override more(message: MessageThread, words: DeskFeedbackMessages): TemplateResult {
    return html`${message.record.status === 'duplicate' ? nothing : this.#merge(message, words)}
      ${
        message.duplicates.length
          ? html`<section class="group" aria-labelledby="same">
              <h3 id="same">${words.duplicates}</h3>
              <ul class="rows">${message.duplicates.map((each) => html`<li>${this.#related(each, words)}</li>`)}</ul>
            </section>`
          : nothing
      }
      ${message.from ? this.#pausing.view({ kind: 'feedback', id: message.record.id }, this.#paused) : nothing}`;
  }

  #related({ id, message, status }: Related, words: DeskFeedbackMessages): TemplateResult {
    const place = { screen: 'feedback', item: id } as const;
    return html`<a class="row" href=${this.desk.addressOf(place)} @click=${this.follows(place)}>
      <span class="title" dir="auto">${message}</span>
      <span class="meta"><span>${words.statuses[status]}</span></span>
    </a>`;
  }

  /** The one that it is the same as, and the way back. */
  #into(message: MessageThread, words: DeskFeedbackMessages): TemplateResult {
    const isRead = 'into' in message || !this.sentAbout(message.record.id);
    return html`<section class="group" aria-labelledby="into">
      <h3 id="into" tabindex="-1">${words.into}</h3>
      ${message.into ? this.#related(message.into, words) : html`<p class="note">${isRead ? words.intoGone : words.sendingNow}</p>`}
      <div class="actions">
        <button class="quiet unmerge" type="button" @click=${() => this.#takeApart(message)}>
          ${words.apart}
        </button>
      </div>
    </section>`;
  }

  #takeApart(message: MessageThread): void {
    this.setStatus(message, 'seen');
    this.focusOn('.merge');
  }

  #merge(message: MessageThread, words: DeskFeedbackMessages): TemplateResult {
    if (!this.merging)
      return html`<div class="actions">
        <button class="quiet merge" type="button" @click=${() => this.#begin()}>${words.merge}</button>
      </div>`;
    const reads = this.#found?.results() ?? [];
    const others = reads
      .flatMap(({ messages }) => messages)
      .filter(({ record }) => record.id !== message.record.id && record.status !== 'duplicate');
    const { search } = this.desk.words;
    return html`<section class="group merging" aria-labelledby="merging">
      <h3 id="merging">${words.mergeInto}</h3>
      <p class="note">${words.mergeAbout}</p>
      <input
        class="field"
        type="search"
        id="other"
        aria-label=${search}
        placeholder=${search}
        @input=${this.#type}
      />
      ${this.unread(this.#found?.error(), reads.length > 0, () => void this.#found?.open())}
      <ul class="rows" role="list">
        ${others.map(
          ({ record }) => html`<li>
            <button class="row" type="button" @click=${() => this.#mergeInto(message, record.id)}>
              <span class="title" dir="auto">${record.message}</span>
              <span class="meta"><span>${words.statuses[record.status]}</span></span>
            </button>
          </li>`,
        )}
      </ul>
      ${reads.length && !others.length ? html`<p class="note" role="status">${words.nothingFound}</p>` : nothing}
      <div class="actions">
        <button class="plain" type="button" @click=${() => this.#endMerging()}>${this.desk.words.cancel}</button>
      </div>
    </section>`;
  }

  #begin(): void {
    this.merging = true;
    this.#look('');
    this.focusOn('#other');
  }

  readonly #type = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    this.whenTypingRests(() => this.merging && this.#look(value));
  };

  #look(search: string): void {
    this.#found?.close();
    const query = listQuery('feedback', { status: '', subject: '', search });
    this.#found = this.desk.store.list(query, () => this.requestUpdate());
    void this.#found.open();
  }

  #mergeInto({ record: { id: feedbackId }, version: ifVersion }: MessageThread, intoId: string): void {
    void this.give({ id: newId(ifVersion), type: 'feedback.merge', feedbackId, intoId, ifVersion });
    this.#endMerging();
    this.focusOn('#into, #about');
  }
}
