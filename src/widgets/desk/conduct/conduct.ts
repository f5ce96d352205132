import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskConductMessages, type DeskConductMessages } from '../../../locales/desk-conduct.ts';
import { DeskScreen } from '../screen.ts';

export class Conduct extends DeskScreen<DeskConductMessages> {
  protected override speak(language: Language) {
    return deskConductMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskConductMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
