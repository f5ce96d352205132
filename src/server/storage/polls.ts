import type { Transaction as Connection } from 'kysely';
import type { Ballot, Poll } from '../../model/poll.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

export const pollQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'currentPoll' | 'tally' | 'closingPolls'> => ({
  async currentPoll(now) {
    const polls = db.selectFrom('polls').select('record').where('community', '=', community).limit(1);
    const open = polls
      .where((is) => is.or([is('closes_at', 'is', null), is('closes_at', '>', now.toISOString())]))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    const closed = polls.orderBy('closes_at', 'desc').orderBy('id', 'desc');
    const row = (await open.executeTakeFirst()) ?? (await closed.executeTakeFirst());
    return row && (JSON.parse(row.record) as Poll);
  },

  async closingPolls(after, until, limit) {
    const rows = await db
      .selectFrom('polls')
      .select('record')
      .where('community', '=', community)
      .where('closes_at', '>', after.toISOString())
      .where('closes_at', '<=', until.toISOString())
      .orderBy('closes_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as Poll);
  },

  async tally(poll) {
    const choices = db
      .selectFrom('ballot_choices')
      .where('community', '=', community)
      .where('poll_id', '=', poll.id);
    const rows = await choices
      .select(({ fn }) => ['option_id', fn.countAll().as('count')])
      .groupBy('option_id')
      .execute();
    const { voters } = await choices
      .select(({ fn }) => fn.count('voter').distinct().as('voters'))
      .executeTakeFirstOrThrow();
    // PostgreSQL counts in big integers, which arrive as texts.
    const counts = new Map(rows.map((row) => [row.option_id, Number(row.count)]));
    return { voters: Number(voters), counts: poll.options.map(({ id }) => counts.get(id) ?? 0) };
  },
});

/** Keeps the rows that are counted in step with a ballot. */
export async function countBallot(
  db: Connection<Database>,
  community: string,
  { pollId, voter, choices }: Ballot,
): Promise<void> {
  const ballot = { community, poll_id: pollId, voter };
  await db
    .deleteFrom('ballot_choices')
    .where('community', '=', community)
    .where('poll_id', '=', pollId)
    .where('voter', '=', voter)
    .execute();
  const rows = [...new Set(choices)].map((option) => ({ ...ballot, option_id: option }));
  if (rows.length) await db.insertInto('ballot_choices').values(rows).execute();
}
