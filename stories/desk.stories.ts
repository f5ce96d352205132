import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MemoryStore } from '../src/adapters/memory/index.ts';
import { someFeedback } from './desk-feedback.stories.ts';
import { deskAt, deskScene, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { aDay } from './desk-today.stories.ts';
import type { Stage } from './play.ts';

const meta: Meta<DeskScene> = {
  title: 'Desk/Desk',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'today', ...args }) => deskAt(place, deskScene(args)),
};
export default meta;
type Story = StoryObj<DeskScene>;

/** In its own shadow, in the desk itself. */
const click =
  (selector: string) =>
  async ({ canvasElement }: Stage): Promise<void> => {
    const desk = canvasElement.querySelector('guyub-desk')!;
    for (;;) {
      const found = desk.shadowRoot?.querySelector<HTMLElement>(selector);
      if (found) return found.click();
      if (!desk.isConnected) return undefined;
      await new Promise((next) => setTimeout(next, 16));
    }
  };

/** Nothing has come yet. */
export const Loading: Story = { args: { reading: 'never' } };
/** Nobody is signed in. */
export const SignedOut: Story = {
  render: () =>
    html`<guyub-desk sign-in-url="#sign-in" .backend=${deskScene({ reading: 'unauthorized' })}></guyub-desk>`,
  tags: ['tells-developer'],
};
/** The time signed in is over while somebody works: nothing of what was there is seen any more. */
export const TimeOver: Story = {
  render: () => {
    const backend = deskScene({ fill: aDay, rereading: 'unauthorized' });
    return html`<guyub-desk screen="today" sign-in-url="#sign-in" .backend=${backend}></guyub-desk>`;
  },
};
/** Somebody has been made a reviewer while they work: what is shown is what they may see from now on. */
export const AnotherRole: Story = {
  render: () => {
    const store = new MemoryStore();
    const [before, after] = [deskScene({ fill: aDay, store }), deskScene({ roles: ['reviewer'], store })];
    let reads = 0;
    const read: typeof before.read = (query, options) => (reads++ ? after : before).read(query, options);
    return deskAt('today', { ...before, read });
  },
};
/** What the backend refuses is named, and stays in view until it was read. */
export const Refused: Story = {
  args: { fill: someFeedback, place: 'feedback/late', writing: 'invalid' },
  play: playOnScreen({ 'Write a reply': ['textarea', 'Maaf, ya.'], 'Send it': 'form .primary' }),
};
/** The backend asks for patience: that is no missing network. */
export const Resting: Story = {
  args: { fill: someFeedback, place: 'feedback/late', writing: 'rate-limited' },
  play: playOnScreen({ 'Write a reply': ['textarea', 'Maaf, ya.'], 'Send it': 'form .primary' }),
};
/** Signed in, and not of the team. */
export const NotOfTheTeam: Story = { args: { roles: ['member'] }, tags: ['tells-developer'] };
/** The network went before anything came. */
export const Unreachable: Story = { args: { reading: 'offline' }, tags: ['tells-developer'] };
/** Every key, and how to turn them off. */
export const Keys: Story = { play: click('header .keys') };
/** In Indonesian, as most who work here read it. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('today', deskScene())}</div>`,
};
/** From right to left. */
export const RightToLeft: Story = {
  render: () => html`<div lang="ar" dir="rtl">${deskAt('today', deskScene())}</div>`,
};
/** On a phone the menu stands below, with the rest of it behind one button. */
export const Narrow: Story = {
  render: () => html`<div style="max-inline-size: 360px">${deskAt('today', deskScene())}</div>`,
  play: click('nav .more button'),
};
