/** Whom the team pauses: by what they wrote, with the reason for them, and never out of sight of the record. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuditRead } from '../../src/model/audit.ts';
import { undoOf } from '../../src/model/audit-undo.ts';
import type { BlocksRead } from '../../src/model/block-staff.ts';
import type { EventsRead } from '../../src/model/event.ts';
import { newId } from '../../src/model/id.ts';
import type { PollRead } from '../../src/model/poll.ts';
import type { QuestionRead, QuestionsRead } from '../../src/model/question.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { dewi, eko, serverOn } from './desk.ts';
import { engines } from './databases.ts';
import { as, at, feedback, later, poll, problem, vote } from './helpers.ts';
import { somebodyOf } from './signed-in.ts';

let last = '';
const nextId = () => (last = newId(last));
const ask = (title = 'Beli di sini?') => ({ id: nextId(), type: 'question.ask', title });
const block = (id: string, blocked = true, change: object = {}) => ({
  id: nextId(),
  type: 'person.block',
  target: { kind: 'question', id },
  blocked,
  ...(blocked && { reason: 'Iklan terus.' }),
  ...change,
});

for (const engine of engines) {
  describe(`blocks, on ${engine.name}`, () => {
    test('whoever is paused reads, reports and takes back, and is told why of all else, until it is undone', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { read, give, tell, clock } = serverOn(storage);
      const store = storage.community('main');
      await store.put('poll', poll);
      await store.put('event', {
        id: 'e1',
        title: 'Kopdar',
        startsAt: later(60).toISOString(),
        endsAt: later(120).toISOString(),
        zone: 'Asia/Jakarta',
        mode: 'offline',
        status: 'scheduled',
        createdAt: at.toISOString(),
      });
      const ani = as(1);
      const asked = ask();
      await give(asked, ani);
      await give({ ...vote(), id: nextId() }, ani);
      const blocking = block(asked.id);
      await give(blocking, dewi);
      const refused = { status: 403, code: 'forbidden', reason: 'blocked', because: 'Iklan terus.' };
      for (const command of [ask(), { ...vote('toraja'), id: nextId() }, { ...feedback(), id: nextId() }])
        assert.deepEqual(await problem(await tell(command, ani)), refused, command.type);
      await give({ id: nextId(), type: 'poll.withdraw', pollId: poll.id }, ani);
      await give({ id: nextId(), type: 'report.send', reason: 'other', text: 'Tidak adil' }, ani);
      const { can: poller } = await read<PollRead>('polls/current', ani);
      const { can: asker } = await read<QuestionsRead>('questions', ani);
      const { question } = await read<QuestionRead>(`questions/${asked.id}`, ani);
      const { events } = await read<EventsRead>('events', ani);
      assert.deepEqual([poller, asker, question?.can, events[0]?.can], [[], [], [], []]);
      const { can } = await read<QuestionsRead>('questions', as(2));
      assert.deepEqual(can, ['question.ask'], 'somebody else');

      const [entry] = (await read<BlocksRead>('blocks')).blocks;
      assert.deepEqual(entry, {
        id: blocking.id,
        target: blocking.target,
        excerpt: 'Beli di sini?',
        reason: 'Iklan terus.',
        role: 'moderator',
        since: at.toISOString(),
        setBy: blocking.id,
      });
      const undo = async () => undoOf((await read<AuditRead>('audit?limit=1')).entries[0]!, nextId())!;
      clock.minutes = 1;
      await give(await undo(), eko);
      assert.deepEqual((await read<BlocksRead>('blocks')).blocks, []);
      await give(ask('Boleh lagi?'), ani);
      // Undoing that pauses them again, with the reason that was given.
      clock.minutes = 2;
      const again = await undo();
      await give(again, dewi);
      assert.deepEqual(await problem(await tell(ask(), ani)), refused, 'paused again');
      // What has been set anew since is not set back.
      const stale = { ...block(asked.id, false), ifSetBy: blocking.id };
      assert.deepEqual(await problem(await tell(stale, dewi)), {
        status: 409,
        code: 'conflict',
        reason: 'changed',
      });
      await storage.close();
    });

    test('nobody of the team is paused, nor is who came late, and erasing is no way out', async () => {
      await using database = await engine.open();
      const storage = await openStorage(database.place);
      const { read, give, tell, ask: send } = serverOn(storage);
      const ani = as(1);
      const [asked, own] = [ask(), ask('Dari tim')];
      await give(asked, ani);
      const cici = await somebodyOf(send, storage.staff('main'), 'reviewer', { name: 'Cici' });
      await give(own, cici.headers);
      const forbidden = { status: 403, code: 'forbidden' };
      assert.deepEqual(await problem(await tell(block(own.id), dewi)), forbidden, 'whom the server lets in');
      // Whom the host site vouches for is known once they come.
      const vouched = ask('Dari moderator');
      await give(vouched, dewi);
      await give(block(vouched.id), eko);
      await give(ask('Tetap bisa'), dewi);
      assert.equal((await read<BlocksRead>('blocks')).blocks.length, 1);

      const older = block(asked.id, true);
      await give(block(asked.id, true), dewi);
      const lifted = block(asked.id, false);
      await give(lifted, dewi);
      await give(older, dewi);
      await give(ask('Masih bisa'), ani);
      await give(block(asked.id, true), dewi);
      await give({ id: nextId(), type: 'person.erase' }, ani);
      const { status, reason, because } = (await problem(await tell(ask(), ani))) as Record<string, unknown>;
      assert.deepEqual([status, reason, because], [403, 'blocked', undefined]);
      const [first] = (await read<BlocksRead>('blocks?limit=1')).blocks;
      assert.deepEqual(Object.keys(first!).sort(), ['id', 'role', 'setBy', 'since'], 'what is left of it');
      await give({ ...block('', false), target: { kind: 'block', id: first!.id } }, eko);
      await give(ask('Baru'), ani);
      const gone = await problem(await tell(block(asked.id), dewi));
      assert.deepEqual(gone, { status: 404, code: 'not-found' }, 'whose words are erased');
      await storage.close();
    });
  });
}
