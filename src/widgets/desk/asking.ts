import { html, type TemplateResult } from 'lit/html.js';

export interface Asking {
  /** Of what it is about; an element's id is made of it. */
  readonly id: string;
  readonly question: string;
  /** What there is to know before one says yes. */
  readonly about: string;
  readonly yes: string;
  readonly no: string;
  act(): unknown;
  leave(): unknown;
}

/** Where the focus goes when it is asked: to the way out. */
export const wayOut = '.asking button + button';

/** Asks once more before something that cannot be taken back. */
export const asking = ({ id, question, about, yes, no, act, leave }: Asking): TemplateResult =>
  html`<div class="asking" role="group" aria-labelledby="ask-${id}">
    <p id="ask-${id}"><strong>${question}</strong> ${about}</p>
    <div class="actions">
      <button class="quiet danger" id="yes-${id}" type="button" @click=${act}>${yes}</button>
      <button class="quiet" type="button" @click=${leave}>${no}</button>
    </div>
  </div>`;
