import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemoryStore } from '../src/model/memory-store.ts';
import { deskAt, deskScene, playOnScreen, type DeskScene } from './desk-fixtures.ts';
import { aBoard, answer, fasterElsewhere, question } from './desk-question-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<DeskScene> = {
  title: 'Desk/Questions',
  component: 'guyub-desk',
  parameters: { layout: 'fullscreen' },
  render: ({ place = 'questions', fill = aBoard, ...args }) => deskAt(place, deskScene({ fill, ...args })),
};
export default meta;
type Story = StoryObj<DeskScene>;

const at = (place: string) => ({ place: `questions/${place}` });
const choose = (index: number) => `#lists button:nth-child(${index})`;

/** Who waits for an answer, the longest first. */
export const Unanswered: Story = {};
/** What waits for review, each with its decision beside it. */
export const ToReview: Story = {
  play: playOnScreen({ 'See what waits for review': choose(2), 'Read it': 'wait [data-held]' }),
};
/** Somebody writes why something is not shown. */
export const Rejecting: Story = {
  play: playOnScreen({
    'See what waits for review': choose(2),
    'Do not show the first': '[data-held] .danger',
    'Say why': ['.panel input', 'Kami belum bisa menjawab ini di sini.'],
  }),
};
/** What was rejected is found, and can be shown again. */
export const Hidden: Story = {
  play: playOnScreen({ 'See what is hidden': choose(5), 'Read it': 'wait .rows' }),
};
export const Closed: Story = {
  args: at('price'),
  play: playOnScreen({ 'See what is closed': choose(4), 'Read it': 'wait .rows' }),
};
/** A question with all its answers, those that others are not shown among them. */
export const Thread: Story = {
  args: at('keep'),
  play: playOnScreen({ 'Read what its author had written': '.original summary' }),
};
/** A question that its team has asked and answered, pinned to the top. */
export const OurOwn: Story = { args: at('hours') };
/** A question that waits for review, open. */
export const ThreadHeld: Story = { args: at('held') };
/** A question that was rejected: its author reads why. */
export const ThreadHidden: Story = { args: at('spam') };
/** An answer in the brand's name is being written. */
export const Answering: Story = {
  args: at('wait'),
  play: playOnScreen({ 'Write the answer': ['[data-key=r]', 'Ya, tiga sampai lima hari.'] }),
};
/** It was sent without a network: it waits, and is shown as not sent yet. */
export const AnswerWaiting: Story = {
  args: { ...at('wait'), writing: 'offline' },
  play: playOnScreen({
    'Write the answer': ['[data-key=r]', 'Ya, tiga sampai lima hari.'],
    'Send it': 'form.group .primary',
    'See that it waits': 'wait .answer',
  }),
};
/** Nothing was written. */
export const AnswerMissing: Story = {
  args: at('wait'),
  play: playOnScreen({ 'Send nothing': 'form.group .primary', 'Read why': 'wait [aria-invalid]' }),
};
/** The team edits somebody's words: their original stays beside them. */
export const Editing: Story = {
  args: at('keep'),
  play: playOnScreen({ 'Edit the question': '#edit-keep', 'See the form': 'wait .panel textarea' }),
};
/** Somebody else was faster: what stands now is shown, and what was typed is still there. */
export const EditConflict: Story = {
  render: () => deskAt('questions/wait', fasterElsewhere(deskScene({ fill: aBoard }))),
  play: playOnScreen({
    'Edit the question': '#edit-wait',
    'Change it': ['.panel input', 'Kirim ke Kupang?'],
    'Save it': '.panel .primary',
    'Read that somebody was faster': 'wait .panel .error[role=alert]',
  }),
};
/** Why is asked for before a question is closed. */
export const Closing: Story = {
  args: at('wait'),
  play: playOnScreen({
    'Close it': '#close-wait',
    'Say why': ['.panel input', 'Ongkirnya sedang kami tinjau.'],
  }),
};
/** A question and its answer are written in one step. */
export const Publishing: Story = {
  args: at('new'),
  play: playOnScreen({
    'Write the question': ['#publish-title', 'Bisa bayar pakai QRIS?'],
    'Write the answer': ['#publish-answer', 'Bisa, di semua kedai kami.'],
  }),
};
export const PublishingErrors: Story = {
  args: at('new'),
  play: playOnScreen({ 'Publish nothing': '.fields .primary', 'Read why': 'wait [aria-invalid]' }),
};
/** Without a network what was published is shown as not sent yet. */
export const PublishWaiting: Story = {
  args: { ...at('new'), writing: 'offline' },
  play: playOnScreen({
    'Write the question': ['#publish-title', 'Bisa bayar pakai QRIS?'],
    'Write the answer': ['#publish-answer', 'Bisa, di semua kedai kami.'],
    'Publish it': '.fields .primary',
    'See that it waits': 'wait article .chip',
  }),
};
/** The code to put a question on the site, with what visitors see of it. */
export const OnTheSite: Story = {
  args: at('keep'),
  play: playOnScreen({ 'Put it on the site': '#embed', 'See it': 'wait dialog guyub-qa-board' }),
};
/** Whoever wrote an answer is about to be paused. */
export const Pausing: Story = {
  args: at('keep'),
  play: playOnScreen({
    'Open it': '[data-id=jar] .pause summary',
    'Say why': ['[data-id=jar] .pause[open] textarea', 'Tiga iklan dalam seminggu.'],
  }),
};
/** And is paused. */
export const Paused: Story = {
  args: at('keep'),
  play: playOnScreen({
    'Open it': '[data-id=jar] .pause summary',
    'Say why': ['[data-id=jar] .pause[open] textarea', 'Tiga iklan dalam seminggu.'],
    'Pause them': '[data-id=jar] .pause .danger',
    'See it': 'wait #paused-jar',
  }),
};
export const Searching: Story = {
  play: playOnScreen({ 'Search for a word': ['[type=search]', 'kupang'], 'Read it': 'wait .rows' }),
};
export const NothingFound: Story = {
  play: playOnScreen({ 'Search for a word': ['[type=search]', 'espresso'], 'Read it': 'wait .empty' }),
};
/** Nobody has asked anything yet. */
export const Empty: Story = { args: { fill: () => {} } };
/** It was there when somebody opened it, and is not any more. */
export const Gone: Story = { args: at('nowhere') };
/** Words written to do harm stay words. */
export const Hostile: Story = {
  args: {
    ...at('h1'),
    fill: (store: MemoryStore) =>
      hostile.forEach((text, index) => {
        store.put('question', question(`h${index}`, text, index + 1, { body: text, name: text }));
        store.put('answer', answer(`a${index}`, 'h1', text, { name: text }));
      }),
  },
};
/** On a phone: the list, or what is open. */
export const Narrow: Story = {
  render: () =>
    html`<div style="max-inline-size: 360px" lang="id">${deskAt('questions/keep', deskScene({ fill: aBoard }))}</div>`,
};
/** In Indonesian, as most who work here read it. */
export const Indonesian: Story = {
  render: () => html`<div lang="id">${deskAt('questions/keep', deskScene({ fill: aBoard }))}</div>`,
};
export const IndonesianToReview: Story = {
  render: () => html`<div lang="id">${deskAt('questions', deskScene({ fill: aBoard }))}</div>`,
  play: ToReview.play!,
};
/** From right to left. */
export const RightToLeft: Story = {
  render: () => html`<div lang="ar" dir="rtl">${deskAt('questions/keep', deskScene({ fill: aBoard }))}</div>`,
};
