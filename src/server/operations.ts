import type * as v from 'valibot';
import { getDesk, getFirstDesk } from './desk-page.ts';
import { getFeedbackThanks, postFeedbackForm } from './feedback-form.ts';
import {
  getAttendance,
  getAudit,
  getChanges,
  getConduct,
  getEvent,
  getEventPlans,
  getEvents,
  getFeedback,
  getFigures,
  getHeld,
  getManifest,
  getMessage,
  getMessages,
  getPerson,
  getPlacements,
  getPoll,
  getPolls,
  getQuestion,
  getQuestions,
  getThread,
  getThreads,
  getReports,
  postCommand,
  type Context,
  type Handler,
} from './handlers.ts';
import {
  deleteMail,
  getConfirmation,
  getStop,
  postConfirmation,
  postMail,
  postStop,
} from './mail/handlers.ts';
import { getAgenda, getBlocks, getInbox, getPolicies, getPresence } from './inbox.ts';
import type { SchemaName } from './openapi/schemas.ts';
import * as parameters from './parameters.ts';
import { getDocument, getHealth, getReadiness, type ServerContext } from './server-handlers.ts';
import { getMe, postMe } from './me.ts';
import {
  getNewPasskey,
  getSignInPasskey,
  postPasskey,
  postPasskeyName,
  postPasskeyRemoval,
  postSignInPasskey,
} from './passkeys.ts';
import { getSignIn, postSignIn, postSignInLink, postSignOut } from './sign-in.ts';
import { getSessions, getStaff, postInvitation, postRole, postSessionEnd } from './team.ts';

// Everything that the server answers over HTTP but the files of the script tag: it is routed from here, and the OpenAPI
// document is made of it (`openapi/`), so that nothing is served that is not described.

/** What is in a body, by its media type. Of what is no JSON, and of streams, the schema is that of its text. */
export type Content = { readonly [mediaType: string]: SchemaName };

/** One operation; its name in the table is its `operationId`. */
export interface Operation<C> {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  /** Who may, or must, say who they are. */
  readonly identity: 'ignored' | 'optional' | 'required';
  /** What its path and query may hold, besides the community: checked, and then given to `handle`. */
  readonly parameters?: v.ObjectEntries;
  /** What else may come in a header, in words. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Content;
  /** What it answers, by status; nothing in a body that is not there. */
  readonly answers: { readonly [status: number]: Content };
  handle(context: C, asked: never): Promise<Response>;
}

const json = (name: SchemaName): Content => ({ 'application/json': name });
const page: Content = { 'text/html': 'Page' };
const form = (name: SchemaName): Content => ({ 'application/x-www-form-urlencoded': name });
const problem: Content = { 'application/problem+json': 'Problem' };
const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, problem]));
/** It may be kept, and is asked for again each time. */
const revalidated = { 304: {} };
const pages = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, page]));

type Declared<E extends v.ObjectEntries> = Omit<Operation<Context>, 'handle' | 'parameters'> & {
  readonly parameters?: E;
  readonly handle: Handler<v.InferOutput<v.ObjectSchema<E, undefined>>>;
};

/** An operation on one community. Whatever it does, the community may be missing and the database out of order. */
const inCommunity = <E extends v.ObjectEntries>(operation: Declared<E>): Operation<Context> => ({
  ...operation,
  answers: { ...problems(404, 500, 503), ...operation.answers },
});

const read = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers'>,
  result: SchemaName,
): Operation<Context> =>
  inCommunity({
    method: 'get',
    identity: 'optional',
    ...operation,
    answers: { 200: json(result), ...revalidated, ...problems(401, ...(operation.parameters ? [422] : [])) },
  });

/** What nobody but the team, or its reviewers, is answered. It is never kept. */
const forTheTeam = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers'>,
  result: SchemaName,
): Operation<Context> =>
  inCommunity({
    method: 'get',
    identity: 'required',
    ...operation,
    answers: { 200: json(result), ...problems(401, 403, 422) },
  });

