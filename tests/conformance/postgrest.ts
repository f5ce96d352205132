import { postgrestAdapter } from '../../src/adapters/postgrest/index.ts';
import type { Harness } from '../../src/backend/conformance/index.ts';
import { guestKey } from '../../src/backend/conformance/context.ts';
import type { DeviceKey } from '../../src/backend/device-key.ts';
import type { Table } from '../../src/model/records.ts';
import type { Postgrest } from '../postgrest/index.ts';
import { relay } from './relay.ts';

/** Often enough that no case waits for it. */
const pollEvery = 0.05;

/** What the suite needs to know of it before there is one. */
export const postgrest: Pick<Harness, 'manifest' | 'offers'> = {
  manifest: await postgrestAdapter('http://nowhere.example', { key: key() }).manifest(),
  offers: ['records', 'network'],
};

/** The adapter against a real PostgREST and PostgreSQL, each community a name of its own. */
export function onPostgrest({ url, database }: Pick<Postgrest, 'url' | 'database'>): Harness {
  let opened = 0;
  return {
    ...postgrest,
    async open() {
      const community = `c${opened++}`;
      await database.query('insert into guyub.communities (community) values ($1)', [community]);
      const keys = new Map<string, DeviceKey>();
      const proxies: ReturnType<typeof relay>[] = [];
      const keyOf = (name: string) => keys.get(name) ?? keys.set(name, key()).get(name)!;
      return {
        adapter: (name) => postgrestAdapter(url, { community, key: keyOf(name), pollEvery }),
        stranger: () => postgrestAdapter(url, { community, key: key(), pollEvery }),
        async put(table, record) {
          const row = JSON.stringify({ community, ...renamed(record, snake) });
          const columns = Object.keys(JSON.parse(row) as object).join();
          await database.query(
            `insert into guyub.${tables[table]} (${columns})
             select ${columns} from jsonb_populate_record(null::guyub.${tables[table]}, $1)
             on conflict (community, ${keyColumns[table] ?? 'id'}) do update set (${columns}) = row(${columns
               .split(',')
               .map((column) => `excluded.${column}`)})`,
            [row],
          );
        },
        async records(table) {
          const { rows } = await database.query(
            `select * from guyub.${tables[table]} where community = $1 order by ${commandOf[table] ?? 'id'}`,
            [community],
          );
          return rows.map((row) => renamed({ ...row, ...notOfARecord }, camel) as never);
        },
        network(name, fetch) {
          const proxy = relay(url, fetch);
          proxies.push(proxy);
          return postgrestAdapter(proxy.url, { community, key: keyOf(name) });
        },
        close() {
          for (const proxy of proxies) proxy.close();
        },
      };
    },
  };
}

const tables: Record<Table, string> = {
  poll: 'polls',
  ballot: 'ballots',
  feedback: 'feedback',
  event: 'events',
  rsvp: 'rsvps',
  policy: 'policies',
  pledge: 'pledges',
  report: 'reports',
  question: 'questions',
  answer: 'answers',
  vote: 'votes',
  audit: 'audit',
  placement: 'placements',
  block: 'blocks',
};

const keyColumns: { readonly [T in Table]?: string } = { policy: 'id, version' };

/** The column with the command that made a record: ids order as time does. */
const commandOf: { readonly [T in Table]?: string } = {
  ballot: 'command_id',
  rsvp: 'command_id',
  pledge: 'command_id',
  vote: 'command_id',
};

/** Columns that the model does not know. */
const notOfARecord = { community: null, words: null };

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/_[a-z]/g, (letter) => letter[1]!.toUpperCase());

/** A record under the names of the other side, with what is there alone and times as texts. */
const renamed = (record: object, rename: (name: string) => string) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [rename(name), value instanceof Date ? value.toISOString() : value]),
  );

/** A key as the browser keeps it, without a browser. */
function key(): DeviceKey {
  let made: string | undefined;
  return { peek: () => made, obtain: () => (made ??= guestKey()) };
}
