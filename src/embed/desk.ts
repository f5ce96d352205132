// Defines <guyub-desk>, for the team alone: what the server's own page at /desk loads, and `import 'guyub/desk'`.
import { sessionAdapter } from '../adapters/http/session.ts';
import { provideAdapter } from '../backend/resolve.ts';
import './adapters.ts';
import { provideWidget } from '../ui/preview.ts';
import { GuyubDesk } from '../widgets/desk/desk.ts';

// Whoever is signed in at the server whose page this is.
provideAdapter('session:', async (_, community) => sessionAdapter(location.origin, { community }));
provideWidget('guyub-poll', () => import('./poll.ts'));
provideWidget('guyub-event-list', () => import('./event-list.ts'));
provideWidget('guyub-qa-board', () => import('./qa-board.ts'));
provideWidget('guyub-conduct-banner', () => import('./conduct-banner.ts'));
provideWidget('guyub-feedback-form', () => import('./feedback-form.ts'));
GuyubDesk.define();
export { GuyubDesk };
