import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskCommand, DeskSent } from '../../stores/desk.ts';
import { asking, wayOut } from './asking.ts';
import type { Desk } from './screen.ts';

/** What is said of what can be deleted. */
interface Words {
  readonly button: string;
  readonly question: string;
  readonly about: string;
  readonly going: string;
  readonly done: string;
}

interface Host {
  desk(): Desk;
  words(): Words;
  update(): void;
  focusOn(selector: string): void;
  give(command: DeskCommand): Promise<DeskSent>;
  /** Goes back to the list, where it is said how it went. */
  leave(): void;
}

/** Deletes something, such as a draft, once somebody has said that it shall be gone. */
export class Discarding {
  readonly #host: Host;
  /** What is asked about. */
  #asked: string | undefined;
  #said: 'going' | 'done' | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What stands among the other things to do with it. */
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
      ${this.#host.words().button}
    </button>`;
  }

  /** And below these, once it was pressed. */
  question(
    id: string,
    command: () => DeskCommand,
    about = this.#host.words().about,
  ): TemplateResult | typeof nothing {
    if (this.#asked !== id) return nothing;
    const { question } = this.#host.words();
    const { yes, no } = this.#host.desk().words.discarding;
    const act = () => void this.#discard(command());
    return asking({ id, question, about, yes, no, act, leave: () => this.#leave() });
  }

  /** How it went, above the list. */
  said(): TemplateResult {
    return html`<p class="note said" role="status">${this.#said ? this.#host.words()[this.#said] : ''}</p>`;
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
