import * as v from 'valibot';
import type { Manifest } from '../../backend/adapter.ts';
import type { Challenge, ErrorCode } from '../../backend/errors.ts';
import type { FieldError, Hint, Receipt, Refusal } from '../../model/community.ts';
import type { ConductRead } from '../../model/conduct.ts';
import type { EventsRead, EventView } from '../../model/event.ts';
import type { PersonRead } from '../../model/given.ts';
import type { MailAddress } from '../../model/mail.ts';
import { feedbackStatuses, type MessagesRead, type OwnMessage } from '../../model/message.ts';
import type { PollRead } from '../../model/poll.ts';
import type { AnswerView, QuestionRead, QuestionsRead, QuestionView } from '../../model/question.ts';
import { readTypes } from '../../model/reads.ts';
import { commandTypes } from '../../model/records.ts';
import { staffCommandTypes, staffReadTypes } from '../../model/staff.ts';
import * as records from './records.ts';
import { next, read } from './read.ts';
import { commandId, count, moment, ownPart, said } from './records.ts';
import { of } from './same.ts';
import { staffAnswers } from './staff.ts';

// What the server answers, each tied to the model's own type: a field that is added there and not here does not compile.

const can = <const T extends readonly string[]>(...types: T) =>
  said(v.array(v.picklist(types)), 'Which commands the viewer may give about it now.');

const pollRead = of<PollRead>()(
  v.object({
    ...read,
    poll: said(v.nullable(records.poll), '`null`: there is no such poll, or no current one.'),
    closed: v.boolean(),
    tally: said(v.nullable(records.tally), '`null` while this viewer may not see it.'),
    mine: said(
      v.nullable(v.object({ choices: records.ballotEntries.choices, commandId })),
      'The viewer’s own ballot, which nobody else is shown.',
    ),
    can: can('poll.vote', 'poll.withdraw'),
  }),
);

const eventView = of<EventView>()(
  v.object({
    ...records.eventEntries,
    going: said(count, 'How many have said that they go.'),
    waiting: v.exactOptional(
      said(count, 'How many wait for a place; absent where there is no waiting list.'),
    ),
    mine: said(
      v.nullable(
        v.object({
          answer: records.rsvpEntries.answer,
          commandId,
          name: records.rsvpEntries.name,
          place: v.exactOptional(said(count, 'In line; 1 gets the next place.')),
        }),
      ),
      'The viewer’s own answer, which nobody else is shown.',
    ),
    can: can('event.rsvp'),
  }),
);
const eventsRead = of<EventsRead>()(v.object({ ...read, events: v.array(eventView), next }));

const conductRead = of<ConductRead>()(
  v.object({
    ...read,
    policy: said(v.nullable(records.policy), 'The newest version that holds. `null`: there is none.'),
    askedSince: said(
      count,
      'The version that everybody is asked about; an answer to a later one is enough too.',
    ),
    asks: said(v.boolean(), 'Whether the viewer is to be asked.'),
    mine: said(
      v.nullable(
        v.object({
          answer: records.pledgeEntries.answer,
          version: records.pledgeEntries.version,
          commandId,
        }),
      ),
      'The viewer’s own answer, which nobody else is shown.',
    ),
    before: said(
      v.nullable(v.object({ version: records.policyEntries.version, body: records.markdown })),
      'The text that the viewer answered, where the policy has changed since.',
    ),
    can: can('conduct.accept', 'conduct.decline', 'report.send'),
  }),
);

