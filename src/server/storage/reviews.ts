import type { Transaction as Connection } from 'kysely';
import type { AuditEntry } from '../../model/audit.ts';
import { middleOf } from '../../model/figure-rules.ts';
import type { Counts } from '../../model/figures.ts';
import { reviewedTables } from '../../model/records.ts';
import type { HeldRecord, Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';
import { countUpTo } from './counting.ts';
import { alike, shapes } from './tables.ts';

/** What waits for the team, and what it has done. */
export const reviewQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'isTrusted' | 'held' | 'heldCount' | 'audit' | 'auditOf' | 'figures'> => ({
  async isTrusted(person) {
    for (const table of reviewedTables) {
      const approved = await alike(db)
        .selectFrom(shapes[table].name)
        .select('id')
        .where('community', '=', community)
        .where('author', '=', person)
        .where('approved', '=', 1)
        .limit(1)
        .executeTakeFirst();
      if (approved) return true;
    }
    return false;
  },

  async held(limit, after, kinds = reviewedTables) {
    const found: { readonly since: string; readonly id: string; readonly held: HeldRecord }[] = [];
    for (const table of kinds) {
      let rows = alike(db)
        .selectFrom(shapes[table].name)
        .select(['id', 'held_at', 'record'])
        .where('community', '=', community)
        .where('held_at', 'is not', null)
        .orderBy('held_at')
        .orderBy('id')
        .limit(limit);
      if (after) {
        const { time, id } = after;
        // What came before is passed over in the index, and not row by row.
        rows = rows
          .where('held_at', '>=', time)
          .where((is) => is.or([is('held_at', '!=', time), is('id', '>', id)]));
      }
      for (const { id, held_at: since, record } of await rows.execute()) {
        const held = { table, record: JSON.parse(String(record)) as unknown } as HeldRecord;
        found.push({ since: String(since), id: String(id), held });
      }
    }
    const key = ({ since, id }: { since: string; id: string }) => `${since} ${id}`;
    return found
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
      .slice(0, limit)
      .map(({ held }) => held);
  },

  async heldCount(most) {
    let count = 0;
    for (const table of reviewedTables) {
      const some = alike(db)
        .selectFrom(shapes[table].name)
        .select('id')
        .where('community', '=', community)
        .where('held_at', 'is not', null)
        .limit(most);
      count += await countUpTo(db, some);
    }
    return Math.min(count, most);
  },

  async figures() {
    const figures: Counts[] = [];
    for (const kind of reviewedTables) {
      const rows = alike(db).selectFrom(shapes[kind].name).where('community', '=', community);
      const waiting = rows.where('held_at', 'is not', null);
      const { all, hidden } = await rows
        .select(({ fn }) => [fn.countAll().as('all'), fn.sum('hidden').as('hidden')])
        .executeTakeFirstOrThrow();
      const { held, hiding, oldest } = await waiting
        .select(({ fn }) => [
          fn.countAll().as('held'),
          fn.sum('hidden').as('hiding'),
          fn.min('held_at').as('oldest'),
        ])
        .executeTakeFirstOrThrow();
      const [from, to] = middleOf(Number(held));
      const middle = await waiting
        .select('held_at')
        .orderBy('held_at')
        .offset(from)
        .limit(to - from)
        .execute();
      const rejected = Number(hidden) - Number(hiding);
      figures.push({
        kind,
        published: Number(all) - Number(held) - rejected,
        held: Number(held),
        rejected,
        ...(oldest !== null && { oldest: String(oldest) }),
        middle: middle.map(({ held_at }) => String(held_at)),
      });
    }
    return figures;
  },

  async audit(limit, after) {
    let rows = db
      .selectFrom('audit')
      .select('record')
      .where('community', '=', community)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
    if (after) {
      const { time, id } = after;
      rows = rows.where((is) =>
        is.or([is('at', '<', time), is.and([is('at', '=', time), is('id', '<', id)])]),
      );
    }
    return (await rows.execute()).map(entry);
  },

  async auditOf(actor) {
    const rows = await db
      .selectFrom('audit')
      .select('record')
      .where('community', '=', community)
      .where('actor', '=', actor)
      .execute();
    return rows.map(entry);
  },
});

const entry = ({ record }: { readonly record: string }) => JSON.parse(record) as AuditEntry;
