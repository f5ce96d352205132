import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/feedback-form.ts';
import { hostile, messages, scene, type Scene } from './fixtures.ts';
import { decline, play, solving } from './play.ts';

interface Args extends Scene {
  readonly kinds?: string;
  readonly rating?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Feedback form',
  component: 'guyub-feedback-form',
  render: ({ kinds, rating, ...args }) =>
    html`<guyub-feedback-form .kinds=${kinds} ?rating=${rating} .backend=${scene(args)}></guyub-feedback-form>`,
};
export default meta;
type Story = StoryObj<Args>;

const message = {
  'Choose what it is': '[name=kind][value=idea]',
  'Write the message': [
    'textarea',
    'Could you roast a decaf from Gayo as well?\nMy mother would love it.',
  ] as const,
};
const contact = {
  'Leave an address': ['[name=contact]', 'sri@example.org'] as const,
  'Allow an answer': '[name=consent]',
};
const send = { 'Send it': 'button.primary' };
const sendMessage = { ...message, ...send };

/** Empty: one friendly question, and what it is about. */
export const Ready: Story = {};
/** Asks for a rating too. */
export const WithRating: Story = { args: { rating: true } };
/** With one kind, nobody is asked for it. */
export const OneKind: Story = { args: { kinds: 'bug' } };
/** With a contact the question about consent appears. */
export const Filled: Story = {
  args: { rating: true },
  play: play({
    ...message,
    'Rate it': '[name=rating][value="4"]',
    'Leave a name': ['[name=name]', 'Sri Wahyuni'],
    ...contact,
  }),
};
/** What goes with the message, opened. */
export const WhatIsAttached: Story = { play: play({ 'See what is attached': 'summary' }) };
/** Sent with fields missing: a list that leads to each of them. */
export const Errors: Story = { play: play({ 'Leave half an address': ['[name=contact]', 'sri'], ...send }) };
/** A message longer than there is room for. */
export const TooLong: Story = {
  play: play({ ...message, 'Write too much': ['textarea', 'a'.repeat(5001)], ...send }),
};
/** Little room is left, and it says how much. */
export const NearlyFull: Story = {
  play: play({ ...message, 'Write a lot': ['textarea', 'a'.repeat(4800)] }),
};
/** The main path: choose, write, leave an address, send, and be thanked. */
export const Sent: Story = { play: play({ ...message, ...contact, ...send, 'Be thanked': 'wait .thanks' }) };
/** Without an address, it says that no answer can come. */
export const SentWithoutAddress: Story = { play: play({ ...sendMessage, 'Be thanked': 'wait .thanks' }) };
/** The brand's own thanks, from the page. */
export const OwnThanks: Story = {
  render: (args) =>
    html`<guyub-feedback-form .backend=${scene(args)}>
      <p slot="thanks">Terima kasih. Wulan reads every message on Monday mornings.</p>
    </guyub-feedback-form>`,
  play: play({ ...sendMessage, 'Be thanked': 'wait .thanks' }),
};
/** Somebody who has sent something before: a quiet word says that there is an answer. */
export const YourMessages: Story = { args: { messages } };
/** The same, opened: how each stands, and what the team has answered. */
export const YourMessagesOpen: Story = { args: { messages }, play: play({ 'Open them': '.own summary' }) };
/** Sent, and no answer yet. */
export const Sending: Story = { args: { writing: 'never' }, play: play(sendMessage) };
/** Sent without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: play(sendMessage) };
/** Too much comes from the visitor's network: the browser solves a challenge, and says so. */
export const Challenged: Story = { args: { challenged: true }, play: play({ ...sendMessage, ...solving }) };
/** The same in Arabic, from right to left, in a narrow place. */
export const ChallengedRightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl" style="max-inline-size: 288px">
      <guyub-feedback-form .backend=${scene({ ...args, challenged: true })}></guyub-feedback-form>
    </div>`,
  play: play({ ...sendMessage, ...solving }),
};
/** Declined: it has arrived, and the team looks whether a person has written it. */
export const ChallengeDeclined: Story = {
  args: { challenged: true },
  play: play({ ...sendMessage, ...decline, 'Be thanked': 'wait .thanks .note' }),
};
/** Turned down for good: the message stands in the form again. */
export const Refused: Story = { args: { writing: 'forbidden' }, play: play(sendMessage) };
/** The page's own way to write, until the form is there: here, for ever. */
export const NotConnectedWithText: Story = {
  render: () =>
    html`<guyub-feedback-form backend="">
      <p>Write to <a href="mailto:halo@example.org">halo@example.org</a>.</p>
    </guyub-feedback-form>`,
  tags: ['tells-developer'],
};
/** Nobody else gets to see it: the widget says so, and its thanks promise no reply. */
export const DeviceOnly: Story = { args: { kept: 'device' } };
/** Nobody has told the widget where its backend is. (On localhost a page without any keeps all in the browser.) */
export const NotConnected: Story = {
  render: () => html`<guyub-feedback-form backend=""></guyub-feedback-form>`,
  tags: ['tells-developer'],
};
/** Text written to do harm stays text. */
export const Hostile: Story = {
  play: play({ ...message, 'Write harm': ['textarea', hostile.join('\n')], ...send }),
};
/** In Indonesian, on a brand that is set in Indonesian. */
export const Indonesian: Story = {
  render: (args) =>
    html`<div lang="id"><guyub-feedback-form rating .backend=${scene(args)}></guyub-feedback-form></div>`,
};
/** In Arabic, from right to left. */
export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl"><guyub-feedback-form rating .backend=${scene(args)}></guyub-feedback-form></div>`,
};
