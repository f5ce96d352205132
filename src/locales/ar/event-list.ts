import type { EventListMessages } from '../en/event-list.ts';
import { plural } from '../plural.ts';

const messages: EventListMessages = {
  title: 'الفعاليات القادمة',
  go: 'سأحضر',
  notGo: 'لا أستطيع الحضور',
  goes: 'ستحضر',
  goesNot: 'لن تحضر',
  cancel: 'التخلي عن مكاني',
  goAfterAll: 'سأحضر بعد كل شيء',
  going: (n, text) =>
    plural('ar', n, {
      zero: 'لا أحد حتى الآن',
      one: 'شخص واحد سيحضر',
      two: 'شخصان سيحضران',
      few: `${text} أشخاص سيحضرون`,
      many: `${text} شخصًا سيحضرون`,
      other: `${text} شخص سيحضرون`,
    }),
  left: (n, text) =>
    plural('ar', n, {
      zero: 'لا أماكن متبقية',
      one: 'بقي مكان واحد',
      two: 'بقي مكانان',
      few: `بقيت ${text} أماكن`,
      many: `بقي ${text} مكانًا`,
      other: `بقي ${text} مكان`,
    }),
  full: 'اكتمل العدد',
  cancelled: 'أُلغيت',
  mode: { online: 'عبر الإنترنت', offline: 'حضوريًا', hybrid: 'حضوريًا وعبر الإنترنت' },
  yourTime: (time) => `${time} بتوقيتك`,
  noTime: 'التاريخ قيد التصحيح.',
  join: 'الانضمام عبر الإنترنت',
  page: 'المزيد',
  access: {
    'step-free': 'بلا درج',
    captions: 'نص مرافق',
    'sign-language': 'لغة الإشارة',
    'quiet-room': 'غرفة هادئة',
    'hearing-loop': 'حلقة سمعية',
    free: 'مجانًا',
  },
  more: 'عرض المزيد',
  past: 'ما جرى',
  empty: 'لا توجد فعاليات حاليًا. عد إلينا قريبًا.',
  unreachable: 'لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل.',
};
export default messages;
