import type {
  Invitation,
  InvitationAsked,
  MeRead,
  SessionsRead,
  StaffRead,
  StaffRole,
} from '../model/team.ts';
import type { BackendAdapter, RequestOptions } from './adapter.ts';

/**
 * Who the team is and how each of them signs in, where the backend itself lets them in. It is no part of the contract: a
 * backend whose host site knows the team has none of this, and the desk then shows nothing of it. Each method rejects with a
 * `GuyubError`.
 */
export interface Team {
  me(options?: RequestOptions): Promise<MeRead>;
  /** Sets what one is called, or where links to sign in by are mailed to (`null`: nowhere). */
  changeMe(change: { readonly name?: string; readonly mail?: string | null }): Promise<MeRead>;
  /** Whether this browser can have passkeys here. */
  readonly hasPasskeys: boolean;
  /** Has the browser make a passkey; rejects with {@link PasskeyStopped} where none came of it there. */
  makePasskey(): Promise<MeRead>;
  namePasskey(id: string, name: string): Promise<MeRead>;
  removePasskey(id: string): Promise<MeRead>;
  /** Who is of the team, and who was of late. */
  staff(options?: RequestOptions): Promise<StaffRead>;
  /** A link to sign in by for somebody: answered once, or mailed to them. */
  invite(asked: InvitationAsked): Promise<Invitation>;
  /** Gives somebody another role; `null` removes them. */
  setRole(staff: string, role: StaffRole | null): Promise<StaffRead>;
  /** Where one is signed in; for owners, where everybody is. */
  sessions(options?: RequestOptions): Promise<SessionsRead>;
  endSession(id: string): Promise<SessionsRead>;
  /** Where a form is sent, with nothing in it, that signs out: whatever the page has in memory goes with it. */
  readonly signOut: string;
}

/** That no passkey came of it in the browser: somebody stopped, it took too long, or this device has one already. */
export class PasskeyStopped extends Error {
  readonly reason: 'stopped' | 'there-already';

  constructor(reason: PasskeyStopped['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** The team behind an adapter, where its backend keeps one. */
export const teamOf = (adapter: BackendAdapter): (() => Promise<Team>) | undefined =>
  (adapter as WithTeam).team;

/** An adapter that has a team beside what the contract asks for. */
export type WithTeam = BackendAdapter & { readonly team?: () => Promise<Team> };
