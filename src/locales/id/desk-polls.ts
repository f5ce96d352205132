import type { DeskPollsMessages } from '../desk-polls.ts';

const messages: DeskPollsMessages = {
  title: 'Polling',
};

export default messages;