const words = said(
  v.string(),
  'Of its words: the command that last set them. Whoever edits them names it (`ifVersion`).',
);
const { author: _asker, body, original, setBy: _set, ...listedQuestion } = records.questionEntries;
const questionView = of<QuestionView>()(
  v.object({
    ...listedQuestion,
    ...records.standing,
    version: words,
    votes: count,
    answers: count,
    official: said(v.boolean(), 'Whether one of its answers is official.'),
    mine: ownPart,
    can: can('question.ask', 'question.edit', 'answer.post', 'answer.edit', 'answer.accept', 'vote.set'),
  }),
);
const questionsRead = of<QuestionsRead>()(
  v.object({ ...read, questions: v.array(questionView), next, can: can('question.ask') }),
);
const { author: _answerer, setBy: _setBy, ...shownAnswer } = records.answerEntries;
const answerView = of<AnswerView>()(
  v.object({
    ...shownAnswer,
    ...records.standing,
    version: words,
    votes: count,
    accepted: v.boolean(),
    mine: ownPart,
    can: can('answer.edit', 'vote.set', 'answer.accept'),
  }),
);
const questionRead = of<QuestionRead>()(
  v.object({
    ...read,
    question: said(
      v.nullable(v.object({ ...questionView.entries, body, original })),
      '`null`: there is no such question.',
    ),
    answers: said(
      v.array(answerView),
      'The official ones, the verified ones, the accepted one, then by votes; a page of them.',
    ),
    next,
  }),
);

const {
  author: _sender,
  version: _current,
  notes: _noted,
  replies: _answers,
  duplicateOf: _other,
  ...ownFeedback
} = records.feedbackEntries;
const {
  author: _reporter,
  version: _changed,
  notes: _kept,
  replies: _told,
  ...ownReport
} = records.reportEntries;
const ownMessage = of<OwnMessage>()(
  v.variant('kind', [
    v.object({
      kind: v.literal('feedback'),
      record: v.object(ownFeedback),
      replies: said(
        v.array(records.reply),
        'What the team has answered, the first one first; of a duplicate also what it has answered to the other one.',
      ),
      merged: v.exactOptional(
        said(v.picklist(feedbackStatuses), 'How the one stands that it is a duplicate of.'),
      ),
    }),
    v.object({
      kind: v.literal('report'),
      record: v.object(ownReport),
      replies: v.array(records.reply),
    }),
  ]),
);
const messagesRead = of<MessagesRead>()(v.object({ ...read, messages: v.array(ownMessage), next }));

const mailAddress = of<MailAddress>()(
  v.object({
    address: v.string(),
    lang: said(v.string(), 'The language of the messages (BCP 47).'),
    confirmed: said(v.boolean(), 'Before that nothing is sent but the question whether it is theirs.'),
  }),
);
const personRead = of<PersonRead>()(
  v.object({
    ...read,
    mail: v.exactOptional(
      said(mailAddress, 'Where they want to be told by e-mail, where the server sends any.'),
    ),
    given: v.object({
      ballot: v.array(records.ballot),
      feedback: v.array(records.feedback),
      rsvp: v.array(records.rsvp),
      pledge: v.array(records.pledge),
      report: v.array(records.report),
      question: v.array(records.question),
      answer: v.array(records.answer),
      vote: v.array(records.vote),
    }),
  }),
);

const hint = of<Hint>()(
  v.object({
    topic: said(
      v.string(),
      '`poll/<id>`, `event/<id>`, `conduct` or another kind of record; empty: it may be anything.',
    ),
    version: said(v.string(), 'A read at this version or later holds it already.'),
  }),
);
const changes = of<{ changes: Hint[] }>()(v.object({ changes: v.array(hint) }));

const receipt = of<Receipt>()(
  v.object({
    commandId: said(v.string(), 'The command’s own id.'),
    version: said(
      v.string(),
      'Reads whose `version` is this or later show the command’s effect. Compare as texts.',
    ),
    at: moment,
  }),
);

const manifest = of<Manifest>()(
  v.object({
    spec: said(v.literal(1), 'The version of this contract.'),
    reads: v.array(v.picklist(readTypes)),
    commands: v.array(v.picklist(commandTypes)),
    staff: v.exactOptional(
      said(
        v.array(v.picklist([...staffReadTypes, ...staffCommandTypes])),
        'What its team can read and do beside that; absent where it knows no team.',
      ),
    ),
    live: v.exactOptional(said(v.boolean(), 'There is a stream of hints; see `getChanges`.')),
    guarantees: v.object({
      oneBallot: said(v.picklist(['account', 'device', 'none']), 'Who is kept to one ballot.'),
      consistency: said(
        v.picklist(['strong', 'eventual']),
        '`strong`: a read that starts after a receipt shows its effect.',
      ),
      idempotency: said(
        v.picklist(['exact', 'none']),
        '`exact`: a repeated command has no second effect, for 30 days.',
      ),
      capacity: v.exactOptional(
        said(
          v.picklist(['exact', 'none']),
          '`exact`: never more people go to an event than it has places for.',
        ),
      ),
      waitlist: v.exactOptional(
        said(v.picklist(['ordered', 'none']), '`ordered`: a place goes to whoever has waited longest.'),
      ),
      conduct: v.exactOptional(
        said(
          v.picklist(['enforced', 'none']),
          '`enforced`: whoever has declined the rules takes part in nothing.',
        ),
      ),
    }),
  }),
);

