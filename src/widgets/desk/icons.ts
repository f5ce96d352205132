import type { ScreenName } from './place.ts';

/** The path of each screen's icon, 16 by 16. */
export const icons: Readonly<Record<ScreenName, string>> = {
  today: 'M3 3.5h10v10H3zM3 6.5h10M6 2v3M10 2v3',
  feedback: 'M2.5 3h11v8h-6l-3 2.5V11h-2z',
  questions: 'M8 13.5v-.01M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8',
  reports: 'M4 14V2.5h8.5l-2 3 2 3H4',
  events: 'M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14zM8 8V5',
  polls: 'M3 13.5V8M8 13.5v-11M13 13.5V5.5',
  conduct: 'M8 2 3 4v4c0 3.2 2.2 5.2 5 6 2.8-.8 5-2.8 5-6V4zM6 8l1.5 1.5L10.5 6.5',
  site: 'M2 3.5h12v9H2zM2 6h12M4 4.75h.01',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M11 3a2.3 2.3 0 0 1 0 4.5M12 9.8c1.5.5 2.5 1.8 2.5 3.7',
  figures: 'M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6',
  record: 'M4 2h8v12H4zM6 5h4M6 8h4M6 11h2',
};
