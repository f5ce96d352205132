import type { PollMessages } from '../en/poll.ts';
import { plural } from '../plural.ts';

const messages: PollMessages = {
  vote: 'صوّت',
  chooseUpTo: (max, text) => (max === Infinity ? 'اختر ما تشاء' : `اختر ${text} على الأكثر`),
  voters: (n, text) =>
    plural('ar', n, {
      zero: 'لا أحد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: `${text} أشخاص`,
      many: `${text} شخصًا`,
      other: `${text} شخص`,
    }),
  until: (date) => `مفتوح حتى ${date}`,
  closed: 'انتهى التصويت',
  showResults: 'عرض النتائج',
  resultsOnClose: 'تظهر النتائج بعد انتهاء التصويت.',
  resultsOnVote: 'تظهر النتائج بعد أن تصوّت.',
  empty: 'لا يوجد استطلاع حاليًا.',
  unreachable: 'لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل.',
};
export default messages;
