/**
 * The key that a page sends to PostgREST is public: so the database itself must refuse what a visitor may not do. Nothing
 * here goes through the adapter. What there is to try is taken from the catalog: what is added later is tried too.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { newId } from '../../../src/model/id.ts';
import { sql } from '../../postgrest/index.ts';
import {
  backend,
  type Answer,
  ask,
  post,
  rowsOf,
  tables,
  unchanged,
  rowOf,
  ani,
  visitors,
  poll,
  furnish,
} from './raw.ts';

const { database } = backend;
before(furnish);

const denied = ({ status, body, text }: Answer, what: string) => {
  assert.ok([401, 403].includes(status), `${what}: ${status} ${text}`);
  assert.equal(body.code, '42501', `${what}: ${text}`);
};

describe('as the catalog has it', () => {
  test(
    'every table is a table, under row-level security without a policy, and granted to no visitor',
    checkTables,
  );
  test('visitors may call the three functions that are meant for them, and no other', checkFunctions);
});

async function checkTables() {
  assert.ok(tables.length > 10, tables.join());
  const open = await rowsOf(`
    select relname, relkind, relrowsecurity, policy.polname, role.name, right_.name as granted
    from pg_class table_
    left join pg_policy policy on policy.polrelid = table_.oid
    left join (values ('anon'), ('authenticated')) role (name) on true
    left join (values ('select'), ('insert'), ('update'), ('references')) right_ (name) on true
    where relnamespace in ('guyub'::regnamespace, 'public'::regnamespace)
      and relkind in ('r', 'p', 'v', 'm', 'f', 'S') and (
      relkind <> 'r' or not relrowsecurity or policy.polname is not null
      or has_any_column_privilege(role.name, table_.oid, right_.name)
      or has_table_privilege(role.name, table_.oid, 'delete, truncate, trigger')
    )`);
  assert.deepEqual(open, []);
}

async function checkFunctions() {
  const functions = await rowsOf<{ name: string; schema: string; definer: boolean; path: string | null }>(`
    select proname as name, nspname as schema, prosecdef as definer,
      (select setting from unnest(proconfig) setting where setting like 'search_path=%') as path
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
    where nspname in ('guyub', 'public') and exists (
      select from unnest(array['anon', 'authenticated']) visitor
      where has_function_privilege(visitor, pg_proc.oid, 'execute')
    ) order by 1`);
  const entrances = ['guyub_changes', 'guyub_read', 'guyub_submit'];
  assert.deepEqual(
    functions,
    entrances.map((name) => ({ name, schema: 'public', definer: true, path: 'search_path=guyub, pg_temp' })),
  );
  const definers = await rowsOf<{ name: string }>(`
    select proname as name from pg_proc
    where pronamespace in ('guyub'::regnamespace, 'public'::regnamespace) and prosecdef order by 1`);
  assert.deepEqual(
    definers.map(({ name }) => name),
    entrances,
    'functions with their owner’s rights',
  );
}

describe('past the functions', () => {
  for (const [who, headers] of visitors) {
    test(`${who} neither reads nor writes any table`, () =>
      unchanged(async () => {
        for (const table of tables) {
          const path = `/${table}`;
          const profile = { 'Accept-Profile': 'guyub', 'Content-Profile': 'guyub', ...headers };
          denied(await ask(path, { headers: profile }), `reading ${table}`);
          denied(await post(path, {}, profile), `inserting into ${table}`);
          const { community: _, ...columns } = await rowOf(table);
          const [column] = Object.keys(columns);
          const where = `${path}?${column}=not.is.null`;
          const body = JSON.stringify({ [column!]: columns[column!] });
          const patch = { ...profile, 'Content-Type': 'application/json' };
          denied(await ask(where, { method: 'PATCH', headers: patch, body }), `updating ${table}`);
          denied(await ask(where, { method: 'DELETE', headers: profile }), `deleting from ${table}`);
        }
      }));

    test(`${who} calls none of the inner functions`, () =>
      unchanged(async () => {
        const inner = await rowsOf<{ name: string; arguments: string[] | null; returns: string }>(`
          select proname as name, proargnames[:pronargs] as arguments, prorettype::regtype::text as returns
          from pg_proc where pronamespace = 'guyub'::regnamespace`);
        let refused = 0;
        for (const { name, arguments: names, returns } of inner) {
          const given = Object.fromEntries((names ?? []).map((argument) => [argument, null]));
          const answer = await post(`/rpc/${name}`, given, { 'Content-Profile': 'guyub', ...headers });
          // PostgREST offers no triggers, nor what takes a whole row.
          if (answer.status === 404)
            assert.equal(answer.body.code, 'PGRST202', `${name} ${returns}: ${answer.text}`);
          else {
            denied(answer, `calling ${name}`);
            refused++;
          }
        }
        assert.ok(refused > 20, `${refused} of ${inner.length}`);
      }));
  }

  test('and even a schema that was opened by mistake, with every right given, shows and takes nothing', async () => {
    await database.query(`
      grant usage on schema guyub to anon, authenticated;
      grant all on all tables in schema guyub to anon, authenticated;
      grant execute on all functions in schema guyub to anon, authenticated;`);
    try {
      await unchanged(async () => {
        for (const [who, headers] of visitors) {
          const profile = {
            'Accept-Profile': 'guyub',
            'Content-Profile': 'guyub',
            Prefer: 'return=representation',
          };
          for (const table of tables) {
            const row = await rowOf(table);
            const seen = await ask(`/${table}`, { headers: { ...profile, ...headers } });
            assert.deepEqual([seen.status, seen.text], [200, '[]'], `${who} reads ${table}: ${seen.text}`);
            denied(await post(`/${table}`, row, { ...profile, ...headers }), `${who} inserts into ${table}`);
            const [column] = Object.keys(row);
            const gone = await ask(`/${table}?${column}=not.is.null`, {
              method: 'DELETE',
              headers: { ...profile, ...headers },
            });
            assert.equal(gone.text, '[]', `${who} deletes from ${table}`);
          }
          const inner = await post(
            '/rpc/submit',
            { here: 'main', input: { id: newId(), type: 'poll.withdraw', pollId: poll } },
            { ...profile, ...ani, ...headers },
          );
          assert.notEqual(inner.status, 200, inner.text);
        }
      });
    } finally {
      // Run once more, the file takes back what it has not given.
      await database.query(sql);
    }
    await checkTables();
    await checkFunctions();
  });
});
