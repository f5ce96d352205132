import { plural } from '../plural.ts';

const messages = {
  title: 'Today',
  waits: 'Waiting for you',
  next: 'Coming up',
  nothing: 'Nobody is waiting. Time for a good idea.',
  nothingOfKind: 'Nothing of this kind is waiting.',
  longest: (time: string) => `The longest has waited ${time}.`,
  kinds: {
    all: 'All',
    feedback: 'Feedback',
    question: 'Questions',
    report: 'Reports',
    held: 'To review',
  },
  kind: {
    feedback: 'Feedback',
    question: 'Question',
    report: 'Report',
    answer: 'Answer',
  },
  why: {
    received: '',
    unanswered: 'no answer yet',
    guest: 'by a guest, not shown yet',
    first: 'first contribution, not shown yet',
    challenge: 'perhaps not by a person, not shown yet',
    edited: 'edited after it was shown',
  } as Readonly<Record<string, string>>,
  atLeast: (n: string) => `${n}+`,
  events: 'Events',
  polls: 'Polls that close soon',
  policies: 'Rules under review',
  going: (n: number, text: string) => plural('en', n, { one: `${text} going`, other: `${text} going` }),
  ofPlaces: (going: string, capacity: string) => `${going} of ${capacity} places taken`,
  waiting: (text: string) => `${text} waiting for a place`,
  closes: (when: string) => `closes ${when}`,
  holdsFrom: (when: string) => `version holds from ${when}`,
  nothingNext: 'Nothing is planned for the next days.',
};

export type DeskTodayMessages = typeof messages;
export default messages;
