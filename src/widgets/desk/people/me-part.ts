import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Me, Passkey } from '../../../model/team.ts';
import { formatMoment } from '../clock.ts';
import { asking, wayOut } from '../asking.ts';
import { field, isBusy, typed, whyNot, type Part } from './part.ts';

/** How one is called and reached. */
export function mePart(part: Part): TemplateResult | typeof nothing {
  const { words, desk, state, store, opened, open } = part;
  const me = state.me?.me;
  if (!me) return nothing;
  const submit = async (event: Event) => {
    event.preventDefault();
    const [name, mail] = [typed(event, 'name'), typed(event, 'mail')];
    const done = await store.changeMe({
      ...(name !== me.name && { name }),
      ...(canSetMail(part, me) && mail !== (me.mail ?? '') && { mail: mail || null }),
    });
    if (done) open('saved');
  };
  return html`<section aria-labelledby="you">
    <div class="bar"><h2 id="you">${words.you}</h2></div>
    <form class="fields" aria-labelledby="you" novalidate @submit=${submit}>
      ${field(part, 'me', { id: 'my-name', name: 'name', label: words.name, hint: words.nameHint, value: me.name })}
      ${
        canSetMail(part, me)
          ? field(part, 'me', {
              id: 'my-mail',
              name: 'mail',
              label: words.mail,
              hint: words.mailHint,
              value: me.mail ?? '',
              isOptional: true,
            })
          : nothing
      }
      ${whyNot(part, 'me')}
      <div class="actions">
        <button class="primary" ?disabled=${isBusy(part, 'me')}>${desk.words.save}</button>
        <span class="note" role="status">${opened === 'saved' ? words.saved : ''}</span>
      </div>
    </form>
    ${passkeysPart(part, me)}
  </section>`;
}

/** Where no mail is sent, an address that is there can still be taken away. */
const canSetMail = ({ state }: Part, { mail }: Me) => state.me!.ways.mail || mail !== undefined;

function passkeysPart(part: Part, { passkeys }: Me): TemplateResult {
  const { words, state, store, opened, open } = part;
  const none = state.me!.ways.passkeys ? words.noneHere : words.noneAtAll;
  const canMake = state.me!.ways.passkeys && store.hasPasskeys;
  const make = async () => {
    open(undefined);
    if (await store.makePasskey()) open('passkey-made');
  };
  return html`<div class="group">
    <h3 id="passkeys" tabindex="-1">${words.passkeys}</h3>
    <p class="note">${passkeys.length || !canMake ? words.passkeysAbout : words.noPasskeys}</p>
    ${
      passkeys.length
        ? html`<ul class="rows">
            ${passkeys.map((each) => row(part, each))}
          </ul>`
        : nothing
    }
    ${whyNot(part, 'passkey')}
    <p class="note" role="status">${opened === 'passkey-made' ? words.passkeyMade : ''}</p>
    ${
      canMake
        ? html`<div class="actions">
            <button
              class=${passkeys.length ? 'quiet' : 'primary'}
              id="make-passkey"
              type="button"
              ?disabled=${isBusy(part, 'passkey')}
              @click=${make}
            >
              ${words.makePasskey}
            </button>
          </div>`
        : html`<p class="note">${none}</p>`
    }
  </div>`;
}

function row(part: Part, { id, name, createdAt, usedAt }: Passkey): TemplateResult {
  const { words, desk, opened, open, store } = part;
  const time = (at: string) => formatMoment(desk.tag, at);
  const removal = () =>
    asking({
      id,
      question: words.removePasskeyWhich(name),
      about: words.removePasskeyAbout,
      yes: words.remove,
      no: desk.words.cancel,
      leave: () => open(undefined, `[id="remove-${id}"]`),
      act: () => {
        open(undefined, '#passkeys');
        void store.removePasskey(id);
      },
    });
  return html`<li class="person">
    <div class="who">
      <span class="title"><bdi>${name}</bdi></span>
      <span class="meta">
        <span>${words.made(time(createdAt))}</span>
        <span>${usedAt ? words.used(time(usedAt)) : words.neverUsed}</span>
      </span>
    </div>
    <div class="actions">
      <button
        class="quiet"
        id="rename-${id}"
        type="button"
        aria-label="${words.rename}: ${name}"
        aria-expanded=${opened === `name-${id}` ? 'true' : 'false'}
        @click=${() => open(opened === `name-${id}` ? undefined : `name-${id}`, `[id="name-${id}"]`)}
      >
        ${words.rename}
      </button>
      <button
        class="quiet danger"
        id="remove-${id}"
        type="button"
        aria-label="${words.remove}: ${name}"
        aria-expanded=${opened === `remove-${id}` ? 'true' : 'false'}
        @click=${() => open(opened === `remove-${id}` ? undefined : `remove-${id}`, wayOut)}
      >
        ${words.remove}
      </button>
    </div>
    ${opened === `name-${id}` ? naming(part, id, name) : nothing}
    ${opened === `remove-${id}` ? removal() : nothing} ${whyNot(part, id)}
  </li>`;
}

function naming(part: Part, id: string, name: string): TemplateResult {
  const { words, desk, store, open } = part;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await store.namePasskey(id, typed(event, 'name'))) open(undefined, `[id="rename-${id}"]`);
  };
  return html`<form class="fields" aria-label=${words.passkeyName} novalidate @submit=${submit}>
    ${field(part, id, { id: `name-${id}`, name: 'name', label: words.passkeyName, value: name })}
    <div class="actions"><button class="primary" ?disabled=${isBusy(part, id)}>${desk.words.save}</button></div>
  </form>`;
}
