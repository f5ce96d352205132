// Everything for a page that is built: defines all elements and exports what a page configures them with.
export { GuyubCommunity } from './community.ts';
export { GuyubEventList } from './event-list.ts';
export { GuyubConductBanner } from './conduct-banner.ts';
export { GuyubFeedbackForm } from './feedback-form.ts';
export { GuyubPoll } from './poll.ts';
export { GuyubQaBoard } from './qa-board.ts';
export { configure, type PageConfig } from '../backend/page.ts';
export { provideAdapter } from '../backend/resolve.ts';
