import { plural } from '../plural.ts';

/** The board's words for its first view. `n` is a number, `text` the same number as the language writes it. */
const messages = {
  title: 'Questions and answers',
  search: 'Search or ask something',
  orders: { newest: 'Newest', votes: 'Most voted', unanswered: 'Unanswered' },
  order: 'Order',
  ask: 'Ask a question',
  votes: (n: number, text: string) => plural('en', n, { one: `${text} vote`, other: `${text} votes` }),
  answers: (n: number, text: string) => plural('en', n, { one: `${text} answer`, other: `${text} answers` }),
  official: 'Answered by the team',
  solved: 'Solved',
  waiting: 'Waiting for an answer',
  closed: 'Closed',
  more: 'Show more',
  empty: 'Nobody has asked anything yet. Be the first.',
  nothingUnanswered: 'Every question has an answer.',
  unreachable: 'No connection right now. Please try again in a moment.',
};
export default messages;
export type QaBoardMessages = typeof messages;
