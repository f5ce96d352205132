import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PersonBlock } from '../../model/block-staff.ts';
import { newId } from '../../stores/desk.ts';
import { aboutOf, type Desk } from './screen.ts';

/**
 * Pauses whoever wrote something, with the reason that they are told: for whatever screen shows it. What is typed stays
 * until it was accepted. Nothing where the backend pauses nobody.
 */
export function pausing(desk: Desk, target: PersonBlock['target']): TemplateResult | typeof nothing {
  if (!desk.ability.can.includes('person.block')) return nothing;
  const { pause } = desk.words;
  const sent = desk.state.sent.findLast(
    ({ command }) => command.type === 'person.block' && aboutOf(command) === target.id,
  );
  if (sent && sent.state !== 'refused') return html`<p class="note" role="status">${pause.pausing}</p>`;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.querySelector('textarea')!;
    const reason = field.value.trim();
    if (!reason) return field.focus();
    if (sent) desk.store.dismiss(sent.command.id);
    await desk.store.give({ id: newId(), type: 'person.block', target, blocked: true, reason });
  };
  const id = `pause-${target.id}`;
  return html`<details class="pause">
    <summary>${pause.open}</summary>
    <form class="stack fields" @submit=${submit}>
      <p class="note">${pause.about}</p>
      <div>
        <label class="label" for=${id}>${pause.reason}</label>
        <textarea class="field" id=${id} rows="2" maxlength="1000" dir="auto" required></textarea>
      </div>
      <div class="actions"><button class="quiet danger">${pause.pause}</button></div>
    </form>
  </details>`;
}
