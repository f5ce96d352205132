import type { DeskPageMessages } from '../desk-page.ts';

const messages: DeskPageMessages = {
  title: (community) => `مكتب الفريق · ${community}`,
  needsScript: 'يحتاج مكتب الفريق إلى JavaScript. اسمح به لهذه الصفحة أو استخدم متصفحًا آخر.',
  nowhere: {
    title: 'لا يوجد مجتمع بهذا الاسم',
    about: (name) => `لا يوجد على هذا الخادم مجتمع باسم «${name}». يرجى التحقق من العنوان أو سؤال فريقك عنه.`,
  },
};

export default messages;
