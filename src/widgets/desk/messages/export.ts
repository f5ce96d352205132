import type { FeedbackRead } from '../../../model/message-staff.ts';
import type { DeskStore } from '../../../stores/desk.ts';
import {
  csvMoment,
  csvName,
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
    const answers = await answersTo(store, kind, [...items.values()]);
    if (!answers) return false;
    const text = table(kind, [...items.values()], answers, words);
    download(csvName(words.file), 'text/csv;charset=utf-8', text);
    return true;
  } finally {
    list.close();
  }
}

/** So many are asked for at once. */
const atOnce = 8;

/** What the team has answered, by message; nothing where not all of it could be read. */
async function answersTo(
  store: DeskStore,
  kind: MessageTable,
  items: readonly MessageItem[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const answers = new Map<string, string>();
  const ids = items.flatMap(({ record, replies }) => (replies ? [record.id] : []));
  const read = async (id: string) => {
    const reader = store.read({ type: 'message', kind, id });
    try {
      await reader.refresh();
      const { result } = reader.reading.get();
      const replies = result?.message?.replies ?? [];
      answers.set(id, replies.map(({ at, body }) => `${csvMoment(at)}\n${body}`).join('\n\n'));
      return result !== undefined;
    } finally {
      reader.close();
    }
  };
  for (let first = 0; first < ids.length; first += atOnce) {
    const all = await Promise.all(ids.slice(first, first + atOnce).map(read));
    if (!all.every(Boolean)) return undefined;
  }
  return answers;
}

const ofFeedback = ['rating', 'name', 'contact'] as const;

function table(
  kind: MessageTable,
  items: readonly MessageItem[],
  answers: ReadonlyMap<string, string>,
  words: MessagesWords,
): string {
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
    'answers',
    'notes',
  ] as const;
  const row = (item: MessageItem) => {
    const { record, from, replies, notes } = item;
    const given = record as { readonly [name: string]: unknown };
    return [
      record.id,
      csvMoment(record.createdAt),
      words.subjects[subjectOf(item)],
      words.statuses[record.status],
      wordsOf(item),
      ...own.map((name) => given[name] as string | number | undefined),
      record.page,
      record.lang,
      from && words.from[from],
      replies,
      answers.get(record.id),
      notes,
    ];
  };
  return csvOf([names.map((name) => columns[name]), ...items.map(row)]);
}
