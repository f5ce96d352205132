import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import manifest from 'virtual:custom-elements';
import { elementsOf, type Declaration } from '../manifest.ts';
import { embedCode } from '../../src/ui/embed-code.ts';
import { chosen, controls, wear, type Control } from './tokens.ts';
import { workbenchStyles } from './workbench.styles.ts';

const elements = elementsOf(manifest);
/** What the page around says, or the widget itself. */
const notChosen = new Set(['backend', 'community', 'lang', 'sent']);

/** Beside a widget's main story: its tokens and attributes to change, and the code that puts it on a page like that. */
export class Workbench extends LitElement {
  static override properties: PropertyDeclarations = { said: { state: true }, height: { state: true } };
  static override styles = workbenchStyles;

  /** What came of copying. */
  declare private said: string | undefined;
  /** How high the widget is, in its own `em`. */
  declare private height: number;
  readonly #attributes = new Map<string, string>();
  #widget: HTMLElement | undefined;
  readonly #arrivals = new MutationObserver(() => this.#find());
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.height = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#arrivals.observe(this.parentElement!, { childList: true, subtree: true });
    this.#find();
    wear(elements.keys());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#arrivals.disconnect();
    this.#sizes.disconnect();
  }

  /** The widget of the main story, which Storybook draws, and draws anew, when it likes. */
  #find(): void {
    const widget = [...(this.parentElement?.querySelectorAll<HTMLElement>('*') ?? [])].find(({ localName }) =>
      elements.has(localName),
    );
    if (widget === this.#widget) return;
    this.#sizes.disconnect();
    this.#widget = widget;
    if (!widget) return;
    this.#sizes.observe(widget);
    for (const [name, value] of this.#attributes) this.#setAttribute(name, value);
    this.requestUpdate();
  }

  #measure(): void {
    const size = this.#widget && parseFloat(getComputedStyle(this.#widget).fontSize);
    if (size) this.height = Math.ceil(this.#widget!.offsetHeight / size);
  }

  protected override render(): unknown {
    const declaration = this.#widget && elements.get(this.#widget.localName);
    if (!declaration) return nothing;
    return html`<div class="choices">${this.#tokens(declaration)} ${this.#attributeFields(declaration)}</div>
      ${this.#code(declaration)}`;
  }

  #tokens({ cssProperties = [] }: Declaration): TemplateResult {
    return html`<fieldset>
      <legend>Tokens</legend>
      ${Object.entries(controls).map(([name, control]) => {
        const property = cssProperties.find((property) => property.name === name);
        if (!property) return nothing;
        const value = chosen.get(name);
        return html`<div class="row" title=${property.description ?? ''}>
          <label for=${name}><code>${name.replace('--guyub-', '')}</code></label>
          ${this.#control(name, control, value)}
          <output for=${name} class=${value ? '' : 'unset'}>${value ? shortened(control, value) : 'default'}</output>
        </div>`;
      })}
      <div class="foot">
        <button type="button" @click=${this.#reset}>Reset tokens</button>
        <p class="note">They stay on for every story until you reset them.</p>
      </div>
    </fieldset>`;
  }

  #control(name: string, control: Control, value: string | undefined): TemplateResult {
    const choose = (event: Event) => this.#choose(name, (event.target as HTMLInputElement).value);
    if (control.kind === 'colour')
      return html`<input type="color" id=${name} .value=${value ?? control.from} @input=${choose} />`;
    if (control.kind === 'range') {
      const { min, max, step, unit, from } = control;
      return html`<input
        type="range"
        id=${name}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value ? parseFloat(value) : from)}
        @input=${(event: Event) => this.#choose(name, (event.target as HTMLInputElement).value + unit)}
      />`;
    }
    return html`<select id=${name} .value=${value ?? ''} @change=${choose}>
      <option value="" ?selected=${!value}>Default</option>
      ${Object.entries(control.choices).map(
        ([words, family]) => html`<option value=${family} ?selected=${family === value}>${words}</option>`,
      )}
    </select>`;
  }

  #attributeFields({ attributes = [] }: Declaration): TemplateResult {
    return html`<fieldset>
      <legend>Attributes</legend>
      ${attributes
        .filter(({ name }) => !notChosen.has(name))
        .map(({ name, description = '', type }) => {
          const value = this.#attributes.get(name);
          const set = ({ target }: Event) => this.#set(name, (target as HTMLInputElement).value || undefined);
          const check = ({ target }: Event) =>
            this.#set(name, (target as HTMLInputElement).checked ? '' : undefined);
          const field = /boolean/.test(type?.text ?? '')
            ? html`<input type="checkbox" id=${name} .checked=${value !== undefined} @change=${check} />`
            : html`<input
                type=${/number/.test(type?.text ?? '') ? 'number' : 'text'}
                id=${name}
                .value=${value ?? ''}
                @input=${set}
              />`;
          return html`<div class="row" title=${description}>
            <label for=${name}><code>${name}</code></label>${field}
          </div>`;
        })}
    </fieldset>`;
  }

  #code({ tagName }: Declaration): TemplateResult {
    const code = embedCode({
      tag: tagName!,
      attributes: this.#attributes,
      tokens: chosen,
      height: this.height,
    });
    return html`<div class="code">
      <label for="code"><b>Embed code</b></label>
      <textarea id="code" readonly rows=${code.split('\n').length} .value=${code}></textarea>
      <div class="foot">
        <button type="button" class="copy" @click=${this.#copy}>Copy embed code</button>
        <p role="status">${this.said}</p>
      </div>
      <p class="note">
        Put the address of your own Guyub server in its first line. The height is that of the widget above, so
        that nothing on your page moves.
      </p>
    </div>`;
  }

  #choose(name: string, value: string): void {
    if (value) chosen.set(name, value);
    else chosen.delete(name);
    this.#worn();
  }

  readonly #reset = () => {
    chosen.clear();
    this.#worn();
  };

  #worn(): void {
    wear(elements.keys());
    this.said = undefined;
    this.requestUpdate();
  }

  #set(name: string, value: string | undefined): void {
    if (value === undefined) this.#attributes.delete(name);
    else this.#attributes.set(name, value);
    this.#setAttribute(name, value);
    this.said = undefined;
    this.requestUpdate();
  }

  #setAttribute(name: string, value: string | undefined): void {
    // Which record it shows is the backend's affair, and this one has no other.
    if (name.endsWith('-id')) return;
    if (value === undefined) this.#widget?.removeAttribute(name);
    else this.#widget?.setAttribute(name, value);
  }

  readonly #copy = async () => {
    const field = this.renderRoot.querySelector('textarea')!;
    try {
      await navigator.clipboard.writeText(field.value);
      this.said = 'Copied.';
    } catch {
      field.select();
      this.said = 'This browser does not let a page copy. The code is selected: copy it with your keyboard.';
    }
  };
}

/** A token's value as the panel has room for it. */
function shortened(control: Control, value: string): string {
  return control.kind === 'choice' ? '' : value;
}
