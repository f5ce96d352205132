import type { Actor } from './community.ts';
import type { Feedback, FeedbackSend } from './feedback.ts';
import type { Decision } from './records.ts';
import type { Held } from './review.ts';

export function decideFeedback(
  { feedback }: { readonly feedback: Feedback | undefined },
  command: FeedbackSend,
  actor: Actor,
  now: Date,
  held?: Held,
): Decision {
  if (feedback) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  const { type: _, ...content } = command;
  const record: Feedback = {
    ...content,
    author: actor.id,
    status: 'received',
    createdAt: now.toISOString(),
    ...(held && { held }),
  };
  return { changes: [{ table: 'feedback', record }] };
}
