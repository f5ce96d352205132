import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { ConductCommand, Pledge, Policy } from '../../src/model/conduct.ts';
import { applyToConduct, decideAnswer, viewConduct } from '../../src/model/conduct-rules.ts';
import { newId } from '../../src/model/id.ts';
import { checkReport } from '../../src/model/report.ts';
import { actor, now } from './arbitraries.ts';

const policies = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }).map((materials) =>
  materials.map((material, index): Policy => ({
    id: 'rules',
    version: index + 1,
    title: 'Rules',
    body: `version ${index + 1}`,
    material,
    publishedAt: '2026-01-01T00:00:00.000Z',
  })),
);
/** Commands in the order of their making, for versions that exist and one that does not. */
const commands = fc
  .array(
    fc.record({
      type: fc.constantFrom('conduct.accept' as const, 'conduct.decline' as const),
      version: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 8 },
  )
  .map((list) => {
    let id = '';
    return list.map((command): ConductCommand => ({
      ...command,
      id: (id = newId(id)),
      policyId: 'rules',
      locale: 'id',
    }));
  });

/** A backend with one person and the versions of one policy. */
class Conduct {
  readonly policies: readonly Policy[];
  pledge: Pledge | undefined;

  constructor(policies: readonly Policy[]) {
    this.policies = policies;
  }

  give(command: ConductCommand): boolean {
    const policy = this.policies.find(({ version }) => version === command.version);
    const { changes } = decideAnswer({ policy, pledge: this.pledge }, command, actor, now);
    for (const change of changes ?? []) if (change.table === 'pledge') this.pledge = change.record;
    return changes !== undefined;
  }

  read() {
    const askedSince = this.policies.findLast(({ material }) => material)?.version ?? 0;
    const answered = this.policies.find(({ version }) => version === this.pledge?.version);
    const policy = this.policies.at(-1);
    return viewConduct({ policy, pledge: this.pledge, askedSince, answered }, actor, '', now);
  }
}

describe('answers to a policy', () => {
  it('look before they are accepted as they do after', () => {
    fc.assert(
      fc.property(policies, commands, (policies, commands) => {
        const backend = new Conduct(policies);
        for (const command of commands) {
          const expected = applyToConduct(backend.read(), command);
          if (!backend.give(command)) continue;
          const { before: _, ...read } = backend.read();
          const { before: __, ...foreseen } = expected;
          assert.deepEqual(foreseen, read);
          assert.deepEqual(applyToConduct(backend.read(), command), backend.read(), 'twice is once');
        }
      }),
    );
  });

  it('end the same in whatever order copies arrive', () => {
    const shuffled = fc.tuple(policies, commands).chain(([policies, commands]) =>
      fc.record({
        policies: fc.constant(policies),
        // All for one version: which of two versions was read is no matter of order.
        commands: fc.constant(commands.map((command) => ({ ...command, version: 1 }))),
        order: fc.shuffledSubarray([...commands.keys(), ...commands.keys()], {
          minLength: commands.length * 2,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ policies, commands, order }) => {
        const inOrder = new Conduct(policies);
        for (const command of commands) inOrder.give(command);
        const late = new Conduct(policies);
        for (const index of order) late.give(commands[index]!);
        assert.deepEqual(late.pledge, inOrder.pledge);
      }),
    );
  });

  it('are asked for exactly until one is given at or after the last material version', () => {
    fc.assert(
      fc.property(policies, commands, (policies, commands) => {
        const backend = new Conduct(policies);
        for (const command of commands) backend.give(command);
        const read = backend.read();
        const since = policies.filter(
          ({ material, version }) => material && version > (read.mine?.version ?? 0),
        );
        assert.equal(read.asks, !read.mine || since.length > 0);
        // Never does a version go back.
        const given = commands.filter(({ version }) => version <= policies.length);
        assert.equal(
          read.mine?.version,
          given.length ? Math.max(...given.map(({ version }) => version)) : undefined,
        );
      }),
    );
  });

  it('always leave a report open', () => {
    const { can } = viewConduct(
      { policy: undefined, pledge: undefined, askedSince: 0, answered: undefined },
      { roles: [] },
      '',
      now,
    );
    assert.deepEqual(can, ['report.send']);
  });
});

describe('a report', () => {
  it('needs a reason and words', () => {
    assert.deepEqual(checkReport({ reason: '', text: ' \n' }), { reason: 'required', text: 'required' });
    assert.deepEqual(checkReport({ reason: 'spam', text: 'a'.repeat(5001) }), { text: 'too-long' });
    assert.deepEqual(checkReport({ reason: 'spam', text: 'It is.' }), {});
  });
});
