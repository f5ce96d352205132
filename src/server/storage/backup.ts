import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { pendingMigrations } from './migrations.ts';
import { connect } from './sqlite.ts';

/** What a backup holds beside the records. */
export interface BackupNote {
  /** What the names of guests are made with: without it nobody would find their own again. */
  readonly secret: string;
  readonly at: string;
}

/**
 * Copies a database as it stands at one moment, with a note in a table of its own.
 *
 * `vacuum into` reads in one transaction: writers do not wait for it, nor does it begin anew with each of their
 * writes as SQLite's page-wise backup would. What has been erased is not copied.
 */
export function writeBackup(database: string, target: string, { secret, at }: BackupNote): void {
  using source = new DatabaseSync(database);
  source.prepare('vacuum into ?').run(target);
  using copy = new DatabaseSync(target);
  copy.exec('drop table if exists backup; create table backup (secret text not null, at text not null)');
  copy.prepare('insert into backup values (?, ?)').run(secret, at);
}

/** Reads the note of a backup; throws where it is damaged, none of ours or of a newer Guyub. */
export async function readBackup(file: string): Promise<BackupNote> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const { db, close } = connect(file, { readOnly: true });
  try {
    const note = await soundNote().catch(({ message }: Error) => {
      throw new Error(`${file} is not a whole backup of Guyub: ${message}.`);
    });
    await pendingMigrations(db);
    return note;
  } finally {
    close();
  }

  async function soundNote(): Promise<BackupNote> {
    const { rows: findings } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    const [finding] = findings;
    if (finding?.integrity_check !== 'ok') throw new Error(`it is damaged (${finding?.integrity_check})`);
    const { rows } = await sql<BackupNote>`select secret, at from backup`.execute(db);
    if (!rows[0]) throw new Error('its secret is missing');
    return rows[0];
  }
}

/** Makes a database of a copy of a backup: the secret belongs in a file of its own, and nowhere else. */
export function dropNote(copy: string): void {
  using database = new DatabaseSync(copy);
  database.exec('pragma secure_delete = on; drop table backup');
}

/** Takes a database's log into its file, which only works while nobody else has it open. */
export function takeLogIn(file: string): void {
  using database = new DatabaseSync(file);
  database.exec('pragma journal_mode = delete');
}
