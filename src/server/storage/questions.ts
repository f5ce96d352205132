import { sql, type Transaction as Connection } from 'kysely';
import { isTeam } from '../../model/community.ts';
import type { Answer, Counted, Question } from '../../model/question.ts';
import type { Snapshot } from '../../model/store.ts';
import type { Database } from './schema.ts';

const columns = ['record', 'votes', 'answers', 'official'] as const;

export const questionQueries = (
  db: Connection<Database>,
  community: string,
): Pick<Snapshot, 'questions' | 'question' | 'answers'> => ({
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
    for (const word of words) {
      rows = rows.where(sql<boolean>`words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
    }
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

type Row = Pick<Database['questions'], (typeof columns)[number]>;

const counted = ({ record, votes, answers, official }: Row): Counted => ({
  question: JSON.parse(record) as Question,
  votes,
  answers,
  official: official === 1,
});

/** Counts the votes and answers of a question anew. What is no question's id counts for nothing. */
export async function countQuestion(db: Connection<Database>, community: string, id: string): Promise<void> {
  await db
    .updateTable('questions')
    .set(({ selectFrom }) => {
      const answers = selectFrom('answers')
        .where('answers.community', '=', community)
        .where('answers.question_id', '=', id)
        .where('answers.hidden', '=', 0);
      return {
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
