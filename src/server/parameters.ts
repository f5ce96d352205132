import * as v from 'valibot';
import type { FieldError } from '../model/community.ts';
import { longestEventsPage } from '../model/event.ts';
import { pollStates } from '../model/poll-staff.ts';
import { longestQuestionsPage, questionLimits, questionOrders } from '../model/question.ts';
import { attendances, attendedKinds } from '../model/presence-staff.ts';
import { longestStaffPage, staffPage as usualStaffPage } from '../model/staff.ts';
import { isFit, tidy } from '../model/text.ts';
import { Problem } from './problem.ts';

// What paths and queries may ask for: the same schemas check it and describe it in the document.

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
  search: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(questionLimits.search, 'too-long' satisfies FieldError),
      v.transform(tidy),
      about('Only questions in which each of these words is found, whatever their case and accents.'),
    ),
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
      v.regex(/^(feedback|question|report|held)(,(feedback|question|report|held))*$/, unknown),
      about('These kinds alone, with commas between them: `feedback`, `question`, `report`, `held`.'),
    ),
  ),
  ...staffPage,
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

/** To sign in by. */
export const link = v.optional(v.pipe(v.string(), about('What a link to sign in has in its address.')));

/** Where in the desk somebody wants to go on who signs in. */
export const deskPlace = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^(?:[?#](?!.*\/\/)[\w\-./?=&%:#~]{0,500})?$/, malformed),
    about(
      'What follows the address of the desk, from `?` or `#` on: where somebody goes on who has signed in.',
    ),
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
    for (const issue of issues) fields[String(issue.path?.[0]?.key)] ??= issue.message as FieldError;
    throw new Problem('invalid', { fields });
  };
}
