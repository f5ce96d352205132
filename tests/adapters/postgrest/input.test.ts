/** The adapter checks commands before it sends them, and nobody has to use the adapter. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import * as fc from 'fast-check';
import { guestKey } from '../../../src/backend/conformance/context.ts';
import { newId } from '../../../src/model/id.ts';
import type { CommandType } from '../../../src/model/records.ts';
import { parseCommand } from '../../../src/model/schemas.ts';
import { post, submit, read, unchanged, ani, poll, event, question, furnish } from './raw.ts';

before(furnish);

describe('whatever is sent', () => {
  test('a command that is not declared is unsupported', () =>
    unchanged(async () => {
      const report = { type: 'report.send', reason: 'spam', text: 'x' };
      for (const command of [report, { type: 'guyub.unheard-of' }, { type: 'constructor' }, {}, [], 'x', 7]) {
        const given =
          typeof command === 'object' && !Array.isArray(command) ? { id: newId(), ...command } : command;
        const { status, body } = await submit(given, ani);
        assert.deepEqual([status, body], [422, { code: 'unsupported' }], JSON.stringify(command));
      }
      for (const query of [{ type: 'feedback' }, {}]) {
        const { status, body } = await read(query);
        assert.deepEqual([status, body], [422, { code: 'unsupported' }]);
      }
    }));

  test('what is no JSON that a database can hold is refused before anything is looked at', () =>
    unchanged(async () => {
      const command = (message: string) =>
        `{"community":"main","command":{"id":"${newId()}","type":"feedback.send","kind":"idea","message":${message}}}`;
      for (const message of ['"\\u0000"', '"\\ud800"', '"', '[', `${'['.repeat(20_000)}`]) {
        const { status, text } = await post('/rpc/guyub_submit', command(message), ani);
        assert.ok(status >= 400, `${message.slice(0, 9)}: ${status} ${text}`);
      }
    }));

  test('the database finds the faults that the model finds, field by field, and takes what it takes', async () => {
    const fine = {
      'poll.vote': { pollId: poll, choices: ['a', ' b '] },
      'poll.withdraw': { pollId: poll },
      'feedback.send': {
        kind: 'praise',
        message: ' two\n\tlines 🌳 ',
        rating: 5,
        name: 'Ani',
        contact: 'a@b.example',
        consent: true,
        lang: 'id-ID',
        page: 'https://brand.example/taman',
      },
      'event.rsvp': { eventId: event, answer: 'no' },
      'conduct.accept': { policyId: 'conduct', version: 1, locale: 'id' },
      'conduct.decline': { policyId: 'conduct', version: 1, locale: 'id' },
      'question.ask': { title: 'How?', body: '*a*\n\nb', lang: 'id', name: 'Ani' },
      'question.edit': { questionId: question, title: 'How fine?', body: 'c', ifVersion: question },
      'answer.edit': { questionId: question, answerId: 'a', body: 'So.', ifVersion: 'a' },
      'answer.post': { questionId: question, body: 'So.', official: false },
      'answer.accept': { questionId: question, answerId: null },
      'vote.set': { questionId: question, answerId: 'a', value: 1 },
    } satisfies { readonly [T in CommandType]?: object };
    const odd: unknown[] = JSON.parse(`[
      null, true, false, 0, 1, 1.5, 6, -1, 1e6, 1e7, 1e300, "", " ", "\\ufeff\\u2003", "x", "yes", "1", {}, "x\\r\\ny",
      "two\\nlines", "tab\\there", "bell\\u0007", "next\\u0085line", "line\\u2028end", " \\u00a0x\\u3000", "\\u200b",
      "https://a.example", "https:", "ftp://a.example", "javascript:alert(1)", "en", "en-", "${newId()}",
      [], ["a"], ["a", 7], [""], [null], ["${'x'.repeat(101)}"], [${Array.from({ length: 101 }, () => '"a"')}]
    ]`);
    const long = fc
      .tuple(
        fc.constantFrom('x', 'é', '🌳', ' '),
        fc.constantFrom(50, 75, 100, 150, 200, 2500, 5000),
        fc.nat(1),
      )
      .map(([sign, count, more]) => sign.repeat(count) + 'x'.repeat(more));
    const text = fc.string({ unit: 'binary', maxLength: 5 });
    const values = fc.oneof(
      fc.constantFrom(...odd),
      long,
      text.filter((text) => text.isWellFormed() && !text.includes('\0')),
    );
    const changed = fc.constantFrom(...(Object.keys(fine) as (keyof typeof fine)[])).chain((type) => {
      const whole: Record<string, unknown> = { id: '', ...fine[type] };
      const change = fc.tuple(fc.constantFrom(...Object.keys(whole)), fc.option(values, { nil: undefined }));
      return fc.array(change, { maxLength: 2 }).map((changes) => ({ type, changes }));
    });
    const faulty = new Set<string>();
    await fc.assert(
      fc.asyncProperty(changed, async ({ type, changes }) => {
        const command = { id: newId(), type, ...fine[type], ...Object.fromEntries(changes) };
        const sent = JSON.parse(JSON.stringify(command)) as object;
        const { errors } = parseCommand(type, sent);
        const { status, body } = await submit(sent, { 'x-guyub-key': guestKey() });
        // `choices: unknown` is no fault of the command’s shape, and found by the rules.
        const fields = body.code === 'invalid' ? (body.fields as Record<string, string>) : {};
        const shape = Object.entries(fields).filter(
          ([field, word]) => field !== 'choices' || word !== 'unknown',
        );
        assert.deepEqual(Object.fromEntries(shape), errors ?? {}, JSON.stringify(sent).slice(0, 300));
        assert.ok(status < 500);
        for (const [field, word] of Object.entries(errors ?? {})) faulty.add(`${type} ${field} ${word}`);
      }),
      { numRuns: 400 },
    );
    // Were nothing faulty, this would prove little.
    assert.ok(faulty.size > 40, [...faulty].join('\n'));
  });

  test('a query with faults names them', async () => {
    for (const [query, fields] of [
      [{ type: 'events', when: 'now' }, { when: 'unknown' }],
      [{ type: 'events', when: 'past', limit: 51 }, { limit: 'too-many' }],
      [{ type: 'events', when: 'past', limit: 0 }, { limit: 'malformed' }],
      [{ type: 'events', when: 'past', limit: '1' }, { limit: 'malformed' }],
      [{ type: 'events', when: 'past', limit: 1e30 }, { limit: 'malformed' }],
      [{ type: 'events', when: 'past', cursor: '2025-99-99T00:00:00.000Z~x' }, { cursor: 'malformed' }],
      [{ type: 'questions', order: 'newest', search: ['x'] }, { search: 'malformed' }],
      [{ type: 'questions', order: 'newest', search: 'x'.repeat(101) }, { search: 'too-long' }],
      [{ type: 'questions', order: 'newest', cursor: '1~x' }, { cursor: 'malformed' }],
    ] as const) {
      const { status, body } = await read(query);
      assert.deepEqual(
        [status, body],
        [422, { code: 'invalid', fields }],
        JSON.stringify(query).slice(0, 80),
      );
    }
  });

  test('another time zone, asked for in a header, changes no answer', async () => {
    const query = { type: 'events', when: 'upcoming' };
    const { at: _, ...here } = (await read(query)).body;
    const { at: __, ...there } = (await read(query, { Prefer: 'timezone=Asia/Tokyo' })).body;
    assert.deepEqual(there, here);
  });
});
