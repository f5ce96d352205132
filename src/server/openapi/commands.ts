import type { Command, CommandType } from '../../model/records.ts';
import type { StaffCommand, StaffCommandType } from '../../model/staff.ts';

export type AnyCommandType = CommandType | StaffCommandType;
type CommandOf<T extends AnyCommandType> = Extract<Command | StaffCommand, { type: T }>;

/** What is said of a command and of each of its fields; the fields that all commands have are said once. */
type Words = {
  readonly [T in AnyCommandType]: {
    readonly about: string;
    readonly fields: { readonly [F in Exclude<keyof CommandOf<T>, 'id' | 'type'>]-?: string };
  };
};

const lang = 'The language it is written in (BCP 47).';
const formLang = 'The language of the form (BCP 47).';
const page = 'The page it is sent from (`http` or `https`), without query and fragment.';
const name = 'What the author wants to be called.';
const ifVersion = 'The `version` that was read: nobody writes over words that they have not seen.';
const event = {
  title: 'In one line.',
  description: 'What there is to know beforehand, as plain text.',
  lang: 'The language of title, description and place (BCP 47).',
  startsAt: 'RFC 3339.',
  endsAt: 'RFC 3339: after it starts, and at most a year.',
  zone: 'The zone in which the event thinks of its time (IANA, `Asia/Makassar`).',
  mode: 'Where it takes place.',
  place: 'Where it is, in words.',
  url: 'A page about it; of an event that is also online, the way in, which only those who go are shown.',
  capacity: 'How many may go; any number when absent. Not fewer than go already (`overbooked`).',
  waitlist: 'Whether people may wait for a place where all are taken.',
  access: 'What makes it possible to take part. What is not named is not known.',
};
const ifEventVersion = 'The `version` that was read: nobody writes over what they have not seen.';
const ifSeen = 'The `version` that was read: nobody writes over what they have not seen.';
const poll = {
  question: 'What is asked, in one line.',
  lang,
  kind: 'How many options a ballot may hold: exactly one, or several.',
  options: 'Two to twenty, each with an id of its own and other words than the rest.',
  max: 'How many options a ballot may hold at most; no limit when absent.',
  results: 'When counts are shown: at once, to those who voted, or after the close.',
  allowChange: 'Whether a vote may be changed or taken back while the poll is open.',
  closesAt: 'When voting ends (RFC 3339), later than now; never when absent.',
};
const ifSetBy =
  'The command that set it last, as it was read, or `null` where none had: where another has since, nothing is set (`changed`). Without it, whatever stands is set anew.';
const sinceRead = 'The `version` that was read: nobody writes over what a colleague has done meanwhile.';
const policy = {
  policyId: 'The policy.',
  version: 'The version that was read.',
  locale: 'The language of the page on which it is answered (BCP 47).',
};

