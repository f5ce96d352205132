import * as fc from 'fast-check';
import type { Contract, Schema } from '../contract.ts';

// Values as the document allows them, values that are changed, and hostile ones.

/** What stands in the database, by the name of the field or parameter that may hold it. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\uFEFF',
  '\u202e\u2066',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "' or '1'='1",
  "'; drop table polls; --",
  '") or 1=1 --',
  '%',
  '_',
  '\\',
  '%_\\%',
  '$1',
  '?',
  ':id',
  '{"$ne":null}',
  '$where',
  '../../etc/passwd',
  '..\\..\\',
  '%2e%2e%2f',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(30),
  '2026-03-01T08:00:00.000Z~',
  '2026-99-99T99:99:99.999Z~x',
  '999999999~2026-03-01T08:00:00.000Z~x',
  '0~9999-99-99T99:99:99.999Z~\0',
  '🏡'.repeat(60),
  'x'.repeat(101),
  'x'.repeat(5001),
] as const;
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...hostileTexts) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 10 }),
);

const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e21,
    1.5,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    [[]],
    deep(7),
    deep(20),
  ),
  fc
    .constantFrom('{"__proto__":{"a":1}}', '{"length":1e9}', '{"toString":1}', '{"$gt":""}')
    .map((text) => JSON.parse(text) as unknown),
  fc.jsonValue(),
);

/** A value that a schema allows; `known` where its name is one under which something stands. */
export function allowedBy(
  schema: Schema,
  { schemas }: Contract,
  known: Known,
  name = '',
): fc.Arbitrary<unknown> {
  const inner = (schema: Schema, name?: string): fc.Arbitrary<unknown> =>
    allowedBy(schema, { schemas } as Contract, known, name);
  if (schema.$ref) return inner(schemas[schema.$ref.split('/').at(-1)!]!, name);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return fc.oneof(...either.map((one) => inner(one, name)));
  const made = plain(schema, inner, name);
  const there = schema.type === 'array' ? undefined : known[name];
  // The ids of commands are new, but for some.
  const [old, fresh] = name === 'id' ? [1, 12] : [4, 1];
  return there
    ? fc.oneof({ weight: old, arbitrary: fc.constantFrom(...there) }, { weight: fresh, arbitrary: made })
    : made;
}

function plain(
  schema: Schema,
  inner: (schema: Schema, name?: string) => fc.Arbitrary<unknown>,
  name: string,
): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 1e9, minItems = 0, maxItems = 5 } = schema;
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum));
    case 'array':
      return fc.oneof(
        {
          weight: 5,
          arbitrary: fc.array(inner(schema.items!, name), { minLength: minItems, maxLength: minItems + 3 }),
        },
        fc.array(inner(schema.items!, name), { minLength: maxItems, maxLength: maxItems, size: 'max' }),
      );
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
        key,
        inner(value, key),
      ]);
      const requiredKeys = [...(schema.required ?? [])];
      return fc.record(Object.fromEntries(properties) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys,
        noNullPrototype: true,
      });
    }
    default:
      return text(schema);
  }
}

function text({
  pattern = '',
  allOf = [],
  minLength = 0,
  maxLength = 60,
  format,
}: Schema): fc.Arbitrary<string> {
  if (format === 'email') return fc.constantFrom('ani@post.example', 'Budi+kopi@mail.post.example');
  if (format === 'uri') return fc.webUrl({ withQueryParameters: true, withFragments: true });
  // Times that are still to come, which no text made by chance is.
  if (/^\^(?:\\d|\[0-9\])\{4\}-/.test(pattern))
    return fc.constantFrom('2099-03-01T10:00:00Z', '2099-12-31T23:59:59.5+08:00');
  if (pattern.startsWith('^[')) return fc.stringMatching(new RegExp(pattern));
  const patterns = [pattern, ...allOf.map(({ pattern = '' }) => pattern)].map(
    (each) => new RegExp(each, 'u'),
  );
  return fc
    .oneof(
      {
        weight: 5,
        arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 40) }),
      },
      fc.constantFrom('x'.repeat(Math.max(minLength, 1)), 'é'.repeat(maxLength), `‮ ${'ب'.repeat(9)}`, '👩‍👩‍👧'),
      fc.constantFrom("'; drop table polls; --", '{"$ne":1}', '__proto__', '%_\\', '<b>'),
      // What a pattern has to rule out, or it is sent.
      fc.constantFrom(' ', '\t ', 'a\0b', 'a\nb', '\ud800'),
    )
    .filter((made) => made.length <= maxLength && patterns.every((each) => each.test(made)));
}

/** A command, changed in one place or another. */
export const changed = (command: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(command, fc.nat(), hostileValue, hostileText, fc.nat(7)).map(([command, at, value, name, how]) => {
    const fields = command as Record<string, unknown>;
    const keys = Object.keys(fields);
    const key = keys[at % keys.length]!;
    const { [key]: old, ...rest } = fields;
    if (how === 0) return rest;
    if (how === 1) return { ...fields, [`x${name}`]: value };
    if (how === 2) return value;
    if (how === 3) return [fields];
    if (how === 4) return { ...fields, [key]: [old] };
    if (how === 5) return { ...fields, [key]: String(old).toUpperCase() };
    return { ...fields, [key]: value };
  });

/** A text as bytes that are somehow wrong. */
export const spoiled = (json: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(json, fc.nat(), fc.nat(14)).map(([json, at, how]) => {
    const bytes = Buffer.from(json);
    const cut = bytes.subarray(0, at % (bytes.length + 1));
    const text = (...parts: readonly (string | Uint8Array)[]) =>
      Buffer.concat(parts.map((part) => Buffer.from(part as string))).toString('latin1');
    switch (how) {
      case 0:
        return text(cut);
      case 1:
        return text(cut, Buffer.of(0xff), bytes.subarray(cut.length));
      case 2:
        return text(cut, Buffer.of(0), bytes.subarray(cut.length));
      case 3:
        return text('\uFEFF', bytes);
      case 4:
        return text('\uFEFF\uFEFF', bytes);
      case 5:
        return text(Buffer.from(json, 'utf16le'));
      case 6:
        return text(json.replace('{', '{"type":"person.erase",'));
      case 7:
        return text(json.replace('{', '{"__proto__":{"type":"person.erase"},'));
      case 8:
        return text(json.replace('{', `{"a":${JSON.stringify(deep(500))},`));
      case 9:
        return text(json, ' '.repeat(64 * 1024));
      case 10:
        return text(json, '}');
      case 11:
        return text(json.replaceAll('"', "'"));
      case 12:
        return text(json.replace('{', '{"a":NaN,'));
      case 13:
        return text(json, json);
      default:
        return text('// comment\n', json);
    }
  });

export const asBytes = (text: string) => Buffer.from(text).toString('latin1');
