import * as v from 'valibot';
import type { FieldError } from '../../model/community.ts';
import { language } from '../../model/schemas.ts';

const malformed: FieldError = 'malformed';

export const address = v.pipe(
  v.string('required' satisfies FieldError),
  v.trim(),
  // No address is longer (RFC 5321).
  v.maxLength(254, 'too-long' satisfies FieldError),
  v.email(malformed),
  v.description('Nothing but an address: no name, and not two.'),
);

/** Where somebody wants to be told. */
export const mailSchema = v.object(
  {
    address,
    lang: v.pipe(language, v.description('The language of the messages (BCP 47).')),
  },
  malformed,
);
export type MailSet = v.InferOutput<typeof mailSchema>;
