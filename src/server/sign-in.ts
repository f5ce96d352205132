import * as v from 'valibot';
import { GuyubError } from '../backend/errors.ts';
import { languageFor } from '../locales/sign-in.ts';
import { readForm } from './body.ts';
import { deviceOf } from './device.ts';
import type { Context, Handler } from './handlers.ts';
import { address } from './mail/schema.ts';
import { Problem } from './problem.ts';
import { isSameOrigin, newToken, noCookie, sessionCookie, tokenIn } from './session.ts';
import {
  linkPage,
  mailedPage,
  noAddressPage,
  refusedPage,
  signedInPage,
  signInWords,
  strangerPage,
  type SignInWords,
  type Ways,
} from './sign-in-page.ts';
import type { SqlStaff } from './storage/staff.ts';

// The way in for whoever no host site vouches for: a link that is good once, from a page with a button.

/** The team that the server itself lets in, where it keeps one. */
export function staffOf({ staff }: Context): SqlStaff {
  if (!staff) throw new Problem('unsupported', { detail: 'Nobody signs in here.' });
  return staff;
}

/** What a link leads to, which uses nothing up; without one, the ways in, or who is signed in. */
export const getSignIn: Handler<{ link?: string | undefined; to: string }> = async (
  context,
  { link, to },
) => {
  const { community, marks, now, drawOf } = context;
  const staff = staffOf(context);
  const words = await wordsOf(context);
  if (link === undefined) {
    const { id } = await context.identify();
    const colleague = id === undefined ? undefined : await staff.colleague(id);
    const desk = deskOf(community, to);
    return colleague
      ? signedInPage(words, { community, colleague, desk, ...waysOf(context) })
      : strangerPage(words, { desk, ...waysOf(context) });
  }
  return patiently(words, async () => {
    const found = await staff.findLink(await marks.link(link), now, await drawOf('link'));
    return found.state === 'good'
      ? linkPage(words, { link, community, ...found })
      : refusedPage(words, found.state);
  });
};

/** Signs in, and leads to the desk, whose address has no link in it. Only our own page does: nobody is signed in unasked. */
export const postSignIn: Handler = async (context) => {
  const { request, community, marks, now, drawOf, publicUrl } = context;
  const staff = staffOf(context);
  const words = await wordsOf(context);
  if (!isSameOrigin(request, publicUrl)) return refusedPage(words, 'foreign');
  const link = (await readForm(request)).get('link') ?? '';
  return patiently(words, async () => {
    const token = newToken();
    const device = deviceOf(request.headers.get('user-agent') ?? '');
    const session = { mark: await marks.session(token), device };
    const found = await staff.signInByLink(await marks.link(link), session, now, await drawOf('link'));
    return found.state === 'good'
      ? leading(deskOf(community), sessionCookie(community, token))
      : refusedPage(words, found.state);
  });
};

/** How often a link is mailed to one address. */
const perAddress = { most: 3, seconds: 15 * 60 };

/**
 * Has a link mailed to whoever of the team has an address. The answer is the same whoever has it, and so is what is done
 * until it is given.
 */
export const postSignInLink: Handler = async (context) => {
  const { request, now, drawOf, publicUrl, mail } = context;
  const staff = staffOf(context);
  if (!mail) throw new Problem('unsupported', { detail: 'This server sends no mail.' });
  const words = await wordsOf(context);
  if (!isSameOrigin(request, publicUrl)) return refusedPage(words, 'foreign');
  const typed = (await readForm(request)).get('address') ?? '';
  const { success, output } = v.safeParse(address, typed);
  if (!success) return noAddressPage(words, { desk: deskOf(context.community), ...waysOf(context), typed });
  return patiently(words, async () => {
    const name = await mail.nameAddress(output.toLowerCase());
    await staff.mail.ask(name, words.language, now, {
      source: await drawOf('link-asked'),
      perAddress: { name: `link-${name}`, rate: perAddress },
    });
    return mailedPage(words);
  });
};

/** Signs out, where somebody is signed in. */
export const postSignOut: Handler = async (context) => {
  const { request, community, marks, now, publicUrl } = context;
  const staff = staffOf(context);
  if (!isSameOrigin(request, publicUrl)) return refusedPage(await wordsOf(context), 'foreign');
  const token = tokenIn(request, community);
  if (token === undefined) return leading('sign-in');
  const mark = await marks.session(token);
  const { id, roles } = (await staff.viewer(mark, now)) ?? { roles: [] };
  if (id !== undefined) await staff.endSession(mark, { id, roles }, false, now);
  return leading('sign-in', noCookie(community));
};

/**
 * The desk as the pages here reach it, and a place in it: behind some proxies the server does not know its own path. What
 * is asked for only ever follows that, so that nobody is led elsewhere.
 */
const deskOf = (community: string, to = '') => `../../desk/${community}${to}`;

const waysOf = ({ passkeys, mail }: Context): Ways => ({
  passkeys: passkeys !== undefined,
  mail: mail !== undefined,
});

/** Beside where the form was. */
function leading(where: string, cookie?: string): Response {
  const headers = new Headers({ Location: where, 'Cache-Control': 'no-store' });
  if (cookie !== undefined) headers.set('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const wordsOf = ({ request }: Context): Promise<SignInWords> =>
  signInWords(languageFor(request.headers.get('accept-language') ?? ''));

/** Says in words that somebody tries too often. */
async function patiently(words: SignInWords, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof GuyubError && thrown.code === 'rate-limited')) throw thrown;
    const answer = refusedPage(words, 'tooOften');
    answer.headers.set('Retry-After', String(thrown.retryAfter));
    return answer;
  }
}
