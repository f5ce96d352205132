/**
 * What a person may be in a community. Everyone may read and write as a guest; moderators and owners are the team and
 * may more. A reviewer is shown figures without names and has no power of the team's.
 */
export type Role = 'member' | 'moderator' | 'owner' | 'reviewer';

/** Who is asking: nobody yet (no `id`), a guest known by a key, or a member vouched for by the host site. */
export interface Viewer {
  readonly id?: string;
  readonly roles: readonly Role[];
}

/** Who gives a command. Nobody can write without being somebody. */
export interface Actor extends Viewer {
  readonly id: string;
}

/** Whether somebody has the powers of the team. */
export const isTeam = ({ roles }: Viewer): boolean =>
  roles.some((role) => role === 'moderator' || role === 'owner');
/** Whether no host site vouches for somebody. */
export const isGuest = ({ roles }: Viewer): boolean => !roles.length;

/** The author of what somebody has had erased; nobody is known by it. */
export const nobody = '';

/** What is wrong with one field: a word for programs, which widgets translate. */
export type FieldError =
  | 'required'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'too-early'
  | 'too-late'
  | 'malformed'
  | 'unknown'
  | 'past'
  | 'duplicate';
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** Why a command is turned down for good. */
export interface Refusal {
  readonly code: 'invalid' | 'unsupported' | 'not-found' | 'forbidden' | 'closed' | 'conflict';
  /** A finer word where `code` alone cannot tell the writer what to do. */
  readonly reason?:
    | 'no-change'
    | 'id-taken'
    | 'changed'
    | 'full'
    | 'cancelled'
    | 'over'
    | 'declined'
    | 'question-closed'
    | 'held'
    | 'members-only'
    | 'pins-full'
    | 'last-owner'
    | 'overbooked'
    | 'answered'
    | 'unknown-passkey'
    | 'draft'
    | 'opened'
    | 'under-review'
    | 'blocked';
  readonly fields?: FieldErrors;
  /** Why, in the team's own words. */
  readonly because?: string;
}

/** The proof that a command was accepted. */
export interface Receipt {
  readonly commandId: string;
  /** Reads whose `version` is this or later show the command's effect. Compare as texts. */
  readonly version: string;
  /** When it was accepted, by the backend's clock (RFC 3339, UTC). */
  readonly at: string;
}

/** Word that something was accepted. It may repeat, come late or be missing: whoever hears it reads again. */
export interface Hint {
  /** What has changed: `poll/<id>`, `event/<id>`, `conduct` or another kind of record; empty where it may be anything. */
  readonly topic: string;
  /** A read at this version or later holds it already. Compare as texts. */
  readonly version: string;
}

/** What every read carries. */
export interface Read {
  /** Everything accepted up to this version is in the read; it may hold more. Compare as texts. */
  readonly version: string;
  /** The backend's clock when it read (RFC 3339, UTC). */
  readonly at: string;
  readonly viewer: Viewer;
}
