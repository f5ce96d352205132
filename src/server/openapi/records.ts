import * as v from 'valibot';
import { nobody } from '../../model/community.ts';
import type { Policy, Pledge } from '../../model/conduct.ts';
import { accessFeatures, type CommunityEvent, type Rsvp } from '../../model/event.ts';
import { feedbackKinds, type Feedback } from '../../model/feedback.ts';
import type { Ballot, Poll, Tally } from '../../model/poll.ts';
import type { Answer, AnswerAcceptance, OwnPart, Question, Vote } from '../../model/question.ts';
import { feedbackStatuses, reportStatuses, type Note, type Reply } from '../../model/message.ts';
import { reviewDecisions, type Held, type Review } from '../../model/review.ts';
import { reportReasons, type Report } from '../../model/report.ts';
import { of } from './same.ts';

// The records of a community as they are shown; each is tied to the model's own type.

/** Says what a value is, for whoever reads the document. */
export const said = <S extends v.GenericSchema<unknown, unknown>>(schema: S, words: string) =>
  v.pipe(schema, v.description(words) as v.DescriptionAction<v.InferOutput<S>, string>);

export const recordId = said(v.string(), 'An id; compare it as a text and look for nothing in it.');
export const commandId = said(v.string(), 'The id of a command (UUIDv7). Of two, the greater is the newer.');
export const moment = said(v.pipe(v.string(), v.isoTimestamp()), 'RFC 3339, UTC.');
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const language = said(v.string(), 'The language it is written in (BCP 47).');
export const markdown = said(v.string(), 'Markdown. Untrusted: it may say anything, also HTML.');
/** Of somebody: never who they are elsewhere. */
const person = said(
  v.string(),
  `Who gave it, as this server calls them; \`${JSON.stringify(nobody)}\` after erasure.`,
);

export const pollEntries = {
  id: recordId,
  question: v.string(),
  lang: v.exactOptional(language),
  kind: said(
    v.picklist(['single', 'multiple']),
    'How many options a ballot may hold: exactly one, or several.',
  ),
  options: v.array(v.object({ id: recordId, label: v.string() })),
  max: v.exactOptional(said(count, 'How many options a ballot may hold at most; no limit when absent.')),
  results: said(
    v.picklist(['always', 'on-vote', 'on-close']),
    'When counts are shown: at once, to those who voted, or after the close.',
  ),
  allowChange: said(v.boolean(), 'Whether a vote may be changed or taken back while the poll is open.'),
  closesAt: v.exactOptional(said(v.string(), 'When voting ends (RFC 3339); never when absent.')),
  createdAt: moment,
  draft: v.exactOptional(
    said(v.literal(true), 'Seen by the team alone: neither the current one nor voted on.'),
  ),
  openedAt: v.exactOptional(said(v.string(), 'When a draft was opened for the first time (RFC 3339, UTC).')),
  closedAt: v.exactOptional(said(v.string(), 'When the team closed it (RFC 3339, UTC).')),
  version: v.exactOptional(
    said(v.string(), 'The command of the team’s that last set it; absent where that made it.'),
  ),
};
export const poll = of<Poll>()(v.object(pollEntries));

export const tally = of<Tally>()(
  v.object({
    voters: said(count, 'People, however many options each chose.'),
    counts: said(v.array(count), 'In the order of the options.'),
  }),
);

export const ballotEntries = {
  pollId: recordId,
  voter: person,
  choices: said(v.array(v.string()), 'Ids of options; none in a ballot that was taken back.'),
  commandId,
  castAt: moment,
};
export const ballot = of<Ballot>()(v.object(ballotEntries));

export const eventEntries = {
  id: recordId,
  title: v.string(),
  description: v.exactOptional(v.string()),
  lang: v.exactOptional(language),
  startsAt: said(
    v.string(),
    'RFC 3339. An event whose times cannot be read is listed last and takes no answers.',
  ),
  endsAt: said(v.string(), 'RFC 3339, at most a year after it starts.'),
  zone: said(v.string(), 'The zone in which the event thinks of its time (IANA, `Asia/Makassar`).'),
  mode: v.picklist(['online', 'offline', 'hybrid']),
  place: v.exactOptional(said(v.string(), 'Where it is, in words.')),
  url: v.exactOptional(
    said(
      v.string(),
      'A page about it; of an event that is also online, the way in, which only those who go are shown.',
    ),
  ),
  capacity: v.exactOptional(said(v.number(), 'How many may go; any number when absent.')),
  waitlist: v.exactOptional(said(v.boolean(), 'Whether people may wait for a place where all are taken.')),
  status: said(v.picklist(['draft', 'scheduled', 'cancelled']), 'A draft is for the team alone.'),
  reason: v.exactOptional(said(v.string(), 'Why it was cancelled.')),
  access: v.exactOptional(
    said(
      v.array(v.picklist(accessFeatures)),
      'What makes it possible to take part. What is not named is not known.',
    ),
  ),
  createdAt: moment,
  publishedAt: v.exactOptional(
    said(v.string(), 'When it was shown to others for the first time, where the team has planned it.'),
  ),
  version: v.exactOptional(
    said(v.string(), 'The command that last set it; absent where that is the one that made it.'),
  ),
};
export const event = of<CommunityEvent>()(v.object(eventEntries));

