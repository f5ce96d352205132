import { html, type TemplateResult } from 'lit/html.js';
import type { Language } from '../../../locales/index.ts';
import { deskSiteMessages, type DeskSiteMessages } from '../../../locales/desk-site.ts';
import { DeskScreen } from '../screen.ts';

export class Site extends DeskScreen<DeskSiteMessages> {
  protected override speak(language: Language) {
    return deskSiteMessages[language]();
  }

  protected override open(): () => void {
    return () => {};
  }

  protected override view(words: DeskSiteMessages): TemplateResult {
    return html`<h1>${words.title}</h1>`;
  }
}
