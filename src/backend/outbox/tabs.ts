/** The tabs of one origin that keep commands for one backend. */
export interface Tabs {
  /** Does something while no other tab does. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Tells the others to look at what is kept. */
  nudge(): void;
  close(): void;
}

/**
 * @param name of the lock and of the channel
 * @param shared whether tabs see what is kept: what one page alone keeps is nobody else's to wait for
 * @param nudged called when another tab has changed something, or may have
 */
export function tabs(name: string, shared: boolean, nudged: () => void): Tabs {
  let channel: BroadcastChannel | undefined;
  const open = () => {
    if (!shared || channel) return;
    try {
      channel = new BroadcastChannel(name);
      channel.addEventListener('message', nudged);
    } catch {
      // There are no channels here: other tabs see it when they next look by themselves.
    }
  };
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  // An open channel may keep a page from being frozen when its visitor leaves, and a frozen page hears nothing.
  const thaw = () => {
    open();
    nudged();
  };
  /** Whose commands these are may show here later than the commands do. */
  const told = ({ key }: StorageEvent) => void (key?.startsWith('guyub:key:') && nudged());
  open();
  globalThis.addEventListener?.('pagehide', close);
  globalThis.addEventListener?.('pageshow', thaw);
  globalThis.addEventListener?.('storage', told);

  return {
    async alone(work) {
      let begun = false;
      const begin = () => {
        begun = true;
        return work();
      };
      if (!shared) return work();
      // Where there are no locks, or a sandboxed frame is denied them, the backend's memory of ids keeps it to one
      // effect. The lock is not held while nothing is sent: a tab that is put to sleep would hold up the others.
      try {
        await navigator.locks.request(name, begin);
      } catch {
        if (!begun) await work();
      }
    },
    // Says nothing of what it is about: whoever hears it looks for themselves.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
    nudge: () => channel?.postMessage(null),
    close() {
      globalThis.removeEventListener?.('pagehide', close);
      globalThis.removeEventListener?.('pageshow', thaw);
      globalThis.removeEventListener?.('storage', told);
      close();
    },
  };
}
