import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskPeopleMessages, type DeskPeopleMessages } from '../../../locales/desk-people.ts';
import { DeskScreen } from '../screen.ts';

export class People extends DeskScreen<DeskPeopleMessages> {
  protected override speak(language: Language) {
    return deskPeopleMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskPeopleMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
