import type { FormPageMessages } from '../en/form-page.ts';

const messages: FormPageMessages = {
  back: 'العودة إلى الصفحة السابقة',
  foreign: 'لا يمكن إرسال هذا النموذج من تلك الصفحة، ولم نحفظ منه شيئًا.',
  tooLarge: 'هذا أكثر مما يمكن إرساله دفعة واحدة، ولم نحفظ منه شيئًا.',
  goBack: 'ارجع بزر العودة في متصفحك: يُفترض أن ما كتبته لا يزال هناك.',
  unknown: 'لا توجد رسالة هنا.',
  leaveEmpty: 'اترك هذه الخانة فارغة',
};
export default messages;
