import common from './desk-messages.ts';

const messages = {
  ...common,
  title: 'Reports',
  about: 'Only the team reads these. Whoever it is about is not told who wrote it.',
  subject: 'Reason',
  subjects: {
    harassment: 'Harassment or insults',
    hate: 'Hate or discrimination',
    safety: 'Somebody may come to harm',
    privacy: 'Private things made public',
    spam: 'Advertising or fraud',
    other: 'Something else',
  } as Readonly<Record<string, string>>,
  file: 'reports',
};

export type DeskReportsMessages = typeof messages;
export default messages;
