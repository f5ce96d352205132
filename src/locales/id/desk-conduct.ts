import type { DeskConductMessages } from '../desk-conduct.ts';

const messages: DeskConductMessages = {
  title: 'Tata krama',
};

export default messages;
