import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskAt, deskScene, type DeskScene } from './desk-fixtures.ts';
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
