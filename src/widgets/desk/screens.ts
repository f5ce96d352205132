import type { StaffReadType } from '../../stores/desk.ts';
import type { DeskScreen } from './screen.ts';
import type { ScreenName } from './place.ts';

/** A screen: the element that shows it, fetched when it is opened, and what the backend has to offer for it. */
interface Screen {
  load(): Promise<new () => DeskScreen<unknown>>;
  readonly needs: readonly StaffReadType[];
  /** Whether it is about a team that the backend itself lets in. */
  readonly isOfTeam?: true;
  /** Reviewers see it too; else it is for moderators and owners. */
  readonly forReviewers?: true;
}

/** In the order of the menu. */
export const screens: Readonly<Record<ScreenName, Screen>> = {
  today: { load: () => import('./today/today.ts').then(({ Today }) => Today), needs: ['inbox', 'agenda'] },
  feedback: {
    load: () => import('./feedback/feedback.ts').then(({ Feedback }) => Feedback),
    needs: ['feedback', 'message'],
  },
  questions: {
    load: () => import('./questions/questions.ts').then(({ Questions }) => Questions),
    needs: ['threads', 'thread', 'held'],
  },
  reports: {
    load: () => import('./reports/reports.ts').then(({ Reports }) => Reports),
    needs: ['reports', 'message'],
  },
  events: {
    load: () => import('./events/events.ts').then(({ Events }) => Events),
    needs: ['event-plans', 'attendance'],
  },
  polls: { load: () => import('./polls/polls.ts').then(({ Polls }) => Polls), needs: ['polls'] },
  conduct: {
    load: () => import('./conduct/conduct.ts').then(({ Conduct }) => Conduct),
    needs: ['policies'],
  },
  site: { load: () => import('./site/site.ts').then(({ Site }) => Site), needs: ['placements'] },
  figures: {
    load: () => import('./figures/figures.ts').then(({ Figures }) => Figures),
    needs: ['figures'],
    forReviewers: true,
  },
  people: {
    load: () => import('./people/people.ts').then(({ People }) => People),
    needs: [],
    isOfTeam: true,
    forReviewers: true,
  },
  record: { load: () => import('./record/record.ts').then(({ Record }) => Record), needs: ['audit'] },
};
