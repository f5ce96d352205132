/** What the running server writes down: what happened, and nothing of anybody. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LogEntry } from '../../src/server/log-entry.ts';
import { traceOf } from '../../src/server/trace.ts';
import { as, brand, feedback, folder } from './helpers.ts';
import { mailbox } from './mailbox.ts';
import { done, guyub, run, serve, urlOf, type Run } from './program.ts';
import { bearer, tokenOf } from './tokens.ts';

type Line = LogEntry & { readonly level: string; readonly time: string };
const linesOf = ({ out }: Run) =>
  out.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Stands in everything that a visitor can send. */
const word = 'Telltale';
const address = '203.0.113.77';

test('the log tells routes, kinds and outcomes, and nothing that anybody sent', async () => {
  using place = folder();
  await using box = await mailbox();
  // The mail server names the address in what it says.
  box.answer = () => 550;
  const { host } = new URL(box.smtp);
  const env = { GUYUB_SMTP: `smtp://${word}:${word}@${host}`, GUYUB_MAIL_FROM: `${word}@brand.example` };
  const args = ['--data', place.path, '--log-level', 'debug', '--trust-proxy', '127.0.0.1'];
  await using server = run([guyub, 'serve', '--port', '0', '--origin', brand, ...args], { env });
  const url = await urlOf(server);
  const [guest, json] = [`${word}Guest.${word.repeat(5)}`, { 'Content-Type': 'application/json' }];
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: {
        Authorization: `Guest ${guest}`,
        'User-Agent': word,
        Referer: `https://brand.example/${word}`,
        'X-Forwarded-For': address,
        ...init.headers,
      },
    }).then(async (answer) => [answer.status, await answer.text()] as const);
  const say = (body: unknown, headers = {}) =>
    ask(`/v1/main/commands?${word}`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const spoken = feedback({ message: word, name: word, contact: `${word}@brand.example`, consent: true });
  await say(spoken);
  await say(spoken);
  await say({ ...spoken, message: `${word} again` });
  await say({ ...spoken, type: word });
  await say(`{"${word}`);
  await say(spoken, bearer(tokenOf(word)));
  await ask(`/v1/main/questions/${word}`);
  await ask('/v1/main/polls/current');
  await ask(`/v1/main/questions?search=${word}&cursor=${word}`);
  await ask(`/v1/${word}/manifest`);
  await ask(`/${word}?${word}`);
  await ask('/v1/main/polls/current', { method: 'DELETE' });
  await ask('/v1/main/feedback', {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ kind: 'idea', message: word, name: word }).toString(),
  });
  await ask('/v1/main/mail', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ address: `${word}@post.example`, lang: 'id' }),
  });
  await ask(`/v1/main/mail/confirm?token=${word}`);
  await ask(`/v1/main/mail/stop?token=${word}&lang=${word}`, { method: 'POST' });
  const [failed] = await server.logged(/.*"notice-dead".*/);
  assert.match(failed, /"kind":"mail","attempts":1,"error":"mail: EENVELOPE 550"/);
  // A record that cannot be read: the error quotes it.
  const database = new DatabaseSync(place.file('guyub.db'));
  database.prepare("update feedback set record = ? where community = 'main'").run(`${word} "${word}`);
  database.close();
  const [status, answer] = await ask(`/v1/main/feedback/${spoken.id}`);
  assert.equal(status, 500);
  assert.ok(!answer.includes(word));

  server.child.kill('SIGTERM');
  assert.equal(await server.exit, 0);
  const lines = linesOf(server);
  for (const { level, time } of lines) {
    assert.match(level, /^(debug|info|warn|error)$/);
    assert.equal(new Date(time).toISOString(), time);
  }
  for (const sent of [word, address, spoken.id, 'brand.example/', '@brand', 'post.example', 'curl'])
    assert.ok(!server.out.stderr.includes(sent), `${sent} stands in the log`);

  const told = (event: string) => lines.filter((line) => line.event === event);
  const requests = told('request').map(({ method, route, status }) => `${method} ${route} ${status}`);
  const command = 'POST /v1/:community/commands';
  assert.deepEqual(requests, [
    ...[200, 200, 409, 422, 400, 401].map((status) => `${command} ${status}`),
    'GET /v1/:community/questions/:id 200',
    'GET /v1/:community/polls/current 200',
    'GET /v1/:community/questions 422',
    'GET /v1/:community/manifest 404',
    'GET /* 404',
    'DELETE /* 405',
    'POST /v1/:community/feedback 303',
    'POST /v1/:community/mail 200',
    'GET /v1/:community/mail/confirm 404',
    'POST /v1/:community/mail/stop 200',
    'GET /v1/:community/feedback/:id 500',
  ]);
  assert.deepEqual(
    told('command').map(({ type, outcome }) => `${type} ${outcome}`),
    [
      'feedback.send accepted',
      'feedback.send repeated',
      'feedback.send conflict',
      'unknown unsupported',
      'feedback.send accepted',
    ],
  );
  const [error, ...others] = told('error');
  assert.deepEqual(others, []);
  assert.equal(error!.level, 'error');
  assert.match(String(error!.error), /^SyntaxError\n {4}at JSON\.parse.*\n {4}at .*storage\/\w+\.ts:\d+/);
});

