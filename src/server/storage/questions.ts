import { sql, type Expression, type SqlBool, type Transaction as Connection } from 'kysely';
import { isTeam } from '../../model/community.ts';
import type { Answer, Counted, Question } from '../../model/question.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

const columns = ['record', 'votes', 'answers', 'official', 'held_posts', 'rejected_posts'] as const;

export const questionQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'questions' | 'pinned' | 'threads' | 'question' | 'answers'> => ({
  async questions(order, limit, viewer, after, words = []) {
    const [direction, beyond] = order === 'unanswered' ? (['asc', '>'] as const) : (['desc', '<'] as const);
    const byVotes = order === 'votes';
    let rows = db.selectFrom('questions').select(columns).where('community', '=', community).limit(limit);
    rows = rows.where((is) =>
      is.or([
        is('hidden', '=', 0),
        ...(viewer.id === undefined ? [] : [is('author', '=', viewer.id)]),
        ...(isTeam(viewer) ? [is('held_at', 'is not', null)] : []),
      ]),
    );
    if (order === 'unanswered') rows = rows.where('answers', '=', 0).where('closed', '=', 0);
    if (byVotes) rows = rows.orderBy('votes', 'desc');
    rows = rows.orderBy('created_at', direction).orderBy('id', direction);
    for (const word of words) rows = rows.where(holds(word));
    if (after) {
      const { votes, time, id } = after;
      if (byVotes) rows = rows.where('votes', '<=', votes);
      rows = rows.where((is) => {
        const later = is.or([
          is('created_at', beyond, time),
          is.and([is('created_at', '=', time), is('id', beyond, id)]),
        ]);
        return byVotes ? is.or([is('votes', '<', votes), later]) : later;
      });
    }
    return (await rows.execute()).map(counted);
  },

  async pinned() {
    const rows = db
      .selectFrom('questions')
      .select(columns)
      .where('community', '=', community)
      .where('pinned_at', 'is not', null)
      .orderBy('pinned_at', 'desc')
      .orderBy('id', 'desc');
    return (await rows.execute()).map(counted);
  },

  async threads(state, limit, after, words = []) {
    const waits = state === 'unanswered';
    const [column, direction, beyond] = waits
      ? (['waiting_since', 'asc', '>'] as const)
      : (['created_at', 'desc', '<'] as const);
    let rows = db
      .selectFrom('questions')
      .select(columns)
      .where('community', '=', community)
      .orderBy(column, direction)
      .orderBy('id', direction)
      .limit(limit);
    if (waits) rows = rows.where('waiting_since', 'is not', null);
    if (state === 'open' || state === 'closed')
      rows = rows.where('closed', '=', Number(state === 'closed')).where('hidden', '=', 0);
    // As the index says it, letter for letter: no database compares it with a parameter.
    if (state === 'hidden') rows = rows.where('rejected_posts', '>', sql.lit(0));
    for (const word of words) rows = rows.where(holds(word));
    if (after) {
      const { time, id } = after;
      rows = rows.where((is) =>
        is.or([is(column, beyond, time), is.and([is(column, '=', time), is('id', beyond, id)])]),
      );
    }
    return (await rows.execute()).map(counted);
  },

  async question(id) {
    const row = await db
      .selectFrom('questions')
      .select(columns)
      .where('community', '=', community)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && counted(row);
  },

  async answers(questionId) {
    const rows = await db
      .selectFrom('answers')
      .select(({ selectFrom }) => [
        'answers.record',
        selectFrom('votes')
          .select(({ fn }) => fn.coalesce(fn.sum<number>('votes.value'), sql.lit(0)).as('votes'))
          .where('votes.community', '=', community)
          .whereRef('votes.target_id', '=', 'answers.id')
          .as('votes'),
      ])
      .where('answers.community', '=', community)
      .where('question_id', '=', questionId)
      .execute();
    return rows.map(({ record, votes }) => ({ answer: JSON.parse(record) as Answer, votes: Number(votes) }));
  },
});

/** Whether a word is found in a question, whatever else the word says to a database. */
const holds = (word: string) =>
  sql<boolean>`words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

type Row = Pick<Database['questions'], (typeof columns)[number]>;

const counted = ({ record, votes, answers, official, ...posts }: Row): Counted => ({
  question: JSON.parse(record) as Question,
  votes,
  answers,
  official: official === 1,
  heldPosts: Number(posts.held_posts),
  rejectedPosts: Number(posts.rejected_posts),
});

/** Counts the votes and answers of a question anew, and what of it others are not shown. What is no question's id counts for nothing. */
export async function countQuestion(db: Connection<Database>, community: string, id: string): Promise<void> {
  await db
    .updateTable('questions')
    .set((is) => {
      const { selectFrom } = is;
      const all = selectFrom('answers')
        .where('answers.community', '=', community)
        .where('answers.question_id', '=', id);
      const answers = all.where('answers.hidden', '=', 0);
      const count = all.select(({ fn }) => fn.countAll<number>().as('count'));
      const own = (condition: Expression<SqlBool>) => is.case().when(condition).then(1).else(0).end();
      const isRejected = is.and([is('questions.hidden', '=', 1), is('questions.held_at', 'is', null)]);
      return {
        held_posts: is(
          count.where('answers.held_at', 'is not', null),
          '+',
          own(is('questions.held_at', 'is not', null)),
        ).$notNull(),
        rejected_posts: is(
          count.where('answers.hidden', '=', 1).where('answers.held_at', 'is', null),
          '+',
          own(isRejected),
        ).$notNull(),
        votes: selectFrom('votes')
          .select(({ fn }) => fn.coalesce(fn.sum<number>('votes.value'), sql.lit(0)).as('count'))
          .where('votes.community', '=', community)
          .where('votes.target_id', '=', id),
        answers: answers.select(({ fn }) => fn.countAll<number>().as('count')),
        official: answers.select(({ fn }) =>
          fn.coalesce(fn.max<number>('answers.official'), sql.lit(0)).as('official'),
        ),
      };
    })
    .where('questions.community', '=', community)
    .where('questions.id', '=', id)
    .execute();
  // What was counted just now: an update sees the columns as they were before it.
  await db
    .updateTable('questions')
    .set({ waiting_since: waitingSince })
    .where('community', '=', community)
    .where('id', '=', id)
    .execute();
}

/** Since when a question waits for an answer; see `questionWaitsSince`. */
export const waitingSince = sql<string | null>`case
  when answers = 0 and closed = 0 and hidden = 0 and held_at is null then created_at
end`;
