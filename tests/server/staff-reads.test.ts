/** Who is answered what the team reads: every read of its own, asked over HTTP by every role, by token and by cookie. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { newId } from '../../src/model/id.ts';
import { staffReadTypes, type StaffReadType } from '../../src/model/staff.ts';
import { staffRoles } from '../../src/model/team.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import { as, server } from './helpers.ts';
import { somebodyOf } from './signed-in.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

/** What else a read has to be asked. */
const asked: { readonly [T in StaffReadType]?: string } = {
  attendance: `?eventId=${newId()}`,
  message: `/${newId()}?kind=feedback`,
  presence: `?kind=poll&target=${newId()}&state=gone`,
  thread: `/${newId()}`,
};
/** What a reviewer reads too. */
const forReviewers: readonly StaffReadType[] = ['figures'];

const place = await server({ members: await memberTokens([memberKey]) });
after(() => place[Symbol.dispose]());
const { ask, storage } = place;

const people: Readonly<Record<string, Record<string, string>>> = {
  stranger: {},
  guest: as(1),
  member: bearer(tokenOf('ani')),
  ...Object.fromEntries(staffRoles.map((role) => [role, bearer(tokenOf(role, { roles: [role] }))])),
  ...Object.fromEntries(
    await Promise.all(
      staffRoles.map(async (role) => [
        `${role} by cookie`,
        (await somebodyOf(ask, storage.staff('main'), role)).headers,
      ]),
    ),
  ),
};

for (const type of staffReadTypes)
  describe(type, () => {
    for (const [who, headers] of Object.entries(people))
      test(who, async () => {
        const { status } = await ask(`/v1/main/${type}${asked[type] ?? ''}`, { headers });
        const isTeam = /^(owner|moderator)/.test(who);
        const mayRead = isTeam || (who.startsWith('reviewer') && forReviewers.includes(type));
        const refusal = who === 'stranger' ? [401, 403] : [403];
        if (mayRead) assert.equal(status, 200);
        else assert.ok(refusal.includes(status), `${status}`);
      });
  });
