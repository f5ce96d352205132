import { html, nothing, type TemplateResult } from 'lit/html.js';
import { deskSiteMessages, type DeskSiteMessages } from '../../../locales/desk-site.ts';
import type { Language } from '../../../locales/index.ts';
import type { ConductRead } from '../../../model/conduct.ts';
import type { PlacementsRead, StaffPlacement } from '../../../model/placement-staff.ts';
import type { PlacedKind, PlacementName } from '../../../model/placement.ts';
import type { PollsRead, StaffPoll } from '../../../model/poll-staff.ts';
import {
  newId,
  type DeskAttendance,
  type DeskCommand,
  type DeskSent,
  type Pages,
  type Reader,
} from '../../../stores/desk.ts';
import { formatMoment } from '../clock.ts';
import type { Changed, PropertyDeclarations } from '../../../ui/reactive.ts';
import { summaryStyles } from '../../../ui/summary.ts';
import { dialogStyles } from '../dialog.ts';
import { Discarding } from '../discarding.ts';
import { showEmbed, type Embedded } from '../embed.ts';
import type { Place } from '../place.ts';
import { pollAsRead } from '../poll-preview.ts';
import { DeskScreen } from '../screen.ts';
import { PlacementForm, type Choice } from './form.ts';
import { siteStyles } from './site.styles.ts';

const tags = [
  'guyub-poll',
  'guyub-event-list',
  'guyub-qa-board',
  'guyub-conduct-banner',
  'guyub-feedback-form',
] as const;

