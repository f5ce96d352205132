import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskQuestionsMessages, type DeskQuestionsMessages } from '../../../locales/desk-questions.ts';
import { DeskScreen } from '../screen.ts';

export class Questions extends DeskScreen<DeskQuestionsMessages> {
  protected override speak(language: Language) {
    return deskQuestionsMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskQuestionsMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
