import type { Transaction as Connection } from 'kysely';
import { newId } from '../../model/id.ts';
import { invitationLife, mailedLinkLife, type Colleague } from '../../model/team.ts';
import type { TeamMail } from '../../model/team-mail.ts';
import { drawFrom } from './buckets.ts';
import type { Engine } from './engine.ts';
import { mailChannelName } from './mail.ts';
import { waiting, type Notice } from './notices.ts';
import type { Database } from './schema.ts';
import { after, colleagueOf, StaffRows, type Draw } from './staff-rows.ts';

/** For whom a link is mailed, and where to. */
export interface Addressee {
  readonly colleague: Colleague;
  readonly address: string;
  readonly invitedBy?: string | undefined;
  readonly expiresAt: string;
}

type NewMail = TeamMail extends infer M
  ? M extends TeamMail
    ? Omit<M, 'id' | 'at' | 'community'>
    : never
  : never;

/** Links to sign in by that go by mail. */
export class SqlTeamMail {
  readonly #engine: Engine;
  readonly #community: string;
  readonly #queued: () => void;

  constructor(engine: Engine, community: string, queued: () => void) {
    this.#engine = engine;
    this.#community = community;
    this.#queued = queued;
  }

  /**
   * Has a link mailed to whoever of the team has an address. Whether anybody does is not looked at here, so that nobody
   * can tell from how long it takes; that an address was asked for too often, nobody is told either.
   */
  async ask(
    address: string,
    lang: string,
    now: Date,
    { source, perAddress }: { readonly source: Draw | undefined; readonly perAddress: Draw },
  ): Promise<void> {
    await this.#engine.write(async (db) => {
      await new StaffRows(db, this.#community).admit(source, now);
      if ((await drawFrom(db, this.#community, perAddress.name, perAddress.rate, now)) !== undefined) return;
      await queueTeamMail(db, this.#community, { type: 'staff.link', address, lang }, '', now);
    });
    this.#queued();
  }

  /** Who of the team has an address. */
  async having(address: string): Promise<readonly string[]> {
    const rows = await this.#engine.read((db) =>
      new StaffRows(db, this.#community)
        .all()
        .where('mail_name', '=', address)
        .where('removed_at', 'is', null)
        .orderBy('id')
        .execute(),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Makes the link that is mailed, in the place of one that was made for the same mail before. Nothing where it would be
   * too old by now, or its reader has gone.
   */
  makeLink({ event, recipient }: Notice, mark: string, now: Date): Promise<Addressee | undefined> {
    return this.#engine.write(async (db) => {
      const staff = new StaffRows(db, this.#community);
      const row = await staff.all().where('id', '=', recipient).executeTakeFirst();
      if (!row || row.removed_at !== null || row.mail === null) return undefined;
      const isInvitation = event.type === 'staff.invite';
      const by = isInvitation ? (event as Extract<TeamMail, { type: 'staff.invite' }>).by : event.id;
      const life = isInvitation ? invitationLife : mailedLinkLife;
      const expiresAt = after(new Date(event.at), life);
      if (expiresAt <= now.toISOString()) return undefined;
      await db
        .deleteFrom('staff_links')
        .where('community', '=', this.#community)
        .where('staff_id', '=', recipient)
        .where('made_by', '=', by)
        .where('expires_at', '=', expiresAt)
        .execute();
      await staff.link(recipient, { mark, made_by: by, expires_at: expiresAt });
      const invitedBy = isInvitation ? (await staff.one(by))?.name : undefined;
      return { colleague: colleagueOf(row), address: row.mail, invitedBy, expiresAt };
    });
  }
}

/** Puts a mail down to be sent, in the transaction that wants it sent. */
export async function queueTeamMail(
  db: Connection<Database>,
  community: string,
  mail: NewMail,
  recipient: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const event = { id: newId('', now.getTime()), at, community, ...mail } as TeamMail;
  const row = waiting(community, { channel: mailChannelName, event, person: '', recipient, at });
  await db.insertInto('notices').values(row).execute();
}
