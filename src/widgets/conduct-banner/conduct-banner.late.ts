import type { TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { ConductState } from '../../stores/conduct.ts';
import { choiceStyles } from '../../ui/choice.styles.ts';
import { markdownStyles } from '../../ui/markdown.styles.ts';
import { outcome } from '../../ui/outcome.ts';
import { ownMessagesStyles } from '../../ui/own-messages.ts';
import { summaryStyles } from '../../ui/summary.ts';
import { conductBannerLateStyles } from './conduct-banner.late.styles.ts';

// What a conduct banner shows after its first view.

export { reporting, type Reporting, type ReportHost } from './conduct-banner.report.ts';

export const lateStyles = [
  choiceStyles,
  summaryStyles,
  markdownStyles,
  ownMessagesStyles,
  conductBannerLateStyles,
];

/** What follows when the backend has answered: what is told to the page, and what is said here. */
export function settled({
  command,
  state,
  error,
}: NonNullable<ConductState['sent']>):
  { event: string; detail: object; said?: 'accepted' | 'declined' } | undefined {
  const { policyId, version, id: commandId, type } = command;
  const detail = { policyId, version, commandId };
  if (state === 'refused')
    return { event: 'guyub-conduct-refused', detail: { ...detail, code: error?.code } };
  if (state !== 'accepted') return undefined;
  const said = type === 'conduct.accept' ? 'accepted' : 'declined';
  return { event: `guyub-conduct-${said}`, detail, said };
}

/** What there is to say about the last answer or the state of things; nothing if all is as it was. */
export function notice(
  { error, sent }: ConductState,
  said: 'accepted' | 'declined' | undefined,
  late: LateMessages,
  durable: boolean,
): TemplateResult | string | undefined {
  return outcome(sent, late, durable) ?? (error ? late.stale : said && late.conduct[said]);
}
