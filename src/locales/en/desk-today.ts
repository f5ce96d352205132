const messages = {
  title: 'Today',
};

export type DeskTodayMessages = typeof messages;
export default messages;
