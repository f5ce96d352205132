import { createHash, createHmac } from 'node:crypto';
import type { DomainEvent, DomainEventType } from '../../model/domain-events.ts';
import { toE164 } from '../../model/telephone.ts';
import { SendError, type Channel } from './channel.ts';

/** An address that hears of what happens in a community. */
export interface Webhook {
  readonly url: string;
  /** What it is signed with: more than one while an old key goes out of use. */
  readonly keys: readonly Uint8Array[];
  /** What it wants to hear of; everything where it is not said. */
  readonly events?: readonly DomainEventType[] | undefined;
}

/** Milliseconds that a receiver has for its answer. */
const patience = 10_000;

/**
 * Posts each event as JSON, signed as Standard Webhooks (standardwebhooks.com) say: `webhook-id`, `webhook-timestamp`
 * and `webhook-signature`, one for each key. Any 2xx takes it; 410 wants it no more.
 *
 * @param callingCode of the country whose telephone numbers begin with 0
 */
export function webhookChannel({ url, keys, events }: Webhook, callingCode?: string): Channel {
  // An address may itself be a secret: it is named by its host, and by what tells two of one host apart.
  const mark = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return {
    kind: 'webhook',
    name: `webhook ${new URL(url).host} ${mark}`,
    wants: (type) => !events || events.includes(type),
    async send({ event }, signal) {
      const told = withTelephone(event as DomainEvent, callingCode);
      const body = JSON.stringify(told);
      const seconds = String(Math.floor(Date.now() / 1000));
      const sign = (key: Uint8Array) =>
        `v1,${createHmac('sha256', key).update(`${told.id}.${seconds}.${body}`).digest('base64')}`;
      const headers = {
        'Content-Type': 'application/json',
        'User-Agent': 'Guyub',
        'webhook-id': told.id,
        'webhook-timestamp': seconds,
        'webhook-signature': keys.map(sign).join(' '),
      };
      const late = AbortSignal.timeout(patience);
      // Nobody is led on to an address that was never named.
      const init = { method: 'POST', headers, body, redirect: 'manual' as const };
      const answer = await fetch(url, { ...init, signal: AbortSignal.any([signal, late]) }).catch(
        (error: unknown) => {
          throw new SendError(late.aborted ? 'no answer in time' : reasonOf(error));
        },
      );
      // What it says is of no use to anybody, and may have no end.
      await answer.body?.cancel().catch(() => {});
      if (answer.ok) return true;
      throw new SendError(`status ${answer.status}`, {
        retryAfter: secondsUntil(answer.headers.get('retry-after')),
        final: answer.status === 410,
      });
    },
  };
}

/** A contact that is a telephone number goes out in international form too, beside what was typed. */
function withTelephone(event: DomainEvent, callingCode?: string): DomainEvent {
  if (event.type !== 'feedback.received') return event;
  const telephone = toE164(event.data.contact ?? '', callingCode);
  return telephone === undefined
    ? event
    : { ...event, data: { ...event.data, telephone } as typeof event.data };
}

/** What the network said: `ECONNREFUSED` rather than "fetch failed". */
function reasonOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return code ?? 'no connection';
}

/** Both forms of Retry-After: seconds, or a date. */
function secondsUntil(text: string | null): number | undefined {
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return seconds > 0 ? seconds : undefined;
}
