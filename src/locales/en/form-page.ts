/** What the server says to somebody whose page has no script; the rest are the feedback form's own words. */
const messages = {
  back: 'Back to the page you came from',
  foreign: 'This form cannot be sent from that page, and nothing of it was kept.',
  tooLarge: 'That is more than can be sent at once, and nothing of it was kept.',
  goBack: 'Go back with your browser: what you wrote should still be there.',
  unknown: 'There is no message here.',
  /** On a field that people do not see. */
  leaveEmpty: 'Leave this field empty',
};
export default messages;
export type FormPageMessages = typeof messages;
