import type { Transaction as Connection } from 'kysely';
import { newId } from '../../model/id.ts';
import type { MailChanges, MailQuestion } from '../../model/mail.ts';
import { waiting } from './notices.ts';
import type { Database } from './schema.ts';

/** The channel by which mail goes, in the queue. */
export const mailChannelName = 'mail';
/** An address that nobody has confirmed by then is forgotten (milliseconds); mail may have to wait a day. */
const forgotten = 7 * 24 * 60 * 60 * 1000;

export function mailQueries(db: Connection<Database>, community: string): MailChanges {
  const rows = () => db.selectFrom('mail_addresses').where('community', '=', community);
  const update = (change: Partial<Database['mail_addresses']>, person: string) =>
    db
      .updateTable('mail_addresses')
      .set(change)
      .where('community', '=', community)
      .where('person', '=', person)
      .execute();
  const remove = async (person: string) => {
    for (const [table, column] of [
      ['mail_addresses', 'person'],
      ['notices', 'recipient'],
    ] as const) {
      await db.deleteFrom(table).where('community', '=', community).where(column, '=', person).execute();
    }
  };
  return {
    remove,
    async of(person) {
      const row = await rows()
        .select(['address', 'lang', 'confirmed'])
        .where('person', '=', person)
        .executeTakeFirst();
      return row && { ...row, confirmed: Number(row.confirmed) === 1 };
    },
    confirming: (hash, now) =>
      rows()
        .select(['person', 'lang'])
        .where('question', '=', hash)
        .where('ends', '>', now.getTime())
        .executeTakeFirst(),
    async set(person, row) {
      await remove(person);
      const ends = Date.now() + forgotten;
      const unconfirmed = { confirmed: 0, question: '', ends };
      await db
        .insertInto('mail_addresses')
        .values({ community, person, ...row, ...unconfirmed })
        .execute();
    },
    async speak(person, lang) {
      await update({ lang }, person);
    },
    async ask(person, now) {
      const at = now.toISOString();
      const event: MailQuestion = { id: newId('', now.getTime()), type: 'mail.confirm', at, community };
      const row = waiting(community, { channel: mailChannelName, event, person, recipient: person, at });
      await db.insertInto('notices').values(row).execute();
    },
    async asked(person, question, until) {
      await update({ question, ends: until.getTime() }, person);
    },
    async confirm(person) {
      await update({ confirmed: 1, question: '', ends: 0 }, person);
    },
    async stop(hash) {
      const row = await rows().select('person').where('stop', '=', hash).executeTakeFirst();
      if (row) await remove(row.person);
    },
  };
}
