import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memoryAdapter } from '../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../src/backend/adapter.ts';
import { staffOf } from '../src/backend/staff.ts';
import { newId } from '../src/model/id.ts';
import { deskAt, deskNow, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';
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

/** As a colleague does. */
const deleted = ({ store }: ReturnType<typeof deskScene>) => {
  const colleague = memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow });
  const home = { kind: 'poll', name: 'home', ifVersion: '0' } as const;
  void staffOf(colleague).submit({ id: newId(), type: 'placement.discard', ...home });
};

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
/** Before one is deleted it is asked once, with what pages show then and where its name was seen. */
export const Discarding: Story = {
  args: { fill: somePlacements, place: 'site/policy/footer' },
  play: playOnScreen({ 'Ask to delete it': '#discard', 'See the question': 'wait .asking' }),
};
/** A colleague has deleted it while something was typed, which stays. */
export const Gone: Story = {
  args: { fill: somePlacements, place: 'site/poll/home' },
  render({ place = '', ...args }) {
    const backend = deskScene(args);
    return html`<div @input=${() => deleted(backend)}>${deskAt(place, backend)}</div>`;
  },
  play: playOnScreen({
    'Type when it ends': ['#until-1', '2026-12-24T18:00'],
    'See that it was deleted': 'wait #gone',
  }),
};
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
