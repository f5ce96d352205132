import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EventFields, EventPlan } from '../../../model/event-staff.ts';
import type { DeskEventsMessages } from '../../../locales/desk-events.ts';
import { previewOfEvent } from '../../../stores/desk-event.ts';
import { previewAdapter } from '../../../stores/preview.ts';

/** An event as visitors will see it, by the widget that shows it to them. It begins anew when the event is another. */
export class EventPreview {
  #shown: { readonly of: string; readonly adapter: ReturnType<typeof previewAdapter> } | undefined;

  show(
    fields: EventFields,
    plan: EventPlan | undefined,
    words: DeskEventsMessages,
    open: boolean,
    toggle: () => void,
  ): TemplateResult {
    const of = JSON.stringify([fields, plan?.status, plan?.reason, plan?.going, plan?.waiting]);
    if (open && this.#shown?.of !== of)
      this.#shown = { of, adapter: previewAdapter({ events: previewOfEvent(fields, new Date(), plan) }) };
    return html`<div class="stack">
      <div class="actions">
        <button class="quiet" type="button" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
          ${open ? words.closePreview : words.preview}
        </button>
      </div>
      ${
        open
          ? html`<p class="note">${words.previewNote}</p>
            <div class="visitor" inert>
              <guyub-event-list heading-level="3" .backend=${this.#shown!.adapter}></guyub-event-list>
            </div>`
          : nothing
      }
    </div>`;
  }
}
