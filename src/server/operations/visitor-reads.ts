import {
  getConduct,
  getEvent,
  getEvents,
  getManifest,
  getMessages,
  getPerson,
  getPoll,
  getQuestion,
  getQuestions,
  type Context,
} from '../handlers.ts';
import * as parameters from '../parameters.ts';
import { inCommunity, json, problems, read, revalidated, type Operation } from './operation.ts';

/** What everybody may read, and what people read of their own. */
export const visitorReads = {
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
} satisfies Readonly<Record<string, Operation<Context>>>;
