import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskFeedbackMessages, type DeskFeedbackMessages } from '../../../locales/desk-feedback.ts';
import { DeskScreen } from '../screen.ts';

export class Feedback extends DeskScreen<DeskFeedbackMessages> {
  protected override speak(language: Language) {
    return deskFeedbackMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskFeedbackMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
