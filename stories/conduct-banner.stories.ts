import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/conduct-banner.ts';
import { report as answered, conductScene, hostile, policy, type ConductScene } from './fixtures.ts';
import { play, solving } from './play.ts';

const meta: Meta<ConductScene> = {
  title: 'Widgets/Conduct banner',
  component: 'guyub-conduct-banner',
  render: (args) => html`<guyub-conduct-banner .backend=${conductScene(args)}></guyub-conduct-banner>`,
};
export default meta;
type Story = StoryObj<ConductScene>;

const second = {
  changes: 'New: how we answer a report. And we say more clearly what stays private.',
  body: policy.body
    .replace('We answer within two days.', 'We answer within one day.')
    .replace(
      '- Do not share what others told you in private.',
      '- What was said in private stays private.\n- Ask before you post a photo of somebody.',
    ),
};
const read = { 'Open the rules': 'button.policy', 'Read them': 'wait .text' };
const accept = { 'Accept them': 'button.accept' };
const openReport = { 'Open the report': 'button.report' };
const send = { 'Send it': 'form .primary' };
const report = {
  ...openReport,
  'Say what it is about': '[name=reason][value=harassment]',
  'Say what happened': ['textarea', 'Somebody shouts at newcomers.'] as const,
  ...send,
};

/** Somebody who has not answered. Nothing weighs more than anything else. */
export const Asking: Story = {};
/** Opened: an article with its contents. */
export const Reading: Story = { play: play(read) };
/** The main path: read, then accept. */
export const JustAccepted: Story = { play: play({ ...read, ...accept }) };
/** Accepted on an earlier visit: one quiet line. */
export const Accepted: Story = { args: { mine: ['accepted', 1] } };
/** Declined on an earlier visit: says what that means. */
export const Declined: Story = { args: { mine: ['declined', 1] } };
/** A backend that takes no reports says so before anybody writes one. */
export const NoReports: Story = {
  render: () => {
    const backend = conductScene();
    const manifest = async () => {
      const { commands, ...rest } = await backend.manifest();
      return { ...rest, commands: commands.filter((type) => type !== 'report.send') };
    };
    return html`<guyub-conduct-banner .backend=${{ ...backend, manifest }}></guyub-conduct-banner>`;
  },
  play: play(openReport),
};
/** Somebody who has answered answers anew. */
export const ChangingTheAnswer: Story = {
  args: { mine: ['declined', 1] },
  play: play({ 'Change the answer': 'button.change' }),
};
/** Put off, on this device. */
export const Later: Story = { play: play({ 'Put it off': 'button.later' }) };
/** The rules have changed in something that matters. */
export const AskingAgain: Story = { args: { versions: [{}, second], mine: ['accepted', 1] } };
/** What has changed comes first, in words and lines. */
export const ReadingWhatChanged: Story = {
  args: { versions: [{}, second], mine: ['accepted', 1] },
  play: play({ 'Open the rules': 'button.policy', 'See what changed': 'wait .changes' }),
};
/** A mended spelling asks nobody. */
export const NotMaterial: Story = {
  args: { versions: [{}, { ...second, material: false }], mine: ['accepted', 1] },
};
/** The form for a report, opened. */
export const Reporting: Story = { play: play(openReport) };
/** Sent with everything missing: a list that leads to each field. */
export const ReportErrors: Story = {
  play: play({ ...openReport, ...send, 'See what is missing': 'wait .summary' }),
};
/** A report has arrived. */
export const ReportSent: Story = { play: play({ ...report, 'Be thanked': 'wait .part [role=status]' }) };
/** Something was reported before, and the team has answered: it is said by what it was about alone. */
export const YourReports: Story = {
  args: { reports: [answered] },
  play: play({ ...openReport, 'Open them': '.own summary' }),
};
/** Reported, and no answer yet. */
export const ReportSending: Story = { args: { writing: 'never' }, play: play(report) };
/** Reported without a network: kept, and sent by itself. */
export const ReportWaiting: Story = { args: { writing: 'offline' }, play: play(report) };
/** Too much comes from the visitor's network: the browser solves a challenge, and says so. */
export const ReportChallenged: Story = {
  args: { challenged: true },
  play: play({ ...report, ...solving }),
};
/** Turned down for good: the report stands in the form again. */
export const ReportRefused: Story = {
  args: { writing: 'forbidden' },
  play: play({ ...report, 'See why': 'wait .summary' }),
};
/** Answered, and no reply yet: the answer shows at once. */
export const Sending: Story = { args: { writing: 'never' }, play: play(accept) };
/** Answered without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: play(accept) };
/** Too much comes from the visitor's network: the browser solves a challenge, and says so. */
export const Challenged: Story = { args: { challenged: true }, play: play({ ...accept, ...solving }) };
/** Turned down for good: the question stands again, with the reason. */
export const Refused: Story = { args: { writing: 'conflict' }, play: play(accept) };
/** The banner's shape, until it is there. */
export const Loading: Story = { args: { reading: 'never' } };
/** What the page itself says, until the banner is there. */
export const LoadingWithText: Story = {
  render: () =>
    html`<guyub-conduct-banner .backend=${conductScene({ reading: 'never' })}>
      <a href="#rules">Our rules</a>
    </guyub-conduct-banner>`,
};
/** No rules yet: something can still be reported. */
export const NoPolicy: Story = { args: { versions: null } };
/** The network was gone before the rules could be loaded. */
export const Offline: Story = { args: { reading: 'offline' }, tags: ['tells-developer'] };
/** Answered, and then the network went: it says that what is shown is what was known last. */
export const Stale: Story = { args: { rereading: 'offline' }, play: play(accept), tags: ['tells-developer'] };
/** The server fails; the banner tries again by itself and by hand. */
export const Broken: Story = { args: { reading: 'server' }, tags: ['tells-developer'] };
/** Nobody else gets to see it: the widget says so, and its thanks promise no reply. */
export const DeviceOnly: Story = { args: { kept: 'device' } };
/** Nobody has told the widget where its backend is. (On localhost a page without any keeps all in the browser.) */
export const NotConnected: Story = {
  render: () => html`<guyub-conduct-banner backend=""></guyub-conduct-banner>`,
  tags: ['tells-developer'],
};
/** The brand's own text, from the page. */
export const OwnText: Story = {
  render: (args) =>
    html`<guyub-conduct-banner .backend=${conductScene(args)}>
      <div slot="policy"><p>Our rules, as they stand on our own page.</p></div>
    </guyub-conduct-banner>`,
  play: play({ 'Open the rules': 'button.policy' }),
};
/** Text written to do harm stays text. */
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
  play: play(read),
};
/** In Indonesian, on a brand that is set in Indonesian. */
export const Indonesian: Story = {
  render: (args) =>
    html`<div lang="id"><guyub-conduct-banner .backend=${conductScene(args)}></guyub-conduct-banner></div>`,
};
/** In Arabic, from right to left, with the form for a report. */
export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl"><guyub-conduct-banner .backend=${conductScene(args)}></guyub-conduct-banner></div>`,
  play: play(openReport),
};
