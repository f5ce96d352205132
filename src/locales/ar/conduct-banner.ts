import type { ConductBannerMessages } from '../en/conduct-banner.ts';

const messages: ConductBannerMessages = {
  label: 'قواعد هذا المجتمع',
  ask: 'قبل أن تشارك، يُرجى قراءة كيف نتعامل مع بعضنا هنا.',
  askAgain: 'تغيّر شيء مهم في القواعد. يُرجى الاطلاع عليها.',
  accepted: 'لقد وافقت على هذه القواعد. شكرًا لالتزامك بها.',
  declined: 'لم توافق على هذه القواعد. يمكنك القراءة والإبلاغ، لكن لا يمكنك المشاركة.',
  later: 'خذ وقتك. سنسألك من جديد بعد أيام.',
  version: (text) => `الإصدار ${text}`,
  read: 'قراءة',
  close: 'إغلاق',
  accept: 'أوافق',
  decline: 'لا أوافق',
  postpone: 'لاحقًا',
  answerNow: 'أجب الآن',
  change: 'تغيير إجابتي',
  keep: 'الإبقاء على إجابتي',
  means: 'إن لم توافق فيمكنك مواصلة القراءة. هذا عن تعاملنا مع بعضنا، لا عن بياناتك.',
  report: 'الإبلاغ عن شيء',
  unreachable: 'لا يوجد اتصال الآن. يُرجى المحاولة بعد قليل.',
};
export default messages;
