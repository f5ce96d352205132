import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemoryStore } from '../src/model/memory-store.ts';
import { newId } from '../src/model/id.ts';
import { deskAt, deskNow, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  excludeStories: ['aDay'],
  title: 'Desk/Today',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: (args) => deskAt('today', deskScene(args)),
};
export default meta;
type Story = StoryObj<DeskScene>;

const idAt = (hours: number) => newId('', Date.parse(hoursAgo(hours)));
const from = (hours: number) => ({ author: `guest:${hours}`, createdAt: hoursAgo(hours) });

/** A community in which some people wait, and something is planned. */
export function aDay(store: MemoryStore): void {
  const received = { status: 'received', lang: 'id' } as const;
  store.put('feedback', {
    id: idAt(101),
    kind: 'complaint',
    message: 'Pesanan saya bilangnya dua hari, sampainya enam hari.',
    ...received,
    ...from(101),
  });
  store.put('feedback', {
    id: idAt(7),
    kind: 'praise',
    message: 'Terima kasih kelas seduhnya kemarin.',
    ...received,
    ...from(7),
  });
  store.put('report', {
    id: idAt(40),
    reason: 'harassment',
    text: 'Ada peserta yang terus mengomentari logat teman saya.',
    ...received,
    ...from(40),
  });
  store.put('question', { id: idAt(30), title: 'Is there a decaf?', lang: 'en', ...from(30) });
  store.put('question', {
    id: idAt(14),
    title: 'Kopi kalian ditanam tanpa pestisida, kan?',
    lang: 'id',
    held: { why: 'first', since: hoursAgo(14) },
    ...from(14),
  });
  store.put('event', {
    id: 'cupping',
    title: 'Cupping panen baru Sembalun',
    startsAt: '2026-12-01T02:00:00Z',
    endsAt: '2026-12-01T04:00:00Z',
    zone: 'Asia/Makassar',
    mode: 'offline',
    place: 'Gudang Sembalun',
    capacity: 12,
    status: 'scheduled',
    createdAt: hoursAgo(300),
  });
  store.put('poll', {
    id: 'roast',
    question: 'Sangrai mana untuk pasar Desember?',
    kind: 'single',
    options: [
      { id: 'gayo', label: 'Gayo' },
      { id: 'toraja', label: 'Toraja' },
    ],
    results: 'on-vote',
    allowChange: true,
    closesAt: new Date(deskNow.getTime() + 3 * 86_400_000).toISOString(),
    createdAt: hoursAgo(200),
  });
  store.put('policy', {
    id: 'house-rules',
    version: 2,
    title: 'Cara kita saling memperlakukan',
    body: 'Baik-baik saja.',
    material: true,
    publishedAt: new Date(deskNow.getTime() + 5 * 86_400_000).toISOString(),
  });
}

/** Who waits longest stands first. */
export const Waiting: Story = { args: { fill: aDay } };
/** The same in Indonesian. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('today', deskScene({ fill: aDay }))}</div>`,
};
/** From right to left, on a phone. */
export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl" style="max-inline-size: 360px">${deskAt('today', deskScene({ fill: aDay }))}</div>`,
};
/** One kind alone. */
export const OneKind: Story = {
  args: { fill: aDay },
  play: playOnScreen({ 'Show reports alone': '.pick:nth-child(4)' }),
};
/** Nobody waits, and nothing is planned. */
export const Empty: Story = {};
/** The network goes after the first view: what was known stands, and says so. */
export const Stale: Story = { args: { fill: aDay, rereading: 'offline' } };
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    fill: (store) => {
      for (const [at, message] of hostile.entries())
        store.put('feedback', { id: idAt(at), kind: 'idea', message, status: 'received', ...from(at) });
    },
  },
};
