import type { Kysely, Transaction as Connection } from 'kysely';
import type { Policy } from '../../model/conduct.ts';
import type { Change, Table, Tables } from '../../model/records.ts';
import type { CommunityEvent, EventsWhen } from '../../model/event.ts';
import { earliestStart, sortKeys, type Position } from '../../model/event-rules.ts';
import type { Ballot, Poll, Tally } from '../../model/poll.ts';
import type { Acceptance, Keys, Snapshot, Store, Transaction } from '../../model/store.ts';
import type { Database } from './schema.ts';

/** One community in a SQL database. */
export class SqlStore implements Store {
  readonly #reader: Kysely<Database>;
  readonly #writer: Kysely<Database>;
  readonly #community: string;

  constructor(reader: Kysely<Database>, writer: Kysely<Database>, community: string) {
    this.#reader = reader;
    this.#writer = writer;
    this.#community = community;
  }

  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#reader.transaction().execute((db) => look(new SqlTransaction(db, this.#community)));
  }

  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#writer.transaction().execute((db) => work(new SqlTransaction(db, this.#community)));
  }

  /** Puts a record there without a command: for a community's first records and for tests. */
  put<T extends Table>(table: T, record: Tables[T]): Promise<void> {
    const change = { table, record } as Change;
    return this.#writer.transaction().execute((db) => new SqlTransaction(db, this.#community).put(change));
  }
}

class SqlTransaction implements Transaction {
  readonly #db: Connection<Database>;
  readonly #community: string;

  constructor(db: Connection<Database>, community: string) {
    this.#db = db;
    this.#community = community;
  }

  async get<T extends Table>(table: T, ...key: Keys[T]): Promise<Tables[T] | undefined> {
    const row = await this.#find(table, key).executeTakeFirst();
    return row && (JSON.parse(row.record) as Tables[T]);
  }

