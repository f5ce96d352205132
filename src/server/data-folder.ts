import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const databaseIn = (data: string): string => join(data, 'guyub.db');
export const secretFileIn = (data: string): string => join(data, 'secret');

/** Where a server keeps its records: the PostgreSQL database that is named, else the file in its folder. */
export const databaseOf = ({
  data,
  databaseUrl,
}: {
  readonly data: string;
  readonly databaseUrl?: string | undefined;
}) => databaseUrl ?? databaseIn(data);

/** Makes the folder that keeps the database and the secret, for this user alone, where it is missing. */
export async function makeDataFolder(data: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
}

/** The database of a folder that must have one: opening a file that is not there would make it. */
export function existingDatabaseIn(data: string): string {
  const file = databaseIn(data);
  if (!existsSync(file)) throw new Error(`There is no database in ${data}: name its folder with --data.`);
  return file;
}

/** Characters that a secret must have. */
export const shortestSecret = 32;

/** The secret that guests' names are made with, made at the first start and readable by this user alone. */
export async function secretIn(data: string): Promise<string> {
  const file = secretFileIn(data);
  const made = randomBytes(32).toString('base64url');
  // Of two processes that start together only one writes; both read what was written.
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readSecret(data);
}

/** The secret of a folder that must have one. */
export async function readSecret(data: string): Promise<string> {
  const file = secretFileIn(data);
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < shortestSecret) throw new Error(`${file} holds no secret; restore it or delete it.`);
  return secret;
}
