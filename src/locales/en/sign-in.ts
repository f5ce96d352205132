/** What one of the team is told who signs in by a link. Names come isolated from their surroundings. */
const messages = {
  title: 'Sign in',
  roles: { owner: 'owner', moderator: 'moderator', reviewer: 'reviewer' },
  invited: (by: string, community: string, role: string) =>
    `${by} invites you to the team of ${community}, as ${role}.`,
  welcome: (community: string, role: string) =>
    `This link signs you in to the team of ${community}, as ${role}.`,
  name: (name: string) => `Your colleagues will see you as ${name}.`,
  once: 'The link works once, and signs you in for 12 hours in this browser.',
  signIn: 'Sign in',
  signedIn: (name: string, community: string, role: string) =>
    `You are signed in as ${name}, ${role} of ${community}.`,
  signOut: 'Sign out',
  byLink:
    'Were you sent a link? Then open it. Whoever owns the community can make you a new one; owners make theirs at the server, by guyub owner-link.',
  address: 'Your e-mail address in the team',
  noAddress: 'This is not an e-mail address. Write it like name@example.com.',
  mailLink: 'Send me a link',
  mailed: 'If we know this address, a link is on its way.',
  mailedHint:
    'It works once, for 15 minutes. If nothing comes, look into your spam, or ask whoever owns the community.',
  desk: 'Go to the desk',
  otherWays: 'All ways to sign in',
  passkey: {
    use: 'Sign in with a passkey',
    offer: 'With a passkey you need no link next time: your fingerprint, face or screen lock is enough.',
    make: 'Make a passkey',
    made: 'Your passkey is ready. Next time you sign in with it.',
    thereAlready: 'This device has a passkey of yours already.',
    stopped: 'It was not finished. You can try once more.',
    unknown: 'This passkey does not open this community. Try another one, or a link.',
    failed: 'The server could not be reached, or did not answer as it should. Please try once more.',
  },
  used: 'This link has been used already.',
  over: 'This link is too old.',
  unknown: 'This link is not one of ours.',
  askAgain: 'Ask whoever sent it for a new one.',
  tooOften: 'Too much was tried from here. Please wait a few minutes.',
  foreign: 'You can sign in and out on this page alone. Nothing has happened.',
};
export default messages;
export type SignInMessages = typeof messages;
