import type { BackendAdapter } from '../src/backend/adapter.ts';
import { GuyubError, type ErrorCode, type ErrorDetails } from '../src/backend/errors.ts';
import { PasskeyStopped, type Team } from '../src/backend/team.ts';
import type { Role } from '../src/model/community.ts';
import type { Colleague, Me, Session, StaffRole } from '../src/model/team.ts';
import { deskNow, deskScene, hoursAgo, type DeskScene } from './desk-fixtures.ts';

export interface TeamScene {
  readonly role?: StaffRole;
  readonly me?: Partial<Me>;
  readonly staff?: readonly Colleague[];
  readonly ways?: { readonly passkeys: boolean; readonly mail: boolean };
  readonly hasPasskeys?: boolean;
  /** What is refused, and why. */
  readonly refuses?: Partial<Record<keyof Team, [code: ErrorCode, details?: ErrorDetails]>>;
  /** What is waited for before anything is answered. */
  readonly until?: Promise<unknown>;
  readonly noTeam?: boolean;
  /** Puts the community's records there. */
  readonly fill?: DeskScene['fill'];
}

export const colleague = (
  id: string,
  name: string,
  role: StaffRole,
  more: Partial<Colleague> = {},
): Colleague => ({
  id: `staff:${id}`,
  name,
  role,
  createdAt: hoursAgo(900),
  joinedAt: hoursAgo(890),
  ...more,
});
export const dewi = colleague('dewi', 'Dewi Lestari', 'owner', { mail: 'dewi@brand.example' });
const everybody = [
  dewi,
  colleague('budi', 'Budi', 'moderator', { mail: 'budi@brand.example' }),
  colleague('sita', 'Sita (magang)', 'reviewer'),
  { id: 'staff:rani', name: 'Rani', role: 'moderator', createdAt: hoursAgo(20) } as const,
  colleague('agus', 'Agus', 'moderator', { removedAt: hoursAgo(100) }),
];
const passkeys = [
  { id: 'phone', name: 'Chrome, Android', createdAt: hoursAgo(700), usedAt: hoursAgo(1) },
  { id: 'laptop', name: 'Laptop kantor', createdAt: hoursAgo(30) },
];
const session = (id: string, staff: Colleague, device: string, hours: number): Session => ({
  id,
  staff,
  device,
  createdAt: hoursAgo(hours),
  usedAt: hoursAgo(hours / 2),
  expiresAt: hoursAgo(hours - 12),
});

/** A backend in memory whose team is made up: what a server does is shown by the tests of the server. */
export function withTeam({
  role = 'owner',
  me: mine = {},
  staff: all = everybody,
  ways = { passkeys: true, mail: true },
  hasPasskeys = true,
  refuses = {},
  until,
  noTeam,
  fill,
}: TeamScene = {}): BackendAdapter {
  const adapter = deskScene({ roles: [role], actor: dewi.id, ...(fill && { fill }) });
  if (noTeam) return adapter;
  const viewer = { id: dewi.id, roles: [role] as readonly Role[] };
  const at = deskNow.toISOString();
  let me: Me = { ...dewi, role, passkeys, ...mine };
  let staff = all.map((each) => (each.id === me.id ? { ...each, role } : each));
  let sessions = [
    session('here', dewi, 'Firefox, Linux', 2),
    // Used last in the hour in which it began.
    { ...session('phone', dewi, 'Chrome, Android', 5), usedAt: hoursAgo(5.4) },
    ...(role === 'owner' ? [session('budi', everybody[1]!, '', 9)] : []),
  ];
  const answer = async <T>(method: keyof Team, make: () => T): Promise<T> => {
    if (!['me', 'staff', 'sessions'].includes(method)) await until;
    const refusal = refuses[method];
    if (refusal) throw new GuyubError(...refusal);
    return make();
  };
  const meRead = () => ({ at, viewer, me, ways });
  const setMe = (change: Partial<Me>) => {
    me = { ...me, ...change };
    return meRead();
  };
  const staffRead = () => ({ at, viewer, staff });
  const sessionsRead = () => ({
    at,
    viewer,
    sessions: sessions.map((each) => ({ ...each, current: each.id === 'here' })),
  });
  const team: Team = {
    hasPasskeys,
    signOut: '#signed-out',
    me: () => answer('me', meRead),
    changeMe: ({ name = me.name, mail = null }) =>
      answer('changeMe', () => setMe({ name, ...(mail && { mail }) })),
    makePasskey: async () => {
      if (refuses.makePasskey) throw new PasskeyStopped('stopped');
      const made = { id: 'new', name: 'Firefox, Linux', createdAt: at };
      return setMe({ passkeys: [...me.passkeys, made] });
    },
    namePasskey: (id, name) =>
      answer('namePasskey', () =>
        setMe({ passkeys: me.passkeys.map((each) => (each.id === id ? { ...each, name } : each)) }),
      ),
    removePasskey: (id) =>
      answer('removePasskey', () => setMe({ passkeys: me.passkeys.filter((each) => each.id !== id) })),
    staff: () => answer('staff', staffRead),
    invite: (asked) =>
      answer('invite', () => {
        const one =
          'staff' in asked
            ? staff.find(({ id }) => id === asked.staff)!
            : { id: 'staff:new', name: asked.name, role: asked.role, createdAt: at };
        if (!staff.includes(one)) staff = [...staff, one];
        const link = `https://community.brand.example/v1/main/sign-in?link=${'x'.repeat(43)}`;
        return { staff: one, expiresAt: hoursAgo(-72), ...(!asked.byMail && { link }) };
      }),
    setRole: (id, to) =>
      answer('setRole', () => {
        staff = staff.map((each) =>
          each.id !== id ? each : to ? { ...each, role: to } : { ...each, removedAt: at },
        );
        return staffRead();
      }),
    sessions: () => answer('sessions', sessionsRead),
    endSession: (id) =>
      answer('endSession', () => {
        sessions = sessions.filter((each) => each.id !== id);
        return sessionsRead();
      }),
  };
  return Object.assign(adapter, { team: async () => team });
}
