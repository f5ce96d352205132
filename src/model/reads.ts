import type { EventsQuery, EventsRead } from './event.ts';
import type { ConductRead } from './conduct.ts';
import type { PersonRead } from './given.ts';
import type { MessagesQuery, MessagesRead } from './message.ts';
import type { PollRead } from './poll.ts';
import type { StaffQuery, StaffReads } from './staff.ts';
import type { QuestionQuery, QuestionRead, QuestionsQuery, QuestionsRead } from './question.ts';

/** Which of its kind. */
interface Placed {
  readonly id?: string | undefined;
  /** Where no id is named: a placement, by its name. Nothing assigned to it is as if it were not named. */
  readonly placement?: string | undefined;
}

/** What can be read. One query gives all that a widget needs for its first view. */
export interface Reads {
  /** A poll by its id, or what stands at a placement, or the community's current one. */
  poll: {
    readonly query: { readonly type: 'poll' } & Placed;
    readonly result: PollRead;
  };
  /** One page of the events that are to come, or of those that are over; or one event by its id. */
  events: { readonly query: EventsQuery; readonly result: EventsRead };
  /** A policy by its id, or what stands at a placement, or the community's: its newest version. */
  conduct: {
    readonly query: { readonly type: 'conduct' } & Placed;
    readonly result: ConductRead;
  };
  /** One page of a board's questions. */
  questions: { readonly query: QuestionsQuery; readonly result: QuestionsRead };
  /** One question with a page of its answers. */
  question: { readonly query: QuestionQuery; readonly result: QuestionRead };
  /** One page of what the asker has sent to the team, and what that has answered. */
  messages: { readonly query: MessagesQuery; readonly result: MessagesRead };
  /** Everything that the asker has given to the community. */
  person: { readonly query: { readonly type: 'person' }; readonly result: PersonRead };
}
export type ReadType = keyof Reads;
export type Query = Reads[ReadType]['query'];
export type ResultOf<Q extends Query | StaffQuery> = (Reads & StaffReads)[Q['type']]['result'];

export const readTypes: readonly ReadType[] = [
  'poll',
  'events',
  'conduct',
  'questions',
  'question',
  'messages',
  'person',
];
