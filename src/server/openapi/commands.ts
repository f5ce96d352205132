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
    fields: { eventId: 'The event.', answer: '`wait`: yes as soon as there is a place.' },
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
    fields: { questionId: 'The question.', answerId: 'The answer; `null`: none.' },
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
};
