import type { QaBoardMessages } from '../en/qa-board.ts';
import { plural } from '../plural.ts';

const messages: QaBoardMessages = {
  title: 'أسئلة وأجوبة',
  search: 'ابحث أو اطرح سؤالًا',
  orders: { newest: 'الأحدث', votes: 'الأكثر تصويتًا', unanswered: 'بلا إجابة' },
  order: 'الترتيب',
  ask: 'اطرح سؤالًا',
  votes: (n, text) =>
    plural('ar', n, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: `${text} أصوات`,
      many: `${text} صوتًا`,
      other: `${text} صوت`,
    }),
  answers: (n, text) =>
    plural('ar', n, {
      zero: 'لا إجابات',
      one: 'إجابة واحدة',
      two: 'إجابتان',
      few: `${text} إجابات`,
      many: `${text} إجابة`,
      other: `${text} إجابة`,
    }),
  official: 'أجاب عنه الفريق',
  solved: 'تم حلّه',
  waiting: 'ينتظر إجابة',
  closed: 'مغلق',
  more: 'عرض المزيد',
  empty: 'لم يسأل أحد بعد. كن أول من يسأل.',
  nothingUnanswered: 'لكل سؤال إجابة.',
  unreachable: 'لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل.',
};
export default messages;
