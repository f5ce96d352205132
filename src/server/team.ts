import type * as v from 'valibot';
import type { Actor } from '../model/community.ts';
import { parseWith } from '../model/schemas.ts';
import { languageFor } from '../locales/mail.ts';
import { hasPower, type TeamPower } from '../model/team.ts';
import { json } from './answer.ts';
import { readJson } from './body.ts';
import { forThemAlone, type Context, type Handler } from './handlers.ts';
import { Problem } from './problem.ts';
import type { MailPlace } from './storage/staff-rows.ts';
import { newToken, signInUrl, tokenIn } from './session.ts';
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

/** Makes a link, for its maker to hand on: it is not kept, and cannot be asked for again. Or has one mailed. */
export const postInvitation: Handler = async (context) => {
  const { marks, now, community, publicUrl, request } = context;
  const viewer = await allowed(context, 'invite');
  const { byMail, lang, ...asked } = await sent(context, (body) => (isOfTheTeam(body) ? again : newcomer));
  const whom = 'staff' in asked ? asked : await reached(context, asked);
  const staff = staffOf(context);
  if (byMail) {
    if (!context.mail) throw sendsNone();
    const language = languageFor(lang ?? request.headers.get('accept-language') ?? '');
    if (!('staff' in whom) && !whom.mail) throw new Problem('invalid', { fields: { mail: 'required' } });
    const invited = await staff.inviteByMail(whom, language, viewer, now);
    if (!invited) throw new Problem('not-found');
    if (invited === 'no-address') throw new Problem('invalid', { fields: { mail: 'required' } });
    return json({ staff: invited.colleague, expiresAt: invited.expiresAt }, forThemAlone);
  }
  const token = newToken();
  const invited = await staff.invite(whom, await marks.link(token), viewer, now);
  if (!invited) throw new Problem('not-found');
  const { colleague, expiresAt } = invited;
  const link = signInUrl(publicUrl ?? new URL(request.url).origin, community, token);
  return json({ staff: colleague, link, expiresAt }, forThemAlone);
};

/** Somebody new, with where mail reaches them. */
async function reached<W extends { readonly mail?: string }>(context: Context, { mail, ...who }: W) {
  return { ...who, ...(mail !== undefined && { mail: await mailPlaceOf(context, mail) }) };
}

/** An address of one of the team, where the server sends mail. */
export async function mailPlaceOf({ mail }: Context, address: string): Promise<MailPlace> {
  if (!mail) throw sendsNone();
  return { address, name: await mail.nameAddress(address.toLowerCase()) };
}

const sendsNone = () => new Problem('unsupported', { detail: 'This server sends no mail.' });

/** Changes what somebody may, or removes them: it holds for their next request. */
export const postRole: Handler = async (context) => {
  const viewer = await allowed(context, 'set-role');
  const { staff, role } = await sent(context, () => roleChange);
  const outcome = await staffOf(context).setRole(staff, role, viewer, context.now);
  if (outcome === 'not-found') throw new Problem('not-found');
  if (outcome === 'last-owner') throw new Problem('conflict', { reason: 'last-owner' });
  return listed(context, viewer);
};

/** Whoever asks, if they may. */
export async function allowed({ identify }: Context, power: TeamPower): Promise<Actor> {
  const { id, roles } = await identify();
  if (id === undefined) throw new Problem('unauthorized', { detail: 'This is for the team.' });
  if (!hasPower({ roles }, power)) throw new Problem('forbidden');
  return { id, roles };
}

/** Whether a body names somebody who is there. */
const isOfTheTeam = (body: unknown) => typeof body === 'object' && body !== null && 'staff' in body;

/** The body, as its schema has it; throws what is wrong with each of its fields. */
export async function sent<S extends v.GenericSchema>(
  { request }: Context,
  schemaOf: (body: unknown) => S,
): Promise<v.InferOutput<S>> {
  const body = await readJson(request);
  const { command: right, errors } = parseWith<v.InferOutput<S>>(schemaOf(body), body);
  if (errors) throw new Problem('invalid', { fields: errors });
  return right;
}