export const rsvpEntries = {
  eventId: recordId,
  person,
  answer: said(v.picklist(['yes', 'no', 'wait']), '`wait`: yes as soon as there is a place.'),
  turn: v.exactOptional(said(count, 'The number drawn by whoever waits: the smallest gets the next place.')),
  name: v.exactOptional(
    said(
      v.string(),
      'What they want to be called on the list of those who come, which the team alone reads.',
    ),
  ),
  first: v.exactOptional(
    said(v.string(), 'The command by which they first answered; absent where that is the one that set it.'),
  ),
  commandId,
  at: moment,
};
export const rsvp = of<Rsvp>()(v.object(rsvpEntries));

export const policyEntries = {
  id: recordId,
  version: said(v.pipe(v.number(), v.integer(), v.minValue(1)), '1, 2, 3 …'),
  title: v.string(),
  body: markdown,
  lang: v.exactOptional(language),
  material: said(v.boolean(), 'Whether everybody is asked anew.'),
  changes: v.exactOptional(said(v.string(), 'What this version changes, in a sentence or two.')),
  publishedAt: said(v.string(), 'From when it holds (RFC 3339).'),
  commandId: v.exactOptional(
    said(v.string(), 'The command that published it; absent where the community began with it.'),
  ),
};
export const policy = of<Policy>()(v.object(policyEntries));

export const pledgeEntries = {
  policyId: recordId,
  person,
  answer: v.picklist(['accepted', 'declined']),
  version: said(v.pipe(v.number(), v.integer(), v.minValue(0)), 'The version of the policy that was read.'),
  locale: said(v.string(), 'The language of the page on which it was answered (BCP 47).'),
  commandId,
  answeredAt: moment,
};
export const pledge = of<Pledge>()(v.object(pledgeEntries));

const reason = v.exactOptional(said(v.string(), 'Why, for its author.'));
export const held = of<Held>()(
  v.object({
    why: said(
      v.picklist(['guest', 'first', 'challenge', 'edited']),
      'A guest wrote it; somebody of whom nothing was approved yet; perhaps no person; or it was shown and has other words now.',
    ),
    since: moment,
  }),
);
const reviewed = {
  held: v.exactOptional(said(held, 'It waits for the team’s review.')),
  review: v.exactOptional(
    said(
      of<Review>()(v.object({ decision: v.picklist(reviewDecisions), reason, commandId, at: moment })),
      'The team’s last word on it.',
    ),
  ),
};
/** How something stands that not everybody is shown. */
export const standing = {
  held: v.exactOptional(said(v.literal(true), 'It waits for review: for its author and the team.')),
  rejected: v.exactOptional(
    said(v.object({ reason }), 'The team has decided not to show it: for its author.'),
  ),
};

const told = { id: commandId, body: said(v.string(), 'Plain text.'), at: moment };
export const reply = of<Reply>()(v.object(told));
export const note = of<Note>()(v.object(told));
const sent = { id: recordId, author: person, createdAt: moment };
/** What the team has made of a message. */
const handled = {
  version: v.exactOptional(
    said(v.string(), 'The command that last set its status or answered it; absent where nobody has.'),
  ),
  replies: v.exactOptional(said(v.array(reply), 'What the team has told whoever sent it.')),
  notes: v.exactOptional(said(v.array(note), 'What the team has noted for itself; never for the sender.')),
};
const from = {
  lang: v.exactOptional(said(v.string(), 'The language of the form when it was sent (BCP 47).')),
  page: v.exactOptional(said(v.string(), 'The page it was sent from, without query and fragment.')),
};
export const feedbackStatus = said(
  v.picklist(feedbackStatuses),
  '`duplicate`: it says what another one says, which has the answer.',
);
export const reportStatus = v.picklist(reportStatuses);
export const feedbackEntries = {
  ...sent,
  ...handled,
  status: feedbackStatus,
  duplicateOf: v.exactOptional(said(v.string(), 'What says the same, and is answered for both.')),
  kind: v.picklist(feedbackKinds),
  message: v.string(),
  rating: v.exactOptional(
    said(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 'One to five, five the best.'),
  ),
  name: v.exactOptional(v.string()),
  contact: v.exactOptional(said(v.string(), 'How to reach the writer; kept only with `consent`.')),
  consent: v.exactOptional(said(v.boolean(), 'The writer agrees to be contacted about this message.')),
  ...from,
};
export const feedback = of<Feedback>()(v.object({ ...feedbackEntries, ...reviewed }));
export const reportEntries = {
  ...sent,
  ...handled,
  status: reportStatus,
  reason: v.picklist(reportReasons),
  text: v.string(),
  ...from,
};
export const report = of<Report>()(v.object({ ...reportEntries, ...reviewed }));

