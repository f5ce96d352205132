import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldErrors } from '../../../model/community.ts';
import type { EventPlan } from '../../../model/event-staff.ts';
import type { DeskEventsMessages } from '../../../locales/desk-events.ts';
import {
  accessFeatures,
  draftOfEvent,
  endAfter,
  fieldsOfDraft,
  indonesianClocks,
  isZone,
  occurs,
  zoneOf,
  type EventDraft,
} from '../../../stores/desk-event.ts';
import { summary } from '../../../ui/summary.ts';
import type { Desk } from '../screen.ts';
import { clockName, differsHere, spanIn, zoneHere } from './when.ts';
import { whenTyped } from '../moment-field.ts';

/** What the form is given by its screen. */
export interface Editing {
  readonly desk: Desk;
  readonly words: DeskEventsMessages;
  readonly draft: EventDraft;
  readonly title: string;
  readonly restored: boolean;
  /** The event as it stands, where it is edited. */
  readonly plan: EventPlan | undefined;
  /** It was deleted since: what is saved now is a new one. */
  readonly isGone: boolean;
  /** What is wrong with each field, once somebody has tried to save it. */
  readonly faults: FieldErrors;
  /** Why the backend has refused it. */
  readonly refused: string | undefined;
  /** What visitors call each of these, where it is known. */
  readonly accessNames: Readonly<Record<string, string>>;
  edit(change: Partial<EventDraft>): void;
  save(status: 'draft' | 'scheduled'): void;
  discard(): void;
  preview(): void;
  goTo(selector: string): (event: Event) => void;
}

const inputOf = (event: Event) => event.target as HTMLInputElement;
const valueOf = (event: Event) => inputOf(event).value;

/** In the order of the form. */
const checked = ['title', 'description', 'place', 'zone', 'startsAt', 'endsAt', 'url', 'capacity'] as const;
type Checked = (typeof checked)[number];

const faultOf = ({ faults, words }: Editing, field: Checked): string => {
  const error = faults[field];
  const known = words.form.errors[field] ?? {};
  return error ? (known[error] ?? Object.values(known)[0] ?? '') : '';
};

