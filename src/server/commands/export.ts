import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Table } from '../../model/records.ts';
import { existingDatabaseIn } from '../data-folder.ts';
import { exportRecords, type Export } from '../storage/export.ts';
import { shapes } from '../storage/tables.ts';
import { writeWhole } from '../whole-file.ts';
import type { Command } from './command.ts';
import { onlyCommunity } from './settings.ts';
import { UsageError } from './usage-error.ts';

const tables = Object.keys(shapes) as Table[];

export const exportCommand: Command = {
  summary: 'writes all records of a community as JSON Lines, also while a server runs',
  about: `
The first line names the version of the schema, the community and the time; each further one holds a record and
its table: {"table":"poll","record":{…}}. The order is always the same: by table, then by the records' keys.
Tables: ${tables.join(', ')}.`,
  takes: ['data', 'database-url', 'config', 'community', 'table', 'output', 'force'],
  async run({ settings, values: { table = [], output, force = false } }) {
    const community = onlyCommunity(settings);
    const place = settings.databaseUrl ?? existingDatabaseIn(settings.data);
    const unknown = table.find((name) => !tables.includes(name as Table));
    if (unknown !== undefined) {
      throw new UsageError(`--table ${unknown} is not a table: choose of ${tables.join(', ')}.`);
    }
    const chosen = table.length ? tables.filter((name) => table.includes(name)) : tables;
    const write = (target: NodeJS.WritableStream, end: boolean) =>
      exportRecords(place, community, chosen, (found) =>
        pipeline(Readable.from(lines(found)), target, { end }),
      );
    if (output === undefined) await write(process.stdout, false);
    else await writeWhole(output, force, (unfinished) => write(createWriteStream(unfinished), true));
  },
};

async function* lines({ version, community, records }: Export): AsyncGenerator<string> {
  yield `${JSON.stringify({ version, community, at: new Date().toISOString() })}\n`;
  // A record is kept as JSON and goes through as it is.
  for await (const { table, record } of records) yield `{"table":"${table}","record":${record}}\n`;
}
