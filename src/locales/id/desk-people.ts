import type { DeskPeopleMessages } from '../desk-people.ts';

const messages: DeskPeopleMessages = {
  title: 'Tim',
};

export default messages;
