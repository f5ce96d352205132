import type { Feedback } from './feedback.ts';
import { parseMarkdown, textsOf } from './markdown.ts';
import type { Answer, Question } from './question.ts';
import type { Report } from './report.ts';
import { isHidden } from './review-rules.ts';
import { toUtc } from './time.ts';

// What waits for the team to deal with it, and since when. What is held waits for review first.

/** The kinds of records that wait for the team without being held. */
export const inboxTables = ['feedback', 'question', 'report'] as const;
export type InboxTable = (typeof inboxTables)[number];

/** Of what has no readable time nobody knows how long it has waited: longest. */
const longAgo = '1970-01-01T00:00:00.000Z';

/** Whether a message waits for the team: nobody has answered it yet, or set how it stands. */
export const messageWaits = (
  { status, held }: Pick<Feedback | Report, 'status' | 'held'>,
  replies: number,
): boolean => !held && status === 'received' && !replies;

/** Since when a message waits for the team, if it does. */
export function messageWaitsSince(message: Feedback | Report): string | undefined {
  const { createdAt, replies = [] } = message;
  return messageWaits(message, replies.length) ? (toUtc(createdAt) ?? longAgo) : undefined;
}

/** Since when a question waits for an answer that everybody is shown, if it does. */
export function questionWaitsSince(question: Question, answers: number): string | undefined {
  const waits = !answers && question.closedAt === undefined && !question.held && !isHidden(question);
  return waits ? (toUtc(question.createdAt) ?? longAgo) : undefined;
}

/** The most of a text that a list shows, in UTF-16 code units. */
const longestExcerpt = 200;

/** What a record is known by in a list: one line of plain text. */
export function excerptOf(record: Question | Answer | Feedback | Report): string {
  const line = textOf(record).replace(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  // No half of a pair is left over.
  return `${line
    .slice(0, longestExcerpt - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

function textOf(record: Question | Answer | Feedback | Report): string {
  if ('title' in record) return record.title;
  if ('questionId' in record) return textsOf(parseMarkdown(record.body)).join(' ');
  return 'message' in record ? record.message : record.text;
}
