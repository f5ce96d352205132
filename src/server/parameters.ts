import * as v from 'valibot';
import type { FieldError } from '../model/community.ts';
import { eventLimits, planLists } from '../model/event-staff.ts';
import { longestEventsPage } from '../model/event.ts';
import { pollStates } from '../model/poll-staff.ts';
import { longestQuestionsPage, questionLimits, questionOrders } from '../model/question.ts';
import { attendances, attendedKinds } from '../model/presence-staff.ts';
import { threadStates } from '../model/question-staff.ts';
import { heldKinds, longestStaffPage, staffPage as usualStaffPage, type HeldKinds } from '../model/staff.ts';
import { feedbackKinds } from '../model/feedback.ts';
import { feedbackStatuses, messageTables, reportStatuses } from '../model/message.ts';
import { messageLimits } from '../model/message-staff.ts';
import { reportReasons } from '../model/report.ts';
import { isFit, tidy } from '../model/text.ts';
import { Problem } from './problem.ts';

// What paths and queries may ask for: the same schemas check it and describe it in the document.

const missing: FieldError = 'required';
const malformed: FieldError = 'malformed';
const unknown: FieldError = 'unknown';
const fit = v.pipe(v.string(), v.check(isFit, malformed));
const about = (description: string) => v.description(description) as v.DescriptionAction<string, string>;

/** A record by its id. */
export const id = v.pipe(fit, about('The record’s id. That there is no such record is an answer too.'));
/** A poll, question or feedback in the path of its own page, which says in words that there is none. */
export const anyId = v.pipe(v.string(), about('The record’s id.'));
const cursor = v.optional(
  v.pipe(
    fit,
    about('Where an earlier page ended: its `next`. Made of nothing else; it lasts as long as the list.'),
  ),
);
const limit = (most: number, usual: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/, malformed),
      v.transform(Number),
      v.number(),
      v.integer(),
      v.minValue(1, malformed),
      v.maxValue(most, 'too-many' satisfies FieldError),
      v.metadata({ description: 'How many at most.', default: usual }),
    ),
  );

const search = (most: number, words: string) =>
  v.optional(
    v.pipe(v.string(), v.maxLength(most, 'too-long' satisfies FieldError), v.transform(tidy), about(words)),
  );

export const eventsPage = {
  when: v.optional(
    v.pipe(
      v.picklist(['upcoming', 'past'], unknown),
      v.description('What has not ended, the next one first; or what has, the last one first.'),
    ),
    'upcoming',
  ),
  cursor,
  limit: limit(longestEventsPage, 20),
};

export const questionsPage = {
  order: v.optional(
    v.pipe(
      v.picklist(questionOrders, unknown),
      v.description(
        '`newest` and `votes` (most voted) list all questions; `unanswered` those without an answer that are open, who waits longest first.',
      ),
    ),
    'newest',
  ),
  search: search(
    questionLimits.search,
    'Only questions in which each of these words is found, whatever their case and accents.',
  ),
  cursor,
  limit: limit(longestQuestionsPage, 20),
};

/** Of what may stand at a placement. */
export const placement = v.optional(
  v.pipe(
    fit,
    about(
      'Where no id is named: the name of a placement, what stands there. Where nothing is assigned to it, as if it were not named.',
    ),
  ),
);

/** Of what the team alone reads. */
export const staffPage = { cursor, limit: limit(longestStaffPage, usualStaffPage) };

/** Of what waits for review. */
export const heldPage = {
  ...staffPage,
  only: v.optional(
    v.pipe(
      v.picklist(Object.keys(heldKinds) as HeldKinds[], unknown),
      v.description('`posts`: questions and answers; `messages`: feedback and reports. Without it both.'),
    ),
  ),
};

/** Of the team's list of questions. */
export const threadsPage = {
  ...staffPage,
  state: v.optional(
    v.pipe(
      v.picklist(threadStates, unknown),
      v.description(
        'Of what everybody is shown: `unanswered`, who waits longest first, and the newest first `open` and `closed`. `hidden`: rejected, or with a rejected answer. `all`.',
      ),
    ),
    'all',
  ),
  search: questionsPage.search,
};

