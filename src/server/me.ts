import type { Actor } from '../model/community.ts';
import type { Colleague, MeRead } from '../model/team.ts';
import { json } from './answer.ts';
import { forThemAlone, type Context, type Handler } from './handlers.ts';
import { Problem } from './problem.ts';
import { staffOf } from './sign-in.ts';
import { selfChange } from './team-bodies.ts';
import { allowed, mailPlaceOf, sent } from './team.ts';

// What one of the team says of themselves.

/** How one is called and reached, and which ways in there are; nothing of whom the host site alone knows. */
export const getMe: Handler = async (context) => me(context, await allowed(context, 'self'));

export async function me(context: Context, viewer: Actor): Promise<Response> {
  const staff = staffOf(context);
  const one = await staff.colleague(viewer.id);
  const mine = one && { ...one, passkeys: await staff.passkeys.of(viewer.id) };
  const ways = { passkeys: context.passkeys !== undefined, mail: context.mail !== undefined };
  const read: MeRead = { at: context.now.toISOString(), viewer, me: mine ?? null, ways };
  return json(read, forThemAlone);
}

export const postMe: Handler = async (context) => {
  const { actor } = await myself(context);
  const { name, mail } = await sent(context, () => selfChange);
  const place = mail ? await mailPlaceOf(context, mail) : null;
  await staffOf(context).changeSelf(
    { name, mail: mail === undefined ? undefined : place },
    actor,
    context.now,
  );
  return me(context, actor);
};

/** Whoever asks, where the server itself has let them in. */
export async function myself(context: Context): Promise<Colleague & { readonly actor: Actor }> {
  const actor = await allowed(context, 'self');
  const one = await staffOf(context).colleague(actor.id);
  if (!one || one.removedAt !== undefined)
    throw new Problem('not-found', {
      detail: 'The site that vouches for you knows you, and this server does not.',
    });
  return { ...one, actor };
}
