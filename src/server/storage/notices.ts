import type { Transaction as Connection } from 'kysely';
import type { DomainEvent, Happened } from '../../model/domain-events.ts';
import type { MailQuestion } from '../../model/mail.ts';
import type { TeamMail } from '../../model/team-mail.ts';
import { newId } from '../../model/id.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';

/** One message on its way out: what it says, by which channel and, where that asks for one, to whom. */
export interface Notice {
  readonly id: string;
  readonly channel: string;
  /** As it was when it happened. */
  readonly event: DomainEvent | MailQuestion | TeamMail;
  /** A person by their name here; empty where the channel has but one receiver. */
  readonly recipient: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** Until when nobody else tries (milliseconds since 1970). */
  readonly due: number;
}

/** One that was given up, and why. */
export interface DeadNotice extends Pick<Notice, 'id' | 'channel' | 'event' | 'attempts'> {
  readonly error: string;
}

/** Who outside wants to know what happens. */
export interface Outgoing {
  channelsFor(community: string, type: Happened['event']['type']): readonly string[];
  /** Something may wait now: called after each write, which does not wait for it. */
  queued(): void;
}

/** Puts what happened down for everybody who wants to know, in the transaction in which it happens. */
export async function queueEvents(
  db: Connection<Database>,
  community: string,
  happened: readonly Happened[],
  outgoing: Outgoing | undefined,
): Promise<void> {
  const rows: ReturnType<typeof waiting>[] = [];
  for (const { event, person, about } of happened) {
    for (const channel of outgoing?.channelsFor(community, event.type) ?? []) {
      // What one command has made happen is told in order.
      const id = newId(rows.at(-1)?.id);
      rows.push(waiting(community, { id, channel, event, person, about, at: event.at }));
    }
  }
  if (rows.length) await db.insertInto('notices').values(rows).execute();
}

/** A row for something that is to be told at once. */
export const waiting = (
  community: string,
  {
    id = newId(),
    channel,
    event,
    person,
    about = '',
    at,
    recipient = '',
  }: {
    readonly id?: string;
    readonly channel: string;
    readonly event: object;
    readonly person: string;
    readonly about?: string;
    readonly at: string;
    readonly recipient?: string;
  },
) => ({
  community,
  id,
  channel,
  event: JSON.stringify(event),
  person,
  about,
  recipient,
  attempts: 0,
  due: Date.parse(at),
  dead: 0,
  error: null,
});

const parsed = (event: string) => JSON.parse(event) as Notice['event'];

/** Takes back what waits with a person's words or waits to be told to them. */
export async function forgetNotices(
  db: Connection<Database>,
  community: string,
  person: string,
): Promise<void> {
  await db
    .deleteFrom('notices')
    .where('community', '=', community)
    .where((is) => is.or([is('person', '=', person), is('recipient', '=', person)]))
    .execute();
}

/** Takes back what waits about records that are erased for their age. */
export async function forgetNoticesAbout(
  db: Connection<Database>,
  community: string,
  about: readonly string[],
): Promise<void> {
  await db.deleteFrom('notices').where('community', '=', community).where('about', 'in', about).execute();
}

/**
 * What a community has to tell. Whoever claims something has it for a while, and then somebody else may: what was
 * told is deleted, so a process that falls over loses nothing. It may be told twice, and bears the same id then.
 */
export class NoticeQueue {
  readonly #engine: Engine;
  readonly #community: string;

  constructor(engine: Engine, community: string) {
    this.#engine = engine;
    this.#community = community;
  }