/** What stands where on the brand's site, when, and where it was seen. */
export class Site extends DeskScreen<DeskSiteMessages> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    form: { state: true },
    said: { state: true },
  };
  static override styles = [...DeskScreen.styles, summaryStyles, dialogStyles, siteStyles];

  declare private form: PlacementForm | undefined;
  declare private said: boolean;
  #formOf: string | undefined;
  /** Who else of the team looks at the placement that is open. */
  #attendance: DeskAttendance | undefined;
  #attended: string | undefined;
  #placements: Reader<PlacementsRead> | undefined;
  #polls: Pages<PollsRead> | undefined;
  #rules: Reader<ConductRead> | undefined;
  readonly #discarding = new Discarding({
    desk: () => this.desk,
    words: () => this.words!.discarding,
    update: () => this.requestUpdate(),
    focusOn: (selector) => this.focusOn(selector),
    give: (command) => this.#discard(command),
    leave: () => this.desk.go({ screen: 'site' }),
  });

  protected override speak(language: Language) {
    return deskSiteMessages[language]();
  }

  protected override open(): () => void {
    const { store } = this.desk;
    this.#placements = store.read({ type: 'placements' });
    this.#rules = store.read({ type: 'conduct' });
    this.#polls = store.list({ type: 'polls', limit: 100 }, () => this.requestUpdate());
    const stops = [this.follow(this.#placements.reading), this.follow(this.#rules.reading)];
    void this.#placements.refresh();
    void this.#rules.refresh();
    void this.#polls.open();
    return () => {
      for (const stop of stops) stop();
      this.form?.close();
      this.form = this.#formOf = undefined;
      this.#attend(undefined);
      this.#placements?.close();
      this.#rules?.close();
      this.#polls?.close();
    };
  }

  /** Without those whose deletion is on its way, or has arrived and is not read yet. */
  #all(): readonly StaffPlacement[] {
    const all = this.#placements?.reading.get().result?.placements ?? [];
    return all.filter((each) => !this.#isLeaving(each));
  }

  /** By its version, too: one of the same name that was made since stays. */
  #isLeaving(placement: StaffPlacement): boolean {
    return this.desk.state.sent.some(
      ({ command, state }) =>
        command.type === 'placement.discard' &&
        itemOf(command) === itemOf(placement) &&
        command.ifVersion === placement.version &&
        state !== 'refused',
    );
  }

  #found(): StaffPlacement | undefined {
    return this.#all().find((each) => itemOf(each) === this.item);
  }

  #staffPolls(): StaffPoll[] {
    return (this.#polls?.results() ?? []).flatMap(({ polls }) => polls);
  }

  /** What can be placed, as far as it was read. */
  #choices(kind: PlacedKind): readonly Choice[] {
    if (kind === 'poll')
      return this.#staffPolls().map(({ poll, state }) => ({
        recordId: poll.id,
        title: poll.question,
        ready: state !== 'draft',
      }));
    const { policy } = this.#rules?.reading.get().result ?? {};
    return policy ? [{ recordId: policy.id, title: policy.title, ready: true }] : [];
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    const { item } = this;
    if (changed.has('item') && item) this.#discarding.forget();
    const found = this.#found();
    this.#attend(found && item);
    this.#attendance?.write(this.form?.isTouched ?? false);
    const isOther = item !== this.#formOf;
    if (isOther) this.said = false;
    if (this.form && !isOther) {
      if (found && this.form.isOutdated(found)) this.#begin();
      else this.form.of = found;
    }
    // What an address names may not be read yet.
    if (!isOther || (item && item !== 'new' && !this.#placements?.reading.get().result)) return;
    this.form?.close();
    this.form = this.#formOf = undefined;
    if (item) this.#begin();
    if (item === 'new') this.focusOn('#name');
  }

  #attend(id: string | undefined): void {
    if (this.#attended === id) return;
    this.#attended = id;
    this.#attendance?.close();
    this.#attendance = id === undefined ? undefined : this.desk.store.attend({ kind: 'placement', id });
    this.#attendance?.others.listen(() => this.requestUpdate());
  }

  #begin(): void {
    this.form?.close();
    this.#formOf = this.item;
    const found = this.#found();
    const named = found ?? nameIn(this.item!);
    if (!named && this.item !== 'new') return;
    this.form = new PlacementForm(
      {
        desk: () => this.desk,
        update: () => this.requestUpdate(),
        focusOn: (selector) => this.focusOn(selector),
        give: (command) => this.give(command, true),
        choices: (kind) => this.#choices(kind),
        isTaken: (kind, name) => this.#all().some((each) => each.kind === kind && each.name === name),
        done: (kind, name) => this.#written(kind, name),
        cancel: () => this.#cancel(),
      },
      named,
      found,
    );
  }

  #written(kind: PlacedKind, name: string): void {
    if (this.item === 'new') this.desk.go({ screen: 'site', item: `${kind}/${name}` });
    else this.said = true;
    this.focusOn('#title');
  }

  /** Nothing is wanted of what was typed. */
  #cancel(): void {
    if (this.#found()) this.#begin();
    else this.desk.go({ screen: 'site' });
  }

  /** With it goes what was begun to be typed over it. */
  async #discard(command: DeskCommand): Promise<DeskSent> {
    const { form } = this;
    const sent = await this.give(command);
    if (sent.state !== 'refused') form?.forget();
    return sent;
  }

  #embed({ kind, name, now }: StaffPlacement): void {
    const attributes = { placement: name };
    if (kind === 'poll') {
      const shown = this.#staffPolls().find(({ poll }) => poll.id === now?.recordId);
      const preview = shown && { preview: { poll: pollAsRead(shown.poll, shown) } };
      return void showEmbed(this.renderRoot, this.desk, { tag: 'guyub-poll', attributes, ...preview });
    }
    const rules = this.#rules?.reading.get().result;
    const preview = rules?.policy?.id === now?.recordId && rules && { preview: { conduct: rules } };
    return void showEmbed(this.renderRoot, this.desk, {
      tag: 'guyub-conduct-banner',
      attributes,
      ...preview,
    });
  }

  protected override view(words: DeskSiteMessages): TemplateResult {
    const place = { screen: 'site', item: 'new' } as const;
    return html`<div class="bar">
        <h1>${words.title}</h1>
        <a class="primary" data-key="n" href=${this.desk.addressOf(place)} @click=${this.follows(place)}>
          ${words.newPlacement}
        </a>
      </div>
      <div class="split ${this.item ? 'open' : ''}">
        <section class="list" aria-label=${words.list}>${this.#discarding.said()} ${this.#list(words)}</section>
        <section class="item stack" aria-label=${words.placement}>${this.#item(words)}</section>
      </div>`;
  }

  #list(words: DeskSiteMessages): TemplateResult {
    const { result, error } = this.#placements?.reading.get() ?? {};
    return html`<p class="note">${words.about}</p>
      ${this.unread(error, result !== undefined, () => void this.#placements?.refresh())}
      <ul class="rows">${this.#all().map((each) => this.#row(each, words))}</ul>
      ${result && !result.placements.length ? html`<p class="note">${words.none}</p>` : nothing}
      <div class="group">
        <h2>${words.widgets}</h2>
        <p class="note">${words.widgetsAbout}</p>
        <ul class="widgets">
          ${tags.map(
            (tag) => html`<li>
              <span>${words.tags[tag]}</span>
              <button class="quiet" type="button" aria-label=${`${this.desk.words.embed}: ${words.tags[tag]}`} @click=${() => void showEmbed(this.renderRoot, this.desk, this.#widget(tag))}>
                ${this.desk.words.embed}
              </button>
            </li>`,
          )}
        </ul>
      </div>`;
  }

  #widget(tag: (typeof tags)[number]): Embedded {
    return { tag, ...(tag === 'guyub-feedback-form' && { attributes: { rating: '' } }) };
  }

  #row(each: StaffPlacement, words: DeskSiteMessages): TemplateResult {
    const place: Place = { screen: 'site', item: itemOf(each) };
    return html`<li>
      <a
        class="row"
        data-row
        href=${this.desk.addressOf(place)}
        aria-current=${this.item === place.item ? 'true' : nothing}
        @click=${this.follows(place)}
      >
        <span class="title">${each.name}</span>
        <span class="meta">
          <span class="chip">${words.kinds[each.kind]}</span>
          <span dir="auto">${each.now?.title ?? words.nothing}</span>
        </span>
        <span class="meta">${this.#seen(each, words)}</span>
      </a>
    </li>`;
  }

  #seen({ seen: [newest] }: StaffPlacement, words: DeskSiteMessages): unknown {
    if (!newest) return words.notSeen;
    const { origin, at } = newest;
    return `${words.lastSeen}: ${words.seenOn(origin, formatMoment(this.desk.tag, at))}`;
  }

  #item(words: DeskSiteMessages): unknown {
    const { item, form } = this;
    const { words: shared } = this.desk;
    const back = { screen: 'site' } as const;
    const link = html`<a class="back" href=${this.desk.addressOf(back)} @click=${this.follows(back)}>${shared.back}</a>`;
    if (!item) return html`<p class="note">${shared.chooseItem}</p>`;
    if (item === 'new')
      return html`${link}<h2 id="title" tabindex="-1">${words.newPlacement}</h2>${form?.view(words)}`;
    const found = this.#found();
    if (found)
      return html`${link} ${this.company(this.#attendance)} ${this.#details(found, words)} ${form?.view(words)}`;
    // What somebody has typed is not lost with what it was about.
    const named = nameIn(item);
    if (named && form?.isTouched && this.#formOf === item)
      return html`${link} ${this.#heading(named, words)} ${form.view(words)}`;
    const isComing =
      this.sentAbout(item.split('/')[1] ?? '')?.command.type === 'placement.set' ||
      !this.#placements?.reading.get().result;
    return html`${link}<p class="note" role="status">${isComing ? shared.loading : shared.notFound}</p>`;
  }

  #details(of: StaffPlacement, words: DeskSiteMessages): TemplateResult {
    const { name, kind, version, now, next, seen } = of;
    const { tag, words: shared } = this.desk;
    const sent = this.sentAbout(name);
    const isOnWay = sent !== undefined && sent.state !== 'refused' && sent.state !== 'accepted';
    // An older backend may not know of it.
    const mayDiscard = this.desk.ability.can.includes('placement.discard');
    const id = `${kind}-${name}`;
    const discard = () =>
      ({ id: newId(version), type: 'placement.discard', kind, name, ifVersion: version }) as const;
    return html`${this.#heading(of, words)}
      <p class="note" role="status">${this.said ? words.saved : ''}</p>
      <dl>
        <dt>${words.now}</dt>
        <dd id="now">
          <span dir="auto">${now?.title ?? words.nothing}</span>
          ${now?.assigned ? nothing : html`<span class="note">(${words.notAssigned})</span>`}
        </dd>
        ${
          next
            ? html`<dd class="note" id="next">${words.next(next.shows?.title ?? words.nothing, formatMoment(tag, next.at))}</dd>`
            : nothing
        }
        <dt>${words.lastSeen}</dt>
        <dd id="seen">
          ${
            seen.length
              ? html`<ul>
                  ${seen.map(({ origin, at }) => html`<li>${words.seenOn(origin, formatMoment(tag, at))}</li>`)}
                </ul>`
              : words.notSeen
          }
        </dd>
      </dl>
      <div class="actions">
        <button class="quiet" type="button" id="embed" @click=${() => this.#embed(of)}>${shared.embed}</button>
        ${mayDiscard ? this.#discarding.button(id, isOnWay) : nothing}
      </div>
      ${mayDiscard ? this.#discarding.question(id, discard, this.#beforeDiscarding(of, words)) : nothing}`;
  }

  #heading({ kind, name }: PlacementName, words: DeskSiteMessages): TemplateResult {
    return html`<h2 id="title" tabindex="-1">${name} <span class="chip">${words.kinds[kind]}</span></h2>`;
  }

  /** What there is to know before it is deleted. */
  #beforeDiscarding({ seen: [newest] }: StaffPlacement, { discarding }: DeskSiteMessages): string {
    if (!newest) return discarding.about;
    const { origin, at } = newest;
    return `${discarding.about} ${discarding.usedOn(origin, formatMoment(this.desk.tag, at))}`;
  }
}

const itemOf = ({ kind, name }: PlacementName) => `${kind}/${name}`;

/** The placement that an address names. */
function nameIn(item: string): PlacementName | undefined {
  const [kind, name] = item.split('/');
  return name && (kind === 'poll' || kind === 'policy') ? { kind, name } : undefined;
}
