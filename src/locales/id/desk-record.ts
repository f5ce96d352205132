import type { DeskRecordMessages } from '../desk-record.ts';

const messages: DeskRecordMessages = {
  title: 'Catatan',
};

export default messages;
