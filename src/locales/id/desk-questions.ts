import type { DeskQuestionsMessages } from '../desk-questions.ts';

const messages: DeskQuestionsMessages = {
  title: 'Pertanyaan',
};

export default messages;
