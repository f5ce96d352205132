const messages = {
  title: 'On the site',
};

export type DeskSiteMessages = typeof messages;
export default messages;
