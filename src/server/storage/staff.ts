import type { Transaction as Connection } from 'kysely';
import { GuyubError } from '../../backend/errors.ts';
import { noted } from '../../model/audit-rules.ts';
import type { Actor, Viewer } from '../../model/community.ts';
import { newId } from '../../model/id.ts';
import type { Rate } from '../../model/limits.ts';
import {
  invitationLife,
  ownerLinkLife,
  sessionLife,
  type Colleague,
  type Session,
  type StaffRole,
  type TeamAction,
} from '../../model/team.ts';
import { drawFrom } from './buckets.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';
import { carryOut } from './transaction.ts';

/** Whoever can start commands on the server's machine, as the log calls them. */
const server: Actor = { id: 'server', roles: ['owner'] };
/** The first owner is called this until they are invited by a name. */
const firstName = 'Owner';

/** A link that is good, and for whom; or why it is none. */
export type FoundLink =
  | { readonly state: 'good'; readonly colleague: Colleague; readonly invitedBy?: string }
  | { readonly state: 'used' | 'over' | 'unknown' };

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

/**
 * The team of one community, as far as the server itself lets them in. Links and sessions are known by marks: whoever
 * reads the database can use neither.
 */
export class SqlStaff {
  readonly #engine: Engine;
  readonly #community: string;

  constructor(engine: Engine, community: string) {
    this.#engine = engine;
    this.#community = community;
  }

  /** Makes a link for the owner: of several for whoever came first, and for a new one where there is none. */
  ownerLink(mark: string, now: Date): Promise<void> {
    return this.#engine.write((db) => this.#ownerLink(db, mark, now));
  }

