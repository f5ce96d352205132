import { feedbackLimits } from '../model/feedback-check.ts';
import type { FeedbackKind, FeedbackSend } from '../model/feedback.ts';
import { tidy } from '../model/text.ts';
import type { Attached, FeedbackDraft } from './feedback-form.ts';

export { checkFeedback } from '../model/feedback-check.ts';
export { newId } from '../model/id.ts';
export { draftKeeper } from './draft.ts';
export { feedbackLimits };

/** What a draft sends. */
export function commandOf(
  { id, kind, rating, consent, withPage, ...texts }: FeedbackDraft,
  { page, lang }: Attached,
): FeedbackSend {
  const name = tidy(texts.name);
  const contact = tidy(texts.contact);
  return {
    id,
    type: 'feedback.send',
    kind: kind as FeedbackKind,
    message: tidy(texts.message),
    ...(rating && { rating }),
    ...(name && { name }),
    ...(contact && { contact, consent }),
    ...(withPage && page && page.length <= feedbackLimits.page && { page }),
    ...(lang && { lang }),
  };
}

/** The draft that a command was made of. */
export function draftOf({
  id,
  kind,
  message,
  rating,
  name,
  contact,
  consent,
  page,
}: FeedbackSend): FeedbackDraft {
  return {
    id,
    kind,
    message,
    rating: rating ?? 0,
    name: name ?? '',
    contact: contact ?? '',
    consent: consent ?? false,
    withPage: page !== undefined,
  };
}
