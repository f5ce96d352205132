import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { DeskFeedbackMessages } from '../../../locales/desk-feedback.ts';
import type { FeedbackRead, MessageRead } from '../../../model/message-staff.ts';
import { newId, type DeskAttendance, type Pages, type Reader } from '../../../stores/desk.ts';
import { deskDraft, type DeskDraft } from '../../../stores/desk-draft.ts';
import {
  listed,
  listQuery,
  messageStatuses,
  threadWith,
  type MessageItem,
  type MessageTable,
  type MessageThread,
  type SetStatus,
} from '../../../stores/desk-messages.ts';
import type { Changed, PropertyDeclarations } from '../../../ui/reactive.ts';
import { lost } from '../lost.ts';
import { DeskScreen } from '../screen.ts';
import { exported } from './export.ts';
import { filterFields, row, type Filters } from './list.ts';
import { messagesStyles } from './messages.styles.ts';
import { thread, type Reply, type Note } from './thread.ts';

/** What both screens say. */
export type MessagesWords = Omit<
  DeskFeedbackMessages,
  'rating' | 'merge' | 'mergeAbout' | 'mergeInto' | 'into' | 'intoGone' | 'apart' | 'duplicates'
> & { readonly about?: string };

/** What people have sent to the team: a list, and one of them with what is done about it. */
export abstract class Messages<W extends MessagesWords> extends DeskScreen<W> {
  static override properties: PropertyDeclarations = {
    ...DeskScreen.properties,
    filters: { state: true },
    exporting: { state: true },
    wrong: { state: true },
  };
  static override styles = [...DeskScreen.styles, messagesStyles];

  declare private filters: Filters;
  declare private exporting: 'under way' | 'failed' | undefined;
  /** What was written is too long to be sent. */
  declare private wrong: 'reply' | 'note' | undefined;
  protected abstract readonly kind: MessageTable;
  #list: Pages<FeedbackRead> | undefined;
  #reader: Reader<MessageRead> | undefined;
  #reply: DeskDraft<Reply> | undefined;
  #note: DeskDraft<Note> | undefined;
  #attendance: DeskAttendance | undefined;
  #opened: string | undefined;
  #close: (() => void) | undefined;
  /** What was refused and has been given back already. */
  readonly #back = new Set<string>();

  constructor() {
    super();
    this.filters = { status: 'open', subject: '', search: '' };
  }

  protected override open(): () => void {
    this.#read();
    return () => {
      this.#list?.close();
      this.#close?.();
      this.#opened = this.#close = undefined;
    };
  }

