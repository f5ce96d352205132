import type { Transaction as Connection } from 'kysely';
import { mostSightings, type Placement, type PlacementName, type Sighting } from '../../model/placement.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';

/** How long nobody need be told that a site still shows a placement. */
const hour = 60 * 60 * 1000;

export const placementQueries = (
  db: Connection<Database>,
  community: string,
): Required<Pick<Snapshot, 'placements' | 'sightings'>> => ({
  async placements() {
    const rows = await db
      .selectFrom('placements')
      .select('record')
      .where('community', '=', community)
      .orderBy('name')
      .orderBy('kind')
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as Placement);
  },

  sightings: () =>
    db
      .selectFrom('sightings')
      .select(['kind', 'name', 'origin', 'at'])
      .where('community', '=', community)
      .orderBy('at', 'desc')
      .orderBy('origin')
      .execute(),
});

/** Remembers that a site shows a placement, of the sites the newest; see {@link Store.sight}. */
export async function sight(
  { read, write }: Engine,
  community: string,
  { kind, name }: PlacementName,
  { origin, at }: Sighting,
): Promise<boolean> {
  // Names that nobody has assigned anything to may be anybody's, and are many: for them nothing is written.
  const isKnown = await read((db) =>
    db
      .selectFrom('placements')
      .select('name')
      .where('community', '=', community)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .executeTakeFirst(),
  );
  if (!isKnown) return false;
  await write(async (db) => {
    await db
      .insertInto('sightings')
      .values({ community, kind, name, origin, at })
      .onConflict((same) =>
        same
          .columns(['community', 'kind', 'name', 'origin'])
          .doUpdateSet({ at })
          // Another process may have told of it.
          .where('sightings.at', '<=', new Date(Date.parse(at) - hour).toISOString()),
      )
      .execute();
    const newest = await db
      .selectFrom('sightings')
      .select('origin')
      .where('community', '=', community)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .orderBy('at', 'desc')
      .orderBy('origin')
      .limit(mostSightings)
      .execute();
    await db
      .deleteFrom('sightings')
      .where('community', '=', community)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .where(
        'origin',
        'not in',
        newest.map(({ origin }) => origin),
      )
      .execute();
  });
  return true;
}

/** Forgets what was seen before a moment and not since. */
export const forgetSightings = ({ write }: Engine, community: string, before: Date): Promise<void> =>
  write(async (db) => {
    await db
      .deleteFrom('sightings')
      .where('community', '=', community)
      .where('at', '<', before.toISOString())
      .execute();
  });
