import type { AuditEntry } from './audit.ts';
import type { PersonBlock } from './block-staff.ts';
import { newId } from './id.ts';
import type { MessageStatus } from './message-staff.ts';
import type { PlacementSet } from './placement-staff.ts';
import type { PlacementName } from './placement.ts';
import type { Command } from './records.ts';
import type { PostReview, StaffCommand } from './staff.ts';

// How what the team did is set back: by a command like any other, which is checked and noted like any other. Where
// somebody has set the same anew since, it is refused as `changed`: the entry's id is the command that set it, and the
// command names that.

/** What sets back, but for its id. Nothing where it cannot be, or was nothing. */
type Undo = (entry: AuditEntry) => WithoutId<Command | StaffCommand> | undefined;
type WithoutId<C> = C extends unknown ? Omit<C, 'id'> : never;

/** What makes something stand as it stood. */
const decisions: Readonly<Record<string, PostReview['decision']>> = {
  published: 'publish',
  edited: 'publish',
  rejected: 'reject',
};

/** An event as it stood: planned, a draft, or cancelled for the same reason. */
function eventAsBefore({ id: ifVersion, target, before, reasonBefore }: AuditEntry): ReturnType<Undo> {
  const about = { eventId: target.id, ifVersion };
  if (before === 'draft' || before === 'scheduled')
    return { type: 'event.restore', status: before, ...about };
  return reasonBefore === undefined ? undefined : { type: 'event.cancel', reason: reasonBefore, ...about };
}

/** A message as it stood: by itself with a status, or merged with another. */
function messageAsBefore({ id: ifVersion, target, before }: AuditEntry): ReturnType<Undo> {
  const [status, intoId] = (before ?? '').split(/\/(.*)/s);
  if (intoId) return { type: 'feedback.merge', feedbackId: target.id, intoId, ifVersion };
  return {
    type: 'message.status',
    target: target as MessageStatus['target'],
    status: status as MessageStatus['status'],
    ifVersion,
  };
}

/** A placement by how it is noted: `poll/home`. */
function placementIn({ id }: AuditEntry['target']): PlacementName {
  const at = id.indexOf('/');
  return { kind: id.slice(0, at) as PlacementName['kind'], name: id.slice(at + 1) };
}
const itemsIn = (noted: string) => JSON.parse(noted) as PlacementSet['items'];

const undos: { readonly [A in AuditEntry['action']]?: Undo } = {
  'post.review': ({ id: ifSetBy, target, before, after, version: ifVersion, reasonBefore: reason }) => {
    // What waited cannot be made to wait again: that it was shown, or not, is known.
    const decision = decisions[before!];
    if (!decision || !ifVersion || (before === 'edited' && after !== 'rejected')) return undefined;
    const why = decision === 'reject' && reason !== undefined && { reason };
    return {
      type: 'post.review',
      target: target as PostReview['target'],
      decision,
      ...why,
      ifVersion,
      ifSetBy,
    };
  },
  'answer.accept': ({ id: ifSetBy, target, before: answerId }) =>
    answerId === undefined ? undefined : { type: 'answer.accept', questionId: target.id, answerId, ifSetBy },
  'policy.publish': ({ id: ifSetBy, target, after }) => ({
    type: 'policy.withdraw',
    policyId: target.id,
    version: Number(after),
    ifSetBy,
  }),
  'answer.verify': ({ id: ifSetBy, target, questionId, before, version: ifVersion }) =>
    questionId && ifVersion
      ? {
          type: 'answer.verify',
          questionId,
          answerId: target.id,
          verified: before === 'verified',
          ifVersion,
          ifSetBy,
        }
      : undefined,
  'question.close': ({ id: ifSetBy, target, before, reasonBefore: reason }) => ({
    type: 'question.close',
    questionId: target.id,
    closed: before === 'closed',
    ...(before === 'closed' && reason !== undefined && { reason }),
    ifSetBy,
  }),
  'question.pin': ({ id: ifSetBy, target, before }) => ({
    type: 'question.pin',
    questionId: target.id,
    pinned: before === 'pinned',
    ifSetBy,
  }),
  // What was open for votes is no draft again; a draft that was discarded is gone for good.
  'poll.open': ({ id: ifVersion, target, before }) =>
    before === 'closed' ? { type: 'poll.close', pollId: target.id, ifVersion } : undefined,
  'poll.close': ({ id: ifVersion, target }) => ({ type: 'poll.open', pollId: target.id, ifVersion }),
  'event.publish': eventAsBefore,
  'event.cancel': eventAsBefore,
  'event.restore': eventAsBefore,
  // What was sent to somebody is not sent back: a reply stays, and so does the status that was set with it.
  'message.status': messageAsBefore,
  'feedback.merge': messageAsBefore,
  // The first of a name made it.
  'placement.set': ({ id: ifVersion, target, before }) =>
    typeof before === 'string'
      ? { type: 'placement.set', ...placementIn(target), items: itemsIn(before), ifVersion }
      : { type: 'placement.discard', ...placementIn(target), ifVersion },
  // As the first of its name: whoever has made it anew since has their own.
  'placement.discard': ({ target, before }) => ({
    type: 'placement.set',
    ...placementIn(target),
    items: itemsIn(before!),
  }),
  'person.block': ({ id: ifSetBy, target, before }) => ({
    type: 'person.block',
    target: target as PersonBlock['target'],
    blocked: before === 'blocked',
    ifSetBy,
  }),
};

/** What is set as a whole: whatever else is done about it, what was done before cannot be set back by itself. */
const whole: readonly string[] = ['poll', 'event', 'feedback', 'report', 'policy', 'placement', 'block'];

/** What an action sets besides itself. */
const setsToo: { readonly [A in AuditEntry['action']]?: readonly AuditEntry['action'][] } = {
  'post.review': ['answer.verify', 'question.pin'],
  'post.edit': ['post.review', 'answer.verify'],
  'answer.edit': ['post.review', 'answer.verify'],
};

/**
 * Tells, of entries in the order of the newest first, which still stand as far as is known: nothing newer has set the same,
 * or set it back.
 */
export function standing(): (entry: AuditEntry) => boolean {
  const set = new Set<string>();
  return ({ action, target: { kind, id } }) => {
    if (action === 'message.note') return true;
    const about = (what: string) => `${what} ${kind} ${id}`;
    const own = about(whole.includes(kind) ? 'whole' : action);
    const stands = !set.has(own);
    for (const each of [own, ...(setsToo[action] ?? []).map(about)]) set.add(each);
    return stands;
  };
}

/** The command that sets back what an entry says was done; nothing where that cannot be set back. */
export function undoOf(entry: AuditEntry, id = newId(entry.id)): Command | StaffCommand | undefined {
  const command = undos[entry.action]?.(entry);
  return command && ({ id, ...command } as Command | StaffCommand);
}
