import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskTodayMessages, type DeskTodayMessages } from '../../../locales/desk-today.ts';
import { DeskScreen } from '../screen.ts';

export class Today extends DeskScreen<DeskTodayMessages> {
  protected override speak(language: Language) {
    return deskTodayMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskTodayMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
