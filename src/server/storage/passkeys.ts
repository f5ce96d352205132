import type { Actor } from '../../model/community.ts';
import { mostPasskeys, type Colleague, type Passkey } from '../../model/team.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';
import { StaffRows, type Draw, type NewSession } from './staff-rows.ts';

/** What its authenticator has said of a passkey. */
export interface PasskeyKey {
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** A question that a passkey has answered: it is good once. */
export interface Answered {
  readonly mark: string;
  readonly expiresAt: string;
}

type Write = Parameters<Parameters<Engine['write']>[0]>[0];

/** The passkeys of one team. What stands here signs nobody in: the other half of each never leaves its device. */
export class SqlPasskeys {
  readonly #engine: Engine;
  readonly #community: string;

  constructor(engine: Engine, community: string) {
    this.#engine = engine;
    this.#community = community;
  }

  /** Those of somebody, the oldest first. */
  async of(staffId: string): Promise<readonly Passkey[]> {
    const rows = await this.#engine.read((db) =>
      this.#rows(db).where('staff_id', '=', staffId).orderBy('created_at').orderBy('id').execute(),
    );
    return rows.map(({ id, name, created_at, used_at }) => ({
      id,
      name,
      createdAt: created_at,
      ...(used_at !== null && { usedAt: used_at }),
    }));
  }

  /** One that somebody wants to sign in by, and whose it is. Whoever tries many has to wait. */
  find(
    id: string,
    now: Date,
    draw?: Draw,
  ): Promise<{ readonly key: PasskeyKey; readonly colleague: Colleague } | undefined> {
    return this.#engine.write(async (db) => {
      const staff = new StaffRows(db, this.#community);
      await staff.admit(draw, now);
      const row = await this.#rows(db).where('id', '=', id).executeTakeFirst();
      const colleague = row && (await staff.present(row.staff_id));
      if (!colleague) return undefined;
      return { key: { id, publicKey: row.public_key, counter: Number(row.counter) }, colleague };
    });
  }

  /** Adds one to those of somebody who is signed in. */
  add(
    { id, publicKey, counter }: PasskeyKey,
    name: string,
    answered: Answered,
    by: Actor,
    now: Date,
  ): Promise<'done' | 'full' | 'id-taken' | 'answered'> {
    return this.#engine.write(async (db) => {
      const { count } = await db
        .selectFrom('staff_passkeys')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('community', '=', this.#community)
        .where('staff_id', '=', by.id)
        .executeTakeFirstOrThrow();
      if (Number(count) >= mostPasskeys) return 'full';
      if (await this.#rows(db).where('id', '=', id).executeTakeFirst()) return 'id-taken';
      if (!(await this.#spend(db, answered))) return 'answered';
      await db
        .insertInto('staff_passkeys')
        .values({
          community: this.#community,
          id,
          staff_id: by.id,
          name,
          public_key: publicKey,
          counter,
          created_at: now.toISOString(),
          used_at: null,
        })
        .execute();
      await new StaffRows(db, this.#community).note('passkey.add', by, now, by.id);
      return 'done';
    });
  }

  /** Calls one of somebody's own otherwise; says whether there was such a one. */
  async rename(id: string, name: string, by: Actor): Promise<boolean> {
    const { numUpdatedRows } = await this.#engine.write((db) =>
      db
        .updateTable('staff_passkeys')
        .set({ name })
        .where('community', '=', this.#community)
        .where('id', '=', id)
        .where('staff_id', '=', by.id)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  /** Removes one of somebody's own, which signs in nobody from then on; says whether there was such a one. */
  remove(id: string, by: Actor, now: Date): Promise<boolean> {
    return this.#engine.write(async (db) => {
      const { numDeletedRows } = await db
        .deleteFrom('staff_passkeys')
        .where('community', '=', this.#community)
        .where('id', '=', id)
        .where('staff_id', '=', by.id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      await new StaffRows(db, this.#community).note('passkey.remove', by, now, by.id);
      return true;
    });
  }

  /**
   * Signs in by a passkey whose answer was found to be right: where it is still there, has not been used since it was
   * looked at, and the answer is a new one.
   */
  signIn(
    seen: PasskeyKey,
    counter: number,
    answered: Answered,
    session: NewSession,
    now: Date,
  ): Promise<boolean> {
    return this.#engine.write(async (db) => {
      const staff = new StaffRows(db, this.#community);
      const row = await this.#rows(db).where('id', '=', seen.id).executeTakeFirst();
      const colleague = row && (await staff.present(row.staff_id));
      if (!colleague || Number(row.counter) !== seen.counter) return false;
      if (!(await this.#spend(db, answered))) return false;
      await db
        .updateTable('staff_passkeys')
        .set({ counter, used_at: now.toISOString() })
        .where('community', '=', this.#community)
        .where('id', '=', seen.id)
        .execute();
      await staff.start(colleague, session, now);
      return true;
    });
  }

  #rows(db: Write) {
    return db.selectFrom('staff_passkeys').selectAll().where('community', '=', this.#community);
  }

  /** Whether a question had not been answered before. */
  async #spend(db: Write, { mark, expiresAt }: Answered): Promise<boolean> {
    const row: Database['staff_challenges'] = { community: this.#community, mark, expires_at: expiresAt };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('staff_challenges')
      .values(row)
      .onConflict((same) => same.columns(['community', 'mark']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
}
