import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { event, plans } from './desk-event-fixtures.ts';
import { deskAt, deskScene, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  title: 'Desk/Events',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: (args) => deskAt(args.place ?? 'events', deskScene({ fill: plans, ...args })),
};
export default meta;
type Story = StoryObj<DeskScene>;

/** What is coming, the next one first. */
export const Upcoming: Story = {};
/** The same in Indonesian. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('events/cupping', deskScene({ fill: plans }))}</div>`,
};
/** From right to left, on a phone. */
export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl" style="max-inline-size: 360px">${deskAt('events/cupping', deskScene({ fill: plans }))}</div>`,
};
/** Nothing is planned. */
export const Empty: Story = { args: { fill: () => {} } };
/** Who comes and who waits, by name or by a sign. */
export const Attendance: Story = { args: { place: 'events/cupping' } };
/** What the team alone is shown. */
export const Draft: Story = { args: { place: 'events/draft' } };
/** Before a draft is deleted it is asked once: that cannot be undone. */
export const Discarding: Story = {
  args: { place: 'events/draft' },
  play: playOnScreen({ 'Ask to delete it': '#discard', 'See the question': 'wait .asking' }),
};
/** It stays, with its reason. */
export const Cancelled: Story = { args: { place: 'events/hike' } };
/** Why it does not take place has to be said. */
export const Cancelling: Story = {
  args: { place: 'events/cupping' },
  play: playOnScreen({ 'Ask to cancel': '.danger', 'Without a reason': '.group .primary' }),
};
/** A new event: the place proposes the zone, and both clocks stand below the times. */
export const New: Story = {
  args: { place: 'events/new' },
  play: playOnScreen({
    'Give it a title': ['#event-title', 'Ngopi bareng'],
    'Say where it is': ['#event-place', 'Kedai Rinjani, Mataram'],
    'Say when it begins': ['#event-startsAt', '2026-12-05T19:00'],
    'See both clocks': 'wait .clocks dd',
  }),
};
/** What is missing is said beside each field. */
export const Missing: Story = {
  args: { place: 'events/new' },
  play: playOnScreen({ 'Save nothing': 'form .primary', 'See what is missing': 'wait .summary' }),
};
/** Other words for an event that people come to. */
export const Editing: Story = { args: { place: 'events/edit/cupping' } };
/** A new one like it, without its times. */
export const Copying: Story = { args: { place: 'events/copy/cupping' } };
/** As visitors will see it. */
export const Preview: Story = {
  args: { place: 'events/draft' },
  play: playOnScreen({ 'Open the preview': '.actions button.quiet', 'See it': 'wait guyub-event-list' }),
};
/** The code for a page that shows this event alone. */
export const Embedding: Story = {
  args: { place: 'events/online' },
  play: playOnScreen({ 'Put it on the site': '#embed', 'See it': 'wait dialog guyub-event-list' }),
};
/** It was erased meanwhile. */
export const Gone: Story = { args: { place: 'events/nowhere' } };
/** The network goes after the first view: what was known stands, and says so. */
export const Stale: Story = { args: { place: 'events/cupping', rereading: 'offline' } };
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    place: 'events/h0',
    fill: (store) => {
      for (const [at, words] of hostile.entries())
        store.put(
          'event',
          event(`h${at}`, at + 1, {
            title: words,
            place: words,
            description: words,
            url: 'javascript:alert(1)',
          }),
        );
    },
  },
};
