import { atom, type ReadableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import { staffOf } from '../backend/staff.ts';
import { teamOf } from '../backend/team.ts';
import type { Read, Viewer } from '../model/community.ts';
import { isId, newId as makeId } from '../model/id.ts';
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
export { longestReason } from '../model/staff.ts';
export { csvName, csvOf } from '../model/csv.ts';
export { indonesianClocks } from '../model/indonesian-clocks.ts';
export type { DeskAttendance } from './desk-attendance.ts';
export type { Pages } from './pages.ts';
export type { Reader } from './reading.ts';

let last = '';
/**
 * An id for a command, greater than all that were made here before: of two, the later given is the newer. `after`: what
 * set last what the command sets anew, so that it is the newer of these too, however far this device's clock is behind.
 */
export const newId = (after = ''): string => (last = makeId(isId(after) && after > last ? after : last));

/** How a command sets anew what was read, and nothing else: by an id that comes after it, and naming it. */
export const setAnew = (ifSetBy: string | null) => ({ id: newId(ifSetBy ?? ''), ifSetBy });

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

/** What has become of whoever opened the desk: they are signed out, have another role, or somebody else is here. */
export type Turn = 'out' | 'role' | 'person';

export interface DeskState {
  /** Absent until it is known. */
  readonly ability?: DeskAbility;
  /** Why it is not known: nobody is signed in, say, or there is no network. */
  readonly error?: GuyubError;
  /** Who was here is not any more, or may something else, until that was taken note of. */
  readonly turn?: Turn;
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
  /**
   * Gives a command. It settles when it was accepted or refused; how it fares is seen in `state` too.
   *
   * @param isTold whether whoever gives it tells of a refusal where it was given
   */
  give(command: DeskCommand, isTold?: boolean): Promise<DeskSent>;
  /** Whether a refusal is told where the command was given, and nowhere else. */
  isTold(commandId: string): boolean;
  /** That was left: it is told of this command, or of all, as of any other. */
  untold(commandId?: string): void;
  /** Who the team is and how each signs in, where the backend itself lets them in. */
  readonly team: (() => Promise<TeamStore>) | undefined;
  /** What whoever is here is called, and where a form signs them out; nothing where the host site lets them in. */
  readonly me: (() => Promise<{ readonly name: string | undefined; readonly signOut: string }>) | undefined;
  /** Takes note of a refusal. */
  dismiss(commandId: string): void;
  /** Takes note of the turn. */
  noteTurn(): void;
  close(): void;
}

/** Milliseconds between two looks at what others have done, while the desk is in view: feedback comes without a hint. */
const lookEvery = 20_000;

/** Who is at the desk is told with any read of the team's; this one everybody of it may make. */
const whoIsThere = { type: 'figures' } as const;

/** Whether an error is about who asks. */
const isShut = ({ code }: Pick<GuyubError, 'code'>) => code === 'unauthorized' || code === 'forbidden';

export function deskStore(backend: Backend): DeskStore {
  const { adapter, inView } = backend;
  const team = teamOf(adapter);
  const ability = atom<DeskAbility | undefined>(undefined);
  const error = atom<GuyubError | undefined>(undefined);
  const turn = atom<Turn | undefined>(undefined);
  const sent = atom<readonly Sent<Command>[]>([]);
  const state = atom<DeskState>({ sent: [] });
  const show = () => {
    const [known, failed, turned] = [ability.get(), error.get(), turn.get()];
    state.set({
      sent: sent.get(),
      ...(known && { ability: known }),
      ...(failed && { error: failed }),
      ...(turned && { turn: turned }),
    });
  };
  const stops = [ability, error, turn, sent].map((each) => each.listen(show));

  /** What is shown now. */
  const shown = new Set<Reader<Read>>();
  const refresh = () => Promise.all([...shown].map((each) => each.refresh()));
  const shownWhile = <R extends Reader<Read>>(each: R): R => {
    shown.add(each);
    const stop = each.reading.listen(({ error }) => {
      opened?.settle();
      doubt(error);
    });
    const { close } = each;
    each.close = () => {
      stop();
      shown.delete(each);
      close();
    };
    return each;
  };

  /** What is told where it was given, where it is refused. */
  const told = new Set<string>();
  let way: Promise<Sending<Command>> | undefined;
  let opened: Sending<Command> | undefined;
  const openWay = () => {
    // The outbox takes whatever its adapter takes; that it is a visitor's is what the type says, and no more.
    const isAny = (command: Command): command is Command => command !== undefined;
    way ??= sending(backend, sent, isAny, () => [...shown], actor).then((opens) => (opened = opens));
    way.catch(() => (way = undefined));
    return way;
  };

  /** Who opened the desk: to the backend, and in the name of what is kept here. */
  let viewer: Viewer | undefined;
  let actor: string | undefined;
  const ask = async () => {
    try {
      const [manifest, read] = await Promise.all([adapter.manifest(), staffOf(adapter).read(whoIsThere)]);
      const now = await (adapter.known?.() ?? adapter.actor());
      const [before, isAnother] = [viewer, actor !== undefined && now !== actor];
      viewer = read.viewer;
      if (isAnother) {
        // What the one before has given stays theirs, and is not seen.
        opened?.close();
        way = opened = undefined;
        sent.set([]);
      }
      actor = now;
      if (isAnother) turn.set('person');
      else if (before && String(before.roles) !== String(viewer.roles)) turn.set('role');
      else if (turn.get() === 'out') turn.set(undefined);
      error.set(undefined);
      ability.set({ viewer, can: manifest.staff ?? [] });
      unwatch ??= inView ? inView.subscribe(watch) : (watch(), () => {});
      await openWay();
      if (isAnother) void (await backend.outbox()).flush();
    } catch (thrown) {
      const failed = toGuyubError(thrown);
      if (isShut(failed)) {
        if (ability.get()) turn.set('out');
        ability.set(undefined);
      }
      error.set(failed);
    }
  };
  let asking: Promise<void> | undefined;
  const open = () => (asking ??= ask().finally(() => (asking = undefined)));
  /** Where something is refused as it is to nobody of the team, it may be that nobody of it is here any more. */
  const doubt = (error: Pick<GuyubError, 'code'> | undefined) => {
    // What is being asked already may have been answered before.
    if (error && isShut(error) && ability.get()) void Promise.resolve(asking).then(open);
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
    // Somebody may have signed in again elsewhere.
    if (turn.get() === 'out') void open();
    void refresh();
  };
  let unwatch: (() => void) | undefined;

  return {
    state,
    get durable() {
      return opened?.durable ?? false;
    },
    open,
    read: (query) => shownWhile(reader(backend, query as Query) as unknown as Reader<never>),
    list(query, changed) {
      const list = pages(backend, query as never, () => {
        for (const each of list.readers) shown.add(each as Reader<Read>);
        opened?.settle();
        doubt(list.error());
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
    isTold: (commandId) => told.has(commandId),
    untold(commandId) {
      if (commandId === undefined) told.clear();
      else told.delete(commandId);
      show();
    },
    async give(command, isTold = false) {
      if (isTold) told.add(command.id);
      const { send } = await openWay();
      await send(command as Command);
      const given = sent.get().find((each) => each.command.id === command.id);
      if (!given?.error?.reason) doubt(given?.error);
      return given ?? { command, state: 'accepted' };
    },
    team: team && (async () => (await import('./team.ts')).teamStore(await team())),
    me:
      team &&
      (async () => {
        const { me, signOut } = await team();
        const found = await me().catch(() => undefined);
        return { name: found?.me?.name, signOut };
      }),
    noteTurn: () => turn.set(undefined),
    dismiss: (commandId) =>
      opened?.drop(({ command, state }) => command.id === commandId && state === 'refused'),
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
