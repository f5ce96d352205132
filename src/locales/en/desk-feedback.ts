import common from './desk-messages.ts';

const messages = {
  ...common,
  title: 'Feedback',
  subject: 'Kind',
  subjects: {
    idea: 'Idea',
    complaint: 'Complaint',
    praise: 'Praise',
    question: 'Question',
    bug: 'Problem',
  } as Readonly<Record<string, string>>,
  file: 'feedback',
  rating: (stars: string) => `${stars} of 5`,
  merge: 'Somebody else has said the same…',
  mergeAbout:
    'Look for the one that stays. Whoever sent this one then reads what that one is answered, and not its words.',
  mergeInto: 'The same as this one',
  into: 'Is the same as',
  intoGone: 'Was the same as one that is not here any more.',
  apart: 'Take apart again',
  duplicates: 'Others have said the same',
};

export type DeskFeedbackMessages = typeof messages;
export default messages;
