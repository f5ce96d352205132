import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BlocksRead, PersonBlock } from '../../model/block-staff.ts';
import { deskDraft, type DeskDraft } from '../../stores/desk-draft.ts';
import { longestReason, setAnew, type Pages } from '../../stores/desk.ts';
import { aboutOf, type Desk } from './screen.ts';

type Target = PersonBlock['target'];

interface Host {
  desk(): Desk;
  update(): void;
  focusOn(selector: string): void;
}

/** Who is paused, the newest first; nothing where the backend does not say. */
export function readPaused({ store, ability }: Desk, changed: () => void): Pages<BlocksRead> | undefined {
  if (!ability.can.includes('blocks')) return undefined;
  const blocks = store.list({ type: 'blocks' }, changed);
  void blocks.open();
  return blocks;
}

/**
 * Pauses whoever wrote something, with the reason that they are told: for whatever screen shows it. What is typed is kept
 * on the device until it was accepted, by what it is about, never by where that stands: lists move while somebody types.
 */
export class Pausing {
  readonly #host: Host;
  readonly #reasons = new Map<string, DeskDraft<{ readonly reason: string }>>();
  /** Which are open or closed by hand; what was typed on an earlier visit is open by itself. */
  readonly #turned = new Map<string, boolean>();

  constructor(host: Host) {
    this.#host = host;
  }

  close(): void {
    for (const draft of this.#reasons.values()) draft.close();
    this.#reasons.clear();
  }

  #reason({ id }: Target): DeskDraft<{ readonly reason: string }> {
    const known = this.#reasons.get(id);
    if (known) return known;
    const { name } = this.#host.desk();
    const draft = deskDraft(name && `${name}:pause:${id}`, { reason: '' });
    draft.value.listen(() => this.#host.update());
    this.#reasons.set(id, draft);
    return draft;
  }

  /** Nothing where the backend pauses nobody. `blocks`: who is known to be paused already. */
  view(target: Target, blocks: Pages<BlocksRead> | undefined): TemplateResult | typeof nothing {
    const { ability, state, words } = this.#host.desk();
    if (!ability.can.includes('person.block')) return nothing;
    const { pause } = words;
    const isAbout = ({ target: about }: BlocksRead['blocks'][number]) =>
      about?.kind === target.kind && about.id === target.id;
    const sent = state.sent.findLast(
      ({ command }) => command.type === 'person.block' && aboutOf(command) === target.id,
    );
    const isOnItsWay = sent !== undefined && sent.state !== 'refused';
    const isPaused = blocks?.results().some((read) => read.blocks.some(isAbout)) ?? false;
    const id = `pause-${target.id}`;
    if (isOnItsWay || isPaused)
      return html`<p class="note" id=${`paused-${target.id}`} role="status" tabindex="-1">
        ${isPaused ? pause.paused : pause.pausing}
      </p>`;
    const draft = this.#reason(target);
    const { reason } = draft.value.get();
    const isLong = reason.trim().length > longestReason;
    const isAlready = sent?.error?.reason === 'changed';
    const isOpen = this.#turned.get(target.id) ?? reason !== '';
    return html`<details class="pause" ?open=${isOpen}>
      <summary @click=${(event: Event) => this.#turn(event, target, isOpen)}>${pause.open}</summary>
      <form class="stack fields" @submit=${(event: Event) => void this.#submit(event, target, sent?.command.id)}>
        ${isAlready ? html`<p class="error" id=${`already-${target.id}`} role="alert" tabindex="-1">${pause.already}</p>` : html`<p class="note">${pause.about}</p>`}
        ${
          reason && (draft.restored || draft.contested)
            ? html`<p class="note" role="status">
                ${draft.contested ? words.contested : words.restored}
                <button class="plain" type="button" @click=${() => draft.clear()}>${words.discard}</button>
              </p>`
            : nothing
        }
        <div>
          <label class="label" for=${id}>${pause.reason}</label>
          <textarea
            class="field"
            id=${id}
            rows="2"
            aria-invalid=${isLong ? 'true' : nothing}
            aria-describedby=${isLong ? `${id}-long` : nothing}
            dir="auto"
            required
            .value=${reason}
            @input=${(event: Event) => draft.edit({ reason: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          ${isLong ? html`<p class="error" id=${`${id}-long`} role="alert">${pause.tooLong}</p>` : nothing}
        </div>
        <div class="actions"><button class="quiet danger">${pause.pause}</button></div>
      </form>
    </details>`;
  }

  #turn(event: Event, { id }: Target, isOpen: boolean): void {
    event.preventDefault();
    this.#turned.set(id, !isOpen);
    this.#host.update();
  }

  async #submit(event: Event, target: Target, refused: string | undefined): Promise<void> {
    event.preventDefault();
    const draft = this.#reason(target);
    const reason = draft.value.get().reason.trim();
    const place = (what: string) => `#${CSS.escape(`${what}-${target.id}`)}`;
    if (!reason || reason.length > longestReason) return this.#host.focusOn(place('pause'));
    const { store } = this.#host.desk();
    if (refused !== undefined) store.dismiss(refused);
    // Paused already, by whoever has been quicker: their reason stands.
    const given = store.give({ ...setAnew(null), type: 'person.block', target, blocked: true, reason });
    this.#host.focusOn(place('paused'));
    const { state } = await given;
    if (state === 'refused') return this.#host.focusOn(place('pause'));
    draft.clear();
    this.#turned.delete(target.id);
  }
}