const code = of<ErrorCode>()(
  v.picklist([
    'offline',
    'timeout',
    'unauthorized',
    'forbidden',
    'not-found',
    'conflict',
    'invalid',
    'rate-limited',
    'challenge',
    'closed',
    'unsupported',
    'server',
  ]),
);
const reason = of<NonNullable<Refusal['reason']>>()(
  v.picklist([
    'no-change',
    'id-taken',
    'changed',
    'full',
    'cancelled',
    'over',
    'declined',
    'question-closed',
    'held',
    'members-only',
    'pins-full',
    'last-owner',
    'overbooked',
    'answered',
    'unknown-passkey',
    'draft',
    'opened',
    'under-review',
    'blocked',
  ]),
);
const fieldError = of<FieldError>()(
  v.picklist([
    'required',
    'too-long',
    'too-many',
    'too-few',
    'too-early',
    'too-late',
    'malformed',
    'unknown',
    'past',
    'duplicate',
  ]),
);
const challenge = of<Challenge>()(
  v.object({
    parameters: v.object({
      algorithm: said(v.string(), 'How a key is derived from `salt` and a password: `PBKDF2/SHA-256`.'),
      cost: said(count, 'How many iterations that takes.'),
      salt: said(v.string(), 'Hexadecimal.'),
      nonce: said(v.string(), 'Hexadecimal. The password is this and a counter of four bytes, big-endian.'),
      keyLength: said(count, 'Bytes of the key.'),
      keyPrefix: said(v.string(), 'How the key of the right counter begins, hexadecimal.'),
      keySignature: v.string(),
      data: v.object({ expires: said(count, 'Until when it can be solved, in milliseconds since 1970.') }),
    }),
    signature: said(v.string(), 'All this goes back as it came.'),
  }),
);
const problem = v.object({
  type: v.literal('about:blank'),
  title: said(v.string(), 'The status in words.'),
  status: said(v.pipe(v.number(), v.integer()), 'The status of the answer.'),
  code: said(code, 'What went wrong, for programs.'),
  reason: v.exactOptional(said(reason, 'A finer word where `code` alone cannot tell the writer what to do.')),
  fields: v.exactOptional(
    said(v.record(v.string(), fieldError), 'What is wrong with each field or parameter, by its name.'),
  ),
  because: v.exactOptional(said(v.string(), 'Why, in the words of the community’s team.')),
  challenge: v.exactOptional(
    said(
      challenge,
      'Of `challenge`: what to solve, or to decline, before the same command is sent again; see `postCommand`.',
    ),
  ),
  detail: v.exactOptional(said(v.string(), 'For the developer, in English.')),
});

/** Everything that has a name in the document, besides commands. */
export const answerSchemas = {
  Manifest: manifest,
  PollRead: pollRead,
  EventsRead: eventsRead,
  ConductRead: conductRead,
  QuestionsRead: questionsRead,
  QuestionRead: questionRead,
  MessagesRead: messagesRead,
  PersonRead: personRead,
  ...staffAnswers,
  Changes: changes,
  Receipt: receipt,
  Problem: problem,
  Poll: records.poll,
  Ballot: records.ballot,
  EventView: eventView,
  Rsvp: records.rsvp,
  Policy: records.policy,
  Pledge: records.pledge,
  OwnMessage: ownMessage,
  Feedback: records.feedback,
  Report: records.report,
  Question: records.question,
  QuestionView: questionView,
  Answer: records.answer,
  AnswerView: answerView,
  Vote: records.vote,
  Hint: hint,
};
