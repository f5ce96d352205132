import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Feedback } from '../src/model/feedback.ts';
import { newId } from '../src/model/id.ts';
import type { MemoryStore } from '../src/model/memory-store.ts';
import { deskAt, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  excludeStories: ['someFeedback'],
  title: 'Desk/Feedback',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'feedback', ...args }) => deskAt(place, deskScene(args)),
};
export default meta;
type Story = StoryObj<DeskScene>;

/** Feedback that came so many hours ago. */
const sent = (id: string, hours: number, message: string, change: Partial<Feedback> = {}): Feedback => ({
  id,
  kind: 'idea',
  message,
  lang: 'id',
  author: `guest:${id}`,
  status: 'received',
  createdAt: hoursAgo(hours),
  ...change,
});

/** What some people have sent: new, planned, the same twice, and done. */
export function someFeedback(store: MemoryStore): void {
  const at = hoursAgo(20);
  const [reply, note] = [newId('', Date.parse(at)), newId('', Date.parse(hoursAgo(21)))];
  const by = { actor: 'dewi', role: 'owner', target: { kind: 'feedback', id: 'bench' } } as const;
  store.put('audit', { ...by, id: reply, action: 'message.reply', at });
  store.put('audit', { ...by, id: note, action: 'message.note', at: hoursAgo(21) });
  for (const each of [
    sent('late', 101, 'Pesanan saya bilangnya dua hari, sampainya enam hari.', {
      kind: 'complaint',
      rating: 2,
      name: 'Sri Wahyuni',
      contact: 'sri@example.org',
      consent: true,
      page: 'https://brand.example/pesanan',
    }),
    sent('bench', 50, 'Tolong sediakan bangku di tempat teduh. Ibu saya tidak kuat berdiri lama.', {
      status: 'planned',
      author: 'member:budi',
      replies: [{ id: reply, body: 'Terima kasih, Bu. Kami sedang mencari tempatnya.', at }],
      notes: [{ id: note, body: 'Tanya tukang kayu di Sembalun dulu.', at: hoursAgo(21) }],
    }),
    sent('shade', 40, 'Di depan kasir panas sekali, butuh peneduh.', {
      status: 'duplicate',
      duplicateOf: 'bench',
    }),
    sent('cups', 7, 'Cangkir barunya cantik, tangan saya jadi tidak kepanasan.', { kind: 'praise' }),
    sent('decaf', 200, 'Could you roast a decaf from Gayo?', { lang: 'en', status: 'done' }),
  ])
    store.put('feedback', each);
}

const answer = 'Maaf ya, Bu Sri. Kurirnya sudah kami ganti.';
const write = { 'Write an answer': ['#reply', answer] as const };

/** Nobody has sent anything. */
export const Empty: Story = {};
/** What waits, who waits longest first. */
export const List: Story = { args: { fill: someFeedback } };
/** Everything of one kind. */
export const Narrowed: Story = {
  args: { fill: someFeedback },
  play: playOnScreen({
    'Show all': ['[name=status]', ''],
    'Show ideas': ['[name=subject]', 'idea'],
  }),
};
/** Nothing is found. */
export const NothingFound: Story = {
  args: { fill: someFeedback },
  play: playOnScreen({ 'Look for tea': ['[name=search]', 'teh'], 'See none': 'wait .empty' }),
};
/** New: who sent it, how to reach them, and what can be done. */
export const Item: Story = { args: { fill: someFeedback, place: 'feedback/late' } };
/** Answered and noted, with somebody else's that says the same. */
export const Answered: Story = { args: { fill: someFeedback, place: 'feedback/bench' } };
/** It says what another one says. */
export const Duplicate: Story = { args: { fill: someFeedback, place: 'feedback/shade' } };
/** Looking for the one that says the same. */
export const Merging: Story = {
  args: { fill: someFeedback, place: 'feedback/cups' },
  play: playOnScreen({ 'Look for another': '.merge', 'See some': 'wait .merging .row' }),
};
/** Whoever has sent it is about to be paused. */
export const Pausing: Story = {
  args: { fill: someFeedback, place: 'feedback/late' },
  play: playOnScreen({ 'Open it': '.pause summary', 'See it': 'wait .pause[open]' }),
};
/** An answer is being written. */
export const Writing: Story = {
  args: { fill: someFeedback, place: 'feedback/late' },
  play: playOnScreen({ ...write, 'And plan it': ['#then', 'planned'] }),
};
/** It was sent, and has arrived. */
export const Sent: Story = {
  args: { fill: someFeedback, place: 'feedback/late' },
  play: playOnScreen({ ...write, 'Send it': 'form .primary', 'See it': 'wait .written' }),
};
/** Without a network: it shows as it will be, and says that it is on its way. */
export const Offline: Story = {
  args: { fill: someFeedback, place: 'feedback/late', writing: 'offline' },
  play: playOnScreen({ ...write, 'Send it': 'form .primary', 'See it': 'wait .written' }),
};
/** A colleague was faster: what stands now is shown, and what was typed stands in its field again. */
export const ChangedMeanwhile: Story = {
  render: () => {
    const backend = deskScene({ fill: someFeedback });
    const before = backend.submit.bind(backend);
    return deskAt('feedback/late', {
      ...backend,
      submit: (command, options) => {
        const late = backend.store.all('feedback').find(({ id }) => id === 'late')!;
        backend.store.put('feedback', { ...late, status: 'declined', version: newId() });
        return before(command, options);
      },
    });
  },
  play: playOnScreen({
    ...write,
    'Send it': 'form .primary',
    'See how it stands now': 'wait [name=declined][aria-pressed=true]',
  }),
};
/** It was erased while it was open. */
export const Gone: Story = { args: { fill: someFeedback, place: 'feedback/nothing' } };
/** What people write stays text. */
export const Hostile: Story = {
  args: {
    fill: (store) =>
      hostile.forEach((text, index) =>
        store.put(
          'feedback',
          sent(`h${index}`, index + 1, text, { name: text, page: 'javascript:alert(1)' }),
        ),
      ),
    place: 'feedback/h0',
  },
};
/** On a phone, in Indonesian: the list or the item. */
export const Narrow: Story = {
  render: () =>
    html`<div lang="id" style="max-inline-size: 360px">
      ${deskAt('feedback/late', deskScene({ fill: someFeedback }))}
    </div>`,
};
