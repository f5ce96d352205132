import { fetchJson } from '../../backend/ask.ts';
import type { RequestOptions } from '../../backend/adapter.ts';
import type { Team } from '../../backend/team.ts';
import type { Invitation, MeRead, SessionsRead, StaffRead } from '../../model/team.ts';
import { hasPasskeys, makePasskey, ownPage, sentJson } from './passkeys.ts';

/**
 * The team of a reference server, for whoever is signed in on its own pages.
 *
 * @param address of the community: `https://…/v1/main`
 * @param actor who that is: where somebody else has signed in since, nothing is done as theirs
 */
export function team(address: string, actor: string): Team {
  const own = { ...ownPage, headers: { 'Guyub-Actor': actor } };
  const get =
    <T>(path: string) =>
    ({ signal }: RequestOptions = {}) =>
      fetchJson<T>(`${address}/${path}`, { ...own, ...(signal && { signal }) });
  const post = <T>(path: string, body: object) => fetchJson<T>(`${address}/${path}`, sentJson(body, own));
  return {
    me: get<MeRead>('staff/me'),
    changeMe: (change) => post('staff/me', change),
    hasPasskeys: hasPasskeys(),
    makePasskey: () => makePasskey(address, own),
    namePasskey: (id, name) => post('staff/me/passkeys/name', { id, name }),
    removePasskey: (id) => post('staff/me/passkeys/removal', { id }),
    staff: get<StaffRead>('staff'),
    invite: (asked) => post<Invitation>('staff/invitations', asked),
    setRole: (staff, role) => post('staff/role', { staff, role }),
    sessions: get<SessionsRead>('sessions'),
    endSession: (id) => post('sessions/end', { id }),
    signOut: `${address}/sign-out`,
  };
}
