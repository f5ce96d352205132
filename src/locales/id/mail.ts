import type { MailMessages } from '../en/mail.ts';

const messages: MailMessages = {
  confirm: {
    subject: 'Mau menerima kabar lewat email?',
    lead: 'Seseorang meminta kabar dikirim ke alamat ini: jawaban atas pertanyaan dan pesannya kepada tim, tempat di acara yang kembali kosong, dan acara yang berubah atau batal.',
    open: 'Ya, ini alamat saya',
    why: 'Jika bukan kamu, abaikan saja: tanpa persetujuanmu kami tidak mengirim apa-apa lagi.',
  },
  told: {
    'answer.posted': { subject: 'Pertanyaanmu sudah dijawab', lead: 'Ada yang menjawab pertanyaanmu:' },
    'answer.accepted': {
      subject: 'Jawabanmu membantu',
      lead: 'Jawabanmu ditandai sebagai jawaban yang membantu:',
    },
    'rsvp.promoted': {
      subject: 'Kamu dapat tempat',
      lead: 'Ada tempat yang kembali kosong, dan itu untukmu. Jika tidak bisa datang, mohon lepaskan lagi tempatnya:',
    },
    'feedback.replied': {
      subject: 'Ada jawaban dari tim untukmu',
      lead: 'Tim sudah menjawab pesan yang kamu kirim:',
    },
    'report.replied': {
      subject: 'Ada jawaban dari tim untukmu',
      lead: 'Tim sudah menjawab laporanmu. Jawabannya bisa kamu baca di halamannya, di bagian aturan.',
    },
    'event.cancelled': {
      subject: 'Acara batal',
      lead: 'Acara ini batal diadakan:',
    },
    'event.restored': {
      subject: 'Acara jadi diadakan',
      lead: 'Acara ini jadi diadakan, dan jawabanmu tetap berlaku:',
    },
    'event.moved': {
      subject: 'Waktu acara berubah',
      lead: 'Waktu acara ini berubah. Jika kamu tidak bisa datang di waktu yang baru, mohon lepaskan tempatmu:',
    },
  },
  signIn: {
    roles: { owner: 'pemilik', moderator: 'moderator', reviewer: 'peninjau' },
    invite: {
      subject: (community) => `Bergabung dengan tim ${community}`,
      lead: (by, community, role) =>
        `${by} mengundangmu ke tim ${community} sebagai ${role}. Tautannya hanya berlaku sekali, selama tiga hari.`,
      why: 'Jika kamu tidak mengenalnya, abaikan saja: tanpa kamu tautan ini tidak melakukan apa-apa.',
    },
    link: {
      subject: (community) => `Masuk ke ${community}`,
      lead: (community) =>
        `Ini tautanmu untuk masuk ke tim ${community}. Tautan ini hanya berlaku sekali, selama 15 menit.`,
      why: 'Jika bukan kamu yang memintanya, abaikan saja, dan jangan berikan tautannya kepada siapa pun.',
    },
    open: 'Masuk',
  },
  open: 'Baca di halamannya',
  why: 'Kamu menerima ini karena meminta kabar tentang tulisanmu dan acara yang kamu ikuti.',
  stop: 'Berhenti menerima kabar',
  page: {
    confirm: 'Kabar lewat email',
    question: 'Apakah ini alamatmu, dan bolehkah kami mengabarimu jika ada yang baru tentang milikmu?',
    yes: 'Ya, kabari saya',
    confirmed: 'Terima kasih. Mulai sekarang kami akan mengabarimu.',
    over: 'Tautan ini sudah tidak berlaku. Minta kabar sekali lagi di halamannya untuk mendapat tautan baru.',
    stop: 'Berhenti menerima kabar?',
    stopQuestion: 'Setelah itu alamatmu kami hapus.',
    stopYes: 'Jangan kabari saya lagi',
    stopped: 'Kamu tidak akan menerima kabar lagi, dan alamatmu sudah dihapus.',
  },
};
export default messages;
