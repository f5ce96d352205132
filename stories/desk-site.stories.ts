import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BackendAdapter } from '../src/backend/adapter.ts';
import { deskAt, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { somePlacements } from './desk-poll-fixtures.ts';
import { hostile } from './fixtures.ts';

/** What only a server knows: on which sites a placement was asked for. */
const seenOn = (adapter: BackendAdapter): BackendAdapter => ({
  ...adapter,
  async read(query, options) {
    const read = await adapter.read(query, options);
    if ((query.type as string) !== 'placements') return read;
    const [first, ...rest] = (read as unknown as { placements: object[] }).placements;
    const seen = [
      { origin: 'https://kopi.example', at: hoursAgo(1) },
      { origin: 'https://kedai.example', at: hoursAgo(30) },
    ];
    return { ...read, placements: [{ ...first, seen }, ...rest] } as never;
  },
});

const meta: Meta<DeskScene> = {
  title: 'Desk/On the site',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'site', ...args }) => deskAt(place, seenOn(deskScene(args))),
};
export default meta;
type Story = StoryObj<DeskScene>;

/** What stands where. */
export const List: Story = { args: { fill: somePlacements } };
/** One of them, with what comes next and where it was seen. */
export const Placement: Story = { args: { fill: somePlacements, place: 'site/poll/home' } };
/** Not seen yet, and nothing assigned. */
export const NotSeen: Story = {
  args: { fill: somePlacements, place: 'site/poll/menu' },
  render: ({ place = '', ...args }) => deskAt(place, deskScene(args)),
};
/** A new one. */
export const New: Story = { args: { fill: somePlacements, place: 'site/new' } };
/** What keeps it from being sent. */
export const Faulty: Story = {
  args: { fill: somePlacements, place: 'site/new' },
  play: playOnScreen({ 'Save nothing': '#save', 'Wait for what is wrong': 'wait .summary' }),
};
/** The code to copy. */
export const PutOnTheSite: Story = {
  args: { fill: somePlacements, place: 'site/poll/home' },
  play: playOnScreen({
    'Put it on the site': '#embed',
    'Wait for the poll': 'wait dialog .preview guyub-poll',
  }),
};
/** There is none yet. */
export const Empty: Story = { render: () => deskAt('site', deskScene()) };
/** In Indonesian. */
export const Indonesian: Story = {
  render: () =>
    html`<div lang="id">${deskAt('site/poll/home', seenOn(deskScene({ fill: somePlacements })))}</div>`,
};
/** From right to left, on a phone. */
export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl" style="max-inline-size: 360px">${deskAt('site/poll/home', seenOn(deskScene({ fill: somePlacements })))}</div>`,
};
/** The network goes after the first view. */
export const Stale: Story = { args: { fill: somePlacements, rereading: 'offline' } };
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    fill(store) {
      somePlacements(store);
      for (const poll of store.all('poll')) store.put('poll', { ...poll, question: hostile[1] ?? '' });
    },
    place: 'site/poll/home',
  },
};
