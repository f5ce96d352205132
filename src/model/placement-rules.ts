import type { Policy } from './conduct.ts';
import type { PlacedKind, Placement, PlacementItem } from './placement.ts';
import type { Poll } from './poll.ts';
import type { Snapshot } from './store.ts';

// What stands where. A placement to which nothing is assigned that can be shown is as if none were named.

/** Which record is wanted: that of an id; or what stands at a placement; or the community's current one. */
interface Wanted {
  readonly id?: string | undefined;
  readonly placement?: string | undefined;
}

export const pollAt = (seen: Snapshot, wanted: Wanted, now: Date): Promise<Poll | undefined> =>
  shownAt(seen, 'poll', wanted, now, () => seen.currentPoll(now));

export const policyAt = (seen: Snapshot, wanted: Wanted, now: Date): Promise<Policy | undefined> =>
  shownAt(seen, 'policy', wanted, now, () => seen.currentPolicy(now));

async function shownAt<K extends PlacedKind>(
  seen: Snapshot,
  kind: K,
  { id, placement: name }: Wanted,
  now: Date,
  current: () => Promise<Placed[K] | undefined>,
): Promise<Placed[K] | undefined> {
  if (id !== undefined) return shown[kind](seen, id, now);
  const placement = name === undefined ? undefined : await seen.get('placement', kind, name);
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
