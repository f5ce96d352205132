import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/poll.ts';
import { hostile, poll, scene, type Scene } from './fixtures.ts';
import { decline, play, solving } from './play.ts';

const meta: Meta<Scene> = {
  title: 'Widgets/Poll',
  component: 'guyub-poll',
  render: (args) => html`<guyub-poll .backend=${scene(args)}></guyub-poll>`,
};
export default meta;
type Story = StoryObj<Scene>;

const vote = { 'Choose the first option': 'input', 'Send the vote': 'button.primary' };
const afterClosing = new Date('2026-12-06T00:00:00Z');

/** A person who has not voted. */
export const Ready: Story = {};
/** The main path: choose, vote, and see the result in place of the options. */
export const Voting: Story = { play: play({ ...vote, 'See the result': 'wait table' }) };
/** Several may be chosen, up to a number that is said. */
export const Multiple: Story = { args: { poll: { kind: 'multiple', max: 2 } } };
/** The result in place of the options, with the own choice marked. */
export const Voted: Story = { args: { mine: ['kintamani'] } };
/** The result of a poll in which each person had several choices. */
export const VotedMultiple: Story = { args: { poll: { kind: 'multiple' }, mine: ['gayo', 'flores'] } };
/** Somebody who has voted chooses anew. */
export const ChangingTheVote: Story = {
  args: { mine: ['kintamani'] },
  play: play({ 'Change the vote': '.foot .plain' }),
};
/** The vote was taken back, and the options are there again. */
export const Withdrawn: Story = {
  args: { mine: ['kintamani'] },
  play: play({ 'Take back the vote': '.foot .plain + .plain', 'Choose again': 'input' }),
};
/** Sent with nothing chosen. */
export const NothingChosen: Story = { play: play({ 'Send the vote': 'button.primary' }) };
/** Sent with more chosen than are allowed. */
export const TooManyChosen: Story = {
  args: { poll: { kind: 'multiple', max: 1 } },
  play: play({
    'Choose the first option': 'input',
    'Choose the second option': '.row:nth-child(2) input',
    'Send both': 'button.primary',
  }),
};
/** The results can be seen before voting. */
export const ResultsAlways: Story = { args: { poll: { results: 'always' } } };
/** The results are shown once the poll has closed, and it says so. */
export const ResultsOnClose: Story = { args: { poll: { results: 'on-close' }, mine: ['toraja'] } };
/** A vote that stands: it can be neither changed nor taken back. */
export const NoChange: Story = { args: { poll: { allowChange: false }, mine: ['gayo'] } };
/** Over, with its result. */
export const Closed: Story = { args: { at: afterClosing } };
/** Over, and nobody has voted. */
export const ClosedUnvoted: Story = { args: { at: afterClosing, votes: [] } };
/** Open, but not for somebody who has declined the community's rules. */
export const ReadOnly: Story = { args: { declined: true, poll: { results: 'always' } } };
/** The poll's shape, until it is there. */
export const Loading: Story = { args: { reading: 'never' } };
/** What the page itself says, until the poll is there. */
export const LoadingWithText: Story = {
  render: () => html`<guyub-poll .backend=${scene({ reading: 'never' })}>Loading the poll…</guyub-poll>`,
};
/** The community asks nothing at the moment. */
export const Empty: Story = { args: { poll: null } };
/** The network was gone before the poll could be loaded. */
export const Offline: Story = { args: { reading: 'offline' }, tags: ['tells-developer'] };
/** Voted, and then the network went: it says that what is shown is what was known last. */
export const Stale: Story = { args: { rereading: 'offline' }, play: play(vote), tags: ['tells-developer'] };
/** The server fails; the poll tries again by itself and by hand. */
export const Broken: Story = { args: { reading: 'server' }, tags: ['tells-developer'] };
/** Voted, and no answer yet: the vote shows at once. */
export const Sending: Story = { args: { writing: 'never' }, play: play(vote) };
/** Voted without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: play(vote) };
/** Too much comes from the visitor's network: the browser solves a challenge, and says so. */
export const Challenged: Story = { args: { challenged: true }, play: play({ ...vote, ...solving }) };
/** Declined: a ballot cannot wait for the team, so it is sent later. */
export const ChallengeDeclined: Story = {
  args: { challenged: true },
  play: play({ ...vote, ...decline, 'See that it waits': 'wait .say:not(:has(.plain)):not(:empty)' }),
};
/** Came too late: the choice stands in the options again, with the reason. */
export const Refused: Story = { args: { writing: 'closed' }, play: play(vote) };
/** Nobody else gets to see it: the widget says so, and its thanks promise no reply. */
export const DeviceOnly: Story = { args: { kept: 'device' } };
/** Nobody has told the widget where its backend is. (On localhost a page without any keeps all in the browser.) */
export const NotConnected: Story = {
  render: () => html`<guyub-poll backend=""></guyub-poll>`,
  tags: ['tells-developer'],
};
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    poll: { question: hostile[0]!, options: hostile.map((label, index) => ({ id: `o${index}`, label })) },
    mine: ['o1'],
  },
};
/** A dozen options. */
export const ManyOptions: Story = {
  args: {
    poll: {
      options: Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, label: `Option ${index + 1}` })),
    },
  },
};
/** In Arabic, from right to left. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="ar">
    <guyub-poll
      .backend=${scene({
        ...args,
        mine: ['gayo'],
        poll: {
          lang: 'ar',
          question: 'أي تحميص نحضره إلى سوق ديسمبر؟',
          options: poll.options.map(({ id }, index) => ({
            id,
            label: [
              'غايو، داكن وغني',
              'كينتاماني، مشرق بالحمضيات',
              'توراجا، حار وعميق',
              'فلوريس، كالشوكولاتة',
            ][index]!,
          })),
        },
      })}
    ></guyub-poll>
  </div>`,
};
/** In Indonesian, on a brand that is set in Indonesian. */
export const Indonesian: Story = {
  render: (args) => html`<div lang="id">
    <guyub-poll
      .backend=${scene({ ...args, poll: { lang: 'id', question: 'Biji mana yang kita bawa ke pasar Desember?' } })}
    ></guyub-poll>
  </div>`,
};
