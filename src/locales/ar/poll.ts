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
  votes: (n, text) =>
    plural('ar', n, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: `${text} أصوات`,
      many: `${text} صوتًا`,
      other: `${text} صوت`,
    }),
  until: (date) => `مفتوح حتى ${date}`,
  closed: 'انتهى التصويت',
  noVotes: 'لم يصوّت أحد بعد',
  yourChoice: 'اختيارك',
  change: 'تغيير صوتي',
  withdraw: 'سحب صوتي',
  keep: 'الإبقاء على صوتي',
  showResults: 'عرض النتائج',
  showOptions: 'العودة إلى التصويت',
  resultsOnClose: 'تظهر النتائج بعد انتهاء التصويت.',
  resultsOnVote: 'تظهر النتائج بعد أن تصوّت.',
  columns: { option: 'الخيار', share: 'النسبة', count: 'الأصوات' },
  empty: 'لا يوجد استطلاع حاليًا.',
  unreachable: 'لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل.',
};
export default messages;
