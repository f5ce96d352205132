import { signInMessages, type Language, type SignInMessages } from '../locales/sign-in.ts';
import type { Colleague } from '../model/team.ts';
import { html } from './html.ts';
import { page } from './page.ts';

// What somebody sees who signs in by a link; each page stands without script.

export interface SignInWords {
  readonly language: Language;
  readonly words: SignInMessages;
}

export async function signInWords(language: Language): Promise<SignInWords> {
  return { language, words: (await signInMessages[language]()).default };
}

/** A name in a sentence, whichever way either is written. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** Who invites whom to what, and a button: programs that look into mail open links, and press nothing. */
export function linkPage(
  { language, words }: SignInWords,
  {
    link,
    community,
    colleague: { name, role, joinedAt },
    invitedBy,
  }: {
    readonly link: string;
    readonly community: string;
    readonly colleague: Colleague;
    readonly invitedBy?: string | undefined;
  },
): Response {
  const [there, as] = [isolated(community), words.roles[role]];
  const invitation = invitedBy ? words.invited(isolated(invitedBy), there, as) : words.welcome(there, as);
  const body = html`<h1>${words.title}</h1>
    <p>${invitation} ${joinedAt === undefined && words.name(isolated(name))}</p>
    <form method="post" action="sign-in">
      <input type="hidden" name="link" value="${link}" />
      <p><button>${words.signIn}</button></p>
    </form>
    <p><small>${words.once}</small></p>`;
  return page(language, words.title, body, 200);
}

/** Who is signed in. */
export function signedInPage(
  { language, words }: SignInWords,
  community: string,
  { name, role }: Colleague,
): Response {
  const body = html`<h1>${words.signedIn(isolated(name), isolated(community), words.roles[role])}</h1>
    <form method="post" action="sign-out">
      <p><button>${words.signOut}</button></p>
    </form>`;
  return page(language, words.title, body, 200);
}

/** That nobody is signed in. */
export const strangerPage = ({ language, words }: SignInWords): Response =>
  page(language, words.title, html`<h1>${words.title}</h1><p>${words.byLink}</p>`, 200);

const statuses = { used: 410, over: 410, unknown: 404, tooOften: 429, foreign: 403 };

/** Why a link is not taken, and nothing of what it is about. */
export function refusedPage({ language, words }: SignInWords, why: keyof typeof statuses): Response {
  const isLink = why === 'used' || why === 'over' || why === 'unknown';
  const body = html`<h1>${words[why]}</h1>${isLink && html`<p>${words.askAgain}</p>`}`;
  return page(language, words[why], body, statuses[why]);
}
