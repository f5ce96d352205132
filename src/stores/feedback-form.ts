import { atom, type ReadableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import type { FieldErrors } from '../model/community.ts';
import type { Command } from '../model/records.ts';
import type { FeedbackContent, FeedbackKind, FeedbackSend } from '../model/feedback.ts';
import { derive } from './derive.ts';
import type { DraftKeeper } from './draft.ts';
import { keptDraft } from './kept-draft.ts';
import type { OwnMessages } from './own-messages.ts';
import type { Sent } from './sending.ts';
import { writing } from './writing.ts';

/**
 * What is in the form's fields, as typed. The id is made with the first key, or as soon as what writing needs is there,
 * so that it can be sent only once; until then it is empty.
 */
export interface FeedbackDraft {
  readonly id: string;
  readonly kind: FeedbackKind | '';
  readonly message: string;
  readonly rating: number;
  readonly name: string;
  readonly contact: string;
  readonly consent: boolean;
  /** Whether the page's address goes with it. */
  readonly withPage: boolean;
}

export interface FeedbackFormState {
  readonly draft: FeedbackDraft;
  /** The draft was found on the device. */
  readonly restored: boolean;
  /** The message that is being sent, or has been. */
  readonly sent?: Sent<FeedbackSend>;
  /** Messages of an earlier visit that still wait. */
  readonly earlier: number;
  /** What was sent before, and what the team has answered, where there is any. */
  readonly own: OwnMessages | undefined;
}

export interface FeedbackFormStore {
  readonly state: ReadableAtom<FeedbackFormState>;
  /** Whether a waiting message survives the page; unknown before there was one. */
  readonly durable: boolean | undefined;
  /** What the writer has to mend, as far as that can be told yet: surely after `prepareWriting`. */
  check(): FieldErrors;
  edit(change: Partial<FeedbackDraft>): void;
  /** What the draft would send; `page` and `lang` are what the form attaches. */
  command(attached: Attached): Promise<FeedbackSend>;
  send(command: FeedbackSend): Promise<void>;
  /** An empty form for another message. */
  restart(): void;
  prepareWriting(): Promise<unknown>;
  close(): void;
}

export { feedbackKinds } from '../model/feedback.ts';

/** What the form adds to what was typed. */
export type Attached = Pick<FeedbackContent, 'page' | 'lang'>;

const emptyDraft = (): FeedbackDraft => ({
  id: '',
  kind: '',
  message: '',
  rating: 0,
  name: '',
  contact: '',
  consent: false,
  withPage: true,
});

const isDraft = (draft: unknown): draft is FeedbackDraft => {
  const empty = emptyDraft();
  const fields = Object.keys(empty) as (keyof FeedbackDraft)[];
  return (
    typeof draft === 'object' &&
    draft !== null &&
    fields.every((field) => typeof (draft as FeedbackDraft)[field] === typeof empty[field])
  );
};

const isFeedback = (command: Command): command is FeedbackSend => command.type === 'feedback.send';

export function feedbackFormStore(backend: Backend): FeedbackFormStore {
  const { name } = backend.adapter;
  const place = name && `guyub:draft:feedback:${name}`;
  const kept = keptDraft(place, isDraft);
  let keeper: DraftKeeper<FeedbackDraft> | undefined;
  const initial = kept ?? emptyDraft();
  const draft = atom(initial);
  const restored = atom(Boolean(kept));
  const sent = atom<readonly Sent<FeedbackSend>[]>([]);
  const own = atom<OwnMessages | undefined>();
  const way = writing(backend, sent, isFeedback, { fetchRules: () => import('./feedback-writing.ts') });

  /** Keeps what is typed, with an id, as soon as there is what keeps it. */
  const write = (change: Partial<FeedbackDraft>) => {
    const changed = { ...draft.get(), ...change };
    draft.set({ ...changed, id: changed.id || (way.rules?.newId() ?? '') });
    keeper?.save(draft.get());
  };
  const open = async () => {
    const opened = await way.open();
    if (!keeper) {
      keeper = way.rules!.keeping(backend, place, sent, own);
      // What was typed before it came is kept from now on.
      if (draft.get() !== initial) write({});
    }
    return opened;
  };

  const state = derive([draft, restored, sent, own], (): FeedbackFormState => {
    const { id } = draft.get();
    const mine = sent.get().find(({ command }) => command.id === id);
    const earlier = sent
      .get()
      .filter(({ command, state }) => command.id !== id && state !== 'accepted' && state !== 'refused');
    return {
      draft: draft.get(),
      restored: restored.get() && !mine,
      ...(mine && { sent: mine }),
      earlier: earlier.length,
      own: own.get(),
    };
  });

  const stop = sent.listen((sent) => {
    const refused = sent.find((each) => each.state === 'refused' && each.command.id !== draft.get().id);
    // Refused since the last visit: its words come back into the form, unless there are others in it.
    if (way.rules && refused && !draft.get().message) draft.set(way.rules.draftOf(refused.command));
    const mine = sent.find(({ command }) => command.id === draft.get().id);
    // The outbox has the words while they are on their way, the draft before and after.
    if (mine?.state === 'refused') keeper?.save(draft.get());
    else if (mine) keeper?.clear();
    const settled = (each: Sent<FeedbackSend>) =>
      each.state === 'accepted' && each.command.id !== draft.get().id;
    if (sent.some(settled)) way.opened?.drop(settled);
  });

  return {
    state,
    get durable() {
      return way.opened?.durable;
    },
    check: () => way.rules?.checkFeedback(draft.get()) ?? {},
    edit(change) {
      const { sent } = state.get();
      if (sent?.state === 'refused') {
        // A new attempt is a new command: the refused one may differ from it.
        way.opened?.drop(({ command }) => command.id === sent.command.id);
        write({ ...change, id: '' });
      } else {
        write(change);
      }
    },
    command: async (attached) => {
      await open();
      if (!draft.get().id) write({});
      return way.rules!.commandOf(draft.get(), attached);
    },
    async send(command) {
      const { send } = await open();
      restored.set(false);
      return send(command);
    },
    restart() {
      way.opened?.drop(({ command }) => command.id === draft.get().id);
      keeper?.clear();
      restored.set(false);
      draft.set(emptyDraft());
    },
    prepareWriting: open,
    close() {
      stop();
      keeper?.close();
      way.close();
    },
  };
}
