import * as v from 'valibot';
import type { FieldError } from './community.ts';
import { pollLimits, type PollStaffCommand } from './poll-staff.ts';
import { id, language, line, malformed, missing, time, unknown } from './schemas.ts';

const { question, label, fewestOptions, mostOptions } = pollLimits;
const error = (word: FieldError) => word;

const options = v.pipe(
  v.array(v.object({ id: line(100), label: line(label) }, malformed), missing),
  v.minLength(fewestOptions, error('too-few')),
  v.maxLength(mostOptions, error('too-many')),
);

const content = {
  question: line(question),
  lang: v.exactOptional(language),
  kind: v.picklist(['single', 'multiple'], unknown),
  options,
  max: v.exactOptional(
    v.pipe(
      v.number(malformed),
      v.integer(malformed),
      v.minValue(1, malformed),
      v.maxValue(mostOptions, error('too-many')),
    ),
  ),
  results: v.picklist(['always', 'on-vote', 'on-close'], unknown),
  allowChange: v.boolean(malformed),
  closesAt: v.exactOptional(time),
};

const seen = { pollId: line(100), ifVersion: line(100) };

export const pollStaffSchemas = {
  'poll.create': v.object(
    { id, type: v.literal('poll.create', malformed), ...content, draft: v.boolean(malformed) },
    malformed,
  ),
  'poll.edit': v.object({ id, type: v.literal('poll.edit', malformed), ...seen, ...content }, malformed),
  'poll.open': v.object({ id, type: v.literal('poll.open', malformed), ...seen }, malformed),
  'poll.close': v.object({ id, type: v.literal('poll.close', malformed), ...seen }, malformed),
  'poll.discard': v.object({ id, type: v.literal('poll.discard', malformed), ...seen }, malformed),
} satisfies Record<PollStaffCommand['type'], v.GenericSchema<unknown, PollStaffCommand>>;
