const messages = {
  title: 'People',
};

export type DeskPeopleMessages = typeof messages;
export default messages;
