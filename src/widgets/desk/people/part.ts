import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Invitation } from '../../../model/team.ts';
import type { DeskPeopleMessages } from '../../../locales/desk-people.ts';
import type { Failure, TeamState, TeamStore } from '../../../stores/team.ts';
import type { Desk } from '../screen.ts';

/** What each part of the screen is made of. */
export interface Part {
  readonly desk: Desk;
  readonly words: DeskPeopleMessages;
  readonly store: TeamStore;
  readonly state: TeamState;
  /** Which of the small forms is open: one at a time. */
  readonly opened: string | undefined;
  /** Opens one and brings the focus there, or closes it and leads back. */
  open(form: string | undefined, focus?: string): void;
  /** The link that was made last, and for whom, until it is closed. */
  readonly invitation: Invitation | undefined;
  invited(invitation: Invitation | undefined): void;
}

export { isolated } from '../named.ts';

export const isBusy = ({ state }: Part, about: string): boolean => state.busy.includes(about);

/** Why something was not done; nothing where it was, or at which field it is said. */
export function whyNot({ state, words }: Part, about: string): unknown {
  const failure = state.failed[about];
  const text = failure && !fieldsOf(failure) ? sentenceOf(failure, words) : '';
  return html`<p class="error" role="alert">${text}</p>`;
}

function sentenceOf(failure: Failure, { failed }: DeskPeopleMessages): string {
  if (typeof failure === 'string') return failed[failure] ?? failed.server;
  return (failure.reason && failed[failure.reason]) ?? failed[failure.code] ?? failed.server;
}

const fieldsOf = (failure: Failure | undefined) => (typeof failure === 'object' ? failure.fields : undefined);

interface Field {
  readonly id: string;
  /** As the backend calls it. */
  readonly name: 'name' | 'mail';
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly isOptional?: boolean;
}

/** A field with what is wrong with it. */
export function field(
  part: Part,
  about: string,
  { id, name, label, hint, value, isOptional }: Field,
): TemplateResult {
  const { words, state } = part;
  const isWrong = fieldsOf(state.failed[about])?.[name] !== undefined;
  const described = [hint && `${id}-hint`, isWrong && `${id}-wrong`].filter(Boolean).join(' ');
  return html`<div>
    <label class="label" for=${id}>
      ${label} ${isOptional ? html`<span class="note">(${words.optional})</span>` : nothing}
    </label>
    <input
      class="field"
      id=${id}
      name=${name}
      type=${name === 'mail' ? 'email' : 'text'}
      autocomplete="off"
      .value=${value ?? ''}
      aria-invalid=${isWrong ? 'true' : 'false'}
      aria-describedby=${described || nothing}
    />
    ${hint ? html`<p class="note" id="${id}-hint">${hint}</p>` : nothing}
    <p class="error" id="${id}-wrong">${isWrong ? words.fields[name] : ''}</p>
  </div>`;
}

/** What was typed into a form's field. */
export const typed = (event: Event, name: string): string =>
  String(new FormData(event.currentTarget as HTMLFormElement).get(name) ?? '').trim();
