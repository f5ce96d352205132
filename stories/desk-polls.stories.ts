import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskAt, deskScene, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { roast, somePolls } from './desk-poll-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  title: 'Desk/Polls',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'polls', ...args }) => deskAt(place, deskScene(args)),
};
export default meta;
type Story = StoryObj<DeskScene>;

/** All polls, the newest first. */
export const List: Story = { args: { fill: somePolls } };
/** What was counted so far. */
export const Results: Story = { args: { fill: somePolls, place: 'polls/roast' } };
/** Several may be chosen, and it is over. */
export const SeveralChoices: Story = { args: { fill: somePolls, place: 'polls/hours' } };
/** For the team alone. */
export const Draft: Story = { args: { fill: somePolls, place: 'polls/class' } };
/** Before a draft is deleted it is asked once: that cannot be undone. */
export const Discarding: Story = {
  args: { fill: somePolls, place: 'polls/class' },
  play: playOnScreen({ 'Ask to delete it': '#discard', 'See the question': 'wait .asking' }),
};
/** A new one. */
export const New: Story = { args: { place: 'polls/new' } };
/** What keeps it from being sent is named, each with a way to its field. */
export const Faulty: Story = {
  args: { place: 'polls/new' },
  play: playOnScreen({ 'Save nothing': '#save' }),
};
/** Of what people have voted on words can be mended, and nothing else. */
export const Mending: Story = {
  args: { fill: somePolls, place: 'polls/roast' },
  play: playOnScreen({ 'Mend its words': '#edit', 'Wait for the form': 'wait #question' }),
};
/** As a visitor will see it. */
export const Preview: Story = {
  args: { fill: somePolls, place: 'polls/class' },
  play: playOnScreen({ 'Look at it': '#preview', 'Wait for the poll': 'wait dialog .preview guyub-poll' }),
};
/** The code to copy, with a preview. */
export const PutOnTheSite: Story = {
  args: { fill: somePolls, place: 'polls/roast' },
  play: playOnScreen({
    'Put it on the site': '#embed',
    'Wait for the poll': 'wait dialog .preview guyub-poll',
  }),
};
/** There is none yet. */
export const Empty: Story = {};
/** What an address names is not there. */
export const NotFound: Story = { args: { fill: somePolls, place: 'polls/nothing' } };
/** In Indonesian. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('polls/roast', deskScene({ fill: somePolls }))}</div>`,
};
/** From right to left, on a phone. */
export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl" style="max-inline-size: 360px">${deskAt('polls/roast', deskScene({ fill: somePolls }))}</div>`,
};
/** The network goes after the first view. */
export const Stale: Story = { args: { fill: somePolls, rereading: 'offline' } };
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    fill: (store) => {
      const options = hostile.map((label, at) => ({ id: `o${at}`, label }));
      for (const [at, question] of hostile.entries())
        store.put('poll', { ...roast, id: `p${at}`, question, options: options.slice(0, 4) });
    },
    place: 'polls/p1',
  },
};