/** What the team does about itself. */
const byTheTeam = <E extends v.ObjectEntries>(
  operation: Omit<Declared<E>, 'method' | 'identity' | 'answers' | 'body'>,
  body: SchemaName,
  result: SchemaName,
  ...refusals: readonly number[]
): Operation<Context> =>
  inCommunity({
    method: 'post',
    identity: 'required',
    body: json(body),
    ...operation,
    answers: { 200: json(result), ...problems(400, 401, 403, 404, 413, 415, 422, ...refusals) },
  });

export const communityOperations = {
  getManifest: inCommunity({
    method: 'get',
    path: '/v1/{community}/manifest',
    summary: 'What this backend can do and what it promises',
    identity: 'ignored',
    answers: { 200: json('Manifest'), ...revalidated },
    handle: getManifest,
  }),
  getCurrentPoll: read(
    {
      path: '/v1/{community}/polls/current',
      summary: 'What stands at a placement, or the community’s current poll',
      parameters: { placement: parameters.placement },
      handle: getPoll,
    },
    'PollRead',
  ),
  getPoll: read(
    {
      path: '/v1/{community}/polls/{id}',
      summary: 'A poll',
      parameters: { id: parameters.id },
      handle: getPoll,
    },
    'PollRead',
  ),
  getEvents: read(
    {
      path: '/v1/{community}/events',
      summary: 'One page of events',
      parameters: parameters.eventsPage,
      handle: getEvents,
    },
    'EventsRead',
  ),
  getEvent: read(
    {
      path: '/v1/{community}/events/{id}',
      summary: 'One event alone, whenever it is',
      description: 'A page of events with this one in it, or with none where there is no such event.',
      parameters: { id: parameters.id },
      handle: getEvent,
    },
    'EventsRead',
  ),
  getConduct: read(
    {
      path: '/v1/{community}/conduct',
      summary: 'The rules of the community, and whether the viewer is asked to accept them',
      parameters: { placement: parameters.placement },
      handle: getConduct,
    },
    'ConductRead',
  ),
  getPolicy: read(
    {
      path: '/v1/{community}/conduct/{id}',
      summary: 'One policy: its newest version',
      parameters: { id: parameters.id },
      handle: getConduct,
    },
    'ConductRead',
  ),
  getQuestions: read(
    {
      path: '/v1/{community}/questions',
      summary: 'One page of a board’s questions',
      parameters: parameters.questionsPage,
      handle: getQuestions,
    },
    'QuestionsRead',
  ),
  getQuestion: read(
    {
      path: '/v1/{community}/questions/{id}',
      summary: 'A question with a page of its answers',
      parameters: { id: parameters.id, ...parameters.answersPage },
      handle: getQuestion,
    },
    'QuestionRead',
  ),
  getMessages: inCommunity({
    method: 'get',
    path: '/v1/{community}/messages',
    summary: 'What the asker has sent to the team, the newest first, and what that has answered',
    description: 'For their eyes alone: it is never kept.',
    identity: 'optional',
    parameters: parameters.ownMessages,
    answers: { 200: json('MessagesRead'), ...problems(401, 422) },
    handle: getMessages,
  }),
  getPerson: inCommunity({
    method: 'get',
    path: '/v1/{community}/person',
    summary: 'Everything that the asker has given to the community',
    description: 'For their eyes alone: it is never kept. `person.erase` erases it.',
    identity: 'optional',
    answers: { 200: json('PersonRead'), ...problems(401) },
    handle: getPerson,
  }),
  postMail: inCommunity({
    method: 'post',
    path: '/v1/{community}/mail',
    summary: 'Sets where the asker is told by e-mail of what concerns their own',
    description:
      'In the place of any address before. It counts once its reader has said so: a mail with a link asks them, three times a day at most, whoever names the address; the answer here is the same. The same address again sets the language, or asks once more. A server that sends no mail says `unsupported`.',
    identity: 'required',
    body: json('MailSet'),
    answers: { 200: json('Done'), ...problems(400, 401, 413, 415, 422, 429) },
    handle: postMail,
  }),
  deleteMail: inCommunity({
    method: 'delete',
    path: '/v1/{community}/mail',
    summary: 'Forgets where the asker is told by e-mail, and what waits to be sent there',
    identity: 'required',
    answers: { 200: json('Done'), ...problems(401) },
    handle: deleteMail,
  }),
  getConfirmation: inCommunity({
    method: 'get',
    path: '/v1/{community}/mail/confirm',
    summary: 'A page that asks whether an address is its reader’s, where the link in the first mail leads',
    description: 'Opening it says nothing yet: scanners of mail open links, too.',
    identity: 'ignored',
    parameters: { token: parameters.token },
    answers: { 200: page, 404: { ...problem, ...page } },
    handle: getConfirmation,
  }),
  postConfirmation: inCommunity({
    method: 'post',
    path: '/v1/{community}/mail/confirm',
    summary: 'Says that the address is its reader’s; a page says what came of it',
    description: 'A link holds for two days and for one yes. Nothing in a body is read.',
    identity: 'ignored',
    parameters: { token: parameters.token },
    answers: { 200: page, 404: { ...problem, ...page } },
    handle: postConfirmation,
  }),
  getStop: inCommunity({
    method: 'get',
    path: '/v1/{community}/mail/stop',
    summary: 'A page that asks whether somebody wants no more mail, where a link in each mail leads',
    identity: 'ignored',
    parameters: { token: parameters.token, lang: parameters.pageLanguage },
    answers: { 200: page },
    handle: getStop,
  }),
  postStop: inCommunity({
    method: 'post',
    path: '/v1/{community}/mail/stop',
    summary: 'Forgets an address: the button of that page, and of mail programs (RFC 8058)',
    description: 'Nothing in a body is read. Twice, or by a link that never was, it is answered the same.',
    identity: 'ignored',
    parameters: { token: parameters.token, lang: parameters.pageLanguage },
    answers: { 200: page },
    handle: postStop,
  }),
  getHeld: forTheTeam(
    {
      path: '/v1/{community}/held',
      summary: 'What waits for review, who waits longest first',
      description: 'For moderators and owners.',
      parameters: parameters.heldPage,
      handle: getHeld,
    },
    'HeldRead',
  ),
  getThreads: forTheTeam(
    {
      path: '/v1/{community}/threads',
      summary: 'One page of a board’s questions, those that others are not shown among them',
      description: 'For moderators and owners.',
      parameters: parameters.threadsPage,
      handle: getThreads,
    },
    'ThreadsRead',
  ),
  getThread: forTheTeam(
    {
      path: '/v1/{community}/thread/{id}',
      summary: 'A question with a page of its answers, those that others are not shown in their places',
      description: 'For moderators and owners.',
      parameters: { id: parameters.id, ...parameters.answersPage },
      handle: getThread,
    },
    'ThreadRead',
  ),
  getAudit: forTheTeam(
    {
      path: '/v1/{community}/audit',
      summary: 'What the team has done, the newest first',
      description: 'For moderators and owners.',
      parameters: parameters.staffPage,
      handle: getAudit,
    },
    'AuditRead',
  ),
  getFigures: forTheTeam(
    {
      path: '/v1/{community}/figures',
      summary: 'How much there is and waits, without names and words',
      description: 'For reviewers too, who are told no number that could be about one person.',
      handle: getFigures,
    },
    'FiguresRead',
  ),
  getEventPlans: forTheTeam(
    {
      path: '/v1/{community}/event-plans',
      summary: 'One page of events as the team sees them: drafts, the way in, and how many come',
      description: 'For moderators and owners.',
      parameters: parameters.eventPlansPage,
      handle: getEventPlans,
    },
    'EventPlansRead',
  ),
  getAttendance: forTheTeam(
    {
      path: '/v1/{community}/attendance',
      summary: 'Who comes to an event, who answered first at the top, and then who waits, in line',
      description: 'For moderators and owners. People are named as they want to be, or not at all.',
      parameters: parameters.attendancePage,
      handle: getAttendance,
    },
    'AttendanceRead',
  ),
  getPolls: forTheTeam(
    {
      path: '/v1/{community}/polls',
      summary: 'One page of the polls in a state, with their counts',
      description: 'For moderators and owners.',
      parameters: parameters.pollsPage,
      handle: getPolls,
    },
    'PollsRead',
  ),
  getPlacements: forTheTeam(
    {
      path: '/v1/{community}/placements',
      summary: 'What stands where on the brand’s site, what comes next, and where it was last seen',
      description: 'For moderators and owners.',
      handle: getPlacements,
    },
    'PlacementsRead',
  ),
  getInbox: forTheTeam(
    {
      path: '/v1/{community}/inbox',
      summary: 'What waits for the team, who waits longest first',
      description:
        'For moderators and owners: feedback and reports that nobody has dealt with, open questions without an answer, and what is held for review. What is held is there as that alone.',
      parameters: parameters.inboxPage,
      handle: getInbox,
    },
    'InboxRead',
  ),
  getAgenda: forTheTeam(
    {
      path: '/v1/{community}/agenda',
      summary: 'The next events, the polls that close within a week, and the policies that do not hold yet',
      description: 'For moderators and owners.',
      handle: getAgenda,
    },
    'AgendaRead',
  ),
  getPolicies: forTheTeam(
    {
      path: '/v1/{community}/policies',
      summary: 'The versions of the community’s rules, and how many have answered each',
      description: 'For moderators and owners. Who has answered what is nobody’s business: numbers alone.',
      parameters: parameters.policyVersion,
      handle: getPolicies,
    },
    'PoliciesRead',
  ),
  getPolicyVersions: forTheTeam(
    {
      path: '/v1/{community}/policies/{id}',
      summary: 'The same of one policy',
      description: 'For moderators and owners.',
      parameters: { id: parameters.id, ...parameters.policyVersion },
      handle: getPolicies,
    },
    'PoliciesRead',
  ),
  getBlocks: forTheTeam(
    {
      path: '/v1/{community}/blocks',
      summary: 'Who is paused, the newest first, without who they are',
      description: 'For moderators and owners.',
      parameters: parameters.staffPage,
      handle: getBlocks,
    },
    'BlocksRead',
  ),
  getPresence: forTheTeam(
    {
      path: '/v1/{community}/presence',
      summary: 'Who else of the team is at an item',
      description:
        'For moderators and owners. Whoever asks counts as being there for 30 seconds, as colleagues are told, or until they say `gone`. It changes no record, and nobody is told of a change. Its `version` is empty.',
      parameters: parameters.presence,
      handle: getPresence,
    },
    'PresenceRead',
  ),
  getFeedback: forTheTeam(
    {
      path: '/v1/{community}/feedback',
      summary: 'One page of feedback: of what waits who waits longest first, else the newest first',
      description: 'For moderators and owners.',
      parameters: parameters.feedbackPage,
      handle: getFeedback,
    },
    'FeedbackRead',
  ),
  getReports: forTheTeam(
    {
      path: '/v1/{community}/reports',
      summary: 'One page of reports: of what waits who waits longest first, else the newest first',
      description: 'For moderators and owners.',
      parameters: parameters.reportsPage,
      handle: getReports,
    },
    'ReportsRead',
  ),
  getMessage: forTheTeam(
    {
      path: '/v1/{community}/message/{id}',
      summary: 'One message with its replies, its notes and what was merged with it',
      description: 'For moderators and owners.',
      parameters: { id: parameters.id, kind: parameters.messageKind },
      handle: getMessage,
    },
    'MessageRead',
  ),
  getChanges: inCommunity({
    method: 'get',
    path: '/v1/{community}/changes',
    summary: 'What has changed since a version: topics alone, the same for everybody',
    description:
      'With `Accept: text/event-stream` the answer is a stream of Server-Sent Events that does not end: the data of each is a `Hint`, its id the hint’s version, and a comment comes every 15 seconds. Hints may repeat or be missing: whoever hears one reads again.',
    identity: 'ignored',
    parameters: { after: parameters.after },
    answers: {
      200: { ...json('Changes'), 'text/event-stream': 'EventStream' },
      ...revalidated,
      ...problems(422),
    },
    handle: getChanges,
  }),
  postCommand: inCommunity({
    method: 'post',
    path: '/v1/{community}/commands',
    summary: 'Gives a command: everything that people do is one',
    description:
      'The id is made by whoever gives it, before it is first sent. The same command sent again gets the receipt of the first time and has no second effect, for 30 days; another one under the same id is a conflict (`id-taken`). A command that this server does not know is `unsupported`, fields that it does not know are left out. At most 64 KiB (of the team 512 KiB), 8 levels deep, no name twice in one object.',
    identity: 'required',
    headers: {
      'Guyub-Solution':
        'What is done about the `challenge` that this command met: the base64 of `{"challenge": …, "solution": {"counter": …, "derivedKey": …}}` as JSON, as ALTCHA writes it, or `declined`. Solved, the command is taken beyond the limit of its address or board; it is good for this command of this sender alone, for ten minutes. Declined, a question, an answer, feedback or a report is taken and held for review; anything else is `rate-limited`.',
    },
    body: json('Command'),
    answers: { 200: json('Receipt'), ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429) },
    handle: postCommand,
  }),
  postFeedbackForm: inCommunity({
    method: 'post',
    path: '/v1/{community}/feedback',
    summary: 'Takes feedback as a plain form, from a page without script',
    description:
      'For browsers: answers are pages in the language of the form. Only from pages of listed sites (`Origin`). What is sent twice with the same `id` is stored once.',
    identity: 'ignored',
    body: form('FeedbackForm'),
    answers: {
      303: {},
      ...problems(400, 415),
      ...pages(403, 409, 413, 422, 429),
      404: { ...problem, ...page },
      500: { ...problem, ...page },
      503: { ...problem, ...page },
    },
    handle: postFeedbackForm,
  }),
  getFeedbackThanks: inCommunity({
    method: 'get',
    path: '/v1/{community}/feedback/{id}',
    summary: 'A page that says that feedback has arrived, and nothing of what it says',
    identity: 'ignored',
    parameters: { id: parameters.anyId },
    answers: { 200: page, 404: { ...problem, ...page } },
    handle: getFeedbackThanks,
  }),
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

export const serverOperations = {
  getDocument: {
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document',
    identity: 'ignored',
    answers: { 200: json('Document'), ...revalidated, ...problems(500) },
    handle: getDocument,
  },
  getFirstDesk: {
    method: 'get',
    path: '/desk',
    summary: 'Leads to the desk of the first community',
    identity: 'ignored',
    answers: { 302: {} },
    handle: getFirstDesk,
  },
  getHealth: {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process lives, whatever the database does',
    identity: 'ignored',
    answers: { 200: json('Health') },
    handle: getHealth,
  },
  getReadiness: {
    method: 'get',
    path: '/readyz',
    summary: 'Whether it can answer: 503 while the database cannot be read, or the server is stopping',
    identity: 'ignored',
    answers: { 200: json('Health'), ...problems(503) },
    handle: getReadiness,
  },
} satisfies Readonly<Record<string, Operation<ServerContext>>>;

export type OperationId = keyof typeof communityOperations | keyof typeof serverOperations;
