import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AuditEntry, AuditRead, AuditView } from '../../../model/audit.ts';
import type { BlocksRead, BlockTarget, BlockView } from '../../../model/block-staff.ts';
import { deskRecordMessages, type DeskRecordMessages } from '../../../locales/desk-record.ts';
import type { Language } from '../../../locales/index.ts';
import { setAnew, type DeskCommand, type DeskSent, type Pages } from '../../../stores/desk.ts';
import { standing, undoOf } from '../../../stores/desk-record.ts';
import type { TeamStore } from '../../../stores/team.ts';
import { formatDuration } from '../../../ui/ago.ts';
import { formatMoment } from '../clock.ts';
import { whyRefused } from '../../../ui/outcome.ts';
import { isolated, nameOf } from '../named.ts';
import { Pausing, readPaused } from '../pause.ts';
import type { Place } from '../place.ts';
import { DeskScreen } from '../screen.ts';
import { recordStyles } from './record.styles.ts';
import { placeOf, sentence, titled } from './sentence.ts';

const paused = 'paused';

/** What the team did, the newest first, with what can be set back; and who is paused. */
export class Record extends DeskScreen<DeskRecordMessages> {
  static override styles = [...DeskScreen.styles, recordStyles];

  #audit: Pages<AuditRead> | undefined;
  #blocks: Pages<BlocksRead> | undefined;
  /** Who is who, where the backend itself lets its team in. */
  #team: TeamStore | undefined;
  readonly #pausing = new Pausing({
    desk: () => this.desk,
    update: () => this.requestUpdate(),
    focusOn: (selector) => this.focusOn(selector),
  });
  /** By what was done: the command that sets it back, as it was given here. */
  readonly #undoing = new Map<string, string>();

  protected override speak(language: Language) {
    return deskRecordMessages[language]();
  }

  protected override open(): () => void {
    const changed = () => this.requestUpdate();
    this.#audit = this.desk.store.list({ type: 'audit' }, changed);
    void this.#audit.open();
    this.#blocks = readPaused(this.desk, changed);
    let isOpen = true;
    let unfollow: (() => void) | undefined;
    const readTeam = async () => {
      const team = await this.desk.store.team?.();
      if (!team || !isOpen) return;
      this.#team = team;
      unfollow = this.follow(team.state);
      await team.refresh();
    };
    void readTeam();
    return () => {
      isOpen = false;
      unfollow?.();
      this.#audit?.close();
      this.#pausing.close();
      this.#blocks?.close();
    };
  }

  #can(type: string): boolean {
    return (this.desk.ability.can as readonly string[]).includes(type);
  }

  protected override view(words: DeskRecordMessages): TemplateResult {
    const isPaused = this.item === paused;
    const tab = (place: Place, name: string, isHere: boolean) =>
      html`<a
        href=${this.desk.addressOf(place)}
        aria-current=${isHere ? 'page' : 'false'}
        @click=${this.follows(place)}
        >${name}</a
      >`;
    return html`<div class="bar"><h1>${words.title}</h1></div>
      ${
        this.#blocks
          ? html`<nav class="tabs" aria-label=${words.title}>
            ${tab({ screen: 'record' }, words.tabs.record, !isPaused)}
            ${tab({ screen: 'record', item: paused }, words.tabs.paused, isPaused)}
          </nav>`
          : nothing
      }
      ${isPaused && this.#blocks ? this.#paused(this.#blocks, words) : this.#deeds(words)}`;
  }

  #deeds(words: DeskRecordMessages): TemplateResult {
    const entries = (this.#audit?.results() ?? []).flatMap((read) => read.entries);
    const stands = standing();
    const rows = entries.map((entry) => this.#deed(entry, stands(entry), words));
    return this.#listed(this.#audit, rows, words.nothing);
  }

  /** A list, or why there is none. */
  #listed(
    pages: Pages<AuditRead> | Pages<BlocksRead> | undefined,
    rows: readonly TemplateResult[],
    none: string,
  ): TemplateResult {
    const isRead = Boolean(pages?.results().length);
    const error = pages?.error();
    const failed = this.unread(error, isRead, () => void pages?.open());
    if (!isRead) return html`${error ? failed : bones}`;
    return html`${failed}
      ${rows.length ? html`<ul class="rows">${rows}</ul>` : html`<p class="note">${none}</p>`}
      ${
        pages!.more()
          ? html`<button class="quiet" type="button" @click=${() => void pages!.next()}>
            ${this.desk.words.showMore}
          </button>`
          : nothing
      }`;
  }

  #who({ actor, role }: Pick<AuditEntry, 'actor' | 'role'>, words: DeskRecordMessages): string {
    if (actor === 'server') return words.server;
    if (actor && actor === this.desk.ability.viewer.id) return words.you;
    const name = this.#named(actor);
    return name === undefined ? this.desk.words.somebody[role]! : isolated(name);
  }

  /** What a colleague is called, or was; nothing where nobody tells. */
  #named(id: string): string | undefined {
    const known = this.#team?.state.get().staff?.staff.find((each) => each.id === id);
    return known && nameOf(known.name, this.desk.words);
  }

  /** What it was about, by its own words: a record, a place of the site, or a colleague. */
  #title({ actor, target: { kind, id }, title }: AuditView): string | undefined {
    if (kind === 'placement') return id.replace(/^.*?\//, '');
    if (kind === 'staff') return id === actor ? undefined : this.#named(id);
    return title;
  }

  #deed(entry: AuditView, stands: boolean, words: DeskRecordMessages): TemplateResult {
    const { tag } = this.desk;
    const title = this.#title(entry);
    // There is no way to what is gone.
    const place = title === undefined && titled.has(entry.target.kind) ? undefined : placeOf(entry);
    const said = sentence(entry, this.#who(entry, words), words);
    const linked = (name: unknown) =>
      place ? html`<a href=${this.desk.addressOf(place)} @click=${this.follows(place)}>${name}</a>` : name;
    return html`<li class="deed" data-row tabindex="-1">
      <div class="what">
        <span class="title">${title === undefined ? linked(said) : said}</span>
        ${title === undefined ? nothing : html`<span>${linked(html`“<bdi dir="auto">${title}</bdi>”`)}</span>`}
        ${entry.reason === undefined ? nothing : html`<span class="words" dir="auto">${words.because(entry.reason)}</span>`}
        <span class="meta"><time datetime=${entry.at}>${formatMoment(tag, entry.at)}</time></span>
        ${stands && isTakenAway(entry) ? this.#pausing.view(entry.target as BlockTarget, this.#blocks) : nothing}
      </div>
      ${this.#undo(entry, stands, title === undefined ? said : `${said} “${isolated(title)}”`, words)}
    </li>`;
  }

  #undo(entry: AuditEntry, stands: boolean, said: string, words: DeskRecordMessages): unknown {
    const sent = this.#sent(this.#undoing.get(entry.id));
    if (sent && sent.state !== 'refused') return html`<p class="note" role="status">${words.undoing}</p>`;
    const refused = sent && html`<p class="wrong" role="alert">${this.#why(sent, words)}</p>`;
    const command = stands ? undoOf(entry) : undefined;
    if (!command || !this.#canGive(command)) return refused ?? nothing;
    return html`<button
        class="quiet"
        type="button"
        aria-label=${`${this.desk.words.undo}: ${said}`}
        @click=${() => this.#setBack(entry)}
      >
        ${this.desk.words.undo}
      </button>
      ${refused ?? nothing}`;
  }

  #why(sent: DeskSent, words: DeskRecordMessages): string {
    return sent.error?.reason === 'changed' ? words.changed : whyRefused(sent as never, this.desk.late);
  }

  /** What every visitor may give as well needs no word of the backend's. */
  #canGive({ type }: DeskCommand): boolean {
    return type === 'answer.accept' || this.#can(type);
  }

  #setBack(entry: AuditEntry): void {
    const command = undoOf(entry);
    if (!command) return;
    const earlier = this.#undoing.get(entry.id);
    if (earlier) this.desk.store.dismiss(earlier);
    this.#undoing.set(entry.id, command.id);
    void this.give(command, true);
  }

  #sent(commandId: string | undefined): DeskSent | undefined {
    return this.desk.state.sent.find(({ command }) => command.id === commandId);
  }

  #paused(blocks: Pages<BlocksRead>, words: DeskRecordMessages): TemplateResult {
    const rows = blocks
      .results()
      .flatMap((read) => read.blocks.map((block) => this.#block(block, read.at, words)));
    return html`<p class="note">${words.pausedAbout}</p>
      ${this.#listed(blocks, rows, words.pausedNone)}`;
  }

  #block(block: BlockView, at: string, words: DeskRecordMessages): TemplateResult {
    const { id, target, excerpt, reason, role, since } = block;
    const { tag, words: shared } = this.desk;
    const place = target && placeOf({ target });
    const about = html`<bdi>${excerpt}</bdi>`;
    const sent = this.sentAbout(id);
    const isLetIn = sent && sent.state !== 'refused';
    return html`<li class="deed" data-row tabindex="-1">
      <div class="what">
        <span class="note">${excerpt === undefined ? words.pausedGone : words.pausedFor}</span>
        ${
          excerpt === undefined
            ? nothing
            : html`<span class="title" dir="auto">
              ${place ? html`<a href=${this.desk.addressOf(place)} @click=${this.follows(place)}>${about}</a>` : about}
            </span>`
        }
        ${reason === undefined ? nothing : html`<span class="words" dir="auto">${words.because(reason)}</span>`}
        <span class="meta">
          <time datetime=${since} title=${formatMoment(tag, since)}>${words.since(formatDuration(tag, since, at))}</time>
          <span>${words.by(shared.somebody[role]!)}</span>
        </span>
      </div>
      ${
        isLetIn
          ? html`<p class="note" role="status">${words.letting}</p>`
          : this.#can('person.block')
            ? html`<button class="quiet" type="button" @click=${() => this.#letIn(block)}>${words.let}</button>`
            : nothing
      }
      ${sent?.state === 'refused' ? html`<p class="wrong" role="alert">${this.#why(sent, words)}</p>` : nothing}
    </li>`;
  }

  #letIn({ id, setBy }: BlockView): void {
    const earlier = this.sentAbout(id);
    if (earlier) this.desk.store.dismiss(earlier.command.id);
    const target = { kind: 'block', id } as const;
    void this.give({ ...setAnew(setBy), type: 'person.block', target, blocked: false }, true);
  }
}

/** Whether it took away what somebody wrote. */
const isTakenAway = ({ action, after }: AuditEntry) => action === 'post.review' && after === 'rejected';

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
