import {
  sql,
  SqliteAdapter,
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type SchemaModule,
} from 'kysely';
import { messageWaitsSince } from '../../model/inbox-rules.ts';
import { aboutOf, wordsOfMessage, type Message } from '../../model/message-rules.ts';
import { attendanceKey, never, wordsIn } from '../../model/event-rules.ts';
import type { CommunityEvent, Rsvp } from '../../model/event.ts';
import { toUtc } from '../../model/time.ts';
import type { Engine } from './engine.ts';
import type { Database } from './schema.ts';

interface Migration {
  readonly name: string;
  up(db: Kysely<Database>): Promise<void>;
}

/** Every change of the schema, oldest first. Only ever add to the end: what has run once is never run again. */
const migrations: readonly Migration[] = [
  {
    name: '0001 polls and feedback',
    async up({ schema }) {
      const table = tables(schema);
      await table('polls', ['community', 'id'], ['created_at', 'closes_at?', 'record']);
      await table('ballots', ['community', 'poll_id', 'voter'], ['record']);
      await table('ballot_choices', ['community', 'poll_id', 'option_id', 'voter']);
      await table('feedback', ['community', 'id'], ['record']);
      await table('acceptances', ['community', 'command_id'], ['actor', 'content', 'version', 'at']);
      await table('changes', ['community', 'id', 'topic']);
      await schema
        .createIndex('polls_by_creation')
        .on('polls')
        .columns(['community', 'created_at', 'id'])
        .execute();
    },
  },
  {
    name: '0002 conduct',
    async up({ schema }) {
      const table = (name: string) => schema.createTable(name).addColumn('community', 'text', notNull);
      await table('policies')
        .addColumn('id', 'text', notNull)
        .addColumn('version', 'integer', notNull)
        .addColumn('material', 'integer', notNull)
        .addColumn('published_at', 'text', notNull)
        .addColumn('record', 'text', notNull)
        .addPrimaryKeyConstraint('policies_key', ['community', 'id', 'version'])
        .execute();
      await table('pledges')
        .addColumn('policy_id', 'text', notNull)
        .addColumn('person', 'text', notNull)
        .addColumn('record', 'text', notNull)
        .addPrimaryKeyConstraint('pledges_key', ['community', 'policy_id', 'person'])
        .execute();
      await table('reports')
        .addColumn('id', 'text', notNull)
        .addColumn('record', 'text', notNull)
        .addPrimaryKeyConstraint('reports_key', ['community', 'id'])
        .execute();
      await schema
        .createIndex('policies_by_publication')
        .on('policies')
        .columns(['community', 'published_at', 'version', 'id'])
        .execute();
    },
  },
  {
    name: '0003 events',
    async up({ schema }) {
      const table = tables(schema);
      await table('events', ['community', 'id'], ['starts_at', 'ends_at', 'record']);
      await table('rsvps', ['community', 'event_id', 'person'], ['answer', 'record']);
      const index = (name: string, on: string, columns: string[]) =>
        schema.createIndex(name).on(on).columns(columns).execute();
      await index('events_by_start', 'events', ['community', 'starts_at', 'id', 'ends_at']);
      await index('events_by_end', 'events', ['community', 'ends_at', 'id']);
      await index('rsvps_by_answer', 'rsvps', ['community', 'event_id', 'answer']);
    },
  },
  {
    name: '0004 questions',
    async up({ schema }) {
      const table = tables(schema);
      await table(
        'questions',
        ['community', 'id'],
        ['created_at', 'closed#', 'words', 'votes#', 'answers#', 'official#', 'record'],
      );
      await table('answers', ['community', 'id'], ['question_id', 'official#', 'record']);
      await table('votes', ['community', 'target_id', 'person'], ['value#', 'record']);
      const index = (name: string, on: string, columns: string[]) =>
        schema.createIndex(name).on(on).columns(columns).execute();
      await index('questions_by_creation', 'questions', ['community', 'created_at', 'id']);
      await index('questions_by_votes', 'questions', ['community', 'votes', 'created_at', 'id']);
      await index('questions_by_answers', 'questions', [
        'community',
        'answers',
        'closed',
        'created_at',
        'id',
      ]);
      await index('answers_by_question', 'answers', ['community', 'question_id']);
    },
  },
  {
    name: '0005 waitlist',
    async up({ schema }) {
      await schema
        .alterTable('rsvps')
        .addColumn('turn', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await schema.dropIndex('rsvps_by_answer').execute();
      await schema
        .createIndex('rsvps_by_turn')
        .on('rsvps')
        .columns(['community', 'event_id', 'answer', 'turn'])
        .execute();
    },
  },
  {
    name: '0006 what a person has given',
    async up(db) {
      for (const table of ['feedback', 'reports', 'questions', 'answers']) {
        await db.schema
          .alterTable(table)
          .addColumn('author', 'text', (column) => column.notNull().defaultTo(''))
          .execute();
        // Of a database that has records already, which is SQLite's: PostgreSQL came later.
        if (isSqlite(db)) await sql`update ${sql.table(table)} set author = record ->> 'author'`.execute(db);
      }
      for (const [table, column] of [
        ['ballots', 'voter'],
        ['feedback', 'author'],
        ['rsvps', 'person'],
        ['pledges', 'person'],
        ['reports', 'author'],
        ['questions', 'author'],
        ['answers', 'author'],
        ['votes', 'person'],
      ] as const) {
        await db.schema
          .createIndex(`${table}_by_${column}`)
          .on(table)
          .columns(['community', column])
          .execute();
      }
    },
  },
  {
    name: '0007 sweeping',
    async up({ schema }) {
      await schema
        .createIndex('acceptances_by_version')
        .on('acceptances')
        .columns(['community', 'version'])
        .execute();
    },
  },
  {
    name: '0008 rate limits',
    async up({ schema }) {
      await tables(schema)('buckets', ['community', 'name'], ['since#', 'taken#', 'ends#']);
    },
  },
  {
    name: '0009 notices',
    async up({ schema }) {
      await tables(schema)(
        'notices',
        ['community', 'id'],
        ['channel', 'event', 'person', 'about', 'recipient', 'attempts#', 'due#', 'dead#', 'error?'],
      );
      const index = (name: string, columns: string[]) =>
        schema.createIndex(name).on('notices').columns(columns).execute();
      await index('notices_by_due', ['community', 'channel', 'dead', 'due', 'id']);
      await index('notices_by_person', ['community', 'person']);
      await index('notices_by_recipient', ['community', 'recipient']);
      await index('notices_by_what_they_are_about', ['community', 'about']);
    },
  },
  {
    name: '0010 mail',
    async up({ schema }) {
      await tables(schema)(
        'mail_addresses',
        ['community', 'person'],
        ['address', 'lang', 'confirmed#', 'question', 'ends#', 'stop'],
      );
      const index = (name: string, column: string) =>
        schema.createIndex(name).on('mail_addresses').columns(['community', column]).execute();
      await index('mail_addresses_by_question', 'question');
      await index('mail_addresses_by_stop', 'stop');
    },
  },
  {
    name: '0011 reviews',
    async up({ schema }) {
      for (const table of ['questions', 'answers', 'feedback', 'reports']) {
        const add = (name: string, type: 'text' | 'integer') =>
          schema
            .alterTable(table)
            .addColumn(name, type, (column) => (type === 'text' ? column : column.notNull().defaultTo(0)))
            .execute();
        await add('hidden', 'integer');
        await add('held_at', 'text');
        await add('approved', 'integer');
        await schema
          .createIndex(`${table}_by_hold`)
          .on(table)
          .columns(['community', 'held_at', 'id'])
          .execute();
      }
    },
  },
  {
    name: '0012 audit',
    async up({ schema }) {
      await tables(schema)('audit', ['community', 'id'], ['actor', 'at', 'record']);
      await schema.createIndex('audit_by_time').on('audit').columns(['community', 'at', 'id']).execute();
      await schema.createIndex('audit_by_actor').on('audit').columns(['community', 'actor']).execute();
    },
  },
  {
    name: '0013 retention',
    async up(db) {
      for (const table of ['answers', 'feedback', 'reports'] as const) {
        await db.schema
          .alterTable(table)
          .addColumn('created_at', 'text', (column) => column.notNull().defaultTo(''))
          .execute();
        await refill(db, table, ['community', 'id'], (record) => ({
          created_at: toUtc((record as { createdAt?: unknown }).createdAt) ?? '',
        }));
      }
      for (const table of ['feedback', 'reports'] as const) {
        await db.schema
          .createIndex(`${table}_by_creation`)
          .on(table)
          .columns(['community', 'created_at'])
          .execute();
      }
    },
  },
  {
    name: '0014 engines',
    async up({ schema }) {
      await schema
        .createTable('eras')
        .addColumn('opened', 'text', (column) => column.primaryKey())
        .execute();
      await schema
        .createTable('secrets')
        .addColumn('mark', 'text', (column) => column.primaryKey())
        .execute();
      await schema.dropIndex('acceptances_by_version').execute();
      await schema
        .createIndex('ballot_choices_by_voter')
        .on('ballot_choices')
        .columns(['community', 'poll_id', 'voter'])
        .execute();
      await schema
        .createIndex('acceptances_by_time')
        .on('acceptances')
        .columns(['community', 'at'])
        .execute();
    },
  },
  {
    name: '0016 sign-in',
    async up({ schema }) {
      const table = tables(schema);
      await table('staff', ['community', 'id'], ['name', 'role', 'created_at', 'joined_at?', 'removed_at?']);
      await table('staff_links', ['community', 'mark'], ['staff_id', 'made_by', 'expires_at', 'used_at?']);
      await table(
        'staff_sessions',
        ['community', 'mark'],
        ['staff_id', 'device', 'created_at', 'used_at', 'expires_at'],
      );
      for (const name of ['staff_links', 'staff_sessions'])
        await schema.createIndex(`${name}_by_staff`).on(name).columns(['community', 'staff_id']).execute();
    },
  },
  {
    name: '0017 messages',
    async up(db) {
      const { schema } = db;
      for (const table of ['feedback', 'reports'] as const) {
        const add = (name: string, type: 'text' | 'integer', usual: string | number) =>
          schema
            .alterTable(table)
            .addColumn(name, type, (column) => column.notNull().defaultTo(usual))
            .execute();
        await add('status', 'text', 'received');
        await add('open', 'integer', 1);
        await add('about', 'text', '');
        await add('words', 'text', '');
        await refill(db, table, ['community', 'id'], (record) => ({
          about: aboutOf(record as unknown as Message),
          words: wordsOfMessage(record as unknown as Message),
        }));
        // What was found by these is read in the order in which it came from now on.
        await schema.dropIndex(`${table}_by_author`).execute();
        await schema.dropIndex(`${table}_by_creation`).execute();
        for (const [by, column] of [
          ['author', 'author'],
          ['status', 'status'],
          ['open', 'open'],
          ['creation', undefined],
        ] as const) {
          await schema
            .createIndex(`${table}_by_${by}`)
            .on(table)
            .columns(['community', ...(column ? [column] : []), 'created_at', 'id'])
            .execute();
        }
      }
      await schema.alterTable('feedback').addColumn('duplicate_of', 'text').execute();
      await schema
        .createIndex('feedback_by_duplicate')
        .on('feedback')
        .columns(['community', 'duplicate_of'])
        .execute();
    },
  },
  {
    name: '0018 questions for the team',
    async up(db) {
      const table = db.schema.alterTable('questions');
      await table.addColumn('pinned_at', 'text').execute();
      for (const name of ['held_posts', 'rejected_posts'])
        await table.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)).execute();
      await sql`update questions set
        held_posts = (select count(*) from answers where answers.community = questions.community
          and answers.question_id = questions.id and answers.held_at is not null)
          + case when held_at is not null then 1 else 0 end,
        rejected_posts = (select count(*) from answers where answers.community = questions.community
          and answers.question_id = questions.id and answers.hidden = 1 and answers.held_at is null)
          + case when hidden = 1 and held_at is null then 1 else 0 end`.execute(db);
      const index = (name: string, columns: string[]) =>
        db.schema.createIndex(name).on('questions').columns(columns);
      await index('questions_by_closing', ['community', 'closed', 'hidden', 'created_at', 'id']).execute();
      await index('questions_pinned', ['community', 'pinned_at', 'id'])
        .where('pinned_at', 'is not', null)
        .execute();
      await index('questions_rejected', ['community', 'created_at', 'id'])
        .where('rejected_posts', '>', sql.lit(0))
        .execute();
    },
  },
  {
    name: '0019 planning events',
    async up(db) {
      const { schema } = db;
      for (const [table, column, type] of [
        ['events', 'draft', 'integer'],
        ['events', 'words', 'text'],
        ['rsvps', 'attendance_key', 'text'],
      ] as const)
        await schema
          .alterTable(table)
          .addColumn(column, type, (added) => added.notNull().defaultTo(type === 'text' ? '' : 0))
          .execute();
      await refill(db, 'events', ['community', 'id'], (record) => ({
        words: wordsIn(record as CommunityEvent),
      }));
      await refill(db, 'rsvps', ['community', 'event_id', 'person'], (record) => ({
        attendance_key: attendanceKey(record as Rsvp),
      }));
      await schema.dropIndex('events_by_start').execute();
      const index = (name: string, on: string, columns: string[]) =>
        schema.createIndex(name).on(on).columns(columns).execute();
      await index('events_by_start', 'events', ['community', 'draft', 'starts_at', 'id', 'ends_at']);
      await index('rsvps_by_attendance', 'rsvps', ['community', 'event_id', 'attendance_key']);
    },
  },
  {
    name: '0020 drafts of polls, and placements',
    async up(db) {
      await db.schema
        .alterTable('polls')
        .addColumn('draft', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await db.updateTable('polls').set({ closes_at: never }).where('closes_at', 'is', null).execute();
      const table = tables(db.schema);
      await table('placements', ['community', 'kind', 'name'], ['record']);
      await table('sightings', ['community', 'kind', 'name', 'origin'], ['at']);
      const index = (name: string, on: string, columns: string[]) =>
        db.schema.createIndex(name).on(on).columns(columns).execute();
      await index('polls_by_state', 'polls', ['community', 'draft', 'created_at', 'id']);
      await index('polls_by_end', 'polls', ['community', 'draft', 'closes_at', 'id']);
      await index('sightings_by_time', 'sightings', ['community', 'at']);
    },
  },
  {
    name: '0021 inbox, policies and blocks',
    async up(db) {
      const { schema } = db;
      for (const table of ['feedback', 'reports', 'questions'] as const) {
        await schema.alterTable(table).addColumn('waiting_since', 'text').execute();
        await schema
          .createIndex(`${table}_by_waiting`)
          .on(table)
          .columns(['community', 'waiting_since', 'id'])
          .execute();
      }
      for (const table of ['feedback', 'reports'] as const)
        await db
          .updateTable(table)
          .set({
            waiting_since: sql<string>`case created_at when '' then '1970-01-01T00:00:00.000Z' else created_at end`,
          })
          .where('held_at', 'is', null)
          .execute();
      await db
        .updateTable('questions')
        .set(({ ref }) => ({ waiting_since: ref('created_at') }))
        .where('answers', '=', 0)
        .where('closed', '=', 0)
        .where('hidden', '=', 0)
        .where('held_at', 'is', null)
        .execute();
      await tables(schema)(
        'presence',
        ['community', 'kind', 'target_id', 'person'],
        ['role', 'writing#', 'ends#'],
      );
      await schema
        .createIndex('presence_by_person')
        .on('presence')
        .columns(['community', 'person'])
        .execute();
      await schema.createIndex('presence_by_end').on('presence').columns(['community', 'ends']).execute();
      await schema
        .alterTable('pledges')
        .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await schema
        .alterTable('pledges')
        .addColumn('answer', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      const record = isSqlite(db) ? sql`record` : sql`cast(record as json)`;
      await db
        .updateTable('pledges')
        .set({
          version: sql<number>`cast(${record} ->> 'version' as integer)`,
          answer: sql<string>`${record} ->> 'answer'`,
        })
        .execute();
      await schema
        .createIndex('pledges_by_answer')
        .on('pledges')
        .columns(['community', 'policy_id', 'version', 'answer'])
        .execute();
      await tables(schema)('blocks', ['community', 'person'], ['id', 'blocked#', 'at', 'record']);
      await schema.createIndex('blocks_by_id').on('blocks').columns(['community', 'id']).execute();
      await schema
        .createIndex('blocks_by_time')
        .on('blocks')
        .columns(['community', 'blocked', 'at', 'id'])
        .execute();
    },
  },
  {
    name: '0022 passkeys',
    async up({ schema }) {
      const table = tables(schema);
      await table(
        'staff_passkeys',
        ['community', 'id'],
        ['staff_id', 'name', 'public_key', 'counter#', 'created_at', 'used_at?'],
      );
      await table('staff_challenges', ['community', 'mark'], ['expires_at']);
      for (const column of ['mail', 'mail_name'])
        await schema.alterTable('staff').addColumn(column, 'text').execute();
      await schema
        .createIndex('staff_passkeys_by_staff')
        .on('staff_passkeys')
        .columns(['community', 'staff_id'])
        .execute();
      await schema.createIndex('staff_by_mail').on('staff').columns(['community', 'mail_name']).execute();
    },
  },
  {
    name: '0023 what was answered does not wait',
    async up(db) {
      for (const table of ['feedback', 'reports'] as const)
        await refill(db, table, ['community', 'id'], (record) => ({
          waiting_since: messageWaitsSince(record as Message) ?? null,
        }));
    },
  },
];

/** What a database is called that has them all. */
export const newestSchema = migrations.at(-1)!.name;

const isSqlite = (db: Kysely<Database>) => db.getExecutor().adapter instanceof SqliteAdapter;

/** Fills columns from the records that are there, one by one: databases differ in how they look into one. */
async function refill(
  db: Kysely<Database>,
  table: 'answers' | 'events' | 'feedback' | 'reports' | 'rsvps',
  key: readonly string[],
  columns: (record: unknown) => Record<string, string | number | null>,
): Promise<void> {
  const alike = db as unknown as Kysely<Record<string, Record<string, string | number | null>>>;
  const place = sql`(${sql.join(key.map((column) => sql.ref(column)))})`;
  for (let last = key.map(() => ''); ;) {
    let some = alike.selectFrom(table).select([...key, 'record']);
    for (const column of key) some = some.orderBy(column);
    const rows = await some
      .where(sql<boolean>`${place} > (${sql.join(last)})`)
      .limit(500)
      .execute();
    for (const row of rows) {
      let one = alike.updateTable(table).set(columns(JSON.parse(String(row['record']))));
      for (const column of key) one = one.where(column, '=', row[column]!);
      await one.execute();
    }
    if (rows.length < 500) return;
    last = key.map((column) => String(rows.at(-1)![column]));
  }
}

/** How a migration makes a table; the first columns are its key. */
const tables =
  (schema: SchemaModule) =>
  async (name: string, key: readonly string[], others: readonly string[] = []): Promise<void> => {
    let builder: CreateTableBuilder<string, never> = schema.createTable(name);
    for (const column of [...key, ...others]) builder = addColumn(builder, column);
    await builder.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
  };
const notNull = (column: ColumnDefinitionBuilder) => column.notNull();

/** A column of text; one whose name ends in `?` may be null, one with `#` counts from 0. */
function addColumn(builder: CreateTableBuilder<string, never>, column: string) {
  const name = column.replace(/[?#]$/, '');
  if (column.endsWith('#')) {
    return builder.addColumn(name, 'integer', (definition) => definition.notNull().defaultTo(0));
  }
  return builder.addColumn(name, 'text', (definition) =>
    column.endsWith('?') ? definition : definition.notNull(),
  );
}

/**
 * Brings the database to the newest schema, and tells what that took. All of it happens or nothing; of two processes
 * one waits.
 */
export function migrate(engine: Engine): Promise<readonly string[]> {
  return engine.reshape(async (transaction) => {
    await transaction.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    const pending = await pendingMigrations(transaction);
    for (const { name, up } of pending) {
      await up(transaction);
      await transaction.insertInto('migrations').values({ name, at: new Date().toISOString() }).execute();
    }
    return pending.map(({ name }) => name);
  });
}

/** What a database lacks of the newest schema; throws where a newer Guyub has gone further. */
export async function pendingMigrations(db: Kysely<Database>): Promise<readonly Migration[]> {
  const rows = await db.selectFrom('migrations').select('name').execute();
  const done = new Set(rows.map(({ name }) => name));
  const unknown = [...done].find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown) throw new Error(`The database was written by a newer Guyub: it holds "${unknown}".`);
  return migrations.filter(({ name }) => !done.has(name));
}