  #find(
    table: Table,
    [id, second = '']: readonly [string, (string | number)?],
  ): { executeTakeFirst(): Promise<Row | undefined> } {
    switch (table) {
      case 'poll':
      case 'feedback':
      case 'event':
        return this.#db
          .selectFrom(table === 'poll' ? 'polls' : table === 'event' ? 'events' : 'feedback')
          .select('record')
          .where('community', '=', this.#community)
          .where('id', '=', id);
      case 'ballot':
        return this.#db
          .selectFrom('ballots')
          .select('record')
          .where('community', '=', this.#community)
          .where('poll_id', '=', id)
          .where('voter', '=', String(second));
      case 'rsvp':
        return this.#db
          .selectFrom('rsvps')
          .select('record')
          .where('community', '=', this.#community)
          .where('event_id', '=', id)
          .where('person', '=', String(second));
      case 'policy':
        return this.#db
          .selectFrom('policies')
          .select('record')
          .where('community', '=', this.#community)
          .where('id', '=', id)
          .where('version', '=', Number(second));
      case 'pledge':
        return this.#db
          .selectFrom('pledges')
          .select('record')
          .where('community', '=', this.#community)
          .where('policy_id', '=', id)
          .where('person', '=', String(second));
      case 'report':
        return this.#db
          .selectFrom('reports')
          .select('record')
          .where('community', '=', this.#community)
          .where('id', '=', id);
    }
  }

  async events(when: EventsWhen, now: Date, limit: number, after?: Position): Promise<CommunityEvent[]> {
    const upcoming = when === 'upcoming';
    const [by, direction, beyond] = upcoming
      ? (['starts_at', 'asc', '>'] as const)
      : (['ends_at', 'desc', '<'] as const);
    let events = this.#db
      .selectFrom('events')
      .select('record')
      .where('community', '=', this.#community)
      .where('ends_at', upcoming ? '>' : '<=', now.toISOString())
      .orderBy(by, direction)
      .orderBy('id', direction)
      .limit(limit);
    // What began longer ago has ended: the search begins there and not with the first event of all.
    if (upcoming) events = events.where('starts_at', '>=', earliestStart(now));
    if (after) {
      const { time, id } = after;
      events = events.where(by, upcoming ? '>=' : '<=', time);
      events = events.where((is) => is.or([is(by, '!=', time), is('id', beyond, id)]));
    }
    return (await events.execute()).map(({ record }) => JSON.parse(record) as CommunityEvent);
  }

  async going(eventIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (!eventIds.length) return new Map();
    const rows = await this.#db
      .selectFrom('rsvps')
      .select(({ fn }) => ['event_id', fn.countAll().as('count')])
      .where('community', '=', this.#community)
      .where('event_id', 'in', eventIds)
      .where('answer', '=', 'yes')
      .groupBy('event_id')
      .execute();
    return new Map(rows.map((row) => [row.event_id, Number(row.count)]));
  }

  async currentPoll(now: Date): Promise<Poll | undefined> {
    const polls = this.#db
      .selectFrom('polls')
      .select('record')
      .where('community', '=', this.#community)
      .limit(1);
    const open = polls
      .where((is) => is.or([is('closes_at', 'is', null), is('closes_at', '>', now.toISOString())]))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc');
    const closed = polls.orderBy('closes_at', 'desc').orderBy('id', 'desc');
    const row = (await open.executeTakeFirst()) ?? (await closed.executeTakeFirst());
    return row && (JSON.parse(row.record) as Poll);
  }

  async tally(poll: Poll): Promise<Tally> {
    const choices = this.#db
      .selectFrom('ballot_choices')
      .where('community', '=', this.#community)
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
  }

  async currentPolicy(now: Date, id?: string): Promise<Policy | undefined> {
    const row = await this.#db
      .selectFrom('policies')
      .select('record')
      .where('community', '=', this.#community)
      .where('published_at', '<=', now.toISOString())
      .$if(id !== undefined, (those) => those.where('id', '=', id!))
      .orderBy('published_at', 'desc')
      .orderBy('version', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && (JSON.parse(row.record) as Policy);
  }

  async lastMaterial({ id, version }: Policy): Promise<number> {
    const row = await this.#db
      .selectFrom('policies')
      .select('version')
      .where('community', '=', this.#community)
      .where('id', '=', id)
      .where('version', '<=', version)
      .where('material', '=', 1)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.version ?? 0;
  }

  async version(): Promise<string> {
    const last = await this.#db
      .selectFrom('changes')
      .select('id')
      .where('community', '=', this.#community)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last?.id ?? '';
  }

  async acceptance(commandId: string): Promise<Acceptance | undefined> {
    const row = await this.#db
      .selectFrom('acceptances')
      .select(['actor', 'content', 'version', 'at'])
      .where('community', '=', this.#community)
      .where('command_id', '=', commandId)
      .executeTakeFirst();
    return row && { commandId, ...row };
  }

  async write(changes: readonly Change[], { commandId, ...acceptance }: Acceptance): Promise<void> {
    const community = this.#community;
    for (const change of changes) await this.put(change);
    await this.#db
      .insertInto('acceptances')
      .values({ community, command_id: commandId, ...acceptance })
      .execute();
    const topics = changes.length ? new Set(changes.map(topicOf)) : [''];
    await this.#db
      .insertInto('changes')
      .values([...topics].map((topic) => ({ community, id: acceptance.version, topic })))
      .execute();
  }

  async put({ table, record }: Change): Promise<void> {
    const row = { community: this.#community, record: JSON.stringify(record) };
    switch (table) {
      case 'poll': {
        const times = {
          created_at: utc(record.createdAt),
          closes_at: record.closesAt ? utc(record.closesAt) : null,
        };
        await this.#db
          .insertInto('polls')
          .values({ ...row, id: record.id, ...times })
          .onConflict((same) =>
            same.columns(['community', 'id']).doUpdateSet({ record: row.record, ...times }),
          )
          .execute();
        return;
      }
      case 'ballot':
        await this.#db
          .insertInto('ballots')
          .values({ ...row, poll_id: record.pollId, voter: record.voter })
          .onConflict((same) =>
            same.columns(['community', 'poll_id', 'voter']).doUpdateSet({ record: row.record }),
          )
          .execute();
        return this.#count(record);
      case 'feedback':
        await this.#db
          .insertInto('feedback')
          .values({ ...row, id: record.id })
          .onConflict((same) => same.columns(['community', 'id']).doUpdateSet({ record: row.record }))
          .execute();
        return;
      case 'event': {
        const { start, end } = sortKeys(record);
        const times = { starts_at: start, ends_at: end };
        await this.#db
          .insertInto('events')
          .values({ ...row, id: record.id, ...times })
          .onConflict((same) =>
            same.columns(['community', 'id']).doUpdateSet({ record: row.record, ...times }),
          )
          .execute();
        return;
      }
      case 'rsvp': {
        const { eventId, person, answer } = record;
        await this.#db
          .insertInto('rsvps')
          .values({ ...row, event_id: eventId, person, answer })
          .onConflict((same) =>
            same.columns(['community', 'event_id', 'person']).doUpdateSet({ record: row.record, answer }),
          )
          .execute();
        return;
      }
      case 'policy': {
        const { id, version } = record;
        const others = {
          record: row.record,
          material: Number(record.material),
          published_at: utc(record.publishedAt),
        };
        await this.#db
          .insertInto('policies')
          .values({ community: row.community, id, version, ...others })
          .onConflict((same) => same.columns(['community', 'id', 'version']).doUpdateSet(others))
          .execute();
        return;
      }
      case 'pledge':
        await this.#db
          .insertInto('pledges')
          .values({ ...row, policy_id: record.policyId, person: record.person })
          .onConflict((same) =>
            same.columns(['community', 'policy_id', 'person']).doUpdateSet({ record: row.record }),
          )
          .execute();
        return;
      case 'report':
        await this.#db
          .insertInto('reports')
          .values({ ...row, id: record.id })
          .onConflict((same) => same.columns(['community', 'id']).doUpdateSet({ record: row.record }))
          .execute();
    }
  }

  async #count({ pollId, voter, choices }: Ballot): Promise<void> {
    const ballot = { community: this.#community, poll_id: pollId, voter };
    await this.#db
      .deleteFrom('ballot_choices')
      .where('community', '=', ballot.community)
      .where('poll_id', '=', pollId)
      .where('voter', '=', voter)
      .execute();
    const rows = [...new Set(choices)].map((option) => ({ ...ballot, option_id: option }));
    if (rows.length) await this.#db.insertInto('ballot_choices').values(rows).execute();
  }
}

type Row = Pick<Database['polls'], 'record'>;

const utc = (time: string) => new Date(time).toISOString();

function topicOf({ table, record }: Change): string {
  switch (table) {
    case 'poll':
      return `poll/${record.id}`;
    case 'ballot':
      return `poll/${record.pollId}`;
    case 'event':
      return `event/${record.id}`;
    case 'rsvp':
      return `event/${record.eventId}`;
    case 'policy':
    case 'pledge':
      return 'conduct';
    default:
      return table;
  }
}
