import * as fc from 'fast-check';
import type { Contract, Described, Schema } from '../contract.ts';
import { as, brand, vote } from '../helpers.ts';
import { bearer, claimsOf, signed, tokenOf } from '../tokens.ts';
import type { Sent } from './exchange.ts';
import { guests } from './records.ts';
import { allowedBy, asBytes, changed, hostileText, spoiled, type Known } from './values.ts';

// Requests made from the document: as it says, at the edges of that, changed, and hostile.

const mediaTypes = [
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  ' ',
  '',
] as const;

const moderator = bearer(tokenOf('budi', { roles: ['moderator'] }));
const owner = bearer(tokenOf('dewi', { roles: ['owner'] }));

/** Who asks: nobody, guests, members, and those who only say so. */
const identity: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 12, arbitrary: fc.integer({ min: 1, max: guests }).map(as) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      bearer(tokenOf('ani')),
      moderator,
      bearer(tokenOf('citra', { roles: ['owner', '__proto__', 1, null] })),
      owner,
    ),
  },
  fc.constantFrom(
    bearer(tokenOf('ani', { exp: 1 })),
    bearer(tokenOf('ani', { sub: '\0' })),
    bearer(signed({ alg: 'none', kid: 'site' }, claimsOf('ani'), '')),
    bearer(signed({ alg: 'HS256', kid: 'site' }, claimsOf('ani', { roles: ['owner'] }), 'another secret')),
    bearer(signed('{"alg":"HS256","kid":"site","__proto__":{}}', 'no claims', 'x')),
    bearer('a.b.c'),
    bearer(`${'a'.repeat(8000)}.b.c`),
    { Authorization: 'Guest' },
    { Authorization: 'Guest ../../x.y' },
    { Authorization: 'Basic YTpi' },
    { Authorization: '\x80\xff' },
  ),
);

/** From where: no page, one of the brand, and others. */
const origin: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom<Record<string, string>>(
  {},
  { Origin: brand },
  { Origin: brand },
  { Origin: 'https://evil.example' },
  { Origin: `${brand}.evil.example` },
  { Origin: 'null' },
  { Origin: 'not an origin' },
  { 'Sec-Fetch-Site': 'same-origin' },
);

/** A text in a path: as browsers write it, as they do not, and as nobody should. */
const inPath = (value: string) =>
  fc.constantFrom(
    encodeURIComponent(value.toWellFormed()),
    encodeURI(value.toWellFormed()).replace(/[?#]/g, ''),
    [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
const rawPath = fc.constantFrom(
  '%',
  '%f',
  '%ff',
  '%c0%ae',
  '..',
  '%2e%2e',
  '.',
  '%00',
  '%2f',
  ';a=b',
  '%0d%0aX:%20y',
);

/** Where and how one of an operation's requests goes. */
function addressed(operation: Described, from: Contract, known: Known): fc.Arbitrary<{ target: string }> {
  const { path, parameters = [] } = operation;
  const id = fc.constantFrom(...((known[path] ?? ['x']) as string[]));
  const community = fc.oneof(
    { weight: 12, arbitrary: fc.constant('main') },
    { weight: 2, arbitrary: fc.constant('other') },
    fc.oneof(fc.constant('nowhere'), hostileText.chain(inPath), rawPath),
  );
  const recordId = fc.oneof({ weight: 4, arbitrary: id.chain(inPath) }, hostileText.chain(inPath), rawPath);
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) => {
      const cursors = known['cursor'] as string[];
      const right =
        name === 'cursor' ? fc.constantFrom(...cursors) : allowedBy(schema, from, known, name).map(String);
      const value = fc.oneof({ weight: 3, arbitrary: right }, hostileText);
      return fc
        .array(value, { maxLength: 2, size: 'xsmall' })
        .map((values) => values.map((value) => `${name}=${encodeURIComponent(value.toWellFormed())}`));
    });
  const absurd = fc.constantFrom(
    '',
    '',
    '',
    '&&==',
    '%',
    '%ff=%ff',
    'a[]=1&a[b]=2',
    '__proto__=1',
    // Node itself answers 431 where all of a request's head is longer than 16 KiB.
    'x'.repeat(1000),
    '?',
  );
  return fc.tuple(community, recordId, fc.tuple(...query), absurd).map(([community, id, asked, absurd]) => {
    const written = [...asked.flat(), absurd].filter(Boolean).join('&');
    const place = path.replace('{community}', () => community).replace('{id}', () => id);
    return { target: `${place}${written && `?${written}`}` };
  });
}

const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Record<string, string>> =>
  fc.tuple(...parts).map((parts) => Object.assign({}, ...parts) as Record<string, string>);

/** What an operation that reads is for, so that no run depends on chance for it. */
export function plainRequestsOf(
  { method, path, parameters = [] }: Described,
  from: Contract,
  known: Known,
  seed: number,
): Sent[] {
  if (method !== 'get') return [];
  const [id = 'x'] = (known[path] ?? []) as string[];
  const asked = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name, schema }) => [name, fc.sample(allowedBy(schema, from, known, name), { seed, numRuns: 1 })]);
  const query = new URLSearchParams(asked as string[][]).toString();
  const place = path.replace('{community}', 'main').replace('{id}', encodeURIComponent(id));
  const target = `${place}${query && `?${query}`}`;
  return [{}, as(1), moderator, owner].map((headers) => ({ method, target, headers }));
}

