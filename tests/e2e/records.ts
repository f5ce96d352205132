/** What a small community holds. */
import type { Policy } from '../../src/model/conduct.ts';
import type { CommunityEvent } from '../../src/model/event.ts';
import type { Answer, Question } from '../../src/model/question.ts';

export const event: CommunityEvent = {
  id: 'cupping',
  title: 'Cupping the new harvest',
  lang: 'en',
  startsAt: '2099-03-01T02:00:00Z',
  endsAt: '2099-03-01T04:00:00Z',
  zone: 'Asia/Makassar',
  mode: 'offline',
  place: 'Mataram',
  capacity: 12,
  access: ['step-free'],
  status: 'scheduled',
  createdAt: '2026-01-01T00:00:00Z',
};
export const policy: Policy = {
  id: 'rules',
  version: 1,
  title: 'House rules',
  body: '# Be kind\n\nTo **everybody**.',
  lang: 'en',
  material: true,
  publishedAt: '2026-01-01T00:00:00Z',
};
const hour = 3_600_000;
export const question: Question = {
  id: 'keep',
  title: 'How long do the beans keep?',
  lang: 'en',
  author: 'somebody',
  name: 'Bagus',
  createdAt: new Date(Date.now() - 3 * hour).toISOString(),
};
export const answer: Answer = {
  id: 'four',
  questionId: 'keep',
  body: 'Four weeks.',
  lang: 'en',
  author: 'team',
  name: 'The roasters',
  official: true,
  createdAt: new Date(Date.now() - 2 * hour).toISOString(),
};
