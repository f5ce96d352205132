import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldError } from '../../../model/community.ts';
import type {
  AttendanceRead,
  EventFields,
  EventPlan,
  EventPlansRead,
  PlanList,
} from '../../../model/event-staff.ts';
import { deskEventsMessages, type DeskEventsMessages } from '../../../locales/desk-events.ts';
import { eventListMessages, type EventListMessages } from '../../../locales/event-list.ts';
import type { Language } from '../../../locales/index.ts';
import { newId, type DeskCommand, type Pages } from '../../../stores/desk.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import {
  draftOfEvent,
  fieldsOfDraft,
  planWith,
  plansWith,
  previewOfEvent,
} from '../../../stores/desk-event.ts';
import type { PropertyDeclarations } from '../../../ui/reactive.ts';
import { summaryStyles } from '../../../ui/summary.ts';
import { dialogStyles } from '../dialog.ts';
import { Discarding } from '../discarding.ts';
import { showEmbed, showPreview, type Embedded } from '../embed.ts';
import type { Place } from '../place.ts';
import { DeskScreen, type Desk } from '../screen.ts';
import { exportPeople } from './attendance-file.ts';
import { eventItem } from './event-item.ts';
import { bones, eventRows, longestSearch, peopleOf } from './event-rows.ts';
import { EventWriting } from './event-writing.ts';
import { eventsStyles } from './events.styles.ts';
import { openIn, type Open } from './open.ts';

