import type { ReadableAtom } from 'nanostores';
import type { Backend } from '../backend/resolve.ts';
import type { Read } from '../model/community.ts';
import type { ReadType } from '../model/reads.ts';

/** What was read last, and how to read it again. */
interface Heard {
  readonly reading: ReadableAtom<{ readonly result?: Read }>;
  refresh(): Promise<void>;
}

/**
 * Reads again when the backend hints at something newer, for as long as the widget is in view: out of sight nobody pays
 * for it, and what was missed is told when it comes back.
 *
 * @returns how to stop
 */
export function hear({ adapter, inView }: Backend, type: ReadType, { reading, refresh }: Heard): () => void {
  const listen = () =>
    adapter.subscribe?.(({ topic, version }) => {
      // `event/<id>` concerns the read of `events`; no topic, or what somebody has agreed to, any read.
      const [about = ''] = topic.split('/');
      const concerned = about === 'pledge' || type.startsWith(about);
      if (concerned && version > (reading.get().result?.version ?? '')) void refresh();
    });
  let stop: (() => void) | undefined;
  const look = (isSeen = true) => {
    stop?.();
    stop = isSeen ? listen() : undefined;
  };
  if (!inView) look();
  const forget = inView?.subscribe(look);
  return () => {
    forget?.();
    look(false);
  };
}
