import type { DeskReportsMessages } from '../desk-reports.ts';

const messages: DeskReportsMessages = {
  title: 'Laporan',
};

export default messages;
