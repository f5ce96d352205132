const messages = {
  title: (community: string) => `Desk · ${community}`,
  needsScript: 'The desk needs JavaScript. Allow it for this page, or use another browser.',
  nowhere: {
    title: 'There is no such community',
    about: (name: string) =>
      `This server has no community called “${name}”. Please check the address, or ask your team for it.`,
  },
};

export type DeskPageMessages = typeof messages;
export default messages;
