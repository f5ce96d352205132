import type { FeedbackRead } from '../../../model/message-staff.ts';
import type { DeskStore } from '../../../stores/desk.ts';
import {
  csvOf,
  subjectOf,
  wordsOf,
  type MessageItem,
  type MessageTable,
} from '../../../stores/desk-messages.ts';
import { download } from '../../../ui/download.ts';
import type { MessagesWords } from './messages.ts';

/** As many as a page can hold. */
const most = 100;

/**
 * Hands over everything that a list holds, all pages of it, as a file for spreadsheets.
 *
 * @returns whether all of it could be read: else there is no file, for nobody would see what it lacks
 */
export async function exported(
  store: DeskStore,
  kind: MessageTable,
  query: { readonly type: 'feedback' },
  words: MessagesWords,
): Promise<boolean> {
  const list = store.list({ ...query, limit: most }, () => {});
  try {
    // Each page as it is when it comes: one that is read anew meanwhile may end elsewhere. What is on two is there once.
    const items = new Map<string, MessageItem>();
    const take = () => {
      const page: FeedbackRead | undefined = list.results().at(-1);
      for (const message of page?.messages ?? []) items.set(message.record.id, message);
    };
    await list.open();
    take();
    while (list.more() && !list.error()) {
      await list.next();
      take();
    }
    if (list.error()) return false;
    const today = new Date().toISOString().slice(0, 10);
    download(`${words.file}-${today}.csv`, 'text/csv;charset=utf-8', table(kind, [...items.values()], words));
    return true;
  } finally {
    list.close();
  }
}

const ofFeedback = ['rating', 'name', 'contact'] as const;

function table(kind: MessageTable, items: readonly MessageItem[], words: MessagesWords): string {
  const { columns } = words;
  const own = kind === 'feedback' ? ofFeedback : [];
  const names = [
    'id',
    'at',
    'subject',
    'status',
    'message',
    ...own,
    'page',
    'lang',
    'from',
    'replies',
    'notes',
  ] as const;
  const row = (item: MessageItem) => {
    const { record, from, replies, notes } = item;
    const given = record as { readonly [name: string]: unknown };
    return [
      record.id,
      record.createdAt,
      words.subjects[subjectOf(item)],
      words.statuses[record.status],
      wordsOf(item),
      ...own.map((name) => given[name] as string | number | undefined),
      record.page,
      record.lang,
      from && words.from[from],
      replies,
      notes,
    ];
  };
  return csvOf([names.map((name) => columns[name]), ...items.map(row)]);
}
