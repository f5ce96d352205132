import type * as v from 'valibot';
import type { Actor } from '../model/community.ts';
import { parseWith } from '../model/schemas.ts';
import { hasPower, type TeamPower } from '../model/team.ts';
import { json } from './answer.ts';
import { readJson } from './body.ts';
import { forThemAlone, type Context, type Handler } from './handlers.ts';
import { Problem } from './problem.ts';
import { newToken, tokenIn } from './session.ts';
import { staffOf } from './sign-in.ts';
import { again, newcomer, roleChange, sessionEnd } from './team-bodies.ts';

// What the team does about itself: who is in it, as what, and where they are signed in.

export const getSessions: Handler = async (context) =>
  sessionsOf(context, await allowed(context, 'own-sessions'));

async function sessionsOf(context: Context, viewer: Actor): Promise<Response> {
  const { request, community, marks, now } = context;
  const of = hasPower(viewer, 'all-sessions') ? undefined : viewer.id;
  const sessions = await staffOf(context).sessions(now, of);
  const token = tokenIn(request, community);
  const own = token && (await marks.session(token));
  const marked = sessions.map((session) => ({ ...session, current: session.id === own }));
  return json({ at: now.toISOString(), viewer, sessions: marked }, forThemAlone);
}

/** Ends a session, at once, wherever it is. */
export const postSessionEnd: Handler = async (context) => {
  const viewer = await allowed(context, 'own-sessions');
  const { id } = await sent(context, () => sessionEnd);
  const anybodys = hasPower(viewer, 'all-sessions');
  // Whether it is somebody else's is not told.
  if (!(await staffOf(context).endSession(id, viewer, anybodys, context.now))) throw new Problem('not-found');
  return sessionsOf(context, viewer);
};

export const getStaff: Handler = async (context) => listed(context, await allowed(context, 'see-staff'));

async function listed(context: Context, viewer: Actor): Promise<Response> {
  const staff = await staffOf(context).colleagues();
  return json({ at: context.now.toISOString(), viewer, staff }, forThemAlone);
}

/** Makes a link, for its maker to hand on: it is not kept, and cannot be asked for again. */
export const postInvitation: Handler = async (context) => {
  const { marks, now, community, publicUrl, request } = context;
  const viewer = await allowed(context, 'invite');
  const whom = await sent(context, (body) => (isOfTheTeam(body) ? again : newcomer));
  const token = newToken();
  const invited = await staffOf(context).invite(whom, await marks.link(token), viewer, now);
  if (!invited) throw new Problem('not-found');
  const { colleague, expiresAt } = invited;
  const link = signInUrl(publicUrl ?? new URL(request.url).origin, community, token);
  return json({ staff: colleague, link, expiresAt }, forThemAlone);
};

/** Changes what somebody may, or removes them: it holds for their next request. */
export const postRole: Handler = async (context) => {
  const viewer = await allowed(context, 'set-role');
  const { staff, role } = await sent(context, () => roleChange);
  const outcome = await staffOf(context).setRole(staff, role, viewer, context.now);
  if (outcome === 'not-found') throw new Problem('not-found');
  if (outcome === 'last-owner') throw new Problem('conflict', { reason: 'last-owner' });
  return listed(context, viewer);
};

/** The address of a link to sign in by. */
export const signInUrl = (base: string, community: string, token: string): string =>
  `${base}/v1/${community}/sign-in?link=${token}`;

/** Whoever asks, if they may. */
async function allowed({ identify }: Context, power: TeamPower): Promise<Actor> {
  const { id, roles } = await identify();
  if (id === undefined) throw new Problem('unauthorized', { detail: 'This is for the team.' });
  if (!hasPower({ roles }, power)) throw new Problem('forbidden');
  return { id, roles };
}

/** Whether a body names somebody who is there. */
const isOfTheTeam = (body: unknown) => typeof body === 'object' && body !== null && 'staff' in body;

/** The body, as its schema has it; throws what is wrong with each of its fields. */
async function sent<S extends v.GenericSchema>(
  { request }: Context,
  schemaOf: (body: unknown) => S,
): Promise<v.InferOutput<S>> {
  const body = await readJson(request);
  const { command: right, errors } = parseWith<v.InferOutput<S>>(schemaOf(body), body);
  if (errors) throw new Problem('invalid', { fields: errors });
  return right;
}
