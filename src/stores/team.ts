import { atom, type ReadableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import { PasskeyStopped, type Team } from '../backend/team.ts';
import {
  hasPower,
  type Invitation,
  type InvitationAsked,
  type MeRead,
  type SessionsRead,
  type StaffRead,
  type StaffRole,
} from '../model/team.ts';

export { staffRoles } from '../model/team.ts';
export type { Team } from '../backend/team.ts';

/** What the team's screen knows. What is not there has not been read, or is not for whoever looks. */
export interface Known {
  readonly me?: MeRead;
  readonly staff?: StaffRead;
  readonly sessions?: SessionsRead;
}

/** Why something was not done: an error of the backend's, or that the browser made no passkey. */
export type Failure = Pick<GuyubError, 'code' | 'reason' | 'fields'> | PasskeyStopped['reason'];

export interface TeamState extends Known {
  /** Why nothing could be read the last time. */
  readonly error?: GuyubError;
  /** What is under way, by what it is about. */
  readonly busy: readonly string[];
  /** What was not done, by what it is about, until it is tried again. */
  readonly failed: Readonly<Record<string, Failure | undefined>>;
}

/** Who the team is, how each signs in, and what is done about that. */
export interface TeamStore {
  readonly state: ReadableAtom<TeamState>;
  readonly hasPasskeys: boolean;
  readonly signOut: string;
  /** Reads everything that whoever looks may see. */
  refresh(): Promise<void>;
  changeMe(change: { readonly name?: string; readonly mail?: string | null }): Promise<boolean>;
  makePasskey(): Promise<boolean>;
  namePasskey(id: string, name: string): Promise<boolean>;
  removePasskey(id: string): Promise<boolean>;
  setRole(staff: string, role: StaffRole | null): Promise<boolean>;
  endSession(id: string): Promise<boolean>;
  /** What came of it: a link is in it once, and kept nowhere. */
  invite(about: string, asked: InvitationAsked): Promise<Invitation | undefined>;
}

/** What one does is seen at once, and goes again where it is refused: what was read is never patched. */
interface Doing {
  readonly about: string;
  readonly apply: (known: Known) => Known;
}

export function teamStore(team: Team): TeamStore {
  let known: Known = {};
  let doing: readonly Doing[] = [];
  let error: GuyubError | undefined;
  let failed: TeamState['failed'] = {};
  const state = atom<TeamState>({ busy: [], failed });
  const show = () =>
    state.set({
      ...doing.reduce((seen, { apply }) => apply(seen), known),
      ...(error && { error }),
      busy: doing.map(({ about }) => about),
      failed,
    });

  async function act<T>(
    about: string,
    work: () => Promise<T>,
    learn: (result: T) => Known,
    apply: Doing['apply'] = (seen) => seen,
  ): Promise<T | undefined> {
    const mine = { about, apply };
    doing = [...doing, mine];
    failed = { ...failed, [about]: undefined };
    show();
    try {
      const result = await work();
      known = { ...known, ...learn(result) };
      return result;
    } catch (thrown) {
      failed = {
        ...failed,
        [about]: thrown instanceof PasskeyStopped ? thrown.reason : toGuyubError(thrown),
      };
      return undefined;
    } finally {
      doing = doing.filter((each) => each !== mine);
      show();
    }
  }
  /** Whether it was done; what else it has changed is read anew. */
  const done = async (result: Promise<unknown>, readAnew = false) => {
    const isDone = (await result) !== undefined;
    if (isDone && readAnew) await refresh();
    return isDone;
  };
  const learnMe = (me: MeRead): Known => ({ me });

  async function refresh(): Promise<void> {
    try {
      const [me, sessions] = await Promise.all([team.me(), team.sessions()]);
      const staff = hasPower(me.viewer, 'see-staff') ? await team.staff() : undefined;
      known = { me, sessions, ...(staff && { staff }) };
      error = undefined;
    } catch (thrown) {
      error = toGuyubError(thrown);
    }
    show();
  }

  return {
    state,
    hasPasskeys: team.hasPasskeys,
    signOut: team.signOut,
    refresh,
    changeMe(change) {
      const work = () => team.changeMe(change);
      return done(
        act('me', work, learnMe, (seen) => withMe(seen, change)),
        true,
      );
    },
    makePasskey: () => done(act('passkey', () => team.makePasskey(), learnMe)),
    namePasskey: (id, name) => done(act(id, () => team.namePasskey(id, name), learnMe)),
    removePasskey: (id) => done(act(id, () => team.removePasskey(id), learnMe)),
    setRole(id, role) {
      const work = () => team.setRole(id, role);
      const learn = (staff: StaffRead): Known => ({ staff });
      // One's own role says what one may see from then on, and whoever is removed is signed out.
      return done(
        act(id, work, learn, (seen) => withRole(seen, id, role)),
        true,
      );
    },
    endSession(id) {
      const work = () => team.endSession(id);
      const learn = (sessions: SessionsRead): Known => ({ sessions });
      return done(act(id, work, learn, (seen) => withoutSession(seen, id)));
    },
    async invite(about, asked) {
      const invitation = await act(
        about,
        () => team.invite(asked),
        () => ({}),
      );
      if (invitation) await refresh();
      return invitation;
    },
  };
}

function withMe({ me, ...seen }: Known, { name, mail }: Parameters<TeamStore['changeMe']>[0]): Known {
  if (!me?.me) return { ...seen, ...(me && { me }) };
  const { mail: before, ...rest } = me.me;
  const now = mail === undefined ? before : mail;
  return {
    ...seen,
    me: { ...me, me: { ...rest, ...(name !== undefined && { name }), ...(now != null && { mail: now }) } },
  };
}

function withRole({ staff, ...seen }: Known, id: string, role: StaffRole | null): Known {
  if (!staff) return seen;
  const all = staff.staff
    .filter((each) => role !== null || each.id !== id)
    .map((each) => (each.id === id && role ? { ...each, role } : each));
  return { ...seen, staff: { ...staff, staff: all } };
}

function withoutSession({ sessions, ...seen }: Known, id: string): Known {
  if (!sessions) return seen;
  return { ...seen, sessions: { ...sessions, sessions: sessions.sessions.filter((each) => each.id !== id) } };
}
