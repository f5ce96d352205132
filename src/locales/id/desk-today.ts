import type { DeskTodayMessages } from '../desk-today.ts';

const messages: DeskTodayMessages = {
  title: 'Hari ini',
};

export default messages;
