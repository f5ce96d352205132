import { noted } from './audit-rules.ts';
import type { Block } from './block.ts';
import type { BlockTarget, BlockView, PersonBlock } from './block-staff.ts';
import { isTeam, nobody, type Actor } from './community.ts';
import { excerptOf } from './inbox-rules.ts';
import { setMeanwhile } from './question-rules.ts';
import type { Decision } from './records.ts';
import { checkPage, forbidden, notFound, paged, type Deciders, type Readers } from './staff-table.ts';
import type { Snapshot } from './store.ts';
import { staffRoles } from './team.ts';

// Whom the team pauses, and what it is told of that.

/** Who wrote something, or whom a block is about. */
async function personBehind(
  seen: Snapshot,
  { kind, id }: BlockTarget,
): Promise<{ readonly person: string; readonly official?: boolean } | undefined> {
  if (kind === 'block') return seen.blockById(id);
  const record = await seen.get(kind, id);
  if (!record || record.author === nobody) return undefined;
  return { person: record.author, official: 'official' in record && record.official };
}

async function decideBlock(seen: Snapshot, command: PersonBlock, actor: Actor, now: Date): Promise<Decision> {
  const { id, target, blocked } = command;
  const found = await personBehind(seen, target);
  if (!found) return notFound;
  const { person, official } = found;
  if (person === actor.id || (blocked && (official || (await seen.isColleague?.(person))))) return forbidden;
  const known = await seen.get('block', person);
  // Whoever was let in again is read as anybody who never was paused.
  const isAsRead = command.ifSetBy === null && !known?.blocked;
  const meanwhile = isAsRead ? undefined : setMeanwhile(known?.commandId, command);
  if (meanwhile) return meanwhile;
  if (!blocked && !known?.blocked) return { changes: [] };
  const reason = blocked ? (command.reason ?? known?.reason) : known?.reason;
  if (reason === undefined && blocked)
    return { refusal: { code: 'invalid', fields: { reason: 'required' } } };
  const { kind } = target;
  const about = blocked && kind !== 'block' ? { kind, id: target.id } : known?.target;
  const record: Block = {
    id: known?.id ?? id,
    person,
    blocked,
    ...(about && { target: about }),
    ...(reason !== undefined && { reason }),
    role: staffRoles.find((role) => actor.roles.includes(role))!,
    commandId: id,
    at: now.toISOString(),
  };
  const stateOf = (is: boolean | undefined) => (is ? 'blocked' : 'active');
  return {
    changes: [
      { table: 'block', record },
      noted(command, actor, now, {
        target: { kind: 'block', id: record.id },
        before: stateOf(known?.blocked),
        after: stateOf(blocked),
        ...(command.reason !== undefined && { reason: command.reason }),
      }),
    ],
  };
}

async function viewBlock(
  seen: Snapshot,
  { id, target, reason, role, at, commandId }: Block,
): Promise<BlockView> {
  const record = target && (await seen.get(target.kind, target.id));
  return {
    id,
    ...(target && { target }),
    ...(record && { excerpt: excerptOf(record) }),
    ...(reason !== undefined && { reason }),
    role,
    since: at,
    setBy: commandId,
  };
}

export const blockDeciders: Deciders<'person.block'> = { 'person.block': decideBlock };

export const blockReaders: Readers<'blocks'> = {
  blocks: {
    may: isTeam,
    check: checkPage,
    async read(seen, query) {
      const { page, next } = await paged(
        query,
        (limit, after) => seen.blocks(limit, after),
        ({ at, id }) => ({ time: at, id }),
      );
      const blocks = [];
      for (const each of page) blocks.push(await viewBlock(seen, each));
      return { blocks, ...next };
    },
  },
};
