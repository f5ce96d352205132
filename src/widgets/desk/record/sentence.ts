import type { AuditEntry } from '../../../model/audit.ts';
import type { DeskRecordMessages } from '../../../locales/desk-record.ts';
import type { Place } from '../place.ts';

type Sentence = (entry: AuditEntry, who: string, words: DeskRecordMessages) => string;

const aboutIt =
  (say: keyof Pick<DeskRecordMessages['did'], 'approved' | 'tookAway' | 'showedAgain'>): Sentence =>
  ({ target }, who, { did, kinds }) =>
    did[say](who, kinds[target.kind] ?? target.kind);
const plainly =
  (say: keyof Omit<DeskRecordMessages['did'], 'approved' | 'tookAway' | 'showedAgain'>): Sentence =>
  ({ before, after }, who, { did }) =>
    did[say](who, after ?? before ?? '');

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
  'person.block': (entry, who, words) =>
    plainly(entry.after === 'blocked' ? 'paused' : 'unpaused')(entry, who, words),
  'staff.invite': plainly('invited'),
  'staff.role': plainly('changedRole'),
  'staff.remove': plainly('removed'),
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

/** Where it was done, if that is a place of its own. */
export function placeOf({ target: { kind, id } }: Pick<AuditEntry, 'target'>): Place | undefined {
  if (kind === 'policy') return { screen: 'conduct' };
  if (kind === 'block') return { screen: 'record', item: 'paused' };
  if (kind === 'staff') return { screen: 'people' };
  const screen = Object.hasOwn(screens, kind) ? screens[kind as keyof typeof screens] : undefined;
  return screen && { screen, item: id };
}
