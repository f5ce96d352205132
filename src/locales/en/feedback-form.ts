/** The feedback form's words for its first view. */
const messages = {
  title: 'How are we doing?',
  intro: 'Tell us in your own words. We read everything.',
  kind: 'What is it about?',
  kinds: { idea: 'Idea', complaint: 'Complaint', praise: 'Praise', question: 'Question', bug: 'Problem' },
  message: 'Your message',
  rating: 'How satisfied are you?',
  ratings: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  optional: 'optional',
  name: 'Name',
  contact: 'E-mail or phone',
  contactHint: 'Only if you want an answer.',
  attached: 'What we attach',
  send: 'Send',
  unreachable: 'No connection right now. Please try again in a moment.',
};
export default messages;
export type FeedbackFormMessages = typeof messages;
