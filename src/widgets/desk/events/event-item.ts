import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldError } from '../../../model/community.ts';
import type { Attendee, EventPlan, EventStaffCommand } from '../../../model/event-staff.ts';
import type { DeskEventsMessages } from '../../../locales/desk-events.ts';
import { formatMoment } from '../clock.ts';
import type { DeskCommand } from '../../../stores/desk.ts';
import type { Discarding } from '../discarding.ts';
import type { Place } from '../place.ts';
import type { Desk } from '../screen.ts';
import { clockName, differsHere, spanIn, zoneHere } from './when.ts';

/** What an open event is given by its screen. */
export interface Shown {
  readonly desk: Desk;
  readonly words: DeskEventsMessages;
  readonly plan: EventPlan;
  /** How many come and wait, or could, in words. */
  readonly people: string;
  readonly attending: readonly Attendee[];
  readonly more: (() => void) | undefined;
  /** Something about it is on its way. */
  readonly busy: boolean;
  may(type: EventStaffCommand['type']): boolean;
  /** Whether the backend takes events from whoever is there. */
  readonly mayWrite: boolean;
  readonly discarding: Discarding;
  /** What deletes it. */
  discard(): DeskCommand;
  follows(place: Place): (event: MouseEvent) => void;
  publish(): void;
  restore(status: 'draft' | 'scheduled'): void;
  readonly cancelling: boolean;
  readonly reason: string;
  readonly fault: FieldError | undefined;
  askCancel(on: boolean): void;
  write(reason: string): void;
  cancel(): void;
  exportPeople(): void;
  preview(): void;
  embed(): void;
}

export function eventItem(shown: Shown): TemplateResult {
  const { words, plan, people, busy } = shown;
  const { title, lang = nothing, status, reason, place, url, description, mode } = plan;
  const where = [words.form.modes[mode], place].filter(Boolean).join(' · ');
  return html`<article class="stack ${status}" aria-labelledby="event-name">
      <div>
        <h2 id="event-name" tabindex="-1" dir="auto" lang=${lang}>${title}</h2>
        <p class="meta">
          <span class="chip ${status}">${words.status[status]}</span>
          ${people ? html`<span>${people}</span>` : nothing}
          ${busy ? html`<span role="status">${words.saving}</span>` : nothing}
        </p>
      </div>
      ${
        status === 'cancelled'
          ? html`<p class="wrong" dir="auto" lang=${lang}>${words.cancelledBecause(reason ?? '')}</p>`
          : nothing
      }
      ${when(shown)}
      <p dir="auto">${where}</p>
      ${/^https?:\/\//i.test(url ?? '') ? html`<p class="link"><a href=${url!} rel="noopener" target="_blank">${url}</a></p>` : nothing}
      ${description ? html`<p class="words" dir="auto" lang=${lang}>${description}</p>` : nothing}
      ${actions(shown)} ${shown.cancelling ? cancelForm(shown) : nothing}
    </article>
    ${status === 'draft' ? nothing : attendance(shown)}`;
}

function when({ desk, words, plan }: Shown): TemplateResult {
  const { startsAt, endsAt, zone } = plan;
  const there = spanIn(desk.tag, zone, startsAt, endsAt);
  if (!there) return html`<p class="note">${words.noTime}</p>`;
  const here = zoneHere();
  return html`<dl class="clocks">
    <dt>${words.form.there(clockName(zone))}</dt>
    <dd>${there}</dd>
    ${
      differsHere(zone, startsAt, endsAt)
        ? html`<dt>${words.form.here(clockName(here))}</dt>
          <dd>${spanIn(desk.tag, here, startsAt, endsAt)}</dd>`
        : nothing
    }
  </dl>`;
}

function actions(shown: Shown): TemplateResult {
  const { desk, words, plan, may, mayWrite, cancelling } = shown;
  const { id, status } = plan;
  const link = (as: 'edit' | 'copy', name: string) => {
    const place: Place = { screen: 'events', item: `${as}/${id}` };
    return html`<a class="quiet begin" href=${desk.addressOf(place)} @click=${shown.follows(place)}>${name}</a>`;
  };
  const does = (look: string, name: string, act: () => void) =>
    html`<button class=${look} type="button" @click=${act}>${name}</button>`;
  return html`<div class="actions">
      ${may('event.publish') ? does('primary', words.publish, shown.publish) : nothing}
      ${may('event.restore') && status === 'cancelled' ? does('primary', words.restore, () => shown.restore('scheduled')) : nothing}
      ${does('quiet', words.preview, shown.preview)}
      ${mayWrite ? link('edit', words.edit) : nothing} ${mayWrite ? link('copy', words.copy) : nothing}
      ${may('event.restore') && status === 'scheduled' ? does('quiet', words.backToDraft, () => shown.restore('draft')) : nothing}
      ${
        status === 'draft'
          ? nothing
          : html`<button class="quiet" type="button" id="embed" @click=${shown.embed}>${desk.words.embed}</button>`
      }
      ${
        may('event.cancel') && status === 'scheduled' && !cancelling
          ? html`<button class="quiet danger" type="button" id="cancel" @click=${() => shown.askCancel(true)}>
              ${words.cancel}
            </button>`
          : nothing
      }
      ${may('event.discard') ? shown.discarding.button(id, shown.busy) : nothing}
    </div>
    ${may('event.discard') ? shown.discarding.question(id, shown.discard) : nothing}
    ${may('event.publish') ? html`<p class="note">${words.publishNote}</p>` : nothing}`;
}

function cancelForm({ words, plan, reason, fault, write, cancel, askCancel }: Shown): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    cancel();
  };
  return html`<form class="group" novalidate @submit=${submit}>
    <label class="label" for="event-reason">${words.cancelTitle}</label>
    <textarea
      class="field"
      id="event-reason"
      rows="2"
      dir="auto"
      lang=${plan.lang ?? nothing}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby="event-reason-about"
      .value=${reason}
      @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div id="event-reason-about">
      <p class="note">${words.cancelNote}</p>
      <span class="error">${fault === 'too-long' ? words.reasonLong : fault ? words.reasonMissing : ''}</span>
    </div>
    <div class="actions">
      <button class="primary" type="submit">${words.cancelNow}</button>
      <button class="quiet" type="button" @click=${() => askCancel(false)}>${words.keep}</button>
    </div>
  </form>`;
}

function attendance({
  desk,
  words: { people: words },
  attending,
  more,
  exportPeople,
}: Shown): TemplateResult {
  const row = ({ pseudonym, name, answer, place, at }: Attendee) =>
    html`<tr>
      <th scope="row" dir="auto">${name ?? words.guest(pseudonym)}</th>
      <td>${answer === 'yes' ? words.comes : words.waits(String(place ?? ''))}</td>
      <td><time datetime=${at}>${formatMoment(desk.tag, at)}</time></td>
    </tr>`;
  return html`<div class="group">
    <h3 id="people">${words.title}</h3>
    ${
      attending.length
        ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="people">
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.who}</th>
                  <th scope="col">${words.answer}</th>
                  <th scope="col">${words.when}</th>
                </tr>
              </thead>
              <tbody>${attending.map(row)}</tbody>
            </table>
          </div>
          <div class="actions">
            ${more ? html`<button class="quiet" type="button" @click=${more}>${desk.words.showMore}</button>` : nothing}
            <button class="quiet" type="button" @click=${exportPeople}>${desk.words.exportCsv}</button>
          </div>
          <p class="note">${words.note}</p>`
        : html`<p class="note">${words.none}</p>`
    }
  </div>`;
}
