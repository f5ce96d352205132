/** Several backends as one, each with a part of the community: the contract holds for them as for one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryAdapter } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { compose } from '../../src/backend/compose.ts';
import { conformance } from '../../src/backend/conformance/index.ts';
import { composed } from './composed.ts';

conformance({ describe, it }, composed);

describe('compose()', () => {
  const weak: BackendAdapter = {
    ...memoryAdapter(),
    name: 'calendar',
    manifest: async () => ({
      spec: 1,
      reads: ['events', 'poll'],
      commands: [],
      guarantees: { oneBallot: 'none', consistency: 'eventual', idempotency: 'exact' },
    }),
  };
  delete (weak as { subscribe?: unknown }).subscribe;

  it('declares what each part does for its area, and no promise that one of them does not give', async () => {
    const whole = compose({ events: weak, default: { ...memoryAdapter(), name: 'home' } });
    const { reads, commands, live, guarantees } = await whole.manifest();
    const known = ['conduct', 'events', 'messages', 'person', 'poll', 'question', 'questions'];
    assert.deepEqual([...reads].sort(), known);
    assert.equal(commands.includes('event.rsvp'), false);
    assert.equal(commands.includes('poll.vote'), true);
    assert.equal(live, undefined);
    assert.equal(whole.subscribe, undefined);
    assert.deepEqual(guarantees, {
      oneBallot: 'none',
      consistency: 'eventual',
      idempotency: 'exact',
      capacity: 'none',
      waitlist: 'none',
      conduct: 'none',
    });
    assert.equal(whole.name, 'calendar + home');
    assert.equal(whole.area!('events'), weak);
  });

  it('tells what somebody has sent only where one part keeps all of that', async () => {
    const whole = compose({ feedback: memoryAdapter(), default: memoryAdapter() });
    const { reads } = await whole.manifest();
    assert.equal(reads.includes('messages'), false);
    await assert.rejects(whole.read({ type: 'messages' }), { code: 'unsupported' });
    assert.deepEqual((await whole.area!('feedback').read({ type: 'messages' })).messages, []);
  });

  it('keeps commands on the device only where every part has a name to keep them under', () => {
    assert.equal(compose({ events: weak, default: memoryAdapter() }).name, undefined);
  });
});
