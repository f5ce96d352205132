import type { FieldErrors } from '../model/community.ts';
import { checkEvent } from '../model/event-check.ts';
import { sortKeys, viewEvent } from '../model/event-rules.ts';
import type { EventFields, EventPlan, EventStaffCommand, PlanList } from '../model/event-staff.ts';
import { timesOf, type AccessFeature, type EventMode, type EventsRead } from '../model/event.ts';
import { toInstant, toLocal } from '../model/zone.ts';
import type { DeskCommand, DeskSent } from './desk.ts';

export { csvMoment, csvName, csvOf } from '../model/csv.ts';
export { accessFeatures } from '../model/event.ts';
export { zoneOf } from '../model/zone-of-place.ts';
export { indonesianClocks } from '../model/indonesian-clocks.ts';
export { bothClocks, isZone, occurs, toInstant } from '../model/zone.ts';

// An event while it is written, and the team's events with what is on its way.

/** An event as the form has it: times as the clock at the event shows them. */
export interface EventDraft {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly mode: EventMode;
  readonly place: string;
  readonly zone: string;
  /** Whether somebody has chosen the zone, and the place does not propose it any more. */
  readonly zoneChosen: boolean;
  readonly starts: string;
  readonly ends: string;
  readonly url: string;
  readonly capacity: string;
  readonly waitlist: boolean;
  readonly access: string;
  /** The version that it changes, or the word for one that is new; empty while nothing was written. */
  readonly base: string;
}

export const emptyEventDraft: EventDraft = {
  title: '',
  description: '',
  lang: '',
  mode: 'offline',
  place: '',
  zone: '',
  zoneChosen: false,
  starts: '',
  ends: '',
  url: '',
  capacity: '',
  waitlist: false,
  access: '',
  base: '',
};

/** The `base` of an event that is not there yet. */
export const newEvent = 'new';

export const begunEvent = (lang: string, zone: string): EventDraft => ({
  ...emptyEventDraft,
  lang,
  zone,
  base: newEvent,
});

/** An event as the form has it. A copy is a new one, without its times. */
export function draftOfEvent(plan: EventPlan, as: 'edit' | 'copy'): EventDraft {
  const { startsAt, endsAt, zone, capacity, access = [] } = plan;
  const times = timesOf(plan) && as === 'edit';
  return {
    title: plan.title,
    description: plan.description ?? '',
    lang: plan.lang ?? '',
    mode: plan.mode,
    place: plan.place ?? '',
    zone,
    zoneChosen: true,
    starts: times ? toLocal(startsAt, zone) : '',
    ends: times ? toLocal(endsAt, zone) : '',
    url: plan.url ?? '',
    capacity: capacity === undefined ? '' : String(capacity),
    waitlist: plan.waitlist ?? false,
    access: access.join(','),
    base: as === 'edit' ? plan.version : newEvent,
  };
}

/** What a draft says, as a command says it. */
export function fieldsOfDraft(draft: EventDraft): EventFields {
  const { mode, zone, waitlist } = draft;
  const [description, place, url, capacity] = [
    draft.description.trim(),
    draft.place.trim(),
    draft.url.trim(),
    draft.capacity.trim(),
  ];
  const access = draft.access.split(',').filter(Boolean) as AccessFeature[];
  const instant = (local: string) => (local ? (toInstant(local, zone || 'UTC') ?? local) : '');
  return {
    title: draft.title.trim(),
    ...(description && { description }),
    ...(draft.lang && { lang: draft.lang }),
    startsAt: instant(draft.starts),
    endsAt: instant(draft.ends),
    zone,
    mode,
    ...(place && mode !== 'online' && { place }),
    ...(url && { url }),
    ...(capacity && { capacity: Number(capacity) }),
    ...(capacity && waitlist && { waitlist }),
    ...(access.length && { access }),
  };
}

export const faultsOfDraft = (draft: EventDraft): FieldErrors => checkEvent(fieldsOfDraft(draft));

/** What the place or the start of an event changes beside itself: an end of its own comes two hours later. */
export function endAfter({ starts, ends }: Pick<EventDraft, 'starts' | 'ends'>): string {
  const begin = Date.parse(`${starts}Z`);
  if (Number.isNaN(begin) || ends > starts) return ends;
  return new Date(begin + 2 * 60 * 60 * 1000).toISOString().slice(0, 16);
}