/** Every kind of request of an operation. */
export function requestsOf(operation: Described, from: Contract, known: Known): fc.Arbitrary<Sent> {
  const { method } = operation;
  const where = addressed(operation, from, known);
  const [type, { schema }] = Object.entries(operation.requestBody?.content ?? {})[0] ?? ['', { schema: {} }];
  if (!type) {
    const conditions = fc.constantFrom<object>(
      {},
      {},
      { 'If-None-Match': '*' },
      { 'If-None-Match': 'W/"x", ""' },
      { Accept: 'text/event-stream' },
      { Accept: '*/*', 'Accept-Language': 'ar;q=x,\x80' },
    );
    return fc
      .record({ method: fc.constant(method), headers: merged(identity, origin, conditions) })
      .chain((rest) => where.map((place) => ({ ...rest, ...place })));
  }
  const bodies = type.endsWith('json') ? jsonBodies(schema, from, known) : formBodies(schema, from, known);
  const right = fc.constant({ 'Content-Type': type });
  const content = fc.oneof(
    { weight: 8, arbitrary: right },
    fc.constantFrom(...mediaTypes).map((type) => ({ 'Content-Type': type })),
  );
  return fc
    .tuple(where, merged(identity, origin, content), bodies)
    .map(([place, headers, body]) => ({ method, ...place, headers, ...body }));
}

function jsonBodies(
  schema: Schema,
  from: Contract,
  known: Known,
): fc.Arbitrary<Pick<Sent, 'body' | 'allowed'>> {
  const check = from.schema(schema.$ref!.split('/').at(-1)!);
  const right = allowedBy(schema, from, known).filter((value) => check(value) as boolean);
  const json = right.map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 7, arbitrary: json.map((text) => ({ body: asBytes(text), allowed: true })) },
    { weight: 5, arbitrary: changed(right).map((value) => ({ body: asBytes(JSON.stringify(value) ?? '') })) },
    { weight: 3, arbitrary: spoiled(json).map((body) => ({ body })) },
    fc
      .constantFrom('', 'null', '[]', '"', `[${JSON.stringify(vote())}]`, ' '.repeat(70_000))
      .map((body) => ({ body })),
  );
}

function formBodies(schema: Schema, from: Contract, known: Known): fc.Arbitrary<Pick<Sent, 'body'>> {
  const sent = {
    kind: ['idea'],
    message: ['Halo'],
    rating: ['5', ''],
    consent: ['yes'],
    contact: ['a@b.example'],
    address: ['a@b.example'],
    ...known,
  };
  const form = allowedBy(schema, from, sent).map(
    (fields) => new URLSearchParams(fields as Record<string, string>),
  );
  const hostile = fc
    .tuple(form, fc.constantFrom('id', 'lang', 'page', 'kind', 'message', 'rating', 'x'), hostileText)
    .map(([form, name, value]) => {
      form.set(name, value.toWellFormed());
      return form;
    });
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(form, hostile).map((form) => ({ body: form.toString() })) },
    fc
      .constantFrom(
        '',
        '&&&',
        '%',
        'kind=%ff&message=%00',
        `message=${'x'.repeat(70_000)}`,
        '\xff',
        'kind=idea&message=a&message=b',
      )
      .map((body) => ({ body })),
  );
}
