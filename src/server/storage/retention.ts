import type { Transaction as Connection } from 'kysely';
import { topicsOf } from '../../model/hints.ts';
import type { Change, Table } from '../../model/records.ts';
import type { Engine } from './engine.ts';
import { forgetNoticesAbout } from './notices.ts';
import type { Database } from './schema.ts';
import { alike, shapes } from './tables.ts';

/**
 * What can be kept for a time alone. Feedback, reports and what the team did are as old as they are; a question is as old
 * as the newest of its answers, a poll as its end, an event as its last day. What has not ended is not old.
 */
export const retainedKinds = ['questions', 'feedback', 'reports', 'polls', 'events', 'audit'] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** How many records go at once, with all that hangs on them: nobody who writes waits long for it. */
const most = 100;

interface Retained {
  readonly table: Table;
  /** The column that says how old it is. */
  readonly age: string;
  /** What hangs on it, and the column that names it. */
  readonly parts: readonly (readonly [name: keyof Database, column: string])[];
}
const retained: { readonly [K in RetainedKind]: Retained } = {
  questions: { table: 'question', age: 'created_at', parts: [['votes', 'target_id']] },
  feedback: { table: 'feedback', age: 'created_at', parts: [] },
  reports: { table: 'report', age: 'created_at', parts: [] },
  polls: {
    table: 'poll',
    age: 'closes_at',
    parts: [
      ['ballots', 'poll_id'],
      ['ballot_choices', 'poll_id'],
    ],
  },
  events: { table: 'event', age: 'ends_at', parts: [['rsvps', 'event_id']] },
  audit: { table: 'audit', age: 'at', parts: [] },
};

/**
 * Erases all of a kind that is older than a moment, in small steps, each of which tells those who look at it.
 *
 * @returns how many of the kind there were
 */
export async function eraseOlder(
  engine: Engine,
  community: string,
  kind: RetainedKind,
  before: Date,
  now: Date,
): Promise<number> {
  for (let erased = 0; ;) {
    const count = await engine.write(async (db) => {
      const { count, gone } = await eraseSome(db, community, kind, before);
      if (count) await tell(db, community, gone, await engine.nextVersion(db, community, now));
      return count;
    });
    erased += count;
    if (count < most) return erased;
  }
}

async function eraseSome(
  db: Connection<Database>,
  community: string,
  kind: RetainedKind,
  before: Date,
): Promise<{ readonly count: number; readonly gone: readonly Change[] }> {
  const { table, age, parts } = retained[kind];
  const { name } = shapes[table];
  let old = alike(db)
    .selectFrom(name)
    .select(['id', 'record'])
    .where('community', '=', community)
    .where(age, '<', before.toISOString())
    // Of what has no readable time nobody knows how old it is.
    .where(age, '>', '')
    .limit(most);
  if (kind === 'questions') {
    old = old.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('answers')
            .select('answers.id')
            .where('answers.community', '=', community)
            .whereRef('answers.question_id', '=', 'questions.id')
            .where('answers.created_at', '>=', before.toISOString()),
        ),
      ),
    );
  }
  const rows = await old.execute();
  if (!rows.length) return { count: 0, gone: [] };
  const ids = rows.map(({ id }) => String(id));
  const remove = (from: keyof Database, column: string, named: readonly string[]) =>
    alike(db).deleteFrom(from).where('community', '=', community).where(column, 'in', named).execute();
  if (kind === 'questions') {
    const answers = db.selectFrom('answers').select('id').where('community', '=', community);
    const given = (await answers.where('question_id', 'in', ids).execute()).map(({ id }) => id);
    // By their ids, in steps that every database takes.
    for (let at = 0; at < given.length; at += most)
      await remove('votes', 'target_id', given.slice(at, at + most));
    await remove('answers', 'question_id', ids);
  }
  for (const [part, column] of parts) await remove(part, column, ids);
  await remove(name, 'id', ids);
  await forgetNoticesAbout(
    db,
    community,
    ids.map((id) => `${table}/${id}`),
  );
  const gone = rows.map(
    ({ record }) => ({ table, record: JSON.parse(String(record)) as unknown, gone: true }) as Change,
  );
  return { count: rows.length, gone };
}

/** Whoever looks at what is gone reads again. */
async function tell(
  db: Connection<Database>,
  community: string,
  changes: readonly Change[],
  id: string,
): Promise<void> {
  await db
    .insertInto('changes')
    .values(topicsOf(changes).map((topic) => ({ community, id, topic })))
    .execute();
}
