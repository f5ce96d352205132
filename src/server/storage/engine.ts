import type { RawBuilder, SqlBool, Transaction as Connection } from 'kysely';
import type { Database } from './schema.ts';

/** A database that keeps communities. The queries are the same for all; this is what is not. */
export interface Engine {
  /** Looks at everything as of one moment. */
  read<T>(look: (db: Connection<Database>) => Promise<T>): Promise<T>;
  /**
   * Does a piece of work as if nobody else worked meanwhile: all of it, or nothing. It may be begun more than once
   * until it succeeds, so it must change nothing but the database.
   */
  write<T>(work: (db: Connection<Database>) => Promise<T>): Promise<T>;
  /** The version of what a transaction writes: greater than any that a reader may have seen before. */
  nextVersion(db: Connection<Database>, community: string, now: Date): Promise<string>;
  /** The state of a community: another one after each change that anybody has made. */
  mark(community: string): Promise<string>;
  /** Which rows of `changes` are seen with all that come before them; without it, every one that is seen. */
  readonly settled?: RawBuilder<SqlBool>;
  /** Changes the schema, all of it or nothing, however long that takes; of two that want to, one waits. */
  reshape<T>(work: (db: Connection<Database>) => Promise<T>): Promise<T>;
  /** Lets a transaction take its time, where there is a limit to it. */
  unhurried?(db: Connection<Database>): Promise<void>;
  close(): Promise<void>;
}
