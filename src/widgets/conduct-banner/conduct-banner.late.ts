import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { FieldErrors } from '../../model/community.ts';
import type { ConductState } from '../../stores/conduct.ts';
import { reportReasons, type ReportDraft, type ReportState } from '../../stores/report.ts';
import { choiceStyles } from '../../ui/choice.styles.ts';
import { conductBannerLateStyles } from './conduct-banner.late.styles.ts';

// What a conduct banner shows after its first view: how an answer fared, and the form for a report.

export { reportStore } from '../../stores/report.ts';
export const lateStyles = [choiceStyles, conductBannerLateStyles];

/** What there is to say about the last answer or the state of things; nothing if all is as it was. */
export function notice(
  { error, sent }: ConductState,
  said: 'accepted' | 'declined' | undefined,
  late: LateMessages,
  durable: boolean,
): TemplateResult | string | undefined {
  if (sent?.state === 'refused') {
    const { code = 'server' } = sent.error ?? {};
    return html`<span class="wrong">${late.refused[code] ?? late.refused.server}</span>`;
  }
  if (sent?.state === 'waiting') return durable ? late.waiting : late.waitingHere;
  if (sent?.state === 'sending') return late.sending;
  return error ? late.stale : said && late.conduct[said];
}

const fields = ['reason', 'text'] as const;

export interface ReportForm {
  readonly state: ReportState;
  readonly errors: FieldErrors;
  /** Errors are listed: after trying to send. */
  readonly summed: boolean;
  readonly durable: boolean;
  readonly level: number;
  edit(change: Partial<ReportDraft>): void;
  send(event: Event): void;
  close(): void;
  goTo(selector: string): (event: Event) => void;
}

/** The form for a report, or what became of it. */
export function report(form: ReportForm, late: LateMessages): TemplateResult {
  const { state, level, close } = form;
  const { sent } = state;
  const words = late.report;
  const heading = (title: string) =>
    html`<div role="heading" aria-level=${Math.min(6, level + 1)} tabindex="-1" id="report-title">${title}</div>`;
  if (sent && sent.state !== 'refused') {
    const waiting = form.durable ? late.waiting : late.waitingHere;
    const now = sent.state === 'waiting' ? waiting : late.sending;
    return html`${heading(words.thanks)}
      <p role="status">${sent.state === 'accepted' ? words.received : now}</p>
      ${sent.state === 'accepted' ? html`<p class="note">${words.reference}: ${sent.command.id.slice(-8)}</p>` : nothing}
      <button class="plain" type="button" @click=${close}>${words.close}</button>`;
  }
  return html`<form @submit=${form.send} novalidate aria-labelledby="report-title">
    <div>
      ${heading(words.title)}
      <p class="note">${words.intro} ${words.urgent}</p>
    </div>
    ${summary(form, late)}
    <fieldset aria-describedby="reason-error">
      <legend class="name">${words.reason}</legend>
      <div class="reasons">
        ${reportReasons.map(
          (reason) => html`<label class="reason">
            <input
              type="radio"
              name="reason"
              .value=${reason}
              .checked=${state.draft.reason === reason}
              @change=${() => form.edit({ reason })}
            />
            <span>${words.reasons[reason]}</span>
          </label>`,
        )}
      </div>
      ${wrong('reason', form, late)}
    </fieldset>
    <div>
      <label class="name" for="text">${words.text}</label>
      <p class="note" id="text-hint">${words.hint}</p>
      <textarea
        id="text"
        name="text"
        rows="4"
        dir="auto"
        required
        .value=${state.draft.text}
        aria-invalid=${form.errors.text ? 'true' : 'false'}
        aria-describedby="text-hint text-error"
        @input=${(event: Event) => form.edit({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${wrong('text', form, late)}
    </div>
    <div class="actions">
      <button class="primary" part="button">${words.send}</button>
      <button class="equal" type="button" @click=${close}>${words.cancel}</button>
    </div>
  </form>`;
}

const said = (field: (typeof fields)[number], { errors }: ReportForm, { report, feedback }: LateMessages) => {
  const error = errors[field];
  return error ? (report.errors[field]?.[error] ?? feedback.unfit) : '';
};

function wrong(field: (typeof fields)[number], form: ReportForm, late: LateMessages): TemplateResult {
  return html`<span id="${field}-error" class="wrong">${said(field, form, late)}</span>`;
}

/** All that keeps a report from being sent, with a link to each field; nothing if there is nothing. */
function summary(form: ReportForm, late: LateMessages): TemplateResult | typeof nothing {
  const named = form.summed ? fields.filter((field) => form.errors[field]) : [];
  const { sent } = form.state;
  if (!named.length && !sent) return nothing;
  const code = sent?.error?.code ?? 'server';
  const title = named.length ? late.report.summary : (late.refused[code] ?? late.refused.server);
  return html`<div class="summary" role="alert" tabindex="-1">
    <strong>${title}</strong>
    ${
      named.length
        ? html`<ul>
          ${named.map(
            (field) =>
              html`<li><a href="#${field}" @click=${form.goTo(`[name=${field}]`)}>${said(field, form, late)}</a></li>`,
          )}
        </ul>`
        : nothing
    }
  </div>`;
}
