import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FeedbackFormMessages } from '../../locales/feedback-form.ts';
import type { LateMessages } from '../../locales/index.ts';
import type { FieldErrors } from '../../model/community.ts';
import type { FeedbackDraft, FeedbackFormState } from '../../stores/feedback-form.ts';
import { feedbackLimits } from '../../stores/feedback-writing.ts';
import { choiceStyles } from '../../ui/choice.styles.ts';
import { ownMessages, ownMessagesStyles } from '../../ui/own-messages.ts';
import { formatNumber } from '../../ui/format.ts';
import { pageAddress } from '../../ui/page.ts';
import { outcome, whyRefused } from '../../ui/outcome.ts';
import { summary, summaryStyles } from '../../ui/summary.ts';
import { feedbackFormLateStyles } from './feedback-form.late.styles.ts';

// What a feedback form shows after its first view.

export const lateStyles = [choiceStyles, summaryStyles, ownMessagesStyles, feedbackFormLateStyles];

export { kindIcons } from './icons.ts';
export { pageAddress };

export const fields = ['kind', 'message', 'name', 'contact', 'consent'] as const;
export type Field = (typeof fields)[number];

/** What is wrong with a field, in words. */
export function wrong(field: Field, errors: FieldErrors, { feedback }: LateMessages): string {
  const error = errors[field];
  return error ? (feedback.errors[field]?.[error] ?? feedback.unfit) : '';
}

/** All that keeps a message from being sent, with a link to each field; nothing if there is nothing. */
export function faults(
  { sent }: FeedbackFormState,
  errors: FieldErrors,
  late: LateMessages,
  goTo: (selector: string) => (event: Event) => void,
): TemplateResult | undefined {
  const named = fields.filter((field) => errors[field]);
  const refused = sent?.state === 'refused' && whyRefused(sent, late);
  if (!named.length && !refused) return undefined;
  const title = named.length || !refused ? late.feedback.summary : refused;
  const fault = (field: Field) => ({
    selector: field === 'kind' ? 'input[name=kind]' : `#${field}`,
    words: wrong(field, errors, late),
  });
  return summary(title, named.map(fault), goTo);
}

/** What stands in the form's place once it has been sent: that it has arrived, or where it is. */
export function thanks(
  { sent, draft }: FeedbackFormState,
  { message }: FeedbackFormMessages,
  late: LateMessages,
  { level, durable, kept, restart }: { level: number; durable: boolean; kept: boolean; restart: () => void },
): TemplateResult {
  const words = late.feedback;
  const { command, state } = sent!;
  // The brand's own thanks may promise an answer: they are for what reaches the brand.
  const arrived = kept
    ? html`<p>${words.kept}</p>`
    : html`<slot name="thanks"><p>${words.accepted} ${draft.contact ? words.answer : words.noAnswer}</p></slot>`;
  return html`<div class="thanks" part="thanks">
    <div role="heading" aria-level=${level} tabindex="-1" part="heading">${words.thanks}</div>
    <div role="status">
      ${state === 'accepted' ? arrived : html`<p>${outcome(sent, late, durable)}</p>`}
    </div>
    <blockquote dir="auto" tabindex="0" aria-label=${message}>${command.message}</blockquote>
    ${state === 'accepted' && !kept ? html`<p class="note">${words.reference}: ${command.id.slice(-8)}</p>` : nothing}
    <button class="plain" type="button" @click=${restart}>${words.another}</button>
  </div>`;
}

/** Asks whether somebody who left an address may be written to. Its line is kept until it comes. */
export function consent(
  { consent }: FeedbackDraft,
  { feedback }: LateMessages,
  type: (event: Event) => void,
): TemplateResult {
  return html`<input
      type="checkbox"
      id="consent"
      name="consent"
      .checked=${consent}
      aria-describedby="consent-error"
      @change=${type}
    />${feedback.consent}`;
}

/** What goes with the message besides its words; the page's address only if the writer wants. */
export function attached(
  { withPage }: FeedbackDraft,
  { feedback }: LateMessages,
  { language, type }: { language: string; type: (event: Event) => void },
): TemplateResult {
  const page = pageAddress();
  return html`<ul>
    ${
      page
        ? html`<li>
            <label class="check">
              <input type="checkbox" name="withPage" .checked=${withPage} @change=${type} />
              <span>${feedback.attachedPage}: <code>${page}</code></span>
            </label>
          </li>`
        : nothing
    }
    <li>${feedback.attachedLanguage}: <code>${language}</code></li>
  </ul>`;
}

/** What there is to say about this form and an earlier one. */
export function notice(
  { restored, earlier }: FeedbackFormState,
  { feedback }: LateMessages,
  restart: () => void,
): TemplateResult | string | undefined {
  if (restored) {
    return html`${feedback.restored}
      <button class="plain" type="button" @click=${restart}>${feedback.clear}</button>`;
  }
  return earlier ? feedback.earlier : undefined;
}

/** What was sent before, and what the team has answered; nothing where there is none. */
export function own({ own }: FeedbackFormState, late: LateMessages, tag: string): TemplateResult | undefined {
  return (
    own &&
    ownMessages(own, late, {
      tag,
      title: late.messages.title,
      name: ({ record }) => ('message' in record ? record.message : ''),
    })
  );
}

/** How much room is left for the message, once it matters. */
export function room(
  { message }: FeedbackDraft,
  { feedback }: LateMessages,
  tag: string,
): string | undefined {
  const left = feedbackLimits.message - message.length;
  return left < 500 && left >= 0 ? feedback.left(formatNumber(tag, left)) : undefined;
}
