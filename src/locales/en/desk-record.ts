const messages = {
  title: 'Record',
};

export type DeskRecordMessages = typeof messages;
export default messages;
