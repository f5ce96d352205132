import { GuyubError } from '../backend/errors.ts';
import type { Query, ResultOf } from '../backend/adapter.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Read } from '../model/community.ts';
import { reader, type Reader } from './reading.ts';

/** A list that is read page by page, as far as somebody wants to see it. */
export interface Pages<R extends Read> {
  readonly readers: readonly Reader<R>[];
  /** The pages that have been read, the first one first. */
  results(): R[];
  /** Whether the list goes on. */
  more(): boolean;
  /** Whether a page is on its way. */
  readonly waiting: boolean;
  /** The last read of a page failed. */
  error(): GuyubError | undefined;
  /** Reads the first page, or again what failed. */
  open(): Promise<void>;
  /** Reads the next page. */
  next(): Promise<void>;
  close(): void;
}

type Paged = Extract<Query, { readonly cursor?: string | undefined }>;

/** @param changed called after each change of what there is to see */
export function pages<Q extends Paged>(
  backend: Backend,
  query: Q,
  changed: () => void,
): Pages<ResultOf<Q> & { readonly next?: string }> {
  type R = ResultOf<Q> & { readonly next?: string };
  const readers: Reader<R>[] = [];
  let waiting = false;
  const next = () => readers.at(-1)?.reading.get().result?.next;

  const add = async (cursor?: string) => {
    const asked: Q = cursor === undefined ? query : { ...query, cursor };
    const page = reader(backend, asked) as unknown as Reader<R>;
    readers.push(page);
    page.reading.listen(changed);
    waiting = true;
    changed();
    await page.refresh();
    waiting = false;
    changed();
  };

  return {
    readers,
    results: () => readers.flatMap(({ reading }) => reading.get().result ?? []),
    more: () => next() !== undefined,
    get waiting() {
      return waiting;
    },
    error: () => readers.map(({ reading }) => reading.get().error).find(Boolean),
    async open() {
      if (!readers.length) return add();
      const failed = ({ reading }: Reader<R>) => reading.get().error ?? !reading.get().result;
      await Promise.all(readers.filter(failed).map((page) => page.refresh()));
    },
    async next() {
      const cursor = next();
      if (cursor !== undefined && !waiting) await add(cursor);
    },
    close() {
      for (const page of readers) page.close();
    },
  };
}
