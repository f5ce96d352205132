const messages = {
  title: 'Figures',
  about: 'How much there is and waits. Nobody’s name and nobody’s words are in it.',
  table: 'Table of figures',
  columns: {
    kind: 'Kind',
    published: 'Shown or read',
    held: 'Waits for review',
    rejected: 'Not shown',
    oldest: 'Longest wait for review',
    median: 'Median wait',
  },
  kinds: { question: 'Questions', answer: 'Answers', feedback: 'Feedback', report: 'Reports' },
  waits:
    'Only what waits for review is counted as waiting. A question that is shown and has no answer yet is not.',
  fewer: (n: string) => `under ${n}`,
  hidden: (n: string) => `A number under ${n} is not told: it could be about one person.`,
};

export type DeskFiguresMessages = typeof messages;
export default messages;
