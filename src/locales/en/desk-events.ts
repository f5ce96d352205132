const messages = {
  title: 'Events',
};

export type DeskEventsMessages = typeof messages;
export default messages;
