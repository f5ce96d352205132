import type { AuditEntry } from '../../../model/audit.ts';
import type { DeskRecordMessages } from '../../../locales/desk-record.ts';
import type { Place } from '../place.ts';

type Sentence = (entry: AuditEntry, who: string, words: DeskRecordMessages) => string;

type Said = keyof DeskRecordMessages['did'];

/** Says it of what it was about. */
const aboutIt =
  (say: Said): Sentence =>
  ({ target }, who, { did, kinds }) =>
    did[say](who, kinds[target.kind] ?? target.kind);
/** Says it, with how it stands since. */
const plainly =
  (say: Said): Sentence =>
  ({ before, after }, who, { did }) =>
    did[say](who, after ?? before ?? '');
/** Says one thing where it stands so since, and another where it does not. */
const either =
  (state: string, yes: Said, no: Said): Sentence =>
  (entry, who, words) =>
    plainly(entry.after === state ? yes : no)(entry, who, words);

/** What each power is, in words. */
const sentences: { readonly [A in AuditEntry['action']]?: Sentence } = {
  'post.review': (entry, who, words) => {
    const { before, after } = entry;
    const shown = before === 'rejected' ? aboutIt('showedAgain') : aboutIt('approved');
    return (after === 'rejected' ? aboutIt('tookAway') : shown)(entry, who, words);
  },
  'answer.post': plainly('answered'),
  'answer.edit': plainly('editedAnswer'),
  'answer.accept': (entry, who, words) => plainly(entry.after ? 'accepted' : 'unaccepted')(entry, who, words),
  'policy.publish': plainly('published'),
  'policy.withdraw': plainly('withdrew'),
  'answer.verify': either('verified', 'verified', 'unverified'),
  'question.close': either('closed', 'closed', 'reopened'),
  'question.pin': either('pinned', 'pinned', 'unpinned'),
  'question.publish': plainly('publishedQuestion'),
  'post.edit': aboutIt('editedPost'),
  'poll.create': plainly('pollCreated'),
  'poll.edit': plainly('pollEdited'),
  'poll.open': plainly('pollOpened'),
  'poll.close': plainly('pollClosed'),
  'poll.discard': plainly('pollDiscarded'),
  'event.create': plainly('eventMade'),
  'event.edit': plainly('eventEdited'),
  'event.publish': plainly('eventPublished'),
  'event.cancel': plainly('eventCancelled'),
  'event.restore': plainly('eventRestored'),
  'event.discard': plainly('eventDiscarded'),
  'message.status': aboutIt('setStatus'),
  'message.reply': aboutIt('replied'),
  'message.note': aboutIt('noted'),
  'feedback.merge': plainly('merged'),
  'placement.set': plainly('placed'),
  'placement.discard': ({ target: { id } }, who, { did }) =>
    did.placementDiscarded(who, id.slice(id.indexOf('/') + 1)),
  'person.block': either('blocked', 'paused', 'unpaused'),
  'staff.invite': plainly('invited'),
  'staff.role': plainly('changedRole'),
  'staff.remove': plainly('removed'),
  'staff.rename': plainly('renamed'),
  'staff.mail': plainly('mailSet'),
  'passkey.add': plainly('passkeyAdded'),
  'passkey.remove': plainly('passkeyRemoved'),
  'session.start': plainly('signedIn'),
  'session.end': plainly('signedOut'),
};

/** What somebody of the team did, in a sentence. */
export function sentence(entry: AuditEntry, who: string, words: DeskRecordMessages): string {
  const say = sentences[entry.action];
  return say ? say(entry, who, words) : words.did.other(who, entry.action);
}

const screens = {
  question: 'questions',
  feedback: 'feedback',
  report: 'reports',
  event: 'events',
  poll: 'polls',
} as const;

/** What has words of its own, by which it is told for as long as it is there. */
export const titled: ReadonlySet<string> = new Set([...Object.keys(screens), 'answer']);

/** Where it was done, if that is a place of its own. */
export function placeOf({
  action,
  target: { kind, id },
  questionId,
}: Pick<AuditEntry, 'target' | 'questionId'> & Partial<Pick<AuditEntry, 'action'>>): Place | undefined {
  if (action === 'event.discard' || action === 'poll.discard') return undefined;
  if (questionId !== undefined) return { screen: 'questions', item: questionId };
  if (kind === 'placement') return { screen: 'site' };
  if (kind === 'policy') return { screen: 'conduct' };
  if (kind === 'block') return { screen: 'record', item: 'paused' };
  if (kind === 'staff') return { screen: 'people' };
  const screen = Object.hasOwn(screens, kind) ? screens[kind as keyof typeof screens] : undefined;
  return screen && { screen, item: id };
}
