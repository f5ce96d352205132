import type { DeskFeedbackMessages } from '../desk-feedback.ts';

const messages: DeskFeedbackMessages = {
  title: 'Masukan',
};

export default messages;
