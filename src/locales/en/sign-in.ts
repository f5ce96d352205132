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
  byLink: 'To sign in, open the link that you were sent.',
  used: 'This link has been used already.',
  over: 'This link is too old.',
  unknown: 'This link is not one of ours.',
  askAgain: 'Ask whoever sent it for a new one.',
  tooOften: 'Too many links were tried from here. Please wait a few minutes.',
  foreign: 'You can sign in and out on this page alone. Nothing has happened.',
};
export default messages;
export type SignInMessages = typeof messages;
