import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskPollsMessages } from '../../../locales/desk-polls.ts';
import type { PollContent, PollCreate, PollEdit, StaffPoll } from '../../../model/poll-staff.ts';
import type { PollOption } from '../../../model/poll.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import { newId, type DeskSent } from '../../../stores/desk.ts';
import { fromLocal, toLocal } from '../../../ui/local-time.ts';
import { whyRefused } from '../../../ui/outcome.ts';
import { summary, type Fault } from '../../../ui/summary.ts';
import type { Desk } from '../screen.ts';
import { clockName, formatMoment, zoneHere } from '../clock.ts';
import { whenTyped } from '../moment-field.ts';

/** How many options a poll has at most, and how long its texts are. */
const [mostOptions, longestQuestion, longestLabel] = [20, 300, 200];

/** What is typed, kept on the device until it is sent. */
interface Typed {
  question: string;
  lang: string;
  kind: 'single' | 'multiple';
  options: readonly PollOption[];
  max: string;
  results: 'always' | 'on-vote' | 'on-close';
  allowChange: boolean;
  closes: string;
  /** The version of the poll that was read when somebody began to type; empty for a new one. */
  version: string;
}

const option = (label = ''): PollOption => ({ id: newId(), label });

function typedOf({ poll, version }: StaffPoll): Typed {
  const { question, lang = '', kind, options, max, results, allowChange, closesAt } = poll;
  const closes = toLocal(closesAt);
  return {
    question,
    lang,
    kind,
    options,
    max: max ? String(max) : '',
    results,
    allowChange,
    closes,
    version,
  };
}

const nothingTyped = (lang: string): Typed => ({
  question: '',
  lang,
  kind: 'single',
  options: [option(), option()],
  max: '',
  results: 'on-vote',
  allowChange: true,
  closes: '',
  version: '',
});

/** What the form needs of the screen that it stands on. */
export interface FormHost {
  desk(): Desk;
  update(): void;
  focusOn(selector: string): void;
  give(command: PollCreate | PollEdit): Promise<DeskSent>;
  /** The poll was written, under this id. */
  done(id: string): void;
  cancel(): void;
  preview(content: PollContent): void;
}

/** The form for a new poll, or for one that is there: of an open one only its words, when counts are shown, and its end. */
export class PollForm {
  readonly #host: FormHost;
  readonly #draft: DeskDraft<Typed>;
  #faults: readonly Fault[] = [];
  #refused: string | undefined;
  #sending = false;
  #said = '';
  #of: StaffPoll | undefined;

  /** @param id of the poll that it is about, also where that is gone; `new` for one that is to be */
  constructor(host: FormHost, of?: StaffPoll, id = of?.poll.id ?? 'new') {
    this.#host = host;
    this.#of = of;
    const { name, language } = host.desk();
    this.#draft = deskDraft<Typed>(name && `${name}:poll:${id}`, of ? typedOf(of) : nothingTyped(language));
    this.#draft.value.listen(() => host.update());
  }

  close(): void {
    this.#draft.close();
  }

  /** The poll as it stands now. */
  get of(): StaffPoll | undefined {
    return this.#of;
  }

  set of(of: StaffPoll | undefined) {
    this.#of = of;
    this.#seen();
  }

  /** Who was told that it has changed is shown what stands now, however late that is read: who saves again has seen it. */
  #seen(): void {
    const { of } = this;
    if (!of || this.#refused !== this.#host.desk().words.changed) return;
    if (of.version !== this.#typed.version) this.#set({ version: of.version });
  }

  /** Somebody else has deleted it. What is typed is not lost with it: saved again, it is a new one. */
  gone(): void {
    this.of = undefined;
    this.#refused = this.#host.desk().words.discarding.meanwhile;
  }

  /** What somebody typed on an earlier visit stands in it. */
  get isRestored(): boolean {
    return this.#draft.restored;
  }

  get #typed(): Typed {
    return this.#draft.value.get();
  }

  readonly #closes = whenTyped((closes) => this.#set({ closes }));

