import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { components, operations } from '../../src/adapters/http/contract.ts';
import type { Manifest } from '../../src/backend/adapter.ts';
import type { Receipt } from '../../src/model/community.ts';
import { newId } from '../../src/model/id.ts';
import type { Reads } from '../../src/model/reads.ts';
import type { Command } from '../../src/model/records.ts';
import { parseCommand } from '../../src/model/schemas.ts';
import { parseStaffCommand } from '../../src/model/staff-schemas.ts';
import type { StaffCommand, StaffReads } from '../../src/model/staff.ts';
import { openApi } from '../../src/server/openapi/document.ts';
import type { Same } from '../../src/server/openapi/same.ts';
import { communityOperations, serverOperations } from '../../src/server/operations/index.ts';
import { committedTypes, contractTypes } from '../openapi/generate.ts';
import { contract } from './contract.ts';
import { json, problem, server } from './helpers.ts';

type Schemas = components['schemas'];
type Body<O extends keyof operations> = operations[O] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** Compiles where it is given `true`. */
const holds = <_ extends true>() => {};

test('the generated types say what the model says', () => {
  holds<Same<Schemas['Command'], Command | StaffCommand>>();
  holds<
    Same<operations['postCommand']['requestBody']['content']['application/json'], Command | StaffCommand>
  >();
  holds<Same<Body<'postCommand'>, Receipt>>();
  holds<Same<Body<'getManifest'>, Manifest>>();
  holds<Same<Body<'getCurrentPoll'>, Reads['poll']['result']>>();
  holds<Same<Body<'getPoll'>, Reads['poll']['result']>>();
  holds<Same<Body<'getEvents'>, Reads['events']['result']>>();
  holds<Same<Body<'getEvent'>, Reads['events']['result']>>();
  holds<Same<Body<'getConduct'>, Reads['conduct']['result']>>();
  holds<Same<Body<'getPolicy'>, Reads['conduct']['result']>>();
  holds<Same<Body<'getQuestions'>, Reads['questions']['result']>>();
  holds<Same<Body<'getQuestion'>, Reads['question']['result']>>();
  holds<Same<Body<'getMessages'>, Reads['messages']['result']>>();
  holds<Same<Body<'getPerson'>, Reads['person']['result']>>();
  holds<Same<Body<'getHeld'>, StaffReads['held']['result']>>();
  holds<Same<Body<'getAudit'>, StaffReads['audit']['result']>>();
  holds<Same<Body<'getFigures'>, StaffReads['figures']['result']>>();
  holds<Same<Body<'getInbox'>, StaffReads['inbox']['result']>>();
  holds<Same<Body<'getAgenda'>, StaffReads['agenda']['result']>>();
  holds<Same<Body<'getPolicies'>, StaffReads['policies']['result']>>();
  holds<Same<Body<'getPolicyVersions'>, StaffReads['policies']['result']>>();
  holds<Same<Body<'getBlocks'>, StaffReads['blocks']['result']>>();
  holds<Same<Body<'getPresence'>, StaffReads['presence']['result']>>();
  holds<Same<Body<'getFeedback'>, StaffReads['feedback']['result']>>();
  holds<Same<Body<'getReports'>, StaffReads['reports']['result']>>();
  holds<Same<Body<'getMessage'>, StaffReads['message']['result']>>();
  // @ts-expect-error what differs in one field is not the same
  holds<Same<Body<'getPerson'>, Omit<Reads['person']['result'], 'at'>>>();
  // @ts-expect-error nor what may be absent
  holds<Same<Schemas['Poll'], Omit<Schemas['Poll'], 'lang'>>>();
});

test('the committed types are those of the document: run `npm run contract`', async () => {
  assert.equal(await committedTypes(), await contractTypes());
});

test('the document is one of OpenAPI 3.1', async () => {
  // The linter that the generator of types brings.
  const { createConfig, lintFromString } = createRequire(import.meta.resolve('../openapi/package.json'))(
    '@redocly/openapi-core',
  ) as typeof import('@redocly/openapi-core');
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // An installation's own.
      'no-empty-servers': 'off',
      // A form is answered with 303; what watches the server asks nothing that could be wrong.
      'operation-2xx-response': 'off',
      'operation-4xx-response': 'off',
    },
  });
  const found = await lintFromString({ source: JSON.stringify(openApi()), config });
  assert.deepEqual(
    found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    [],
  );
});

