import { commandTypes } from '../../model/records.ts';
import { staffCommandTypes, staffReadTypes } from '../../model/staff.ts';
import { equal, ok, refused } from './assert.ts';
import type { Theme } from './rule.ts';

export const manifest: Theme = {
  title: 'What a backend declares',
  needs: [],
  rules: [
    {
      id: 'manifest-1',
      rule: 'The manifest is plain data, in the words of this version of the contract, and always the same.',
      title: 'the manifest has the agreed shape and does not change',
      async run({ community }) {
        const declared = await community.stranger().manifest();
        const { spec, reads, commands, guarantees } = declared;
        equal(spec, 1, 'the version of the contract');
        ok(Array.isArray(reads) && Array.isArray(commands), '`reads` and `commands` are lists');
        ok(
          ['account', 'device', 'none'].includes(guarantees?.oneBallot),
          '`oneBallot` is one of the words for it',
        );
        ok(
          ['strong', 'eventual'].includes(guarantees.consistency),
          '`consistency` is one of the words for it',
        );
        ok(['exact', 'none'].includes(guarantees.idempotency), '`idempotency` is one of the words for it');
        ok(sameAsJson(declared), 'the manifest is plain data');
        equal(await community.adapter('Ani').manifest(), declared, 'the manifest for somebody else');
      },
    },
    {
      id: 'manifest-2',
      rule: 'A command that the manifest does not name is refused as `unsupported`.',
      title: 'a command nobody declared is refused',
      async run(context) {
        const adapter = context.as('Ani');
        const { commands, staff = [] } = await adapter.manifest();
        const undeclared = [
          ...commandTypes.filter((type) => !commands.includes(type)),
          ...staffCommandTypes.filter((type) => !staff.includes(type)),
          'guyub.unheard-of',
          'constructor',
        ];
        for (const type of undeclared) {
          const command = { id: context.id(), type } as never;
          await refused(adapter.submit(command), { code: 'unsupported' }, `the command \`${type}\``);
        }
      },
    },
    {
      id: 'manifest-3',
      rule: 'A read that the manifest does not name is refused as `unsupported`.',
      title: 'a read nobody declared is refused',
      async run(context) {
        const adapter = context.stranger();
        const { staff = [] } = await adapter.manifest();
        for (const type of [...staffReadTypes.filter((type) => !staff.includes(type)), 'guyub.unheard-of']) {
          await refused(adapter.read({ type } as never), { code: 'unsupported' }, `the read \`${type}\``);
        }
      },
    },
    {
      id: 'manifest-4',
      rule: 'An adapter has `subscribe` where its manifest says `live`, and nowhere else.',
      title: 'the adapter tells of changes as it declares',
      async run({ community }) {
        const adapter = community.stranger();
        const { live = false } = await adapter.manifest();
        equal('subscribe' in adapter && adapter.subscribe !== undefined, live, 'that it has `subscribe`');
      },
    },
  ],
};

/** Whether a value comes back from JSON with the same keys and the same kinds of values. */
function sameAsJson(value: object): boolean {
  const copy = JSON.parse(JSON.stringify(value)) as object;
  return Object.entries(value).every(([key, inner]: [string, unknown]) => {
    const other: unknown = copy[key as keyof object];
    return inner && typeof inner === 'object' ? other !== undefined && sameAsJson(inner) : other === inner;
  });
}
