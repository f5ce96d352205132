import { html, nothing, type TemplateResult } from 'lit/html.js';
import { deskEmbedMessages, type DeskEmbedMessages } from '../../locales/desk-embed.ts';
import { previewAdapter, type Previewed } from '../../stores/preview.ts';
import { embedCode, exampleServer, reactCode, wordpressCode, type Embedding } from '../../ui/embed-code.ts';
import { fetchWidget } from '../../ui/preview.ts';
import { openDialog } from './dialog.ts';
import type { Desk } from './screen.ts';

/** A widget as it will stand on a page of the brand's. */
export interface Embedded {
  readonly tag:
    'guyub-poll' | 'guyub-event-list' | 'guyub-qa-board' | 'guyub-conduct-banner' | 'guyub-feedback-form';
  readonly attributes?: Readonly<Record<string, string>>;
  /** What it shows in the preview; without it what the backend answers, where that has an address. */
  readonly preview?: Previewed;
  /** The height that a page keeps for it, in `em`; by default that of a usual one. */
  readonly height?: number;
}

/** What columns of 20 em and more need, with a few things in the widget. */
const heights: Readonly<Record<Embedded['tag'], number>> = {
  'guyub-poll': 26,
  'guyub-event-list': 40,
  'guyub-qa-board': 40,
  'guyub-conduct-banner': 24,
  'guyub-feedback-form': 50,
};

/** What visitors give, each before it is sent: in a preview nobody gives anything. */
const requests = [
  'guyub-poll-vote',
  'guyub-poll-withdraw',
  'guyub-event-rsvp',
  'guyub-question-ask',
  'guyub-question-edit',
  'guyub-answer-post',
  'guyub-answer-edit',
  'guyub-answer-accept',
  'guyub-vote-set',
  'guyub-feedback-send',
  'guyub-conduct-accept',
  'guyub-conduct-decline',
  'guyub-report-send',
];

/** The widget itself, as a visitor would meet it; nothing where there is nothing to show in it. */
async function previewOf(
  { tag, attributes = {}, preview }: Embedded,
  { address }: Desk,
): Promise<Element | undefined> {
  if (!preview && !address) return undefined;
  await fetchWidget(tag);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (preview) Object.assign(element, { backend: previewAdapter(preview) });
  else Object.assign(element, { backend: address!.backend, community: address!.community });
  for (const request of requests) element.addEventListener(request, (event) => event.preventDefault());
  return element;
}

type Root = HTMLElement | DocumentFragment;

/** Shows a widget as visitors will see it, over a screen. */
export async function showPreview(root: Root, desk: Desk, embedded: Embedded): Promise<void> {
  const { default: words } = await deskEmbedMessages[desk.language]();
  const dialog = openDialog(root, words.preview);
  dialog.show(html`<div class="stack">
    ${heading(words.preview, desk)}
    <p class="note">${words.tryIt}</p>
    <div class="preview"></div>
  </div>`);
  await putPreview(dialog.element, embedded, desk);
}

/** *Put it on the site*: a preview and the code to copy, over a screen. */
export async function showEmbed(root: Root, desk: Desk, embedded: Embedded): Promise<void> {
  const { default: words } = await deskEmbedMessages[desk.language]();
  const { tag, attributes = {}, height = heights[tag] } = embedded;
  const { backend: server = exampleServer, community = 'main' } = desk.address ?? {};
  const embedding: Embedding = {
    tag,
    attributes: new Map(Object.entries(attributes)),
    height,
    server,
    ...(community !== 'main' && { community }),
  };
  const dialog = openDialog(root, desk.words.embed);
  let copied = '';
  const show = () =>
    dialog.show(view(words, desk, embedding, Boolean(embedded.preview ?? desk.address), copied, copy));
  const copy = (id: string) => async () => {
    const field = dialog.element.querySelector<HTMLTextAreaElement>(`#${id}`)!;
    try {
      await navigator.clipboard.writeText(field.value);
      copied = id;
    } catch {
      // Where the browser lets nobody write there, it is selected: the keys for copying do the rest.
      field.select();
      copied = '';
    }
    show();
  };
  show();
  await putPreview(dialog.element, embedded, desk);
}

async function putPreview(dialog: HTMLElement, embedded: Embedded, desk: Desk): Promise<void> {
  const element = await previewOf(embedded, desk);
  if (element) dialog.querySelector('.preview')?.replaceChildren(element);
}

/** What is shown, and the way back, which stays in view however long that is. */
const heading = (title: string, { words }: Desk): TemplateResult =>
  html`<div class="bar head">
    <h2 tabindex="-1" autofocus>${title}</h2>
    <form method="dialog"><button class="quiet">${words.close}</button></form>
  </div>`;

function view(
  words: DeskEmbedMessages,
  desk: Desk,
  embedding: Embedding,
  hasPreview: boolean,
  copied: string,
  copy: (id: string) => () => Promise<void>,
): TemplateResult {
  const code = (id: string, title: string, about: string, text: string) => html`<section class="group">
    <h3>${title}</h3>
    <p class="note" id=${`${id}-about`}>${about}</p>
    <textarea
      class="field"
      id=${id}
      readonly
      spellcheck="false"
      aria-label=${title}
      aria-describedby=${`${id}-about`}
      rows=${text.split('\n').length}
      .value=${text}
    ></textarea>
    <div class="actions">
      <button class="quiet" type="button" @click=${copy(id)}>${desk.words.copy}</button>
      <span class="note" role="status">${copied === id ? desk.words.copied : ''}</span>
    </div>
  </section>`;
  return html`<div class="stack">
    ${heading(desk.words.embed, desk)}
    ${
      hasPreview
        ? html`<p class="note">${words.tryIt}</p>
            <div class="preview"></div>`
        : nothing
    }
    ${desk.address ? nothing : html`<p class="note">${words.ownAddress}</p>`}
    ${code('script', words.script, words.scriptAbout, embedCode(embedding))}
    ${code('wordpress', words.wordpress, words.wordpressAbout, wordpressCode(embedding))}
    ${code('react', words.react, words.reactAbout, reactCode(embedding))}
  </div>`;
}
