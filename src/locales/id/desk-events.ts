import type { DeskEventsMessages } from '../desk-events.ts';

const messages: DeskEventsMessages = {
  title: 'Acara',
};

export default messages;