export const commandWords: Words = {
  'poll.vote': {
    about: 'Sets the voter’s ballot.',
    fields: { pollId: 'The poll.', choices: 'Ids of options: one, or as many as the poll allows.' },
  },
  'poll.withdraw': { about: 'Takes the voter’s ballot back.', fields: { pollId: 'The poll.' } },
  'feedback.send': {
    about: 'Tells the team something.',
    fields: {
      kind: 'What it is.',
      message: 'What the writer wants to say.',
      rating: 'One to five, five the best.',
      name: 'What the writer wants to be called.',
      contact: 'How to reach the writer: an e-mail address or a telephone number. Taken only with `consent`.',
      consent: 'The writer agrees to be contacted about this message; `true` wherever there is a `contact`.',
      lang: formLang,
      page,
    },
  },
  'event.rsvp': {
    about: 'Sets a person’s answer to an event.',
    fields: {
      eventId: 'The event.',
      answer: '`wait`: yes as soon as there is a place.',
      name: 'For the list of those who come, which the team alone reads; nothing of it is kept with a `no`.',
    },
  },
  'conduct.accept': {
    about: 'Sets the answer to *accepted*. Agreeing to rules is no consent to the processing of data.',
    fields: policy,
  },
  'conduct.decline': {
    about:
      'Sets the answer to *declined*: the person goes on reading and reporting, and takes part in nothing.',
    fields: policy,
  },
  'report.send': {
    about: 'Tells the team, and nobody else, of what should not be.',
    fields: { reason: 'What it is about.', text: 'What has happened.', lang: formLang, page },
  },
  'question.ask': {
    about: 'Asks the community. The command’s id becomes the question’s.',
    fields: { title: 'The question in one line.', body: 'What belongs to it, in Markdown.', lang, name },
  },
  'question.edit': {
    about: 'Changes the words of one’s own question.',
    fields: {
      questionId: 'The question.',
      title: 'The question in one line.',
      body: 'What belongs to it, in Markdown; nothing when absent.',
      ifVersion,
    },
  },
  'answer.post': {
    about: 'Answers a question. The command’s id becomes the answer’s.',
    fields: {
      questionId: 'The question.',
      body: 'Markdown.',
      official: 'In the name of the brand: for its team alone.',
      lang,
      name,
    },
  },
  'answer.edit': {
    about: 'Changes the words of one’s own answer.',
    fields: { questionId: 'The question.', answerId: 'The answer.', body: 'Markdown.', ifVersion },
  },
  'answer.accept': {
    about: 'Says which answer helped, or that none does any more. For who asked, and for the team.',
    fields: { questionId: 'The question.', answerId: 'The answer; `null`: none.', ifSetBy },
  },
  'vote.set': {
    about: 'Sets the vote for a question, or for one of its answers.',
    fields: {
      questionId: 'The question.',
      answerId: 'The answer; without it the question itself.',
      value: '1: useful. 0: taken back.',
    },
  },
  'person.erase': {
    about: 'Erases everything that its sender has given to the community. It cannot be undone.',
    fields: {},
  },
  'post.review': {
    about:
      'For the team: sets whether everybody is shown what somebody else wrote. Of feedback and reports, which the team alone reads, it takes the mark away.',
    fields: {
      target: 'What is reviewed.',
      decision: 'Whether it is shown.',
      reason: 'Why, for its author, who is shown it where their words were rejected.',
      ifVersion: 'The `version` that was read: nobody publishes words that they have not seen.',
      ifSetBy,
    },
  },
  'policy.publish': {
    about:
      'For the team: publishes the next version of a policy, which stands from then on. Until it holds it is under review, and the team reads it. The first version is always material. No other is published while one is under review (`under-review`).',
    fields: {
      policyId: 'The policy.',
      version: 'One more than the last: nobody publishes over a version that they have not seen.',
      title: 'What it is called.',
      body: 'Markdown.',
      lang,
      material: 'Whether everybody is asked anew.',
      changes: 'What this version changes, in a sentence or two.',
      publishedAt: 'From when it holds (RFC 3339), not before now; at once when absent.',
    },
  },
  'policy.withdraw': {
    about: 'For the team: takes back a version that does not hold yet.',
    fields: {
      policyId: 'The policy.',
      version: 'The version.',
      ifSetBy: 'The `commandId` that was read: nobody withdraws a text that they have not seen.',
    },
  },
  'person.block': {
    about:
      'For the team: sets whether whoever wrote something is paused. They read, report, take back what they gave and have it erased, and whatever else they give is refused (`blocked`) with the reason. Nobody of the team is paused, and nobody pauses themselves.',
    fields: {
      target: 'What they wrote, or the block (`kind`: `block`). They are never named.',
      blocked: 'Whether they are paused.',
      reason: 'Why, for the person; needed where nobody has given one.',
      ifSetBy,
    },
  },
  'poll.create': {
    about: 'For the team: makes a poll, whose id the command’s becomes.',
    fields: { ...poll, draft: 'Whether the team alone sees it, until it opens it.' },
  },
  'poll.edit': {
    about:
      'For the team: sets all that is written in a poll. A draft may change in everything. Once it was open, words may be mended by the options’ ids, which loses no votes, and `results` and `closesAt` be set; anything else is a conflict (`opened`).',
    fields: { pollId: 'The poll.', ...poll, ifVersion: ifSeen },
  },
  'poll.open': {
    about:
      'For the team: opens a draft, or again what was closed; until its `closesAt`, where that is still to come.',
    fields: { pollId: 'The poll.', ifVersion: ifSeen },
  },
  'poll.close': {
    about: 'For the team: closes an open poll now. A draft is a conflict (`draft`).',
    fields: { pollId: 'The poll.', ifVersion: ifSeen },
  },
  'poll.discard': {
    about:
      'For the team: deletes a draft for good. What was opened is a conflict (`opened`), and is closed instead.',
    fields: { pollId: 'The draft.', ifVersion: ifSeen },
  },
  'placement.set': {
    about:
      'For the team: sets what stands at a place of the brand’s site. Of the items whose time it is, visitors are shown the first that they can be shown; where there is none, what they would be without a placement.',
    fields: {
      kind: 'What can stand there.',
      name: 'What the widget names in `placement`: letters, digits and dashes.',
      items: 'What stands there, and from when until when (RFC 3339).',
      ifVersion: 'The `version` that was read; absent where there is no placement of this name yet.',
    },
  },
  'placement.discard': {
    about:
      'For the team: deletes a placement. Pages that name it show what they would without a placement; a name that is set again is a new one.',
    fields: {
      kind: 'What can stand there.',
      name: 'What the widget names in `placement`.',
      ifVersion: 'The `version` that was read.',
    },
  },
  'answer.verify': {
    about:
      'For the team: sets whether the brand says that a member’s answer is right. An edit by its author takes that away.',
    fields: {
      questionId: 'The question.',
      answerId: 'The answer: of somebody else, and not official.',
      verified: 'Whether it is right.',
      ifVersion: 'The `version` that was read: the brand answers for no words that it has not seen.',
      ifSetBy,
    },
  },
  'question.close': {
    about: 'For the team: sets whether a question takes answers and votes.',
    fields: {
      questionId: 'The question.',
      closed: 'Whether it is closed.',
      reason: 'Why, for everybody who reads the question.',
      ifSetBy,
    },
  },
  'question.pin': {
    about:
      'For the team: sets whether a question stands at the top of the board. At most three do (`pins-full`).',
    fields: { questionId: 'The question.', pinned: 'Whether it stands there.', ifSetBy },
  },
  'post.edit': {
    about:
      'For the team: sets the words of somebody else’s question or answer. Everybody is told, and the author goes on reading their own.',
    fields: {
      target: 'The question or the answer.',
      title: 'Of a question, which needs one.',
      body: 'Markdown. Of an answer, which needs one, and of a question, which has none without it.',
      ifVersion,
      reason: 'Why, for the author.',
    },
  },
  'question.publish': {
    about:
      'For the team: asks and answers in one, both in the brand’s name. The command’s id becomes the question’s.',
    fields: {
      answerId: 'The id that the answer gets: a UUIDv7 of its own.',
      title: 'The question in one line.',
      body: 'What belongs to it, in Markdown.',
      answer: 'The answer, in Markdown.',
      pinned: 'Whether it stands at the top of the board. At most three do (`pins-full`).',
      lang,
      name: 'As whom the team writes.',
    },
  },
  'message.status': {
    about: 'For the team: sets how feedback or a report stands. Feedback that was merged is by itself again.',
    fields: {
      target: 'The message.',
      status:
        'Of feedback `received`, `seen`, `planned`, `started`, `done` or `declined`; of a report `received`, `acknowledged`, `investigating`, `decided` or `closed`.',
      ifVersion: sinceRead,
    },
  },
  'message.reply': {
    about: 'For the team: answers whoever sent a message.',
    fields: {
      target: 'The message.',
      body: 'The answer, in plain text. A message takes 20.',
      status: 'How it stands from now on; as it does when absent.',
      ifVersion: sinceRead,
    },
  },
  'message.note': {
    about: 'For the team: notes something about a message for itself. Its sender never reads it.',
    fields: { target: 'The message.', body: 'The note, in plain text. A message takes 50.' },
  },
  'feedback.merge': {
    about:
      'For the team: says that feedback says what another one says. Whoever sent it reads what the other one is answered, too. `message.status` takes it back.',
    fields: {
      feedbackId: 'The one that is a duplicate from now on.',
      intoId: 'The one that stays; of a duplicate, the one that it is a duplicate of.',
      ifVersion: 'The `version` of the one that becomes a duplicate, as it was read.',
    },
  },
  'event.create': {
    about: 'For the team: makes an event. The command’s id becomes the event’s.',
    fields: { ...event, status: 'A draft is for the team alone until it is published.' },
  },
  'event.edit': {
    about:
      'For the team: sets all that is written of an event; what is left out is gone. More places go at once to those who wait.',
    fields: { eventId: 'The event.', ...event, ifVersion: ifEventVersion },
  },
  'event.publish': {
    about: 'For the team: shows a draft to everybody.',
    fields: { eventId: 'The draft.', ifVersion: ifEventVersion },
  },
  'event.cancel': {
    about:
      'For the team: sets that an event does not take place. It stays in the list, with the reason and the answers to it.',
    fields: { eventId: 'The event.', reason: 'Why, for everybody.', ifVersion: ifEventVersion },
  },
  'event.restore': {
    about: 'For the team: sets an event back to how it stood, which is the undoing of a cancellation.',
    fields: {
      eventId: 'The event.',
      status: '`scheduled`: planned after all. `draft`: as long as nobody goes or waits (`answered`).',
      ifVersion: 'The `version` that was read: where something was set since, nothing is.',
    },
  },
  'event.discard': {
    about:
      'For the team: deletes a draft for good, with the answers of those who do not come where it was shown before. What others are shown is a conflict (`opened`).',
    fields: { eventId: 'The draft.', ifVersion: ifEventVersion },
  },
};
