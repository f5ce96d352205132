import { html, type TemplateResult } from 'lit/html.js';
import type { ErrorDetails, GuyubError } from '../backend/errors.ts';
import type { LateMessages } from '../locales/index.ts';
import type { Command } from '../model/records.ts';
import { challenge } from './challenge.ts';

/** A sentence and the team's own reason, in whatever language that is: it turns nothing around it. */
export const inTheirWords = (sentence: string, because: string | undefined): string =>
  because ? `${sentence} \u2068${because}\u2069` : sentence;

/** How a command fares, as far as there is something to say about it. */
export interface Faring {
  readonly command: Pick<Command, 'type'>;
  readonly state: 'sending' | 'waiting' | 'accepted' | 'refused';
  readonly error?: Pick<GuyubError, 'code' | 'because'> & Pick<ErrorDetails, 'reason'>;
  readonly resting?: boolean;
  readonly decline?: () => void;
}

/** Why a command was turned down, in a sentence: by its reason where there is one, else by the kind of error. */
export function whyRefused({ error }: Faring, { refused }: LateMessages): string {
  const { code = 'server', reason, because } = error ?? {};
  const why = (reason && refused[reason]) ?? refused[code] ?? refused.server;
  return inTheirWords(why, because);
}

/** What there is to say about a command that has not been accepted; nothing about one that has, or none. */
export function outcome(
  sent: Faring | undefined,
  late: LateMessages,
  durable: boolean,
): TemplateResult | string | undefined {
  if (sent?.decline) return challenge(sent.command, sent.decline, late);
  switch (sent?.state) {
    case 'refused':
      return html`<span class="wrong">${whyRefused(sent, late)}</span>`;
    case 'waiting':
      if (sent.resting) return durable ? late.resting : late.restingHere;
      return durable ? late.waiting : late.waitingHere;
    case 'sending':
      return late.sending;
    default:
      return undefined;
  }
}
