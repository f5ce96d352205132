import { atom, type ReadableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import { staffOf } from '../backend/staff.ts';
import { teamOf } from '../backend/team.ts';
import type { Read, Viewer } from '../model/community.ts';
import { newId as makeId } from '../model/id.ts';
import type { Command } from '../model/records.ts';
import type { Query, ResultOf } from '../model/reads.ts';
import type { StaffCommand, StaffCommandType, StaffQuery, StaffReadType } from '../model/staff.ts';

import type { PresenceQuery } from '../model/presence-staff.ts';
import { attending, type DeskAttendance } from './desk-attendance.ts';
import { pages, type Pages } from './pages.ts';
import { reader, type Reader } from './reading.ts';
import { sending, type Sending, type Sent } from './sending.ts';
import type { TeamStore } from './team.ts';

export type { GuyubError } from '../backend/errors.ts';
export type { StaffCommandType, StaffReadType } from '../model/staff.ts';
export { csvName, csvOf } from '../model/csv.ts';
export { indonesianClocks } from '../model/indonesian-clocks.ts';
export type { DeskAttendance } from './desk-attendance.ts';
export type { Pages } from './pages.ts';
export type { Reader } from './reading.ts';

let last = '';
/** An id for a command, greater than all that were made here before: of two, the later given is the newer. */
export const newId = (after = ''): string => (last = makeId(after > last ? after : last));

/** What the team gives: its own commands, and those of visitors, such as an answer. */
export type DeskCommand = Command | StaffCommand;
/** How one of them fares. */
export type DeskSent = Omit<Sent<Command>, 'command'> & { readonly command: DeskCommand };

type DeskQuery = Query | StaffQuery;
type PagedDeskQuery = Extract<DeskQuery, { readonly cursor?: string | undefined }>;

/** What a backend lets its team do, and who is there of it. */
export interface DeskAbility {
  readonly viewer: Viewer;
  readonly can: readonly (StaffReadType | StaffCommandType)[];
}

export interface DeskState {
  /** Absent until it is known. */
  readonly ability?: DeskAbility;
  /** Why it is not known: nobody is signed in, say, or there is no network. */
  readonly error?: GuyubError;
  /** What was given and is not settled, and what was refused until its giver has taken note, the oldest first. */
  readonly sent: readonly DeskSent[];
}

/** What all screens of a desk have in common: what they read, and what they give. */
export interface DeskStore {
  readonly state: ReadableAtom<DeskState>;
  /** Whether what waits survives the page. */
  readonly durable: boolean;
  /** Asks again who is there and what they may. */
  open(): Promise<void>;
  /** Reads something for as long as it is shown: again when anybody has changed anything. */
  read<Q extends DeskQuery>(query: Q): Reader<ResultOf<Q>>;
  /** The same, page by page. */
  list<Q extends PagedDeskQuery>(
    query: Q,
    changed: () => void,
  ): Pages<ResultOf<Q> & { readonly next?: string }>;
  /** Tells colleagues that somebody is at an item; nothing where the backend does not pass that on. */
  attend(target: PresenceQuery['target']): DeskAttendance | undefined;
  /** Gives a command. It settles when it was accepted or refused; how it fares is seen in `state` too. */
  give(command: DeskCommand): Promise<DeskSent>;
  /** Who the team is and how each signs in, where the backend itself lets them in. */
  readonly team: (() => Promise<TeamStore>) | undefined;
  /** Takes note of a refusal. */
  dismiss(commandId: string): void;
  close(): void;
}

/** Milliseconds between two looks at what others have done, while the desk is in view: feedback comes without a hint. */
const lookEvery = 20_000;

/** Who is at the desk is told with any read of the team's; this one everybody of it may make. */
const whoIsThere = { type: 'figures' } as const;

export function deskStore(backend: Backend): DeskStore {
  const { adapter, inView } = backend;
  const team = teamOf(adapter);
  const ability = atom<DeskAbility | undefined>(undefined);
  const error = atom<GuyubError | undefined>(undefined);
  const sent = atom<readonly Sent<Command>[]>([]);
  const state = atom<DeskState>({ sent: [] });
  const show = () => {
    const [known, failed] = [ability.get(), error.get()];
    state.set({ sent: sent.get(), ...(known && { ability: known }), ...(failed && { error: failed }) });
  };
  const stops = [ability, error, sent].map((each) => each.listen(show));

  /** What is shown now. */
  const shown = new Set<Reader<Read>>();
  const refresh = () => Promise.all([...shown].map((each) => each.refresh()));
  const shownWhile = <R extends Reader<Read>>(each: R): R => {
    shown.add(each);
    const stop = each.reading.listen(() => opened?.settle());
    const { close } = each;
    each.close = () => {
      stop();
      shown.delete(each);
      close();
    };
    return each;
  };

  let way: Promise<Sending<Command>> | undefined;
  let opened: Sending<Command> | undefined;
  const openWay = () => {
    // The outbox takes whatever its adapter takes; that it is a visitor's is what the type says, and no more.
    const isAny = (command: Command): command is Command => command !== undefined;
    way ??= sending(backend, sent, isAny, () => [...shown]).then((opens) => (opened = opens));
    way.catch(() => (way = undefined));
    return way;
  };

  let timer: ReturnType<typeof setInterval> | undefined;
  let unhear: (() => void) | undefined;
  const watch = (isSeen = true) => {
    clearInterval(timer);
    unhear?.();
    unhear = undefined;
    if (!isSeen) return;
    timer = setInterval(refresh, lookEvery);
    unhear = adapter.subscribe?.(() => void refresh());
    void refresh();
  };
  let unwatch: (() => void) | undefined;

  return {
    state,
    get durable() {
      return opened?.durable ?? false;
    },
    async open() {
      try {
        const [manifest, { viewer }] = await Promise.all([
          adapter.manifest(),
          staffOf(adapter).read(whoIsThere),
        ]);
        error.set(undefined);
        ability.set({ viewer, can: manifest.staff ?? [] });
        unwatch ??= inView ? inView.subscribe(watch) : (watch(), () => {});
        await openWay();
      } catch (thrown) {
        error.set(toGuyubError(thrown));
      }
    },
    read: (query) => shownWhile(reader(backend, query as Query) as unknown as Reader<never>),
    list(query, changed) {
      const list = pages(backend, query as never, () => {
        for (const each of list.readers) shown.add(each as Reader<Read>);
        opened?.settle();
        changed();
      }) as unknown as ReturnType<DeskStore['list']>;
      const { close } = list;
      list.close = () => {
        for (const each of list.readers) shown.delete(each as Reader<Read>);
        close();
      };
      return list as never;
    },
    attend: (target) => (ability.get()?.can.includes('presence') ? attending(backend, target) : undefined),
    async give(command) {
      const { send } = await openWay();
      await send(command as Command);
      return sent.get().find((each) => each.command.id === command.id) ?? { command, state: 'accepted' };
    },
    team: team && (async () => (await import('./team.ts')).teamStore(await team())),
    dismiss: (commandId) => opened?.drop(({ command }) => command.id === commandId),
    close() {
      clearInterval(timer);
      unhear?.();
      unwatch?.();
      for (const stop of stops) stop();
      for (const each of shown) each.close();
      opened?.close();
    },
  };
}
