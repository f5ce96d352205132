/**
 * Who may give which command, over whose records, and in which state: one table, and every cell of it tried over HTTP. The
 * rules themselves are in `src/model/*-rules.ts`; this says what follows from them.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Policy } from '../../src/model/conduct.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import type { PollRead } from '../../src/model/poll.ts';
import { MemoryStore } from '../../src/model/memory-store.ts';
import { newId } from '../../src/model/id.ts';
import { boardNames, type BoardRules } from '../../src/model/board.ts';
import { commandTypes, type CommandType } from '../../src/model/records.ts';
import { staffCommandTypes, type StaffCommandType } from '../../src/model/staff.ts';
import type { StaffRole } from '../../src/model/team.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { as, at, json, later, poll, problem, server, type Server } from './helpers.ts';
import { somebodyOf } from './signed-in.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

const vouched = ['stranger', 'guest', 'member', 'reviewer', 'moderator', 'owner'] as const;
/** Whom no host site vouches for, and the server itself lets in. */
const signedIn = ['reviewer by cookie', 'moderator by cookie', 'owner by cookie'] as const;
const roles = [...vouched, ...signedIn];
const states = ['open', 'closed', 'cancelled', 'declined', 'blocked', 'members'] as const;
const owners = ['own', 'another’s'] as const;
type Role = (typeof vouched)[number];
type State = (typeof states)[number];
type Owner = (typeof owners)[number];

/** `ok`, or the code and the reason of the refusal. */
type Verdict = string;
/** What becomes of a command over one's own record, and over another's; where the team may more, of theirs first. */
type Cell = readonly [own: Verdict, anothers: Verdict] | { readonly team: Cell; readonly others: Cell };

interface Row {
  readonly type: CommandType | StaffCommandType;
  /** Which of several commands of this type. */
  readonly what?: string;
  give(scene: Scene): object;
  readonly open: Cell;
  /** Where the time for it is over: a closed poll or question, an event that has been. As `open` where it has none. */
  readonly closed?: Cell;
  /** Where the event is cancelled. As `closed` for all else. */
  readonly cancelled?: Cell;
  /** Where the giver has declined the rules. As `open` for what takes part in nothing. */
  readonly declined?: Cell;
  /** Where the team has paused the giver, who is not of it. What takes part in something is refused, all else as `open`. */
  readonly blocked?: Cell;
  /** Where all boards are for members alone and the giver is a guest. As `open` for what takes part in nothing. */
  readonly members?: Cell;
}

const always = (verdict: Verdict): Cell => [verdict, verdict];
const declined = always('forbidden declined');
const blocked = always('forbidden blocked');
const members = always('forbidden members-only');
const theTeam = (verdict: Verdict): Cell => ({ team: always(verdict), others: always('forbidden') });
const ended = always('closed question-closed');

const forTheTeam: Cell = { team: always('ok'), others: always('forbidden') };

