import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/conduct-banner.ts';
import '../src/embed/event-list.ts';
import '../src/embed/feedback-form.ts';
import '../src/embed/poll.ts';
import '../src/embed/qa-board.ts';
import { events, eventScene } from './event-fixtures.ts';
import { conductScene, scene } from './fixtures.ts';
import { questionScene } from './question-fixtures.ts';

/** Six brands with different manners, and the same widgets as a guest of each. */
const meta: Meta = {
  title: 'Brands',
  tags: ['!autodocs'],
  render: () =>
    html`<div .style=${'display: grid; gap: 3em'}>
      <guyub-conduct-banner .backend=${conductScene()}></guyub-conduct-banner>
      <guyub-event-list .backend=${eventScene({ events: events.slice(0, 3), mine: { latte: 'yes' } })}></guyub-event-list>
      <guyub-poll .backend=${scene({ mine: ['kintamani'] })}></guyub-poll>
      <guyub-qa-board .backend=${questionScene({ mine: ['decaf'] })}></guyub-qa-board>
      <guyub-feedback-form rating .backend=${scene()}></guyub-feedback-form>
    </div>`,
};
export default meta;
type Story = StoryObj;

/** A page that sets nothing: everything is inherited. */
export const Plain: Story = { globals: { brand: 'plain' } };
/** The same in the dark. */
export const PlainDark: Story = { globals: { brand: 'plain', scheme: 'dark' } };
/** A coffee roaster, in a serif. */
export const Coffee: Story = { globals: { brand: 'coffee' } };
/** The roaster's page in the dark. */
export const CoffeeDark: Story = { globals: { brand: 'coffee', scheme: 'dark' } };
/** A club by day. */
export const Neon: Story = { globals: { brand: 'neon' } };
/** A club at night, with a very light accent. */
export const NeonDark: Story = { globals: { brand: 'neon', scheme: 'dark' } };
/** A studio whose page is always dark. */
export const Night: Story = { globals: { brand: 'night' } };
/** A shop that sets its page very small. */
export const Tiny: Story = { globals: { brand: 'tiny' } };
/** The shop in the dark. */
export const TinyDark: Story = { globals: { brand: 'tiny', scheme: 'dark' } };
/** A town hall: large, square, and plain spoken. */
export const Civic: Story = { globals: { brand: 'civic' } };
/** The town hall in the dark. */
export const CivicDark: Story = { globals: { brand: 'civic', scheme: 'dark' } };
/** The system's own colours as tokens, which imitates what people see who choose theirs. */
export const SystemColours: Story = { globals: { forcedColours: 'imitated' } };
/** The narrowest page, in Arabic. */
export const NarrowArabic: Story = { globals: { brand: 'coffee', width: '320', language: 'ar' } };
