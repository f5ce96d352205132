import type { Actor, Receipt, Refusal, Viewer } from './community.ts';
import type { Command } from './records.ts';
import { fingerprint } from './fingerprint.ts';
import type { Query, ResultOf } from './reads.ts';
import { decide, look, type Circumstances } from './rules.ts';
import { isCommandType, parseCommand } from './schemas.ts';
import type { Staff } from './staff-rules.ts';
import type { StaffCommand, StaffQuery } from './staff.ts';
import type { Store, Transaction } from './store.ts';

export type Outcome =
  | { readonly receipt: Receipt; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly receipt?: never };

/** How a new command was let in. */
export interface Admitted {
  /** Whether it is doubtful by now that a person has written it. */
  readonly doubtful: boolean;
}

export interface Execution extends Circumstances {
  /**
   * Called before a new command is written; throws where its giver has to wait, and tells where it is doubtful by now that
   * a person has written it.
   */
  readonly admit?:
    | ((transaction: Transaction, command: Command | StaffCommand) => Promise<Admitted | undefined>)
    | undefined;
  /** The rules for the team, where the backend has one; without them its commands are `unsupported`. */
  readonly staff?: Staff | undefined;
}

/**
 * Gives a command to a community: checks its shape, answers a repeated one with its first receipt, loads what it
 * touches, lets the rules decide and writes, all in one transaction.
 */
export async function execute(
  store: Store,
  input: unknown,
  actor: Actor,
  now: Date,
  { admit, staff, ...circumstances }: Execution = {},
): Promise<Outcome> {
  const type = (input as Partial<Command> | null)?.type;
  const parsed = isCommandType(type) ? parseCommand(type, input) : staff?.parse(input);
  if (!parsed) return { refusal: { code: 'unsupported' } };
  if (parsed.errors) return { refusal: { code: 'invalid', fields: parsed.errors } };
  const { command } = parsed;
  const content = fingerprint(command);

  return store.transact(async (transaction): Promise<Outcome> => {
    const known = await transaction.acceptance(command.id);
    if (known) {
      // Whose it is and what it said stays secret: the id alone is refused.
      if (known.actor !== actor.id || known.content !== content) {
        return { refusal: { code: 'conflict', reason: 'id-taken' } };
      }
      return { receipt: { commandId: known.commandId, version: known.version, at: known.at } };
    }
    const judge = (circumstances: Circumstances) =>
      isVisitors(command)
        ? decide(transaction, command, actor, now, circumstances)
        : staff!.decide(transaction, command, actor, now);
    let decision = await judge(circumstances);
    if (decision.refusal) return { refusal: decision.refusal };
    const admitted = await admit?.(transaction, command);
    if (admitted?.doubtful) decision = await judge({ ...circumstances, doubtful: true });
    if (decision.refusal) return { refusal: decision.refusal };
    const version = await transaction.nextVersion(now);
    const receipt = { commandId: command.id, version, at: now.toISOString() };
    await transaction.write(decision.changes, { ...receipt, actor: actor.id, content }, command.type);
    return { receipt };
  });
}

const isVisitors = (command: Command | StaffCommand): command is Command => isCommandType(command.type);

/** Answers a query, all of it from one moment. */
export function answer<Q extends Query>(
  store: Store,
  query: Q,
  viewer: Viewer,
  now: Date,
  circumstances?: Circumstances,
): Promise<ResultOf<Q>> {
  return store.read((seen) => look(seen, query, viewer, now, circumstances) as Promise<ResultOf<Q>>);
}

/** Answers a query of the team's, or refuses whoever is not of it. */
export const answerStaff = <Q extends StaffQuery>(
  store: Store,
  staff: Staff,
  query: Q,
  viewer: Viewer,
  now: Date,
): Promise<
  | { readonly read: ResultOf<Q>; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly read?: never }
> =>
  (query.type === 'presence'
    ? staff.attend(store, query, viewer, now)
    : store.read((seen) => staff.look(seen, query as never, viewer, now))) as never;
