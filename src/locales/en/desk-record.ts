const messages = {
  title: 'Record',
  tabs: { record: 'What the team did', paused: 'Paused people' },
  nothing: 'Nobody has used a power of the team’s yet.',
  you: 'You',
  server: 'Somebody at the server',
  /** What it was about, as it stands in the sentences below. */
  kinds: {
    question: 'a question',
    answer: 'an answer',
    feedback: 'a piece of feedback',
    report: 'a report',
    poll: 'a poll',
    event: 'an event',
  } as Readonly<Record<string, string>>,
  /** What was done, by who did it and what it was about. */
  did: {
    approved: (who: string, what: string) => `${who} approved ${what}`,
    tookAway: (who: string, what: string) => `${who} took ${what} away from the page`,
    showedAgain: (who: string, what: string) => `${who} put ${what} back on the page`,
    answered: (who: string) => `${who} answered in the brand’s name`,
    editedAnswer: (who: string) => `${who} changed an answer given in the brand’s name`,
    accepted: (who: string) => `${who} marked which answer helped`,
    unaccepted: (who: string) => `${who} took back which answer helped`,
    published: (who: string, version: string) => `${who} published version ${version} of the rules`,
    withdrew: (who: string, version: string) => `${who} took back version ${version} of the rules`,
    paused: (who: string) => `${who} paused somebody`,
    unpaused: (who: string) => `${who} let somebody take part again`,
    invited: (who: string) => `${who} invited somebody to the team`,
    changedRole: (who: string) => `${who} changed a colleague’s role`,
    removed: (who: string) => `${who} removed somebody from the team`,
    signedIn: (who: string) => `${who} signed in`,
    signedOut: (who: string) => `${who} ended a session`,
    other: (who: string, action: string) => `${who}: ${action}`,
  },
  because: (reason: string) => `Reason: ${reason}`,
  open: 'Open',
  undoing: 'It is being set back.',
  changed: 'This cannot be set back: somebody has changed it since.',
  pausedNone: 'Nobody is paused.',
  pausedAbout:
    'Whoever is paused can read, report, and take back what they gave. You never see who it is, only what it was about.',
  pausedFor: 'About this:',
  pausedGone: 'What it was about is gone.',
  since: (time: string) => `paused for ${time}`,
  by: (who: string) => `by ${who}`,
  let: 'Let them take part again',
  letting: 'They are let in again.',
};

export type DeskRecordMessages = typeof messages;
export default messages;
