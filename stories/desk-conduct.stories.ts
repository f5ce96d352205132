import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemoryStore } from '../src/model/memory-store.ts';
import type { Policy } from '../src/model/conduct.ts';
import { deskAt, deskNow, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  excludeStories: ['rules', 'oneUnderReview'],
  title: 'Desk/Conduct',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'conduct', ...args }) => deskAt(place, deskScene({ fill: rules, ...args })),
};
export default meta;
type Story = StoryObj<DeskScene>;

const first = `# Cara kita saling memperlakukan

Kita ramah, juga kalau tidak sependapat.

- Sapa orang baru.
- Jangan mengomentari logat orang.
- Foto hanya setelah bertanya.

Kalau ada yang tidak beres, [kabari tim](mailto:tim@kopi.example).`;
const second = first
  .replace('Foto hanya setelah bertanya.', 'Foto dan video hanya setelah bertanya, juga di acara.')
  .replace('- Sapa orang baru.\n', '');

const version = (version: number, hours: number, change: Partial<Policy> = {}): Policy => ({
  id: 'house-rules',
  version,
  title: 'Cara kita saling memperlakukan',
  body: first,
  lang: 'id',
  material: true,
  publishedAt: hoursAgo(hours),
  commandId: `publish-${version}`,
  ...change,
});

/** Two versions, and twelve people who have answered. */
export function rules(store: MemoryStore): void {
  store.put('policy', version(1, 2000));
  store.put('policy', version(2, 300, { body: second, changes: 'Foto dan video, juga di acara.' }));
  for (let count = 0; count < 12; count++)
    store.put('pledge', {
      policyId: 'house-rules',
      person: `guest:${count}`,
      answer: count % 5 ? 'accepted' : 'declined',
      version: count % 3 ? 2 : 1,
      locale: 'id',
      commandId: `${count}`,
      answeredAt: hoursAgo(count),
    });
}

/** Beside them one for next week. */
export function oneUnderReview(store: MemoryStore): void {
  rules(store);
  const publishedAt = new Date(deskNow.getTime() + 5 * 86_400_000).toISOString();
  const body = second.replace('Kita ramah, juga', 'Kita ramah dan sabar, juga');
  store.put('policy', version(3, 0, { body, publishedAt, material: false }));
}

/** Which versions there are. */
export const Versions: Story = {};
/** One of them: who has answered it, as numbers, and its text. */
export const Open: Story = { args: { place: 'conduct/2' } };
/** One that was replaced. */
export const Replaced: Story = { args: { place: 'conduct/1' } };
/** One that does not hold yet: what it changes, by words and lines. */
export const UnderReview: Story = { args: { place: 'conduct/3', fill: oneUnderReview } };
/** There are no rules. */
export const Empty: Story = { args: { fill: () => {} } };
/** The first version is written. */
export const First: Story = { args: { place: 'conduct/new', fill: () => {} } };
/** The next one is written. */
export const Writing: Story = {
  args: { place: 'conduct/new' },
  play: playOnScreen({
    'Change a rule': ['#policy-body', second.replace('Kita ramah', 'Kita ramah dan sabar')],
    'Say that it means the same': '#policy-material-no',
    'Let it hold later': '#policy-later',
  }),
};
/** As members will read it. */
export const Preview: Story = {
  args: { place: 'conduct/new' },
  play: playOnScreen({ 'Look at it': '.modes button:last-child' }),
};
/** What is missing is said at once, and field by field. */
export const Incomplete: Story = {
  args: { place: 'conduct/new' },
  play: playOnScreen({
    'Empty the title': ['#policy-title', ''],
    Publish: 'form .primary',
    'It says what is missing': 'wait .summary',
  }),
};
/** Nothing else is published beside one that is under review. */
export const Waits: Story = { args: { place: 'conduct/new', fill: oneUnderReview } };
/** What was given is on its way. */
export const OnItsWay: Story = {
  args: { place: 'conduct/new', writing: 'never' },
  play: playOnScreen({
    'Say that it means the same': '#policy-material-no',
    Publish: 'form .primary',
    'It is on its way': 'wait p[role=status]',
  }),
};
/** Such a version is not there. */
export const NotThere: Story = { args: { place: 'conduct/9' } };
/** The network goes after the first view. */
export const Stale: Story = { args: { rereading: 'offline', place: 'conduct/2' } };
/** In Indonesian, on a phone. */
export const Indonesian: Story = {
  render: () =>
    html`<div lang="id" style="max-inline-size: 360px">${deskAt('conduct/new', deskScene({ fill: rules }))}</div>`,
};
/** From right to left. */
export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl">${deskAt('conduct/3', deskScene({ fill: oneUnderReview }))}</div>`,
};
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    place: 'conduct/1',
    fill: (store) =>
      store.put(
        'policy',
        version(1, 5, { title: hostile[0]!, body: hostile.join('\n\n'), changes: hostile[1]! }),
      ),
  },
};
/** The code to put the rules on the site, with what visitors see of them. */
export const OnTheSite: Story = {
  play: playOnScreen({ 'Put it on the site': '#embed', 'See it': 'wait dialog guyub-conduct-banner' }),
};
