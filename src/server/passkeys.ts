import { json } from './answer.ts';
import { deviceOf } from './device.ts';
import { forThemAlone, type Context, type Handler } from './handlers.ts';
import { me, myself } from './me.ts';
import type { NewCredential, Site, UsedCredential } from './passkey-checks.ts';
import type { Questions } from './passkey-site.ts';
import { Problem } from './problem.ts';
import { isSameOrigin, newToken, sessionCookie } from './session.ts';
import { staffOf } from './sign-in.ts';
import type { Answered } from './storage/passkeys.ts';
import { newPasskey, passkeyName, passkeyRemoval, usedPasskey } from './team-bodies.ts';
import { sent } from './team.ts';

// Passkeys: made by somebody who is signed in, and from then on their way in without a link.

/** What passkeys are checked by, and for which site they are. */
export interface PasskeysHere {
  readonly site: Site;
  readonly questions: Questions;
  checks(): Promise<typeof import('./passkey-checks.ts')>;
}

function passkeysOf({ passkeys }: Context): PasskeysHere {
  if (!passkeys)
    throw new Problem('unsupported', {
      detail: 'Passkeys need the address at which everybody reaches this server, over HTTPS (--url).',
    });
  return passkeys;
}

/** What a passkey of somebody new to it is asked. Nothing is kept of it. */
export const getNewPasskey: Handler = async (context) => {
  const one = await myself(context);
  const { site, questions, checks } = passkeysOf(context);
  const { community, now } = context;
  const challenge = await questions.make(`new ${one.id}`, now);
  const has = (await staffOf(context).passkeys.of(one.id)).map(({ id }) => id);
  const { newOptions } = await checks();
  return json(await newOptions(site, one, { community, has, challenge }), forThemAlone);
};

/** Adds a passkey to one's own. */
export const postPasskey: Handler = async (context) => {
  const { now, request } = context;
  const by = await myself(context);
  const { site, questions, checks } = passkeysOf(context);
  const { credential, name } = await sent(context, () => newPasskey);
  const { checkNew } = await checks();
  const asked = asking(questions, `new ${by.id}`, now);
  const key = await checkNew(site, credential as NewCredential, asked.isOurs);
  if (!key || !asked.answered) throw new Problem('invalid', { fields: { credential: 'malformed' } });
  const called = name ?? (deviceOf(request.headers.get('user-agent') ?? '') || 'Passkey');
  const outcome = await staffOf(context).passkeys.add(key, called, asked.answered, by.actor, now);
  if (outcome === 'answered') throw new Problem('invalid', { fields: { credential: 'malformed' } });
  if (outcome !== 'done') throw new Problem('conflict', { reason: outcome });
  return me(context, by.actor);
};

export const postPasskeyName: Handler = async (context) => {
  const { actor } = await myself(context);
  const { id, name } = await sent(context, () => passkeyName);
  if (!(await staffOf(context).passkeys.rename(id, name, actor))) throw new Problem('not-found');
  return me(context, actor);
};

/** From then on it signs in nobody; who is signed in by it stays so. */
export const postPasskeyRemoval: Handler = async (context) => {
  const { actor } = await myself(context);
  const { id } = await sent(context, () => passkeyRemoval);
  if (!(await staffOf(context).passkeys.remove(id, actor, context.now))) throw new Problem('not-found');
  return me(context, actor);
};

/** What any passkey is asked that somebody wants to sign in by. Nothing is kept of it. */
export const getSignInPasskey: Handler = async (context) => {
  staffOf(context);
  const { site, questions, checks } = passkeysOf(context);
  const { usedOptions } = await checks();
  const options = await usedOptions(site, await questions.make('sign-in', context.now));
  return json(options, { 'Cache-Control': 'no-store' });
};

/** Signs in by a passkey, from our own page alone. Why one is not taken is not told: whoever tries others' learns nothing. */
export const postSignInPasskey: Handler = async (context) => {
  const { request, community, marks, now, drawOf, publicUrl } = context;
  const { passkeys } = staffOf(context);
  const { site, questions, checks } = passkeysOf(context);
  if (!isSameOrigin(request, publicUrl))
    throw new Problem('forbidden', { detail: 'Whoever signs in does so on our own page.' });
  const { credential } = await sent(context, () => usedPasskey);
  const found = await passkeys.find(credential.id, now, await drawOf('passkey'));
  const { checkUsed } = await checks();
  const asked = asking(questions, 'sign-in', now);
  const counter = found && (await checkUsed(site, credential as UsedCredential, found, asked.isOurs));
  const token = newToken();
  const session = {
    mark: await marks.session(token),
    device: deviceOf(request.headers.get('user-agent') ?? ''),
  };
  if (counter === undefined || !asked.answered) throw new Problem('forbidden', { reason: 'unknown-passkey' });
  if (!(await passkeys.signIn(found!.key, counter, asked.answered, session, now)))
    throw new Problem('forbidden', { reason: 'unknown-passkey' });
  return json({}, { 'Cache-Control': 'no-store', 'Set-Cookie': sessionCookie(community, token) });
};

/** Looks whether a question was ours, and by what it is known then. */
function asking(questions: Questions, about: string, now: Date) {
  const asked = {
    answered: undefined as Answered | undefined,
    isOurs: async (question: string) => {
      asked.answered = await questions.answered(about, question, now);
      return asked.answered !== undefined;
    },
  };
  return asked;
}
