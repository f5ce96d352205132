import { atom, type ReadableAtom } from 'nanostores';
import type { GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { ConductCommand, ConductRead } from '../model/conduct.ts';
import type { Command } from '../model/records.ts';
import { derive } from './derive.ts';
import { postponed } from './later.ts';
import { reader } from './reading.ts';
import type { Sent } from './sending.ts';
import { writing } from './writing.ts';

export interface ConductState {
  /** The last read with all that is on its way applied to it. */
  readonly read?: ConductRead;
  /** The last read failed; `read` is what was known before. */
  readonly error?: GuyubError;
  /** The latest of the viewer's commands that is not settled. */
  readonly sent?: Sent<ConductCommand>;
  /** Put off on this device, not so long ago. */
  readonly later: boolean;
}

export interface ConductStore {
  readonly state: ReadableAtom<ConductState>;
  /** Whether a waiting answer survives the page; unknown before there was one. */
  readonly durable: boolean | undefined;
  refresh(): Promise<void>;
  /** The command that sets the viewer's answer. */
  command(type: ConductCommand['type'], locale: string): Promise<ConductCommand>;
  send(command: ConductCommand): Promise<void>;
  /** Puts the question off on this device. */
  postpone(): void;
  /** Takes note of a refusal: the read stands alone again. */
  dismiss(): void;
  /** Fetches what writing needs. */
  prepareWriting(): Promise<unknown>;
  close(): void;
}

const day = 24 * 60 * 60 * 1000;

/**
 * @param days for how long *later* is
 * @param placement what stands there, where no id is named
 */
export function conductStore(
  backend: Backend,
  id: string | undefined,
  days: number,
  placement?: string,
): ConductStore {
  const policy = reader(backend, { type: 'conduct', id, placement });
  const { reading, refresh } = policy;
  const { name } = backend.adapter;
  const sent = atom<readonly Sent<ConductCommand>[]>([]);
  const puts = atom(0);
  const concerns = (command: Command): command is ConductCommand =>
    'policyId' in command && command.policyId === (id ?? reading.get().result?.policy?.id);
  const way = writing(backend, sent, concerns, {
    readersOf: () => [policy],
    fetchRules: () => import('./conduct-writing.ts'),
  });

  let place: { of: string; later: ReturnType<typeof postponed> } | undefined;
  /** Another version that asks is another question. */
  const placeOf = ({ policy, askedSince }: ConductRead) => {
    const of = `${policy?.id}:${askedSince}`;
    if (place?.of !== of) place = { of, later: postponed(name && `${name}:${of}`) };
    return place.later;
  };

  const state = derive([reading, sent, puts], (): ConductState => {
    const { result, error } = reading.get();
    const last = sent.get().at(-1);
    const read = result && (way.rules?.applyAll(result, sent.get()) ?? result);
    const since = read && placeOf(read).since;
    const later = since !== undefined && Date.now() - since < days * day;
    return { later, ...(read && { read }), ...(error && { error }), ...(last && { sent: last }) };
  });

  const stop = reading.listen(() => way.opened?.settle());
  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    refresh,
    async command(type, locale) {
      await way.open();
      return way.rules!.answerCommand(state.get().read!, type, locale);
    },
    send: async (command) => (await way.open()).send(command),
    postpone() {
      placeOf(state.get().read!).set(Date.now());
      puts.set(puts.get() + 1);
    },
    dismiss: () => way.opened?.drop((each) => each.state === 'refused'),
    prepareWriting: way.open,
    close() {
      stop();
      way.close();
      policy.close();
    },
  };
}
