/** The conduct banner's words for its first view. */
const messages = {
  label: 'Rules of this community',
  ask: 'Before you take part, please read how we treat each other here.',
  askAgain: 'The rules have changed in something that matters. Please have a look.',
  accepted: 'You have agreed to these rules. Thank you for keeping them.',
  declined: 'You have not agreed to these rules. You can read everything and report, but not take part.',
  later: 'You can take your time. We will ask again in a few days.',
  version: (text: string) => `Version ${text}`,
  read: 'Read',
  close: 'Close',
  accept: 'Accept',
  decline: 'Decline',
  postpone: 'Later',
  answerNow: 'Answer now',
  change: 'Change my answer',
  keep: 'Keep my answer',
  means: 'If you decline, you can go on reading. This is about how we treat each other, not about your data.',
  report: 'Report something',
  unreachable: 'No connection right now. Please try again in a moment.',
};
export default messages;
export type ConductBannerMessages = typeof messages;
