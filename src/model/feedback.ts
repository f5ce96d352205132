import type { FeedbackStatus, Handled } from './message.ts';
import type { Reviewed } from './review.ts';

export const feedbackKinds = ['idea', 'complaint', 'praise', 'question', 'bug'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What a visitor writes. */
export interface FeedbackContent {
  readonly kind: FeedbackKind;
  readonly message: string;
  /** One to five, five the best. */
  readonly rating?: number;
  readonly name?: string;
  /** How to reach the writer: an e-mail address or a telephone number. Kept only with `consent`. */
  readonly contact?: string;
  /** The writer agrees to be contacted about this message. */
  readonly consent?: boolean;
  /** The language of the form when it was sent (BCP 47). */
  readonly lang?: string;
  /** The page it was sent from, without query and fragment. */
  readonly page?: string;
}

export interface FeedbackSend extends FeedbackContent {
  readonly id: string;
  readonly type: 'feedback.send';
}
export type FeedbackCommand = FeedbackSend;

export interface Feedback extends FeedbackContent, Handled<FeedbackStatus>, Reviewed {
  readonly id: string;
  readonly author: string;
  readonly createdAt: string;
  /** What says the same, and is answered for both. */
  readonly duplicateOf?: string;
}
