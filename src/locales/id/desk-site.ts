import type { DeskSiteMessages } from '../desk-site.ts';

const messages: DeskSiteMessages = {
  title: 'Di situs',
};

export default messages;
