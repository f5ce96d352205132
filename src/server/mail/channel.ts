import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { SendMailOptions } from 'nodemailer';
import { languageFor, mailMessages } from '../../locales/mail.ts';
import type { DomainEvent } from '../../model/domain-events.ts';
import { isTeamMail, type TeamMail } from '../../model/team-mail.ts';
import { isLoopback } from '../loopback.ts';
import { SendError, type Channel } from '../notices/channel.ts';
import { newToken as newSignInToken, signInUrl, type Mark } from '../session.ts';
import { mailChannelName } from '../storage/mail.ts';
import type { Notice } from '../storage/notices.ts';
import type { SqlStaff } from '../storage/staff.ts';
import type { SqlStore } from '../storage/store.ts';
import { letterOf, questionLetter, signInLetter, type Letter } from './letter.ts';
import { newToken, questionHolds } from './links.ts';
import { isTold, toldOf } from './messages.ts';

/** How mail leaves the server. */
export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://` where the connection is made safe after it is open. */
  readonly smtp: string;
  /** Whom it is from, such as `Brand <hello@brand.example>`. */
  readonly from: string;
}

interface Place {
  readonly store: () => SqlStore;
  readonly staff: () => SqlStaff;
  /** The server's address for everybody. */
  readonly url: () => string;
  readonly community: string;
  /** The page with the community's widgets. */
  readonly site: string | undefined;
  readonly stopToken: (community: string, person: string, address: string) => Promise<string>;
  /** What is kept of a link to sign in by. */
  readonly linkMark: Mark;
}

/** How long each step of handing a mail over may take (milliseconds). */
const patience = 10_000;

/** Tells people by e-mail what concerns their own, one by one, once they have confirmed their address. */
export function mailChannel(
  settings: MailSettings,
  { store, staff, url, community, site, stopToken, linkMark }: Place,
): Channel {
  const link = (path: string, query: Record<string, string>) =>
    `${url()}/v1/${community}/mail/${path}?${new URLSearchParams(query).toString()}`;

  return {
    name: mailChannelName,
    kind: 'mail',
    wants: isTold,
    async send(notice, signal) {
      const { event } = notice;
      if (event.type === 'mail.confirm') return ask(notice, signal);
      if (isTeamMail(event)) return invite(notice, event, signal);
      return notice.recipient ? tell(notice, event, signal) : split(notice, event);
    },
  };

  /** Whom it concerns is found out here and not by the command, which does not wait for it. */
  async function split(notice: Notice, event: DomainEvent): Promise<boolean> {
    const recipients = await store().read(async (seen) => {
      const { to = [] } = (await toldOf(seen, event)) ?? {};
      const reachable = [];
      for (const person of to) if (await seen.mail?.of(person)) reachable.push(person);
      return reachable;
    });
    await store().notices.split(notice, recipients);
    return false;
  }

  async function tell(notice: Notice, event: DomainEvent, signal: AbortSignal): Promise<boolean> {
    const { recipient: person } = notice;
    const { to, told } = await store().read(async (seen) => ({
      to: await seen.mail?.of(person),
      told: await toldOf(seen, event, person),
    }));
    if (!to?.confirmed || !told?.to.includes(person)) return false;
    const language = languageFor(to.lang);
    const words = (await mailMessages[language]()).default;
    const token = await stopToken(community, person, to.address);
    const stop = link('stop', { lang: language, token });
    const open = site === undefined ? undefined : pageOf(site, told.questionId);
    const letter = letterOf(told, language, words, { open, stop });
    await hand(notice, { to: to.address, language, letter }, signal, {
      list: { unsubscribe: stop },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    return true;
  }

  async function ask(notice: Notice, signal: AbortSignal): Promise<boolean> {
    const { recipient: person } = notice;
    const token = newToken();
    const hash = createHash('sha256').update(token).digest('base64url');
    const to = await store().transact(async ({ mail }) => {
      const known = await mail?.of(person);
      if (known && !known.confirmed) await mail!.asked(person, hash, new Date(Date.now() + questionHolds));
      return known;
    });
    if (!to || to.confirmed) return false;
    const language = languageFor(to.lang);
    const words = (await mailMessages[language]()).default;
    const letter = questionLetter(language, words, link('confirm', { token }));
    await hand(notice, { to: to.address, language, letter }, signal);
    return true;
  }

  /** Mails one of the team a link to sign in by, which is made now: nobody finds it in what waits. */
  async function invite(notice: Notice, event: TeamMail, signal: AbortSignal): Promise<boolean> {
    const { mail } = staff();
    if (event.type === 'staff.link' && !notice.recipient) {
      await store().notices.split(notice, await mail.having(event.address));
      return false;
    }
    const token = newSignInToken();
    const to = await mail.makeLink(notice, await linkMark(token), new Date());
    if (!to) return false;
    const language = languageFor(event.lang);
    const words = (await mailMessages[language]()).default;
    const letter = signInLetter(language, words, to, community, signInUrl(url(), community, token));
    await hand(notice, { to: to.address, language, letter }, signal);
    return true;
  }

  async function hand(
    { id }: Notice,
    { to, language, letter }: { readonly to: string; readonly language: string; readonly letter: Letter },
    signal: AbortSignal,
    more: SendMailOptions = {},
  ): Promise<void> {
    // Only a server that sends mail loads what it takes.
    const { createTransport } = await import('nodemailer');
    const sockets: Socket[] = [];
    // A connection of its own for each, which ends when nobody waits for it any more.
    const transport = createTransport({
      url: settings.smtp,
      // A password or a mail goes over the net in the clear only within this machine.
      requireTLS: !isLoopback(new URL(settings.smtp).hostname),
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
      getSocket: ({ host = 'localhost', port, secure }, use) => {
        const socket = connect(Number(port) || (secure ? 465 : 587), host);
        sockets.push(socket);
        const fail = (error: Error) => use(error, false);
        socket.once('error', fail).once('connect', () => {
          socket.off('error', fail);
          use(null, { connection: socket });
        });
      },
    });
    const end = () => sockets.forEach((socket) => socket.destroy());
    signal.addEventListener('abort', end, { once: true });
    try {
      await transport.sendMail({
        from: settings.from,
        // As parts, so that nothing in an address is read as a second one.
        to: { name: '', address: to },
        // The same each time it is tried: who gets it twice can tell.
        messageId: `<${id}@${new URL(url()).hostname}>`,
        ...letter,
        ...more,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...more.headers },
      });
    } catch (error) {
      throw failureOf(error as { code?: string; responseCode?: number });
    } finally {
      signal.removeEventListener('abort', end);
    }
  }
}

/** The page with the widgets; of a question, with it open. */
function pageOf(site: string, questionId?: string): string {
  const url = new URL(site);
  // As the board writes it into its address.
  if (questionId !== undefined) url.searchParams.set('guyub-question', questionId);
  return url.href;
}

/** By its code alone: what the other side says may name the address. */
function failureOf({
  code = 'no connection',
  responseCode,
}: {
  code?: string;
  responseCode?: number;
}): SendError {
  const isRefused = (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
  return new SendError(`mail: ${code}${responseCode ? ` ${responseCode}` : ''}`, { final: isRefused });
}
