import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskAt, deskScene, type DeskScene } from './desk-fixtures.ts';
import { aDay } from './desk-today.stories.ts';

const meta: Meta<DeskScene> = {
  title: 'Desk/Figures',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: (args) => deskAt('figures', deskScene(args)),
};
export default meta;
type Story = StoryObj<DeskScene>;

/** As the team sees them. */
export const ForTheTeam: Story = { args: { fill: aDay } };
/** A reviewer is told no number that could be about one person, and has no other screens. */
export const ForAReviewer: Story = { args: { fill: aDay, roles: ['reviewer'] } };
/** In Indonesian. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('figures', deskScene({ fill: aDay }))}</div>`,
};
/** Nothing is there yet. */
export const Empty: Story = {};
