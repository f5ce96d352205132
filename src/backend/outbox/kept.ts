import { memoryStorage, type Entry, type OutboxStorage } from './storage.ts';

/**
 * How entries are written. An entry says its format, so that a page with an older Guyub and one with a newer can share
 * a device. The database itself stays as it is: to change it would have to wait for every older tab to close.
 */
const format = 1;
/** The first entries did not say theirs. One of a newer format is for a newer Guyub to send. */
const isReadable = (entry: Entry) => Boolean(entry?.command) && (entry.format ?? 1) <= format;

/**
 * A storage that never fails: from when the disk is full or taken away memory serves, over what was stored before, and
 * `durable` says so.
 *
 * @param changed called after every change
 */
export function sturdy(storage: OutboxStorage, changed: () => void): OutboxStorage {
  const memory = memoryStorage();
  /** What could not be deleted any more: it must not be sent again and again. */
  const deleted = new Set<string>();
  let failed = false;
  const fail = () => void (failed = true);

  return {
    get durable() {
      return storage.durable && !failed;
    },
    async all() {
      const stored = (await storage.all().catch(fail)) ?? [];
      const readable = stored.filter((entry) => isReadable(entry) && !deleted.has(entry.command.id));
      return [...readable, ...(await memory.all())];
    },
    async put(entry) {
      const written = { ...entry, format };
      if (!failed) await storage.put(written).catch(fail);
      if (failed) await memory.put(written);
      changed();
    },
    async delete(id) {
      await memory.delete(id);
      await storage.delete(id).catch(() => {
        fail();
        deleted.add(id);
      });
      changed();
    },
  };
}