  /** The same where nobody is of the team yet; says whether it was so. */
  firstLink(mark: string, now: Date): Promise<boolean> {
    return this.#engine.write(async (db) => {
      if (await this.#staff(db).limit(1).executeTakeFirst()) return false;
      await this.#ownerLink(db, mark, now);
      return true;
    });
  }

  async #ownerLink(db: Connection<Database>, mark: string, now: Date): Promise<void> {
    const owner = await this.#staff(db)
      .where('role', '=', 'owner')
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    const { id } = owner ?? (await this.#add(db, { name: firstName, role: 'owner' }, now));
    await this.#link(db, id, 'owner', { mark, life: ownerLinkLife }, server, now);
  }

  /** Makes a link for somebody new, or for one of the team; nothing where there is no such person. */
  invite(
    whom: { readonly name: string; readonly role: StaffRole } | { readonly staff: string },
    mark: string,
    by: Actor,
    now: Date,
  ): Promise<{ readonly colleague: Colleague; readonly expiresAt: string } | undefined> {
    return this.#engine.write(async (db) => {
      const colleague =
        'staff' in whom ? await this.#colleague(db, whom.staff) : await this.#add(db, whom, now);
      if (!colleague || colleague.removedAt !== undefined) return undefined;
      const { id, role } = colleague;
      const expiresAt = await this.#link(db, id, role, { mark, life: invitationLife }, by, now);
      return { colleague, expiresAt };
    });
  }

  /** Looks at a link, which stays as it is. Whoever tries many has to wait. */
  findLink(mark: string, now: Date, draw?: Draw): Promise<FoundLink> {
    return this.#engine.write(async (db) => {
      await this.#admit(db, draw, now);
      return this.#find(db, mark, now);
    });
  }

  /** Signs in by a link, which is used up then. */
  signInByLink(mark: string, session: NewSession, now: Date, draw?: Draw): Promise<FoundLink> {
    return this.#engine.write(async (db) => {
      await this.#admit(db, draw, now);
      const found = await this.#find(db, mark, now);
      if (found.state !== 'good') return found;
      await db
        .updateTable('staff_links')
        .set({ used_at: now.toISOString() })
        .where('community', '=', this.#community)
        .where('mark', '=', mark)
        .execute();
      await this.#start(db, found.colleague, session, now);
      return found;
    });
  }

  /** Begins a session of somebody who has proved, in whatever way, that it is them. */
  async #start(
    db: Connection<Database>,
    { id, role, joinedAt }: Colleague,
    { mark, device }: NewSession,
    now: Date,
  ): Promise<void> {
    const created_at = now.toISOString();
    const expires_at = after(now, sessionLife);
    await db
      .insertInto('staff_sessions')
      .values({
        community: this.#community,
        mark,
        staff_id: id,
        device,
        created_at,
        used_at: hourOf(now),
        expires_at,
      })
      .execute();
    if (joinedAt === undefined)
      await db
        .updateTable('staff')
        .set({ joined_at: created_at })
        .where('community', '=', this.#community)
        .where('id', '=', id)
        .execute();
    await this.#note(db, 'session.start', { id, roles: [role] }, now, id);
  }

  /** Who is signed in, in the role that they have now; nothing where nobody is any more. */
  async viewer(mark: string, now: Date): Promise<Viewer | undefined> {
    const session = await this.#engine.read((db) =>
      this.#sessions(db, now).where('staff_sessions.mark', '=', mark).executeTakeFirst(),
    );
    if (!session) return undefined;
    const used_at = hourOf(now);
    if (session.used_at < used_at)
      await this.#engine.write((db) =>
        db
          .updateTable('staff_sessions')
          .set({ used_at })
          .where('community', '=', this.#community)
          .where('mark', '=', mark)
          .execute(),
      );
    return { id: session.staff_id, roles: [session.role] };
  }

  /** The sessions of everybody, or of one, the newest first. */
  async sessions(now: Date, of?: string): Promise<readonly Session[]> {
    return this.#engine.read(async (db) => {
      let rows = this.#sessions(db, now)
        .orderBy('staff_sessions.created_at', 'desc')
        .orderBy('staff_sessions.mark');
      if (of !== undefined) rows = rows.where('staff_sessions.staff_id', '=', of);
      return (await rows.execute()).map((row) => ({
        id: row.mark,
        staff: { id: row.staff_id, name: row.name, role: row.role },
        device: row.device,
        createdAt: row.created_at,
        usedAt: row.used_at,
        expiresAt: row.expires_at,
      }));
    });
  }

  /** Ends a session: anybody's, or only one of the person's own. Says whether there was such a one. */
  endSession(mark: string, by: Actor, anybodys: boolean, now: Date): Promise<boolean> {
    return this.#engine.write(async (db) => {
      let rows = this.#sessions(db, now).where('staff_sessions.mark', '=', mark);
      if (!anybodys) rows = rows.where('staff_sessions.staff_id', '=', by.id);
      const session = await rows.executeTakeFirst();
      if (!session) return false;
      await db
        .deleteFrom('staff_sessions')
        .where('community', '=', this.#community)
        .where('mark', '=', mark)
        .execute();
      await this.#note(db, 'session.end', by, now, session.staff_id);
      return true;
    });
  }

  /** Everybody, those who were removed of late too, in the order in which they came. */
  colleagues(): Promise<readonly Colleague[]> {
    return this.#engine.read(async (db) => {
      const rows = await this.#staff(db).orderBy('created_at').orderBy('id').execute();
      return rows.map(colleagueOf);
    });
  }

  async colleague(id: string): Promise<Colleague | undefined> {
    return this.#engine.read((db) => this.#colleague(db, id));
  }

  /** Gives somebody another role, or removes them with all that lets them in. An owner who can sign in always stays. */
  setRole(
    id: string,
    role: StaffRole | null,
    by: Actor,
    now: Date,
  ): Promise<'done' | 'not-found' | 'last-owner'> {
    return this.#engine.write(async (db) => {
      const one = await this.#colleague(db, id);
      if (one?.removedAt !== undefined && role === null) return 'done';
      if (!one || one.removedAt !== undefined) return 'not-found';
      if (one.role === role) return 'done';
      if (one.role === 'owner' && one.joinedAt !== undefined && !(await this.#otherOwner(db, id)))
        return 'last-owner';
      await db
        .updateTable('staff')
        .set(role ? { role } : { removed_at: now.toISOString() })
        .where('community', '=', this.#community)
        .where('id', '=', id)
        .execute();
      if (!role)
        for (const table of ['staff_links', 'staff_sessions'] as const)
          await db
            .deleteFrom(table)
            .where('community', '=', this.#community)
            .where('staff_id', '=', id)
            .execute();
      const action = role ? 'staff.role' : 'staff.remove';
      await this.#note(db, action, by, now, id, { before: one.role, after: role });
      return 'done';
    });
  }

  /** Forgets sessions that are over, and links and people that were so before a moment. */
  sweep(before: Date, now: Date): Promise<void> {
    return this.#engine.write(async (db) => {
      const here = this.#community;
      const [since, past] = [before.toISOString(), now.toISOString()];
      await db
        .deleteFrom('staff_sessions')
        .where('community', '=', here)
        .where('expires_at', '<=', past)
        .execute();
      await db
        .deleteFrom('staff_links')
        .where('community', '=', here)
        .where('expires_at', '<=', since)
        .execute();
      await db.deleteFrom('staff').where('community', '=', here).where('removed_at', '<=', since).execute();
    });
  }

  #staff(db: Connection<Database>) {
    return db.selectFrom('staff').selectAll().where('community', '=', this.#community);
  }

  async #colleague(db: Connection<Database>, id: string): Promise<Colleague | undefined> {
    const row = await this.#staff(db).where('id', '=', id).executeTakeFirst();
    return row && colleagueOf(row);
  }

  /** Of those who are of the team; a role that was changed is another at the next request. */
  #sessions(db: Connection<Database>, now: Date) {
    return db
      .selectFrom('staff_sessions')
      .innerJoin('staff', (on) =>
        on
          .onRef('staff.community', '=', 'staff_sessions.community')
          .onRef('staff.id', '=', 'staff_sessions.staff_id'),
      )
      .select([
        'staff_sessions.mark',
        'staff_sessions.staff_id',
        'staff_sessions.device',
        'staff_sessions.created_at',
        'staff_sessions.used_at',
        'staff_sessions.expires_at',
        'staff.name',
        'staff.role',
      ])
      .where('staff_sessions.community', '=', this.#community)
      .where('staff_sessions.expires_at', '>', now.toISOString())
      .where('staff.removed_at', 'is', null);
  }

  async #otherOwner(db: Connection<Database>, id: string): Promise<boolean> {
    const other = await this.#staff(db)
      .where('id', '!=', id)
      .where('role', '=', 'owner')
      .where('joined_at', 'is not', null)
      .where('removed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  async #add(
    db: Connection<Database>,
    { name, role }: { readonly name: string; readonly role: StaffRole },
    now: Date,
  ): Promise<Colleague> {
    const row = {
      id: `staff:${newId()}`,
      name,
      role,
      created_at: now.toISOString(),
      joined_at: null,
      removed_at: null,
    };
    await db
      .insertInto('staff')
      .values({ community: this.#community, ...row })
      .execute();
    return colleagueOf(row);
  }

  /** Makes a link, after which no older one of the same person is good. */
  async #link(
    db: Connection<Database>,
    id: string,
    role: StaffRole,
    { mark, life }: { readonly mark: string; readonly life: number },
    by: Actor,
    now: Date,
  ): Promise<string> {
    const expires_at = after(now, life);
    await db
      .updateTable('staff_links')
      .set({ expires_at: now.toISOString() })
      .where('community', '=', this.#community)
      .where('staff_id', '=', id)
      .where('expires_at', '>', now.toISOString())
      .execute();
    await db
      .insertInto('staff_links')
      .values({ community: this.#community, mark, staff_id: id, made_by: by.id, expires_at, used_at: null })
      .execute();
    await this.#note(db, 'staff.invite', by, now, id, { after: role });
    return expires_at;
  }

  /** Counts a try; throws where there were too many. */
  async #admit(db: Connection<Database>, draw: Draw | undefined, now: Date): Promise<void> {
    const wait = draw && (await drawFrom(db, this.#community, draw.name, draw.rate, now));
    if (wait !== undefined) throw new GuyubError('rate-limited', { retryAfter: wait });
  }

  async #find(db: Connection<Database>, mark: string, now: Date): Promise<FoundLink> {
    const link = await db
      .selectFrom('staff_links')
      .selectAll()
      .where('community', '=', this.#community)
      .where('mark', '=', mark)
      .executeTakeFirst();
    const colleague = link && (await this.#colleague(db, link.staff_id));
    if (!colleague) return { state: 'unknown' };
    if (link.used_at !== null) return { state: 'used' };
    if (link.expires_at <= now.toISOString()) return { state: 'over' };
    const by = await this.#colleague(db, link.made_by);
    return { state: 'good', colleague, ...(by && { invitedBy: by.name }) };
  }

  /** Writes down what was done, with it. */
  #note(
    db: Connection<Database>,
    type: TeamAction,
    by: Actor,
    now: Date,
    id: string,
    states: { readonly before?: string; readonly after?: string | null } = {},
  ): Promise<void> {
    const about = { target: { kind: 'staff', id }, ...states } as const;
    return carryOut(db, this.#community, noted({ id: newId(), type }, by, now, about));
  }
}

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
/** When in the day somebody works is nobody's concern: the hour is enough to tell which session is an old one. */
const hourOf = (now: Date) => `${now.toISOString().slice(0, 13)}:00:00.000Z`;

const colleagueOf = (row: Omit<Database['staff'], 'community'>): Colleague => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
  ...(row.joined_at !== null && { joinedAt: row.joined_at }),
  ...(row.removed_at !== null && { removedAt: row.removed_at }),
});
