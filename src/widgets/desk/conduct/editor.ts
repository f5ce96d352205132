import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Policy } from '../../../model/conduct.ts';
import type { DeskConductMessages } from '../../../locales/desk-conduct.ts';
import { parseMarkdown } from '../../../stores/markdown.ts';
import { formatNumber } from '../../../ui/format.ts';
import { markdown } from '../../../ui/markdown.ts';
import { formatMoment } from '../clock.ts';
import { summary } from '../../../ui/summary.ts';
import type { Place } from '../place.ts';
import type { Desk } from '../screen.ts';
import { changed } from './changes.ts';
import type { DraftField, PolicyDraft } from './draft.ts';
import { whenTyped } from '../moment-field.ts';

/** What the editor is given by its screen. */
export interface Editing {
  readonly desk: Desk;
  readonly words: DeskConductMessages;
  readonly draft: PolicyDraft;
  readonly restored: boolean;
  /** The last version, which it follows. */
  readonly last: Policy | undefined;
  /** Another version is under review: this one is written, and not published. */
  readonly scheduled: Policy | undefined;
  readonly previewing: boolean;
  readonly faults: ReadonlyMap<DraftField, string>;
  edit(change: Partial<PolicyDraft>): void;
  preview(on: boolean): void;
  goTo(selector: string): (event: Event) => void;
  follows(place: Place): (event: MouseEvent) => void;
  publish(): void;
  discard(): void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** A form for the next version: its words, what they change, and for whom and when they hold. */
export function editor(editing: Editing): TemplateResult {
  const { words, desk, draft, last, faults, restored } = editing;
  const { editor: said } = words;
  const isFirst = draft.base === 0;
  const submit = (event: Event) => {
    event.preventDefault();
    editing.publish();
  };
  const number = formatNumber(desk.tag, draft.base + 1);
  return html`<form class="stack fields" novalidate aria-labelledby="editor-title" @submit=${submit}>
    <h2 id="editor-title" tabindex="-1">${isFirst ? said.titleFirst : said.title(number)}</h2>
    ${
      restored
        ? html`<p class="note" role="status">
          ${desk.words.restored}
          <button class="plain" type="button" @click=${editing.discard}>${desk.words.discard}</button>
        </p>`
        : nothing
    }
    ${meanwhile(editing)}
    ${
      faults.size
        ? summary(
            said.wrong,
            [...faults].map(([field, why]) => ({ selector: `#policy-${field}`, words: why })),
            editing.goTo,
          )
        : nothing
    }
    <div>
      <label class="label" for="policy-title">${said.name}</label>
      <input
        class="field"
        id="policy-title"
        lang=${draft.lang || nothing}
        dir="auto"
        .value=${draft.title}
        aria-invalid=${faults.has('title') ? 'true' : 'false'}
        @input=${(event: Event) => editing.edit({ title: valueOf(event) })}
      />
    </div>
    ${language(editing)} ${body(editing)}
    ${
      isFirst || !last
        ? html`<p class="note">${said.first}</p>`
        : html`<section class="group" aria-labelledby="policy-what">
            <h3 id="policy-what">${said.what}</h3>
            ${changed(last.body, draft.body, draft.lang || undefined, words)}
            <div>
              <label class="label" for="policy-changes">${said.summary}</label>
              <textarea
                class="field"
                id="policy-changes"
                rows="2"
                dir="auto"
                aria-describedby="policy-changes-hint"
                aria-invalid=${faults.has('changes') ? 'true' : 'false'}
                .value=${draft.changes}
                @input=${(event: Event) => editing.edit({ changes: valueOf(event) })}
              ></textarea>
              <p class="note" id="policy-changes-hint">${said.summaryHint}</p>
            </div>
          </section>
          ${material(editing)}`
    }
    ${when(editing)}
    ${
      editing.scheduled
        ? nothing
        : html`<div class="actions">
          <button class="primary" type="submit">
            ${draft.when === 'later' ? said.publishLater : said.publish}
          </button>
        </div>`
    }
  </form>`;
}

/** What is under review and until when, and the way there. */
export function underReview(
  { version, publishedAt }: Policy,
  then: string,
  { desk, words, follows }: Pick<Editing, 'desk' | 'words' | 'follows'>,
): TemplateResult {
  const place = { screen: 'conduct', item: String(version) } as const;
  const number = formatNumber(desk.tag, version);
  const { waits, openWaiting } = words.editor;
  return html`<div class="meanwhile">
    <p role="status">${waits(number, formatMoment(desk.tag, publishedAt))} ${then}</p>
    <a class="quiet" href=${desk.addressOf(place)} @click=${follows(place)}>${openWaiting(number)}</a>
  </div>`;
}

/** Somebody else was quicker: what is written here stays, and says so. */
function meanwhile({ desk, words, draft, last, scheduled, edit, follows }: Editing): unknown {
  if (scheduled) return underReview(scheduled, words.editor.keptUntil, { desk, words, follows });
  if (!last || draft.base >= last.version) return nothing;
  const { changedMeanwhile, goOn } = words.editor;
  return html`<div class="meanwhile" role="status">
    <p>${changedMeanwhile(formatNumber(desk.tag, last.version))}</p>
    <button class="quiet" type="button" @click=${() => edit({ base: last.version })}>${goOn}</button>
  </div>`;
}

function language({ desk, words, draft, edit }: Editing): TemplateResult {
  const name = (tag: string) => new Intl.DisplayNames(desk.tag, { type: 'language' }).of(tag) ?? tag;
  const tags = [...new Set(['id', 'en', draft.lang].filter(Boolean))];
  return html`<div>
    <label class="label" for="policy-lang">${words.editor.language}</label>
    <select class="field" id="policy-lang" @change=${(event: Event) => edit({ lang: valueOf(event) })}>
      ${tags.map((tag) => html`<option value=${tag} .selected=${tag === draft.lang}>${name(tag)}</option>`)}
    </select>
  </div>`;
}

function body({ words, draft, previewing, faults, edit, preview }: Editing): TemplateResult {
  const { editor: said } = words;
  const mode = (on: boolean, name: string) =>
    html`<button
      class="quiet"
      type="button"
      aria-pressed=${previewing === on ? 'true' : 'false'}
      @click=${() => preview(on)}
    >
      ${name}
    </button>`;
  return html`<div>
    <label class="label" for="policy-body">${said.body}</label>
    <div class="modes">${mode(false, said.write)} ${mode(true, said.preview)}</div>
    ${
      previewing
        ? html`<div class="rules text" id="policy-body" tabindex="-1" lang=${draft.lang || nothing} dir="auto">
          ${draft.body.trim() ? markdown(parseMarkdown(draft.body), { level: 3 }) : html`<p class="note">${said.previewEmpty}</p>`}
        </div>`
        : html`<textarea
            class="field rules-field"
            id="policy-body"
            lang=${draft.lang || nothing}
            dir="auto"
            aria-describedby="policy-body-hint"
            aria-invalid=${faults.has('body') ? 'true' : 'false'}
            .value=${draft.body}
            @input=${(event: Event) => edit({ body: valueOf(event) })}
          ></textarea>
          <p class="note" id="policy-body-hint">${said.hint}</p>`
    }
  </div>`;
}

function material({ words, draft, faults, edit }: Editing): TemplateResult {
  const { editor: said } = words;
  const choice = (value: 'yes' | 'no', name: string, note: string) =>
    html`<div class="choice">
      <input
        type="radio"
        name="material"
        id=${value === 'yes' ? 'policy-material' : 'policy-material-no'}
        .checked=${draft.material === value}
        aria-describedby="policy-material-${value}"
        @change=${() => edit({ material: value })}
      />
      <label for=${value === 'yes' ? 'policy-material' : 'policy-material-no'}>${name}</label>
      <span class="note" id="policy-material-${value}">${note}</span>
    </div>`;
  return html`<div class="group"><fieldset>
    <legend class="label">${said.material}</legend>
    ${choice('yes', said.materialYes, said.materialYesNote)} ${choice('no', said.materialNo, said.materialNoNote)}
    <span class="error">${faults.get('material')}</span>
  </fieldset></div>`;
}

function when({ words, draft, faults, edit }: Editing): TemplateResult {
  const { editor: said } = words;
  const choice = (value: 'now' | 'later', name: string) =>
    html`<div class="choice">
      <input
        type="radio"
        name="when"
        id="policy-${value}"
        .checked=${draft.when === value}
        @change=${() => edit({ when: value })}
      />
      <label for="policy-${value}">${name}</label>
    </div>`;
  const typed = whenTyped((time) => edit({ time }));
  return html`<div class="group"><fieldset>
    <legend class="label">${said.when}</legend>
    ${choice('now', said.now)} ${choice('later', said.later)}
    ${
      draft.when === 'later'
        ? html`<div>
          <label class="label" for="policy-time">${said.time}</label>
          <input
            class="field"
            type="datetime-local"
            id="policy-time"
            aria-describedby="policy-time-note"
            aria-invalid=${faults.has('time') ? 'true' : 'false'}
            .value=${draft.time}
            @input=${typed}
            @blur=${typed}
            @keydown=${typed}
          />
          <p class="note" id="policy-time-note">${said.laterNote}</p>
          <span class="error">${faults.get('time')}</span>
        </div>`
        : nothing
    }
  </fieldset></div>`;
}
