import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/qa-board.ts';
import { act as play } from './act.ts';
import { hostile } from './fixtures.ts';
import { answers, manyQuestions, questions, questionScene, type QuestionScene } from './question-fixtures.ts';

interface Args extends QuestionScene {
  readonly questionId?: string;
  readonly order?: 'newest' | 'votes' | 'unanswered';
}

const meta: Meta<Args> = {
  title: 'Widgets/Q&A board',
  component: 'guyub-qa-board',
  render: ({ questionId, order, ...args }) =>
    html`<guyub-qa-board .questionId=${questionId} .order=${order} .backend=${questionScene(args)}></guyub-qa-board>`,
};
export default meta;
type Story = StoryObj<Args>;

const act = (...steps: string[]) => play('guyub-qa-board', ...steps);
const row = (id: string) => `[data-id="${id}"]`;
const opened = (id: string) => act(`${row(id)} a`, 'wait .thread .answer, .thread .reply, .thread .note');

/** Answered by the team, solved, waiting and closed. */
export const Ready: Story = {};
export const MostVoted: Story = { args: { order: 'votes' } };
/** Who has waited longest comes first. */
export const Unanswered: Story = { args: { order: 'unanswered' } };
export const Voted: Story = { args: { mine: ['keep', 'decaf'] } };
/** Opened in place: the official answer first, with its badge. */
export const Open: Story = { play: opened('keep') };
/** The answer that helped, as its asker marked it. */
export const OpenSolved: Story = { play: opened('visit') };
/** The asker's own question: they say which answer helped. */
export const OpenOwn: Story = { args: { own: ['keep'] }, play: opened('keep') };
export const OpenUnanswered: Story = { play: opened('grind') };
/** Read, and nothing else. */
export const OpenClosed: Story = { play: opened('price') };
export const OneQuestion: Story = { args: { questionId: 'keep' } };
export const OneQuestionGone: Story = { args: { questionId: 'nowhere' } };
/** Typing searches; the last entry asks. */
export const Searching: Story = { play: act('#search=>beans', 'wait .ask-this') };
export const NothingFound: Story = { play: act('#search=>espresso', 'wait .ask-this') };
export const Asking: Story = { play: act('#search=>Do you ship to Kupang?', '.top .primary', 'wait .ask') };
/** Sent with everything missing: a list that leads to each field. */
export const AskingErrors: Story = { play: act('.top .primary', '.ask .primary', 'wait .ask .summary') };
const ask = ['.top .primary', '.ask #title=>Do you ship to Kupang?', '.ask .primary'];
export const Asked: Story = { play: act(...ask) };
/** Asked without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: act(...ask) };
/** Turned down for good: the words are in the form again. */
export const Refused: Story = { args: { writing: 'forbidden' }, play: act(...ask, 'wait .ask .summary') };
export const VoteRefused: Story = { args: { writing: 'closed' }, play: act('button.vote', 'wait .wrong') };
export const Answering: Story = {
  play: act(`${row('grind')} a`, '.reply textarea=>Like coarse sand, 22 clicks on a C40.'),
};
export const AnswerErrors: Story = {
  play: act(`${row('grind')} a`, '.reply textarea=> ', '.reply .primary', 'wait .reply .summary'),
};
/** Whoever has declined the rules reads and does nothing else. */
export const ReadOnly: Story = { args: { declined: true } };
export const ManyQuestions: Story = { args: { questions: manyQuestions(45), answers: [], votes: {} } };
export const Loading: Story = { args: { reading: 'never' } };
export const Empty: Story = { args: { questions: [], answers: [], votes: {} } };
export const NothingUnanswered: Story = {
  args: { questions: questions.slice(1, 3), order: 'unanswered' },
};
export const Offline: Story = { args: { reading: 'offline' } };
export const Broken: Story = { args: { reading: 'server' } };
export const NotConnected: Story = { render: () => html`<guyub-qa-board></guyub-qa-board>` };

export const Hostile: Story = {
  args: {
    questions: hostile.map((text, index) => ({
      ...questions[0]!,
      id: `h${index}`,
      title: text,
      name: text,
      body: `# ${text}\n\n- ${text}\n\n> ${text}\n\n\`${text}\``,
      createdAt: index ? questions[0]!.createdAt : 'some day',
    })),
    answers: hostile.map((text, index) => ({
      ...answers[1]!,
      id: `a${index}`,
      questionId: 'h1',
      body: text,
      name: text,
    })),
    votes: {},
  },
  play: opened('h1'),
};

const indonesian = [
  'Sekasar apa gilingan untuk V60?',
  'Berapa lama biji tahan setelah kemasan dibuka?',
  'Boleh ajak murid ke tempat sangrai?',
  'Akan ada kopi tanpa kafein?',
  'Kenapa Bajawa jadi lebih mahal?',
];
export const Indonesian: Story = {
  render: (args) => {
    const translated = questions.map((each, index) => ({ ...each, lang: 'id', title: indonesian[index]! }));
    return html`<div lang="id">
      <guyub-qa-board .backend=${questionScene({ ...args, questions: translated })}></guyub-qa-board>
    </div>`;
  },
};
const arabic = [
  'ما درجة طحن القهوة لجهاز V60؟',
  'كم تبقى الحبوب طازجة بعد فتح الكيس؟',
  'هل أستطيع إحضار طلابي إلى المحمصة؟',
  'هل ستتوفر قهوة منزوعة الكافيين؟',
  'لماذا ارتفع سعر باجاوا؟',
];
export const RightToLeft: Story = {
  render: (args) => {
    const translated = questions.map((each, index) => ({ ...each, lang: 'ar', title: arabic[index]! }));
    return html`<div lang="ar" dir="rtl">
      <guyub-qa-board .backend=${questionScene({ ...args, questions: translated, mine: ['keep'] })}></guyub-qa-board>
    </div>`;
  },
  play: opened('keep'),
};
