import type { Read } from './community.ts';
import type { Placement, PlacementItem, PlacementName, Sighting } from './placement.ts';

// What the team puts where on the brand's site, and reads of it.

/** How long a name is at most, how many items a placement holds, and how many placements a community has. */
export const placementLimits = { name: 40, items: 20, placements: 100 } as const;

/** Sets what stands at a place; without items, as if nothing were named. The first of a name makes it. */
export interface PlacementSet extends PlacementName {
  readonly id: string;
  readonly type: 'placement.set';
  readonly items: readonly PlacementItem[];
  /** The `version` that was read; absent where there is no placement of this name yet. */
  readonly ifVersion?: string;
}

/** Deletes a placement: pages that still name it show what they show where nothing is named. */
export interface PlacementDiscard extends PlacementName {
  readonly id: string;
  readonly type: 'placement.discard';
  /** The `version` that was read. A late copy is refused too, so that nobody takes for deleted what is still there. */
  readonly ifVersion: string;
}

export type PlacementStaffCommand = PlacementSet | PlacementDiscard;

/** All placements, by their names. For the team. */
export interface PlacementsQuery {
  readonly type: 'placements';
}

/** A record by what people call it. */
export interface Titled {
  readonly recordId: string;
  readonly title: string;
}

export interface StaffPlacementItem extends PlacementItem {
  /** What it is called; absent of what is gone. */
  readonly title?: string;
  /** Whether visitors can be shown it now: it is there, and no draft. */
  readonly ready: boolean;
}

/** A placement as the team sees it. */
export interface StaffPlacement extends Omit<Placement, 'items'> {
  readonly items: readonly StaffPlacementItem[];
  /** What visitors are shown there now; `assigned` where it is one of the items. */
  readonly now: (Titled & { readonly assigned: boolean }) | null;
  /** When something else begins to stand there by these items, and what. Absent where nothing does. */
  readonly next?: { readonly at: string; readonly shows: Titled | null };
  /** Where it was seen, the last one first; empty: not yet, or not for long. */
  readonly seen: readonly Sighting[];
}

export interface PlacementsRead extends Read {
  readonly placements: readonly StaffPlacement[];
}
