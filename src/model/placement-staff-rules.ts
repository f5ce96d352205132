import { noted } from './audit-rules.ts';
import type { AuditEntry } from './audit.ts';
import { isTeam, type Actor, type FieldErrors } from './community.ts';
import { dueItems, policyAt, pollAt, shown } from './placement-rules.ts';
import {
  placementLimits,
  type PlacementDiscard,
  type PlacementSet,
  type PlacementStaffCommand,
  type StaffPlacement,
  type StaffPlacementItem,
  type Titled,
} from './placement-staff.ts';
import type { PlacedKind, Placement, PlacementItem, PlacementName, Sighting } from './placement.ts';
import type { Change, Decision } from './records.ts';
import { changedSince, notFound, type Deciders, type Readers } from './staff-table.ts';
import type { Snapshot } from './store.ts';
import { toUtc } from './time.ts';

// What the team puts where.

async function decideSet(seen: Snapshot, command: PlacementSet, actor: Actor, now: Date): Promise<Decision> {
  const { id, kind, name, ifVersion } = command;
  const before = await seen.get('placement', kind, name);
  if (before?.version !== ifVersion) return changedSince;
  const invalid = (fields: FieldErrors): Decision => ({ refusal: { code: 'invalid', fields } });
  if (!before && (await seen.placements()).length >= placementLimits.placements)
    return invalid({ name: 'too-many' });
  for (const { recordId } of command.items)
    if ((await titleOf[kind](seen, recordId, now)) === undefined) return invalid({ items: 'unknown' });
  const items = command.items.map(inUtc);
  if (items.some(({ from, until }) => from && until && from >= until)) return invalid({ items: 'malformed' });
  const record: Placement = { kind, name, items, version: id };
  return done({ table: 'placement', record }, command, actor, now, {
    before: before ? JSON.stringify(before.items) : null,
    after: JSON.stringify(items),
  });
}

async function decideDiscard(
  seen: Snapshot,
  command: PlacementDiscard,
  actor: Actor,
  now: Date,
): Promise<Decision> {
  const placement = await seen.get('placement', command.kind, command.name);
  if (!placement) return notFound;
  // No late copy is passed over as if it were done: the placement would be taken for deleted.
  if (placement.version !== command.ifVersion) return changedSince;
  const gone = { table: 'placement', record: placement, gone: true } as const;
  return done(gone, command, actor, now, { before: JSON.stringify(placement.items), after: null });
}

/** What becomes of a placement, and that somebody of the team did that. */
function done(
  change: Extract<Change, { table: 'placement' }>,
  command: PlacementStaffCommand,
  actor: Actor,
  now: Date,
  stood: Pick<AuditEntry, 'before' | 'after'>,
): Decision {
  const target = { kind: 'placement', id: `${command.kind}/${command.name}` } as const;
  return { changes: [change, noted(command, actor, now, { target, ...stood })] };
}

/** With times as they compare. */
const inUtc = ({ recordId, from, until }: PlacementItem): PlacementItem => ({
  recordId,
  ...(from !== undefined && { from: toUtc(from)! }),
  ...(until !== undefined && { until: toUtc(until)! }),
});

/** What the team calls a record, also one that visitors are not shown yet; nothing where there is none. */
const titleOf: {
  readonly [K in PlacedKind]: (seen: Snapshot, id: string, now: Date) => Promise<string | undefined>;
} = {
  poll: async (seen, id) => (await seen.get('poll', id))?.question,
  policy: async (seen, id, now) =>
    ((await seen.currentPolicy(now, id)) ?? (await seen.get('policy', id, 1)))?.title,
};

/** What visitors are shown at a placement at a moment. */
const standing: {
  readonly [K in PlacedKind]: (seen: Snapshot, placement: string, now: Date) => Promise<Titled | undefined>;
} = {
  poll: async (seen, placement, now) => {
    const poll = await pollAt(seen, { placement }, now);
    return poll && { recordId: poll.id, title: poll.question };
  },
  policy: async (seen, placement, now) => {
    const policy = await policyAt(seen, { placement }, now);
    return policy && { recordId: policy.id, title: policy.title };
  },
};

async function viewPlacement(
  seen: Snapshot,
  placement: Placement,
  sightings: readonly Sighting[],
  now: Date,
): Promise<StaffPlacement> {
  const { kind, name, items } = placement;
  const at = (time: Date) => standing[kind](seen, name, time);
  const views: StaffPlacementItem[] = [];
  for (const item of items) {
    const title = await titleOf[kind](seen, item.recordId, now);
    const ready = (await shown[kind](seen, item.recordId, now)) !== undefined;
    views.push({ ...item, ...(title !== undefined && { title }), ready });
  }
  const stands = await at(now);
  const assigned = dueItems(placement, now).some(({ recordId }) => recordId === stands?.recordId);
  let next: StaffPlacement['next'];
  for (const time of turns(items, now)) {
    const shows = await at(new Date(time));
    if (shows?.recordId === stands?.recordId) continue;
    next = { at: time, shows: shows ?? null };
    break;
  }
  return {
    ...placement,
    items: views,
    now: stands ? { ...stands, assigned } : null,
    ...(next && { next }),
    seen: sightings,
  };
}

/** When something may change, the next moment first. */
const turns = (items: readonly PlacementItem[], now: Date): readonly string[] =>
  [...new Set(items.flatMap(({ from, until }) => [from, until]))]
    .filter((time) => time !== undefined)
    .filter((time) => new Date(time) > now)
    .sort();

export const placementDeciders: Deciders<PlacementStaffCommand['type']> = {
  'placement.set': decideSet,
  'placement.discard': decideDiscard,
};

export const placementReaders: Readers<'placements'> = {
  placements: {
    may: isTeam,
    async read(seen, _, __, now) {
      const sightings = (await seen.sightings?.()) ?? [];
      const placements = [];
      for (const placement of await seen.placements()) {
        const isHere = ({ kind, name }: PlacementName) => kind === placement.kind && name === placement.name;
        const here = sightings.filter(isHere).map(({ origin, at }) => ({ origin, at }));
        placements.push(await viewPlacement(seen, placement, here, now));
      }
      return { placements };
    },
  },
};
