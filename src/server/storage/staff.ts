import type { Transaction as Connection } from 'kysely';
import type { Actor, Viewer } from '../../model/community.ts';
import {
  invitationLife,
  ownerLinkLife,
  type Colleague,
  type Session,
  type StaffRole,
} from '../../model/team.ts';
import type { Engine } from './engine.ts';
import { SqlPasskeys } from './passkeys.ts';
import type { Database } from './schema.ts';
import {
  after,
  colleagueOf,
  hourOf,
  StaffRows,
  type Draw,
  type MailPlace,
  type NewSession,
} from './staff-rows.ts';
import { queueTeamMail, SqlTeamMail } from './team-mail.ts';

/** Whoever can start commands on the server's machine, as the log calls them. */
const server: Actor = { id: 'server', roles: ['owner'] };
/** The first owner is called this until they are invited by a name. */
const firstName = 'Owner';

/** A link that is good, and for whom; or why it is none. */
export type FoundLink =
  | { readonly state: 'good'; readonly colleague: Colleague; readonly invitedBy?: string }
  | { readonly state: 'used' | 'over' | 'unknown' };

/** Somebody new, or one of the team by their id. */
export type Invited =
  { readonly name: string; readonly role: StaffRole; readonly mail?: MailPlace } | { readonly staff: string };

/**
 * The team of one community, as far as the server itself lets them in. Links and sessions are known by marks: whoever
 * reads the database can use neither.
 */
export class SqlStaff {
  readonly #engine: Engine;
  readonly #community: string;
  readonly #queued: () => void;
  readonly passkeys: SqlPasskeys;
  readonly mail: SqlTeamMail;

  /** @param queued called when mail may wait to be sent */
  constructor(engine: Engine, community: string, queued: () => void = () => {}) {
    this.#engine = engine;
    this.#community = community;
    this.#queued = queued;
    this.passkeys = new SqlPasskeys(engine, community);
    this.mail = new SqlTeamMail(engine, community, queued);
  }

  /** Makes a link for the owner: of several for whoever came first, and for a new one where there is none. */
  ownerLink(mark: string, now: Date): Promise<void> {
    return this.#engine.write((db) => this.#ownerLink(db, mark, now));
  }

