const messages = {
  title: 'Questions',
};

export type DeskQuestionsMessages = typeof messages;
export default messages;
