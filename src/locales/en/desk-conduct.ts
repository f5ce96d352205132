const messages = {
  title: 'Conduct',
};

export type DeskConductMessages = typeof messages;
export default messages;
