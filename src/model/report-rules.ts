import type { Actor } from './community.ts';
import type { Decision } from './records.ts';
import type { Report, ReportSend } from './report.ts';
import type { Held } from './review.ts';

export function decideReport(
  { report }: { readonly report: Report | undefined },
  command: ReportSend,
  actor: Actor,
  now: Date,
  held?: Held,
): Decision {
  if (report) return { refusal: { code: 'conflict', reason: 'id-taken' } };
  const { type: _, ...content } = command;
  const record: Report = {
    ...content,
    author: actor.id,
    status: 'received',
    createdAt: now.toISOString(),
    ...(held && { held }),
  };
  return { changes: [{ table: 'report', record }] };
}
