import type { FeedbackKind } from '../../model/feedback.ts';

/** One small set of paths, 1.5 px strokes on a 20-unit grid. They only decorate: their place is kept until they come. */
export const kindIcons: Record<FeedbackKind, string> = {
  idea: 'M8 15h4M8.5 17.5h3M7.5 12.5a5 5 0 1 1 5 0V13h-5z',
  complaint: 'M3 4h14v10H9l-4 3v-3H3zM10 6.5v3.2m0 1.8v.3',
  praise: 'M10 16.5S3 12.4 3 7.8a3.6 3.6 0 0 1 7-1.2 3.6 3.6 0 0 1 7 1.2c0 4.6-7 8.7-7 8.7z',
  question:
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM8 8a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1v.5m0 1.7v.3',
  bug: 'M10 3 2.5 16.5h15zM10 8.5v3.5m0 1.8v.3',
};
