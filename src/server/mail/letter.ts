import type { Language, MailMessages } from '../../locales/mail.ts';
import { html } from '../html.ts';
import { directionOf } from '../page.ts';
import type { Addressee } from '../storage/team-mail.ts';
import type { Told } from './messages.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Parts {
  readonly language: Language;
  readonly subject: string;
  readonly lead: string;
  readonly about?: Pick<Told, 'title' | 'quote' | 'lang'> & { readonly when?: string | undefined };
  readonly open?: { readonly words: string; readonly url: string } | undefined;
  readonly why: string;
  readonly stop?: { readonly words: string; readonly url: string };
}

/** What a mail about something that has happened says. The subject is ours alone: nobody writes it but the brand. */
export function letterOf(
  { kind, title, when, quote, lang }: Told,
  language: Language,
  words: MailMessages,
  links: { readonly open: string | undefined; readonly stop: string },
): Letter {
  const { subject, lead } = words.told[kind];
  return letter({
    language,
    subject,
    lead,
    about: {
      lang,
      ...(title !== undefined && { title }),
      ...(quote !== undefined && { quote }),
      when: when && timeOf(when, language),
    },
    open: links.open === undefined ? undefined : { words: words.open, url: links.open },
    why: words.why,
    stop: { words: words.stop, url: links.stop },
  });
}

/** The question whether an address is its reader's. */
export function questionLetter(language: Language, { confirm }: MailMessages, url: string): Letter {
  const { subject, lead, open, why } = confirm;
  return letter({ language, subject, lead, open: { words: open, url }, why });
}

/** A link to sign in by, for whoever has asked for it or is invited. */
export function signInLetter(
  language: Language,
  { signIn }: MailMessages,
  { colleague: { role }, invitedBy }: Addressee,
  community: string,
  url: string,
): Letter {
  const [there, as] = [isolated(community), signIn.roles[role]];
  const { subject, lead, why } = invitedBy
    ? {
        subject: signIn.invite.subject(there),
        lead: signIn.invite.lead(isolated(invitedBy), there, as),
        why: signIn.invite.why,
      }
    : { subject: signIn.link.subject(there), lead: signIn.link.lead(there), why: signIn.link.why };
  return letter({ language, subject, lead, open: { words: signIn.open, url }, why });
}

/** A name in a sentence, whichever way either is written. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** Plain text and the same in HTML, without a picture, a style sheet or anything that tells who has read it. */
function letter({ language, subject, lead, about, open, why, stop }: Parts): Letter {
  const quoted = about?.quote?.split('\n').map((line) => `> ${line}`);
  const paragraphs = [
    lead,
    about && [about.title, about.when].filter(Boolean).join('\n'),
    quoted?.join('\n'),
    open && `${open.words}:\n${open.url}`,
    `-- \n${why}${stop ? `\n${stop.words}: ${stop.url}` : ''}`,
  ];
  const { markup } = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body>
<p>${lead}</p>
${
  about &&
  html`${about.title && html`<p><strong dir="auto"${about.lang && html` lang="${about.lang}"`}>${about.title}</strong>${about.when && html`<br>${about.when}`}</p>`}
${about.quote && html`<blockquote dir="auto"${about.lang && html` lang="${about.lang}"`}>${about.quote.split('\n').map((line) => html`<p>${line}</p>`)}</blockquote>`}`
}
${open && html`<p><a href="${open.url}">${open.words}</a></p>`}
<hr>
<p><small>${why}${stop && html`<br><a href="${stop.url}">${stop.words}</a>`}</small></p>
</body>
</html>
`;
  return { subject, text: `${paragraphs.filter(Boolean).join('\n\n')}\n`, html: markup };
}

/** A time as the event thinks of it; nothing where it cannot be read. */
function timeOf({ startsAt, zone }: NonNullable<Told['when']>, language: Language): string | undefined {
  try {
    const format = { dateStyle: 'full', timeStyle: 'short', timeZone: zone } as const;
    return `${new Intl.DateTimeFormat(language, format).format(new Date(startsAt))} (${zone})`;
  } catch {
    return undefined;
  }
}
