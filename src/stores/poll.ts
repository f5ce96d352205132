import { atom, type ReadableAtom } from 'nanostores';
import type { GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type { PollCommand, PollRead } from '../model/poll.ts';
import { derive } from './derive.ts';
import { reader } from './reading.ts';
import type { Sent } from './sending.ts';
import type { Timer } from './until.ts';
import { writing } from './writing.ts';

export { mostChoices } from '../model/poll.ts';

export interface PollState {
  /** The last read with all that is on its way applied to it. */
  readonly read?: PollRead;
  /** The last read failed; `read` is what was known before. */
  readonly error?: GuyubError;
  /** The latest of the viewer's commands that is not settled. */
  readonly sent?: Sent<PollCommand>;
}

export interface PollStore {
  readonly state: ReadableAtom<PollState>;
  /** Whether a waiting vote survives the page; unknown before there was one. */
  readonly durable: boolean | undefined;
  refresh(): Promise<void>;
  /** The command that sets or, without choices, takes back the viewer's ballot. */
  command(choices?: readonly string[]): Promise<PollCommand>;
  send(command: PollCommand): Promise<void>;
  /** Takes note of a refusal: the read stands alone again. */
  dismiss(): void;
  /** Fetches what writing needs. */
  prepareWriting(): Promise<unknown>;
  close(): void;
}

/** @param placement what stands there, where no id is named */
export function pollStore(backend: Backend, id?: string, placement?: string): PollStore {
  // Counts that move while they are looked at are what everybody waits for.
  const poll = reader(backend, { type: 'poll', id, placement }, ({ tally, closed }) => tally && !closed);
  const { reading, refresh } = poll;
  const sent = atom<readonly Sent<PollCommand>[]>([]);
  const concerns = (command: Command): command is PollCommand => {
    if (!('pollId' in command)) return false;
    const { result } = reading.get();
    // Until the poll is known any ballot may be one for it.
    return command.pollId === (id ?? (result ? result.poll?.id : command.pollId));
  };
  const way = writing(backend, sent, concerns, {
    readersOf: () => [poll],
    fetchRules: () => import('./poll-writing.ts'),
  });

  const state = derive([reading, sent], (): PollState => {
    const { result, error } = reading.get();
    const here = result ? sent.get().filter(({ command }) => concerns(command)) : [];
    const last = here.at(-1);
    const read = result && (way.rules?.applyAll(result, here) ?? result);
    return { ...(read && { read }), ...(error && { error }), ...(last && { sent: last }) };
  });

  let timer: Timer | undefined;
  const awaitClose = () => {
    timer = way.rules?.awaitClose(poll, timer);
  };
  const stop = reading.listen(() => {
    way.opened?.settle();
    awaitClose();
  });
  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    refresh,
    async command(choices) {
      await way.open();
      return way.rules!.ballotCommand(state.get().read!, choices);
    },
    send: async (command) => (await way.open()).send(command),
    dismiss: () => way.opened?.drop((each) => each.state === 'refused' && concerns(each.command)),
    prepareWriting: () => way.open().then(awaitClose),
    close() {
      stop();
      clearTimeout(timer);
      way.close();
      poll.close();
    },
  };
}
