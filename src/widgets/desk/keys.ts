import { html, type TemplateResult } from 'lit/html.js';
import type { DeskMessages } from '../../locales/desk.ts';
import { kept } from './kept.ts';

/** Every key, and how to do without them. */
export function keysDialog({ keys, close }: DeskMessages): TemplateResult {
  return html`<dialog aria-labelledby="keys">
    <h2 id="keys">${keys.title}</h2>
    <p class="note">${keys.about}</p>
    <table>
      <tbody>
        ${keys.list.map(([key, does]) => html`<tr><td><kbd>${key}</kbd></td><td>${does}</td></tr>`)}
      </tbody>
    </table>
    <label class="switch">
      <input
        type="checkbox"
        .checked=${kept.keys}
        @change=${(event: Event) => (kept.keys = (event.target as HTMLInputElement).checked)}
      />
      ${keys.on}
    </label>
    <form method="dialog"><button class="quiet">${close}</button></form>
  </dialog>`;
}
