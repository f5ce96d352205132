/** What stands in a mail to a member, and on the two pages that its links lead to. */
const messages = {
  confirm: {
    subject: 'Do you want messages by e-mail?',
    lead: 'Somebody has asked for messages to this address: answers to their questions, a place at an event that comes free, and events that are moved or cancelled.',
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