/** The community's events: what is coming, drafts and what has been; each to write, publish and cancel. */
export class Events extends DeskScreen<DeskEventsMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    list: { state: true },
    search: { state: true },
    fault: { state: true },
    cancelling: { state: true },
    names: { state: true },
  };
  static override styles = [...DeskScreen.styles, summaryStyles, dialogStyles, eventsStyles];

  declare private list: PlanList;
  declare private search: string;
  /** What is wrong with the reason why an event is cancelled. */
  declare private fault: FieldError | undefined;
  declare private cancelling: boolean;
  /** What visitors call things. */
  declare private names: EventListMessages | undefined;
  #plans: Pages<EventPlansRead> | undefined;
  #attendance: Pages<AttendanceRead> | undefined;
  #attended: string | undefined;
  /** The part of the address that is open. */
  #opened: string | undefined;
  #reason: { readonly id: string; readonly draft: DeskDraft<{ reason: string }>; stop(): void } | undefined;
  #company: ReturnType<Desk['store']['attend']>;
  #stopMeeting: (() => void) | undefined;
  readonly #writing = new EventWriting({
    desk: () => this.desk,
    accessNames: () => this.names?.access ?? {},
    update: () => this.requestUpdate(),
    follow: (store) => this.follow(store),
    focusOn: (selector) => this.focusOn(selector),
    give: (command) => this.give(command, true),
    preview: (fields, plan) => this.#preview(fields, plan),
    write: (isWriting) => this.#company?.write(isWriting),
    list: (status) => this.#listOf(status),
    isOpen: (id) => openIn(this.item)?.id === id,
  });
  readonly #discarding = new Discarding({
    desk: () => this.desk,
    words: () => this.desk.words.discarding.draft,
    update: () => this.requestUpdate(),
    focusOn: (selector) => this.focusOn(selector),
    give: (command) => this.give(command),
    leave: () => this.desk.go({ screen: 'events' }),
  });
  constructor() {
    super();
    this.list = 'upcoming';
    this.search = '';
    this.cancelling = false;
  }

  protected override speak(language: Language) {
    void eventListMessages[language]().then(({ default: names }) => (this.names = names));
    return deskEventsMessages[language]();
  }

  protected override open(): () => void {
    this.#read();
    this.#open();
    return () => {
      this.#plans?.close();
      this.#closeItem();
      this.#plans = undefined;
    };
  }

  #closeItem(): void {
    this.#attendance?.close();
    this.#writing.close();
    this.#reason?.stop();
    this.#attendance = this.#attended = this.#reason = undefined;
    this.#meet(undefined);
  }

  protected override willUpdate(changed: Map<PropertyKey, never>): void {
    super.willUpdate(changed);
    if (changed.has('item') && this.item !== this.#opened) this.#open();
  }

  /** Reads what is open now, and takes up what was begun there. */
  #open(): void {
    const open = openIn(this.item);
    this.#opened = this.item;
    if (open) this.#discarding.forget();
    if (open?.id !== this.#attended) {
      this.#attendance?.close();
      this.#attended = open?.id;
      this.#attendance = undefined;
      if (open?.id) {
        const query = { type: 'attendance', eventId: open.id } as const;
        this.#attendance = this.desk.store.list(query, () => this.requestUpdate());
        void this.#attendance.open();
      }
      this.#meet(open);
    }
    this.#writing.close();
    this.#reason?.stop();
    this.#reason = this.fault = undefined;
    this.cancelling = false;
    if (open && open.as !== 'show') {
      if (this.hasUpdated) this.focusOn(open.as === 'new' ? '#event-title' : '#form-title');
      this.#writing.open(this.item!);
    }
    if (open?.as === 'show') {
      const { id } = open;
      const { name } = this.desk;
      const draft = deskDraft(name && `${name}:cancel:${id}`, { reason: '' });
      const stop = this.follow(draft.value);
      this.#reason = { id, draft, stop: () => (stop(), draft.close()) };
      this.cancelling = draft.restored;
      if (this.hasUpdated) this.focusOn('#event-name');
    }
  }

  /** Colleagues at the same event see each other. */
  #meet(open: Open | undefined): void {
    this.#stopMeeting?.();
    this.#stopMeeting = undefined;
    const { id } = open ?? {};
    const company = (this.#company =
      id === undefined ? undefined : this.desk.store.attend({ kind: 'event', id }));
    if (!company) return;
    const stop = this.follow(company.others);
    this.#stopMeeting = () => (stop(), company.close());
  }

  #read(): void {
    this.#plans?.close();
    const search = this.search.trim();
    const query = {
      type: 'event-plans',
      when: this.list,
      ...(search.length <= longestSearch && search && { search }),
    } as const;
    this.#plans = this.desk.store.list(query, () => this.requestUpdate());
    void this.#plans.open();
  }

  protected override view(words: DeskEventsMessages): TemplateResult {
    // Off the page there is nothing to show.
    if (!this.#plans) return html``;
    const open = openIn(this.item);
    const begin: Place = { screen: 'events', item: 'new' };
    return html`<div class="bar">
        <h1>${words.title}</h1>
        <button class="quiet" type="button" id="embed-list" @click=${() => this.#embed()}>${words.embedList}</button>
        ${
          this.#can('event.create')
            ? html`<a
              class="primary"
              data-key="n"
              href=${this.desk.addressOf(begin)}
              @click=${this.follows(begin)}
              >${words.new}</a
            >`
            : nothing
        }
      </div>
      <div class="split ${open ? 'open' : ''}">
        <section class="list" aria-label=${words.lists[this.list]}>
          ${this.#discarding.said()} ${this.#list(words)}
        </section>
        <div class="item stack">
          ${open ? html`${this.back()} ${this.#item(open, words)}` : html`<p class="note">${this.desk.words.chooseItem}</p>`}
        </div>
      </div>`;
  }

  #can(type: string): boolean {
    return this.desk.ability.can.some((each) => each === type);
  }

  #list(words: DeskEventsMessages): TemplateResult {
    const pages = this.#plans!;
    const reads = pages.results();
    const [first] = reads;
    const read = reads.flatMap(({ events }) => events);
    const now = new Date(first?.at ?? Date.now());
    // What is on its way is shown in whole lists: what a search would find, the backend says.
    const plans = this.search.trim() ? read : plansWith(read, this.list, this.desk.state.sent, now);
    const error = pages.error();
    return eventRows({
      desk: this.desk,
      words,
      list: this.list,
      search: this.search,
      plans: first ? plans : undefined,
      failed: error && this.unread(error, first !== undefined, () => void pages.open()),
      open: openIn(this.item)?.id,
      more: pages.more() ? () => void pages.next() : undefined,
      choose: (list) => {
        this.list = list;
        this.#read();
      },
      find: this.#find,
      follows: this.follows,
    });
  }

  /** Where an event of this status stands. */
  #listOf(status: 'draft' | 'scheduled'): void {
    if ((this.list === 'draft') === (status === 'draft')) return;
    this.list = status === 'draft' ? 'draft' : 'upcoming';
    this.#read();
  }

  readonly #find = (search: string) => {
    this.search = search;
    this.whenTypingRests(() => this.#read());
  };

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
    const isTyped = open.as !== 'show' && this.#writing.isTyped;
    // What somebody has typed is not lost with what it was about.
    if (plan === null && !isTyped) return html`<p class="note" role="status">${this.desk.words.notFound}</p>`;
    if (open.as === 'new') return this.#writing.view(open, undefined, words);
    if (plan === undefined) return html`${error ? failed : bones}`;
    if (open.as !== 'show' || plan === null)
      return html`${failed} ${this.company(this.#company)} ${this.#writing.view(open, plan, words)}`;
    return html`${failed} ${this.company(this.#company)} ${this.#show(plan, words)}`;
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
      people: peopleOf(plan, words, this.desk.tag),
      attending: this.#attendance!.results().flatMap(({ people }) => people),
      more: this.#attendance!.more() ? () => void this.#attendance?.next() : undefined,
      busy: isGiven !== undefined && isGiven !== 'refused' && isGiven !== 'accepted',
      may: (type) => this.#can(type) && plan.can.some((each) => each === type),
      mayWrite: this.#can('event.edit'),
      discarding: this.#discarding,
      discard: () => ({ ...about, id: newId(plan.version), type: 'event.discard' }),
      follows: this.follows,
      publish: () => give({ ...about, type: 'event.publish' }),
      restore: (status) => give({ type: 'event.restore', eventId: id, status }),
      cancelling: this.cancelling,
      reason: draft.value.get().reason,
      fault: this.fault,
      askCancel: (on) => {
        this.cancelling = on;
        this.fault = undefined;
        if (on) this.focusOn('#event-reason');
        else {
          draft.clear();
          this.focusOn('#cancel');
        }
      },
      write: (reason) => draft.edit({ reason }),
      cancel: () => void this.#cancel(plan),
      exportPeople: () => void exportPeople(this.#attendance!, plan.title, words),
      preview: () => this.#preview(fieldsOfDraft(draftOfEvent(plan, 'edit')), plan),
      embed: () =>
        this.#embed({
          attributes: { 'event-id': id },
          preview: { events: previewOfEvent(fieldsOfDraft(draftOfEvent(plan, 'edit')), new Date(), plan) },
          height: 22,
        }),
    });
  }

  async #cancel(plan: EventPlan): Promise<void> {
    const { draft } = this.#reason!;
    const reason = draft.value.get().reason.trim();
    this.fault = !reason ? 'required' : reason.length > 1000 ? 'too-long' : undefined;
    if (this.fault) {
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

  /** As visitors will see it, by the widget that shows it to them. */
  #preview(fields: EventFields, plan?: EventPlan): void {
    const preview = { events: previewOfEvent(fields, new Date(), plan) };
    void showPreview(this.renderRoot, this.desk, { tag: 'guyub-event-list', preview });
  }

  /** The whole list, or what is told of one event. */
  #embed(one: Omit<Embedded, 'tag'> = {}): void {
    void showEmbed(this.renderRoot, this.desk, { tag: 'guyub-event-list', ...one });
  }
}
