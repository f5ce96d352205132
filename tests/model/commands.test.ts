import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type FieldError } from '../../src/model/community.ts';
import { commandTypes, type Command } from '../../src/model/records.ts';
import { feedbackKinds, type FeedbackSend } from '../../src/model/feedback.ts';
import { decideFeedback } from '../../src/model/feedback-rules.ts';
import { fingerprint } from '../../src/model/fingerprint.ts';
import { newId } from '../../src/model/id.ts';
import { reportReasons } from '../../src/model/report.ts';
import { isCommandType, parseCommand } from '../../src/model/schemas.ts';
import { isFit, tidy } from '../../src/model/text.ts';
import { actor, now } from './arbitraries.ts';

const errors: ReadonlySet<FieldError> = new Set([
  'required',
  'too-long',
  'too-many',
  'too-few',
  'malformed',
  'unknown',
]);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\u0301',
      '\uD83C',
      '\uDF33',
      '\r',
      '\n',
      '\0',
      ' ',
      '\u0085',
      '\uFEFF',
      'a',
      '\u202E',
    ),
  }),
);

const id = fc.constant(null).map(() => newId());
const text = fc.string({ minLength: 1, maxLength: 100 });
/** Almost commands: most fields are as they should be, any may be missing or something else. */
const almost = fc.oneof(
  ...commandTypes.map((type) =>
    fc.record(
      {
        type: fc.constant(type),
        id: fc.oneof(id, fc.string()),
        pollId: fc.oneof(text, fc.jsonValue()),
        choices: fc.oneof(fc.array(text, { minLength: 1 }), fc.jsonValue()),
        kind: fc.oneof(fc.constantFrom(...feedbackKinds), fc.jsonValue()),
        message: fc.oneof(text, anyText),
        rating: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double()),
        name: text,
        contact: text,
        consent: fc.boolean(),
        lang: fc.oneof(fc.constantFrom('id', 'en-GB'), fc.string()),
        page: fc.oneof(fc.webUrl(), fc.string()),
        policyId: text,
        version: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.jsonValue()),
        locale: fc.oneof(fc.constantFrom('id', 'en-GB'), fc.string()),
        reason: fc.oneof(fc.constantFrom(...reportReasons), fc.jsonValue()),
        text: fc.oneof(text, anyText),
        title: fc.oneof(text, anyText),
        body: fc.oneof(text, anyText),
        questionId: fc.oneof(text, fc.jsonValue()),
        answerId: fc.oneof(text, fc.constant(null), fc.jsonValue()),
        official: fc.boolean(),
        value: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.jsonValue()),
        extra: fc.jsonValue(),
      },
      { requiredKeys: ['type', 'id'] },
    ),
  ),
);

describe('parseCommand', () => {
  it('takes any value without throwing, and says what is wrong in the agreed words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commandTypes), fc.oneof(fc.jsonValue(), almost), (type, value) => {
        const { errors: found } = parseCommand(type, value);
        for (const error of Object.values(found ?? {})) assert.ok(errors.has(error), error);
        if (found) assert.ok(Object.keys(found).length);
      }),
    );
  });

  it('takes what it has accepted again, unchanged', () => {
    let accepted = 0;
    fc.assert(
      fc.property(almost, (value) => {
        const { command } = parseCommand(value.type, value) as { command?: Command };
        if (!command) return;
        accepted++;
        assert.deepEqual(parseCommand(command.type, JSON.parse(JSON.stringify(command))), { command });
      }),
      { numRuns: 1000 },
    );
    assert.ok(accepted > 50, `only ${accepted} of the tried commands were commands`);
  });

  it('drops what it does not know', () => {
    const withdraw = { id: newId(), type: 'poll.withdraw', pollId: 'poll' } as const;
    assert.deepEqual(parseCommand('poll.withdraw', { ...withdraw, voter: 'x' }), { command: withdraw });
  });

  it('knows the commands of the contract and no others', () => {
    for (const type of commandTypes) assert.ok(isCommandType(type));
    const inherited = fc.constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty');
    fc.assert(fc.property(fc.oneof(inherited, fc.jsonValue()), (type) => assert.ok(!isCommandType(type))));
  });
});

