/** What stands in a mail to a member or one of the team, and on the two pages that a member’s links lead to. */
const messages = {
  confirm: {
    subject: 'Do you want messages by e-mail?',
    lead: 'Somebody has asked for messages to this address: answers to their questions and to what they tell the team, a place at an event that comes free, and events that are moved or cancelled.',
    open: 'Yes, this is my address',
    why: 'If it was not you, do nothing: without your yes you get nothing more.',
  },
  told: {
    'answer.posted': { subject: 'Your question has an answer', lead: 'Somebody has answered your question:' },
    'answer.accepted': {
      subject: 'Your answer helped',
      lead: 'Your answer was marked as the one that helped:',
    },
    'rsvp.promoted': {
      subject: 'You have a place',
      lead: 'A place has come free, and it is yours. If you cannot come, please give it back:',
    },
    'feedback.replied': {
      subject: 'You have an answer from the team',
      lead: 'The team has answered what you wrote to it:',
    },
    /** What it says is read on the page alone: it may be for nobody else’s eyes. */
    'report.replied': {
      subject: 'You have an answer from the team',
      lead: 'The team has answered your report. You can read the answer on the page, where the rules are shown.',
    },
    'event.cancelled': {
      subject: 'An event does not take place',
      lead: 'This event does not take place:',
    },
    'event.restored': {
      subject: 'An event takes place after all',
      lead: 'This event takes place after all, and your answer still stands:',
    },
    'event.moved': {
      subject: 'An event has another time',
      lead: 'This event has another time now. If you cannot come then, please give your place back:',
    },
  },
  signIn: {
    roles: { owner: 'owner', moderator: 'moderator', reviewer: 'reviewer' },
    invite: {
      subject: (community: string) => `Join the team of ${community}`,
      lead: (by: string, community: string, role: string) =>
        `${by} invites you to the team of ${community}, as ${role}. The link works once, for three days.`,
      why: 'If you do not know who that is, do nothing: without you the link does nothing.',
    },
    link: {
      subject: (community: string) => `Sign in to ${community}`,
      lead: (community: string) =>
        `Here is your link to sign in to the team of ${community}. It works once, for 15 minutes.`,
      why: 'If you did not ask for it, do nothing, and hand the link to nobody.',
    },
    open: 'Sign in',
  },
  open: 'Read it on the page',
  why: 'You get this because you asked for messages about what you write and where you go.',
  stop: 'No more messages',
  page: {
    confirm: 'Messages by e-mail',
    question: 'Is this your address, and shall we write to you when something happens with what is yours?',
    yes: 'Yes, write to me',
    confirmed: 'Thank you. From now on we write to you.',
    over: 'This link holds no more. Ask for messages once more on the page, and you get a new one.',
    stop: 'No more messages?',
    stopQuestion: 'We then forget your address.',
    stopYes: 'Write to me no more',
    stopped: 'You get no more messages, and your address is forgotten.',
  },
};
export default messages;
export type MailMessages = typeof messages;
