/** The least that a server of this kind costs: a route that answers what it holds, and one that keeps a row. */
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { Pool } from 'pg';
import { listen } from '../../src/server/serve.ts';
import { isAddress } from '../../src/server/storage/index.ts';

const [place, answer] = process.argv.slice(2) as [string, string];
const keep = isAddress(place) ? await onPostgres() : onSqlite();

async function onPostgres(): Promise<(text: string) => unknown> {
  const pool = new Pool({ connectionString: place });
  await pool.query(
    'create table rows (id bigint generated always as identity primary key, text text not null)',
  );
  return (text) => pool.query('insert into rows (text) values ($1)', [text]);
}

function onSqlite(): (text: string) => unknown {
  const database = new DatabaseSync(place);
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec('create table if not exists rows (id integer primary key, text text not null)');
  const insert = database.prepare('insert into rows (text) values (?)');
  return (text) => insert.run(text);
}

const app = new Hono();
app.get('/read', () => new Response(answer, { headers: { 'Content-Type': 'application/json' } }));
app.post('/write', async ({ req }) => {
  await keep(await req.text());
  return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
});
const { url } = await listen(app, { port: 0 });
console.log(`answers on ${url}`);
