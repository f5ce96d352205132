import { plural } from '../plural.ts';

/** The poll's words for its first view. `n` is a number, `text` the same number as the language writes it. */
const messages = {
  vote: 'Vote',
  chooseUpTo: (max: number, text: string) =>
    max === Infinity ? 'Choose as many as you like' : `Choose up to ${text}`,
  voters: (n: number, text: string) => plural('en', n, { one: `${text} person`, other: `${text} people` }),
  until: (date: string) => `Open until ${date}`,
  closed: 'Voting has ended',
  showResults: 'Show results',
  resultsOnClose: 'Results are shown when voting has ended.',
  resultsOnVote: 'Results are shown after you vote.',
  empty: 'There is no poll at the moment.',
  unreachable: 'No connection right now. Please try again in a moment.',
};
export default messages;
export type PollMessages = typeof messages;
