import { isTeam, type FieldErrors, type Refusal, type Viewer } from './community.ts';
import { attendances, attendedKinds, type PresenceQuery, type PresenceRead } from './presence-staff.ts';
import { forbidden } from './staff-table.ts';
import type { Store } from './store.ts';
import { staffRoles } from './team.ts';

const checkPresence = ({ target, state }: PresenceQuery): FieldErrors => ({
  ...(!attendances.includes(state) && { state: 'unknown' }),
  ...(!attendedKinds.includes(target?.kind) && { kind: 'unknown' }),
  ...(!/^.{1,100}$/s.test(target?.id ?? '') && { target: 'malformed' }),
});

/** Says where somebody is and answers who else is there. It is no look at the records: it has a way of its own. */
export async function attend(
  store: Store,
  query: PresenceQuery,
  viewer: Viewer,
  now: Date,
): Promise<{ readonly read: PresenceRead } | { readonly refusal: Refusal }> {
  if (viewer.id === undefined || !isTeam(viewer)) return forbidden;
  const fields = checkPresence(query);
  if (Object.keys(fields).length) return { refusal: { code: 'invalid', fields } };
  if (!store.attend) return { refusal: { code: 'unsupported' } };
  const { target, state } = query;
  const role = staffRoles.find((role) => viewer.roles.includes(role))!;
  const others = await store.attend({ target, state, person: viewer.id, role }, now);
  // It holds nothing that was accepted.
  return { read: { version: '', at: now.toISOString(), viewer, others } };
}
