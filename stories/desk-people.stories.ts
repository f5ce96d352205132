import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskAt, hoursAgo, playOnScreen } from './desk-fixtures.ts';
import { colleague, dewi, withTeam, type TeamScene } from './desk-people-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<TeamScene> = {
  title: 'Desk/People',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: (args) => deskAt('people', withTeam(args)),
};
export default meta;
type Story = StoryObj<TeamScene>;

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
/** Somebody has to own the community: the other owner has gone meanwhile. */
export const LastOwner: Story = {
  args: {
    staff: [dewi, colleague('tono', 'Tono', 'owner')],
    refuses: { setRole: ['conflict', { reason: 'last-owner' }] },
  },
  play: playOnScreen({
    'Another role for an owner': ['.person select', 'moderator'],
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
