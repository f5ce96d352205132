import type { Actor } from './community.ts';
import type { Feedback, FeedbackSend } from './feedback.ts';
import type { Decision } from './records.ts';

export function decideFeedback(
  { feedback }: { readonly feedback: Feedback | undefined },
  command: FeedbackSend,
  actor: Actor,
  now: Date,
): Decision {
  if (feedback) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  const { type: _, ...content } = command;
  const record: Feedback = { ...content, author: actor.id, status: 'received', createdAt: now.toISOString() };
  return { changes: [{ table: 'feedback', record }] };
}