  /** Takes what is due for a channel, the oldest first, so many at most, for so many milliseconds. */
  async claim(channel: string, most: number, now: Date, lease: number): Promise<Notice[]> {
    const time = now.getTime();
    // Only read, most of the time: nobody who writes waits for whoever finds nothing.
    const found = await this.#engine.read((db) =>
      db
        .selectFrom('notices')
        .select('id')
        .where('community', '=', this.#community)
        .where('channel', '=', channel)
        .where('dead', '=', 0)
        .where('due', '<=', time)
        .orderBy('due')
        .orderBy('id')
        .limit(most)
        .execute(),
    );
    if (!found.length) return [];
    const ids = found.map(({ id }) => id);
    const due = time + lease;
    // Of two who have found the same, the second finds it due no more.
    const rows = await this.#engine.write((db) =>
      db
        .updateTable('notices')
        .set((row) => ({ attempts: row('attempts', '+', 1), due }))
        .where('community', '=', this.#community)
        .where('id', 'in', ids)
        .where('dead', '=', 0)
        .where('due', '<=', time)
        .returning(['id', 'channel', 'event', 'recipient', 'attempts'])
        .execute(),
    );
    return rows
      .map((row) => ({ ...row, event: parsed(row.event), attempts: Number(row.attempts), due }))
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  /** It was told, or nobody wants to know. */
  async done({ id }: Pick<Notice, 'id'>): Promise<void> {
    await this.#engine.write((db) =>
      db.deleteFrom('notices').where('community', '=', this.#community).where('id', '=', id).execute(),
    );
  }

  /** One for each of those whom it is for, in its place. */
  async split(notice: Notice, recipients: readonly string[]): Promise<void> {
    const { id, channel } = notice;
    await this.#engine.write(async (db) => {
      const whole = db.deleteFrom('notices').where('community', '=', this.#community).where('id', '=', id);
      // Who erases themselves meanwhile takes it along, and so does whoever has split it already.
      const row = await whole.returning(['event', 'person', 'about']).executeTakeFirst();
      if (!row || !recipients.length) return;
      const { person, about } = row;
      const event = parsed(row.event);
      const rows = recipients.map((recipient) =>
        waiting(this.#community, { channel, event, person, about, at: event.at, recipient }),
      );
      await db.insertInto('notices').values(rows).execute();
    });
  }

  /** To be tried again at a time. */
  async postpone(notice: Notice, until: Date, error: string): Promise<void> {
    await this.#release(notice, { due: until.getTime(), error });
  }

  /** As if it had never been claimed. */
  async giveBack(notice: Notice, now: Date): Promise<void> {
    await this.#release(notice, { due: now.getTime(), attempts: notice.attempts - 1 });
  }

  /** To be tried no more, unless somebody says so. */
  async bury(notice: Notice, now: Date, error: string): Promise<void> {
    await this.#release(notice, { due: now.getTime(), dead: 1, error });
  }

  /** Whoever was too slow has it no more, and leaves it to who has. */
  async #release(
    { id, due }: Notice,
    change: { due: number; attempts?: number; dead?: number; error?: string },
  ): Promise<void> {
    await this.#engine.write((db) =>
      db
        .updateTable('notices')
        .set(change)
        .where('community', '=', this.#community)
        .where('id', '=', id)
        .where('due', '=', due)
        .execute(),
    );
  }

  /** How many still wait. */
  async waiting(): Promise<number> {
    const { count } = await this.#engine.read((db) =>
      db
        .selectFrom('notices')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('community', '=', this.#community)
        .where('dead', '=', 0)
        .executeTakeFirstOrThrow(),
    );
    return Number(count);
  }

  /** What was given up, in the order in which it happened. */
  async dead(): Promise<DeadNotice[]> {
    const rows = await this.#engine.read((db) =>
      db
        .selectFrom('notices')
        .select(['id', 'channel', 'event', 'attempts', 'error'])
        .where('community', '=', this.#community)
        .where('dead', '=', 1)
        .orderBy('id')
        .execute(),
    );
    return rows.map(({ event, attempts, error, ...row }) => ({
      ...row,
      event: parsed(event),
      attempts: Number(attempts),
      error: error ?? '',
    }));
  }

  /** Has everything that was given up tried once more, from the start; returns how much that is. */
  async revive(now: Date): Promise<number> {
    const { numUpdatedRows } = await this.#engine.write((db) =>
      db
        .updateTable('notices')
        .set({ dead: 0, attempts: 0, due: now.getTime() })
        .where('community', '=', this.#community)
        .where('dead', '=', 1)
        .executeTakeFirst(),
    );
    return Number(numUpdatedRows);
  }
}
