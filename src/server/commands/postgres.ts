import { UsageError } from './usage-error.ts';

/** What is done to a file is not done to a database that others serve. */
export function refusePostgres(databaseUrl: string | undefined): void {
  if (databaseUrl === undefined) return;
  throw new UsageError(
    'PostgreSQL has its own tools for backups, such as pg_dump and pg_restore; keep the secret with what they write.',
  );
}
