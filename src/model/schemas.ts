import * as v from 'valibot';
import type { FieldError, FieldErrors } from './community.ts';
import type { Command, CommandType } from './records.ts';
import { eventLimits } from './event-staff.ts';
import { feedbackLimits } from './feedback-check.ts';
import { feedbackKinds, type FeedbackSend } from './feedback.ts';
import { isId } from './id.ts';
import { questionLimits } from './question.ts';
import { reportLimits, reportReasons } from './report.ts';
import { isFit } from './text.ts';
import { isTime } from './time.ts';

/** The shape of every command. Fields that are not named here are dropped; messages are {@link FieldError}s. */
export const missing: FieldError = 'required';
export const malformed: FieldError = 'malformed';
export const unknown: FieldError = 'unknown';
export const id = v.pipe(v.string(missing), v.check(isId, malformed));
export const text = (max: number) =>
  v.pipe(
    v.string(missing),
    v.maxLength(max, 'too-long' satisfies FieldError),
    v.trim(),
    v.minLength(1, missing),
    v.check(isFit, malformed),
  );
export const line = (max: number) => v.pipe(text(max), v.regex(/^[^\n\t\r\u2028\u2029]*$/, malformed));
export const webPage = v.pipe(line(feedbackLimits.page), v.url(malformed), v.regex(/^https?:/i, malformed));
/** A time that can be read (RFC 3339). */
export const time = v.pipe(v.string(malformed), v.check(isTime, malformed));
export const language = v.pipe(v.string(malformed), v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, malformed));

export const writing = {
  id,
  lang: v.exactOptional(language),
  name: v.exactOptional(line(questionLimits.name)),
};

export const policyVersion = v.pipe(
  v.number(malformed),
  v.integer(malformed),
  v.minValue(1, malformed),
  v.maxValue(1e6, malformed),
);

const answering = {
  id,
  policyId: line(100),
  version: policyVersion,
  locale: language,
};

/** How to reach somebody is taken only from who agrees to be reached. */
export const mayBeReached = ({ contact, consent }: Pick<FeedbackSend, 'contact' | 'consent'>): boolean =>
  !contact || consent === true;

export const commandSchemas = {
  'poll.vote': v.object(
    {
      id,
      type: v.literal('poll.vote', malformed),
      pollId: line(100),
      choices: v.pipe(
        v.array(line(100), missing),
        v.minLength(1, 'too-few' satisfies FieldError),
        v.maxLength(100, 'too-many' satisfies FieldError),
      ),
    },
    malformed,
  ),
  'poll.withdraw': v.object(
    { id, type: v.literal('poll.withdraw', malformed), pollId: line(100) },
    malformed,
  ),
  'feedback.send': v.pipe(
    v.object(
      {
        id,
        type: v.literal('feedback.send', malformed),
        kind: v.picklist(feedbackKinds, unknown),
        message: text(feedbackLimits.message),
        rating: v.exactOptional(
          v.pipe(
            v.number(malformed),
            v.integer(malformed),
            v.minValue(1, malformed),
            v.maxValue(5, malformed),
          ),
        ),
        name: v.exactOptional(line(feedbackLimits.name)),
        contact: v.exactOptional(line(feedbackLimits.contact)),
        consent: v.exactOptional(v.boolean(malformed)),
        lang: v.exactOptional(language),
        page: v.exactOptional(webPage),
      },
      malformed,
    ),
    v.forward(v.partialCheck([['contact'], ['consent']], mayBeReached, missing), ['consent']),
  ),
  'event.rsvp': v.object(
    {
      id,
      type: v.literal('event.rsvp', malformed),
      eventId: line(100),
      answer: v.picklist(['yes', 'no', 'wait'], unknown),
      name: v.exactOptional(line(eventLimits.name)),
    },
    malformed,
  ),
  'conduct.accept': v.object({ ...answering, type: v.literal('conduct.accept', malformed) }, malformed),
  'conduct.decline': v.object({ ...answering, type: v.literal('conduct.decline', malformed) }, malformed),
  'report.send': v.object(
    {
      id,
      type: v.literal('report.send', malformed),
      reason: v.picklist(reportReasons, unknown),
      text: text(reportLimits.text),
      lang: v.exactOptional(language),
      page: v.exactOptional(webPage),
    },
    malformed,
  ),
  'question.ask': v.object(
    {
      ...writing,
      type: v.literal('question.ask', malformed),
      title: line(questionLimits.title),
      body: v.exactOptional(text(questionLimits.body)),
    },
    malformed,
  ),
  'question.edit': v.object(
    {
      id,
      type: v.literal('question.edit', malformed),
      questionId: line(100),
      title: line(questionLimits.title),
      body: v.exactOptional(text(questionLimits.body)),
      ifVersion: line(100),
    },
    malformed,
  ),
  'answer.post': v.object(
    {
      ...writing,
      type: v.literal('answer.post', malformed),
      questionId: line(100),
      body: text(questionLimits.body),
      official: v.exactOptional(v.boolean(malformed)),
    },
    malformed,
  ),
  'answer.edit': v.object(
    {
      id,
      type: v.literal('answer.edit', malformed),
      questionId: line(100),
      answerId: line(100),
      body: text(questionLimits.body),
      ifVersion: line(100),
    },
    malformed,
  ),
  'answer.accept': v.object(
    {
      id,
      type: v.literal('answer.accept', malformed),
      questionId: line(100),
      answerId: v.nullable(line(100)),
      ifSetBy: v.exactOptional(v.nullable(line(100))),
    },
    malformed,
  ),
  'vote.set': v.object(
    {
      id,
      type: v.literal('vote.set', malformed),
      questionId: line(100),
      answerId: v.exactOptional(line(100)),
      value: v.picklist([0, 1], unknown),
    },
    malformed,
  ),
  'person.erase': v.object({ id, type: v.literal('person.erase', malformed) }, malformed),
} satisfies Record<CommandType, v.GenericSchema<unknown, Command>>;

export function isCommandType(type: unknown): type is CommandType {
  return typeof type === 'string' && Object.hasOwn(commandSchemas, type);
}

/** The command in an untrusted value, or what is wrong with each of its fields. */
export const parseCommand = (type: CommandType, value: unknown) =>
  parseWith<Command>(commandSchemas[type], value);

/** What a schema makes of an untrusted value. What is no field's fault is named `whole`. */
export function parseWith<C>(
  schema: v.GenericSchema<unknown, unknown>,
  value: unknown,
  whole = 'command',
): { command: C; errors?: never } | { errors: FieldErrors; command?: never } {
  const result = v.safeParse(schema, value);
  if (result.success) return { command: result.output as C };
  const errors: Record<string, FieldError> = {};
  for (const issue of result.issues) {
    const field = String(issue.path?.[0]?.key ?? whole);
    // A key that is absent is reported by the object itself, which cannot tell it from a faulty one.
    errors[field] ??= issue.input === undefined ? missing : (issue.message as FieldError);
  }
  return { errors };
}
