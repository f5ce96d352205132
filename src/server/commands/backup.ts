import { existingDatabaseIn, readSecret } from '../data-folder.ts';
import { writeBackup } from '../storage/backup.ts';
import { writeWhole } from '../whole-file.ts';
import type { Command } from './command.ts';
import { refusePostgres } from './postgres.ts';

export const backup: Command = {
  operand: 'FILE',
  summary: 'copies the database and the secret into one file, also while a server runs',
  about: `
The file is a SQLite database as it stood at one moment, with everything acknowledged before. The secret belongs
to it, for guests' names are made with it: without it nobody is known again. Therefore it lies in the same file,
in the table "backup", and the file wants to be kept as safe as the data folder.`,
  takes: ['data', 'database-url', 'config', 'force'],
  async run({ settings: { data, databaseUrl }, values: { force = false }, operand: file }) {
    refusePostgres(databaseUrl);
    const database = existingDatabaseIn(data);
    const note = { secret: await readSecret(data), at: new Date().toISOString() };
    await writeWhole(file, force, async (unfinished) => writeBackup(database, unfinished, note));
    console.log(
      `${file} holds the database and the secret of ${data}. Keep it where nobody else can read it.`,
    );
  },
};
