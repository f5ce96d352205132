import type { Transaction as Connection } from 'kysely';
import { attendanceLife, mostPresent, type Attending, type Present } from '../../model/presence-staff.ts';
import type { Database } from './schema.ts';

/** Notes where one of the team is, and tells who else is there: in whatever process they have said so. */
export async function attend(
  db: Connection<Database>,
  community: string,
  { target: { kind, id: target_id }, state, person, role }: Attending,
  now: Date,
): Promise<Present[]> {
  const place = { community, kind, target_id };
  if (state === 'gone')
    await db
      .deleteFrom('presence')
      .where('community', '=', community)
      .where('kind', '=', kind)
      .where('target_id', '=', target_id)
      .where('person', '=', person)
      .execute();
  else {
    const stay = { role, writing: Number(state === 'writing'), ends: now.getTime() + attendanceLife * 1000 };
    await db
      .insertInto('presence')
      .values({ ...place, person, ...stay })
      .onConflict((same) => same.columns(['community', 'kind', 'target_id', 'person']).doUpdateSet(stay))
      .execute();
  }
  const rows = await db
    .selectFrom('presence')
    .leftJoin('staff', (on) =>
      on.onRef('staff.community', '=', 'presence.community').onRef('staff.id', '=', 'presence.person'),
    )
    .select(['staff.name', 'presence.role', 'presence.writing'])
    .where('presence.community', '=', community)
    .where('presence.kind', '=', kind)
    .where('presence.target_id', '=', target_id)
    .where('presence.person', '!=', person)
    .where('presence.ends', '>', now.getTime())
    .orderBy('presence.person')
    .limit(mostPresent)
    .execute();
  return rows.map(({ name, role, writing }) => ({
    ...(name !== null && { name }),
    role,
    writing: Number(writing) === 1,
  }));
}

/** Somebody is nowhere any more. */
export async function leave(db: Connection<Database>, community: string, person: string): Promise<void> {
  await db.deleteFrom('presence').where('community', '=', community).where('person', '=', person).execute();
}
