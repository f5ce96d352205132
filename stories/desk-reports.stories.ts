import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemoryStore } from '../src/model/memory-store.ts';
import type { Report } from '../src/model/report.ts';
import { deskAt, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';

const meta: Meta<DeskScene> = {
  excludeStories: ['someReports'],
  title: 'Desk/Reports',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'reports', ...args }) => deskAt(place, deskScene(args)),
};
export default meta;
type Story = StoryObj<DeskScene>;

const sent = (id: string, hours: number, text: string, change: Partial<Report> = {}): Report => ({
  id,
  reason: 'harassment',
  text,
  lang: 'id',
  author: `guest:${id}`,
  status: 'received',
  createdAt: hoursAgo(hours),
  ...change,
});

/** What some people have reported: new, being looked into, and decided. */
export function someReports(store: MemoryStore): void {
  for (const each of [
    sent('accent', 40, 'Ada peserta yang terus mengomentari logat teman saya.', {
      page: 'https://brand.example/acara',
    }),
    sent('spam', 90, 'Iklan yang sama tiga kali.', { reason: 'spam', status: 'investigating' }),
    sent('photo', 300, 'Foto saya dipasang tanpa izin.', {
      reason: 'privacy',
      status: 'decided',
      replies: [{ id: 'r', body: 'Fotonya sudah kami turunkan.', at: hoursAgo(280) }],
    }),
  ])
    store.put('report', each);
}

/** Nothing was reported. */
export const Empty: Story = {};
/** What waits, who waits longest first. */
export const List: Story = { args: { fill: someReports } };
/** One of them. */
export const Item: Story = { args: { fill: someReports, place: 'reports/accent' } };
/** Decided, and its sender was told. */
export const Decided: Story = { args: { fill: someReports, place: 'reports/photo' } };
/** Without a network it shows as it will be. */
export const Offline: Story = {
  args: { fill: someReports, place: 'reports/accent', writing: 'offline' },
  play: playOnScreen({
    'Say that it is looked into': '[name=investigating]',
    'See it': 'wait [name=investigating][aria-pressed=true]',
  }),
};
/** In Indonesian, on a phone. */
export const Narrow: Story = {
  render: () =>
    html`<div lang="id" style="max-inline-size: 360px">
      ${deskAt('reports/accent', deskScene({ fill: someReports }))}
    </div>`,
};