const table: readonly Row[] = [
  {
    type: 'poll.vote',
    give: ({ pollId }) => ({ pollId, choices: ['gayo'] }),
    open: always('ok'),
    closed: always('closed'),
    declined,
    members,
  },
  {
    type: 'poll.withdraw',
    give: ({ pollId }) => ({ pollId }),
    open: always('ok'),
    closed: always('closed'),
  },
  {
    type: 'feedback.send',
    give: () => ({ kind: 'idea', message: 'Buka lebih pagi' }),
    open: always('ok'),
    blocked,
    members,
  },
  {
    type: 'feedback.send',
    what: 'under the id of one that is there',
    give: ({ takenId }) => ({ id: takenId, kind: 'idea', message: 'Buka lebih pagi' }),
    open: always('conflict id-taken'),
    blocked,
    members,
  },
  {
    type: 'event.rsvp',
    give: ({ eventId }) => ({ eventId, answer: 'yes' }),
    open: always('ok'),
    closed: always('closed over'),
    cancelled: always('closed cancelled'),
    declined,
    members,
  },
  {
    type: 'event.rsvp',
    what: 'to stay away',
    give: ({ eventId }) => ({ eventId, answer: 'no' }),
    open: always('ok'),
    closed: always('closed over'),
    cancelled: always('closed cancelled'),
  },
  {
    type: 'conduct.accept',
    give: () => ({ policyId: policy.id, version: 1, locale: 'id' }),
    open: always('ok'),
  },
  {
    type: 'conduct.decline',
    give: () => ({ policyId: policy.id, version: 1, locale: 'id' }),
    open: always('ok'),
  },
  {
    type: 'report.send',
    give: () => ({ reason: 'spam', text: 'Iklan lagi' }),
    open: always('ok'),
    members,
  },
  {
    type: 'report.send',
    what: 'under the id of one that is there',
    give: ({ takenId }) => ({ id: takenId, reason: 'spam', text: 'Iklan lagi' }),
    open: always('conflict id-taken'),
    members,
  },
  {
    type: 'question.ask',
    give: () => ({ title: 'Berapa lama tahan?' }),
    open: always('ok'),
    declined,
    members,
  },
  {
    type: 'question.ask',
    what: 'under the id of one that is there',
    give: ({ questionId }) => ({ id: questionId, title: 'Berapa lama tahan?' }),
    open: always('conflict id-taken'),
    declined,
    members,
  },
  {
    type: 'question.edit',
    give: ({ questionId }) => ({ questionId, title: 'Berapa hari?', ifVersion: questionId }),
    open: ['ok', 'forbidden'],
    closed: ['closed question-closed', 'forbidden'],
    declined,
    members,
  },
  {
    type: 'answer.post',
    give: ({ questionId }) => ({ questionId, body: 'Sebulan.' }),
    open: always('ok'),
    closed: ended,
    declined,
    members,
  },
  {
    type: 'answer.post',
    what: 'in the brand’s name',
    give: ({ questionId }) => ({ questionId, body: 'Sebulan.', official: true }),
    open: { team: always('ok'), others: always('forbidden') },
    closed: ended,
    declined,
    members,
  },
  {
    type: 'answer.edit',
    give: ({ questionId, answerId }) => edit(questionId, answerId),
    open: ['ok', 'forbidden'],
    closed: ['closed question-closed', 'forbidden'],
    declined,
    members,
  },
  {
    type: 'answer.edit',
    what: 'in the brand’s name',
    give: ({ questionId, officialId }) => edit(questionId, officialId),
    open: { team: ['ok', 'forbidden'], others: always('forbidden') },
    closed: { team: ['closed question-closed', 'forbidden'], others: always('forbidden') },
    declined,
    members,
  },
  {
    type: 'answer.accept',
    give: ({ questionId, answerId }) => ({ questionId, answerId }),
    open: { team: always('ok'), others: ['ok', 'forbidden'] },
    declined,
    members,
  },
  {
    type: 'answer.accept',
    what: 'and take it back',
    give: ({ questionId }) => ({ questionId, answerId: null }),
    open: { team: always('ok'), others: ['ok', 'forbidden'] },
  },
  {
    type: 'vote.set',
    give: ({ questionId }) => ({ questionId, value: 1 }),
    open: ['forbidden', 'ok'],
    closed: ended,
    declined,
    members,
  },
  {
    type: 'vote.set',
    what: 'for an answer',
    give: ({ questionId, answerId }) => ({ questionId, answerId, value: 1 }),
    open: ['forbidden', 'ok'],
    closed: ended,
    declined,
    members,
  },
  {
    type: 'vote.set',
    what: 'back to nothing',
    give: ({ questionId }) => ({ questionId, value: 0 }),
    open: ['forbidden', 'ok'],
    closed: ended,
  },
  {
    type: 'person.erase',
    give: () => ({}),
    open: always('ok'),
  },
  {
    type: 'post.review',
    give: ({ answerId }) => review('answer', answerId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'post.review',
    what: 'of a report',
    give: ({ takenId }) => review('report', takenId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'post.review',
    what: 'of words that have changed',
    give: ({ answerId, questionId }) => ({ ...review('answer', answerId), ifVersion: questionId }),
    open: { team: ['forbidden', 'conflict changed'], others: always('forbidden') },
  },
  {
    type: 'post.review',
    what: 'of what is not there',
    give: ({ pollId }) => review('question', pollId),
    open: { team: always('not-found'), others: always('forbidden') },
  },
  {
    type: 'event.create',
    give: () => ({ ...plan(), status: 'draft' }),
    open: theTeam('ok'),
  },
  {
    type: 'event.create',
    what: 'under the id of one that is there',
    give: ({ eventId }) => ({ ...plan(), id: eventId, status: 'scheduled' }),
    open: theTeam('conflict id-taken'),
  },
  {
    type: 'event.edit',
    give: ({ eventId }) => ({ ...plan(), eventId, ifVersion: eventId }),
    open: theTeam('ok'),
  },
  {
    type: 'event.edit',
    what: 'of what has changed',
    give: ({ eventId, pollId }) => ({ ...plan(), eventId, ifVersion: pollId }),
    open: theTeam('conflict changed'),
  },
  {
    type: 'event.publish',
    give: ({ draftId }) => ({ eventId: draftId, ifVersion: draftId }),
    open: theTeam('ok'),
  },
  {
    type: 'event.publish',
    what: 'what is published or cancelled',
    give: ({ eventId }) => ({ eventId, ifVersion: eventId }),
    open: theTeam('ok'),
    cancelled: theTeam('closed cancelled'),
  },
  {
    type: 'event.cancel',
    give: ({ eventId }) => ({ eventId, reason: 'Banjir', ifVersion: eventId }),
    open: theTeam('ok'),
  },
  {
    type: 'event.cancel',
    what: 'a draft',
    give: ({ draftId }) => ({ eventId: draftId, reason: 'Banjir', ifVersion: draftId }),
    open: theTeam('conflict draft'),
  },
  {
    type: 'event.restore',
    give: ({ eventId }) => ({ eventId, status: 'scheduled' }),
    open: theTeam('ok'),
  },
  {
    type: 'event.restore',
    what: 'what is not there',
    give: ({ pollId }) => ({ eventId: pollId, status: 'draft' }),
    open: theTeam('not-found'),
  },
  {
    type: 'event.discard',
    give: ({ draftId }) => ({ eventId: draftId, ifVersion: draftId }),
    open: theTeam('ok'),
  },
  {
    type: 'event.discard',
    what: 'what others are shown',
    give: ({ eventId }) => ({ eventId, ifVersion: eventId }),
    open: theTeam('conflict opened'),
  },
  {
    type: 'event.discard',
    what: 'a draft that has changed',
    give: ({ draftId, pollId }) => ({ eventId: draftId, ifVersion: pollId }),
    open: theTeam('conflict changed'),
  },
  {
    type: 'event.discard',
    what: 'what is not there',
    give: ({ pollId }) => ({ eventId: pollId, ifVersion: pollId }),
    open: theTeam('not-found'),
  },
  {
    type: 'poll.create',
    give: () => ({ ...words, draft: true }),
    open: theTeam('ok'),
  },
  {
    type: 'poll.edit',
    give: ({ pollId }) => ({ ...words, pollId, ifVersion: pollId }),
    open: theTeam('ok'),
    // Without an end: what has ended is opened again by its own command.
    closed: theTeam('closed'),
  },
  {
    type: 'poll.edit',
    what: 'in what was voted on',
    give: ({ pollId }) => ({ ...words, allowChange: false, pollId, ifVersion: pollId }),
    open: theTeam('conflict opened'),
  },
  {
    type: 'poll.edit',
    what: 'of words that have changed',
    give: ({ pollId, questionId }) => ({ ...words, pollId, ifVersion: questionId }),
    open: theTeam('conflict changed'),
  },
  {
    type: 'poll.open',
    give: ({ pollId }) => ({ pollId, ifVersion: pollId }),
    open: theTeam('ok'),
  },
  {
    type: 'poll.close',
    give: ({ pollId }) => ({ pollId, ifVersion: pollId }),
    open: theTeam('ok'),
  },
  {
    type: 'poll.close',
    what: 'of what is not there',
    give: ({ eventId }) => ({ pollId: eventId, ifVersion: eventId }),
    open: theTeam('not-found'),
  },
  {
    type: 'poll.discard',
    give: ({ pollDraftId }) => ({ pollId: pollDraftId, ifVersion: pollDraftId }),
    open: theTeam('ok'),
  },
  {
    type: 'poll.discard',
    what: 'what was opened',
    give: ({ pollId }) => ({ pollId, ifVersion: pollId }),
    open: theTeam('conflict opened'),
  },
  {
    type: 'poll.discard',
    what: 'a draft that has changed',
    give: ({ pollDraftId, pollId }) => ({ pollId: pollDraftId, ifVersion: pollId }),
    open: theTeam('conflict changed'),
  },
  {
    type: 'poll.discard',
    what: 'what is not there',
    give: ({ eventId }) => ({ pollId: eventId, ifVersion: eventId }),
    open: theTeam('not-found'),
  },
  {
    type: 'placement.set',
    give: ({ pollId }) => ({ kind: 'poll', name: 'home', items: [{ recordId: pollId }] }),
    open: theTeam('ok'),
  },
  {
    type: 'placement.set',
    what: 'over one that is not there',
    give: ({ pollId }) => ({ kind: 'poll', name: 'home', items: [], ifVersion: pollId }),
    open: theTeam('conflict changed'),
  },
  {
    type: 'placement.discard',
    give: ({ pollId }) => ({ kind: 'poll', name: 'shop', ifVersion: pollId }),
    open: theTeam('ok'),
  },
  {
    type: 'placement.discard',
    what: 'one that has changed',
    give: ({ eventId }) => ({ kind: 'poll', name: 'shop', ifVersion: eventId }),
    open: theTeam('conflict changed'),
  },
  {
    type: 'placement.discard',
    what: 'one that is not there',
    give: ({ pollId }) => ({ kind: 'policy', name: 'shop', ifVersion: pollId }),
    open: theTeam('not-found'),
  },
  {
    type: 'post.review',
    what: 'where another has reviewed it since',
    give: ({ answerId, questionId }) => ({ ...review('answer', answerId), ifSetBy: questionId }),
    open: { team: ['forbidden', 'conflict changed'], others: always('forbidden') },
  },
  {
    type: 'post.review',
    what: 'that nobody has reviewed, as it was read',
    give: ({ answerId }) => ({ ...review('answer', answerId), ifSetBy: null }),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'policy.publish',
    give: () => publish(2),
    open: { team: always('ok'), others: always('forbidden') },
  },
  {
    type: 'policy.publish',
    what: 'over a version that was not read',
    give: () => publish(1),
    open: { team: always('conflict changed'), others: always('forbidden') },
  },
  {
    type: 'policy.publish',
    what: 'beside one that is under review',
    give: () => ({ ...publish(2), policyId: 'coming' }),
    open: { team: always('conflict under-review'), others: always('forbidden') },
  },
  {
    type: 'policy.publish',
    what: 'that holds since yesterday',
    give: () => ({ ...publish(2), publishedAt: later(-24 * 60).toISOString() }),
    open: { team: always('invalid'), others: always('forbidden') },
  },
  {
    type: 'policy.withdraw',
    give: () => ({ policyId: 'coming', version: 1, ifSetBy: 'somebody' }),
    open: { team: always('ok'), others: always('forbidden') },
  },
  {
    type: 'policy.withdraw',
    what: 'of another text',
    give: () => ({ policyId: 'coming', version: 1, ifSetBy: 'another' }),
    open: { team: always('conflict changed'), others: always('forbidden') },
  },
  {
    type: 'policy.withdraw',
    what: 'of what holds',
    give: () => ({ policyId: policy.id, version: 1, ifSetBy: 'somebody' }),
    open: { team: always('closed'), others: always('forbidden') },
  },
  {
    type: 'person.block',
    give: ({ answerId }) => block('answer', answerId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'person.block',
    what: 'of whoever wrote a report',
    give: ({ takenId }) => block('report', takenId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'person.block',
    what: 'of whoever speaks for the brand',
    give: ({ officialId }) => block('answer', officialId),
    open: always('forbidden'),
  },
  {
    type: 'person.block',
    what: 'without a reason',
    give: ({ answerId }) => ({ target: { kind: 'answer', id: answerId }, blocked: true }),
    open: { team: ['forbidden', 'invalid'], others: always('forbidden') },
  },
  {
    type: 'person.block',
    what: 'of nobody',
    give: ({ pollId }) => block('question', pollId),
    open: { team: always('not-found'), others: always('forbidden') },
  },
  {
    type: 'answer.verify',
    give: ({ questionId, answerId }) => verify(questionId, answerId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'answer.verify',
    what: 'of what is official',
    give: ({ questionId, officialId }) => verify(questionId, officialId),
    open: always('forbidden'),
  },
  {
    type: 'answer.verify',
    what: 'of words that have changed',
    give: ({ questionId, answerId }) => ({ ...verify(questionId, answerId), ifVersion: questionId }),
    open: { team: ['forbidden', 'conflict changed'], others: always('forbidden') },
  },
  {
    type: 'question.close',
    give: ({ questionId }) => ({ questionId, closed: true, reason: 'Sudah lewat.' }),
    open: { team: always('ok'), others: always('forbidden') },
  },
  {
    type: 'question.close',
    what: 'and open it again',
    give: ({ questionId }) => ({ questionId, closed: false }),
    open: { team: always('ok'), others: always('forbidden') },
  },
  {
    type: 'question.close',
    what: 'that is not there',
    give: ({ pollId }) => ({ questionId: pollId, closed: true }),
    open: { team: always('not-found'), others: always('forbidden') },
  },
  {
    type: 'question.pin',
    give: ({ questionId }) => ({ questionId, pinned: true }),
    open: { team: always('ok'), others: always('forbidden') },
  },
  {
    type: 'post.edit',
    give: ({ questionId }) => mend('question', questionId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'post.edit',
    what: 'of an answer in the brand’s name',
    give: ({ officialId }) => mend('answer', officialId),
    open: { team: ['forbidden', 'ok'], others: always('forbidden') },
  },
  {
    type: 'post.edit',
    what: 'of words that have changed',
    give: ({ questionId, answerId }) => ({ ...mend('answer', answerId), ifVersion: questionId }),
    open: { team: ['forbidden', 'conflict changed'], others: always('forbidden') },
  },
  {
    type: 'question.publish',
    give: () => ({ answerId: newId(), title: 'Buka jam berapa?', answer: 'Jam delapan.' }),
    open: { team: always('ok'), others: always('forbidden') },
  },
  {
    type: 'question.publish',
    what: 'under the id of an answer that is there',
    give: ({ answerId }) => ({ answerId, title: 'Buka jam berapa?', answer: 'Jam delapan.' }),
    open: { team: always('conflict id-taken'), others: always('forbidden') },
  },
  {
    type: 'message.status',
    give: ({ takenId }) => ({ ...message('feedback', takenId), status: 'planned', ifVersion: takenId }),
    open: forTheTeam,
  },
  {
    type: 'message.status',
    what: 'of a report',
    give: ({ takenId }) => ({ ...message('report', takenId), status: 'decided', ifVersion: takenId }),
    open: forTheTeam,
  },
  {
    type: 'message.status',
    what: 'that only reports have',
    give: ({ takenId }) => ({ ...message('feedback', takenId), status: 'decided', ifVersion: takenId }),
    open: { team: always('invalid'), others: always('forbidden') },
  },
  {
    type: 'message.status',
    what: 'where a colleague was faster',
    give: ({ takenId, pollId }) => ({ ...message('feedback', takenId), status: 'seen', ifVersion: pollId }),
    open: { team: always('conflict changed'), others: always('forbidden') },
  },
  {
    type: 'message.reply',
    give: ({ takenId }) => ({ ...message('feedback', takenId), body: 'Terima kasih', ifVersion: takenId }),
    open: forTheTeam,
  },
  {
    type: 'message.reply',
    what: 'to a report, where a colleague was faster',
    give: ({ takenId, pollId }) => ({ ...message('report', takenId), body: 'Baik', ifVersion: pollId }),
    open: { team: always('conflict changed'), others: always('forbidden') },
  },
  {
    type: 'message.note',
    give: ({ takenId }) => ({ ...message('report', takenId), body: 'Tanya Budi' }),
    open: forTheTeam,
  },
  {
    type: 'message.note',
    what: 'on what is not there',
    give: ({ pollId }) => ({ ...message('report', pollId), body: 'Tanya Budi' }),
    open: { team: always('not-found'), others: always('forbidden') },
  },
  {
    type: 'feedback.merge',
    give: ({ takenId, otherId }) => ({ feedbackId: takenId, intoId: otherId, ifVersion: takenId }),
    open: forTheTeam,
  },
  {
    type: 'feedback.merge',
    what: 'into itself',
    give: ({ takenId }) => ({ feedbackId: takenId, intoId: takenId, ifVersion: takenId }),
    open: { team: always('invalid'), others: always('forbidden') },
  },
  {
    type: 'feedback.merge',
    what: 'into what is not there',
    give: ({ takenId, pollId }) => ({ feedbackId: takenId, intoId: pollId, ifVersion: takenId }),
    open: { team: always('not-found'), others: always('forbidden') },
  },
];

const verify = (questionId: string, answerId: string) => ({
  questionId,
  answerId,
  verified: true,
  ifVersion: answerId,
});

const mend = (kind: string, id: string) => ({
  target: { kind, id },
  title: 'Berapa hari?',
  body: 'Dua bulan.',
  ifVersion: id,
});

const plan = () => ({
  title: 'Ngopi bareng',
  startsAt: later(10).toISOString(),
  endsAt: later(20).toISOString(),
  zone: 'Asia/Makassar',
  mode: 'offline',
});

const edit = (questionId: string, answerId: string) => ({
  questionId,
  answerId,
  body: 'Dua bulan.',
  ifVersion: answerId,
});

const publish = (version: number) => ({
  policyId: policy.id,
  version,
  title: 'Aturan',
  body: 'Ramah.',
  material: true,
});

const block = (kind: string, id: string) => ({ target: { kind, id }, blocked: true, reason: 'Iklan' });
const message = (kind: string, id: string) => ({ target: { kind, id } });

const review = (kind: string, id: string) => ({
  target: { kind, id },
  decision: 'publish',
  ifVersion: id,
});

const { id: _, createdAt: __, ...asked } = poll;
const words = { ...asked, question: 'Kopi yang mana?' };

function expected(row: Row, role: Role, owner: Owner, state: State): Verdict {
  if (role === 'stranger') return 'unauthorized';
  const { open, closed = open, cancelled = closed, declined = open, members = open } = row;
  const { blocked: paused = row.declined ? blocked : open } = row;
  const isStaff = role === 'reviewer' || role === 'moderator' || role === 'owner';
  let cell = {
    open,
    closed,
    cancelled,
    declined,
    blocked: isStaff ? open : paused,
    members: role === 'guest' ? members : open,
  }[state];
  while ('team' in cell) cell = role === 'moderator' || role === 'owner' ? cell.team : cell.others;
  return cell[owner === 'own' ? 0 : 1];
}

const policy: Policy = {
  id: 'rules',
  version: 1,
  title: 'Aturan',
  body: 'Saling menghormati.',
  material: true,
  publishedAt: later(-60).toISOString(),
};

/** A community for each cell. */
let store = new MemoryStore();
const storage = { community: () => store, staff: (name: string) => place.storage.staff(name) };
const boards = new Map<string, BoardRules>();
const allForMembers = Object.fromEntries(boardNames.map((name) => [name, { guests: 'members' }]));
const place: Server = await server({ storage, boards, members: await memberTokens([memberKey]) });
after(() => place[Symbol.dispose]());

/** Somebody new with a role: what they bring with each request. */
let people = 0;
async function somebody(role: Role, by: 'token' | 'cookie'): Promise<Record<string, string>> {
  people++;
  if (by === 'cookie') return (await somebodyOf(place.ask, storage.staff('main'), role as StaffRole)).headers;
  if (role === 'stranger') return {};
  return role === 'guest' ? as(people) : bearer(tokenOf(`person ${people}`, { roles: [role] }));
}

/** What a command may be about, all of it in one state and by one author. */
type Scene = ReturnType<typeof scene>;
function scene(author: string, state: State) {
  const [questionId, answerId, officialId, takenId] = [newId(), newId(), newId(), newId()];
  const [pollId, eventId, otherId, draftId, pollDraftId] = [newId(), newId(), newId(), newId(), newId()];
  const isOver = state === 'closed' || state === 'cancelled';
  const createdAt = later(-30).toISOString();
  const [startsAt, endsAt] = state === 'closed' ? [-20, -10] : [10, 20];
  store.put('poll', { ...poll, id: pollId, ...(isOver && { closesAt: at.toISOString() }) });
  store.put('poll', { ...poll, id: pollDraftId, draft: true });
  store.put('placement', { kind: 'poll', name: 'shop', items: [{ recordId: pollId }], version: pollId });
  const event: CommunityEvent = {
    id: eventId,
    title: 'Ngopi bareng',
    startsAt: later(startsAt!).toISOString(),
    endsAt: later(endsAt!).toISOString(),
    zone: 'Asia/Makassar',
    mode: 'offline',
    status: state === 'cancelled' ? 'cancelled' : 'scheduled',
    createdAt,
  };
  store.put('event', event);
  store.put('event', { ...event, id: draftId, status: 'draft' });
  store.put('question', {
    id: questionId,
    title: 'Tahan berapa lama?',
    author,
    createdAt,
    ...(isOver && { closedAt: createdAt }),
  });
  const answer = { questionId, body: 'Seminggu.', author, createdAt };
  store.put('answer', { ...answer, id: answerId, official: false });
  store.put('answer', { ...answer, id: officialId, official: true });
  store.put('policy', {
    ...policy,
    id: 'coming',
    publishedAt: later(60).toISOString(),
    commandId: 'somebody',
  });
  const received = { id: takenId, author, status: 'received', createdAt } as const;
  store.put('feedback', { ...received, kind: 'idea', message: 'Ada' });
  store.put('feedback', { ...received, id: otherId, kind: 'idea', message: 'Sama' });
  store.put('report', { ...received, reason: 'spam', text: 'Ada' });
  return { pollId, eventId, otherId, draftId, pollDraftId, questionId, answerId, officialId, takenId };
}

const version = () => store.read((seen) => seen.version());

/** What the server makes of a command; whatever it refuses leaves nothing behind. */
async function given(
  row: Row,
  role: Role,
  by: 'token' | 'cookie',
  owner: Owner,
  state: State,
): Promise<Verdict> {
  store = new MemoryStore();
  store.put('policy', policy);
  const headers = await somebody(role, by);
  const post = (command: object) => place.post({ id: newId(), ...command }, headers);
  const { viewer } = await json<PollRead>(await place.ask('/v1/main/polls/current', { headers }));
  const there = scene((owner === 'own' && viewer.id) || 'somebody else', state);
  if (state === 'declined')
    await post({ type: 'conduct.decline', policyId: policy.id, version: 1, locale: 'id' });
  if (state === 'blocked' && viewer.id !== undefined)
    store.put('block', {
      id: newId(),
      person: viewer.id,
      blocked: true,
      reason: 'Iklan',
      role: 'owner',
      commandId: newId('', 0),
      at: at.toISOString(),
    });
  if (state === 'members') boards.set('main', allForMembers as BoardRules);
  else boards.delete('main');
  const before = await version();
  const command = { type: row.type, ...row.give(there) };
  const answer = await post(command);
  if (answer.ok) {
    assert.notEqual(await version(), before, 'it is accepted and nothing is written');
    return 'ok';
  }
  assert.equal(await version(), before, 'it is refused and something is written');
  const { code, reason } = await problem(answer);
  return [code, reason].filter(Boolean).join(' ');
}

test('every command has its rows', () => {
  assert.deepEqual([...new Set(table.map(({ type }) => type))], [...commandTypes, ...staffCommandTypes]);
});

for (const row of table) {
  describe([row.type, row.what].filter(Boolean).join(', '), () => {
    for (const role of roles) {
      test(role, async () => {
        const [as, by] = role.split(' by ') as [Role, 'cookie'?];
        for (const state of states) {
          for (const owner of owners) {
            const verdict = await given(row, as, by ?? 'token', owner, state);
            assert.equal(verdict, expected(row, as, owner, state), `${owner}, ${state}`);
          }
        }
      });
    }
  });
}
