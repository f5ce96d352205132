import {
  getAttendance,
  getAudit,
  getEventPlans,
  getFeedback,
  getFigures,
  getHeld,
  getMessage,
  getPlacements,
  getPolls,
  getThread,
  getThreads,
  getReports,
  type Context,
} from '../handlers.ts';
import { getAgenda, getBlocks, getInbox, getPolicies, getPresence } from '../inbox.ts';
import * as parameters from '../parameters.ts';
import { forTheTeam, type Operation } from './operation.ts';

/** What nobody but the team, or its reviewers, may read. */
export const staffReads = {
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
} satisfies Readonly<Record<string, Operation<Context>>>;
