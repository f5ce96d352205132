import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskEventsMessages, type DeskEventsMessages } from '../../../locales/desk-events.ts';
import { DeskScreen } from '../screen.ts';

export class Events extends DeskScreen<DeskEventsMessages> {
  protected override speak(language: Language) {
    return deskEventsMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskEventsMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
