import { plural } from '../plural.ts';
import type { FieldError } from '../../model/community.ts';

/** Sentences by the code of an error, and one for all others. */
type ByCode = Readonly<Partial<Record<string, string>> & { server: string }>;

/** What is seldom said, by any widget: fetched after the first view. */
const messages = {
  tryAgain: 'Try again',
  notConnected: 'This is not connected yet.',
  /** Nobody else gets to see it. */
  kept: { device: 'Kept on this device only.', page: 'Kept only until this page is closed.' },
  sending: 'Sending…',
  /** While the browser solves a challenge; how to have no part in it, where what was written can be reviewed, or not. */
  challenge: {
    working:
      'A lot is coming from your network right now, so your browser is doing a sum to show that no robot wrote this. It takes a few seconds, and you need do nothing.',
    review: 'Don’t wait: send it for review',
    later: 'Don’t wait: send it later',
  },
  /** Kept on the device over a reload. */
  waiting: 'No connection right now. What you entered is saved on this device and will be sent by itself.',
  /** Kept only while the page is open. */
  waitingHere: 'No connection right now. Keep this page open: it will be sent by itself.',
  /** The same two where the backend has asked for a pause. */
  resting:
    'A lot is arriving right now. What you entered is saved on this device and will be sent by itself in a few minutes.',
  restingHere:
    'A lot is arriving right now. Keep this page open: it will be sent by itself in a few minutes.',
  stale: 'No connection right now. This is what we knew last.',
  loadFailed: {
    offline: 'This could not be loaded. We try again by ourselves as soon as there is a connection.',
    timeout: 'This takes longer than it should. We keep trying.',
    'rate-limited': 'There is a crowd here right now. We try again in a moment.',
    server: 'This is not working at the moment, and it is not your fault. We keep trying.',
    'not-found': 'This is not here any more.',
    forbidden: 'This is not open to you.',
    unauthorized: 'Please sign in to see this.',
  } as ByCode,
  refused: {
    closed: 'That came too late: voting has ended.',
    forbidden: 'That is not allowed here.',
    full: 'All places are taken by now.',
    over: 'That came too late: the event is over.',
    cancelled: 'The event has been cancelled, so nothing was sent.',
    held: 'This waits for the team’s review, so nothing can be added yet.',
    blocked:
      'The team has paused your taking part here, so nothing was sent. You can go on reading, and report what should not be.',
    'members-only': 'Only members can take part here. Please sign in first; nothing was sent.',
    'pins-full': 'Three questions are pinned already. Unpin one of them first.',
    'question-closed': 'This question has been closed, so nothing was sent.',
    changed:
      'This has been changed meanwhile, maybe by you in another tab or on another device. Here is what stands now, and below it what you typed. If you save, yours takes its place.',
    'no-change': 'You have voted already, and votes here cannot be changed.',
    declined:
      'You have declined the rules of this community, so you can only read here. You can change that where the rules are shown.',
    'not-found': 'This is not here any more, so nothing was sent.',
    conflict: 'That did not go through. Please try once more.',
    invalid: 'Something in it is not acceptable. Please check and send it again.',
    unauthorized: 'Please sign in and send it again.',
    unsupported: 'That is not possible here.',
    timeout: 'That could not be delivered for a week. Please send it again.',
    server: 'That did not go through. Please try once more.',
  } as ByCode,
  poll: {
    voted: 'Thank you, your vote is in.',
    withdrawn: 'Your vote was taken back.',
    chooseFirst: 'Please choose an option first.',
    tooMany: (max: string) => `Please choose no more than ${max}.`,
    oneBallot: 'One vote per device.',
    columns: { option: 'Option', share: 'Share', count: 'Votes' },
    votes: (n: number, text: string) => plural('en', n, { one: `${text} vote`, other: `${text} votes` }),
    yourChoice: 'Your choice',
    change: 'Change my vote',
    withdraw: 'Take my vote back',
    showOptions: 'Back to voting',
    keep: 'Keep my vote',
  },
  eventList: {
    yes: 'See you there: your place is kept.',
    no: 'Thank you for letting us know.',
    wait: 'You are on the waiting list. If a place comes free, it is yours.',
    join: 'Join the waiting list',
    leave: 'Leave the waiting list',
    inLine: (place: string) => `You’re number ${place} in line`,
    waiting: (full: string, text: string) => `${full}, ${text} waiting`,
    went: (text: string) => `${text} said they would come`,
    name: 'Your name for the attendance list (optional)',
    nameHint: 'Only the team reads it. It goes when you no longer come.',
    giveName: 'Give my name',
    nothingPast: 'Nothing has happened yet.',
    unknownZone: 'Its own time zone is not known here, so the time is given in UTC.',
    notFound: 'This event is not here.',
  },
  feedback: {
    summary: 'Something is still missing',
    errors: {
      kind: { required: 'Choose what it is about' },
      message: {
        required: 'Write your message',
        'too-long': 'Shorten your message: there is room for 5,000 characters',
      },
      name: { 'too-long': 'Shorten your name to 100 characters' },
      contact: {
        malformed: 'Write an e-mail address or a phone number',
        'too-long': 'Shorten this to 200 characters',
      },
      consent: { required: 'Say that we may contact you, or leave the address out' },
    } as Record<string, Partial<Record<FieldError, string>>>,
    unfit: 'Something in this field cannot be sent',
    thanks: 'Thank you',
    accepted: 'Your message has arrived, and a person will read it.',
    answer: 'If it needs an answer, we will reach you at the address you left.',
    noAnswer: 'You left no address, so we cannot answer you directly.',
    /** In place of the three above where nobody else gets to see it. */
    kept: 'Your message is saved. Nobody else can see it, so there will be no answer.',
    reference: 'Reference',
    another: 'Write another message',
    restored: 'We kept what you wrote last time.',
    clear: 'Start afresh',
    earlier: 'An earlier message of yours is still waiting to be sent.',
    left: (text: string) => `${text} characters left`,
    attachedPage: 'The address of this page',
    attachedLanguage: 'The language of this form',
    consent: 'You may contact me about this message.',
  },
  /** What somebody has sent to the team, and what that has answered. */
  messages: {
    title: 'Your messages',
    reports: 'Your reports',
    unread: (n: number, text: string) =>
      plural('en', n, { one: `${text} new answer`, other: `${text} new answers` }),
    answer: 'Answer from the team',
    more: 'Show older ones',
    together: 'Others have told us the same, and we answer you together.',
    /** How each stands, for whoever sent it. */
    statuses: {
      received: 'Arrived',
      seen: 'Read by the team',
      planned: 'Planned',
      started: 'Being worked on',
      done: 'Done',
      declined: 'Not going to happen',
      duplicate: 'Known already',
      acknowledged: 'Read by the team',
      investigating: 'Being looked into',
      decided: 'Decided',
      closed: 'Closed',
    },
  },
  qaBoard: {
    found: (n: number, text: string) =>
      plural('en', n, { one: `${text} question found`, other: `${text} questions found` }),
    nothingFound: 'Nobody has asked this yet.',
    askFor: (text: string) => `Ask: “${text}”`,
    fresh: (n: number, text: string) =>
      plural('en', n, { one: `${text} new question`, other: `${text} new questions` }),
    asked: 'Your question is on the board.',
    answered: 'Your answer is there. Thank you.',
    /** In place of the two above where it waits for the team's review. */
    arrived: 'It has arrived, and waits for the team’s review.',
    askTitle: 'Ask the community',
    title: 'Your question',
    titleHint: 'One sentence, as you would ask a friend.',
    body: 'Details',
    answer: 'Your answer',
    bodyHint: 'You can write *slanted*, **strong**, lists with - and [links](https://…).',
    name: 'Your name',
    optional: 'optional',
    send: 'Ask',
    post: 'Answer',
    cancel: 'Cancel',
    edit: 'Edit',
    save: 'Save',
    saved: 'Your change is there.',
    /** `ago`: how long ago, in words. */
    edited: (ago: string) => `edited ${ago}`,
    /** The same where the team has changed the words. */
    editedByTeam: (ago: string) => `edited by the team ${ago}`,
    editQuestion: 'Edit your question',
    editAnswer: 'Edit your answer',
    standsNow: 'What stands now',
    restored: 'We kept what you wrote last time.',
    nobody: 'No answer yet.',
    notFound: 'This question is not here any more.',
    /** In the place of a question whose author has had their words erased. */
    removed: 'This question was removed by its author.',
    /** How a question or an answer stands that others are not shown, and what its author is told; a reason may follow. */
    held: 'Waiting for review',
    heldNote: 'Only you see this until the team has looked at it.',
    rejected: 'Not published',
    rejectedNote: 'The team has decided not to publish this. Only you see it.',
    pinned: 'Pinned',
    byTeam: 'Asked by the team',
    /** For the author, where the team has changed the words. */
    original: 'What you had written yourself',
    all: 'All questions',
    officialAnswer: 'Official answer',
    verified: 'Verified by the team',
    helped: 'This helped',
    markHelped: 'This helped me',
    closed: 'This question is closed: it can be read, and takes no more answers.',
    moreAnswers: 'More answers',
    loading: 'Fetching the answers…',
    errors: {
      title: { required: 'Write your question', 'too-long': 'Shorten your question to 150 characters' },
      body: { required: 'Write your answer', 'too-long': 'Shorten this: there is room for 5,000 characters' },
      name: { 'too-long': 'Shorten your name to 100 characters' },
    } as Record<string, Partial<Record<FieldError, string>>>,
  },
  conduct: {
    fetching: 'Fetching the rules…',
    /** An address follows. */
    gone: 'The rules could not be fetched from where they lie:',
    accepted: 'Thank you. Your answer has arrived.',
    declined: 'Your answer has arrived.',
    contents: 'Contents',
    changes: (version: string) => `What has changed since version ${version}`,
    added: 'Added',
    removed: 'Removed',
    noChanges: 'Only the wording was mended.',
  },
  report: {
    title: 'Report something',
    intro:
      'Only the team of this community reads what you write. Whoever it is about is not told who wrote it.',
    notTaken: 'Reports are not taken here. Please write to the team of this community directly.',
    urgent: 'If somebody is in danger right now, call the emergency services first.',
    reason: 'What is it about?',
    reasons: {
      harassment: 'Harassment or insults',
      hate: 'Hate or discrimination',
      safety: 'Somebody may come to harm',
      privacy: 'Private things made public',
      spam: 'Advertising or fraud',
      other: 'Something else',
    },
    text: 'What happened?',
    hint: 'Where and when, and who was there. As much as you want to tell.',
    send: 'Send report',
    cancel: 'Cancel',
    summary: 'Something is still missing',
    errors: {
      reason: { required: 'Choose what it is about' },
      text: {
        required: 'Write what happened',
        'too-long': 'Shorten your report: there is room for 5,000 characters',
      },
    } as Record<string, Partial<Record<FieldError, string>>>,
    thanks: 'Thank you for telling us',
    received: 'Your report has arrived and waits for the team. A person will read it.',
    /** The same where nobody else gets to see it. */
    kept: 'Your report is saved, but nobody else can see it. If you need help, please tell somebody directly.',
    reference: 'Reference',
    close: 'Close',
  },
};
export default messages;
export type LateMessages = typeof messages;
