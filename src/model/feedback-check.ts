import type { FieldError, FieldErrors } from './community.ts';
import { tidy } from './text.ts';

/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
export const feedbackLimits = { message: 5000, name: 100, contact: 200, page: 2000 } as const;

/** What a visitor has typed. */
export type FeedbackInput = Record<'kind' | 'message' | 'name' | 'contact', string> & { consent: boolean };

/** What a visitor has to mend before it can be sent. What passes here passes the backend. */
export function checkFeedback(input: FeedbackInput): FieldErrors {
  const errors: Record<string, FieldError> = {};
  const contact = tidy(input.contact);
  if (!input.kind) errors.kind = 'required';
  if (!tidy(input.message)) errors.message = 'required';
  for (const field of ['message', 'name', 'contact'] as const) {
    if (tidy(input[field]).length > feedbackLimits[field]) errors[field] = 'too-long';
  }
  // Enough to catch a slip of the keyboard: an address has an @, a telephone number three digits.
  if (contact && !/@|(\d.*){3}/.test(contact)) errors.contact ??= 'malformed';
  if (contact && !input.consent) errors.consent = 'required';
  return errors;
}
