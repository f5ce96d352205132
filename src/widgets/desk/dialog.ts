import { render } from 'lit/html.js';
import { css } from '../../ui/css.ts';

/**
 * Opens a dialog over a screen, and gives what shows something in it. It is gone when it is closed, and the focus is where
 * it was.
 *
 * @param root the screen's own
 * @param label names the dialog
 */
export function openDialog(root: HTMLElement | DocumentFragment, label: string): DeskDialog {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  // While it is open the keys of the desk mean nothing.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  root.prepend(dialog);
  return {
    element: dialog,
    show(content) {
      render(content, dialog);
      if (!dialog.open) dialog.showModal();
    },
    close: () => dialog.close(),
  };
}

export interface DeskDialog {
  readonly element: HTMLDialogElement;
  show(content: unknown): void;
  close(): void;
}

export const dialogStyles = css`
  dialog {
    inline-size: min(48em, calc(100vw - 2em));
    max-block-size: calc(100dvh - 2em);
    padding: 0 1.25em 1.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    flex-wrap: nowrap;
    justify-content: space-between;
    margin: 0;
    padding-block: 0.75em;
    border-block-end: 1px solid color-mix(in oklab, CanvasText 12%, transparent);
    background: Canvas;
  }
  dialog .preview {
    padding: 1em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  dialog textarea.field {
    min-block-size: 0;
    font-family: ui-monospace, monospace;
    font-size: 0.8125em;
    white-space: pre;
    overflow-x: auto;
    field-sizing: fixed;
  }
`;
