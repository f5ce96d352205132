import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskCommand, DeskSent } from '../../stores/desk.ts';
import { asking, wayOut } from './asking.ts';
import type { Desk } from './screen.ts';

interface Host {
  desk(): Desk;
  update(): void;
  focusOn(selector: string): void;
  give(command: DeskCommand): Promise<DeskSent>;
  /** Goes back to the list, where it is said how it went. */
  leave(): void;
}

/** Deletes a draft once somebody has said that it shall be gone for good. */
export class Discarding {
  readonly #host: Host;
  /** Which draft is asked about. */
  #asked: string | undefined;
  #said: 'going' | 'done' | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What stands among the other things to do with a draft. */
  button(id: string, isBusy: boolean): TemplateResult {
    const isAsked = this.#asked === id;
    return html`<button
      class="quiet danger"
      type="button"
      id="discard"
      aria-expanded=${isAsked ? 'true' : 'false'}
      ?disabled=${isBusy}
      @click=${() => (isAsked ? this.#leave() : this.#ask(id))}
    >
      ${this.#host.desk().words.discarding.draft}
    </button>`;
  }

  /** And below these, once it was pressed. */
  question(id: string, command: () => DeskCommand): TemplateResult | typeof nothing {
    if (this.#asked !== id) return nothing;
    const { question, about, yes, no } = this.#host.desk().words.discarding;
    const act = () => void this.#discard(command());
    return asking({ id, question, about, yes, no, act, leave: () => this.#leave() });
  }

  /** How it went, above the list. */
  said(): TemplateResult {
    const { discarding } = this.#host.desk().words;
    return html`<p class="note said" role="status">${this.#said ? discarding[this.#said] : ''}</p>`;
  }

  /** Something else is looked at. */
  forget(): void {
    this.#asked = this.#said = undefined;
  }

  #ask(id: string): void {
    this.#asked = id;
    this.#host.focusOn(wayOut);
  }

  #leave(): void {
    this.#asked = undefined;
    this.#host.focusOn('#discard');
  }

  async #discard(command: DeskCommand): Promise<void> {
    this.#asked = undefined;
    this.#said = 'going';
    const given = this.#host.give(command);
    this.#host.leave();
    const { state } = await given;
    // Why it was refused, the desk says.
    this.#said = state === 'refused' ? undefined : 'done';
    this.#host.update();
  }
}
