import type { ConductCommand, ConductRead } from '../model/conduct.ts';
import { applyToConduct } from '../model/conduct-rules.ts';
import { newId } from '../model/id.ts';
import type { Sent } from './sending.ts';

/** A read with all commands applied to it that have not been refused. */
export function applyAll(read: ConductRead, sent: readonly Sent<ConductCommand>[]): ConductRead {
  return sent
    .filter(({ state }) => state !== 'refused')
    .reduce((seen, { command }) => applyToConduct(seen, command), read);
}

/** The command that sets the viewer's answer to what they were shown, newer than any seen of theirs. */
export function answerCommand(
  { policy, mine }: ConductRead,
  type: ConductCommand['type'],
  locale: string,
): ConductCommand {
  return { id: newId(mine?.commandId), type, policyId: policy!.id, version: policy!.version, locale };
}
