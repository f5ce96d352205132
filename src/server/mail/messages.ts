import type { MailMessages } from '../../locales/mail.ts';
import type { DomainEvent, DomainEventType, EventData } from '../../model/domain-events.ts';
import type { CommunityEvent } from '../../model/event.ts';
import { parseMarkdown, textsOf } from '../../model/markdown.ts';
import { isHidden } from '../../model/review-rules.ts';
import type { Snapshot } from '../../model/store.ts';

/** What a mail says about something that has happened: read from the records when it is sent, not before. */
export interface Told {
  /** Whom it concerns: people by their names here. */
  readonly to: readonly string[];
  readonly kind: keyof MailMessages['told'];
  /** What it is about, in its author's words, where whoever is told may read them here. */
  readonly title?: string;
  /** When that is, where it has a time. */
  readonly when?: Pick<CommunityEvent, 'startsAt' | 'zone'>;
  /** What was said, shortened. */
  readonly quote?: string;
  /** Of the words above (BCP 47), where it is known. */
  readonly lang?: string | undefined;
  /** The question that the page shall show. */
  readonly questionId?: string;
}

/** Nothing, where what it was about is gone or it is nobody else's. */
type Teller<E extends DomainEventType> = (
  seen: Snapshot,
  data: EventData[E],
  /** Where it is known for whom it is, nobody else is looked for. */
  recipient?: string,
) => Promise<Told | undefined>;

/** So many at most whose feedback was merged into one are told of a reply to that. */
const mostTold = 100;

/** Which events are told by mail, to whom and with what. */
const tellers: { readonly [E in keyof MailMessages['told']]: Teller<E> } = {
  'answer.posted': async (seen, { id, questionId }) => {
    const answer = await seen.get('answer', id);
    const question = await seen.get('question', questionId);
    if (!answer || !question || question.erased || question.author === answer.author) return undefined;
    // The team may have turned it down since.
    if (isHidden(answer) || isHidden(question)) return undefined;
    const { title } = question;
    const quote = shortened(answer.body);
    return { to: [question.author], kind: 'answer.posted', title, quote, lang: answer.lang, questionId };
  },
  'answer.accepted': async (seen, { answerId, questionId, person }) => {
    const answer = answerId === null ? undefined : await seen.get('answer', answerId);
    const question = await seen.get('question', questionId);
    if (!answer || !question || answer.author === person || question.acceptance?.answerId !== answerId) {
      return undefined;
    }
    const { title, lang } = question;
    return { to: [answer.author], kind: 'answer.accepted', title, lang, questionId };
  },
  'rsvp.promoted': async (seen, { eventId, person }) => {
    const event = await seen.get('event', eventId);
    const rsvp = await seen.get('rsvp', eventId, person);
    if (event?.status !== 'scheduled' || rsvp?.answer !== 'yes') return undefined;
    return { to: [person], kind: 'rsvp.promoted', title: event.title, when: event, lang: event.lang };
  },
  // Also to those who have sent the same: so neither the one's words nor the other's.
  'feedback.replied': async (seen, { id, reply: { id: replyId } }) => {
    const feedback = await seen.get('feedback', id);
    const reply = feedback?.replies?.find((each) => each.id === replyId);
    if (!feedback || !reply) return undefined;
    const others = await seen.duplicates(id, mostTold);
    const to = [...new Set([feedback, ...others].map(({ author }) => author))];
    return { to, kind: 'feedback.replied', quote: shortened(reply.body) };
  },
  'report.replied': async (seen, { id, reply: { id: replyId } }) => {
    const report = await seen.get('report', id);
    if (!report?.replies?.some((each) => each.id === replyId)) return undefined;
    return { to: [report.author], kind: 'report.replied' };
  },
  'event.cancelled': async (seen, { id }, recipient) => {
    const event = await seen.get('event', id);
    if (event?.status !== 'cancelled') return undefined;
    return { ...(await toAttendees(seen, event, recipient)), kind: 'event.cancelled', quote: event.reason! };
  },
  'event.restored': async (seen, { id }, recipient) => {
    const event = await seen.get('event', id);
    if (event?.status !== 'scheduled') return undefined;
    return { ...(await toAttendees(seen, event, recipient)), kind: 'event.restored' };
  },
  'event.moved': async (seen, { id, startsAt, endsAt }, recipient) => {
    const event = await seen.get('event', id);
    // It may have been moved once more since, which is told by itself.
    if (event?.status !== 'scheduled' || event.startsAt !== startsAt || event.endsAt !== endsAt)
      return undefined;
    return { ...(await toAttendees(seen, event, recipient)), kind: 'event.moved' };
  },
};

/** Those who come to an event or wait for a place. */
async function toAttendees(
  seen: Snapshot,
  event: CommunityEvent,
  recipient: string | undefined,
): Promise<Omit<Told, 'kind'>> {
  const { id, title, lang } = event;
  const { going = 0, waiting = 0 } = (await seen.attendance([id])).get(id) ?? {};
  const rsvps =
    recipient === undefined
      ? await seen.attendees(id, going + waiting)
      : [await seen.get('rsvp', id, recipient)];
  const to = rsvps.flatMap((rsvp) => (rsvp && rsvp.answer !== 'no' ? [rsvp.person] : []));
  return { to, title, when: event, lang };
}

export const isTold = (type: DomainEventType): type is keyof typeof tellers => Object.hasOwn(tellers, type);

export async function toldOf(
  seen: Snapshot,
  { type, data }: DomainEvent,
  recipient?: string,
): Promise<Told | undefined> {
  return isTold(type) ? tellers[type](seen, data as never, recipient) : undefined;
}

const longest = 300;

/**
 * The beginning of a text in Markdown, as plain text. Addresses are left out: a stranger's link in a mail of the
 * brand's would be trusted as the brand's own.
 */
function shortened(markdown: string): string {
  const plain = textsOf(parseMarkdown(markdown))
    .join('\n')
    .replace(/\b(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+/gi, '…');
  const characters = [...plain];
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : plain;
}
