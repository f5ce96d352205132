import type { Receipt } from '../model/community.ts';
import { givenTables, type Given, type GivenTable, type PersonRead } from '../model/given.ts';
import type { PersonErase } from '../model/person.ts';
import type { ReadType } from '../model/reads.ts';
import type { CommandType } from '../model/records.ts';
import type { BackendAdapter, Manifest, RequestOptions } from './adapter.ts';
import { GuyubError } from './errors.ts';
import { backendOf } from './resolve.ts';

// What concerns a person and not an area, where a backend is made of several: it is asked of every part.

type PersonalType = 'person' | 'person.erase';
export const isPersonal = (type: string): type is PersonalType =>
  type === 'person' || type === 'person.erase';

/** One of several backends: what it declares, and what of that the whole asks it for. */
export interface Part extends Pick<Manifest, 'guarantees' | 'reads' | 'commands'> {
  readonly adapter: BackendAdapter;
  readonly declared: readonly (ReadType | CommandType)[];
}

/** Whether all parts that people write to know how to do this. */
export function isKnownToAll(type: PersonalType, parts: readonly Part[]): boolean {
  return parts.some(({ declared }) => declared.includes(type)) && lacking(type, parts).length === 0;
}

/** The parts to ask. Rather none than only some of those that people write to. */
function partsFor(type: PersonalType, parts: readonly Part[]): readonly BackendAdapter[] {
  if (isKnownToAll(type, parts)) {
    return parts.filter(({ declared }) => declared.includes(type)).map(({ adapter }) => adapter);
  }
  const names = lacking(type, parts).map(({ adapter }) => adapter.name ?? 'one without a name');
  throw new GuyubError('unsupported', {
    detail: `"${type}" is for all parts of a backend or for none; not known to: ${names.join(', ') || 'any'}`,
  });
}

const lacking = (type: PersonalType, parts: readonly Part[]) =>
  parts.filter(({ commands, declared }) => commands.length && !declared.includes(type));

/** Everything that the asker has given to any of the parts. */
export async function readOfAll(parts: readonly Part[], options?: RequestOptions): Promise<PersonRead> {
  const asked = partsFor('person', parts);
  const reads = await Promise.all(asked.map((part) => part.read({ type: 'person' }, options)));
  const all = (table: GivenTable) => reads.flatMap(({ given }): readonly unknown[] => given[table]);
  const ids = reads.map(({ viewer }) => viewer.id);
  return {
    // What was accepted up to the least of their versions is in all of them.
    version: reads.map(({ version }) => version).sort()[0]!,
    at: reads.map(({ at }) => at).sort()[0]!,
    // The same name that commands to the whole are given under.
    viewer: { ...(ids.every(Boolean) && { id: ids.join(' + ') }), roles: [] },
    given: Object.fromEntries(givenTables.map((table) => [table, all(table)])) as unknown as Given,
  };
}

/**
 * Erases in every part. Each is told through the outbox that its widgets use: so it comes after what waits there, and a
 * part that is out of reach now is told later.
 */
export async function eraseInAll(parts: readonly Part[], command: PersonErase): Promise<Receipt> {
  const erase = async (part: BackendAdapter) => (await backendOf(part).outbox()).submit(command);
  const receipts = await Promise.all(partsFor(command.type, parts).map(erase));
  return receipts.reduce((last, each) => (each.version > last.version ? each : last));
}
