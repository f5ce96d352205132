import type { SignInMessages } from '../en/sign-in.ts';

const messages: SignInMessages = {
  title: 'تسجيل الدخول',
  roles: { owner: 'مالك', moderator: 'مشرف', reviewer: 'مراجع' },
  invited: (by, community, role) => `يدعوك ${by} إلى فريق ${community} بصفة ${role}.`,
  welcome: (community, role) => `بهذا الرابط تدخل إلى فريق ${community} بصفة ${role}.`,
  name: (name) => `سيراك زملاؤك باسم ${name}.`,
  once: 'يعمل هذا الرابط مرة واحدة، ويبقيك مسجَّل الدخول 12 ساعة في هذا المتصفح.',
  signIn: 'تسجيل الدخول',
  signedIn: (name, community, role) => `سجّلت الدخول باسم ${name}، بصفة ${role} في ${community}.`,
  signOut: 'تسجيل الخروج',
  byLink: 'لتسجيل الدخول افتح الرابط الذي أُرسل إليك.',
  used: 'سبق استخدام هذا الرابط.',
  over: 'انتهت صلاحية هذا الرابط.',
  unknown: 'هذا الرابط ليس منا.',
  askAgain: 'اطلب رابطًا جديدًا ممن أرسله إليك.',
  tooOften: 'جُرّبت روابط كثيرة من هنا. يُرجى الانتظار بضع دقائق.',
  foreign: 'لا يمكن تسجيل الدخول والخروج إلا من هذه الصفحة نفسها. لم يحدث شيء.',
};
export default messages;
