import { languageFor, mailMessages, type Language, type MailMessages } from '../../locales/mail.ts';
import { parseWith } from '../../model/schemas.ts';
import { json } from '../answer.ts';
import { readJson } from '../body.ts';
import type { Handler } from '../handlers.ts';
import { html } from '../html.ts';
import { page } from '../page.ts';
import { Problem } from '../problem.ts';
import { mailSchema, type MailSet } from './schema.ts';

/** How often one person may set an address, and how often one address is asked, whoever wants it. */
const personRate = { most: 10, seconds: 3600 };
const addressRate = { most: 3, seconds: 24 * 3600 };

/**
 * Sets where the asker is told of what concerns them: `{ "address": …, "lang": … }`. The answer is the same whoever
 * has the address already; it counts once its reader has said so.
 */
export const postMail: Handler = async ({ request, store, now, identify, admit, digest, mail, log }) => {
  if (!mail) throw new Problem('unsupported', { detail: 'This server sends no mail.' });
  const { id: person, roles } = await identify();
  if (person === undefined) throw new Problem('unauthorized', { detail: 'An address needs its person.' });
  const { command: said, errors } = parseWith<MailSet>(mailSchema, await readJson(request), 'body');
  if (errors) throw new Problem('invalid', { fields: errors });
  const { address, lang } = said;
  const stop = await digest(await mail.stopToken(person, address));
  const bucket = await mail.nameAddress(address.toLowerCase());
  const admitted = await admit({ id: person, roles });
  await store.transact(async (transaction) => {
    const { mail: addresses, draw } = transaction;
    if (!addresses) throw new Problem('unsupported', { detail: 'This server keeps no addresses.' });
    await admitted?.(transaction);
    const wait = await draw?.(`mail ${person}`, personRate, now);
    if (wait !== undefined) {
      log({ event: 'limit', of: 'mail' });
      throw new Problem('rate-limited', { retryAfter: wait });
    }
    const before = await addresses.of(person);
    if (before?.confirmed && before.address === address) return addresses.speak(person, lang);
    await addresses.set(person, { address, lang, stop });
    // Whose address it is was asked often enough today. Nobody is told, for it says that others have asked.
    if ((await draw?.(bucket, addressRate, now)) === undefined) await addresses.ask(person, now);
  });
  return json({});
};

/** Forgets where the asker is told of what concerns them. */
export const deleteMail: Handler = async ({ store, identify }) => {
  const { id: person } = await identify();
  if (person === undefined) throw new Problem('unauthorized', { detail: 'An address needs its person.' });
  await store.transact(async ({ mail }) => mail?.remove(person));
  return json({});
};

/** What a link in a mail carries. */
interface Link {
  readonly token: string;
  readonly lang?: string | undefined;
}

/** Asks whether the address is the reader's: what only opens links, as scanners of mail do, says nothing. */
export const getConfirmation: Handler<Link> = async ({ request, store, now, digest }, { token }) => {
  const hash = await digest(token);
  const link = await store.read(async ({ mail }) => mail?.confirming(hash, now));
  const words = await wordsFor(request, link?.lang);
  const { page: said } = words.messages;
  return link
    ? asking(request, words, { title: said.confirm, question: said.question, yes: said.yes })
    : saying(words, said.over, 404);
};

export const postConfirmation: Handler<Link> = async ({ request, store, now, digest }, { token }) => {
  const hash = await digest(token);
  const link = await store.transact(async ({ mail }) => {
    const found = await mail?.confirming(hash, now);
    if (found) await mail!.confirm(found.person);
    return found;
  });
  const words = await wordsFor(request, link?.lang);
  const { page: said } = words.messages;
  return link ? saying(words, said.confirmed) : saying(words, said.over, 404);
};

export const getStop: Handler<Link> = async ({ request }, { lang }) => {
  const words = await wordsFor(request, lang);
  const { page: said } = words.messages;
  return asking(request, words, { title: said.stop, question: said.stopQuestion, yes: said.stopYes });
};

/**
 * Without more: a mail program's own button posts here (RFC 8058), and nothing that it sends is read. Whoever comes
 * twice is told the same.
 */
export const postStop: Handler<Link> = async ({ request, store, digest }, { token, lang }) => {
  const hash = await digest(token);
  await store.transact(async ({ mail }) => mail?.stop(hash));
  const words = await wordsFor(request, lang);
  return saying(words, words.messages.page.stopped);
};

interface Words {
  readonly language: Language;
  readonly messages: MailMessages;
}

async function wordsFor(request: Request, lang?: string): Promise<Words> {
  const language = languageFor(lang ?? request.headers.get('accept-language') ?? '');
  return { language, messages: (await mailMessages[language]()).default };
}

function asking(
  request: Request,
  { language }: Words,
  { title, question, yes }: { readonly title: string; readonly question: string; readonly yes: string },
): Response {
  const { pathname, search } = new URL(request.url);
  const body = html`<h1>${title}</h1>
    <p>${question}</p>
    <form method="post" action="${pathname}${search}"><p><button>${yes}</button></p></form>`;
  return page(language, title, body, 200);
}

const saying = ({ language }: Words, sentence: string, status = 200): Response =>
  page(language, sentence, html`<h1>${sentence}</h1>`, status);
