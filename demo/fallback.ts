import { newId } from '../src/model/id.ts';
import type { ConductRead } from '../src/model/conduct.ts';
import { timesOf, type EventsRead, type EventView } from '../src/model/event.ts';
import type { QuestionRead, QuestionsRead } from '../src/model/question.ts';
import { parseMarkdown } from '../src/model/markdown.ts';
import { feedbackForm, wordsFor } from '../src/server/feedback-page.ts';
import { html, type Html } from '../src/server/html.ts';
import { markdown } from './markdown.ts';
import type { Language } from './pages.ts';
import { words } from './words.ts';

// What stands inside the tags until the widgets are there, and for good where there is no script: written by the
// brand's own server, from what the backend's API tells anybody.

export interface Asking {
  /** The backend's address. */
  readonly guyub: string;
  readonly language: Language;
  /** The page's own address. */
  readonly page: string;
}

/** What a page's `{{name}}` stands for. */
export const fallbacks: Readonly<Record<string, (asking: Asking) => Promise<Html>>> = {
  events: (asking) => orApology(asking, allEvents),
  'next-events': (asking) => orApology(asking, nextEvents),
  policy: (asking) => orApology(asking, policy),
  questions: (asking) => orApology(asking, questions),
  feedback,
};

/** No page of the shop stays away because the community does. */
async function orApology(asking: Asking, render: (asking: Asking) => Promise<Html>): Promise<Html> {
  return render(asking).catch(() => html`<p>${words[asking.language].unavailable}</p>`);
}

async function read<T>({ guyub }: Asking, path: string): Promise<T> {
  const answer = await fetch(`${guyub}/v1/main/${path}`, { signal: AbortSignal.timeout(2000) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

async function allEvents(asking: Asking): Promise<Html> {
  const { past, noEvents } = words[asking.language];
  const [coming, been] = await Promise.all(
    ['upcoming', 'past'].map((when) => read<EventsRead>(asking, `events?when=${when}`)),
  );
  const list = ({ events }: EventsRead) =>
    html`<ul class="plain-events">${events.map((event) => entry(event, asking))}</ul>`;
  return html`${coming!.events.length ? list(coming!) : html`<p>${noEvents}</p>`}
    ${been!.events.length > 0 && html`<details><summary>${past}</summary>${list(been!)}</details>`}`;
}

function entry(event: EventView, { language }: Asking): Html {
  const { title, description, place, mode, status, reason, lang } = event;
  const own = words[language];
  return html`<li>
    <strong${spoken(lang)}>${title}</strong>
    ${status === 'cancelled' && html`<p><b>${own.cancelled}.</b> <span${spoken(lang)}>${reason}</span></p>`}
    <p>${when(event, language)}</p>
    <p>${own.modes[mode]}${place && html` · <span${spoken(lang)}>${place}</span>`}</p>
    ${description && html`<p${spoken(lang)}>${description}</p>`}
  </li>`;
}

/** Day and time in the event's own zone, as a calendar on the wall would say it. */
function when(event: EventView, language: Language): Html | undefined {
  const times = timesOf(event);
  if (!times) return undefined;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: event.zone, ...options });
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const [start, end] = [new Date(times.start), new Date(times.end)];
  return html`<time datetime="${times.start}">${format(date).format(start)}, ${format(time).formatRange(start, end)}</time>`;
}

/** A short look at what comes next, in the shop's own dress. */
async function nextEvents(asking: Asking): Promise<Html> {
  const { language } = asking;
  const { events } = await read<EventsRead>(asking, 'events?when=upcoming&limit=10');
  const next = events.filter(({ status }) => status === 'scheduled').slice(0, 3);
  if (!next.length) return html`<p>${words[language].noEvents}</p>`;
  const part = ({ startsAt, zone }: EventView, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(new Date(startsAt));
  return html`<ol class="next">${next.map(
    (event) => html`<li>
      <p class="day" aria-hidden="true"><b>${part(event, { day: 'numeric' })}</b> ${part(event, { month: 'short' })}</p>
      <div>
        <h3${spoken(event.lang)}>${event.title}</h3>
        <p>${when(event, language)}</p>
        <p>${words[language].modes[event.mode]}${event.place && html` · <span${spoken(event.lang)}>${event.place}</span>`}</p>
      </div>
    </li>`,
  )}</ol>`;
}

/** Folded, so that it is no longer than the widget that takes its place. */
async function policy(asking: Asking): Promise<Html> {
  const { policy } = await read<ConductRead>(asking, 'conduct');
  if (!policy) return html``;
  const { title, body, lang } = policy;
  return html`<p>${words[asking.language].readPolicy}</p>
    <details>
      <summary${spoken(lang)}>${title}</summary>
      <div class="plain-policy"${spoken(lang)}>${markdown(parseMarkdown(body))}</div>
    </details>`;
}

/** The newest questions, each with its answers folded under it. */
async function questions(asking: Asking): Promise<Html> {
  const { questions } = await read<QuestionsRead>(asking, 'questions?order=newest');
  const entries = await Promise.all(
    questions.map(async ({ id }) => question(await read<QuestionRead>(asking, `questions/${id}`), asking)),
  );
  return html`<div class="plain-questions">${entries}</div>`;
}

function question({ question, answers }: QuestionRead, { language }: Asking): Html | undefined {
  if (!question) return undefined;
  const { title, body, lang, name, closedReason } = question;
  const own = words[language];
  return html`<details>
    <summary><span${spoken(lang)}>${title}</span> <small>${own.answers(answers.length)}</small></summary>
    <div${spoken(lang)}>${body && markdown(parseMarkdown(body))}</div>
    ${name && html`<p><small>${name}</small></p>`}
    ${closedReason && html`<p><b>${own.closed}</b> <span${spoken(lang)}>${closedReason}</span></p>`}
    ${answers.map(
      ({ body, name, lang, official, accepted }) => html`<article>
        <p><small>${name}${official && html` <b>${own.official}</b>`}${accepted && html` <b>${own.accepted}</b>`}</small></p>
        <div${spoken(lang)}>${markdown(parseMarkdown(body))}</div>
      </article>`,
    )}
  </details>`;
}

/** A form that posts. Its id is made here: pressed twice, or sent again on reloading, it is one message. */
async function feedback({ guyub, language, page }: Asking): Promise<Html> {
  const action = `${guyub}/v1/main/feedback`;
  return feedbackForm(action, { id: newId(), lang: language, page }, await wordsFor(language));
}

/** Whose words these are: a member's, in a language that may be another than the page's. */
const spoken = (lang: string | undefined) => html`${lang && html` lang="${lang}"`} dir="auto"`;
