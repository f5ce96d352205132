/** What the team did is set back by what the record says of it, unless somebody has set the same anew since. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditRead } from '../../src/model/audit.ts';
import { undoOf } from '../../src/model/audit-undo.ts';
import { newId } from '../../src/model/id.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import type { Table } from '../../src/model/records.ts';
import { dewi, eko, serverOn } from './desk.ts';
import { as, at, folder, later, poll, problem } from './helpers.ts';

let last = '';
const nextId = () => (last = newId(last));
/** The placement that is there from the beginning, as it was read. */
const lama = nextId();

/** A question with two answers, feedback that comes twice, an event, a poll, and a version of the rules that does not hold yet. */
async function scene() {
  const place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  const host = serverOn(storage);
  const store = storage.community('main');
  const [questionId, answerId, otherId] = [nextId(), nextId(), nextId()];
  const [feedbackId, intoId, eventId] = [nextId(), nextId(), nextId()];
  const by = { createdAt: at.toISOString(), author: 'somebody' };
  await store.put('question', { id: questionId, title: 'Berapa lama?', ...by });
  for (const id of [answerId, otherId])
    await store.put('answer', { id, questionId, body: 'Sebulan.', official: false, ...by });
  for (const id of [feedbackId, intoId])
    await store.put('feedback', { id, kind: 'idea', message: 'Buka lebih pagi', status: 'received', ...by });
  await store.put('event', {
    id: eventId,
    title: 'Kopdar',
    startsAt: later(600).toISOString(),
    endsAt: later(660).toISOString(),
    zone: 'Asia/Jakarta',
    mode: 'offline',
    status: 'scheduled',
    createdAt: at.toISOString(),
  });
  await store.put('poll', poll);
  await store.put('policy', {
    id: 'rules',
    version: 1,
    title: 'Aturan',
    body: 'Ramah.',
    material: true,
    publishedAt: at.toISOString(),
  });
  await store.put('placement', { kind: 'poll', name: 'lama', items: [{ recordId: poll.id }], version: lama });
  const record = (table: Table, ...key: string[]) =>
    store.read((seen) => seen.get(table, ...(key as never))) as Promise<Record<string, unknown> | undefined>;
  return {
    ...host,
    questionId,
    answerId,
    otherId,
    feedbackId,
    intoId,
    eventId,
    record,
    /** The command that sets back what was done last. */
    async undo() {
      const { entries } = await host.read<AuditRead>('audit?limit=1');
      return { id: nextId(), command: undoOf(entries[0]!, nextId()) };
    },
    async [Symbol.asyncDispose]() {
      await storage.close();
      place[Symbol.dispose]();
    },
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** What is done, what is done anew, and how it looks: by a field that says how it stands. */
interface Case {
  readonly type: string;
  /** What tells it from another of its type. */
  readonly what?: string;
  readonly first: (scene: Scene) => object;
  /** The same set once more, by somebody else: after it nothing is set back. */
  readonly again: (scene: Scene, version: string) => object;
  readonly stands: (scene: Scene) => Promise<unknown>;
}

const cases: readonly Case[] = [
  {
    type: 'post.review',
    first: ({ questionId }) => review(questionId, 'reject'),
    again: ({ questionId }) => review(questionId, 'reject'),
    stands: async ({ record, questionId }) =>
      ((await record('question', questionId))?.['review'] as { decision?: string } | undefined)?.decision ===
      'reject',
  },
  {
    type: 'answer.accept',
    first: ({ questionId, answerId }) => ({ questionId, answerId }),
    again: ({ questionId, otherId }) => ({ questionId, answerId: otherId }),
    stands: async ({ record, questionId, answerId }) =>
      ((await record('question', questionId))?.['acceptance'] as { answerId?: string } | undefined)
        ?.answerId === answerId,
  },
  {
    type: 'answer.verify',
    first: ({ questionId, answerId }) => ({ questionId, answerId, verified: true, ifVersion: answerId }),
    again: ({ questionId, answerId }) => ({ questionId, answerId, verified: true, ifVersion: answerId }),
    stands: async ({ record, answerId }) => (await record('answer', answerId))?.['verifiedAt'] !== undefined,
  },
  {
    type: 'question.close',
    first: ({ questionId }) => ({ questionId, closed: true, reason: 'Terjawab.' }),
    again: ({ questionId }) => ({ questionId, closed: true }),
    stands: async ({ record, questionId }) => (await record('question', questionId))?.['closedReason'],
  },
  {
    type: 'question.pin',
    first: ({ questionId }) => ({ questionId, pinned: true }),
    again: ({ questionId }) => ({ questionId, pinned: true }),
    stands: async ({ record, questionId }) =>
      (await record('question', questionId))?.['pinnedAt'] !== undefined,
  },
  {
    type: 'poll.close',
    first: () => ({ pollId: poll.id, ifVersion: poll.id }),
    again: (_, ifVersion) => ({ type: 'poll.open', pollId: poll.id, ifVersion }),
    stands: async ({ record }) => (await record('poll', poll.id))?.['closedAt'] !== undefined,
  },
  {
    type: 'event.cancel',
    first: ({ eventId }) => ({ eventId, reason: 'Hujan.', ifVersion: eventId }),
    again: ({ eventId }, ifVersion) => ({ eventId, reason: 'Badai.', ifVersion }),
    stands: async ({ record, eventId }) => {
      const { status, reason } = (await record('event', eventId))!;
      return [status, reason];
    },
  },
  {
    type: 'message.status',
    first: ({ feedbackId }) => status(feedbackId, 'done'),
    again: ({ feedbackId }, ifVersion) => ({ ...status(feedbackId, 'seen'), ifVersion }),
    stands: async ({ record, feedbackId }) => (await record('feedback', feedbackId))?.['status'],
  },
  {
    type: 'feedback.merge',
    first: ({ feedbackId, intoId }) => ({ feedbackId, intoId, ifVersion: feedbackId }),
    again: ({ feedbackId }, ifVersion) => ({
      ...status(feedbackId, 'seen'),
      type: 'message.status',
      ifVersion,
    }),
    stands: async ({ record, feedbackId }) => (await record('feedback', feedbackId))?.['duplicateOf'],
  },
  {
    type: 'placement.set',
    first: () => ({ kind: 'poll', name: 'home', items: [{ recordId: poll.id }] }),
    again: (_, ifVersion) => ({ kind: 'poll', name: 'home', items: [{ recordId: poll.id }], ifVersion }),
    // The first of its name made it: set back, it is not even empty.
    stands: async ({ record }) => (await record('placement', 'poll', 'home'))?.['items'],
  },
  {
    type: 'placement.set',
    what: 'over what stood there',
    first: () => ({ kind: 'poll', name: 'lama', items: [], ifVersion: lama }),
    again: (_, ifVersion) => ({ kind: 'poll', name: 'lama', items: [], ifVersion }),
    stands: async ({ record }) => (await record('placement', 'poll', 'lama'))?.['items'],
  },
  {
    type: 'placement.discard',
    first: () => ({ kind: 'poll', name: 'lama', ifVersion: lama }),
    // Somebody has made the same name anew.
    again: () => ({ type: 'placement.set', kind: 'poll', name: 'lama', items: [] }),
    stands: async ({ record }) => (await record('placement', 'poll', 'lama'))?.['items'],
  },
  {
    type: 'person.block',
    first: ({ answerId }) => block(answerId),
    again: ({ answerId }) => block(answerId),
    stands: async ({ record }) => (await record('block', 'somebody'))?.['blocked'] === true,
  },
  {
    type: 'policy.publish',
    first: () => publish,
    again: (_, ifSetBy) => ({ type: 'policy.withdraw', policyId: 'rules', version: 2, ifSetBy }),
    stands: async ({ record }) => (await record('policy', 'rules', 2 as never)) !== undefined,
  },
];

const review = (id: string, decision: string) => ({
  target: { kind: 'question', id },
  decision,
  reason: 'Iklan.',
  ifVersion: id,
});
const status = (id: string, status: string) => ({
  target: { kind: 'feedback', id },
  status,
  ifVersion: id,
});
const block = (id: string) => ({ target: { kind: 'answer', id }, blocked: true, reason: 'Iklan.' });
const publish = {
  policyId: 'rules',
  version: 2,
  title: 'Aturan',
  body: 'Sabar.',
  material: false,
  publishedAt: later(60).toISOString(),
};

for (const { type, what, first, again, stands } of cases) {
  const name = what ? `${type} ${what}` : type;
  test(`${name} is set back, and set back again`, async () => {
    await using here = await scene();
    const { give, undo } = here;
    const stood = await stands(here);
    const command = { id: nextId(), type, ...first(here) };
    await give(command, dewi);
    const done = await stands(here);
    assert.notDeepEqual(done, stood);
    const back = (await undo()).command;
    assert.ok(back, 'it can be set back');
    await give(back, eko);
    assert.deepEqual(await stands(here), stood, 'set back');
    const forth = (await undo()).command;
    // The text of a version that was taken back is in nobody's record.
    if (type === 'policy.publish') assert.equal(forth, undefined);
    else {
      await give(forth!, dewi);
      assert.deepEqual(await stands(here), done, 'set back again');
    }
  });

  test(`${name} is not set back over what was set since`, async () => {
    await using here = await scene();
    const { give, tell, undo } = here;
    const command = { id: nextId(), type, ...first(here) };
    await give(command, dewi);
    const stale = (await undo()).command!;
    await give({ type, ...again(here, command.id), id: nextId() }, eko);
    const stands = await here.read<AuditRead>('audit');
    // Given after it, as whoever presses the button late gives it.
    const { status, code } = (await problem(await tell({ ...stale, id: nextId() }, dewi))) as {
      status: number;
      code: string;
    };
    assert.ok(status === 409 || status === 404, `${status} ${code}`);
    assert.deepEqual(
      (await here.read<AuditRead>('audit')).entries.length,
      stands.entries.length,
      'nothing is noted',
    );
  });
}

test('what cannot be set back has no command', async () => {
  await using here = await scene();
  const { give, undo, questionId } = here;
  const held = { id: nextId(), type: 'question.ask', title: 'Beli?' };
  await here.give({ id: nextId(), type: 'answer.post', questionId, body: 'Ya.', official: true }, dewi);
  assert.equal((await undo()).command, undefined);
  await give(held, as(1));
  assert.equal((await undo()).command, undefined);
});
