import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskReportsMessages, type DeskReportsMessages } from '../../../locales/desk-reports.ts';
import { DeskScreen } from '../screen.ts';

export class Reports extends DeskScreen<DeskReportsMessages> {
  protected override speak(language: Language) {
    return deskReportsMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskReportsMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
