import { html, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../../locales/index.ts';
import type { ConductState } from '../../stores/conduct.ts';
import { choiceStyles } from '../../ui/choice.styles.ts';
import { conductBannerLateStyles } from './conduct-banner.late.styles.ts';

// What a conduct banner shows after its first view.

export { reporting, type Reporting, type ReportHost } from './conduct-banner.report.ts';

export const lateStyles = [choiceStyles, conductBannerLateStyles];

/** What there is to say about the last answer or the state of things; nothing if all is as it was. */
export function notice(
  { error, sent }: ConductState,
  said: 'accepted' | 'declined' | undefined,
  late: LateMessages,
  durable: boolean,
): TemplateResult | string | undefined {
  if (sent?.state === 'refused') {
    const { code = 'server' } = sent.error ?? {};
    return html`<span class="wrong">${late.refused[code] ?? late.refused.server}</span>`;
  }
  if (sent?.state === 'waiting') return durable ? late.waiting : late.waitingHere;
  if (sent?.state === 'sending') return late.sending;
  return error ? late.stale : said && late.conduct[said];
}
