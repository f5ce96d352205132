/** What can stand at a place of the brand's site. */
export type PlacedKind = 'poll' | 'policy';
export const placedKinds: readonly PlacedKind[] = ['poll', 'policy'];

/** A placement is known by its name, for each kind of its own: a page may show a poll and the rules at `home`. */
export interface PlacementName {
  readonly kind: PlacedKind;
  /** Letters, digits and dashes: `home`. */
  readonly name: string;
}

export interface PlacementItem {
  readonly recordId: string;
  /** From when it stands there (RFC 3339, UTC); from the beginning when absent. */
  readonly from?: string;
  /** Until when; for ever when absent. */
  readonly until?: string;
}

/** What stands at a named place of the brand's site: of the items whose time it is, the first that can be shown. */
export interface Placement extends PlacementName {
  readonly items: readonly PlacementItem[];
  /** The command that last set it. */
  readonly version: string;
}

/** A site whose page has shown a placement. Neither the page nor anybody who looked at it is known. */
export interface Sighting {
  /** `https://brand.example` */
  readonly origin: string;
  /** When it was last asked for, to the hour or so (RFC 3339, UTC). */
  readonly at: string;
}

/** How many sites are remembered of a placement, the newest; and for how long. */
export const mostSightings = 20;
export const sightingDays = 90;
