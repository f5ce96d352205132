import type { AuditEntry } from './audit.ts';
import { newId } from './id.ts';
import type { Command } from './records.ts';
import type { StaffCommand } from './staff.ts';

// How what the team did is set back: by a command like any other, which is checked and noted like any other. Where
// somebody has set the same anew since, it is refused as `changed`: the entry's id is the command that set it, and the
// command names that.

/** What sets back, but for its id. Nothing where it cannot be, or was nothing. */
type Undo = (entry: AuditEntry) => Omit<Command | StaffCommand, 'id'> | undefined;

const undos: { readonly [A in AuditEntry['action']]?: Undo } = {
  'post.review': ({ id: ifSetBy, target, before, after, version: ifVersion, reasonBefore: reason }) => {
    // What waited cannot be made to wait again: that it was shown, or not, is known.
    const decision = { published: 'publish', edited: 'publish', rejected: 'reject' }[before!];
    if (!decision || !ifVersion || (before === 'edited' && after !== 'rejected')) return undefined;
    const why = decision === 'reject' && reason !== undefined && { reason };
    return { type: 'post.review', target, decision, ...why, ifVersion, ifSetBy };
  },
  'answer.accept': ({ id: ifSetBy, target, before: answerId }) =>
    answerId === undefined ? undefined : { type: 'answer.accept', questionId: target.id, answerId, ifSetBy },
  'policy.publish': ({ id: ifSetBy, target, after }) => ({
    type: 'policy.withdraw',
    policyId: target.id,
    version: Number(after),
    ifSetBy,
  }),
  'person.block': ({ id: ifSetBy, target, before }) => ({
    type: 'person.block',
    target,
    blocked: before === 'blocked',
    ifSetBy,
  }),
};

/** The command that sets back what an entry says was done; nothing where that cannot be set back. */
export function undoOf(entry: AuditEntry, id = newId()): Command | StaffCommand | undefined {
  const command = undos[entry.action]?.(entry);
  return command && ({ id, ...command } as Command | StaffCommand);
}
