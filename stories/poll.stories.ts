import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/poll.ts';
import type { GuyubPoll } from '../src/widgets/poll/poll.ts';
import { hostile, poll, scene, type Scene } from './fixtures.ts';

const meta: Meta<Scene> = {
  title: 'Widgets/Poll',
  component: 'guyub-poll',
  render: (args) => html`<guyub-poll .backend=${scene(args)}></guyub-poll>`,
};
export default meta;
type Story = StoryObj<Scene>;

/** A person who has not voted. */
export const Ready: Story = {};
export const Multiple: Story = { args: { poll: { kind: 'multiple', max: 2 } } };
/** The result in place of the options, with the own choice marked. */
export const Voted: Story = { args: { mine: ['kintamani'] } };
export const VotedMultiple: Story = { args: { poll: { kind: 'multiple' }, mine: ['gayo', 'flores'] } };
export const ResultsAlways: Story = { args: { poll: { results: 'always' } } };
export const ResultsOnClose: Story = { args: { poll: { results: 'on-close' }, mine: ['toraja'] } };
export const NoChange: Story = { args: { poll: { allowChange: false }, mine: ['gayo'] } };
export const Closed: Story = { args: { at: new Date('2026-12-06T00:00:00Z') } };
export const ClosedUnvoted: Story = { args: { at: new Date('2026-12-06T00:00:00Z'), votes: [] } };
export const Loading: Story = { args: { reading: 'never' } };
export const Empty: Story = { args: { poll: null } };
export const Offline: Story = { args: { reading: 'offline' } };
export const Broken: Story = { args: { reading: 'server' } };

const voteFirst: Story['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector<GuyubPoll>('guyub-poll')!;
  const root = element.shadowRoot!;
  while (!root.querySelector('input')) await new Promise(requestAnimationFrame);
  root.querySelector('input')!.click();
  await element.updateComplete;
  root.querySelector<HTMLElement>('button.primary')!.click();
};
/** Voted without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: voteFirst };
/** Came too late. */
export const Refused: Story = { args: { writing: 'closed' }, play: voteFirst };

export const NotConnected: Story = { render: () => html`<guyub-poll></guyub-poll>` };
export const Hostile: Story = {
  args: {
    poll: { question: hostile[0]!, options: hostile.map((label, index) => ({ id: `o${index}`, label })) },
    mine: ['o1'],
  },
};
export const ManyOptions: Story = {
  args: {
    poll: {
      options: Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, label: `Option ${index + 1}` })),
    },
  },
};
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
