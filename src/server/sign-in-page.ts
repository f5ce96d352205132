import { signInMessages, type Language, type SignInMessages } from '../locales/sign-in.ts';
import type { Colleague } from '../model/team.ts';
import { html } from './html.ts';
import { page } from './page.ts';

// What somebody sees who signs in. Each page stands without script; with it there is a button for passkeys.

/** Which ways in there are beside a link that somebody hands over. */
export interface Ways {
  readonly passkeys: boolean;
  readonly mail: boolean;
}

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

/** Who is signed in, and that a passkey would spare them the next link. */
export function signedInPage(
  { language, words }: SignInWords,
  {
    community,
    colleague: { name, role },
    desk,
    passkeys,
  }: { readonly community: string; readonly colleague: Colleague; readonly desk: string } & Ways,
): Response {
  const body = html`<h1>${words.signedIn(isolated(name), isolated(community), words.roles[role])}</h1>
    <p><a href="${desk}">${words.desk}</a></p>
    ${passkeys && passkeyPart(words, 'make', desk)}
    <form method="post" action="sign-out">
      <p><button>${words.signOut}</button></p>
    </form>`;
  return page(language, words.title, body, 200, passkeys ? script : undefined);
}

/** The ways in. */
export const strangerPage = (words: SignInWords, ways: Ways & { readonly desk: string }): Response =>
  waysPage(words, ways, 200);

/** The same, where somebody has typed what is no address. */
export const noAddressPage = (
  words: SignInWords,
  ways: Ways & { readonly desk: string; readonly typed: string },
): Response => waysPage(words, ways, 422);

function waysPage(
  { language, words }: SignInWords,
  { desk, passkeys, mail, typed }: Ways & { readonly desk: string; readonly typed?: string },
  status: number,
): Response {
  const isWrong = typed !== undefined;
  const body = html`<h1>${words.title}</h1>
    ${passkeys && passkeyPart(words, 'use', desk)}
    ${
      mail &&
      html`<form method="post" action="sign-in-link">
        <p><label for="address">${words.address}</label>
        ${isWrong && html`<strong id="wrong">${words.noAddress}</strong>`}
        <input id="address" name="address" type="email" autocomplete="email" required${typed && html` value="${typed}"`}${isWrong && html` aria-invalid="true" aria-describedby="wrong"`} /></p>
        <p><button>${words.mailLink}</button></p>
      </form>`
    }
    <p>${words.byLink}</p>`;
  return page(language, words.title, body, status, passkeys ? script : undefined);
}

/** From the folder of the community, wherever the server is. */
const script = '../../sign-in.js';

/** It is shown by the script, which has no words of its own; without it, or without passkeys, nobody sees it. */
const passkeyPart = (words: SignInMessages, what: 'make' | 'use', desk: string) =>
  html`<div hidden data-passkey="${what}" data-desk="${desk}">
      ${what === 'make' && html`<p>${words.passkey.offer}</p>`}
      <p><button type="button">${words.passkey[what]}</button></p>
      <div role="status">
        <p hidden data-when="made">${words.passkey.made}</p>
        <p hidden data-when="stopped">${words.passkey.stopped}</p>
        <p hidden data-when="there-already">${words.passkey.thereAlready}</p>
        <p hidden data-when="unknown-passkey">${words.passkey.unknown}</p>
        <p hidden data-when="rate-limited">${words.tooOften}</p>
        <p hidden data-when="failed">${words.passkey.failed}</p>
      </div>
    </div>`;

/** That a link is on its way, if anybody has the address: whether they have is nobody's business. */
export const mailedPage = ({ language, words }: SignInWords): Response =>
  page(language, words.title, html`<h1>${words.mailed}</h1><p>${words.mailedHint}</p>`, 200);

const statuses = { used: 410, over: 410, unknown: 404, tooOften: 429, foreign: 403 };

/** Why a link is not taken, and nothing of what it is about. */
export function refusedPage({ language, words }: SignInWords, why: keyof typeof statuses): Response {
  const isLink = why === 'used' || why === 'over' || why === 'unknown';
  const body = html`<h1>${words[why]}</h1>${isLink && html`<p>${words.askAgain}</p>`}
    <p><a href="sign-in">${words.otherWays}</a></p>`;
  return page(language, words[why], body, statuses[why]);
}
