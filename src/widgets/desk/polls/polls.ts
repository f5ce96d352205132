import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskPollsMessages, type DeskPollsMessages } from '../../../locales/desk-polls.ts';
import { DeskScreen } from '../screen.ts';

export class Polls extends DeskScreen<DeskPollsMessages> {
  protected override speak(language: Language) {
    return deskPollsMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskPollsMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
