import { assert } from 'chai';
import { GuyubError } from '../../src/backend/errors.ts';
import type { Outbox } from '../../src/backend/outbox/index.ts';
import { newId } from '../../src/model/id.ts';
import type { Command } from '../../src/model/records.ts';
import { until } from './helpers.ts';
import { closeAll, feedback, keep, offline, open, quiet, told, vote } from './outbox-device.ts';

const broken = () => new GuyubError('server');
const states = (box: Outbox) => box.pending.get().map(({ state }) => state);

describe('the outbox, in which order and when', () => {
  afterEach(closeAll);

  it('holds up nothing about other records when the backend fails over one', async () => {
    const [stuck, behind, free] = [vote('stuck'), vote('stuck', 'b'), vote('free')];
    let mended = false;
    const { adapter, ids } = told((command) => (command.id === stuck.id && !mended ? broken() : undefined));
    for (const command of [stuck, behind, free]) await keep(adapter, command);
    const box = await open(adapter);
    await box.flush();
    assert.deepEqual(ids(), [stuck.id, free.id]);
    assert.deepEqual(states(box), ['waiting', 'waiting']);
    await box.submit(feedback('also through'));
    mended = true;
    await box.flush();
    assert.deepEqual(ids().slice(-2), [stuck.id, behind.id], 'about one record in order');
    assert.lengthOf(box.pending.get(), 0);
  });

  it('sends an answer after its question, though a clock was turned back between them', async () => {
    const ask: Command = { id: newId('', 2000), type: 'question.ask', title: 'How?' };
    const answer: Command = { id: newId('', 1000), type: 'answer.post', questionId: ask.id, body: 'So.' };
    let failing = true;
    const { adapter, ids } = told(() => (failing ? broken() : undefined));
    await keep(adapter, ask);
    await keep(adapter, answer);
    const box = await open(adapter);
    await box.flush();
    assert.deepEqual(ids(), [ask.id]);
    failing = false;
    await box.flush();
    assert.deepEqual(ids().slice(1), [ask.id, answer.id]);
  });

  for (const code of ['offline', 'timeout', 'rate-limited'] as const) {
    it(`tries nothing else when the answer is ${code}`, async () => {
      const { adapter, ids } = told(() => new GuyubError(code));
      const commands = [vote('one'), vote('two'), vote('three')];
      for (const command of commands) await keep(adapter, command);
      const box = await open(adapter);
      await box.flush();
      assert.deepEqual(ids(), [commands[0]!.id]);
      assert.deepEqual(states(box), ['waiting', 'waiting', 'waiting']);
    });
  }

  it('does not try all on a backend that is broken, and next time begins with what it has not tried', async () => {
    const commands = Array.from({ length: 5 }, (_, at) => vote(`poll ${at}`));
    const { adapter, ids } = told(broken);
    for (const command of commands) await keep(adapter, command);
    const box = await open(adapter);
    await box.flush();
    const all = commands.map(({ id }) => id);
    assert.deepEqual(ids(), all.slice(0, 3));
    await box.flush();
    assert.deepEqual(ids().slice(3), [all[3], all[4], all[0]]);
  });

  it('waits as long as the backend asks, then sends by itself', async () => {
    const { adapter, ids } = told((_, nth) =>
      nth === 1 ? new GuyubError('rate-limited', { retryAfter: 1 }) : undefined,
    );
    const box = await open(adapter);
    const command = feedback('in a moment');
    await box.submit(command);
    assert.deepEqual(ids(), [command.id, command.id]);
  });

  for (const code of ['rate-limited', 'server'] as const) {
    it(`lets neither a new command nor the network’s return cut short a pause asked for with ${code}`, async () => {
      const { adapter, ids } = told((_, nth) =>
        nth === 1 ? new GuyubError(code, { retryAfter: 1000 }) : undefined,
      );
      const box = await open(adapter, { delay: () => 0 });
      const first = vote('one');
      const given = [box.submit(first)];
      await until(() => states(box)[0] === 'waiting');
      given.push(box.submit(vote('two')));
      await until(() => states(box).join() === 'waiting,waiting');
      dispatchEvent(new Event('online'));
      await quiet(adapter);
      assert.deepEqual(ids(), [first.id]);
      await box.flush();
      await Promise.all(given);
    });
  }

  it('takes a pause of a month for what it is', async () => {
    const { adapter, ids } = told(() => new GuyubError('rate-limited', { retryAfter: 30 * 24 * 3600 }));
    const box = await open(adapter);
    void box.submit(feedback('patience'));
    await until(() => states(box)[0] === 'waiting');
    // A timer that went off at once would have come before this one.
    await new Promise((later) => setTimeout(later));
    await quiet(adapter);
    assert.lengthOf(ids(), 1);
  });

  it('goes on when it could not be told at first whose turn it is', async () => {
    const { adapter, ids } = told();
    const command = vote('one');
    await keep(adapter, command);
    let known = false;
    const actor = async () => {
      if (!known) throw new GuyubError('offline');
      return 'her';
    };
    const box = await open({ ...adapter, actor }, { delay: () => 0 });
    await box.flush();
    assert.lengthOf(ids(), 0);
    known = true;
    await until(() => ids().includes(command.id));
  });

  for (const code of ['server', 'offline'] as const) {
    it(`stops trying when it is disposed of in the middle of a try, answered with ${code}`, async () => {
      let fail = () => {};
      const { adapter, ids } = told(async () => {
        await new Promise<void>((resolve) => (fail = resolve));
        return new GuyubError(code);
      });
      for (const name of ['one', 'two']) await keep(adapter, vote(name));
      let pauses = 0;
      const box = await open(adapter, { delay: () => pauses++ });
      const flushed = box.flush();
      await until(() => ids().length === 1);
      box.dispose();
      fail();
      await flushed;
      assert.lengthOf(ids(), 1);
      assert.equal(pauses, 0);
    });
  }

  it('answers twice what is given twice', async () => {
    let cut = true;
    const { adapter } = told((command, nth) => (cut ? offline(command, nth) : undefined));
    const box = await open(adapter);
    const command = vote('one');
    const first = box.submit(command);
    await until(() => states(box)[0] === 'waiting');
    const second = box.submit(command);
    await until(() => states(box)[0] === 'waiting');
    cut = false;
    await box.flush();
    assert.equal((await first).commandId, (await second).commandId);
  });
});
