import type { Hint, Receipt } from '../model/community.ts';
import type { Command, CommandType } from '../model/records.ts';
import type { Query, Reads, ResultOf } from '../model/reads.ts';
import type { StaffCommandType, StaffReadType } from '../model/staff.ts';

export type { Query, Reads, ResultOf };

/** What a backend promises, as plain data. Widgets leave out what is not in it and say what a weak promise means. */
export interface Manifest {
  /** The version of this contract. */
  readonly spec: 1;
  readonly reads: readonly Query['type'][];
  readonly commands: readonly CommandType[];
  /** What its team can read and do beside that (`staffOf`). Where it is left out, the backend knows no team. */
  readonly staff?: readonly (StaffReadType | StaffCommandType)[];
  /** The adapter has `subscribe`. Otherwise what others write is seen with the next read. */
  readonly live?: boolean;
  readonly guarantees: {
    /** Who is kept to one ballot: an account, a device (a second browser is a second voter), or nobody. */
    readonly oneBallot: 'account' | 'device' | 'none';
    /** `strong`: a read that starts after a receipt shows its effect. `eventual`: some later read does. */
    readonly consistency: 'strong' | 'eventual';
    /** `exact`: a repeated command has no second effect, for 30 days. */
    readonly idempotency: 'exact' | 'none';
    /** `exact`: never more people go to an event than it has places for. `none`, or absent: it may happen. */
    readonly capacity?: 'exact' | 'none';
    /**
     * `ordered`: events may have a waiting list, and each place that comes free goes at once to whoever has waited
     * longest. `none`, or absent: nobody can wait for a place.
     */
    readonly waitlist?: 'ordered' | 'none';
    /** `enforced`: whoever has declined the rules takes part in nothing. `none`, or absent: the rules are words alone. */
    readonly conduct?: 'enforced' | 'none';
  };
}

/** What a community consists of for its backends: each widget is about one of these. */
export type Area = 'poll' | 'events' | 'questions' | 'feedback' | 'conduct';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Told by an adapter when a command has met a challenge, with how to decline it, and with nothing when that is over. The
   * command is on its way meanwhile: its visitor is told what takes so long, and need not wait for it.
   */
  readonly challenged?: ((decline?: () => void) => void) | undefined;
  /**
   * Who has given a command, as the adapter's `actor` named them: where somebody else is there by now it is `unauthorized`,
   * and not sent as theirs. To be looked at by an adapter whose users change while a page is open.
   */
  readonly actor?: string | undefined;
}

/**
 * The port: what a community's backend must do. Every method rejects with a {@link GuyubError} and with nothing
 * else; an aborted one rejects with the signal's reason.
 */
export interface BackendAdapter {
  /**
   * Names the backend in what a device keeps for it. Commands to a backend without a name are kept for as long as
   * the page is open.
   */
  readonly name?: string | undefined;
  /**
   * Set where what is written goes no further than this device, and how long it stays: over reloads, or until the
   * page closes. Widgets then say so, and promise nobody's answer.
   */
  readonly kept?: 'device' | 'page' | undefined;
  manifest(): Promise<Manifest>;
  read<Q extends Query>(query: Q, options?: RequestOptions): Promise<ResultOf<Q>>;
  /** Gives a command. The same command may be given again until its receipt has arrived. */
  submit(command: Command, options?: RequestOptions): Promise<Receipt>;
  /** Fetches what the other methods need beyond `read`, while there is a network: before somebody writes. */
  prepareWriting?(): Promise<unknown>;
  /**
   * A name for whoever a command given now would come from, without revealing what proves it. Commands waiting
   * to be sent are bound to it.
   */
  actor(): Promise<string>;
  /**
   * The same as far as it is known already: asking makes nobody known. Where an adapter has no such thing, its `actor`
   * is asked.
   */
  known?(): Promise<string | undefined>;
  /** Of a backend made of several: the one that answers for an area. Widgets talk to that one alone. */
  readonly area?: (area: Area) => BackendAdapter;
  /** Tells of what anybody writes from now on, as a hint to read again; returns how to stop. */
  subscribe?(heard: (hint: Hint) => void): () => void;
}
