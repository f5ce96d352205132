// Defines <guyub-poll>: what `import 'guyub/poll'` and the script tag do.
import './adapters.ts';
import { GuyubPoll } from '../widgets/poll/poll.ts';

GuyubPoll.define();
export { GuyubPoll };
