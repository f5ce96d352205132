import { atom, type ReadableAtom } from 'nanostores';
import type { GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { Command } from '../model/records.ts';
import type { PollCommand, PollRead } from '../model/poll.ts';
import { derive } from './derive.ts';
import { reader } from './reading.ts';
import type { Sent } from './sending.ts';
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

export function pollStore(backend: Backend, id?: string): PollStore {
  const { reading, refresh, close } = reader(backend, { type: 'poll', id });
  const sent = atom<readonly Sent<PollCommand>[]>([]);
  const concerns = (command: Command): command is PollCommand => {
    if (!('pollId' in command)) return false;
    const { result } = reading.get();
    // Until the poll is known any ballot may be one for it.
    return command.pollId === (id ?? (result ? result.poll?.id : command.pollId));
  };
  const way = writing(backend, sent, concerns);
  let rules: typeof import('./poll-writing.ts') | undefined;

  const state = derive([reading, sent], (): PollState => {
    const { result, error } = reading.get();
    const here = result ? sent.get().filter(({ command }) => concerns(command)) : [];
    const last = here.at(-1);
    const read = result && (rules?.applyAll(result, here) ?? result);
    return { ...(read && { read }), ...(error && { error }), ...(last && { sent: last }) };
  });

  const isAccepted = (each: Sent<PollCommand>) => each.state === 'accepted';
  // An accepted command is shown until a read holds it; a backend that is late with it is asked again.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopReading = reading.listen(({ result, error }) => {
    const version = result?.version ?? '';
    if (!error) way.opened?.drop((each) => isAccepted(each) && (each.receipt?.version ?? '') <= version);
    clearTimeout(timer);
    if (sent.get().some(isAccepted)) timer = setTimeout(refresh, 2000);
  });
  const stopSending = sent.listen((now, before = []) => {
    const known = before.filter(isAccepted).map(({ command }) => command.id);
    if (now.some((each) => isAccepted(each) && !known.includes(each.command.id))) void refresh();
  });

  const open = async () => {
    rules ??= await import('./poll-writing.ts');
    const opened = await way.open();
    // What an earlier visit left may have arrived since the poll was read.
    if (opened.version > (reading.get().result?.version ?? '')) void refresh();
    return opened;
  };
  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    refresh,
    async command(choices) {
      await open();
      return rules!.ballotCommand(state.get().read!, choices);
    },
    send: async (command) => (await open()).send(command),
    dismiss: () => way.opened?.drop((each) => each.state === 'refused' && concerns(each.command)),
    prepareWriting: open,
    close() {
      clearTimeout(timer);
      stopReading();
      stopSending();
      way.close();
      close();
    },
  };
}
