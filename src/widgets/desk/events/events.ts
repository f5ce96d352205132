import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldErrors } from '../../../model/community.ts';
import type { AttendanceRead, EventPlan, EventPlansRead, PlanList } from '../../../model/event-staff.ts';
import { deskEventsMessages, type DeskEventsMessages } from '../../../locales/desk-events.ts';
import { eventListMessages, type EventListMessages } from '../../../locales/event-list.ts';
import type { Language } from '../../../locales/index.ts';
import { newId, type DeskCommand, type Pages } from '../../../stores/desk.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import {
  begunEvent,
  csvOf,
  draftOfEvent,
  emptyEventDraft,
  faultsOfDraft,
  fieldsOfDraft,
  planLists,
  planWith,
  plansWith,
  previewOfEvent,
  type EventDraft,
} from '../../../stores/desk-event.ts';
import { previewAdapter } from '../../../stores/preview.ts';
import { download } from '../../../ui/download.ts';
import { formatNumber } from '../../../ui/format.ts';
import { formatMoment } from '../../../ui/moment.ts';
import { fetchWidget } from '../../../ui/preview.ts';
import type { PropertyDeclarations } from '../../../ui/reactive.ts';
import { summaryStyles } from '../../../ui/summary.ts';
import type { Place } from '../place.ts';
import { DeskScreen } from '../screen.ts';
import { eventForm } from './event-form.ts';
import { eventItem } from './event-item.ts';
import { eventsStyles } from './events.styles.ts';
import { spanIn, zoneHere } from './when.ts';

/** What is open: a form, an event, or nothing. */
type Open =
  | { readonly as: 'new'; readonly id?: undefined }
  | { readonly as: 'copy' | 'edit' | 'show'; readonly id: string };

function openIn(item: string | undefined): Open | undefined {
  if (item === undefined) return undefined;
  if (item === 'new') return { as: 'new' };
  const [, as, id] = /^(copy|edit)\/(.+)$/.exec(item) ?? [];
  return id ? { as: as as 'copy' | 'edit', id } : { as: 'show', id: item };
}