  #read(): void {
    this.#list?.close();
    this.#list = this.desk.store.list(listQuery(this.kind, this.filters), () => this.requestUpdate());
    void this.#list.open();
  }

  #narrow(change: Partial<Filters>): void {
    this.filters = { ...this.filters, ...change };
    this.#read();
  }

  readonly #type = (search: string) => {
    this.filters = { ...this.filters, search };
    this.whenTypingRests(() => this.#read());
  };

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    if (this.isConnected && this.item !== this.#opened) this.#openItem(this.item);
    this.#giveBack();
  }

  #openItem(id: string | undefined): void {
    this.#close?.();
    this.#opened = id;
    this.#close = this.#reader = undefined;
    this.wrong = undefined;
    if (id === undefined) return;
    const { store, name } = this.desk;
    const place = name && `${name}:${this.kind}:${id}`;
    const reader = (this.#reader = store.read({ type: 'message', kind: this.kind, id }));
    const reply = (this.#reply = deskDraft<Reply>(place && `${place}:reply`, { body: '', status: '' }));
    const note = (this.#note = deskDraft<Note>(place && `${place}:note`, { body: '' }));
    const attendance = (this.#attendance = store.attend({ kind: this.kind, id }));
    const followed = [reader.reading, reply.value, note.value, ...(attendance ? [attendance.others] : [])];
    const stops = [
      ...followed.map((each) => this.follow(each)),
      ...[reply.value, note.value].map((each) =>
        each.listen(() => attendance?.write(Boolean(reply.value.get().body || note.value.get().body))),
      ),
    ];
    void reader.refresh();
    this.openedItem();
    this.#close = () => {
      for (const stop of stops) stop();
      for (const each of [reader, reply, note, attendance]) each?.close();
      this.closedItem();
    };
  }

  /** What belongs to the item that is open is begun. */
  protected openedItem(): void {}
  /** What belongs to the item that was open is let go of. */
  protected closedItem(): void {}

  /** What was refused stands again where it was written, unless there is something else by now. */
  #giveBack(): void {
    for (const { command, state } of this.desk.state.sent) {
      if (state !== 'refused' || !('target' in command) || command.target.id !== this.#opened) continue;
      if (this.#back.has(command.id) || !('body' in command)) continue;
      this.#back.add(command.id);
      if (command.type === 'message.note') this.#restore(this.#note, { body: command.body });
      if (command.type === 'message.reply')
        this.#restore(this.#reply, { body: command.body, status: command.status ?? '' });
    }
  }

  #restore<D extends Note>(draft: DeskDraft<D> | undefined, words: D): void {
    if (draft && !draft.value.get().body) draft.edit(words);
  }

  protected override view(words: W): TemplateResult {
    const { item } = this;
    return html`<div class="bar">
        <h1>${words.title}</h1>
        <span class="note" role="status">${this.#exportState(words)}</span>
        <button class="quiet" type="button" @click=${() => void this.#export(words)}>
          ${this.desk.words.exportCsv}
        </button>
        ${this.actions()}
      </div>
      ${words.about ? html`<p class="note about">${words.about}</p>` : nothing}
      <div class="split ${item === undefined ? '' : 'open'}">
        <div class="list">${filterFields(this.kind, this.filters, words, this.desk.words.search, (change) => this.#narrow(change), this.#type)}
          ${this.#rows(words)}</div>
        <div class="item">
          ${item === undefined ? html`<p class="note">${this.desk.words.chooseItem}</p>` : this.#item(words)}
        </div>
      </div>`;
  }

  #rows(words: W): TemplateResult {
    const list = this.#list;
    const reads = list?.results() ?? [];
    const error = list?.error();
    const failed = this.unread(error, reads.length > 0, () => void list?.open());
    const [first] = reads;
    if (!first) return html`${error ? failed : bones}`;
    const read = reads.flatMap(({ messages }): readonly MessageItem[] => messages);
    const items = listed(read, this.desk.state.sent, this.filters.status === 'open');
    const isNarrowed = this.filters.subject || this.filters.search || this.filters.status !== 'open';
    const context = {
      desk: this.desk,
      current: this.item,
      at: first.at,
      follows: this.follows,
    };
    return html`${failed}
      <ul class="rows">${items.map((item) => row(item, words, context))}</ul>
      ${items.length ? nothing : html`<p class="note empty">${isNarrowed ? words.nothingFound : words.nothing}</p>`}
      ${
        list?.more()
          ? html`<button class="quiet" type="button" @click=${() => void list.next()}>
              ${this.desk.words.showMore}
            </button>`
          : nothing
      }`;
  }

  #item(words: W): TemplateResult {
    const { desk } = this;
    const { result, error } = this.#reader?.reading.get() ?? {};
    const failed = this.unread(error, result !== undefined, () => void this.#reader?.refresh());
    const back = this.back();
    if (!result) return html`${back}${error ? failed : bones}`;
    if (!result.message) {
      const drafts: readonly DeskDraft<Note>[] = [this.#reply!, this.#note!];
      return html`${back}<p role="status">${desk.words.notFound}</p>${lost(desk, drafts, ({ body }) => [body])}`;
    }
    const message = threadWith(result.message, desk.state.sent);
    return html`${back} ${failed} ${this.company(this.#attendance)}
      ${thread(message, words, {
        desk,
        at: result.at,
        own: desk.ability.viewer.id,
        rating: this.rating(message, words),
        statuses: messageStatuses[this.kind].filter((each) => each !== 'duplicate'),
        isOnWay: (id) =>
          desk.state.sent.some(({ command, state }) => command.id === id && state !== 'accepted'),
        reply: this.#reply!,
        note: this.#note!,
        wrong: this.wrong,
        setStatus: (status) => this.setStatus(message, status),
        sendReply: () => this.#sendReply(message),
        addNote: () => this.#addNote(message),
        instead: this.instead(message, words),
        more: this.more(message, words),
      })}`;
  }

  /** What else can be done on the whole screen. */
  protected actions(): unknown {
    return nothing;
  }
  /** What else a kind of message is shown with. */
  protected rating(_message: MessageThread, _words: W): string | undefined {
    return undefined;
  }
  protected instead(_message: MessageThread, _words: W): unknown {
    return nothing;
  }
  protected more(_message: MessageThread, _words: W): unknown {
    return nothing;
  }

  protected setStatus({ kind, record: { id }, version }: MessageThread, status: SetStatus): void {
    const target = { kind, id };
    void this.give({ id: newId(version), type: 'message.status', target, status, ifVersion: version });
  }

  #sendReply({ kind, record: { id }, version }: MessageThread): void {
    const { body, status } = this.#reply!.value.get();
    if (!this.#fits('reply', body)) return;
    const about = { id: newId(version), target: { kind, id }, body, ifVersion: version };
    void this.give({ ...about, type: 'message.reply', ...(status && { status: status as SetStatus }) });
    this.#reply!.clear();
    this.focusOn('#answers');
  }

  #addNote({ kind, record: { id } }: MessageThread): void {
    const { body } = this.#note!.value.get();
    if (!this.#fits('note', body)) return;
    void this.give({ id: newId(), type: 'message.note', target: { kind, id }, body });
    this.#note!.clear();
    this.focusOn('#notes');
  }

  /** Whether it can be given; where not, its field has the focus. */
  #fits(what: 'reply' | 'note', body: string): boolean {
    const tooLong = body.length > longest;
    this.wrong = tooLong ? what : undefined;
    if (!tooLong && body.trim()) return true;
    this.focusOn(`#${what}`);
    return false;
  }

  #exportState({ exporting, exportFailed }: W): string {
    return { 'under way': exporting, failed: exportFailed, none: '' }[this.exporting ?? 'none'];
  }

  async #export(words: W): Promise<void> {
    if (this.exporting === 'under way') return;
    this.exporting = 'under way';
    const isDone = await exported(this.desk.store, this.kind, listQuery(this.kind, this.filters), words);
    this.exporting = isDone ? undefined : 'failed';
  }
}

/** In UTF-16 code units, as the rules count. */
const longest = 5000;

const bones = html`<div aria-hidden="true">
  ${[70, 85, 60].map((width) => html`<p class="row"><span class="bone" .style=${`inline-size:${width}%;block-size:1.2em`}></span></p>`)}
</div>`;