describe('what decides about feedback', () => {
  const send: FeedbackSend = { id: newId(), type: 'feedback.send', kind: 'idea', message: 'A bench.' };
  const decide = (changes: Partial<FeedbackSend> = {}) =>
    decideFeedback({ feedback: undefined }, { ...send, ...changes }, actor, now);

  it('stores what was written, who wrote it and when', () => {
    const { type: _, ...content } = send;
    const record = { ...content, author: actor.id, status: 'received', createdAt: now.toISOString() };
    assert.deepEqual(decide(), { changes: [{ table: 'feedback', record }] });
  });

  it('takes a contact with consent only', () => {
    const contact = 'ani@brand.example';
    const parse = (given: object) => parseCommand('feedback.send', { ...send, contact, ...given });
    assert.deepEqual(parse({}), { errors: { consent: 'required' } });
    assert.deepEqual(parse({ consent: false }), { errors: { consent: 'required' } });
    assert.equal(parse({ consent: true }).errors, undefined);
  });

  it('never writes over a message', () => {
    const { record } = decide().changes![0]!;
    const decision = decideFeedback({ feedback: record as never }, send, actor, now);
    assert.deepEqual(decision, { refusal: { code: 'conflict', reason: 'id-taken' } });
  });
});

describe('texts', () => {
  it('are fit once they are tidy, and tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.ok(isFit(tidy(text)));
        assert.equal(tidy(tidy(text)), tidy(text));
      }),
    );
  });

  it('keep the marks that languages write, and no pile of them', () => {
    const marks = (count: number) => `a${'\u0301\u0323'.repeat(count).slice(0, count)}b`;
    for (const text of ['שָׁל֥וֹם', 'مُحَمَّدٌ', 'ཧཱུྃ', 'ក្ស្ត្រី', 'ồ', '👩🏽‍🚒️', marks(10)]) {
      assert.ok(isFit(text), text);
      assert.equal(tidy(text), text);
    }
    const send = { id: newId(), type: 'feedback.send', kind: 'idea' };
    const piled = `${marks(11)} ${marks(500)}`;
    assert.deepEqual(parseCommand('feedback.send', { ...send, message: piled }), {
      errors: { message: 'malformed' },
    });
    assert.equal(tidy(piled), `${marks(10)} ${marks(10)}`);
  });

  it('that are fit and trimmed stay as they are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (isFit(text)) assert.equal(tidy(text), text.trim());
      }),
    );
  });

  it('that are fit survive UTF-8 and JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isFit(text));
        assert.equal(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
          text,
        );
        assert.equal(JSON.parse(JSON.stringify(text)), text);
      }),
    );
  });

  it('with tidy line ends are what a form accepts', () => {
    assert.equal(tidy(' one\r\ntwo\rthree\n'), 'one\ntwo\nthree');
    assert.equal(tidy('cut \uD83C off\u0000'), 'cut \uFFFD off\uFFFD');
  });
});

describe('fingerprints', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : value && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        : value;

  it('do not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => assert.equal(fingerprint(turned(value)), fingerprint(value))),
    );
  });

  it('differ where the content differs', () => {
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    fc.assert(
      fc.property(almost, almost, (a, b) => {
        if (!same(a, b)) assert.notEqual(fingerprint(a), fingerprint(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('tell apart what is easily mixed up', () => {
    const alike = [
      ['a', 'b'],
      ['a,b'],
      ['b', 'a'],
      [['a'], 'b'],
      'a',
      { a: 'b' },
      { b: 'a' },
      [],
      {},
      null,
      0,
      '0',
      '',
    ];
    assert.equal(new Set(alike.map(fingerprint)).size, alike.length);
  });
});
