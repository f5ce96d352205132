import type { Transaction as Connection } from 'kysely';
import { GuyubError } from '../../backend/errors.ts';
import { noted } from '../../model/audit-rules.ts';
import type { Actor } from '../../model/community.ts';
import { newId } from '../../model/id.ts';
import type { Rate } from '../../model/limits.ts';
import { sessionLife, type Colleague, type StaffRole, type TeamAction } from '../../model/team.ts';
import { drawFrom } from './buckets.ts';
import type { Database } from './schema.ts';
import { carryOut } from './transaction.ts';

/** What somebody's tries are counted by. */
export interface Draw {
  readonly name: string;
  readonly rate: Rate;
}

/** The mark is that of the token in the cookie. */
export interface NewSession {
  readonly mark: string;
  readonly device: string;
}

/** Where mail reaches somebody: the address, and the name that it is found by. */
export interface MailPlace {
  readonly address: string;
  readonly name: string;
}

/** What everything about a team is made of, in one transaction. */
export class StaffRows {
  readonly #db: Connection<Database>;
  readonly #community: string;

  constructor(db: Connection<Database>, community: string) {
    this.#db = db;
    this.#community = community;
  }

  all() {
    return this.#db.selectFrom('staff').selectAll().where('community', '=', this.#community);
  }

  async one(id: string): Promise<Colleague | undefined> {
    const row = await this.all().where('id', '=', id).executeTakeFirst();
    return row && colleagueOf(row);
  }

  /** The same, where they have not been removed. */
  async present(id: string): Promise<Colleague | undefined> {
    const one = await this.one(id);
    return one?.removedAt === undefined ? one : undefined;
  }

  async add(
    { name, role, mail }: { readonly name: string; readonly role: StaffRole; readonly mail?: MailPlace },
    now: Date,
  ): Promise<Colleague> {
    const row = {
      id: `staff:${newId()}`,
      name,
      role,
      created_at: now.toISOString(),
      joined_at: null,
      removed_at: null,
      mail: mail?.address ?? null,
      mail_name: mail?.name ?? null,
    };
    await this.#db
      .insertInto('staff')
      .values({ community: this.#community, ...row })
      .execute();
    return colleagueOf(row);
  }

  async change(id: string, change: Partial<Database['staff']>): Promise<void> {
    await this.#db
      .updateTable('staff')
      .set(change)
      .where('community', '=', this.#community)
      .where('id', '=', id)
      .execute();
  }

  /** Makes a link. */
  async link(
    id: string,
    link: { readonly mark: string; readonly made_by: string; readonly expires_at: string },
  ): Promise<void> {
    await this.#db
      .insertInto('staff_links')
      .values({ community: this.#community, staff_id: id, used_at: null, ...link })
      .execute();
  }

  /** Makes a link for whoever is invited, after which no older one of the same person is good. */
  async invite(
    { id, role }: Colleague,
    { mark, life }: { readonly mark: string; readonly life: number },
    by: Actor,
    now: Date,
  ): Promise<string> {
    const expires_at = after(now, life);
    await this.endLinks(id, now);
    await this.link(id, { mark, made_by: by.id, expires_at });
    await this.note('staff.invite', by, now, id, { after: role });
    return expires_at;
  }

  /** From now on the links of somebody are too old. */
  async endLinks(id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('staff_links')
      .set({ expires_at: now.toISOString() })
      .where('community', '=', this.#community)
      .where('staff_id', '=', id)
      .where('expires_at', '>', now.toISOString())
      .execute();
  }

  /** Begins a session of somebody who has proved, in whatever way, that it is them. */
  async start({ id, role, joinedAt }: Colleague, { mark, device }: NewSession, now: Date): Promise<void> {
    const created_at = now.toISOString();
    await this.#db
      .insertInto('staff_sessions')
      .values({
        community: this.#community,
        mark,
        staff_id: id,
        device,
        created_at,
        used_at: hourOf(now),
        expires_at: after(now, sessionLife),
      })
      .execute();
    if (joinedAt === undefined) await this.change(id, { joined_at: created_at });
    await this.note('session.start', { id, roles: [role] }, now, id);
  }

  /** Counts a try; throws where there were too many. */
  async admit(draw: Draw | undefined, now: Date): Promise<void> {
    const wait = draw && (await drawFrom(this.#db, this.#community, draw.name, draw.rate, now));
    if (wait !== undefined) throw new GuyubError('rate-limited', { retryAfter: wait });
  }

  /** Writes down what was done, with it. */
  note(
    type: TeamAction,
    by: Actor,
    now: Date,
    id: string,
    states: { readonly before?: string; readonly after?: string | null } = {},
  ): Promise<void> {
    const about = { target: { kind: 'staff', id }, ...states } as const;
    return carryOut(this.#db, this.#community, noted({ id: newId(), type }, by, now, about));
  }
}

export const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
/** When in the day somebody works is nobody's concern: the hour is enough to tell which session is an old one. */
export const hourOf = (now: Date) => `${now.toISOString().slice(0, 13)}:00:00.000Z`;

export const colleagueOf = (row: Omit<Database['staff'], 'community'>): Colleague => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
  ...(row.joined_at !== null && { joinedAt: row.joined_at }),
  ...(row.removed_at !== null && { removedAt: row.removed_at }),
  ...(row.mail !== null && { mail: row.mail }),
});
