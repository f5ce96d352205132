import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/qa-board.ts';
import { hostile } from './fixtures.ts';
import { decline, play, solving } from './play.ts';
import {
  answers,
  answersByTeam,
  heldAnswers,
  heldQuestions,
  manyQuestions,
  questions,
  questionsByTeam,
  questionScene,
  rejectedQuestions,
  withOneErased,
  type QuestionScene,
} from './question-fixtures.ts';

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

const row = (id: string) => `[data-id="${id}"]`;
const opened = (id: string) =>
  play({
    'Open a question': `${row(id)} a`,
    'Read it': 'wait .thread .answer, .thread .reply, .thread .note',
  });
const searching = (words: string) =>
  play({ 'Search for it': ['#search', words], 'See what there is': 'wait .ask-this' });
const ask = {
  'Ask something': '.top .primary',
  'Write the question': ['.ask #title', 'Do you ship to Kupang?'] as const,
  'Send it': '.ask .primary',
};
const openUnanswered = { 'Open a question that waits': `${row('grind')} a` };

/** Answered by the team, solved, waiting and closed. */
export const Ready: Story = {};
/** What most find useful comes first. */
export const MostVoted: Story = { args: { order: 'votes' } };
/** Who has waited longest comes first. */
export const Unanswered: Story = { args: { order: 'unanswered' } };
/** Somebody who finds two of them useful. */
export const Voted: Story = { args: { mine: ['keep', 'decaf'] } };
/** The main path: find a question useful, and open it. */
export const Voting: Story = {
  play: play({
    'Say that it is useful': 'button.vote',
    'Open it': `${row('keep')} a`,
    'Read the answers': 'wait .thread .answer',
  }),
};
/** Opened in place: the official answer first, with its badge. */
export const Open: Story = { play: opened('keep') };
/** The answer that helped, as its asker marked it. */
export const OpenSolved: Story = { play: opened('visit') };
/** The asker's own question: they say which answer helped. */
export const OpenOwn: Story = { args: { own: ['keep'] }, play: opened('keep') };
/** The viewer's own question and answer: each can be edited. */
export const OpenEditable: Story = { args: { own: ['keep', 'keep-jar'] }, play: opened('keep') };
const editQuestion = {
  'Open your question': `${row('keep')} a`,
  'Edit it': `${row('keep')} #edit-title-keep`,
} as const;
/** The question's form in the place of its words. */
export const Editing: Story = {
  args: { own: ['keep'] },
  play: play({ ...editQuestion, 'See its form': 'wait .edit' }),
};
/** Saved with nothing in it. */
export const EditingErrors: Story = {
  args: { own: ['keep-jar'] },
  play: play({
    'Open the question': `${row('keep')} a`,
    'Edit your answer': '#edit-title-keep-jar',
    'Write nothing': ['.edit textarea', ' '],
    'Save it': '.edit .primary',
    'See what is missing': 'wait .edit .summary',
  }),
};
const mended = ['.edit input', 'How long do beans keep in an open bag?'] as const;
/** Edited: beside the time stands when. */
export const Edited: Story = {
  args: { own: ['keep'] },
  play: play({
    ...editQuestion,
    'Mend it': mended,
    'Save it': '.edit .primary',
    'See it': 'wait #edit-title-keep',
  }),
};
/** Edited without a network: shown at once, and sent by itself. */
export const EditWaiting: Story = { args: { own: ['keep'], writing: 'offline' }, play: Edited.play! };
const elsewhere = {
  title: 'How long do the beans keep, and where?',
  body: 'I brew **two cups a day** by now.\n\n- Does the freezer help?',
};
const refusedAsChanged = play({
  ...editQuestion,
  'Mend it': mended,
  'Save it': '.edit .primary',
  'See what stands now': 'wait .edit .standing:not([hidden])',
});
/** Changed on another device meanwhile: what stands now, and below it what was typed. */
export const EditRefused: Story = { args: { own: ['keep'], elsewhere }, play: refusedAsChanged };
/** The same in Arabic, from right to left. */
export const EditRefusedRightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <guyub-qa-board .backend=${questionScene({ ...args, own: ['keep'], elsewhere })}></guyub-qa-board>
    </div>`,
  play: refusedAsChanged,
};
/** Where guests wait for the team: a question of the viewer's that has been asked, and nobody else is shown. */
export const AskedHeld: Story = {
  args: { boards: { questions: { guests: 'hold' } } },
  play: play({ ...ask, 'See that it waits': 'wait .question[data-id] .say:not(:empty)' }),
};
/** Waiting for review: marked in the list, and opened by its author. */
export const OpenHeld: Story = { args: { own: ['grind'], questions: heldQuestions }, play: opened('grind') };
/** Turned down by the team: its author keeps the words and reads why. */
export const OpenRejected: Story = {
  args: { own: ['grind'], questions: rejectedQuestions },
  play: opened('grind'),
};
/** The viewer's own answers, one that waits and one that was turned down, among those of others. */
export const OpenHeldAnswers: Story = {
  args: { own: ['keep-held', 'keep-rejected'], answers: heldAnswers },
  play: opened('keep'),
};
/** The same question in Arabic, from right to left. */
export const OpenRejectedRightToLeft: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <guyub-qa-board
        .backend=${questionScene({ ...args, own: ['grind'], questions: rejectedQuestions })}
      ></guyub-qa-board>
    </div>`,
  play: opened('grind'),
};
/** A board for members alone, as a guest reads it: nothing is offered that would be refused. */
export const MembersOnly: Story = {
  args: { boards: { questions: { guests: 'members' } } },
  play: opened('grind'),
};
/** Nobody has answered yet. */
export const OpenUnanswered: Story = { play: opened('grind') };
/** Pinned, verified, edited and asked by the team. */
export const OpenByTeam: Story = {
  args: { questions: questionsByTeam, answers: answersByTeam },
  play: opened('keep'),
};
/** What its author sees of a question that the team has edited: their own words and why. */
export const OpenEditedByTeam: Story = {
  args: { questions: questionsByTeam, answers: answersByTeam, own: ['keep', 'keep-jar'] },
  play: opened('keep'),
};
/** The same from right to left. */
export const OpenByTeamRightToLeft: Story = {
  args: { questions: questionsByTeam, answers: answersByTeam, own: ['keep', 'keep-jar'] },
  render: (args) => html`<div lang="ar" dir="rtl">
    <guyub-qa-board .backend=${questionScene(args)}></guyub-qa-board>
  </div>`,
  play: opened('keep'),
};
/** Read, and nothing else. */
export const OpenClosed: Story = { play: opened('price') };
/** Whoever asked has had their words erased; the answers of others stay. */
export const OpenErased: Story = { args: { questions: withOneErased }, play: opened('visit') };
/** The same alone, in Arabic. */
export const OneQuestionErased: Story = {
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <guyub-qa-board .questionId=${'visit'} .backend=${questionScene({ ...args, questions: withOneErased })}></guyub-qa-board>
    </div>`,
};
/** One question alone, where a page names it. */
export const OneQuestion: Story = { args: { questionId: 'keep' } };
/** The question that a page names is not there any more. */
export const OneQuestionGone: Story = { args: { questionId: 'nowhere' } };
/** Typing searches; the last entry asks. */
export const Searching: Story = { play: searching('beans') };
/** Nothing like it was asked before. */
export const NothingFound: Story = { play: searching('espresso') };
/** What was typed into the search is the question's first line. */
export const Asking: Story = {
  play: play({
    'Search for it': ['#search', 'Do you ship to Kupang?'],
    'Ask it': '.top .primary',
    'Say more': 'wait .ask',
  }),
};
/** Sent with everything missing: a list that leads to each field. */
export const AskingErrors: Story = {
  play: play({
    'Ask something': '.top .primary',
    'Send it': '.ask .primary',
    'See what is missing': 'wait .ask .summary',
  }),
};
/** A question has been asked. */
export const Asked: Story = { play: play(ask) };
/** Asked, and no answer of the server yet. */
export const Sending: Story = { args: { writing: 'never' }, play: play(ask) };
/** Asked without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: play(ask) };
/** Too much comes from the visitor's network: the browser solves a challenge, and says so. */
export const Challenged: Story = { args: { challenged: true }, play: play({ ...ask, ...solving }) };
/** Declined: the question has arrived, and waits for the team. */
export const ChallengeDeclined: Story = {
  args: { challenged: true, boards: { questions: { guests: 'hold' } } },
  play: play({
    ...ask,
    ...decline,
    'See that it waits': 'wait .question[data-id] .say:not(:has(.plain)):not(:empty)',
  }),
};
/** Turned down for good: the words are in the form again. */
export const Refused: Story = {
  args: { writing: 'forbidden' },
  play: play({ ...ask, 'See why': 'wait .ask .summary' }),
};
/** A vote that was turned down for good. */
export const VoteRefused: Story = {
  args: { writing: 'closed' },
  play: play({ 'Say that it is useful': 'button.vote', 'See why not': 'wait .wrong' }),
};
/** An answer is being written. */
export const Answering: Story = {
  play: play({
    ...openUnanswered,
    'Write an answer': ['.reply textarea', 'Like coarse sand, 22 clicks on a C40.'],
  }),
};
/** An answer with nothing in it. */
export const AnswerErrors: Story = {
  play: play({
    ...openUnanswered,
    'Write nothing': ['.reply textarea', ' '],
    'Send it': '.reply .primary',
    'See what is missing': 'wait .reply .summary',
  }),
};
/** Whoever has declined the rules reads and does nothing else. */
export const ReadOnly: Story = { args: { declined: true } };
/** More than one page holds. */
export const ManyQuestions: Story = { args: { questions: manyQuestions(45), answers: [], votes: {} } };
/** The board's shape, until it is there. */
export const Loading: Story = { args: { reading: 'never' } };
/** What the page itself says, until the board is there. */
export const LoadingWithText: Story = {
  render: () =>
    html`<guyub-qa-board .backend=${questionScene({ reading: 'never' })}>
      <p>Questions? Write to <a href="mailto:halo@example.org">halo@example.org</a>.</p>
    </guyub-qa-board>`,
};
/** Nobody has asked anything: an invitation. */
export const Empty: Story = { args: { questions: [], answers: [], votes: {} } };
/** Everything has been answered. */
export const NothingUnanswered: Story = {
  args: { questions: questions.slice(1, 3), order: 'unanswered' },
};
/** The network was gone before the board could be loaded. */
export const Offline: Story = { args: { reading: 'offline' }, tags: ['tells-developer'] };
/** The next page could not be read: what is shown is what was known last. */
export const Stale: Story = {
  args: { questions: manyQuestions(45), answers: [], votes: {}, rereading: 'offline' },
  play: play({ 'Ask for more': 'ul ~ .quiet' }),
  tags: ['tells-developer'],
};
/** The server fails; the board tries again by itself and by hand. */
export const Broken: Story = { args: { reading: 'server' }, tags: ['tells-developer'] };
/** Nobody else gets to see it: the widget says so, and its thanks promise no reply. */
export const DeviceOnly: Story = { args: { kept: 'device' } };
/** Nobody has told the widget where its backend is. (On localhost a page without any keeps all in the browser.) */
export const NotConnected: Story = {
  render: () => html`<guyub-qa-board backend=""></guyub-qa-board>`,
  tags: ['tells-developer'],
};

/** Text written to do harm stays text. */
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
/** In Indonesian, on a brand that is set in Indonesian. */
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
/** In Arabic, from right to left. */
export const RightToLeft: Story = {
  render: (args) => {
    const translated = questions.map((each, index) => ({ ...each, lang: 'ar', title: arabic[index]! }));
    return html`<div lang="ar" dir="rtl">
      <guyub-qa-board .backend=${questionScene({ ...args, questions: translated, mine: ['keep'] })}></guyub-qa-board>
    </div>`;
  },
  play: opened('keep'),
};