test('every schema of the document is one, and every description is there', () => {
  const { schemas } = openApi().components;
  for (const name of Object.keys(schemas)) assert.ok(contract().schema(name), name);
  const texts = JSON.stringify(openApi());
  assert.doesNotMatch(texts, /"description":(""|null)|undefined/);
  for (const [type, mapped] of Object.entries(
    (schemas['Command'] as { discriminator: { mapping: Record<string, string> } }).discriminator.mapping,
  )) {
    const { description, properties } = schemas[mapped.split('/').at(-1)!] as {
      description?: string;
      properties: Record<string, { description?: string }>;
    };
    assert.ok(description, type);
    for (const [name, property] of Object.entries(properties)) {
      assert.ok(name === 'type' || property.description, `${type} ${name}`);
    }
  }
});

test('what one field demands of another the document demands as the server does', () => {
  const allows = contract().schema('Command');
  const edit = { id: newId(), type: 'post.edit', ifVersion: 'a' } as const;
  const question = { ...edit, target: { kind: 'question', id: 'a' } } as const;
  const answer = { ...edit, target: { kind: 'answer', id: 'a' } } as const;
  const message = { id: newId(), type: 'feedback.send', kind: 'idea', message: 'Halo' } as const;
  for (const [command, isRight] of [
    [{ ...question, title: 'Siapa?' }, true],
    [{ ...question, body: 'Siapa?' }, false],
    [{ ...answer, body: 'Saya.' }, true],
    [{ ...answer, title: 'Saya.' }, false],
    [message, true],
    [{ ...message, contact: 'a@b.example', consent: true }, true],
    [{ ...message, contact: 'a@b.example', consent: false }, false],
    [{ ...message, contact: 'a@b.example' }, false],
  ] as const) {
    const text = JSON.stringify(command);
    assert.equal(allows(command), isRight, `document: ${text}`);
    const { errors } =
      command.type === 'post.edit'
        ? parseStaffCommand(command.type, command)
        : parseCommand(command.type, command);
    assert.equal(!errors, isRight, `server: ${text}`);
  }
});

test('the document describes every route, and is the same for everybody', async () => {
  const { paths } = openApi();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const table = Object.values({ ...communityOperations, ...serverOperations });
  assert.deepEqual(described.sort(), table.map(({ method, path }) => `${method} ${path}`).sort());
  using place = await server();
  const answer = await place.ask('/v1/openapi.json');
  assert.equal(answer.headers.get('content-type'), 'application/json');
  assert.equal(answer.headers.get('cache-control'), 'no-cache');
  assert.deepEqual(await json(answer), JSON.parse(JSON.stringify(openApi())));
  const again = { headers: { 'If-None-Match': answer.headers.get('etag')! } };
  assert.equal((await place.ask('/v1/openapi.json', again)).status, 304);
});

test('parameters at fault are named, and ones that no database could hold are among them', async () => {
  using place = await server();
  const ofQuery = async (path: string) => {
    const { status, fields } = await problem(await place.ask(`/v1/main/${path}`));
    return [status, fields];
  };
  for (const [path, fields] of [
    ['events?limit=0&when=now', { limit: 'malformed', when: 'unknown' }],
    ['events?limit=51', { limit: 'too-many' }],
    ['events?limit=1e1', { limit: 'malformed' }],
    ['events?limit=', { limit: 'malformed' }],
    ['events?cursor=2026-03-01T08:00:00.000Z~%00', { cursor: 'malformed' }],
    ['questions?order=best', { order: 'unknown' }],
    [`questions?search=${'x'.repeat(101)}`, { search: 'too-long' }],
    ['questions/%00', { id: 'malformed' }],
    ['polls/%00', { id: 'malformed' }],
    ['conduct/a%07b', { id: 'malformed' }],
    ['changes?after=%00', { after: 'malformed' }],
  ] as const) {
    assert.deepEqual(await ofQuery(path), [422, fields], path);
  }
  assert.equal((await place.ask('/v1/main/questions?search=%00')).status, 200);
  assert.equal((await place.ask('/v1/main/events?limit=50&limit=0')).status, 200, 'the first counts');
  assert.equal((await place.ask('/v1/main/feedback/%00')).status, 404);
});
