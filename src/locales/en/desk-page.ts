const messages = {
  title: (community: string) => `Desk · ${community}`,
  needsScript: 'The desk needs JavaScript. Allow it for this page, or use another browser.',
};

export type DeskPageMessages = typeof messages;
export default messages;
