import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AuditEntry } from '../src/model/audit.ts';
import type { MemoryStore } from '../src/model/memory-store.ts';
import { newId } from '../src/model/id.ts';
import { deskAt, deskScene, hoursAgo, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  excludeStories: ['deeds'],
  title: 'Desk/Record',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'record', ...args }) => deskAt(place, deskScene({ fill: deeds, ...args })),
};
export default meta;
type Story = StoryObj<DeskScene>;

const noted = (
  store: MemoryStore,
  hours: number,
  entry: Pick<AuditEntry, 'action' | 'target'> & Partial<AuditEntry>,
): string => {
  const id = newId('', Date.parse(hoursAgo(hours)));
  store.put('audit', { id, actor: 'eko', role: 'moderator', at: hoursAgo(hours), ...entry });
  return id;
};

const asked = { createdAt: hoursAgo(40), author: 'guest:1' };

/** A question that one of the team has hidden. */
function takenAway(store: MemoryStore): void {
  const target = { kind: 'question', id: 'q1' } as const;
  const commandId = noted(store, 3, {
    action: 'post.review',
    target,
    before: 'published',
    after: 'rejected',
    reason: 'Ini iklan.',
    version: 'q1',
  });
  const review = { decision: 'reject', reason: 'Ini iklan.', commandId, at: hoursAgo(3) } as const;
  store.put('question', { id: 'q1', title: 'Beli di toko saya', lang: 'id', ...asked, review });
}

/** What two people of the team have done in a day. */
export function deeds(store: MemoryStore): void {
  takenAway(store);
  const pinned = noted(store, 5, {
    actor: 'dewi',
    role: 'owner',
    action: 'question.pin',
    target: { kind: 'question', id: 'q2' },
    before: 'unpinned',
    after: 'pinned',
  });
  store.put('question', {
    id: 'q2',
    title: 'Kapan panen berikutnya?',
    ...asked,
    pinnedAt: hoursAgo(5),
    setBy: { pinned },
  });
  noted(store, 20, {
    action: 'answer.post',
    target: { kind: 'answer', id: 'a1' },
    questionId: 'q2',
  });
  noted(store, 30, {
    action: 'policy.publish',
    target: { kind: 'policy', id: 'rules' },
    before: '1',
    after: '2',
  });
  noted(store, 31, { action: 'session.start', target: { kind: 'staff', id: 'eko' } });
  noted(store, 50, {
    actor: 'server',
    role: 'owner',
    action: 'staff.invite',
    target: { kind: 'staff', id: 'dewi' },
  });
  somebodyPaused(store);
}

function somebodyPaused(store: MemoryStore): void {
  const commandId = noted(store, 2, {
    action: 'person.block',
    target: { kind: 'block', id: 'b1' },
    before: 'active',
    after: 'blocked',
    reason: 'Iklan, tiga kali.',
  });
  store.put('block', {
    id: 'b1',
    person: 'guest:1',
    blocked: true,
    target: { kind: 'question', id: 'q1' },
    reason: 'Iklan, tiga kali.',
    role: 'moderator',
    commandId,
    at: hoursAgo(2),
  });
  store.put('block', {
    id: 'b2',
    person: 'guest:2',
    blocked: true,
    role: 'owner',
    commandId: newId('', 0),
    at: hoursAgo(400),
  });
}

/** The newest first, each with what sets it back. */
export const Deeds: Story = {};
/** What was set back stands on top. */
export const SetBack: Story = {
  play: playOnScreen({ 'Undo what was done last': '.deed button' }),
};
/** Somebody has set it anew since: it says so. */
export const Changed: Story = {
  args: {
    fill: (store) => {
      deeds(store);
      const known = store.all('block').find(({ id }) => id === 'b1')!;
      store.put('block', { ...known, commandId: newId() });
    },
  },
  play: playOnScreen({
    'Undo what was done last': '.deed button',
    'It says why not': 'wait .wrong',
  }),
};
/** It waits for the network. */
export const OnItsWay: Story = {
  args: { writing: 'never' },
  play: playOnScreen({
    'Undo what was done last': '.deed button',
    'It is on its way': 'wait .deed [role=status]',
  }),
};
/** Whoever wrote what was taken away is paused, with a reason. */
export const Pausing: Story = {
  args: { fill: takenAway },
  play: playOnScreen({ 'Open it': '.pause summary' }),
};
/** Nobody has done anything. */
export const Empty: Story = { args: { fill: () => {} } };
/** Who is paused, by what they wrote. */
export const Paused: Story = { args: { place: 'record/paused' } };
/** Nobody is. */
export const NobodyPaused: Story = { args: { place: 'record/paused', fill: () => {} } };
/** The network goes after the first view. */
export const Stale: Story = { args: { rereading: 'offline' } };
/** In Indonesian, on a phone. */
export const Indonesian: Story = {
  render: () =>
    html`<div lang="id" style="max-inline-size: 360px">${deskAt('record', deskScene({ fill: deeds }))}</div>`,
};
/** From right to left. */
export const RightToLeft: Story = {
  render: () => html`<div lang="ar" dir="rtl">${deskAt('record/paused', deskScene({ fill: deeds }))}</div>`,
};
/** Text written to do harm stays text. */
export const Hostile: Story = {
  args: {
    fill: (store) => {
      for (const [at, reason] of hostile.entries())
        noted(store, at, { action: 'post.review', target: { kind: 'question', id: `q${at}` }, reason });
    },
  },
};