/** The community's events: what is coming, drafts and what has been; each to write, publish and cancel. */
export class Events extends DeskScreen<DeskEventsMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    list: { state: true },
    search: { state: true },
    faults: { state: true },
    refused: { state: true },
    previewing: { state: true },
    cancelling: { state: true },
    names: { state: true },
  };
  static override styles = [...DeskScreen.styles, summaryStyles, eventsStyles];

  declare private list: PlanList;
  declare private search: string;
  declare private faults: FieldErrors;
  declare private refused: string | undefined;
  declare private previewing: boolean;
  declare private cancelling: boolean;
  /** What visitors call things. */
  declare private names: EventListMessages | undefined;
  #plans: Pages<EventPlansRead> | undefined;
  #attendance: Pages<AttendanceRead> | undefined;
  #attended: string | undefined;
  /** The part of the address that is open. */
  #opened: string | undefined;
  #draft: { readonly key: string; readonly draft: DeskDraft<EventDraft>; stop(): void } | undefined;
  #reason: { readonly id: string; readonly draft: DeskDraft<{ reason: string }>; stop(): void } | undefined;
  #preview: { readonly of: string; readonly adapter: ReturnType<typeof previewAdapter> } | undefined;
  readonly #drafts = new Map<string, DeskDraft<EventDraft>>();
  /** A form whose content was refused, and why. */
  #turnedDown:
    { readonly key: string; readonly faults: FieldErrors; readonly why: string | undefined } | undefined;
  #searching: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.list = 'upcoming';
    this.search = '';
    this.faults = {};
    this.previewing = this.cancelling = false;
  }

  protected override speak(language: Language) {
    void eventListMessages[language]().then(({ default: names }) => (this.names = names));
    return deskEventsMessages[language]();
  }

  protected override open(): () => void {
    this.#read();
    this.#open();
    return () => {
      clearTimeout(this.#searching);
      this.#plans?.close();
      this.#closeItem();
      this.#plans = undefined;
    };
  }

  #closeItem(): void {
    this.#attendance?.close();
    this.#draft?.stop();
    this.#reason?.stop();
    this.#attendance = this.#attended = this.#draft = this.#reason = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, never>): void {
    super.willUpdate(changed);
    if (changed.has('item') && this.item !== this.#opened) this.#open();
  }

  /** Reads what is open now, and takes up what was begun there. */
  #open(): void {
    const open = openIn(this.item);
    this.#opened = this.item;
    if (open?.id !== this.#attended) {
      this.#attendance?.close();
      this.#attended = open?.id;
      this.#attendance = undefined;
      if (open?.id) {
        const query = { type: 'attendance', eventId: open.id } as const;
        this.#attendance = this.desk.store.list(query, () => this.requestUpdate());
        void this.#attendance.open();
      }
    }
    this.#draft?.stop();
    this.#reason?.stop();
    this.#draft = this.#reason = undefined;
    this.faults = {};
    this.refused = undefined;
    this.previewing = this.cancelling = false;
    const { name } = this.desk;
    if (open && open.as !== 'show') {
      const key = this.item!;
      // One for each form: what was refused is still there, also where the device keeps nothing.
      const draft =
        this.#drafts.get(key) ?? deskDraft<EventDraft>(name && `${name}:event:${key}`, emptyEventDraft);
      this.#drafts.set(key, draft);
      const stop = this.follow(draft.value);
      this.#draft = { key, draft, stop: () => (stop(), draft.close()) };
      this.focusOn('#form-title');
      this.#tellRefusal();
    }
    if (open?.as === 'show') {
      const { id } = open;
      const draft = deskDraft(name && `${name}:cancel:${id}`, { reason: '' });
      const stop = this.follow(draft.value);
      this.#reason = { id, draft, stop: () => (stop(), draft.close()) };
      this.cancelling = draft.restored;
      this.focusOn('#event-name');
    }
  }

  #read(): void {
    this.#plans?.close();
    const search = this.search.trim();
    const query = { type: 'event-plans', when: this.list, ...(search && { search }) } as const;
    this.#plans = this.desk.store.list(query, () => this.requestUpdate());
    void this.#plans.open();
  }

  protected override view(words: DeskEventsMessages): TemplateResult {
    const open = openIn(this.item);
    const begin: Place = { screen: 'events', item: 'new' };
    return html`<div class="bar">
        <h1>${words.title}</h1>
        ${
          this.#can('event.create')
            ? html`<a
              class="quiet begin"
              data-key="n"
              href=${this.desk.addressOf(begin)}
              @click=${this.follows(begin)}
              >${words.new}</a
            >`
            : nothing
        }
      </div>
      <div class="split ${open ? 'open' : ''}">
        <section class="list" aria-label=${words.title}>${this.#list(words)}</section>
        <div class="item stack">
          ${open ? html`${this.#back()} ${this.#item(open, words)}` : html`<p class="note">${this.desk.words.chooseItem}</p>`}
        </div>
      </div>`;
  }

  #can(type: string): boolean {
    return this.desk.ability.can.some((each) => each === type);
  }

  #back(): TemplateResult {
    const place: Place = { screen: 'events' };
    return html`<p class="back">
      <a href=${this.desk.addressOf(place)} @click=${this.follows(place)}>${this.desk.words.back}</a>
    </p>`;
  }

  #list(words: DeskEventsMessages): TemplateResult {
    const reads = this.#plans?.results() ?? [];
    const error = this.#plans?.error();
    const failed = this.unread(error, reads.length > 0, () => void this.#plans?.open());
    const read = reads.flatMap(({ events }) => events);
    const now = new Date(reads[0]?.at ?? Date.now());
    const plans = this.search.trim() ? read : plansWith(read, this.list, this.desk.state.sent, now);
    const none = this.search.trim() ? words.nothingFound : words.empty[this.list];
    return html`<div class="filters lists">
        ${planLists.map((list) => this.#pick(list, words))}
        <input
          class="field"
          type="search"
          data-key="/"
          aria-label=${this.desk.words.search}
          placeholder=${this.desk.words.search}
          maxlength="200"
          .value=${this.search}
          @input=${this.#find}
        />
      </div>
      ${failed}
      ${
        reads.length
          ? html`<ul class="rows">${plans.map((plan) => this.#row(plan, words))}</ul>
            ${plans.length ? nothing : html`<p class="empty">${none}</p>`}
            ${
              this.#plans?.more()
                ? html`<button class="quiet" type="button" @click=${() => void this.#plans?.next()}>
                  ${this.desk.words.showMore}
                </button>`
                : nothing
            }`
          : error
            ? nothing
            : bones
      }`;
  }

  #pick(list: PlanList, words: DeskEventsMessages): TemplateResult {
    const choose = () => {
      this.list = list;
      this.#read();
    };
    return html`<button
      class="quiet pick"
      type="button"
      aria-pressed=${this.list === list ? 'true' : 'false'}
      @click=${choose}
    >
      ${words.lists[list]}
    </button>`;
  }

  readonly #find = (event: Event) => {
    this.search = (event.target as HTMLInputElement).value;
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => this.#read(), 250);
  };

  #row(plan: EventPlan, words: DeskEventsMessages): TemplateResult {
    const { id, title, lang, startsAt, endsAt, zone, status } = plan;
    const place: Place = { screen: 'events', item: id };
    const { tag } = this.desk;
    return html`<li class=${status}>
      <a
        class="row"
        data-row
        aria-current=${openIn(this.item)?.id === id ? 'true' : 'false'}
        href=${this.desk.addressOf(place)}
        @click=${this.follows(place)}
      >
        <span class="title" dir="auto" lang=${lang ?? nothing}>${title}</span>
        <span class="meta">
          ${status === 'scheduled' ? nothing : html`<span class="chip ${status}">${words.status[status]}</span>`}
          <span class="when">${spanIn(tag, zone, startsAt, endsAt) ?? words.noTime}</span>
          ${status === 'draft' ? nothing : html`<span>${this.#people(plan, words)}</span>`}
        </span>
      </a>
    </li>`;
  }

  #people({ going, waiting, capacity }: EventPlan, words: DeskEventsMessages): string {
    const number = (n: number) => formatNumber(this.desk.tag, n);
    const come =
      capacity === undefined
        ? words.going(going, number(going))
        : words.ofPlaces(number(going), number(capacity));
    return waiting ? `${come}, ${words.waiting(number(waiting))}` : come;
  }

  /** The event that is open, with what is on its way; `null` where there is none. */
  #plan(id: string): EventPlan | null | undefined {
    const [first] = this.#attendance?.results() ?? [];
    const read = first?.event ?? undefined;
    return planWith(read, id, this.desk.state.sent) ?? (first ? null : undefined);
  }

  #item(open: Open, words: DeskEventsMessages): TemplateResult {
    const plan = open.id === undefined ? undefined : this.#plan(open.id);
    const error = this.#attendance?.error();
    const failed = this.unread(error, plan !== undefined, () => void this.#attendance?.open());
    if (plan === null) return html`<p class="note" role="status">${this.desk.words.notFound}</p>`;
    if (open.as === 'new') return this.#form(open, undefined, words);
    if (!plan) return html`${error ? failed : bones}`;
    if (open.as !== 'show') return html`${failed} ${this.#form(open, plan, words)}`;
    return html`${failed} ${this.#show(plan, words)}`;
  }

  #show(plan: EventPlan, words: DeskEventsMessages): TemplateResult {
    const { id } = plan;
    const { draft } = this.#reason!;
    const about = { type: '' as DeskCommand['type'], eventId: id, ifVersion: plan.version };
    const give = (command: object) => void this.give({ id: newId(plan.version), ...command } as DeskCommand);
    const isGiven = this.sentAbout(id)?.state;
    return eventItem({
      desk: this.desk,
      words,
      plan,
      people: this.#people(plan, words),
      attending: this.#attendance!.results().flatMap(({ people }) => people),
      more: this.#attendance!.more() ? () => void this.#attendance?.next() : undefined,
      busy: isGiven !== undefined && isGiven !== 'refused' && isGiven !== 'accepted',
      may: (type) => this.#can(type) && plan.can.some((each) => each === type),
      mayWrite: this.#can('event.edit'),
      follows: this.follows,
      publish: () => give({ ...about, type: 'event.publish' }),
      restore: (status) => give({ type: 'event.restore', eventId: id, status }),
      cancelling: this.cancelling,
      reason: draft.value.get().reason,
      fault: this.faults['reason'],
      askCancel: (on) => {
        this.cancelling = on;
        this.faults = {};
        if (on) this.focusOn('#event-reason');
        else draft.clear();
      },
      write: (reason) => draft.edit({ reason }),
      cancel: () => void this.#cancel(plan),
      exportPeople: () => void this.#export(plan, words),
      preview: this.#previewOf(fieldsOfDraft(draftOfEvent(plan, 'edit')), words),
    });
  }

  async #cancel(plan: EventPlan): Promise<void> {
    const { draft } = this.#reason!;
    const reason = draft.value.get().reason.trim();
    const fault = !reason ? 'required' : reason.length > 1000 ? 'too-long' : undefined;
    this.faults = fault ? { reason: fault } : {};
    if (fault) {
      this.focusOn('#event-reason');
      return;
    }
    this.cancelling = false;
    const command = {
      id: newId(plan.version),
      type: 'event.cancel',
      eventId: plan.id,
      reason,
      ifVersion: plan.version,
    } as const;
    const { state } = await this.give(command);
    if (state !== 'refused') draft.clear();
    // What was typed is still there.
    else if (this.#reason?.draft === draft) this.cancelling = true;
  }

  /** What somebody has begun to write, or what there is to begin with. */
  #current(open: Open, plan: EventPlan | undefined): EventDraft {
    const draft = this.#draft!.draft.value.get();
    if (draft.base) return draft;
    if (!plan) return begunEvent(this.desk.language, zoneHere());
    return draftOfEvent(plan, open.as === 'copy' ? 'copy' : 'edit');
  }

  #form(open: Open, plan: EventPlan | undefined, words: DeskEventsMessages): TemplateResult {
    const { draft: kept } = this.#draft!;
    const draft = this.#current(open, plan);
    const { form } = words;
    return eventForm({
      desk: this.desk,
      words,
      draft,
      title: { new: form.newTitle, copy: form.copyTitle, edit: form.editTitle, show: '' }[open.as],
      restored: kept.restored && Boolean(kept.value.get().base),
      plan: open.as === 'edit' ? plan : undefined,
      faults: this.faults,
      refused: this.refused,
      accessNames: this.names?.access ?? {},
      edit: (change) => {
        kept.edit({ ...this.#current(open, plan), ...change });
        if (Object.keys(this.faults).length) this.faults = faultsOfDraft(kept.value.get());
      },
      discard: () => {
        kept.clear();
        this.faults = {};
        this.refused = undefined;
        this.requestUpdate();
        this.focusOn('#form-title');
      },
      save: (status) => void this.#save(open, plan, status, words),
      preview: this.#previewOf(fieldsOfDraft(draft), words),
      goTo: (selector) => (event) => {
        event.preventDefault();
        this.focusOn(selector);
      },
    });
  }

  async #save(
    open: Open,
    plan: EventPlan | undefined,
    status: 'draft' | 'scheduled',
    words: DeskEventsMessages,
  ): Promise<void> {
    const { draft: kept, key } = this.#draft!;
    const draft = this.#current(open, plan);
    this.faults = faultsOfDraft(draft);
    this.refused = undefined;
    if (Object.keys(this.faults).length) {
      this.focusOn('.summary');
      return;
    }
    kept.edit(draft);
    const fields = fieldsOfDraft(draft);
    const isEdit = open.as === 'edit' && plan !== undefined;
    const id = newId(plan?.version);
    const command = isEdit
      ? ({ id, type: 'event.edit', eventId: plan.id, ...fields, ifVersion: draft.base } as const)
      : ({ id, type: 'event.create', ...fields, status } as const);
    const given = [this.give(command)];
    if (isEdit && plan.status === 'draft' && status === 'scheduled')
      given.push(this.give({ id: newId(id), type: 'event.publish', eventId: plan.id, ifVersion: id }));
    // It is shown at once, as it will be.
    if (!isEdit && status !== this.#statusOf(this.list)) {
      this.list = status === 'draft' ? 'draft' : 'upcoming';
      this.#read();
    }
    this.desk.go({ screen: 'events', item: isEdit ? plan.id : id });
    const refused = (await Promise.all(given)).find(({ state }) => state === 'refused');
    if (!refused) {
      kept.clear();
      this.#drafts.delete(key);
      return;
    }
    // What was typed is still there, in the form.
    if (openIn(this.item)?.id !== (isEdit ? plan.id : id)) return;
    const { reason = '', fields: faults = {} } = refused.error ?? {};
    const why = words.refused[reason] ?? (reason === 'changed' ? this.desk.words.changed : undefined);
    this.#turnedDown = { key, faults, why };
    this.desk.go({ screen: 'events', item: key });
    if (this.item === key) this.#tellRefusal();
  }

  /** Says in the form that is open why it was refused, where it was. */
  #tellRefusal(): void {
    const { key, faults, why } = this.#turnedDown ?? {};
    if (key === undefined || key !== this.item) return;
    this.#turnedDown = undefined;
    this.faults = faults!;
    this.refused = why;
    this.focusOn('.summary, #form-title');
  }

  #statusOf = (list: PlanList) => (list === 'draft' ? 'draft' : 'scheduled');

  #previewOf(fields: ReturnType<typeof fieldsOfDraft>, words: DeskEventsMessages): TemplateResult {
    const show = () => {
      this.previewing = !this.previewing;
      if (this.previewing) void fetchWidget('guyub-event-list').then(() => this.requestUpdate());
    };
    const of = JSON.stringify(fields);
    if (this.previewing && this.#preview?.of !== of)
      this.#preview = { of, adapter: previewAdapter({ events: previewOfEvent(fields, new Date()) }) };
    return html`<div class="stack">
      <div class="actions">
        <button class="quiet" type="button" aria-expanded=${this.previewing ? 'true' : 'false'} @click=${show}>
          ${this.previewing ? words.closePreview : words.preview}
        </button>
      </div>
      ${
        this.previewing
          ? html`<p class="note">${words.previewNote}</p>
            <div class="visitor" inert>
              <guyub-event-list heading-level="3" .backend=${this.#preview!.adapter}></guyub-event-list>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Everybody on the list, page by page, as a table of one's own. */
  async #export({ id }: EventPlan, { people: words }: DeskEventsMessages): Promise<void> {
    const list = this.#attendance;
    while (list?.more()) {
      await list.next();
      if (list.error()) return;
    }
    if (!list || this.#attended !== id) return;
    const rows = list
      .results()
      .flatMap(({ people }) => people)
      .map(({ pseudonym, name, answer, place, at }) => [
        name ?? words.guest(pseudonym),
        pseudonym,
        answer === 'yes' ? words.comes : words.waits(String(place)),
        place,
        formatMoment(this.desk.tag, at),
      ]);
    download(`${words.file}-${id}.csv`, 'text/csv', csvOf([words.columns, ...rows]));
  }
}

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
