import type { ReadableAtom, WritableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import { feedbackLimits } from '../model/feedback-check.ts';
import type { FeedbackKind, FeedbackSend } from '../model/feedback.ts';
import { tidy } from '../model/text.ts';
import { draftKeeper, type DraftKeeper } from './draft.ts';
import { readOwn, type OwnMessages } from './own-messages.ts';
import type { Sent } from './sending.ts';
import type { Attached, FeedbackDraft } from './feedback-form.ts';

export { checkFeedback } from '../model/feedback-check.ts';
export { newId } from '../model/id.ts';
export { feedbackLimits };

/** Keeps what is typed, and reads what was sent before, for as long as the form is there. */
export function keeping(
  backend: Backend,
  place: string | undefined,
  sent: ReadableAtom<readonly Sent<FeedbackSend>[]>,
  own: WritableAtom<OwnMessages | undefined>,
): DraftKeeper<FeedbackDraft> {
  const keeper = draftKeeper<FeedbackDraft>(place);
  const stop = readOwn(backend, 'feedback', own, sent);
  return {
    ...keeper,
    close() {
      keeper.close();
      stop();
    },
  };
}

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
