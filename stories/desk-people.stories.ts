import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BackendAdapter } from '../src/backend/adapter.ts';
import { GuyubError, type ErrorCode, type ErrorDetails } from '../src/backend/errors.ts';
import { PasskeyStopped, type Team } from '../src/backend/team.ts';
import type { Role } from '../src/model/community.ts';
import type { Colleague, Me, Session, StaffRole } from '../src/model/team.ts';
import { deskAt, deskNow, deskScene, hoursAgo, playOnScreen } from './desk-fixtures.ts';
import { hostile } from './fixtures.ts';

interface Scene {
  readonly role?: StaffRole;
  readonly me?: Partial<Me>;
  readonly staff?: readonly Colleague[];
  readonly ways?: { readonly passkeys: boolean; readonly mail: boolean };
  readonly hasPasskeys?: boolean;
  /** What is refused, and why. */
  readonly refuses?: Partial<Record<keyof Team, [code: ErrorCode, details?: ErrorDetails]>>;
  readonly noTeam?: boolean;
}

const meta: Meta<Scene> = {
  title: 'Desk/People',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: (args) => deskAt('people', withTeam(args)),
};
export default meta;
type Story = StoryObj<Scene>;

const colleague = (id: string, name: string, role: StaffRole, more: Partial<Colleague> = {}): Colleague => ({
  id: `staff:${id}`,
  name,
  role,
  createdAt: hoursAgo(900),
  joinedAt: hoursAgo(890),
  ...more,
});
const dewi = colleague('dewi', 'Dewi Lestari', 'owner', { mail: 'dewi@brand.example' });
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
function withTeam({
  role = 'owner',
  me: mine = {},
  staff: all = everybody,
  ways = { passkeys: true, mail: true },
  hasPasskeys = true,
  refuses = {},
  noTeam,
}: Scene): BackendAdapter {
  const adapter = deskScene({ roles: [role] });
  if (noTeam) return adapter;
  const viewer = { id: dewi.id, roles: [role] as readonly Role[] };
  const at = deskNow.toISOString();
  let me: Me = { ...dewi, role, passkeys, ...mine };
  let staff = all.map((each) => (each.id === me.id ? { ...each, role } : each));
  let sessions = [
    session('here', dewi, 'Firefox, Linux', 2),
    session('phone', dewi, 'Chrome, Android', 5),
    ...(role === 'owner' ? [session('budi', everybody[1]!, '', 9)] : []),
  ];
  const answer = async <T>(method: keyof Team, make: () => T): Promise<T> => {
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

/** An owner sees everybody, and changes what they may. */
export const Owner: Story = {};
/** A moderator sees who is in the team. */
export const Moderator: Story = { args: { role: 'moderator' } };
/** A reviewer sees themselves. */
export const Reviewer: Story = { args: { role: 'reviewer' } };
/** The first day: nobody else, and no passkey yet. */
export const Alone: Story = {
  args: { staff: [{ ...dewi, name: 'Owner' }], me: { name: 'Owner', passkeys: [] } },
};
/** Somebody is invited. */
export const Inviting: Story = { play: playOnScreen({ 'Somebody is to come': '#invite' }) };
/** The link, which is seen once. */
export const Invited: Story = {
  play: playOnScreen({
    'Somebody is to come': '#invite',
    'who has a name': ['#invite-name', 'Wulan'],
    'and gets a link': 'form.invite [value=link]',
    'It is seen once': 'wait #link',
  }),
};
/** The link goes by mail, and is seen by nobody else. */
export const InvitedByMail: Story = {
  play: playOnScreen({
    'Somebody is to come': '#invite',
    'who has a name': ['#invite-name', 'Wulan'],
    'and an address': ['#invite-mail', 'wulan@brand.example'],
    'to which a link goes': 'form.invite [value=mail]',
    'It is on its way': 'wait .made p',
  }),
};
/** What was typed is not right: it stays, and says what to mend. */
export const InvitationRefused: Story = {
  args: { refuses: { invite: ['invalid', { fields: { name: 'required', mail: 'malformed' } }] } },
  play: playOnScreen({
    'Somebody is to come': '#invite',
    'with an address that is none': ['#invite-mail', 'wulan'],
    'It is not taken': 'form.invite [value=mail]',
    'and says why': 'wait #invite-mail[aria-invalid=true]',
  }),
};
/** Whoever has lost their link gets another. */
export const NewLink: Story = { play: playOnScreen({ 'Another link': '[id="new-link-staff:rani"]' }) };
/** Removing somebody is asked once more. */
export const Removing: Story = { play: playOnScreen({ 'Remove somebody': '[id="remove-staff:budi"]' }) };
/** Somebody has to own the community. */
export const LastOwner: Story = {
  args: { refuses: { setRole: ['conflict', { reason: 'last-owner' }] } },
  play: playOnScreen({
    'Another role for the only owner': ['.person select', 'moderator'],
    'is refused': 'wait .person .error:not(:empty)',
  }),
};
/** The network has gone: nothing was done, and it says so. */
export const Offline: Story = {
  args: { refuses: { endSession: ['offline'] } },
  play: playOnScreen({
    'End a session': '[aria-labelledby=sessions] .person + .person button',
    'without a network': 'wait [aria-labelledby=sessions] .error:not(:empty)',
  }),
};
/** Nothing could be read. */
export const Unreachable: Story = { args: { refuses: { me: ['offline'] } } };
/** A passkey that did not come about. */
export const PasskeyStoppedThere: Story = {
  args: { refuses: { makePasskey: ['server'] } },
  play: playOnScreen({ 'Make a passkey': '#make-passkey', 'and stop': 'wait .group .error:not(:empty)' }),
};
/** A passkey that was made. */
export const PasskeyMade: Story = { play: playOnScreen({ 'Make a passkey': '#make-passkey' }) };
/** A passkey gets a name by which it is known. */
export const NamingPasskey: Story = { play: playOnScreen({ 'Rename it': '#rename-phone' }) };
/** A server that knows no passkeys and sends no mail. */
export const LinksAlone: Story = { args: { ways: { passkeys: false, mail: false }, me: { passkeys: [] } } };
/** A browser that has no passkeys. */
export const NoPasskeysHere: Story = { args: { hasPasskeys: false, me: { passkeys: [] } } };
/** Names are text, however long. */
export const HostileNames: Story = {
  args: {
    staff: [dewi, colleague('x', hostile[0]!, 'moderator'), colleague('y', 'W'.repeat(80), 'reviewer')],
    me: { passkeys: [{ id: 'x', name: hostile[3]!.slice(0, 80), createdAt: hoursAgo(3) }] },
  },
};
/** The host's own site knows the team. */
export const KnownElsewhere: Story = { args: { noTeam: true } };
/** In Indonesian, as most who work here read it. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('people', withTeam({}))}</div>`,
};
/** On a phone. */
export const Narrow: Story = {
  render: () => html`<div style="max-inline-size: 360px">${deskAt('people', withTeam({}))}</div>`,
};
