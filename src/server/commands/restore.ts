import { existsSync } from 'node:fs';
import { chmod, copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { databaseIn, makeDataFolder, secretFileIn } from '../data-folder.ts';
import { dropNote, readBackup, takeLogIn } from '../storage/backup.ts';
import { putInPlace } from '../whole-file.ts';
import type { Command } from './command.ts';
import { refusePostgres } from './postgres.ts';

export const restore: Command = {
  operand: 'FILE',
  summary: 'puts what guyub backup has written into a data folder',
  about:
    'The backup is checked first, and nothing changes unless all of it is sound. No server may run on the folder.',
  takes: ['data', 'database-url', 'config', 'force'],
  async run({ settings: { data, databaseUrl }, values: { force }, operand: file }) {
    refusePostgres(databaseUrl);
    const { secret, at } = await readBackup(file);
    const database = databaseIn(data);
    if (existsSync(database)) {
      if (!force)
        throw new Error(`${data} holds a database already: name another folder, or replace it with --force.`);
      refuseWhileInUse(database);
    }
    await makeDataFolder(data);
    const [newDatabase, newSecret] = [`${database}.part`, `${secretFileIn(data)}.part`];
    try {
      await copyFile(file, newDatabase);
      await chmod(newDatabase, 0o600);
      dropNote(newDatabase);
      await rm(newSecret, { force: true });
      await writeFile(newSecret, secret, { mode: 0o600, flag: 'wx' });
      // The database comes last and goes first: at no moment does it stand beside a secret that is not its own.
      await replace([
        { file: secretFileIn(data), by: newSecret },
        { file: database, by: newDatabase },
      ]);
    } finally {
      for (const part of [newDatabase, newSecret]) await rm(part, { force: true });
    }
    console.log(`${data} is as it was backed up at ${at}.`);
  },
};

function refuseWhileInUse(database: string): void {
  try {
    takeLogIn(database);
  } catch (error) {
    if (!/locked/.test((error as Error).message)) return; // It is too damaged to be anybody's: the backup is better.
    throw new Error(`${database} is in use: stop its server first.`, { cause: error });
  }
}

/** Puts files in the place of others; where that fails, the others are back where they were. */
async function replace(files: readonly { readonly file: string; readonly by: string }[]): Promise<void> {
  const old: string[] = [];
  const aside = (file: string) => `${file}.replaced`;
  try {
    for (const { file } of files.toReversed()) {
      if (!existsSync(file)) continue;
      await rename(file, aside(file));
      old.push(file);
    }
    for (const { file, by } of files) await putInPlace(by, file);
  } catch (error) {
    for (const file of old) await rename(aside(file), file);
    throw error;
  }
  for (const file of old) await rm(aside(file));
}
