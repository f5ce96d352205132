const messages = {
  title: 'Reports',
};

export type DeskReportsMessages = typeof messages;
export default messages;
