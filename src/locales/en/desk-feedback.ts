const messages = {
  title: 'Feedback',
};

export type DeskFeedbackMessages = typeof messages;
export default messages;
