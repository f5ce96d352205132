const messages = {
  title: 'Polls',
};

export type DeskPollsMessages = typeof messages;
export default messages;
