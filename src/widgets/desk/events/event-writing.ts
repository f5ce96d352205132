import type { ReadableAtom } from 'nanostores';
import type { TemplateResult } from 'lit/html.js';
import type { DeskEventsMessages } from '../../../locales/desk-events.ts';
import type { FieldErrors } from '../../../model/community.ts';
import type { EventFields, EventPlan } from '../../../model/event-staff.ts';
import { newId, type DeskCommand, type DeskSent } from '../../../stores/desk.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import {
  begunEvent,
  draftOfEvent,
  emptyEventDraft,
  faultsOfDraft,
  fieldsOfDraft,
  type EventDraft,
} from '../../../stores/desk-event.ts';
import type { Desk } from '../screen.ts';
import { eventForm } from './event-form.ts';
import type { Open } from './open.ts';
import { zoneHere } from './when.ts';

interface Host {
  desk(): Desk;
  /** What visitors call each of these, where it is known. */
  accessNames(): Readonly<Record<string, string>>;
  update(): void;
  follow(store: ReadableAtom<unknown>): () => void;
  focusOn(selector: string): void;
  give(command: DeskCommand): Promise<DeskSent>;
  preview(fields: EventFields, plan?: EventPlan): void;
  /** Tells colleagues whether somebody types here. */
  write(isWriting: boolean): void;
  /** Shows the list in which a new event is. */
  list(status: 'draft' | 'scheduled'): void;
  /** Whether this event is what is looked at. */
  isOpen(id: string): boolean;
}

/** What is written of an event: kept as it is typed, checked, given, and there again where it was refused. */
export class EventWriting {
  readonly #host: Host;
  /** The form that is open: its part of the address, and what is typed in it. */
  #form: { readonly key: string; readonly draft: DeskDraft<EventDraft>; stop(): void } | undefined;
  /** One for each form: what was refused is still there, also where the device keeps nothing. */
  readonly #drafts = new Map<string, DeskDraft<EventDraft>>();
  #faults: FieldErrors = {};
  #refused: string | undefined;
  /** A form whose content was refused, and why. */
  #turnedDown:
    { readonly key: string; readonly faults: FieldErrors; readonly why: string | undefined } | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Takes up what was begun in a form, and says there why it was refused, where it was. */
  open(key: string): void {
    const { name } = this.#host.desk();
    const draft =
      this.#drafts.get(key) ?? deskDraft<EventDraft>(name && `${name}:event:${key}`, emptyEventDraft);
    this.#drafts.set(key, draft);
    const stop = this.#host.follow(draft.value);
    this.#form = { key, draft, stop: () => (stop(), draft.close()) };
    this.#tellRefusal();
  }

  close(): void {
    this.#form?.stop();
    this.#form = this.#refused = undefined;
    this.#faults = {};
  }

  /** Whether there is anything in the form that is open that would be lost with it. */
  get isTyped(): boolean {
    return Boolean(this.#form?.draft.value.get().base);
  }

  /** @param found the event that it is about: `null` where there is none any more */
  view(open: Open, found: EventPlan | null | undefined, words: DeskEventsMessages): TemplateResult {
    const host = this.#host;
    const { draft: kept } = this.#form!;
    const plan = found ?? undefined;
    const draft = this.#current(open, plan);
    const { form } = words;
    return eventForm({
      desk: host.desk(),
      words,
      draft,
      title: { new: form.newTitle, copy: form.copyTitle, edit: form.editTitle, show: '' }[open.as],
      restored: kept.restored && this.isTyped,
      plan: open.as === 'edit' ? plan : undefined,
      isGone: open.as === 'edit' && found === null,
      faults: this.#faults,
      refused: this.#refused,
      accessNames: host.accessNames(),
      edit: (change) => {
        host.write(true);
        kept.edit({ ...this.#current(open, plan), ...change });
        if (Object.keys(this.#faults).length) this.#faults = faultsOfDraft(kept.value.get());
        host.update();
      },
      discard: () => {
        kept.clear();
        this.#faults = {};
        this.#refused = undefined;
        host.update();
        if (found === null) host.desk().go({ screen: 'events' });
        else host.focusOn('#form-title');
      },
      save: (status) => void this.#save(open, plan, status, words),
      preview: () => host.preview(fieldsOfDraft(draft), open.as === 'edit' ? plan : undefined),
      goTo: (selector) => (event) => {
        event.preventDefault();
        host.focusOn(selector);
      },
    });
  }

  /** What somebody has begun to write, or what there is to begin with. */
  #current(open: Open, plan: EventPlan | undefined): EventDraft {
    const draft = this.#form!.draft.value.get();
    if (draft.base) return draft;
    if (!plan) return begunEvent(this.#host.desk().language, zoneHere());
    return draftOfEvent(plan, open.as === 'copy' ? 'copy' : 'edit');
  }

  async #save(
    open: Open,
    plan: EventPlan | undefined,
    status: 'draft' | 'scheduled',
    words: DeskEventsMessages,
  ): Promise<void> {
    const host = this.#host;
    const { draft: kept, key } = this.#form!;
    const draft = this.#current(open, plan);
    this.#faults = faultsOfDraft(draft);
    this.#refused = undefined;
    host.update();
    if (Object.keys(this.#faults).length) {
      host.focusOn('.summary');
      return;
    }
    kept.edit(draft);
    const fields = fieldsOfDraft(draft);
    const edited = open.as === 'edit' ? plan : undefined;
    const id = newId(plan?.version);
    const given = [
      host.give(
        edited
          ? { id, type: 'event.edit', eventId: edited.id, ...fields, ifVersion: draft.base }
          : { id, type: 'event.create', ...fields, status },
      ),
    ];
    if (edited?.status === 'draft' && status === 'scheduled')
      given.push(host.give({ id: newId(id), type: 'event.publish', eventId: edited.id, ifVersion: id }));
    host.write(false);
    // It is shown at once, as it will be.
    if (!edited) host.list(status);
    const shown = edited?.id ?? id;
    host.desk().go({ screen: 'events', item: shown });
    const refused = (await Promise.all(given)).find(({ state }) => state === 'refused');
    if (!refused) {
      kept.clear();
      this.#drafts.delete(key);
      return;
    }
    // What was typed is still there, in the form.
    if (!host.isOpen(shown)) return host.desk().store.untold(refused.command.id);
    const { reason = '', fields: faults = {} } = refused.error ?? {};
    const why = words.refused[reason] ?? (reason === 'changed' ? host.desk().words.changed : undefined);
    this.#turnedDown = { key, faults, why };
    host.desk().go({ screen: 'events', item: key });
    this.#tellRefusal();
  }

  #tellRefusal(): void {
    const { key, faults, why } = this.#turnedDown ?? {};
    if (key === undefined || key !== this.#form?.key) return;
    this.#turnedDown = undefined;
    this.#faults = faults!;
    this.#refused = why;
    this.#host.update();
    this.#host.focusOn('.summary, #form-title');
  }
}
