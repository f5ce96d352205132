import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ConductRead, Policy } from '../../../model/conduct.ts';
import type { PoliciesRead, PolicyVersion } from '../../../model/policy-staff.ts';
import { deskConductMessages, type DeskConductMessages } from '../../../locales/desk-conduct.ts';
import type { Language } from '../../../locales/index.ts';
import { newId, type DeskAttendance, type DeskSent, type Reader } from '../../../stores/desk.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import { markdownStyles } from '../../../ui/markdown.styles.ts';
import type { Changed, PropertyDeclarations } from '../../../ui/reactive.ts';
import { summaryStyles } from '../../../ui/summary.ts';
import type { Place } from '../place.ts';
import { dialogStyles } from '../dialog.ts';
import { showEmbed } from '../embed.ts';
import { DeskScreen } from '../screen.ts';
import { conductStyles } from './conduct.styles.ts';
import {
  begunFrom,
  commandFor,
  draftOf,
  emptyDraft,
  faultsOf,
  type DraftField,
  type PolicyDraft,
} from './draft.ts';
import { editor, underReview } from './editor.ts';
import { shownVersion, standing } from './version.ts';

/** The community's rules where nobody has given them a name of their own. */
const usualId = 'rules';

/** The rules: their versions, who has answered them, and the next one. */
export class Conduct extends DeskScreen<DeskConductMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    previewing: { state: true },
    faults: { state: true },
  };
  static override styles = [...DeskScreen.styles, markdownStyles, summaryStyles, dialogStyles, conductStyles];

  declare private previewing: boolean;
  declare private faults: ReadonlyMap<DraftField, string>;
  #policies: Reader<PoliciesRead> | undefined;
  /** The text of a version that was replaced, while that is open. */
  #replaced: { readonly item: string; readonly reader: Reader<PoliciesRead>; stop(): void } | undefined;
  #draft: DeskDraft<PolicyDraft> | undefined;
  #attendance: DeskAttendance | undefined;
  #unfollow: (() => void) | undefined;

  constructor() {
    super();
    this.previewing = false;
    this.faults = new Map();
  }

  protected override speak(language: Language) {
    return deskConductMessages[language]();
  }

  protected override open(): () => void {
    const { store, name } = this.desk;
    this.#policies = store.read({ type: 'policies' });
    this.#draft = deskDraft<PolicyDraft>(name && `${name}:policy`, emptyDraft);
    const stops = [this.follow(this.#policies.reading), this.follow(this.#draft.value)];
    void this.#policies.refresh();
    return () => {
      for (const stop of stops) stop();
      this.#leave();
      this.#readReplaced(undefined, undefined);
      this.#policies?.close();
      this.#draft?.close();
    };
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    const { result } = this.#policies?.reading.get() ?? {};
    if (this.item !== 'new' || !result) this.#leave();
    else this.#come(result.policyId ?? usualId);
    const isPast = result?.versions.some(
      ({ version, state }) => state === 'past' && String(version) === this.item,
    );
    this.#readReplaced(isPast ? this.item : undefined, result?.policyId ?? undefined);
  }

  #readReplaced(item: string | undefined, id: string | undefined): void {
    if (this.#replaced?.item === item) return;
    this.#replaced?.stop();
    this.#replaced = undefined;
    if (item === undefined) return;
    const reader = this.desk.store.read({ type: 'policies', id, version: Number(item) });
    const unfollow = this.follow(reader.reading);
    const stop = () => {
      unfollow();
      reader.close();
    };
    this.#replaced = { item, reader, stop };
    void reader.refresh();
  }

  /** Whoever writes the next version is told who else does. */
  #come(policyId: string): void {
    this.#attendance ??= this.desk.store.attend({ kind: 'policy', id: policyId });
    if (this.#attendance) this.#unfollow ??= this.follow(this.#attendance.others);
  }

  #leave(): void {
    this.#unfollow?.();
    this.#attendance?.close();
    this.#attendance = this.#unfollow = undefined;
  }

  protected override view(words: DeskConductMessages): TemplateResult {
    const { result, error } = this.#policies?.reading.get() ?? {};
    const failed = this.unread(error, result !== undefined, () => void this.#policies?.refresh());
    if (!result) return html`<div class="bar"><h1>${words.title}</h1></div>${error ? failed : bones}`;
    const isOpen = this.item !== undefined;
    const newVersion: Place = { screen: 'conduct', item: 'new' };
    return html`<div class="bar">
        <h1>${words.title}</h1>
        ${
          result.policyId === null
            ? nothing
            : html`<button class="quiet" type="button" id="embed" @click=${() => this.#embed(result)}>
                ${this.desk.words.embed}
              </button>`
        }
        <a
          class="primary"
          data-key="n"
          href=${this.desk.addressOf(newVersion)}
          @click=${this.follows(newVersion)}
          >${result.versions.length ? words.begin : words.beginFirst}</a
        >
      </div>
      ${failed}
      <div class="split ${isOpen ? 'open' : ''}">
        <section class="list" aria-label=${words.versions}>
          ${
            result.versions.length
              ? html`<ul class="rows">${result.versions.map((each) => this.#row(each, words))}</ul>`
              : html`<p class="note">${words.none}</p>`
          }
        </section>
        <div class="item stack">
          ${isOpen ? html`${this.#back()} ${this.#item(result, words)}` : html`<p class="note">${this.desk.words.chooseItem}</p>`}
        </div>
      </div>`;
  }

  #embed({ policyId, holds, askedSince }: PoliciesRead): void {
    void showEmbed(this.renderRoot, this.desk, {
      tag: 'guyub-conduct-banner',
      attributes: { 'policy-id': policyId! },
      ...(holds && { preview: { conduct: policyAsRead(holds, askedSince) } }),
    });
  }

  #back(): TemplateResult {
    const list: Place = { screen: 'conduct' };
    return html`<p class="back"><a href=${this.desk.addressOf(list)} @click=${this.follows(list)}>${this.desk.words.back}</a></p>`;
  }

  #row(version: PolicyVersion, words: DeskConductMessages): TemplateResult {
    const place: Place = { screen: 'conduct', item: String(version.version) };
    return html`<li>
      <a
        class="row"
        data-row
        aria-current=${this.item === place.item ? 'true' : 'false'}
        href=${this.desk.addressOf(place)}
        @click=${this.follows(place)}
      >
        <span class="title" lang=${version.lang ?? nothing} dir="auto">${version.title}</span>
        ${standing(version, this.desk, words)}
      </a>
    </li>`;
  }

  #item(read: PoliciesRead, words: DeskConductMessages): TemplateResult {
    if (this.item === 'new') return this.#editor(read, words);
    const version = read.versions.find((each) => String(each.version) === this.item);
    return version
      ? this.#version(version, read, words)
      : html`<p class="note">${this.desk.words.notFound}</p>`;
  }

  #version(version: PolicyVersion, read: PoliciesRead, words: DeskConductMessages): TemplateResult {
    const { asked } = this.#replaced?.reader.reading.get().result ?? {};
    const withdrawing = this.#sent(['policy.withdraw']);
    const isGoing = withdrawing !== undefined && withdrawing.state !== 'refused';
    return shownVersion(version, {
      desk: this.desk,
      words,
      read,
      whole:
        [read.scheduled, read.holds, asked].find((each) => each?.version === version.version) ?? undefined,
      back: isGoing ? 'going' : this.#isBegun() ? 'later' : undefined,
      withdraw: (policy) => void this.#withdraw(policy),
    });
  }

  #editor(read: PoliciesRead, words: DeskConductMessages): TemplateResult {
    const publishing = this.#sent(['policy.publish']);
    if (publishing && publishing.state !== 'refused') return html`<p role="status">${words.onItsWay}</p>`;
    const last = read.scheduled ?? read.holds ?? undefined;
    const { desk, follows } = this;
    if (read.scheduled && !this.#isBegun())
      return underReview(read.scheduled, words.editor.nextAfter, { desk, words, follows });
    return html`${this.company(this.#attendance)}
    ${editor({
      desk,
      words,
      follows,
      draft: this.#current(last),
      restored: this.#draft!.restored,
      last,
      scheduled: read.scheduled ?? undefined,
      previewing: this.previewing,
      faults: this.faults,
      edit: (change) => this.#edit(change, last),
      preview: (on) => {
        this.previewing = on;
        if (!on) this.focusOn('#policy-body');
      },
      goTo: (selector) => (event) => {
        event.preventDefault();
        if (selector === '#policy-body') this.previewing = false;
        this.focusOn(selector);
      },
      publish: () => void this.#publish(read.policyId ?? usualId, last, words),
      discard: () => this.#draft!.clear(),
    })}`;
  }

  /** Whether anything was written that is not published. */
  #isBegun(): boolean {
    return this.#draft!.value.get().base >= 0;
  }

  /** What is written so far; where that is nothing, the last version. */
  #current(last: Policy | undefined): PolicyDraft {
    const draft = this.#draft!.value.get();
    return draft.base < 0 ? begunFrom(last, this.desk.language) : draft;
  }

  #edit(change: Partial<PolicyDraft>, last: Policy | undefined): void {
    this.#draft!.edit({ ...this.#current(last), ...change });
    this.#attendance?.write(true);
    if (this.faults.size && this.words) this.faults = faultsOf(this.#draft!.value.get(), this.words);
  }

  async #publish(policyId: string, last: Policy | undefined, words: DeskConductMessages): Promise<void> {
    const draft = this.#current(last);
    this.faults = faultsOf(draft, words);
    if (this.faults.size) {
      this.focusOn('.summary');
      return;
    }
    for (const { command } of this.desk.state.sent.filter(({ state }) => state === 'refused'))
      if (command.type === 'policy.publish') this.desk.store.dismiss(command.id);
    const command = commandFor(draft, policyId);
    const { state } = await this.give(command);
    // What was refused stays as it was written.
    if (state === 'refused') return;
    this.#draft!.clear();
    await this.#policies?.refresh();
    if (this.item === 'new') this.desk.go({ screen: 'conduct', item: String(command.version) });
  }

  /** Takes a version back; its text goes on in the editor, so that nothing is lost. */
  async #withdraw(policy: Policy): Promise<void> {
    const { id: policyId, version, commandId } = policy;
    const ifSetBy = commandId ?? '';
    const { state } = await this.give({
      id: newId(ifSetBy),
      type: 'policy.withdraw',
      policyId,
      version,
      ifSetBy,
    });
    if (state === 'refused') return;
    this.#draft!.edit(draftOf(policy));
    await this.#policies?.refresh();
    this.desk.go({ screen: 'conduct', item: 'new' });
  }

  /** The last of these commands that is not settled. */
  #sent(types: readonly string[]): DeskSent | undefined {
    return this.desk.state.sent.findLast(
      ({ command, state }) => types.includes(command.type) && state !== 'accepted',
    );
  }
}

/** What a visitor is answered who has not answered. */
const policyAsRead = (policy: Policy, askedSince: number): ConductRead => ({
  version: '',
  at: new Date().toISOString(),
  viewer: { roles: [] },
  policy,
  askedSince,
  asks: true,
  mine: null,
  before: null,
  can: ['conduct.accept', 'conduct.decline'],
});

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
