import { plural } from '../plural.ts';

/** What the desk says on every screen. */
const messages = {
  title: 'Desk',
  loading: 'One moment…',
  /** The screens, by name. */
  screens: {
    today: 'Today',
    feedback: 'Feedback',
    questions: 'Questions',
    reports: 'Reports',
    events: 'Events',
    polls: 'Polls',
    conduct: 'Conduct',
    site: 'On the site',
    people: 'People',
    record: 'Record',
    figures: 'Figures',
  },
  more: 'More',
  navigation: 'Screens',
  back: 'Back to the list',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  send: 'Send',
  undo: 'Undo',
  search: 'Search',
  tryAgain: 'Try again',
  showMore: 'Show more',
  chooseItem: 'Choose something from the list.',
  notFound: 'This is not here any more.',
  keys: {
    title: 'Keys',
    open: 'Keys (?)',
    on: 'Single keys work',
    about: 'They work while you are not typing. Tab and Enter work everywhere.',
    list: [
      ['?', 'This list'],
      ['1 … 9, 0', 'Go to a screen, in the order of the menu'],
      ['j', 'Next in the list'],
      ['k', 'Previous in the list'],
      ['Enter', 'Open'],
      ['r', 'Write a reply'],
      ['a', 'Show what waits for review'],
      ['x', 'Do not show it, with a reason'],
      ['/', 'Search'],
      ['n', 'Begin something new'],
      ['Esc', 'Back to the list'],
    ] as readonly (readonly [key: string, does: string])[],
  },
  language: 'Language',
  signIn: {
    title: 'Please sign in',
    about: 'This desk is for the team. Use the link that you were given, or sign in again.',
    go: 'Sign in',
    notYours: 'You are signed in, but not as one of the team.',
  },
  /** What this backend has no team for. */
  unsupported: 'This backend offers nothing for a team.',
  offline: 'No connection right now. You see what we knew last; what you do is kept and sent by itself.',
  offlineHere: 'No connection right now. Keep this page open: what you do is sent as soon as there is one.',
  pending: (n: number, text: string) =>
    plural('en', n, { one: `${text} change is on its way`, other: `${text} changes are on their way` }),
  refused: (what: string, why: string) => `${what}: ${why}`,
  wasRefused: 'Not done',
  changed: 'Somebody has changed this meanwhile. Look at what stands now; what you typed is still here.',
  here: (names: string) => `${names} is looking at this too`,
  writing: (names: string) => `${names} is writing here`,
  somebody: { owner: 'An owner', moderator: 'A moderator', reviewer: 'A reviewer' } as Readonly<
    Record<string, string>
  >,
  /** The first owner, who has not said yet what they are called. */
  unnamed: 'Owner',
  /** By which clock a time is written. */
  clock: (zone: string) => `on your clock: ${zone}`,
  /** Whoever wrote something, who is never named. */
  pause: {
    open: 'Pause whoever wrote this',
    about:
      'They can go on reading, report, and take back what they gave. Everything else is refused with your reason, until the team lets them in again.',
    reason: 'Reason, for the person',
    pause: 'Pause them',
    pausing: 'They are being paused.',
    paused: 'Whoever wrote this is paused. Under “Record” they can be let in again.',
  },
  /** A draft of an event or of a poll that nobody wants any more. */
  discarding: {
    draft: 'Delete draft',
    question: 'Delete this draft?',
    about: 'It is gone for good: this cannot be undone.',
    yes: 'Delete',
    no: 'Keep it',
    going: 'The draft is being deleted…',
    done: 'The draft was deleted.',
    /** Of what is still being written. */
    meanwhile: 'This was deleted meanwhile. What you typed is still here: if you save it, it is made anew.',
  },
  restored: 'We kept what you wrote last time.',
  discard: 'Discard',
  waits: (time: string) => `has waited ${time}`,
  exportCsv: 'Export as CSV',
  embed: 'Put it on the site',
  copy: 'Copy',
  copied: 'Copied',
};

export type DeskMessages = typeof messages;
export default messages;
