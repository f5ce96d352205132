import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskSiteMessages } from '../../../locales/desk-site.ts';
import type { PlacementSet, StaffPlacement, StaffPlacementItem } from '../../../model/placement-staff.ts';
import type { PlacedKind, PlacementItem, PlacementName } from '../../../model/placement.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import { newId, type DeskSent } from '../../../stores/desk.ts';
import { fromLocal, toLocal } from '../../../ui/local-time.ts';
import { whyRefused } from '../../../ui/outcome.ts';
import { summary, type Fault } from '../../../ui/summary.ts';
import type { Desk } from '../screen.ts';
import { clockName, formatMoment, zoneHere } from '../clock.ts';
import { whenTyped } from '../moment-field.ts';

const mostItems = 20;

/** One item as it is typed: moments as fields for dates hold them, and what they were before. */
interface TypedItem {
  readonly recordId: string;
  readonly from: string;
  readonly until: string;
  readonly was?: PlacementItem;
}
interface Typed {
  kind: PlacedKind;
  name: string;
  items: readonly TypedItem[];
  /** The version that was read when somebody began to type; empty for a new placement. */
  version: string;
}

/** Something that can be placed, by what it is called. */
export interface Choice {
  readonly recordId: string;
  readonly title: string;
  readonly ready: boolean;
}

export interface FormHost {
  desk(): Desk;
  update(): void;
  focusOn(selector: string): void;
  give(command: PlacementSet): Promise<DeskSent>;
  choices(kind: PlacedKind): readonly Choice[];
  isTaken(kind: PlacedKind, name: string): boolean;
  done(kind: PlacedKind, name: string): void;
  cancel(): void;
}

const nothingTyped: Typed = {
  kind: 'poll',
  name: '',
  items: [{ recordId: '', from: '', until: '' }],
  version: '',
};