/** The list of a visitor who has answered nothing, with one event in it: published, unless it is cancelled. */
export function previewOfEvent(fields: EventFields, now: Date, plan?: EventPlan): EventsRead {
  const { going = 0, waiting = 0, reason } = plan ?? {};
  const status = plan?.status === 'cancelled' ? 'cancelled' : 'scheduled';
  const event = {
    ...fields,
    id: plan?.id ?? 'preview',
    status,
    ...(reason !== undefined && { reason }),
    createdAt: now.toISOString(),
  } as const;
  const view = viewEvent({ event, rsvp: undefined, attendance: { going, waiting, lastTurn: 0 } }, now);
  return { version: '', at: now.toISOString(), viewer: { roles: [] }, events: [view] };
}

const isAboutEvents = (command: DeskCommand): command is EventStaffCommand =>
  command.type.startsWith('event.') && command.type !== 'event.rsvp';

/** What is on its way, or has arrived and is not read yet. */
const onItsWay = (sent: readonly DeskSent[]): readonly EventStaffCommand[] =>
  sent.flatMap(({ command, state }) => (state !== 'refused' && isAboutEvents(command) ? [command] : []));

/** An event as it will be once what is on its way has arrived. */
export function planWith(
  plan: EventPlan | undefined,
  id: string,
  sent: readonly DeskSent[],
): EventPlan | undefined {
  return onItsWay(sent).reduce((seen, command) => applied(seen, id, command), plan);
}

function applied(plan: EventPlan | undefined, id: string, command: EventStaffCommand): EventPlan | undefined {
  if (command.type === 'event.create') {
    if (command.id !== id || plan) return plan;
    const { type: _, ...fields } = command;
    return { ...fields, createdAt: '', version: id, going: 0, waiting: 0, can: [] };
  }
  if (!plan || command.eventId !== id) return plan;
  // An event that nobody has changed has its own id for a version, which need not be a command's.
  if (plan.version !== id && plan.version >= command.id) return plan;
  // What may be done next is for the backend to say.
  const next = { ...plan, version: command.id, can: [] };
  const { reason: _, ...kept } = next;
  switch (command.type) {
    case 'event.edit': {
      const { id: version, type: _type, eventId: _id, ifVersion: _base, ...fields } = command;
      const { status, reason, createdAt, publishedAt, going, waiting } = plan;
      const stays = {
        ...(reason !== undefined && { reason }),
        ...(publishedAt !== undefined && { publishedAt }),
      };
      return { ...fields, id, status, ...stays, createdAt, going, waiting, version, can: [] };
    }
    case 'event.publish':
      return { ...kept, status: 'scheduled' };
    case 'event.cancel':
      return { ...kept, status: 'cancelled', reason: command.reason };
    case 'event.restore':
      return { ...kept, status: command.status };
    case 'event.discard':
      return undefined;
  }
}

/** A list as it will be then: in the order of the backend's, with what comes into it and without what goes. */
export function plansWith(
  plans: readonly EventPlan[],
  list: PlanList,
  sent: readonly DeskSent[],
  now: Date,
): readonly EventPlan[] {
  const commands = onItsWay(sent);
  if (!commands.length) return plans;
  const known = new Set(plans.map(({ id }) => id));
  const made = commands.flatMap(({ id, type }) => (type === 'event.create' && !known.has(id) ? [id] : []));
  const all = [
    ...plans.flatMap((plan) => planWith(plan, plan.id, sent) ?? []),
    ...made.flatMap((id) => planWith(undefined, id, sent) ?? []),
  ];
  const belongs = (plan: EventPlan) =>
    list === 'draft'
      ? plan.status === 'draft'
      : plan.status !== 'draft' && sortKeys(plan).end > now.toISOString() === (list === 'upcoming');
  const key = (plan: EventPlan) => sortKeys(plan)[list === 'past' ? 'end' : 'start'] + plan.id;
  const order = list === 'past' ? -1 : 1;
  return all.filter(belongs).sort((a, b) => (key(a) < key(b) ? -order : order));
}
