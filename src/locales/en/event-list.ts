import { plural } from '../plural.ts';

/** The event list's words for its first view. `n` is a number, `text` the same number as the language writes it. */
const messages = {
  title: 'Coming up',
  go: 'I’m going',
  notGo: 'I can’t come',
  goes: 'You’re going',
  goesNot: 'You’re not coming',
  cancel: 'Give my place back',
  goAfterAll: 'I’m going after all',
  going: (n: number, text: string) => plural('en', n, { one: `${text} going`, other: `${text} going` }),
  left: (n: number, text: string) =>
    plural('en', n, { one: `${text} place left`, other: `${text} places left` }),
  full: 'Fully booked',
  cancelled: 'Cancelled',
  mode: { online: 'Online', offline: 'In person', hybrid: 'In person and online' } as Record<string, string>,
  yourTime: (time: string) => `${time}, your time`,
  noTime: 'The date is still being put right.',
  join: 'Join online',
  page: 'More about it',
  access: {
    'step-free': 'Step-free',
    captions: 'Captions',
    'sign-language': 'Sign language',
    'quiet-room': 'Quiet room',
    'hearing-loop': 'Hearing loop',
    free: 'Free of charge',
  } as Record<string, string>,
  more: 'Show more',
  past: 'What happened',
  empty: 'Nothing is planned right now. Look in again soon.',
  unreachable: 'No connection right now. Please try again in a moment.',
};
export default messages;
export type EventListMessages = typeof messages;