function typedOf({ kind, name, items, version }: StaffPlacement): Typed {
  const typed = items.map(({ recordId, from, until }): TypedItem => {
    const was = { recordId, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
    return { recordId, from: toLocal(from), until: toLocal(until), was };
  });
  return { kind, name, items: typed, version };
}

/** To the minute: what was not touched keeps its seconds. */
const momentOf = (typed: string, was: string | undefined) =>
  typed === toLocal(was) ? was : fromLocal(typed);

const itemOf = ({ recordId, from: typedFrom, until: typedUntil, was }: TypedItem): PlacementItem => {
  const from = momentOf(typedFrom, was?.from);
  const until = momentOf(typedUntil, was?.until);
  return { recordId, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
};

/** The form for what stands at a place, and when. */
export class PlacementForm {
  readonly #host: FormHost;
  readonly #draft: DeskDraft<Typed>;
  #faults: readonly Fault[] = [];
  #refused: string | undefined;
  #sending = false;
  #touched = false;
  /** The placement that it is about; nothing for one that is to be. */
  readonly #named: PlacementName | undefined;
  #of: StaffPlacement | undefined;

  /** @param of how it stands; nothing where it does not */
  constructor(host: FormHost, named?: PlacementName, of?: StaffPlacement) {
    this.#host = host;
    this.#named = named;
    this.#of = of;
    const { name } = host.desk();
    this.#draft = deskDraft<Typed>(
      name && `${name}:placement:${named ? `${named.kind}/${named.name}` : 'new'}`,
      of ? typedOf(of) : { ...nothingTyped, ...named },
    );
    this.#touched = this.#draft.restored;
    this.#draft.value.listen(() => host.update());
  }

  /** Whether it shows another version than the one that stands, and nobody has typed anything into it. */
  isOutdated({ version }: StaffPlacement): boolean {
    return !this.#touched && !this.#sending && version !== this.#typed.version;
  }

  /** Whether somebody has typed anything that is not sent. */
  get isTouched(): boolean {
    return this.#touched;
  }

  /** What stands now, which may not be what was typed over; nothing once it was deleted. */
  set of(of: StaffPlacement | undefined) {
    this.#of = of;
    this.#seen();
  }

  /** Who was told that it has changed is shown what stands now, however late that is read: who saves again has seen it. */
  #seen(): void {
    if (this.#refused !== this.#host.desk().words.changed) return;
    const { version } = this.#of ?? this.#typed;
    if (version !== this.#typed.version) this.#set({ version });
    this.#tellDeleted();
  }

  /** What is saved now is a new one. */
  get #isDeleted(): boolean {
    return this.#named !== undefined && this.#of === undefined;
  }

  /** Where it was deleted, says that and no more that it was changed. */
  #tellDeleted(): void {
    if (!this.#isDeleted) return;
    this.#refused = undefined;
    this.#host.focusOn('#gone');
  }

  /** Nothing of what was typed is wanted: the placement goes. */
  forget(): void {
    this.#draft.clear();
  }

  close(): void {
    this.#draft.close();
  }

  get #typed(): Typed {
    return this.#draft.value.get();
  }

  #set(change: Partial<Typed>): void {
    this.#touched = true;
    this.#draft.edit(change);
  }

  #item(index: number, change: Partial<TypedItem>): void {
    this.#set({ items: this.#typed.items.map((each, at) => (at === index ? { ...each, ...change } : each)) });
  }

  #check(words: DeskSiteMessages): Fault[] {
    const { kind, name, items } = this.#typed;
    const isNew = this.#named === undefined;
    return [
      ...(/^[a-z\d-]{1,40}$/i.test(name) ? [] : [{ selector: '#name', words: words.wrong.name }]),
      ...(isNew && this.#host.isTaken(kind, name) ? [{ selector: '#name', words: words.wrong.taken }] : []),
      ...items.flatMap((item, index) => {
        if (!item.recordId) return [{ selector: `#record-${index}`, words: words.wrong.record }];
        if (this.#isGone(item)) return [{ selector: `#record-${index}`, words: words.wrong.gone }];
        const { from, until } = itemOf(item);
        const isWrong = from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until);
        return isWrong ? [{ selector: `#until-${index}`, words: words.wrong.times }] : [];
      }),
    ];
  }

  /** Whether it was assigned before, and is not there any more. */
  #isGone({ recordId }: TypedItem): boolean {
    const assigned = this.#of?.items.find((each) => each.recordId === recordId);
    return assigned !== undefined && assigned.title === undefined;
  }

  async #send(words: DeskSiteMessages): Promise<void> {
    if (this.#sending) return;
    this.#faults = this.#check(words);
    this.#refused = undefined;
    this.#host.update();
    if (this.#faults.length) return this.#host.focusOn('.summary');
    const { kind, name, items, version } = this.#typed;
    this.#sending = true;
    this.#host.update();
    const sent = await this.#host.give({
      id: newId(version),
      type: 'placement.set',
      kind,
      name,
      items: items.map(itemOf),
      // What was deleted is made anew.
      ...(this.#of && version && { ifVersion: version }),
    });
    this.#sending = false;
    if (sent.state !== 'refused') {
      this.#draft.clear();
      this.#touched = false;
      return this.#host.done(kind, name);
    }
    const { late, words: shared } = this.#host.desk();
    this.#refused = sent.error?.reason === 'changed' ? shared.changed : whyRefused(sent as never, late);
    this.#host.update();
    this.#host.focusOn('.summary');
    this.#seen();
    return undefined;
  }

  #discard(): void {
    this.#draft.clear();
    this.#touched = false;
    this.#faults = [];
    this.#host.cancel();
  }

  #add(): void {
    const { items } = this.#typed;
    this.#set({ items: [...items, { recordId: '', from: '', until: '' }] });
    this.#host.focusOn(`#record-${items.length}`);
  }

  #remove(index: number): void {
    const items = this.#typed.items.toSpliced(index, 1);
    this.#set({ items });
    this.#host.focusOn(items.length ? `#record-${Math.min(index, items.length - 1)}` : '#add');
  }

  #move(index: number, by: 1 | -1): void {
    const { items } = this.#typed;
    this.#set({ items: items.toSpliced(index, 1).toSpliced(index + by, 0, items[index]!) });
    this.#host.focusOn(`#record-${index + by}`);
  }

  view(words: DeskSiteMessages): TemplateResult {
    const { words: shared } = this.#host.desk();
    const { kind, name, items } = this.#typed;
    const isNew = this.#named === undefined;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(words);
    };
    return html`<form class="fields" novalidate aria-label=${isNew ? words.newPlacement : words.items} @submit=${submit}>
      ${this.#isDeleted ? this.#gone() : nothing}
      ${
        this.#draft.restored && !this.#isDeleted
          ? html`<p class="note">
              ${shared.restored}
              <button class="plain" type="button" @click=${() => this.#discard()}>${shared.discard}</button>
            </p>`
          : nothing
      }
      ${this.#wrong(words)} ${isNew ? this.#naming(words, kind, name) : nothing}
      <fieldset class="stack">
        <legend class="label">${words.items}</legend>
        <p class="note">${words.itemsHint}</p>
        ${items.map((item, index) => this.#itemFields(item, index, words, kind))}
        <button class="quiet" type="button" id="add" ?disabled=${items.length >= mostItems} @click=${() => this.#add()}>
          ${words.add}
        </button>
      </fieldset>
      <div class="actions">
        <button class="primary" id="save" ?disabled=${this.#sending}>${shared.save}</button>
        ${
          isNew
            ? html`<button class="plain" type="button" @click=${() => this.#host.cancel()}>${shared.cancel}</button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #wrong(words: DeskSiteMessages): unknown {
    const goTo = (selector: string) => (event: Event) => {
      event.preventDefault();
      this.#host.focusOn(selector);
    };
    if (this.#faults.length) return summary(words.wrong.title, this.#faults, goTo);
    if (this.#refused === undefined) return nothing;
    return html`${summary(this.#refused, [], goTo)} ${this.#of ? this.#standing(words, this.#of) : nothing}`;
  }

  /** What somebody else has put there meanwhile. */
  #standing(words: DeskSiteMessages, { items }: StaffPlacement): TemplateResult {
    const { tag } = this.#host.desk();
    const noted = ({ title, ready, ...times }: StaffPlacementItem) => [
      ...(title !== undefined && !ready ? [words.draft] : []),
      ...(['from', 'until'] as const).flatMap((when) =>
        times[when] === undefined ? [] : [`${words[when]}: ${formatMoment(tag, times[when])}`],
      ),
    ];
    return html`<div class="stands">
      <p class="note">${items.length ? words.nowStands : words.nothingStands}</p>
      <ul>
        ${items.map(
          (item) => html`<li>
            <span dir="auto">${item.title ?? words.gone}</span>
            ${noted(item).map((each) => html` <span class="note">${each}</span>`)}
          </li>`,
        )}
      </ul>
    </div>`;
  }

  /** Somebody else has deleted it: what is typed here stays. */
  #gone(): TemplateResult {
    const { words: shared } = this.#host.desk();
    return html`<div class="meanwhile" id="gone" tabindex="-1" role="status">
      <p>${shared.discarding.meanwhile}</p>
      <div class="actions">
        <button class="quiet" type="button" @click=${() => this.#discard()}>${shared.discard}</button>
      </div>
    </div>`;
  }

  #isAtFault(selector: string): unknown {
    return this.#faults.some((fault) => fault.selector === selector) ? 'true' : nothing;
  }

  #naming(words: DeskSiteMessages, kind: PlacedKind, name: string): TemplateResult {
    return html`<div class="pair">
      <div>
        <label class="label" for="name">${words.name}</label>
        <input
          class="field"
          id="name"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="name-hint"
          aria-invalid=${this.#isAtFault('#name')}
          .value=${name}
          @input=${(event: Event) => this.#set({ name: valueOf(event).trim() })}
        />
        <p class="note" id="name-hint">${words.nameHint}</p>
      </div>
      <div>
        <label class="label" for="kind">${words.kind}</label>
        <select
          class="field"
          id="kind"
          @change=${(event: Event) => this.#set({ kind: valueOf(event) as PlacedKind, items: nothingTyped.items })}
        >
          ${(['poll', 'policy'] as const).map(
            (each) => html`<option value=${each} .selected=${kind === each}>${words.kinds[each]}</option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  #itemFields(item: TypedItem, index: number, words: DeskSiteMessages, kind: PlacedKind): TemplateResult {
    const n = index + 1;
    const choices = this.#host.choices(kind);
    const isKnown = !item.recordId || choices.some(({ recordId }) => recordId === item.recordId);
    const { title } = this.#of?.items.find(({ recordId }) => recordId === item.recordId) ?? {};
    const typed = {
      from: whenTyped((from) => this.#item(index, { from })),
      until: whenTyped((until) => this.#item(index, { until })),
    };
    const clock = this.#host.desk().words.clock(clockName(zoneHere()));
    const time = (field: 'from' | 'until') => html`<div>
      <label class="label" for=${`${field}-${index}`}>${words[field]} <span class="note">${words.optional} ${clock}</span></label>
      <input
        class="field"
        id=${`${field}-${index}`}
        type="datetime-local"
        aria-invalid=${this.#isAtFault(`#${field}-${index}`)}
        .value=${item[field]}
        @input=${typed[field]}
        @blur=${typed[field]}
        @keydown=${typed[field]}
      />
    </div>`;
    return html`<div class="group" role="group" aria-label=${words.item(n)}>
      <div>
        <select
          class="field"
          id=${`record-${index}`}
          aria-label=${words.record(n)}
          aria-invalid=${this.#isAtFault(`#record-${index}`)}
          @change=${(event: Event) => this.#item(index, { recordId: valueOf(event) })}
        >
          <option value="" .selected=${!item.recordId}>${words.choose}</option>
          ${isKnown ? nothing : html`<option value=${item.recordId} .selected=${true}>${title ?? words.gone}</option>`}
          ${choices.map(
            ({ recordId, title, ready }) =>
              html`<option value=${recordId} .selected=${recordId === item.recordId}>
                ${ready ? title : `${title} (${words.draft})`}
              </option>`,
          )}
        </select>
      </div>
      <div class="pair">${time('from')} ${time('until')}</div>
      <div class="actions">${this.#moves(index, words)}</div>
    </div>`;
  }

  #moves(index: number, words: DeskSiteMessages): TemplateResult {
    const button = (sign: string, label: string, off: boolean, act: () => void) =>
      html`<button class="quiet sign" type="button" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>
        ${sign}
      </button>`;
    const n = index + 1;
    return html`${button('↑', words.up(n), index === 0, () => this.#move(index, -1))}
    ${button('↓', words.down(n), n === this.#typed.items.length, () => this.#move(index, 1))}
    ${button('×', words.remove(n), false, () => this.#remove(index))}`;
  }
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;
