import type { Policy } from './conduct.ts';
import { placeIn, type PlacedKind, type Placement, type PlacementItem } from './placement.ts';
import type { Poll } from './poll.ts';
import type { Snapshot } from './store.ts';

// What stands where. A placement to which nothing is assigned that can be shown is as if none were named.

/** The poll that an id names, or a placement, or neither: then the community's current one. */
export const pollAt = (seen: Snapshot, id: string | undefined, now: Date): Promise<Poll | undefined> =>
  shownAt(seen, 'poll', id, now, () => seen.currentPoll(now));

/** The same of policies. */
export const policyAt = (seen: Snapshot, id: string | undefined, now: Date): Promise<Policy | undefined> =>
  shownAt(seen, 'policy', id, now, () => seen.currentPolicy(now));

async function shownAt<K extends PlacedKind>(
  seen: Snapshot,
  kind: K,
  id: string | undefined,
  now: Date,
  current: () => Promise<Placed[K] | undefined>,
): Promise<Placed[K] | undefined> {
  const name = placeIn(id);
  if (name === undefined) return id === undefined ? current() : shown[kind](seen, id, now);
  const placement = await seen.get('placement', kind, name);
  for (const { recordId } of dueItems(placement, now)) {
    const record = await shown[kind](seen, recordId, now);
    if (record) return record;
  }
  return current();
}

interface Placed {
  poll: Poll;
  policy: Policy;
}

/** How a record is found that visitors may be shown now. */
export const shown: {
  readonly [K in PlacedKind]: (seen: Snapshot, id: string, now: Date) => Promise<Placed[K] | undefined>;
} = {
  poll: async (seen, id) => {
    const poll = await seen.get('poll', id);
    return poll?.draft ? undefined : poll;
  },
  policy: (seen, id, now) => seen.currentPolicy(now, id),
};

/** Of the items of a placement those whose time it is. */
export const dueItems = (placement: Placement | undefined, now: Date): readonly PlacementItem[] =>
  placement?.items.filter(
    ({ from, until }) =>
      (from === undefined || new Date(from) <= now) && (until === undefined || now < new Date(until)),
  ) ?? [];
