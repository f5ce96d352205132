import { languageFor } from '../locales/sign-in.ts';
import { deskPageMessages } from '../locales/desk-page.ts';
import { html } from './html.ts';
import { page } from './page.ts';

/** What somebody sees in a browser where the address names a community that is not here. */
export async function noCommunityPage({ headers }: Request, name: string): Promise<Response> {
  const language = languageFor(headers.get('accept-language') ?? '');
  const { default: words } = await deskPageMessages[language]();
  const { title, about } = words.nowhere;
  return page(language, title, html`<h1>${title}</h1><p>${about(`\u2068${name}\u2069`)}</p>`, 404);
}
