import type { Actor, Receipt, Refusal, Viewer } from './community.ts';
import type { Command } from './records.ts';
import { fingerprint } from './fingerprint.ts';
import { newId } from './id.ts';
import type { Query, ResultOf } from './reads.ts';
import { decide, look } from './rules.ts';
import { isCommandType, parseCommand } from './schemas.ts';
import type { Store, Transaction } from './store.ts';

export type Outcome =
  | { readonly receipt: Receipt; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly receipt?: never };

/**
 * Gives a command to a community: checks its shape, answers a repeated one with its first receipt, loads what it
 * touches, lets the rules decide and writes, all in one transaction.
 *
 * @param admit called before a new command is written; throws where its giver has to wait
 */
export async function execute(
  store: Store,
  input: unknown,
  actor: Actor,
  now: Date,
  admit?: (transaction: Transaction) => Promise<void>,
): Promise<Outcome> {
  const type = (input as Partial<Command> | null)?.type;
  if (!isCommandType(type)) return { refusal: { code: 'unsupported' } };
  const parsed = parseCommand(type, input);
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
    const decision = await decide(transaction, command, actor, now);
    if (decision.refusal) return { refusal: decision.refusal };
    await admit?.(transaction);
    const version = newId(await transaction.version(), now.getTime());
    const receipt = { commandId: command.id, version, at: now.toISOString() };
    await transaction.write(decision.changes, { ...receipt, actor: actor.id, content }, type);
    return { receipt };
  });
}

/** Answers a query, all of it from one moment. */
export function answer<Q extends Query>(
  store: Store,
  query: Q,
  viewer: Viewer,
  now: Date,
): Promise<ResultOf<Q>> {
  return store.read((seen) => look(seen, query, viewer, now) as Promise<ResultOf<Q>>);
}
