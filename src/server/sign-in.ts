import { GuyubError } from '../backend/errors.ts';
import { languageFor } from '../locales/sign-in.ts';
import { readForm } from './body.ts';
import { deviceOf } from './device.ts';
import type { Context, Handler } from './handlers.ts';
import { Problem } from './problem.ts';
import { isSameOrigin, newToken, noCookie, sessionCookie, tokenIn } from './session.ts';
import {
  linkPage,
  refusedPage,
  signedInPage,
  signInWords,
  strangerPage,
  type SignInWords,
} from './sign-in-page.ts';
import type { SqlStaff } from './storage/staff.ts';

// The way in for whoever no host site vouches for: a link that is good once, from a page with a button.

/** The team that the server itself lets in, where it keeps one. */
export function staffOf({ staff }: Context): SqlStaff {
  if (!staff) throw new Problem('unsupported', { detail: 'Nobody signs in here.' });
  return staff;
}

/** What a link leads to, which uses nothing up; without one, who is signed in. */
export const getSignIn: Handler<{ link?: string | undefined }> = async (context, { link }) => {
  const { community, marks, now, drawOf } = context;
  const staff = staffOf(context);
  const words = await wordsOf(context);
  if (link === undefined) {
    const { id } = await context.identify();
    const colleague = id === undefined ? undefined : await staff.colleague(id);
    return colleague ? signedInPage(words, community, colleague) : strangerPage(words);
  }
  return patiently(words, async () => {
    const found = await staff.findLink(await marks.link(link), now, await drawOf('link'));
    return found.state === 'good'
      ? linkPage(words, { link, community, ...found })
      : refusedPage(words, found.state);
  });
};

/** Signs in, and leads to a page whose address has no link in it. Only our own page does: nobody is signed in unasked. */
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
      ? toSignIn(sessionCookie(community, token))
      : refusedPage(words, found.state);
  });
};

/** Signs out, where somebody is signed in. */
export const postSignOut: Handler = async (context) => {
  const { request, community, marks, now, publicUrl } = context;
  const staff = staffOf(context);
  if (!isSameOrigin(request, publicUrl)) return refusedPage(await wordsOf(context), 'foreign');
  const token = tokenIn(request, community);
  if (token === undefined) return toSignIn();
  const mark = await marks.session(token);
  const { id, roles } = (await staff.viewer(mark, now)) ?? { roles: [] };
  if (id !== undefined) await staff.endSession(mark, { id, roles }, false, now);
  return toSignIn(noCookie(community));
};

/** Beside where the form was: behind some proxies the server does not know its own path. */
function toSignIn(cookie?: string): Response {
  const headers = new Headers({ Location: 'sign-in', 'Cache-Control': 'no-store' });
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
