import { GuyubError } from '../../../src/backend/errors.ts';
import { staffOf, type StaffBackend } from '../../../src/backend/staff.ts';
import { newId } from '../../../src/model/id.ts';
import type { StaffCommand } from '../../../src/model/staff.ts';
import type { Receipt } from '../../../src/model/community.ts';
import { readingAsTeam } from './inbox.ts';
import { adapters, madeUp, misreading, type Asked, type Broken, type BrokenOnes } from './tools.ts';

/** A community that does something else with some commands of the team's. */
const givenByTeam = (
  types: readonly string[],
  instead: (staff: StaffBackend, command: StaffCommand, asked: Asked) => Promise<Receipt>,
): Broken['in'] =>
  adapters((adapter, rest) => ({
    submit: (command, options) =>
      types.includes(command.type)
        ? instead(staffOf(adapter), command as never, { adapter, ...rest })
        : adapter.submit(command, options),
  }));

/** Thanks for what it refuses. */
const forgiving = (types: readonly string[], code: GuyubError['code']): Broken['in'] =>
  givenByTeam(types, (staff, command) =>
    staff.submit(command).catch((error: GuyubError) => {
      if (error.code === code) return madeUp(command as never);
      throw error;
    }),
  );

/** Each id after the one before: two that are made in one millisecond would come in any order. */
let last = '';

export const policies: BrokenOnes = {
  'policies-1': {
    fault: 'forgets that the first version is material',
    in: misreading('conduct', (read) => ({
      ...read,
      policy: read.policy && { ...read.policy, material: false },
    })),
  },
  'policies-2': { fault: 'thanks for any version', in: forgiving(['policy.publish'], 'conflict') },
  'policies-3': {
    fault: 'keeps what was withdrawn',
    in: givenByTeam(['policy.withdraw'], async (staff, command) => {
      if ((command as { version: number }).version === 1) return staff.submit(command);
      return madeUp(command as never);
    }),
  },
  'policies-4': {
    fault: 'counts everybody who has ever answered',
    in: readingAsTeam('policies', async (ask, query) => {
      const read = await ask(query);
      const [newest, ...older] = read.versions;
      const both = { accepted: newest!.accepted + 1, declined: newest!.declined };
      return { ...read, versions: [{ ...newest!, ...both }, ...older] };
    }),
  },
  'policies-5': {
    fault: 'thanks anybody for new rules',
    in: forgiving(['policy.publish', 'policy.withdraw'], 'forbidden'),
  },
  'blocks-1': {
    fault: 'keeps the reason to itself',
    in: adapters((adapter) => ({
      submit: (command, options) =>
        adapter.submit(command, options).catch((error: GuyubError) => {
          throw new GuyubError(error.code, error);
        }),
    })),
  },
  'blocks-2': {
    fault: 'forgets why it was',
    in: readingAsTeam('blocks', async (ask, query) => {
      const read = await ask(query);
      return { ...read, blocks: read.blocks.map((each) => ({ ...each, reason: '' })) };
    }),
  },
  'blocks-3': { fault: 'thanks whoever pauses themselves', in: forgiving(['person.block'], 'forbidden') },
  'blocks-4': {
    fault: 'lets the command that arrives last win',
    in: givenByTeam(['person.block'], async (staff, command) => ({
      ...(await staff.submit({ ...command, id: (last = newId(last)) })),
      commandId: command.id,
    })),
  },
  'undo-1': {
    fault: 'forgets which words a decision was about',
    in: readingAsTeam('audit', async (ask, query) => {
      const read = await ask(query);
      const unknown = { version: '' };
      return { ...read, entries: read.entries.map((entry) => ({ ...entry, ...unknown })) };
    }),
  },
  'undo-2': {
    fault: 'forgets how it stood',
    in: readingAsTeam('audit', async (ask, query) => {
      const read = await ask(query);
      return { ...read, entries: read.entries.map((entry) => ({ ...entry, before: null })) };
    }),
  },
};