test('a crash is logged with where it was, after all that was before', async () => {
  using place = folder();
  const fault = place.file('fault.mjs');
  const body = `process.on('SIGUSR2', function fault() { throw new Error(${JSON.stringify(`${word}\n    at ${word}`)}); });`;
  writeFileSync(fault, body);
  const args = [
    '--import',
    pathToFileURL(fault).href,
    guyub,
    'serve',
    '--port',
    '0',
    '--data',
    place.file('data'),
  ];
  await using server = run(args);
  const url = await urlOf(server);
  for (let count = 0; count < 50; count++) await (await fetch(`${url}/healthz`)).text();
  server.child.kill('SIGUSR2');
  assert.equal(await server.exit, 1);
  assert.ok(!server.out.stderr.includes(word), server.out.stderr);
  const lines = linesOf(server);
  assert.equal(lines.filter(({ route }) => route === '/healthz').length, 50);
  const { event, level, error } = lines.at(-1)!;
  assert.deepEqual([event, level], ['crash', 'fatal']);
  assert.match(String(error), /^Error\n {4}at .*fault\.mjs:1:\d+/);
});

test('how much is logged is a setting', async () => {
  using place = folder();
  const start = (level: string) =>
    run([guyub, 'serve', '--port', '0', '--data', place.path], { env: { GUYUB_LOG_LEVEL: level } });
  const logged = async (level: string) => {
    await using server = start(level);
    await (await fetch(`${await urlOf(server)}/healthz`)).text();
    server.child.kill('SIGTERM');
    await server.exit;
    return new Set(server.out.stderr.trim() && linesOf(server).map((line) => line.level));
  };
  assert.deepEqual(await logged('info'), new Set(['info', 'warn']));
  assert.deepEqual(await logged('warn'), new Set(['warn']));
  assert.deepEqual(await logged('silent'), new Set());
  const { code, stderr } = await done(['serve', '--log-level', 'loud', '--data', place.path]);
  assert.equal(code, 2);
  assert.match(
    stderr,
    /--log-level loud is not a level: choose of fatal, error, warn, info, debug, silent\./,
  );
});

test('of an error the log has the message only where that quotes nobody', () => {
  const thrown = (code: string, message: string, more = {}) =>
    Object.assign(new Error(message), { code, ...more });
  assert.match(
    traceOf(thrown('ERR_SQLITE_ERROR', 'no such table: x')),
    /^Error ERR_SQLITE_ERROR: no such table: x\n/,
  );
  assert.match(
    traceOf(thrown('ENOSPC', 'disk full', { syscall: 'write' })),
    /^Error ENOSPC: disk full\n {4}at /,
  );
  assert.match(traceOf(thrown('40001', 'could not serialize')), /^Error 40001: could not serialize\n/);
  for (const code of ['22P02', 'ERR_INVALID_ARG_VALUE', word.repeat(2), `of ${word}`]) {
    assert.ok(!traceOf(thrown(code, `received ${word}\n    at ${word}`)).includes(`received`), code);
  }
  assert.ok(!traceOf(word).includes(word));
  const wrapped = new Error(word, { cause: thrown('ENOENT', 'no such file', { syscall: 'open' }) });
  assert.match(traceOf(wrapped), /^Error\n {4}at [^]*\ncaused by Error ENOENT: no such file\n/);
  assert.ok(!traceOf(wrapped).includes(word));
});

test('whoever goes in the middle of a request has not broken anything', async () => {
  using place = folder();
  await using server = serve(place.path);
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': 100,
    Expect: '100-continue',
    ...as(1),
  };
  const sent = request(`${await urlOf(server)}/v1/main/commands`, { method: 'POST', headers });
  sent.on('error', () => {}).flushHeaders();
  await once(sent, 'continue');
  sent.destroy();
  await server.logged(/"route":"\/v1\/:community\/commands","status":400/);
  assert.doesNotMatch(server.out.stderr, /"level":"error"/);
});
