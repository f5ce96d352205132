import type { FieldErrors } from '../../model/community.ts';
import { feedbackLimits } from '../../model/feedback-check.ts';
import type { FeedbackSend } from '../../model/feedback.ts';
import { accepted, equal, ok, refused } from './assert.ts';
import type { Context } from './context.ts';
import type { Theme } from './rule.ts';

const everyField = {
  kind: 'complaint',
  message: '<script>alert("x")</script>\n\n  di bawah 🌳👩‍👩‍👧 & ‏مظلة‏ – Ω\u0301 \u202Eback\u202C\tend',
  rating: 2,
  name: 'Ani <ani> 🌱',
  contact: '+62 812 0000 0000',
  consent: true,
  lang: 'id-ID',
  page: 'https://brand.example/taman',
} as const;

/** What is wrong with a message, field by field. */
const faults: readonly (readonly [FieldErrors, object])[] = [
  [{ kind: 'required' }, { kind: undefined }],
  [{ kind: 'unknown' }, { kind: 'rant' }],
  [{ message: 'required' }, { message: undefined }],
  [{ message: 'required' }, { message: ' \n\t ' }],
  [{ rating: 'malformed' }, { rating: 6 }],
  [{ rating: 'malformed' }, { rating: 2.5 }],
  [{ rating: 'malformed' }, { rating: '5' }],
  [{ name: 'malformed' }, { name: 'two\nlines' }],
  [{ consent: 'malformed' }, { consent: 'yes' }],
  [{ lang: 'malformed' }, { lang: 'not a language' }],
  [{ page: 'malformed' }, { page: 'javascript:alert(1)' }],
  [{ id: 'malformed' }, { id: 'c6f1b2c0-1111-4222-8333-444455556666' }],
  [
    { message: 'required', rating: 'malformed' },
    { message: '', rating: 0 },
  ],
];

/** Texts that no database and no other language need be able to hold. */
const unfit = [
  '\uD800',
  'cut \uDC00 off',
  'nul \u0000',
  'bell \u0007',
  'escape \u001B[31m',
  'next line \u0085 .',
];

export const feedback: Theme = {
  title: 'Feedback',
  needs: ['feedback.send'],
  rules: [
    {
      id: 'feedback-1',
      rule: 'A message is stored exactly as it was written, whatever it holds.',
      title: 'markup, emoji, Arabic and line ends are stored letter for letter',
      needs: ['records'],
      async run(context) {
        const command = context.feedback(everyField);
        await context.as('Ani').submit(command);
        const [stored] = await context.records('feedback');
        equal(stored && pick(stored, command), pick(command, command), 'the stored message');
      },
    },
    {
      id: 'feedback-2',
      rule: 'The backend adds who wrote it, when, and `received`; one author is one author in all messages.',
      title: 'a message is stored with its author and its time',
      needs: ['records'],
      async run(context) {
        for (const name of ['Ani', 'Ani', 'Budi']) await context.as(name).submit(context.feedback());
        const stored = await context.records('feedback');
        equal(
          stored.map(({ status }) => status),
          Array(3).fill('received'),
          'the status of the messages',
        );
        equal(new Set(stored.map(({ author }) => author)).size, 2, 'the number of authors');
        ok(
          stored.every(({ createdAt }) => Date.parse(createdAt) > 0),
          'every message has its time',
        );
      },
    },
    {
      id: 'feedback-3',
      rule: 'A message with faults is `invalid`, and every faulty field is named with what is wrong.',
      title: 'each field is refused for its own fault',
      async run(context) {
        for (const [fields, changes] of faults) await invalid(context, changes, fields);
        await nothingStored(context);
      },
    },
    {
      id: 'feedback-4',
      rule: 'A contact is taken only with consent to be contacted: else `invalid`, `consent: required`.',
      title: 'a contact without consent is refused',
      async run(context) {
        const { contact } = everyField;
        await invalid(context, { contact }, { consent: 'required' });
        await invalid(context, { contact, consent: false }, { consent: 'required' });
        await nothingStored(context);
      },
    },
    {
      id: 'feedback-5',
      rule: 'Half characters and control characters are `malformed`: refused, never quietly replaced.',
      title: 'lone surrogates and control characters are refused',
      async run(context) {
        for (const message of unfit)
          await invalid(context, { message: `a${message}` }, { message: 'malformed' });
        await invalid(context, { name: 'Ani \uD83C' }, { name: 'malformed' });
        await nothingStored(context);
      },
    },
    {
      id: 'feedback-6',
      rule: 'Texts up to their limits are taken whole; longer ones are `too-long`, never cut.',
      title: 'a text at its limit is taken, one more letter is refused',
      async run(context) {
        for (const field of ['message', 'name', 'contact'] as const) {
          const text = 'é'.repeat(feedbackLimits[field]);
          const fits = context.feedback({ consent: true, [field]: text });
          await accepted(context.as('Ani').submit(fits), `a ${field} at its limit`);
          await invalid(context, { consent: true, [field]: `${text}é` }, { [field]: 'too-long' });
        }
      },
    },
    {
      id: 'feedback-7',
      rule: 'Fields that the contract does not know are ignored, and not stored.',
      title: 'a message with an unknown field is stored without it',
      needs: ['records'],
      async run(context) {
        const command = context.feedback();
        await context.as('Ani').submit({ ...command, colour: 'red', score: 9 } as FeedbackSend);
        const [stored] = await context.records('feedback');
        ok(stored, 'the message is stored');
        equal(
          Object.keys(stored).sort(),
          ['author', 'createdAt', 'id', 'kind', 'message', 'status'],
          'the fields of the stored message',
        );
      },
    },
    {
      id: 'feedback-8',
      rule: 'What makes two messages one is the id of their command, not what they say.',
      title: 'the same words sent twice are two messages',
      needs: ['records'],
      async run(context) {
        for (const name of ['Ani', 'Ani']) await context.as(name).submit(context.feedback());
        equal((await context.records('feedback')).length, 2, 'the number of messages');
      },
    },
  ],
};

/** Of a record, what the command says. */
const pick = (record: object, command: FeedbackSend) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'type' && Object.hasOwn(command, key)));

async function invalid(context: Context, changes: object, fields: FieldErrors): Promise<void> {
  const command = JSON.parse(JSON.stringify(context.feedback(changes))) as FeedbackSend;
  await refused(
    context.as('Ani').submit(command),
    { code: 'invalid', fields },
    JSON.stringify(changes).slice(0, 80),
  );
}

async function nothingStored({ community }: Context): Promise<void> {
  if (!community.records) return;
  equal(await community.records('feedback'), [], 'the stored messages');
}
