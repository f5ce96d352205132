import { plural } from '../plural.ts';

/** The poll's words for its first view. `n` is a number, `text` the same number as the language writes it. */
const messages = {
  vote: 'Vote',
  chooseUpTo: (max: number, text: string) =>
    max === Infinity ? 'Choose as many as you like' : `Choose up to ${text}`,
  voters: (n: number, text: string) => plural('en', n, { one: `${text} person`, other: `${text} people` }),
  votes: (n: number, text: string) => plural('en', n, { one: `${text} vote`, other: `${text} votes` }),
  until: (date: string) => `Open until ${date}`,
  closed: 'Voting has ended',
  noVotes: 'Nobody has voted yet',
  yourChoice: 'Your choice',
  change: 'Change my vote',
  withdraw: 'Take my vote back',
  keep: 'Keep my vote',
  showResults: 'Show results',
  showOptions: 'Back to voting',
  resultsOnClose: 'Results are shown when voting has ended.',
  resultsOnVote: 'Results are shown after you vote.',
  columns: { option: 'Option', share: 'Share', count: 'Votes' },
  empty: 'There is no poll at the moment.',
  unreachable: 'No connection right now. Please try again in a moment.',
};
export default messages;
export type PollMessages = typeof messages;
