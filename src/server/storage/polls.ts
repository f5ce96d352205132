import type { Transaction as Connection } from 'kysely';
import type { Ballot, Poll } from '../../model/poll.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

export const pollQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'currentPoll' | 'polls' | 'tally'> => ({
  async currentPoll(now) {
    const polls = db
      .selectFrom('polls')
      .select('record')
      .where('community', '=', community)
      .where('draft', '=', 0)
      .limit(1);
    const open = polls
      .where('closes_at', '>', now.toISOString())
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    const closed = polls.orderBy('closes_at', 'desc').orderBy('id', 'desc');
    const row = (await open.executeTakeFirst()) ?? (await closed.executeTakeFirst());
    return row && (JSON.parse(row.record) as Poll);
  },

  async polls(state, now, limit, after) {
    const isByEnd = state === 'open' || state === 'closed';
    const by = isByEnd ? 'closes_at' : 'created_at';
    const [direction, beyond] = state === 'open' ? (['asc', '>'] as const) : (['desc', '<'] as const);
    let polls = db
      .selectFrom('polls')
      .select('record')
      .where('community', '=', community)
      .orderBy(by, direction)
      .orderBy('id', direction)
      .limit(limit);
    if (state !== 'all') polls = polls.where('draft', '=', Number(state === 'draft'));
    if (isByEnd) polls = polls.where('closes_at', state === 'open' ? '>' : '<=', now.toISOString());
    if (after) {
      const { time, id } = after;
      polls = polls.where(by, state === 'open' ? '>=' : '<=', time);
      polls = polls.where((is) => is.or([is(by, '!=', time), is('id', beyond, id)]));
    }
    return (await polls.execute()).map(({ record }) => JSON.parse(record) as Poll);
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
