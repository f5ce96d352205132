import type { Role, Viewer } from './community.ts';

// Who the team is, where the server itself lets them in and no host site vouches for them.

/** What somebody can be in the team. */
export type StaffRole = Exclude<Role, 'member'>;
/** The one with the most powers first. */
export const staffRoles = ['owner', 'moderator', 'reviewer'] as const satisfies readonly StaffRole[];

/** One of the team. */
export interface Colleague {
  /** As the log of what the team did calls them. */
  readonly id: string;
  /** As colleagues are shown it. */
  readonly name: string;
  readonly role: StaffRole;
  readonly createdAt: string;
  /** When they signed in for the first time; absent while they are only invited. */
  readonly joinedAt?: string;
  /** Since when they are not of the team any more. */
  readonly removedAt?: string;
  /** Where a link to sign in by is mailed to; for the team alone. */
  readonly mail?: string;
}

/** What somebody signs in by without a link, on one of their devices or wherever their password manager has it. */
export interface Passkey {
  readonly id: string;
  /** As its owner calls it: `Firefox, Android`. */
  readonly name: string;
  readonly createdAt: string;
  /** When somebody last signed in by it. */
  readonly usedAt?: string;
}

/** One of the team, as they see themselves. */
export interface Me extends Colleague {
  /** The oldest first. */
  readonly passkeys: readonly Passkey[];
}

export interface MeRead {
  readonly at: string;
  readonly viewer: Viewer;
  /** Nothing of whom the host site alone vouches for. */
  readonly me: Me | null;
  /** Which ways in there are beside a link that somebody hands over. */
  readonly ways: { readonly passkeys: boolean; readonly mail: boolean };
}

/** Who is of the team, in the order in which they came, and who was of late. */
export interface StaffRead {
  readonly at: string;
  readonly viewer: Viewer;
  readonly staff: readonly Colleague[];
}

/** A link for somebody new, or another one for somebody who is there. */
export type InvitationAsked = (
  { readonly name: string; readonly role: StaffRole; readonly mail?: string } | { readonly staff: string }
) & {
  /** Whether the link goes to their address; by default it is answered. */
  readonly byMail?: boolean;
  /** The language of the mail (BCP 47). */
  readonly lang?: string;
};

export interface Invitation {
  readonly staff: Colleague;
  /** To hand on: it cannot be asked for again. Absent where it goes by mail. */
  readonly link?: string;
  readonly expiresAt: string;
}

export interface SessionsRead {
  readonly at: string;
  readonly viewer: Viewer;
  /** The newest first. */
  readonly sessions: readonly (Session & {
    /** Whether it is the asker's own. */
    readonly current: boolean;
  })[];
}

/** That somebody is signed in, in one browser. */
export interface Session {
  readonly id: string;
  readonly staff: Pick<Colleague, 'id' | 'name' | 'role'>;
  /** The browser, as it calls itself: `Firefox, Android`; empty where it does not say. */
  readonly device: string;
  readonly createdAt: string;
  /** The hour in which it was last used. */
  readonly usedAt: string;
  readonly expiresAt: string;
}

/** What is done about the team itself; noted as its use of other powers is. */
export const teamActions = [
  'staff.invite',
  'staff.role',
  'staff.remove',
  'staff.rename',
  'staff.mail',
  'passkey.add',
  'passkey.remove',
  'session.start',
  'session.end',
] as const;
export type TeamAction = (typeof teamActions)[number];

/** Who may do what about the team itself. */
const powers = {
  /** Has a name, an address and passkeys of their own. */
  self: ['owner', 'moderator', 'reviewer'],
  /** Sees and ends their own sessions. */
  'own-sessions': ['owner', 'moderator', 'reviewer'],
  /** Sees and ends everybody's. */
  'all-sessions': ['owner'],
  /** Sees who is of the team. */
  'see-staff': ['owner', 'moderator'],
  invite: ['owner'],
  /** Changes what others may, and removes them. */
  'set-role': ['owner'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;
export type TeamPower = keyof typeof powers;

export const hasPower = ({ roles }: { readonly roles: readonly Role[] }, power: TeamPower): boolean =>
  powers[power].some((role) => roles.includes(role));

/** How long a session lasts, used or not; and links for the owner and for those who are invited: in seconds. */
export const sessionLife = 12 * 60 * 60;
export const ownerLinkLife = 30 * 60;
export const invitationLife = 72 * 60 * 60;
/** How long a link holds that somebody has had mailed to themselves, and the question to a passkey. */
export const mailedLinkLife = 15 * 60;
export const passkeyLife = 5 * 60;
/** The longest name, in UTF-16 code units. */
export const longestName = 80;
/** How many passkeys somebody may have: one for each device, and then some. */
export const mostPasskeys = 20;
