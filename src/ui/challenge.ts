import { html, type TemplateResult } from 'lit/html.js';
import type { LateMessages } from '../locales/index.ts';
import { canWait } from '../model/board.ts';
import type { Command } from '../model/records.ts';

/** What is said while the browser solves a challenge, and the way out: nobody has to wait for it. */
export function challenge(
  { type }: Pick<Command, 'type'>,
  decline: () => void,
  { challenge }: LateMessages,
): TemplateResult {
  return html`${challenge.working}
    <button class="plain" type="button" @focus=${keepFocus} @click=${decline}>
      ${canWait({ type }) ? challenge.review : challenge.later}
    </button>`;
}

/** The button goes by itself: then the focus stays where it was, on what is said there next. */
function keepFocus({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const region = button.closest<HTMLElement>('[role=status]');
  if (!region) return;
  const watcher = new MutationObserver(() => {
    if (button.isConnected) return;
    watcher.disconnect();
    if (document.activeElement !== document.body) return;
    region.tabIndex = -1;
    region.focus();
  });
  watcher.observe(region, { childList: true, subtree: true });
}
