import type { ReadableAtom, WritableAtom } from 'nanostores';
import { toGuyubError, type GuyubError } from '../backend/errors.ts';
import type { Backend } from '../backend/resolve.ts';
import type { MessagesQuery, MessageTable, OwnMessage } from '../model/message.ts';

/** What somebody has sent to the team before, as far as it was read. */
export interface OwnMessages {
  readonly messages: readonly OwnMessage[];
  /** How many replies they have not been shown yet. */
  readonly unread: number;
  /** Where the list goes on. */
  readonly next?: string | undefined;
  /** Why the last read failed. */
  readonly error?: GuyubError | undefined;
  /** Reads on. */
  more(): void;
  /** They have been shown the replies that are there. */
  seen(): void;
}

/**
 * Reads what somebody has sent, where they are known already and a team reads it that may answer: nobody becomes known by
 * it. Where they have sent nothing, there is none. Once something more has been sent, it is read anew.
 *
 * @returns how to stop
 */
export function readOwn(
  { adapter }: Backend,
  kind: MessageTable,
  own: WritableAtom<OwnMessages | undefined>,
  sent: ReadableAtom<readonly { readonly state: string }[]>,
): () => void {
  const aborter = new AbortController();
  const { signal } = aborter;
  const place = adapter.name && `guyub:seen:${kind}:${adapter.name}`;
  let viewerId: string | undefined;
  let seen = '';

  const newest = ({ messages }: Pick<OwnMessages, 'messages'>) =>
    messages.flatMap(({ replies }) => replies.map(({ at }) => at)).reduce((a, b) => (a > b ? a : b), '');
  const unreadIn = (messages: readonly OwnMessage[]) =>
    messages.flatMap(({ replies }) => replies).filter(({ at }) => at > seen).length;

  const isTold = async () =>
    !adapter.kept && (await adapter.known?.()) && (await adapter.manifest()).reads.includes('messages');

  const read = async (before: readonly OwnMessage[], cursor?: string) => {
    try {
      if (!(await isTold()) || signal.aborted) return;
      const query: MessagesQuery = { type: 'messages', kind, cursor };
      const { messages, next, viewer } = await adapter.read(query, { signal });
      if (viewer.id !== viewerId) seen = keptSeen(place, (viewerId = viewer.id));
      const all = [...before, ...messages];
      if (all.length) own.set({ messages: all, unread: unreadIn(all), next, more, seen: markSeen });
    } catch (thrown) {
      const known = own.get();
      if (!signal.aborted && known) own.set({ ...known, error: toGuyubError(thrown) });
    }
  };
  const more = () => {
    const { messages = [], next } = own.get() ?? {};
    if (next !== undefined) void read(messages, next);
  };
  const markSeen = () => {
    const known = own.get();
    if (!known?.unread) return;
    seen = newest(known);
    keepSeen(place, viewerId, seen);
    own.set({ ...known, unread: 0 });
  };

  void read([]);
  const accepted = () => sent.get().filter(({ state }) => state === 'accepted').length;
  let known = accepted();
  const stop = sent.listen(() => {
    const before = known;
    known = accepted();
    if (known > before) void read([]);
  });
  return () => {
    stop();
    aborter.abort();
  };
}

/** Until when somebody has been shown replies; nothing where others have used this device since. */
function keptSeen(place: string | undefined, id: string | undefined): string {
  try {
    const [who, at] = localStorage.getItem(place ?? '')?.split(' ') ?? [];
    return who === id && at ? at : '';
  } catch {
    return '';
  }
}

function keepSeen(place: string | undefined, id: string | undefined, at: string): void {
  try {
    if (place) localStorage.setItem(place, `${id} ${at}`);
  } catch {
    // Without storage it holds as long as the page.
  }
}
