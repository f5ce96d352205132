import { atom, type ReadableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import type { FieldErrors } from '../model/community.ts';
import { newId } from '../model/id.ts';
import type { Command } from '../model/records.ts';
import { checkReport, reportLimits, type ReportReason, type ReportSend } from '../model/report.ts';
import { tidy } from '../model/text.ts';
import { derive } from './derive.ts';
import { readOwn, type OwnMessages } from './own-messages.ts';
import type { Sent } from './sending.ts';
import { writing } from './writing.ts';

export { reportReasons } from '../model/report.ts';

/** What is in the form, as typed. It stays in the page: others use this device too. */
export interface ReportDraft {
  readonly id: string;
  readonly reason: ReportReason | '';
  readonly text: string;
}

export interface ReportState {
  readonly draft: ReportDraft;
  /** The report that is being sent, or has been. */
  readonly sent?: Sent<ReportSend>;
  /** What was sent before, and what the team has answered, where there is any. */
  readonly own: OwnMessages | undefined;
}

export interface ReportStore {
  readonly state: ReadableAtom<ReportState>;
  /** Whether a waiting report survives the page; unknown before there was one. */
  readonly durable: boolean | undefined;
  /** What the writer has to mend. */
  check(): FieldErrors;
  edit(change: Partial<ReportDraft>): void;
  command(page: string, lang: string): ReportSend;
  send(command: ReportSend): Promise<void>;
  /** An empty form for another report. */
  restart(): void;
  prepareWriting(): Promise<unknown>;
  close(): void;
}

const isReport = (command: Command): command is ReportSend => command.type === 'report.send';
const draftOf = ({ id, reason, text }: ReportSend): ReportDraft => ({ id, reason, text });
const empty = (): ReportDraft => ({ id: newId(), reason: '', text: '' });

export function reportStore(backend: Backend): ReportStore {
  const draft = atom(empty());
  const sent = atom<readonly Sent<ReportSend>[]>([]);
  const own = atom<OwnMessages | undefined>();
  const stopOwn = readOwn(backend, 'report', own, sent);
  const way = writing(backend, sent, isReport);
  const stop = sent.listen((sent) => {
    // Refused since it was given: the words are back where they were written, unless there are others by now.
    const refused = sent.find((each) => each.state === 'refused');
    if (refused && !draft.get().text) draft.set(draftOf(refused.command));
  });
  const state = derive([draft, sent, own], (): ReportState => {
    const mine = sent.get().find(({ command }) => command.id === draft.get().id);
    return { draft: draft.get(), ...(mine && { sent: mine }), own: own.get() };
  });
  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    check: () => checkReport(draft.get()),
    edit(change) {
      const refused = state.get().sent?.state === 'refused';
      // A new attempt is a new command: the refused one may differ from it.
      draft.set({ ...draft.get(), ...change, ...(refused && { id: newId() }) });
      if (refused) way.opened?.drop((each) => each.state === 'refused');
    },
    command(page, lang) {
      const { id, reason, text } = draft.get();
      const command = {
        id,
        type: 'report.send',
        reason: reason as ReportReason,
        text: tidy(text),
        lang,
      } as const;
      return page && page.length <= reportLimits.page ? { ...command, page } : command;
    },
    send: async (command) => (await way.open()).send(command),
    restart: () => draft.set(empty()),
    prepareWriting: () => way.open(),
    close() {
      stopOwn();
      stop();
      way.close();
    },
  };
}