  /** The same where nobody is of the team yet; says whether it was so. */
  firstLink(mark: string, now: Date): Promise<boolean> {
    return this.#engine.write(async (db) => {
      if (await this.#rows(db).all().limit(1).executeTakeFirst()) return false;
      await this.#ownerLink(db, mark, now);
      return true;
    });
  }

  async #ownerLink(db: Connection<Database>, mark: string, now: Date): Promise<void> {
    const owner = await this.#rows(db)
      .all()
      .where('role', '=', 'owner')
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    const rows = this.#rows(db);
    const one = owner ? colleagueOf(owner) : await rows.add({ name: firstName, role: 'owner' }, now);
    await rows.invite(one, { mark, life: ownerLinkLife }, server, now);
  }

  /** Makes a link for somebody new, or for one of the team; nothing where there is no such person. */
  invite(
    whom: Invited,
    mark: string,
    by: Actor,
    now: Date,
  ): Promise<{ readonly colleague: Colleague; readonly expiresAt: string } | undefined> {
    return this.#engine.write(async (db) => {
      const rows = this.#rows(db);
      const colleague = await this.#invited(rows, whom, now);
      if (!colleague) return undefined;
      const expiresAt = await rows.invite(colleague, { mark, life: invitationLife }, by, now);
      return { colleague, expiresAt };
    });
  }

  /** The same by mail, which brings the link; says where nobody could be told because they have no address. */
  async inviteByMail(
    whom: Invited,
    lang: string,
    by: Actor,
    now: Date,
  ): Promise<{ readonly colleague: Colleague; readonly expiresAt: string } | 'no-address' | undefined> {
    const invited = await this.#engine.write(async (db) => {
      const rows = this.#rows(db);
      const colleague = await this.#invited(rows, whom, now);
      if (!colleague) return undefined;
      if (colleague.mail === undefined) return 'no-address';
      const { id, role } = colleague;
      await rows.endLinks(id, now);
      await queueTeamMail(db, this.#community, { type: 'staff.invite', lang, by: by.id }, id, now);
      await rows.note('staff.invite', by, now, id, { after: role });
      return { colleague, expiresAt: after(now, invitationLife) };
    });
    this.#queued();
    return invited;
  }

  #invited(rows: StaffRows, whom: Invited, now: Date): Promise<Colleague | undefined> {
    return 'staff' in whom ? rows.present(whom.staff) : rows.add(whom, now);
  }

  /** Has somebody be called otherwise, and be reached elsewhere (`null`: nowhere); says whether they are of the team. */
  changeSelf(
    { name, mail }: { readonly name?: string | undefined; readonly mail?: MailPlace | null | undefined },
    by: Actor,
    now: Date,
  ): Promise<boolean> {
    return this.#engine.write(async (db) => {
      const rows = this.#rows(db);
      const one = await rows.present(by.id);
      if (!one) return false;
      if (name !== undefined && name !== one.name) {
        await rows.change(by.id, { name });
        await rows.note('staff.rename', by, now, by.id);
      }
      if (mail !== undefined && mail?.address !== one.mail) {
        await rows.change(by.id, { mail: mail?.address ?? null, mail_name: mail?.name ?? null });
        await rows.note('staff.mail', by, now, by.id);
      }
      return true;
    });
  }

  /** Looks at a link, which stays as it is. Whoever tries many has to wait. */
  findLink(mark: string, now: Date, draw?: Draw): Promise<FoundLink> {
    return this.#engine.write(async (db) => {
      await this.#rows(db).admit(draw, now);
      return this.#find(db, mark, now);
    });
  }

  /** Signs in by a link, which is used up then. */
  signInByLink(mark: string, session: NewSession, now: Date, draw?: Draw): Promise<FoundLink> {
    return this.#engine.write(async (db) => {
      await this.#rows(db).admit(draw, now);
      const found = await this.#find(db, mark, now);
      if (found.state !== 'good') return found;
      await db
        .updateTable('staff_links')
        .set({ used_at: now.toISOString() })
        .where('community', '=', this.#community)
        .where('mark', '=', mark)
        .execute();
      await this.#rows(db).start(found.colleague, session, now);
      return found;
    });
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
      await this.#rows(db).note('session.end', by, now, session.staff_id);
      return true;
    });
  }

  /** Everybody, those who were removed of late too, in the order in which they came. */
  colleagues(): Promise<readonly Colleague[]> {
    return this.#engine.read(async (db) => {
      const rows = await this.#rows(db).all().orderBy('created_at').orderBy('id').execute();
      return rows.map(colleagueOf);
    });
  }

  async colleague(id: string): Promise<Colleague | undefined> {
    return this.#engine.read((db) => this.#rows(db).one(id));
  }

  /** Gives somebody another role, or removes them with all that lets them in. An owner who can sign in always stays. */
  setRole(
    id: string,
    role: StaffRole | null,
    by: Actor,
    now: Date,
  ): Promise<'done' | 'not-found' | 'last-owner'> {
    return this.#engine.write(async (db) => {
      const one = await this.#rows(db).one(id);
      if (one?.removedAt !== undefined && role === null) return 'done';
      if (!one || one.removedAt !== undefined) return 'not-found';
      if (one.role === role) return 'done';
      if (one.role === 'owner' && one.joinedAt !== undefined && !(await this.#otherOwner(db, id)))
        return 'last-owner';
      await db
        .updateTable('staff')
        .set(role ? { role } : { removed_at: now.toISOString(), mail: null, mail_name: null })
        .where('community', '=', this.#community)
        .where('id', '=', id)
        .execute();
      if (!role)
        for (const table of ['staff_links', 'staff_sessions', 'staff_passkeys'] as const)
          await db
            .deleteFrom(table)
            .where('community', '=', this.#community)
            .where('staff_id', '=', id)
            .execute();
      const action = role ? 'staff.role' : 'staff.remove';
      await this.#rows(db).note(action, by, now, id, { before: one.role, after: role });
      return 'done';
    });
  }

  /** Forgets sessions and questions that are over, and links and people that were so before a moment. */
  sweep(before: Date, now: Date): Promise<void> {
    return this.#engine.write(async (db) => {
      const here = this.#community;
      const [since, past] = [before.toISOString(), now.toISOString()];
      for (const table of ['staff_sessions', 'staff_challenges'] as const)
        await db.deleteFrom(table).where('community', '=', here).where('expires_at', '<=', past).execute();
      await db
        .deleteFrom('staff_links')
        .where('community', '=', here)
        .where('expires_at', '<=', since)
        .execute();
      await db.deleteFrom('staff').where('community', '=', here).where('removed_at', '<=', since).execute();
    });
  }

  #rows(db: Connection<Database>): StaffRows {
    return new StaffRows(db, this.#community);
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
    const other = await this.#rows(db)
      .all()
      .where('id', '!=', id)
      .where('role', '=', 'owner')
      .where('joined_at', 'is not', null)
      .where('removed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  async #find(db: Connection<Database>, mark: string, now: Date): Promise<FoundLink> {
    const link = await db
      .selectFrom('staff_links')
      .selectAll()
      .where('community', '=', this.#community)
      .where('mark', '=', mark)
      .executeTakeFirst();
    const colleague = link && (await this.#rows(db).one(link.staff_id));
    if (!colleague) return { state: 'unknown' };
    if (link.used_at !== null) return { state: 'used' };
    if (link.expires_at <= now.toISOString()) return { state: 'over' };
    const by = await this.#rows(db).one(link.made_by);
    return { state: 'good', colleague, ...(by && { invitedBy: by.name }) };
  }
}
