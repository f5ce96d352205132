import type { DeskPageMessages } from '../desk-page.ts';

const messages: DeskPageMessages = {
  title: (community) => `مكتب الفريق · ${community}`,
  needsScript: 'يحتاج مكتب الفريق إلى JavaScript. اسمح به لهذه الصفحة أو استخدم متصفحًا آخر.',
};

export default messages;
