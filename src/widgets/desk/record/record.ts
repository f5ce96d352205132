import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskRecordMessages, type DeskRecordMessages } from '../../../locales/desk-record.ts';
import { DeskScreen } from '../screen.ts';

export class Record extends DeskScreen<DeskRecordMessages> {
  protected override speak(language: Language) {
    return deskRecordMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskRecordMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
