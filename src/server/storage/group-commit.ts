import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';

/** Most pieces of work in one transaction: nobody waits long for those of others. */
const mostTogether = 64;

/**
 * Whoever writes while the disk is busy with others' writes goes into the next transaction together with all who wait:
 * one sync for all of them. Each piece of work is undone by itself where it fails.
 */
export function committedTogether(db: Kysely<Database>): Engine['write'] {
  let waiting: { work(db: Transaction<Database>): Promise<unknown>; settle: Settle }[] = [];
  let committing = false;

  const commit = async () => {
    committing = true;
    while (waiting.length) {
      // Node's SQLite works on this thread: whoever has come meanwhile is heard first.
      await setImmediate();
      const together = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      const done: (() => void)[] = [];
      try {
        await db.transaction().execute(async (transaction) => {
          for (const { work, settle } of together) {
            await sql`savepoint work`.execute(transaction);
            try {
              const outcome = await work(transaction);
              done.push(() => settle.resolve(outcome));
            } catch (error) {
              // On a full disk SQLite has rolled back everything by itself: then this is everybody's error.
              await sql`rollback to work`.execute(transaction).catch(() => Promise.reject(error));
              done.push(() => settle.reject(error));
            }
            await sql`release work`.execute(transaction);
          }
        });
        for (const tell of done) tell();
      } catch (error) {
        for (const { settle } of together) settle.reject(error);
      }
    }
    committing = false;
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, settle: { resolve: resolve as Settle['resolve'], reject } });
      if (!committing) void commit();
    });
}

interface Settle {
  resolve(outcome: unknown): void;
  reject(error: unknown): void;
}
