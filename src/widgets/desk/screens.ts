import type { StaffReadType } from '../../stores/desk.ts';
import type { DeskScreen } from './screen.ts';
import type { ScreenName } from './place.ts';

/** A screen: the element that shows it, fetched when it is opened, and what the backend has to offer for it. */
interface Screen {
  load(): Promise<new () => DeskScreen<unknown>>;
  readonly needs: readonly StaffReadType[];
  /** Whether it is about a team that the backend itself lets in. */
  readonly isOfTeam?: boolean;
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
    needs: [],
  },
  reports: {
    load: () => import('./reports/reports.ts').then(({ Reports }) => Reports),
    needs: ['reports', 'message'],
  },
  events: { load: () => import('./events/events.ts').then(({ Events }) => Events), needs: [] },
  polls: { load: () => import('./polls/polls.ts').then(({ Polls }) => Polls), needs: [] },
  conduct: { load: () => import('./conduct/conduct.ts').then(({ Conduct }) => Conduct), needs: [] },
  site: { load: () => import('./site/site.ts').then(({ Site }) => Site), needs: [] },
  people: {
    load: () => import('./people/people.ts').then(({ People }) => People),
    needs: [],
    isOfTeam: true,
  },
  record: { load: () => import('./record/record.ts').then(({ Record }) => Record), needs: [] },
};
