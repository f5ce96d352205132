import type { FieldError, FieldErrors } from './community.ts';
import type { Handled, ReportStatus } from './message.ts';
import type { Reviewed } from './review.ts';
import { tidy } from './text.ts';

export const reportReasons = ['harassment', 'hate', 'safety', 'privacy', 'spam', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Longest texts, in UTF-16 code units as `maxlength` and `String.length` count them. */
export const reportLimits = { text: 5000, page: 2000 } as const;

/** What somebody tells the team about what should not be. */
export interface ReportContent {
  readonly reason: ReportReason;
  readonly text: string;
  /** The language of the form when it was sent (BCP 47). */
  readonly lang?: string;
  /** The page it was sent from, without query and fragment. */
  readonly page?: string;
}

export interface ReportSend extends ReportContent {
  readonly id: string;
  readonly type: 'report.send';
}

/** Read by the team alone. */
export interface Report extends ReportContent, Handled<ReportStatus>, Reviewed {
  readonly id: string;
  readonly author: string;
  readonly createdAt: string;
}

/** What a visitor has to mend before it can be sent. What passes here passes the backend. */
export function checkReport({ reason, text }: { reason: string; text: string }): FieldErrors {
  const errors: Record<string, FieldError> = {};
  if (!reason) errors.reason = 'required';
  if (!tidy(text)) errors.text = 'required';
  if (tidy(text).length > reportLimits.text) errors.text = 'too-long';
  return errors;
}