export function eventForm(editing: Editing): TemplateResult {
  const { desk, words, draft, title, restored, faults, refused, plan } = editing;
  const { form } = words;
  const wrong = checked.filter((field) => faults[field]);
  const isShown = plan !== undefined && plan.status !== 'draft';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    editing.save(isShown || event.submitter?.getAttribute('value') === 'scheduled' ? 'scheduled' : 'draft');
  };
  return html`<form class="stack fields" novalidate aria-labelledby="form-title" @submit=${submit}>
    <h2 id="form-title" tabindex="-1">${title}</h2>
    ${
      restored
        ? html`<p class="note" role="status">
          ${desk.words.restored}
          <button class="plain" type="button" @click=${editing.discard}>${form.discard}</button>
        </p>`
        : nothing
    }
    ${editing.isGone ? gone(editing) : meanwhile(editing)}
    ${
      wrong.length || refused
        ? summary(
            refused ?? form.wrong,
            wrong.map((field) => ({ selector: `#event-${field}`, words: faultOf(editing, field) })),
            editing.goTo,
          )
        : nothing
    }
    ${line(editing, 'title', draft.title, (title) => ({ title }))} ${text(editing)} ${place(editing)}
    ${times(editing)} ${link(editing)} ${places(editing)} ${access(editing)}
    <div class="actions">
      ${
        isShown
          ? html`<button class="primary" type="submit" value="scheduled">${form.save}</button>`
          : html`<button class="primary" type="submit" value="draft">${form.saveDraft}</button>
            <button class="quiet" type="submit" value="scheduled">${form.publish}</button>`
      }
      <button class="quiet" type="button" @click=${editing.preview}>${words.preview}</button>
    </div>
    ${isShown ? nothing : html`<p class="note">${words.publishNote}</p>`}
  </form>`;
}

/** A field for a line of text. */
function line(
  editing: Editing,
  field: Checked,
  value: string,
  change: (value: string) => Partial<EventDraft>,
  {
    label = editing.words.form[field as 'title'],
    hint,
    optional = false,
    type = 'text',
  }: { label?: string; hint?: string; optional?: boolean; type?: string } = {},
): TemplateResult {
  const fault = faultOf(editing, field);
  const typed = whenTyped((value) => editing.edit(change(value)));
  return html`<div>
    <label class="label" for=${`event-${field}`}
      >${label} ${optional ? html`<span class="note">(${editing.words.form.optional})</span>` : nothing}</label
    >
    <input
      class="field"
      id=${`event-${field}`}
      type=${type}
      dir=${type === 'text' ? 'auto' : nothing}
      lang=${type === 'text' && editing.draft.lang ? editing.draft.lang : nothing}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${`event-${field}-about`}
      .value=${value}
      @input=${typed}
      @blur=${typed}
      @keydown=${typed}
    />
    <div id=${`event-${field}-about`}>
      ${hint ? html`<p class="note">${hint}</p>` : nothing}
      <span class="error">${fault}</span>
    </div>
  </div>`;
}

function text(editing: Editing): TemplateResult {
  const { draft, desk, words, edit } = editing;
  const { form } = words;
  const fault = faultOf(editing, 'description');
  const name = (tag: string) => new Intl.DisplayNames(desk.tag, { type: 'language' }).of(tag) ?? tag;
  const tags = [...new Set(['id', 'en', draft.lang].filter(Boolean))];
  return html`<div>
      <label class="label" for="event-description"
        >${form.description} <span class="note">(${form.optional})</span></label
      >
      <textarea
        class="field"
        id="event-description"
        rows="4"
        dir="auto"
        lang=${draft.lang || nothing}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby="event-description-about"
        .value=${draft.description}
        @input=${(event: Event) => edit({ description: valueOf(event) })}
      ></textarea>
      <div id="event-description-about">
        <p class="note">${form.descriptionHint}</p>
        <span class="error">${fault}</span>
      </div>
    </div>
    <div>
      <label class="label" for="event-lang">${form.language}</label>
      <select class="field" id="event-lang" @change=${(event: Event) => edit({ lang: valueOf(event) })}>
        ${tags.map((tag) => html`<option value=${tag} .selected=${tag === draft.lang}>${name(tag)}</option>`)}
      </select>
    </div>`;
}

function place(editing: Editing): TemplateResult {
  const { draft, words, edit } = editing;
  const { form } = words;
  const proposed = draft.zoneChosen ? undefined : zoneOf(draft.place);
  const change = (place: string): Partial<EventDraft> => {
    const zone = draft.zoneChosen ? undefined : zoneOf(place);
    return { place, ...(zone && { zone }) };
  };
  return html`<fieldset>
      <legend class="label">${form.mode}</legend>
      <div class="choices">
        ${(['offline', 'online', 'hybrid'] as const).map(
          (mode) =>
            html`<div class="choice">
              <input
                type="radio"
                name="mode"
                id=${`event-mode-${mode}`}
                .checked=${draft.mode === mode}
                @change=${() => edit({ mode })}
              />
              <label for=${`event-mode-${mode}`}>${form.modes[mode]}</label>
            </div>`,
        )}
      </div>
    </fieldset>
    ${
      draft.mode === 'online'
        ? nothing
        : line(editing, 'place', draft.place, change, { hint: form.placeHint, optional: true })
    }
    ${zone(editing, proposed)}`;
}

function zone(editing: Editing, proposed: string | undefined): TemplateResult {
  const { draft, words, edit } = editing;
  const { form } = words;
  const fault = faultOf(editing, 'zone');
  const near = Object.keys(indonesianClocks);
  const option = (zone: string, name: string) =>
    html`<option value=${zone} .selected=${zone === draft.zone}>${name}</option>`;
  const known = Intl.supportedValuesOf('timeZone');
  const others = known.includes(draft.zone) || near.includes(draft.zone) || !draft.zone ? [] : [draft.zone];
  return html`<div>
    <label class="label" for="event-zone">${form.zone}</label>
    <select
      class="field"
      id="event-zone"
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby="event-zone-about"
      @change=${(event: Event) => edit({ zone: valueOf(event), zoneChosen: true })}
    >
      <optgroup label=${form.zonesNear}>${near.map((zone) => option(zone, clockName(zone)))}</optgroup>
      <optgroup label=${form.zonesAll}>
        ${[...others, ...known.filter((zone) => !near.includes(zone))].map((zone) =>
          option(zone, zone.replaceAll('_', ' ')),
        )}
      </optgroup>
    </select>
    <div id="event-zone-about">
      <p class="note" role="status">
        ${proposed && proposed === draft.zone ? form.zoneProposed(clockName(proposed)) : form.zoneHint}
      </p>
      <span class="error">${fault}</span>
    </div>
  </div>`;
}

function times(editing: Editing): TemplateResult {
  const { draft, words } = editing;
  const { form } = words;
  const starts = (starts: string) => ({ starts, ends: endAfter({ starts, ends: draft.ends }) });
  return html`<div class="pair">
      ${line(editing, 'startsAt', draft.starts, starts, { label: form.starts, type: 'datetime-local' })}
      ${line(editing, 'endsAt', draft.ends, (ends) => ({ ends }), { label: form.ends, type: 'datetime-local' })}
    </div>
    ${clocks(editing)}`;
}

/** The same times on the clock at the event and on the reader's, as they are typed. */
function clocks({ draft, desk, words: { form } }: Editing): TemplateResult | typeof nothing {
  const { zone } = draft;
  const { startsAt, endsAt } = fieldsOfDraft(draft);
  if (!isZone(zone) || !(Date.parse(endsAt) > Date.parse(startsAt))) return nothing;
  const differs = differsHere(zone, startsAt, endsAt);
  const here = zoneHere();
  const odd = [draft.starts, draft.ends].map((local) => occurs(local, zone)).find((how) => how !== 'once');
  return html`<div role="group" aria-label=${form.clocks}>
    <dl class="clocks">
      <dt>${form.there(clockName(zone))}</dt>
      <dd>${spanIn(desk.tag, zone, startsAt, endsAt)}</dd>
      ${
        differs
          ? html`<dt>${form.here(clockName(here))}</dt>
            <dd>${spanIn(desk.tag, here, startsAt, endsAt)}</dd>`
          : nothing
      }
    </dl>
    ${differs ? nothing : html`<p class="note">${form.same}</p>`}
    ${odd ? html`<p class="note">${form[odd as 'twice' | 'never']}</p>` : nothing}
  </div>`;
}

function link(editing: Editing): TemplateResult {
  const { draft, words } = editing;
  const { form } = words;
  const online = draft.mode !== 'offline';
  return line(editing, 'url', draft.url, (url) => ({ url }), {
    label: online ? form.way : form.page,
    ...(online && { hint: form.wayHint }),
    optional: true,
    type: 'url',
  });
}

function places(editing: Editing): TemplateResult {
  const { draft, words, edit } = editing;
  const { form } = words;
  return html`${line(editing, 'capacity', draft.capacity, (capacity) => ({ capacity }), {
    hint: form.capacityHint,
    optional: true,
    type: 'number',
  })}
    ${
      draft.capacity.trim()
        ? html`<div class="choice">
          <input
            type="checkbox"
            id="event-waitlist"
            .checked=${draft.waitlist}
            @change=${(event: Event) => edit({ waitlist: inputOf(event).checked })}
          />
          <label for="event-waitlist">${form.waitlist}</label>
        </div>`
        : nothing
    }`;
}

function access({ draft, words: { form }, accessNames, edit }: Editing): TemplateResult {
  const chosen = new Set(draft.access.split(',').filter(Boolean));
  const toggle = (feature: string, on: boolean) => {
    const next = accessFeatures.filter((each) => (each === feature ? on : chosen.has(each)));
    edit({ access: next.join(',') });
  };
  return html`<fieldset>
    <legend class="label">${form.access}</legend>
    <p class="note">${form.accessHint}</p>
    <div class="choices">
      ${accessFeatures.map(
        (feature) =>
          html`<div class="choice">
            <input
              type="checkbox"
              id=${`event-access-${feature}`}
              .checked=${chosen.has(feature)}
              @change=${(event: Event) => toggle(feature, inputOf(event).checked)}
            />
            <label for=${`event-access-${feature}`}>${accessNames[feature] ?? feature}</label>
          </div>`,
      )}
    </div>
  </fieldset>`;
}

/** Somebody else has deleted it: what is typed here stays. */
const gone = ({ desk, words: { form }, discard }: Editing): TemplateResult =>
  html`<div class="meanwhile" role="status">
    <p>${desk.words.discarding.meanwhile}</p>
    <div class="actions">
      <button class="quiet" type="button" @click=${discard}>${form.discard}</button>
    </div>
  </div>`;

/** Somebody else was quicker: what is typed here stays, beside what stands now. */
function meanwhile({ desk, words: { form }, draft, plan, edit, discard }: Editing): unknown {
  if (!plan || plan.version === draft.base) return nothing;
  const [mine, theirs] = [fieldsOfDraft(draft), fieldsOfDraft(draftOfEvent(plan, 'edit'))];
  const names = Object.keys(form.fields) as Checked[];
  const differing = names.filter((name) => mine[name] !== theirs[name]);
  const said = (name: Checked) =>
    name === 'startsAt' || name === 'endsAt'
      ? (spanIn(desk.tag, theirs.zone, theirs[name], theirs[name]) ?? '')
      : String(theirs[name] ?? '–');
  return html`<div class="meanwhile" role="status">
    <p>${desk.words.changed}</p>
    <strong>${form.standsNow}</strong>
    <dl>
      ${differing.map((name) => html`<dt>${form.fields[name]}</dt><dd dir="auto">${said(name)}</dd>`)}
    </dl>
    <div class="actions">
      <button class="quiet" type="button" @click=${() => edit({ base: plan.version })}>${form.keepMine}</button>
      <button class="quiet" type="button" @click=${discard}>${form.takeTheirs}</button>
    </div>
  </div>`;
}
