import type { DomainEventType } from '../../model/domain-events.ts';
import type { Notice } from '../storage/notices.ts';

/**
 * A way out of a community: the one port for whatever is told to somebody outside. It knows nothing of queues and
 * tries once; who calls it sees to the rest.
 */
export interface Channel {
  /** Unique in its community and the same after a restart; it stands in logs, so no secret is in it. */
  readonly name: string;
  /** What channels like it have in common, for whoever counts. */
  readonly kind: 'webhook' | 'mail';
  wants(type: DomainEventType): boolean;
  /**
   * Settles when the other side has taken it, or there is nobody to tell; throws a {@link SendError} otherwise.
   *
   * @returns whether somebody was told
   */
  send(notice: Notice, signal: AbortSignal): Promise<boolean>;
}

/** Why something could not be told. The message stands in logs and lists: nobody's words are in it. */
export class SendError extends Error {
  /** Seconds after which the other side wants to be asked again. */
  readonly retryAfter: number | undefined;
  /** Whether it would fail for ever. */
  readonly final: boolean;

  constructor(
    message: string,
    {
      retryAfter,
      final = false,
    }: { readonly retryAfter?: number | undefined; readonly final?: boolean } = {},
  ) {
    super(message);
    this.retryAfter = retryAfter;
    this.final = final;
  }
}
