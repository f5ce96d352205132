import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/conduct-banner.ts';
import { act as play } from './act.ts';
import { conductScene, hostile, policy, type ConductScene } from './fixtures.ts';

const meta: Meta<ConductScene> = {
  title: 'Widgets/Conduct banner',
  component: 'guyub-conduct-banner',
  render: (args) => html`<guyub-conduct-banner .backend=${conductScene(args)}></guyub-conduct-banner>`,
};
export default meta;
type Story = StoryObj<ConductScene>;

const act = (...steps: string[]) => play('guyub-conduct-banner', ...steps);

const second = {
  changes: 'New: how we answer a report. And we say more clearly what stays private.',
  body: policy.body
    .replace('We answer within two days.', 'We answer within one day.')
    .replace(
      '- Do not share what others told you in private.',
      '- What was said in private stays private.\n- Ask before you post a photo of somebody.',
    ),
};
const written = [
  'button.report',
  '[name=reason][value=harassment]',
  'textarea=>Somebody shouts at newcomers.',
];

/** Somebody who has not answered. Nothing weighs more than anything else. */
export const Asking: Story = {};
/** Opened: an article with its contents. */
export const Reading: Story = { play: act('button.policy', 'wait .text') };
export const Accepted: Story = { args: { mine: ['accepted', 1] } };
export const Declined: Story = { args: { mine: ['declined', 1] } };
export const ChangingTheAnswer: Story = { args: { mine: ['declined', 1] }, play: act('button.change') };
/** Put off, on this device. */
export const Later: Story = { play: act('button.later') };
/** The rules have changed in something that matters. */
export const AskingAgain: Story = { args: { versions: [{}, second], mine: ['accepted', 1] } };
/** What has changed comes first, in words and lines. */
export const ReadingWhatChanged: Story = {
  args: { versions: [{}, second], mine: ['accepted', 1] },
  play: act('button.policy', 'wait .changes'),
};
/** A mended spelling asks nobody. */
export const NotMaterial: Story = {
  args: { versions: [{}, { ...second, material: false }], mine: ['accepted', 1] },
};
export const JustAccepted: Story = { play: act('button.accept') };
export const Reporting: Story = { play: act('button.report', 'wait textarea') };
/** Sent with everything missing: a list that leads to each field. */
export const ReportErrors: Story = { play: act('button.report', 'form .primary', 'wait .summary') };
export const ReportSent: Story = { play: act(...written, 'form .primary', 'wait .part [role=status]') };
export const ReportWaiting: Story = {
  args: { writing: 'offline' },
  play: act(...written, 'form .primary', 'wait .part [role=status]'),
};
export const ReportRefused: Story = {
  args: { writing: 'forbidden' },
  play: act(...written, 'form .primary', 'wait .summary'),
};
/** Answered without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: act('button.accept') };
export const Refused: Story = { args: { writing: 'conflict' }, play: act('button.accept') };
export const Loading: Story = { args: { reading: 'never' } };
/** No rules yet: something can still be reported. */
export const NoPolicy: Story = { args: { versions: null } };
export const Offline: Story = { args: { reading: 'offline' } };
export const Broken: Story = { args: { reading: 'server' } };
export const NotConnected: Story = { render: () => html`<guyub-conduct-banner></guyub-conduct-banner>` };
/** The brand's own text, from the page. */
export const OwnText: Story = {
  render: (args) =>
    html`<guyub-conduct-banner .backend=${conductScene(args)}>
      <div slot="policy"><p>Our rules, as they stand on our own page.</p></div>
    </guyub-conduct-banner>`,
  play: act('button.policy'),
};
export const Hostile: Story = {
  args: {
    versions: [
      { body: 'Old.' },
      {
        title: hostile[3]!,
        changes: hostile[0]!,
        body: hostile.map((text) => `# ${text}\n\n- ${text}\n\n${text}`).join('\n\n'),
      },
    ],
    mine: ['accepted', 1],
  },
  play: act('button.policy', 'wait .text'),
};
export const Indonesian: Story = {
  render: (args) =>
    html`<div lang="id"><guyub-conduct-banner .backend=${conductScene(args)}></guyub-conduct-banner></div>`,
};
export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl"><guyub-conduct-banner .backend=${conductScene(args)}></guyub-conduct-banner></div>`,
  play: act('button.report', 'wait textarea'),
};
