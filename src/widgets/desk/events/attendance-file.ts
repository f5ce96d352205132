import type { AttendanceRead } from '../../../model/event-staff.ts';
import type { DeskEventsMessages } from '../../../locales/desk-events.ts';
import { csvMoment, csvName, csvOf } from '../../../stores/desk-event.ts';
import type { Pages } from '../../../stores/desk.ts';
import { download } from '../../../ui/download.ts';

/** Hands over everybody on an event's list, all pages of it, as a table; nothing where a page cannot be read. */
export async function exportPeople(
  list: Pages<AttendanceRead>,
  title: string,
  { people: words }: DeskEventsMessages,
): Promise<void> {
  while (list.more()) {
    await list.next();
    if (list.error()) return;
  }
  const people = list.results().flatMap(({ people }) => people);
  const rows = people.map(({ pseudonym, name, answer, place, at }) => [
    name ?? words.guest(pseudonym),
    pseudonym,
    answer === 'yes' ? words.comes : words.waits(String(place)),
    place,
    csvMoment(at),
  ]);
  download(csvName(words.file, title), 'text/csv;charset=utf-8', csvOf([words.columns, ...rows]));
}
