import { sql, type SqlBool, type Transaction as Connection } from 'kysely';
import { eventsOf } from '../../model/domain-events.ts';
import { giverIn, givenTables, type Given } from '../../model/given.ts';
import { topicsOf } from '../../model/hints.ts';
import type { Change, Table, Tables } from '../../model/records.ts';
import type { Acceptance, Keys, Transaction } from '../../model/store.ts';
import { blockQueries } from './blocks.ts';
import { drawFrom } from './buckets.ts';
import type { Engine } from './engine.ts';
import { eventQueries } from './events.ts';
import { mailQueries } from './mail.ts';
import { inboxQueries } from './inbox.ts';
import { messageQueries } from './messages.ts';
import { forgetNotices, queueEvents, type Outgoing } from './notices.ts';
import { placementQueries } from './placements.ts';
import { leave } from './presence.ts';
import { policyQueries } from './policies.ts';
import { countBallot, pollQueries } from './polls.ts';
import { countQuestion, questionQueries } from './questions.ts';
import { reviewQueries } from './reviews.ts';
import type { Database } from './schema.ts';
import { alike, shapes } from './tables.ts';

/** Where whoever looks sees every change up to the last one. */
export const everything = sql<SqlBool>`true`;

export function transactionOn(
  db: Connection<Database>,
  { settled = everything, nextVersion }: Engine,
  community: string,
  outgoing: Outgoing | undefined,
): Transaction {
  return {
    get: (table, ...key) => get(db, community, table, key),
    ...pollQueries(db, community),
    ...eventQueries(db, community),
    ...policyQueries(db, community),
    ...placementQueries(db, community),
    ...questionQueries(db, community),
    ...messageQueries(db, community),
    ...reviewQueries(db, community),
    ...inboxQueries(db, community),
    ...blockQueries(db, community),
    given: (person) => given(db, community, person),
    mail: mailQueries(db, community),
    async version() {
      const last = await db
        .selectFrom('changes')
        .select('id')
        .where('community', '=', community)
        .where(settled)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last?.id ?? '';
    },
    nextVersion: (now) => nextVersion(db, community, now),
    async acceptance(commandId) {
      // Claimed at once: of two that looked first, and found nothing, one would have to begin anew.
      const claim = { community, command_id: commandId, actor: '', content: '', version: '', at: '' };
      const { numInsertedOrUpdatedRows: claimed } = await db
        .insertInto('acceptances')
        .values(claim)
        .onConflict((same) => same.columns(['community', 'command_id']).doNothing())
        .executeTakeFirstOrThrow();
      if (claimed) return undefined;
      const row = await db
        .selectFrom('acceptances')
        .select(['actor', 'content', 'version', 'at'])
        .where('community', '=', community)
        .where('command_id', '=', commandId)
        .executeTakeFirst();
      return row && { commandId, ...row };
    },
    draw: (name, rate, now) => drawFrom(db, community, name, rate, now),
    async write(changes, { commandId, ...acceptance }: Acceptance, type) {
      for (const change of changes) await carryOut(db, community, change);
      await db
        .insertInto('acceptances')
        .values({ community, command_id: commandId, ...acceptance })
        .onConflict((same) => same.columns(['community', 'command_id']).doUpdateSet(acceptance))
        .execute();
      const topics = changes.length ? topicsOf(changes) : [''];
      await db
        .insertInto('changes')
        .values(topics.map((topic) => ({ community, id: acceptance.version, topic })))
        .execute();
      if (type === 'person.erase') {
        await forgetNotices(db, community, acceptance.actor);
        await mailQueries(db, community).remove(acceptance.actor);
        await leave(db, community, acceptance.actor);
      }
      const happened = outgoing ? eventsOf(type, changes, { ...acceptance, community }) : [];
      await queueEvents(db, community, happened, outgoing);
    },
  };
}

async function get<T extends Table>(
  db: Connection<Database>,
  community: string,
  table: T,
  key: Keys[T],
): Promise<Tables[T] | undefined> {
  const { name, key: columns } = shapes[table];
  let rows = alike(db).selectFrom(name).select('record').where('community', '=', community);
  for (const [index, column] of columns.entries()) rows = rows.where(column, '=', key[index]!);
  const row = await rows.executeTakeFirst();
  return row && (JSON.parse(String(row.record)) as Tables[T]);
}

async function given(db: Connection<Database>, community: string, person: string): Promise<Given> {
  const given: Record<string, unknown> = {};
  for (const table of givenTables) {
    // Columns that name somebody are called as the fields are.
    const rows = await alike(db)
      .selectFrom(shapes[table].name)
      .select('record')
      .where('community', '=', community)
      .where(giverIn[table], '=', person)
      .execute();
    given[table] = rows.map(({ record }) => JSON.parse(String(record)) as unknown);
  }
  return given as unknown as Given;
}

export async function carryOut(
  db: Connection<Database>,
  community: string,
  { table, record, gone }: Change,
): Promise<void> {
  const { name, key, columns } = shapes[table];
  const row: Readonly<Record<string, string | number | null>> = {
    ...columns(record as never),
    record: JSON.stringify(record),
  };
  if (gone) {
    let rows = alike(db).deleteFrom(name).where('community', '=', community);
    for (const column of key) rows = rows.where(column, '=', row[column]!);
    await rows.execute();
  } else {
    await alike(db)
      .insertInto(name)
      .values({ community, ...row })
      .onConflict((same) => same.columns(['community', ...key]).doUpdateSet(row))
      .execute();
  }
  if (table === 'ballot') await countBallot(db, community, gone ? { ...record, choices: [] } : record);
  if (table === 'question') await countQuestion(db, community, record.id);
  if (table === 'answer') await countQuestion(db, community, record.questionId);
  if (table === 'vote') await countQuestion(db, community, record.targetId);
}
