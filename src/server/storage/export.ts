import type { Table } from '../../model/records.ts';
import { newestSchema, pendingMigrations } from './migrations.ts';
import { openEngine } from './index.ts';
import { alike, shapes } from './tables.ts';

/** A community's records as of one moment. */
export interface Export {
  /** Of the schema that the records follow. */
  readonly version: string;
  readonly community: string;
  /** Each as it is kept: JSON. */
  readonly records: AsyncIterable<{ readonly table: Table; readonly record: string }>;
}

/**
 * Hands over the records of a community, table by table and in the order of their keys. However many there are, only
 * one is held at a time.
 */
export async function exportRecords(
  place: string,
  community: string,
  tables: readonly Table[],
  take: (found: Export) => Promise<void>,
): Promise<void> {
  const engine = await openEngine(place);
  try {
    await engine.read(async (seen) => {
      await engine.unhurried?.(seen);
      if ((await pendingMigrations(seen)).length) {
        throw new Error('The database was written by an older Guyub: run guyub migrate first.');
      }
      await take({ version: newestSchema, community, records: records() });

      async function* records(): Export['records'] {
        for (const table of tables) {
          const { name, key } = shapes[table];
          let rows = alike(seen).selectFrom(name).select('record').where('community', '=', community);
          for (const column of key) rows = rows.orderBy(column);
          for await (const { record } of rows.stream()) yield { table, record: String(record) };
        }
      }
    });
  } finally {
    await engine.close();
  }
}
