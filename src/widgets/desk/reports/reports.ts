import type { Language } from '../../../locales/index.ts';
import { deskReportsMessages, type DeskReportsMessages } from '../../../locales/desk-reports.ts';
import { Messages } from '../messages/messages.ts';

/** What somebody has told the team about what should not be. */
export class Reports extends Messages<DeskReportsMessages> {
  protected override readonly kind = 'report';

  protected override speak(language: Language) {
    return deskReportsMessages[language]();
  }
}
