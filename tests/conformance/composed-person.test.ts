/** What a person has given to several backends that are one: copied from all and erased in all, or in none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { compose } from '../../src/backend/compose.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import { backendOf } from '../../src/backend/resolve.ts';
import { newId } from '../../src/model/id.ts';
import { nothingGiven } from '../../src/model/given.ts';
import type { PersonErase } from '../../src/model/person.ts';
import type { Command } from '../../src/model/records.ts';

let last = '';
/** Greater than all before it. */
const nextId = () => (last = newId(last));
const erasure = (): PersonErase => ({ id: nextId(), type: 'person.erase' });
const feedback = (message: string): Command => ({
  id: nextId(),
  type: 'feedback.send',
  kind: 'idea',
  message,
});
const ask = (title: string): Command => ({ id: nextId(), type: 'question.ask', title });

/** An adapter that knows nothing of persons. */
const unaware = (name: string, commands: readonly Command['type'][]): BackendAdapter => {
  const adapter = memoryAdapter();
  return {
    ...adapter,
    name,
    manifest: async () => ({ ...(await adapter.manifest()), reads: ['events'], commands }),
  };
};
const titles = async (adapter: BackendAdapter) => {
  const { given } = await adapter.read({ type: 'person' });
  return [...given.feedback.map(({ message }) => message), ...given.question.map(({ title }) => title)];
};

describe('a person and several backends as one', () => {
  it('are copied from all parts, and named as commands to the whole are', async () => {
    const whole = compose({ feedback: memoryAdapter(), default: memoryAdapter() });
    const { given, viewer } = await whole.read({ type: 'person' });
    assert.deepEqual([given, viewer], [nothingGiven, { roles: [] }]);
    await whole.submit(feedback('More shade'));
    await whole.submit(ask('How coarse?'));
    assert.deepEqual(await titles(whole), ['More shade', 'How coarse?']);
    assert.equal((await whole.read({ type: 'person' })).viewer.id, await whole.actor());
  });

  it('are refused where a part that people write to could not do it, before anything is erased', async () => {
    const home = memoryAdapter();
    const whole = compose({ events: unaware('calendar', ['event.rsvp']), default: home });
    await home.submit(ask('How coarse?'));
    const { reads, commands } = await whole.manifest();
    assert.equal(reads.includes('person') || commands.includes('person.erase'), false);
    const isClear = (error: unknown) =>
      error instanceof GuyubError && error.code === 'unsupported' && /calendar/.test(error.message);
    await assert.rejects(whole.submit(erasure()), isClear);
    await assert.rejects(whole.read({ type: 'person' }), isClear);
    assert.deepEqual(await titles(home), ['How coarse?']);
  });

  it('are no matter of a part that people only read, and unsupported where no part knows of them', async () => {
    const home = memoryAdapter();
    const whole = compose({ events: unaware('calendar', []), default: home });
    await home.submit(ask('How coarse?'));
    await whole.submit(erasure());
    assert.deepEqual(await titles(whole), []);
    const none = compose({ default: unaware('calendar', []) });
    await assert.rejects(none.submit(erasure()), { code: 'unsupported' });
  });

  it('are erased after what waits in the outbox of a part, and before what is written later', async (test) => {
    const store = new MemoryStore();
    const home = memoryAdapter({ store });
    let reachable = false;
    let failures = 1;
    const arrived: string[] = [];
    const far: BackendAdapter = {
      ...home,
      async submit(command) {
        if (!reachable) throw new GuyubError('offline');
        // A failure over one command alone: what need not wait for it is sent.
        if (failures-- > 0) throw new GuyubError('server');
        arrived.push(command.type === 'question.ask' ? command.title : command.type);
        return home.submit(command);
      },
    };
    const near = memoryAdapter();
    await near.submit(feedback('More shade'));
    const whole = compose({ feedback: near, default: far });
    const box = await backendOf(far).outbox();
    test.after(() => box.dispose());
    const waiting = box.submit(ask('Before'));
    const erased = whole.submit(erasure());
    const isKept = () => box.pending.get().some(({ command }) => command.type === 'person.erase');
    const kept = new Promise<void>((resolve) => box.pending.subscribe(() => isKept() && resolve()));
    await Promise.race([kept, erased]);
    const later = box.submit(ask('After'));
    reachable = true;
    for (let round = 0; box.pending.get().length && round < 2; round++) await box.flush();
    await Promise.all([waiting, erased, later]);
    assert.deepEqual(arrived, ['Before', 'person.erase', 'After']);
    assert.deepEqual(await titles(whole), ['After']);
  });
});
