import assert from 'node:assert/strict';
import type { StaffRole } from '../../src/model/team.ts';
import { marks, newToken } from '../../src/server/session.ts';
import type { SqlStaff } from '../../src/server/storage/staff.ts';
import { at } from './helpers.ts';

// One of the team in a browser, on a page of the server itself.

export const own = 'http://backend.example';
/** What a browser says of a page's own requests. */
export const fromOwnPage = { Origin: own, 'Sec-Fetch-Site': 'same-origin' };
export const secret = 'a secret of the tests, long enough to be one';
const server = { id: 'server', roles: ['owner'] } as const;

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Presses the button of a link's page. */
export const press = (ask: Ask, link: string, headers: Record<string, string> = {}, community = 'main') =>
  ask(`/v1/${community}/sign-in`, {
    method: 'POST',
    headers: { ...fromOwnPage, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ link }).toString(),
  });

/** What a browser sends back of what it was given. */
export const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')!.split(';')[0]!;

/** A link's token for somebody new. */
export async function linkFor(staff: SqlStaff, role: StaffRole, name = 'Ani', now = at) {
  const link = newToken();
  const invited = await staff.invite({ name, role }, await marks(secret).link(link), server, now);
  return { link, id: invited!.colleague.id };
}

/** Somebody new of the team who has signed in: who it is, and what their browser sends with a page's own requests. */
export async function somebodyOf(
  ask: Ask,
  staff: SqlStaff,
  role: StaffRole,
  { name = 'Ani', now = at, community = 'main' } = {},
) {
  const { link, id } = await linkFor(staff, role, name, now);
  const answer = await press(ask, link, {}, community);
  assert.equal(answer.status, 303);
  return { id, headers: { ...fromOwnPage, Cookie: cookieOf(answer) } as Record<string, string> };
}
