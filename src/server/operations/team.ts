import { getDesk } from '../desk-page.ts';
import type { Context } from '../handlers.ts';
import * as parameters from '../parameters.ts';
import { getMe, postMe } from '../me.ts';
import {
  getNewPasskey,
  getSignInPasskey,
  postPasskey,
  postPasskeyName,
  postPasskeyRemoval,
  postSignInPasskey,
} from '../passkeys.ts';
import { getSignIn, postSignIn, postSignInLink, postSignOut } from '../sign-in.ts';
import { getSessions, getStaff, postInvitation, postRole, postSessionEnd } from '../team.ts';
import {
  byTheTeam,
  forTheTeam,
  form,
  inCommunity,
  json,
  page,
  pages,
  problem,
  problems,
  type Operation,
} from './operation.ts';

/** How the team signs in, who it is, and where it works. */
export const teamOperations = {
  getSignIn: inCommunity({
    method: 'get',
    path: '/v1/{community}/sign-in',
    summary:
      'A page: who invites whom to the team, with a button; without a link, the ways in, or who is signed in',
    description: 'For browsers, in their language. Looking at a link uses nothing up.',
    identity: 'optional',
    parameters: { link: parameters.link, to: parameters.deskPlace },
    answers: {
      200: page,
      ...problems(401, 422),
      ...pages(410, 429),
      404: { ...problem, ...page },
    },
    handle: getSignIn,
  }),
  postSignIn: inCommunity({
    method: 'post',
    path: '/v1/{community}/sign-in',
    summary: 'Signs in by a link, which is used up then',
    description:
      'From our own page alone. The answer leads to the desk, and sets the cookie `__Host-guyub-{community}` for 12 hours, with which requests of the server’s own pages are those of whoever signed in.',
    identity: 'ignored',
    body: form('SignInForm'),
    answers: {
      303: {},
      ...problems(400, 413, 415, 422),
      ...pages(403, 410, 429),
      404: { ...problem, ...page },
    },
    handle: postSignIn,
  }),
  postSignInLink: inCommunity({
    method: 'post',
    path: '/v1/{community}/sign-in-link',
    summary: 'Has a link to sign in by mailed to whoever of the team has an address',
    description:
      'From our own page alone. The page that answers is the same whoever has the address, and whether it was asked for too often (three times in a quarter of an hour). The link is good once and for 15 minutes. A server that sends no mail says `unsupported`.',
    identity: 'ignored',
    body: form('SignInLinkForm'),
    answers: { 200: page, ...problems(400, 413, 415), 422: { ...problem, ...page }, ...pages(403, 429) },
    handle: postSignInLink,
  }),
  getSignInPasskey: inCommunity({
    method: 'get',
    path: '/v1/{community}/sign-in-passkey',
    summary: 'What a passkey is asked that somebody wants to sign in by',
    description:
      'For `navigator.credentials.get()`, as `parseRequestOptionsFromJSON()` reads it. The question is good for five minutes and for one answer. A server that does not know its own address (`--url`, HTTPS) says `unsupported`, but on this machine.',
    identity: 'ignored',
    answers: { 200: json('PasskeyRequest'), ...problems(422) },
    handle: getSignInPasskey,
  }),
  postSignInPasskey: inCommunity({
    method: 'post',
    path: '/v1/{community}/sign-in-passkey',
    summary: 'Signs in by a passkey',
    description:
      'From our own page alone. The answer sets the cookie of `postSignIn`. A passkey that is not taken, for whatever reason, is `forbidden` (`unknown-passkey`).',
    identity: 'ignored',
    body: json('PasskeyUsed'),
    answers: { 200: json('Done'), ...problems(400, 403, 413, 415, 422, 429) },
    handle: postSignInPasskey,
  }),
  postSignOut: inCommunity({
    method: 'post',
    path: '/v1/{community}/sign-out',
    summary: 'Ends the session in whose browser it is sent',
    description: 'From our own page alone.',
    identity: 'ignored',
    answers: { 303: {}, ...problems(422), ...pages(403) },
    handle: postSignOut,
  }),
  getSessions: forTheTeam(
    {
      path: '/v1/{community}/sessions',
      summary: 'Where one is signed in; for owners, where everybody of the team is',
      handle: getSessions,
    },
    'SessionsRead',
  ),
  postSessionEnd: byTheTeam(
    {
      path: '/v1/{community}/sessions/end',
      summary: 'Ends a session: one’s own, or as an owner anybody’s',
      handle: postSessionEnd,
    },
    'SessionEnd',
    'SessionsRead',
  ),
  getStaff: forTheTeam(
    {
      path: '/v1/{community}/staff',
      summary: 'Who is of the team, and who was of late',
      description: 'For moderators and owners. Those alone whom the server itself lets in.',
      handle: getStaff,
    },
    'StaffRead',
  ),
  getMe: forTheTeam(
    {
      path: '/v1/{community}/staff/me',
      summary: 'How one is called in the team and reached, and one’s passkeys',
      description: 'Nothing (`null`) of whom the host site alone vouches for.',
      handle: getMe,
    },
    'MeRead',
  ),
  postMe: byTheTeam(
    {
      path: '/v1/{community}/staff/me',
      summary: 'Sets what one is called, or where links to sign in by are mailed to',
      handle: postMe,
    },
    'MeChange',
    'MeRead',
  ),
  getNewPasskey: inCommunity({
    method: 'get',
    path: '/v1/{community}/staff/me/passkeys/new',
    summary: 'What a new passkey is asked',
    description:
      'For `navigator.credentials.create()`, as `parseCreationOptionsFromJSON()` reads it. The question is good for five minutes and for one answer of whoever asked for it.',
    identity: 'required',
    answers: { 200: json('PasskeyCreation'), ...problems(401, 403, 422) },
    handle: getNewPasskey,
  }),
  postPasskey: byTheTeam(
    {
      path: '/v1/{community}/staff/me/passkeys',
      summary: 'Adds a passkey to one’s own',
      description: 'At most 20 (`full`); one that is there already is a conflict (`id-taken`).',
      handle: postPasskey,
    },
    'PasskeyMade',
    'MeRead',
    409,
  ),
  postPasskeyName: byTheTeam(
    {
      path: '/v1/{community}/staff/me/passkeys/name',
      summary: 'Sets what one of one’s own passkeys is called',
      handle: postPasskeyName,
    },
    'PasskeyName',
    'MeRead',
  ),
  postPasskeyRemoval: byTheTeam(
    {
      path: '/v1/{community}/staff/me/passkeys/removal',
      summary: 'Removes one of one’s own passkeys: it signs in nobody from then on',
      handle: postPasskeyRemoval,
    },
    'PasskeyRemoval',
    'MeRead',
  ),
  postInvitation: byTheTeam(
    {
      path: '/v1/{community}/staff/invitations',
      summary: 'Makes a link to sign in by: for somebody new, or for one of the team',
      description:
        'For owners. It is good once and for 72 hours, and older ones of the same person no more. Sent again it makes another. With `byMail` it goes to their address in place of the answer.',
      handle: postInvitation,
    },
    'InvitationAsked',
    'Invitation',
  ),
  postRole: byTheTeam(
    {
      path: '/v1/{community}/staff/role',
      summary: 'Gives one of the team another role, or removes them',
      description:
        'For owners. It holds from the next request on. The last owner who can sign in stays one (`last-owner`).',
      handle: postRole,
    },
    'RoleChange',
    'StaffRead',
    409,
  ),
  getDesk: inCommunity({
    method: 'get',
    path: '/desk/{community}',
    summary: 'The page on which the team works, for browsers',
    description: 'It holds nothing by itself: what the team is shown is asked for as everything else.',
    identity: 'ignored',
    answers: { 200: page },
    handle: getDesk,
  }),
} satisfies Readonly<Record<string, Operation<Context>>>;