export const eventPlansPage = {
  when: v.optional(
    v.pipe(
      v.picklist(planLists, unknown),
      v.description('`upcoming` and `past` as for visitors; `draft`: what is shown to nobody yet.'),
    ),
    'upcoming',
  ),
  search: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(eventLimits.search, 'too-long' satisfies FieldError),
      v.transform(tidy),
      about('Only events in which each of these words is found, whatever their case and accents.'),
    ),
  ),
  ...staffPage,
};
export const attendancePage = {
  eventId: v.optional(v.pipe(fit, about('The event. That there is no such is an answer too.')), ''),
  ...staffPage,
};
export const pollsPage = {
  state: v.optional(
    v.pipe(
      v.picklist([...pollStates, 'all'], unknown),
      v.description('Those that are open, what closes next first; all others the newest first.'),
    ),
    'all',
  ),
  ...staffPage,
};

/** Of what waits for the team. */
export const inboxPage = {
  kinds: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z]+(,[a-z]+){0,9}$/, malformed),
      about('These kinds alone, with commas between them: `feedback`, `question`, `report`, `held`.'),
    ),
  ),
  ...staffPage,
};

/** Of the community's rules. */
export const policyVersion = {
  version: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,6}$/, malformed),
      v.transform(Number),
      v.number(),
      v.integer(),
      v.minValue(1, malformed),
      v.description('The version whose text is asked for.'),
    ),
  ),
};

/** Where one of the team is. */
export const presence = {
  kind: v.pipe(v.picklist(attendedKinds, unknown), v.description('What kind of thing it is.')),
  target: v.pipe(
    fit,
    v.minLength(1, malformed),
    v.maxLength(100, 'too-long' satisfies FieldError),
    about('Its id.'),
  ),
  state: v.pipe(
    v.picklist(attendances, unknown),
    v.description('Whether whoever asks is there, writes, or has gone.'),
  ),
};

const status = <const S extends readonly string[]>(...statuses: S) =>
  v.optional(
    v.pipe(
      v.picklist(['open', ...statuses], unknown),
      v.description('How they stand; `open`: what waits for the team yet. By default all.'),
    ),
  );
const messageSearch = search(
  messageLimits.search,
  'Only messages in which each of these words is found, whatever their case and accents.',
);

export const feedbackPage = {
  status: status(...feedbackStatuses),
  kind: v.optional(v.picklist(feedbackKinds, unknown)),
  search: messageSearch,
  ...staffPage,
};
export const reportsPage = {
  status: status(...reportStatuses),
  reason: v.optional(v.picklist(reportReasons, unknown)),
  search: messageSearch,
  ...staffPage,
};
export const messageKind = v.picklist(messageTables, unknown);
export const ownMessages = {
  kind: v.optional(v.pipe(messageKind, v.description('Of this kind alone; by default of both.'))),
  ...staffPage,
};

/** To sign in by. */
export const link = v.optional(v.pipe(v.string(), about('What a link to sign in has in its address.')));

/** Where in the desk somebody wants to go on who signs in. What is no place there keeps nobody from it. */
export const deskPlace = v.optional(
  v.fallback(
    v.pipe(
      v.string(),
      v.regex(/^(?:[?#](?!.*\/\/)[\w\-./?=&%:#~+]{0,500})?$/, malformed),
      about(
        'What follows the address of the desk, from `?` or `#` on: where somebody goes on who has signed in. What is no such place counts as none.',
      ),
    ),
    '',
  ),
  '',
);

export const answersPage = { cursor };

export const after = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^[\w-]{0,64}$/, malformed),
    about('The version that is known; without it the answer holds the newest version alone.'),
  ),
  '',
);

/** The secret in a link that was mailed. */
export const token = v.optional(v.pipe(v.string(), about('Of the link in the mail.')), '');
export const pageLanguage = v.optional(
  v.pipe(v.string(), about('Of the page (BCP 47); by default the browser’s.')),
);

/** Reads what a request asks for; throws a problem that names each parameter at fault. Of one given twice the first counts. */
export function parametersIn<E extends v.ObjectEntries>(
  entries: E,
): (path: Readonly<Record<string, string>>, request: Request) => v.InferOutput<v.ObjectSchema<E, undefined>> {
  const schema = v.object(entries);
  const names = Object.keys(entries);
  return (path, { url }) => {
    const { searchParams } = new URL(url);
    const given: Record<string, string> = {};
    for (const name of names) {
      const value = path[name] ?? searchParams.get(name);
      if (value !== null) given[name] = value;
    }
    const { success, output, issues } = v.safeParse(schema, given);
    if (success) return output;
    const fields: Record<string, FieldError> = {};
    // A key that is absent is reported by the object itself.
    for (const { path, input, message } of issues)
      fields[String(path?.[0]?.key)] ??= input === undefined ? missing : (message as FieldError);
    throw new Problem('invalid', { fields });
  };
}
