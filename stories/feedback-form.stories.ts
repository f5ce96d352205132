import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/feedback-form.ts';
import type { GuyubFeedbackForm } from '../src/widgets/feedback-form/feedback-form.ts';
import { hostile, scene, type Scene } from './fixtures.ts';

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

/** Types and clicks as a visitor would. */
const fill =
  (values: Record<string, string>, send = true): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector<GuyubFeedbackForm>('guyub-feedback-form')!;
    const root = element.shadowRoot!;
    while (!root.querySelector('textarea')) await new Promise(requestAnimationFrame);
    for (const [name, value] of Object.entries(values)) {
      const choice = root.querySelector<HTMLInputElement>(
        `[name=${name}][value=${CSS.escape(value)}], [type=checkbox][name=${name}]`,
      );
      if (choice) choice.click();
      else {
        const field = root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await element.updateComplete;
    }
    if (send) root.querySelector<HTMLElement>('button.primary')!.click();
  };
const message = {
  kind: 'idea',
  message: 'Could you roast a decaf from Gayo as well?\nMy mother would love it.',
};

export const Ready: Story = {};
export const WithRating: Story = { args: { rating: true } };
export const OneKind: Story = { args: { kinds: 'bug' } };
/** With a contact the question about consent appears. */
export const Filled: Story = {
  args: { rating: true },
  play: fill(
    { ...message, rating: '4', name: 'Sri Wahyuni', contact: 'sri@example.org', consent: 'on' },
    false,
  ),
};
/** Sent with fields missing: a list that leads to each of them. */
export const Errors: Story = { play: fill({ contact: 'sri' }) };
export const TooLong: Story = { play: fill({ kind: 'idea', message: 'a'.repeat(5001) }) };
export const Sent: Story = { play: fill({ ...message, contact: 'sri@example.org', consent: 'on' }) };
export const Waiting: Story = { args: { writing: 'offline' }, play: fill(message) };
export const Refused: Story = { args: { writing: 'forbidden' }, play: fill(message) };
export const NotConnected: Story = { render: () => html`<guyub-feedback-form></guyub-feedback-form>` };
export const Hostile: Story = { play: fill({ kind: 'idea', message: hostile.join('\n') }) };
export const Indonesian: Story = {
  render: (args) =>
    html`<div lang="id"><guyub-feedback-form rating .backend=${scene(args)}></guyub-feedback-form></div>`,
};
export const RightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl"><guyub-feedback-form rating .backend=${scene(args)}></guyub-feedback-form></div>`,
};