  #set(change: Partial<Typed>): void {
    this.#draft.edit(change);
  }

  /** What people have voted on stands. */
  get #isLocked(): boolean {
    return this.of !== undefined && this.of.state !== 'draft';
  }

  #content(): PollContent {
    const { question, lang, kind, options, max, results, allowChange, closes } = this.#typed;
    const before = this.of?.poll.closesAt;
    // To the minute: what was not touched keeps its seconds.
    const closesAt = closes === toLocal(before) ? before : fromLocal(closes);
    const filled = options.filter(({ label }) => label.trim());
    return {
      question: question.trim(),
      ...(lang && { lang }),
      kind,
      options: this.#isLocked ? options : filled,
      ...(kind === 'multiple' && max && { max: Number(max) }),
      results,
      allowChange,
      ...(closesAt !== undefined && { closesAt }),
    };
  }

  /** What keeps it from being sent. */
  #check(words: DeskPollsMessages): Fault[] {
    const { question, options, closesAt, max, kind } = this.#content();
    const labels = options.map(({ label }) => label.trim().toLowerCase());
    const twice = labels.findIndex((label, at) => labels.indexOf(label) < at);
    const empty = labels.indexOf('');
    const at = (index: number) =>
      `#option-${this.#typed.options.findIndex(({ id }) => id === options[index]?.id)}`;
    const first = this.#typed.options.findIndex(({ label }) => !label.trim());
    const long = labels.flatMap((label, index) => (label.length > longestLabel ? [at(index)] : []));
    return [
      ...(question ? [] : [{ selector: '#question', words: words.wrong.question }]),
      ...(question.length > longestQuestion
        ? [{ selector: '#question', words: words.wrong.longQuestion }]
        : []),
      ...long.map((selector) => ({ selector, words: words.wrong.longOption })),
      ...(options.length < 2
        ? [{ selector: `#option-${Math.max(0, first)}`, words: words.wrong.tooFew }]
        : []),
      ...(empty >= 0 ? [{ selector: at(empty), words: words.wrong.empty }] : []),
      ...(twice >= 0 && labels[twice] ? [{ selector: at(twice), words: words.wrong.twice }] : []),
      ...(kind === 'multiple' &&
      max !== undefined &&
      !(Number.isInteger(max) && max >= 1 && max <= mostOptions)
        ? [{ selector: '#max', words: words.wrong.max }]
        : []),
      ...(closesAt !== undefined && closesAt !== this.of?.poll.closesAt && Date.parse(closesAt) <= Date.now()
        ? [{ selector: '#closes', words: words.wrong.past }]
        : []),
    ];
  }

  async #send(words: DeskPollsMessages, draft: boolean): Promise<void> {
    if (this.#sending) return;
    this.#faults = this.#check(words);
    this.#refused = undefined;
    this.#host.update();
    if (this.#faults.length) return this.#host.focusOn('.summary');
    const { of } = this;
    const id = newId(of && this.#typed.version);
    const command: PollCreate | PollEdit = of
      ? { id, type: 'poll.edit', ...this.#content(), pollId: of.poll.id, ifVersion: this.#typed.version }
      : { id, type: 'poll.create', ...this.#content(), draft };
    this.#sending = true;
    this.#host.update();
    const sent = await this.#host.give(command);
    this.#sending = false;
    if (sent.state !== 'refused') {
      this.#draft.clear();
      return this.#host.done(of?.poll.id ?? id);
    }
    const { late, words: shared } = this.#host.desk();
    this.#refused = sent.error?.reason === 'changed' ? shared.changed : whyRefused(sent as never, late);
    this.#seen();
    if (of && sent.error?.code === 'not-found') this.gone();
    this.#host.update();
    this.#host.focusOn('.summary');
    return undefined;
  }

  #discard(): void {
    this.#draft.clear();
    this.#faults = [];
    this.#host.cancel();
  }

  #label(index: number, label: string): void {
    this.#set({ options: this.#typed.options.map((each, at) => (at === index ? { ...each, label } : each)) });
  }

  #add(): void {
    const { options } = this.#typed;
    if (options.length >= mostOptions) return;
    this.#set({ options: [...options, option()] });
    this.#host.focusOn(`#option-${options.length}`);
  }

  #remove(index: number, words: DeskPollsMessages): void {
    const options = this.#typed.options.toSpliced(index, 1);
    this.#said = words.removed(this.#typed.options[index]!.label);
    this.#set({ options });
    this.#host.focusOn(`#option-${Math.min(index, options.length - 1)}`);
  }

  #move(index: number, by: 1 | -1, words: DeskPollsMessages, focus: string): void {
    const { options } = this.#typed;
    const to = index + by;
    if (this.#isLocked || to < 0 || to >= options.length) return;
    const moved = options[index]!;
    this.#said = words.movedTo(moved.label, to + 1);
    this.#set({ options: options.toSpliced(index, 1).toSpliced(to, 0, moved) });
    this.#host.focusOn(`${focus}-${to}`);
  }

  #keys(event: KeyboardEvent, index: number, words: DeskPollsMessages): void {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.#move(index, event.key === 'ArrowUp' ? -1 : 1, words, '#option');
    } else if (event.key === 'Enter' && !event.isComposing && !this.#isLocked) {
      event.preventDefault();
      if (index + 1 < this.#typed.options.length) this.#host.focusOn(`#option-${index + 1}`);
      else this.#add();
    }
  }

  view(words: DeskPollsMessages): TemplateResult {
    const { words: shared, tag } = this.#host.desk();
    const typed = this.#typed;
    const isNew = this.of === undefined;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(words, true);
    };
    return html`<form class="fields" novalidate aria-labelledby="form-title" @submit=${submit}>
      <h2 id="form-title" tabindex="-1">${isNew ? words.newPoll : this.#isLocked ? words.mend : words.editDraft}</h2>
      ${
        this.#draft.restored
          ? html`<p class="note">
              ${shared.restored}
              <button class="plain" type="button" @click=${() => this.#discard()}>${shared.discard}</button>
            </p>`
          : nothing
      }
      ${this.#isLocked ? html`<p class="note">${words.locked}</p>` : nothing}
      ${this.#wrong(words)}
      <div>
        <label class="label" for="question">${words.question}</label>
        <input
          class="field"
          id="question"
          aria-invalid=${this.#isAtFault('#question')}
          .value=${typed.question}
          @input=${(event: Event) => this.#set({ question: valueOf(event) })}
        />
      </div>
      ${this.#options(words, typed)} ${this.#choosing(words, typed)}
      <div class="pair">
        <div>
          <label class="label" for="results">${words.results}</label>
          <select class="field" id="results" @change=${(event: Event) => this.#set({ results: valueOf(event) as Typed['results'] })}>
            ${(['on-vote', 'always', 'on-close'] as const).map(
              (each) =>
                html`<option value=${each} .selected=${typed.results === each}>${words.resultsAre[each]}</option>`,
            )}
          </select>
        </div>
        ${
          this.of?.state === 'closed'
            ? nothing
            : html`<div>
                <label class="label" for="closes">${words.closes} <span class="note">${words.optional} ${shared.clock(clockName(zoneHere()))}</span></label>
                <input
                  class="field"
                  id="closes"
                  type="datetime-local"
                  aria-describedby="closes-at"
                  aria-invalid=${this.#isAtFault('#closes')}
                  .value=${typed.closes}
                  @input=${this.#closes}
                  @blur=${this.#closes}
                  @keydown=${this.#closes}
                />
                <p class="note" id="closes-at">${fromLocal(typed.closes) ? formatMoment(tag, fromLocal(typed.closes)!) : words.never}</p>
              </div>`
        }
      </div>
      <p class="apart" role="status">${this.#said}</p>
      <div class="actions">
        ${
          isNew
            ? html`<button class="primary" type="button" id="open-now" ?disabled=${this.#sending} @click=${() => void this.#send(words, false)}>
                ${words.openNow}
              </button>`
            : nothing
        }
        <button class=${isNew ? 'quiet' : 'primary'} id="save" ?disabled=${this.#sending}>
          ${isNew ? words.saveDraft : shared.save}
        </button>
        <button class="quiet" type="button" id="preview" @click=${() => this.#host.preview(this.#content())}>
          ${words.preview}
        </button>
        <button class="plain" type="button" @click=${() => this.#host.cancel()}>${shared.cancel}</button>
      </div>
    </form>`;
  }

  #wrong(words: DeskPollsMessages): unknown {
    const goTo = (selector: string) => (event: Event) => {
      event.preventDefault();
      this.#host.focusOn(selector);
    };
    if (this.#faults.length) return summary(words.wrong.title, this.#faults, goTo);
    if (this.#refused === undefined) return nothing;
    return html`${summary(this.#refused, [], goTo)} ${this.of ? this.#standing(words, this.of) : nothing}`;
  }

  /** What somebody else has made of it meanwhile. */
  #standing({ nowStands }: DeskPollsMessages, { poll }: StaffPoll): TemplateResult {
    return html`<div class="stands">
      <p class="note">${nowStands}</p>
      <p dir="auto">${poll.question}</p>
      <ul>
        ${poll.options.map(({ label }) => html`<li><span dir="auto">${label}</span></li>`)}
      </ul>
    </div>`;
  }

  #isAtFault(selector: string): unknown {
    return this.#faults.some((fault) => fault.selector === selector) ? 'true' : nothing;
  }

  #options(words: DeskPollsMessages, { options }: Typed): TemplateResult {
    return html`<fieldset>
      <legend class="label">${words.options}</legend>
      ${this.#isLocked ? nothing : html`<p class="note by-keys">${words.optionsHint}</p>`}
      <ol class="options">
        ${options.map(
          ({ label }, index) => html`<li>
            <input
              class="field"
              id=${`option-${index}`}
              aria-label=${words.option(index + 1)}
              aria-invalid=${this.#isAtFault(`#option-${index}`)}
              .value=${label}
              @input=${(event: Event) => this.#label(index, valueOf(event))}
              @keydown=${(event: KeyboardEvent) => this.#keys(event, index, words)}
            />
            ${this.#isLocked ? nothing : this.#moves(index, options.length, words)}
          </li>`,
        )}
      </ol>
      ${
        this.#isLocked
          ? nothing
          : html`<button class="quiet" type="button" id="add" ?disabled=${options.length >= mostOptions} @click=${() => this.#add()}>
              ${words.add}
            </button>`
      }
    </fieldset>`;
  }

  #moves(index: number, count: number, words: DeskPollsMessages): TemplateResult {
    const button = (id: string, sign: string, label: string, off: boolean, act: () => void) =>
      html`<button class="quiet sign" type="button" id=${`${id}-${index}`} aria-label=${label} title=${label} ?disabled=${off} @click=${act}>
        ${sign}
      </button>`;
    const n = index + 1;
    const move = (by: 1 | -1) => () => {
      const edge = by < 0 ? index === 1 : index === count - 2;
      this.#move(index, by, words, edge ? '#option' : by < 0 ? '#up' : '#down');
    };
    return html`${button('up', '↑', words.up(n), index === 0, move(-1))}
    ${button('down', '↓', words.down(n), index === count - 1, move(1))}
    ${button('remove', '×', words.remove(n), count <= 2, () => this.#remove(index, words))}`;
  }

  #choosing(words: DeskPollsMessages, { kind, max, allowChange }: Typed): TemplateResult {
    const locked = this.#isLocked;
    return html`<div class="pair">
      <div>
        <label class="label" for="kind">${words.kind}</label>
        <select class="field" id="kind" ?disabled=${locked} @change=${(event: Event) => this.#set({ kind: valueOf(event) as Typed['kind'] })}>
          ${(['single', 'multiple'] as const).map(
            (each) => html`<option value=${each} .selected=${kind === each}>${words.kinds[each]}</option>`,
          )}
        </select>
      </div>
      ${
        kind === 'multiple'
          ? html`<div>
              <label class="label" for="max">${words.max} <span class="note">${words.optional}</span></label>
              <input
                class="field"
                id="max"
                type="number"
                inputmode="numeric"
                min="1"
                max=${mostOptions}
                ?disabled=${locked}
                aria-invalid=${this.#isAtFault('#max')}
                .value=${max}
                @input=${(event: Event) => this.#set({ max: valueOf(event) })}
              />
            </div>`
          : nothing
      }
    </div>
    <label class="switch">
      <input
        type="checkbox"
        id="allow-change"
        ?disabled=${locked}
        .checked=${allowChange}
        @change=${(event: Event) => this.#set({ allowChange: (event.target as HTMLInputElement).checked })}
      />
      ${words.allowChange}
    </label>`;
  }
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;
