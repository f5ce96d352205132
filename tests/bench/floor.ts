/** The least that a server of this kind costs: a route that answers what it holds, and one that keeps a row. */
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { listen } from '../../src/server/serve.ts';

const [file, answer] = process.argv.slice(2) as [string, string];
const database = new DatabaseSync(file);
database.exec('pragma journal_mode = wal; pragma synchronous = full');
database.exec('create table if not exists rows (id integer primary key, text text not null)');
const insert = database.prepare('insert into rows (text) values (?)');

const app = new Hono();
app.get('/read', () => new Response(answer, { headers: { 'Content-Type': 'application/json' } }));
app.post('/write', async ({ req }) => {
  insert.run(await req.text());
  return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
});
const { url } = await listen(app, { port: 0 });
console.log(`answers on ${url}`);
