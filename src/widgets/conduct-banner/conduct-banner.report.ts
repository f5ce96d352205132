import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { FieldErrors } from '../../model/community.ts';
import { reportReasons, reportStore, type ReportDraft, type ReportState } from '../../stores/report.ts';
import type { Backend } from '../../ui/element.ts';
import { pageAddress } from '../../ui/page.ts';
import { ownMessages } from '../../ui/own-messages.ts';
import { outcome, whyRefused } from '../../ui/outcome.ts';
import { summary } from '../../ui/summary.ts';

// The form for a report, fetched after the first view.

/** What the form asks of the banner around it. */
export interface ReportHost {
  level(): number;
  /** The language of the page. */
  tag(): string;
  update(): void;
  announce(event: string, detail: object, cancelable?: boolean): boolean;
  focusOn(selector: string): void;
  goTo(selector: string): (event: Event) => void;
  close(): void;
  /** Nobody else gets to see what is sent. */
  kept(): boolean;
}

export interface Reporting {
  /** The form, or what became of what was sent. */
  view(late: LateMessages): TemplateResult;
  /** What was sent has been seen: another report begins anew. */
  closed(): void;
  dispose(): void;
}

export function reporting(backend: Backend, host: ReportHost): Reporting {
  const store = reportStore(backend);
  let errors: FieldErrors = {};
  let summed = false;
  let taken = true;
  void store.prepareWriting();
  // Nobody shall write down what hurt them only to be told that it goes nowhere.
  const ask = async () => {
    const { commands } = await backend.adapter.manifest();
    taken = commands.includes('report.send');
    // The form's heading, which had the focus, goes with it.
    if (!taken) host.focusOn('#report-title');
  };
  ask().catch(() => {});

  store.state.listen(({ sent }, before) => {
    host.update();
    if (!sent || sent.state === before?.sent?.state) return;
    const detail = { commandId: sent.command.id, reason: sent.command.reason };
    if (sent.state === 'accepted') host.announce('guyub-report-sent', detail);
    if (sent.state === 'refused') {
      errors = sent.error?.fields ?? {};
      summed = true;
      host.announce('guyub-report-refused', { ...detail, code: sent.error?.code });
      host.focusOn('.summary');
    }
  });

  const edit = (change: Partial<ReportDraft>) => {
    store.edit(change);
    // An error goes as soon as it is mended; a new one waits until somebody tries to send.
    const found = store.check();
    errors = Object.fromEntries(Object.entries(errors).filter(([field]) => found[field]));
    host.update();
  };
  const send = (event: Event) => {
    event.preventDefault();
    errors = store.check();
    summed = Object.keys(errors).length > 0;
    if (summed) {
      host.focusOn('.summary');
      return;
    }
    const { sent } = store.state.get();
    if (sent && sent.state !== 'refused') return;
    if (sent) store.edit({});
    const command = store.command(pageAddress(), host.tag());
    const detail = { commandId: command.id, reason: command.reason };
    if (!host.announce('guyub-report-send', detail, true)) return;
    void store.send(command);
    host.focusOn('#report-title');
  };

  return {
    view(late) {
      const { goTo, close } = host;
      const kept = host.kept();
      const level = host.level();
      const state = store.state.get();
      const durable = store.durable ?? false;
      const form = report(
        { state, errors, summed, taken, durable, kept, level, edit, send, close, goTo },
        late,
      );
      const { own } = state;
      // By what they are about and not by their words: others may look at this device.
      const before =
        own &&
        ownMessages(own, late, {
          tag: host.tag(),
          title: late.messages.reports,
          name: ({ record }) => ('reason' in record ? late.report.reasons[record.reason] : ''),
        });
      return html`<div class="part" part="report">${form}${before}</div>`;
    },
    closed() {
      if (store.state.get().sent) store.restart();
    },
    dispose: () => store.close(),
  };
}

const fields = ['reason', 'text'] as const;

interface ReportForm {
  readonly state: ReportState;
  readonly errors: FieldErrors;
  /** Errors are listed: after trying to send. */
  readonly summed: boolean;
  /** The backend takes reports. */
  readonly taken: boolean;
  readonly durable: boolean;
  /** Nobody else gets to see it. */
  readonly kept: boolean;
  readonly level: number;
  edit(change: Partial<ReportDraft>): void;
  send(event: Event): void;
  close(): void;
  goTo(selector: string): (event: Event) => void;
}

/** The form for a report, or what became of it. */
function report(form: ReportForm, late: LateMessages): TemplateResult {
  const { state, level, kept, close } = form;
  const { sent } = state;
  const words = late.report;
  const heading = (title: string) =>
    html`<div role="heading" aria-level=${Math.min(6, level + 1)} tabindex="-1" id="report-title">${title}</div>`;
  if (sent && sent.state !== 'refused') {
    const now = outcome(sent, late, form.durable);
    const accepted = sent.state === 'accepted';
    return html`${heading(kept ? late.feedback.thanks : words.thanks)}
      <p role="status">${accepted ? (kept ? words.kept : words.received) : now}</p>
      ${accepted && !kept ? html`<p class="note">${words.reference}: ${sent.command.id.slice(-8)}</p>` : nothing}
      <button class="plain" type="button" @click=${close}>${words.close}</button>`;
  }
  if (!form.taken) {
    return html`${heading(words.title)}
      <p>${words.notTaken}</p>
      <p class="note">${words.urgent}</p>
      <button class="plain" type="button" @click=${close}>${words.close}</button>`;
  }
  return html`<form @submit=${form.send} novalidate aria-labelledby="report-title">
    <div>
      ${heading(words.title)}
      <p class="note">${words.intro} ${words.urgent}</p>
    </div>
    ${faults(form, late)}
    <fieldset aria-describedby="reason-error">
      <legend class="label">${words.reason}</legend>
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
      <label class="label" for="text">${words.text}</label>
      <p class="note" id="text-hint">${words.hint}</p>
      <textarea
        class="field"
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
  return html`<span id="${field}-error" class="error">${said(field, form, late)}</span>`;
}

/** All that keeps a report from being sent, with a link to each field; nothing if there is nothing. */
function faults(form: ReportForm, late: LateMessages): TemplateResult | typeof nothing {
  const named = form.summed ? fields.filter((field) => form.errors[field]) : [];
  const { sent } = form.state;
  if (!named.length && !sent) return nothing;
  const title = named.length || !sent ? late.report.summary : whyRefused(sent, late);
  const fault = (field: (typeof fields)[number]) => ({
    selector: `[name=${field}]`,
    words: said(field, form, late),
  });
  return summary(title, named.map(fault), form.goTo);
}
