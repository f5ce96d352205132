import type { FeedbackFormMessages } from '../en/feedback-form.ts';

const messages: FeedbackFormMessages = {
  title: 'ما رأيك؟',
  intro: 'أخبرنا بكلماتك. نقرأ كل شيء.',
  kind: 'عمّ تريد أن تكتب؟',
  kinds: { idea: 'فكرة', complaint: 'شكوى', praise: 'إشادة', question: 'سؤال', bug: 'مشكلة' },
  message: 'رسالتك',
  rating: 'ما مدى رضاك؟',
  ratings: ['غير راضٍ أبدًا', 'غير راضٍ', 'محايد', 'راضٍ', 'راضٍ جدًا'],
  optional: 'اختياري',
  name: 'الاسم',
  contact: 'البريد الإلكتروني أو الهاتف',
  contactHint: 'فقط إن أردت جوابًا.',
  attached: 'ما نرفقه',
  send: 'إرسال',
  unreachable: 'لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل.',
};
export default messages;
