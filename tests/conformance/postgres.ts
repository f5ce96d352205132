import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { shapes } from '../../src/server/storage/tables.ts';
import { openPostgres } from '../postgres.ts';
import { folder } from '../server/helpers.ts';
import { run, guyub, unlimited, urlOf } from '../server/program.ts';
import { memberKey } from '../server/tokens.ts';
import { origin, overHttp } from './http.ts';

/** More than the suite opens. */
const mostCommunities = 1000;

/** The HTTP adapter against two server processes on one PostgreSQL database, with everybody spread over both. */
export async function openHttpOnPostgres(): Promise<Harness & { stop(): Promise<void> }> {
  const postgres = await openPostgres();
  const place = folder();
  const names = Array.from({ length: mostCommunities }, (_, index) => `c${index}`);
  writeFileSync(place.file('members.json'), JSON.stringify([memberKey]));
  const env = {
    GUYUB_COMMUNITY: names.join(),
    GUYUB_DATABASE_URL: postgres.url,
    GUYUB_SECRET: 's'.repeat(32),
  };
  const start = () =>
    run([guyub, 'serve', '--port', '0', '--origin', origin, '--data', place.path, ...unlimited], {
      env,
      timeout: 5 * 60_000,
    });
  const servers = [start(), start()];
  const urls = await Promise.all(servers.map(urlOf));
  const storage = await openStorage(postgres.url);
  const sideDoor = new Client({ connectionString: postgres.url });
  await sideDoor.connect();
  let opened = 0;
  const harness = overHttp(urls, httpAdapter, {
    open: () => names[opened++]!,
    put: (community, table, record) => storage.community(community).put(table, record),
    async records(community, table) {
      const { name } = shapes[table];
      // Their ids order as time does, and those of commands.
      const order = `coalesce(record::json ->> 'commandId', record::json ->> 'id')`;
      const query = `select record from ${name} where community = $1 order by ${order}`;
      const { rows } = await sideDoor.query<{ record: string }>(query, [community]);
      return rows.map(({ record }) => record);
    },
  });
  return {
    ...harness,
    // Which rules a board has and how much is taken is said to a process when it starts.
    offers: harness.offers.filter((offer) => offer !== 'boards' && offer !== 'challenges'),
    async stop() {
      for (const server of servers) await server[Symbol.asyncDispose]();
      await sideDoor.end();
      await storage.close();
      await postgres[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}
