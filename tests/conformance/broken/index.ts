import { boards, held } from './boards.ts';
import { challenges } from './challenges.ts';
import { deciding } from './deciding.ts';
import { eventPlans } from './event-plans.ts';
import { events, waiting } from './events.ts';
import { conduct, reports } from './conduct.ts';
import { inbox } from './inbox.ts';
import { live } from './live.ts';
import { failures, http, httpCommands } from './http.ts';
import { person } from './person.ts';
import { placements, polls } from './polls.ts';
import { answers, edits, questions } from './questions.ts';
import { manifest, reads } from './reads.ts';
import { policies } from './policies.ts';
import { reviews } from './reviews.ts';
import { threads } from './threads.ts';
import { messages } from './messages.ts';
import type { BrokenOnes } from './tools.ts';
import { permissions, votes } from './votes.ts';
import { feedback, once, order } from './writes.ts';

/** For every rule a backend that breaks it, so that no case can pass by looking away. */
export const broken: BrokenOnes = {
  ...manifest,
  ...reads,
  ...votes,
  ...feedback,
  ...events,
  ...waiting,
  ...conduct,
  ...reports,
  ...questions,
  ...answers,
  ...edits,
  ...boards,
  ...held,
  ...reviews,
  ...threads,
  ...deciding,
  ...eventPlans,
  ...inbox,
  ...polls,
  ...placements,
  ...policies,
  ...messages,
  ...challenges,
  ...once,
  ...order,
  ...live,
  ...permissions,
  ...person,
  ...failures,
  ...http,
  ...httpCommands,
};
