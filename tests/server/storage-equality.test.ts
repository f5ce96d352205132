import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { MemoryStore } from '../../src/adapters/memory/index.ts';
import type { Command } from '../../src/model/records.ts';
import { answer, execute, type Outcome } from '../../src/model/execute.ts';
import { newId } from '../../src/model/id.ts';
import type { Query } from '../../src/model/reads.ts';
import type { Store } from '../../src/model/store.ts';
import { openStorage } from '../../src/server/storage/index.ts';
import { at, folder, guest, later, polls } from './helpers.ts';

/** What happened, without what is made by chance. */
const plain = ({ receipt, refusal }: Outcome) =>
  refusal ? { refusal } : { commandId: receipt.commandId, at: receipt.at };

/** Two versions that hold from the start, one that begins to hold on the way, one that is not material. */
const policies = [-30, -20, 15, 20].map((minutes, index) => ({
  id: 'rules',
  version: index + 1,
  title: 'Rules',
  body: `version ${index + 1}`,
  material: index !== 1,
  publishedAt: later(minutes).toISOString(),
}));

const pollIds = ['open', 'several', 'final', 'none'];
const queries: readonly Query[] = [
  ...[...pollIds, undefined].map((id) => ({ type: 'poll' as const, id })),
  ...['rules', 'none', undefined].map((id) => ({ type: 'conduct' as const, id })),
];

test('the database answers every sequence of commands as the memory does', async () => {
  const options = ['gayo', 'toraja', 'bajawa', 'none'];
  const step = fc.record({
    // Few enough that some are repeated, by the same and by other guests, in and out of order.
    id: fc.nat(29),
    actor: fc.constantFrom('ani', 'ani', 'budi', 'citra'),
    type: fc.constantFrom(
      'poll.vote',
      'poll.vote',
      'poll.vote',
      'poll.withdraw',
      'feedback.send',
      'conduct.accept',
      'conduct.decline',
      'report.send',
    ),
    version: fc.integer({ min: 1, max: 4 }),
    pollId: fc.constantFrom('open', 'several', ...pollIds),
    choices: fc.oneof(
      fc.constantFrom(['gayo'], ['toraja'], ['toraja', 'gayo']),
      fc.array(fc.constantFrom(...options), { minLength: 1, maxLength: 3 }),
    ),
    minutes: fc.nat(25),
  });
  using place = folder();
  const storage = await openStorage(place.file('guyub.db'));
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40, size: 'max' }),
      fc.subarray([...polls], { minLength: 1 }),
      async (steps, existing) => {
        const memory = new MemoryStore();
        const database = storage.community(`run-${run++}`);
        for (const record of existing) {
          memory.put('poll', record);
          await database.put('poll', record);
        }
        for (const policy of policies) {
          memory.put('policy', policy);
          await database.put('policy', policy);
        }
        const ids = Array.from({ length: 30 }, (_, index) => newId('', at.getTime() + index));
        for (const { id, actor, type, pollId, choices, minutes, version } of steps) {
          const base = { id: ids[id]!, type };
          const command =
            type === 'feedback.send'
              ? { ...base, kind: 'idea', message: choices.join() }
              : type === 'report.send'
                ? { ...base, reason: 'spam', text: choices.join() }
                : type.startsWith('conduct')
                  ? { ...base, policyId: 'rules', version, locale: 'id' }
                  : type === 'poll.vote'
                    ? { ...base, pollId, choices }
                    : { ...base, pollId };
          const give = async (store: Store) =>
            plain(await execute(store, command as Command, guest(actor), later(minutes)));
          assert.deepEqual(await give(database), await give(memory));
        }
        for (const query of queries) {
          for (const minutes of [0, 15, 30]) {
            for (const viewer of [{ roles: [] }, guest('ani'), guest('budi'), guest('citra')]) {
              const look = async (store: Store) => {
                const { version: _, ...read } = await answer(store, query, viewer, later(minutes));
                return read;
              };
              assert.deepEqual(await look(database), await look(memory));
            }
          }
        }
      },
    ),
    { numRuns: 30 },
  );
  storage.close();
});