const edited = {
  version: v.exactOptional(
    said(
      v.string(),
      'The command that last set the words; absent where that is the one that made the record.',
    ),
  ),
  editedAt: v.exactOptional(moment),
  editedBy: v.exactOptional(
    said(v.literal('team'), 'The words are not the author’s own: the team has changed them.'),
  ),
};
const { editedBy: _, ...editedByAuthor } = edited;
/** What the author had written, where the team has changed it. */
const original = <E extends v.ObjectEntries>(words: E) =>
  v.exactOptional(
    said(
      v.object({
        ...words,
        ...editedByAuthor,
        reason: v.exactOptional(said(v.string(), 'Why the team has changed them, for their author.')),
      }),
      'The author’s own words, where the team has changed them: for the author and the team alone.',
    ),
  );
const setBy = v.exactOptional(
  said(v.string(), 'The command that last set it: of two, the greater is the newer.'),
);
const title = said(v.string(), 'Empty where it was erased.');
const acceptance = of<AnswerAcceptance>()(
  v.object({
    answerId: said(v.nullable(v.string()), 'The answer that helped; `null`: none, any more.'),
    by: v.picklist(['asker', 'team']),
    commandId,
    at: moment,
  }),
);
export const questionEntries = {
  ...edited,
  id: recordId,
  title,
  body: v.exactOptional(markdown),
  lang: v.exactOptional(language),
  author: person,
  name: v.exactOptional(said(v.string(), 'What the author wants to be called.')),
  createdAt: moment,
  closedAt: v.exactOptional(
    said(v.string(), 'When it was closed (RFC 3339): it can be read, and takes neither answers nor votes.'),
  ),
  closedReason: v.exactOptional(v.string()),
  pinnedAt: v.exactOptional(said(v.string(), 'Since when it stands at the top of the board (RFC 3339).')),
  byTeam: v.exactOptional(said(v.literal(true), 'Asked in the name of the brand, by its team.')),
  original: original({ title, body: v.exactOptional(markdown) }),
  setBy: v.exactOptional(v.object({ closed: setBy, pinned: setBy })),
  acceptance: v.exactOptional(acceptance),
  erased: v.exactOptional(
    said(v.literal(true), 'Whoever asked has had their words erased. It stays for the answers of others.'),
  ),
};
export const question = of<Question>()(v.object({ ...questionEntries, ...reviewed }));

export const answerEntries = {
  ...edited,
  id: recordId,
  questionId: recordId,
  body: markdown,
  lang: v.exactOptional(language),
  author: person,
  name: v.exactOptional(said(v.string(), 'What the author wants to be called.')),
  official: said(v.boolean(), 'Given in the name of the brand, by its team.'),
  createdAt: moment,
  verifiedAt: v.exactOptional(
    said(v.string(), 'When the team last said, in the name of the brand, that it is right (RFC 3339).'),
  ),
  original: original({ body: markdown }),
  setBy: v.exactOptional(v.object({ verified: setBy })),
};
export const answer = of<Answer>()(v.object({ ...answerEntries, ...reviewed }));

export const voteEntries = {
  targetId: said(v.string(), 'The question or the answer.'),
  person,
  value: said(v.picklist([0, 1]), '1: useful. 0: taken back.'),
  commandId,
  at: moment,
};
export const vote = of<Vote>()(v.object(voteEntries));

export const ownPart = of<OwnPart>()(
  v.object({
    author: said(v.boolean(), 'Whether the viewer wrote it.'),
    vote: v.nullable(v.object({ value: voteEntries.value, commandId })),
  }),
);
