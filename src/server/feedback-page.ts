import {
  feedbackFormMessages,
  formPageMessages,
  lateMessages,
  type FeedbackFormMessages,
  type FormPageMessages,
  type Language,
  type LateMessages,
} from '../locales/form-page.ts';
import type { FieldErrors } from '../model/community.ts';
import { feedbackLimits } from '../model/feedback-check.ts';
import { feedbackKinds } from '../model/feedback.ts';
import { html, type Html } from './html.ts';
import { page } from './page.ts';

// What somebody is shown whose page has no script: a form that posts, and what came of it, in the widget's words.

/** The form's fields as a browser sends them; what is not filled in is empty. */
export type FeedbackFields = Readonly<
  Record<'id' | 'lang' | 'page' | 'kind' | 'message' | 'rating' | 'name' | 'contact' | 'consent', string> & {
    /** When the form was made, signed; see `form-time.ts`. */
    readonly made?: string;
  }
>;
const shown = ['kind', 'message', 'name', 'contact', 'consent'] as const;

export interface FormWords {
  readonly language: Language;
  readonly form: FeedbackFormMessages;
  readonly late: LateMessages;
  readonly page: FormPageMessages;
}

export async function wordsFor(language: Language): Promise<FormWords> {
  const [form, late, page] = await Promise.all([
    feedbackFormMessages[language](),
    lateMessages[language](),
    formPageMessages[language](),
  ]);
  return { language, form: form.default, late: late.default, page: page.default };
}

/** The field that a person does not see, and a program that fills in forms does. */
export const trap = 'website';

/** The form itself, for any page: `action` is `/v1/{community}/feedback` on the backend. The page hides `.leave-empty`. */
export function feedbackForm(
  action: string,
  fields: Partial<FeedbackFields>,
  { form, late, page }: FormWords,
  errors: FieldErrors = {},
): Html {
  const { kind, message, rating, name, contact, consent } = fields;
  const wrong = (field: string) => {
    const error = errors[field];
    return error && (late.feedback.errors[field]?.[error] ?? late.feedback.unfit);
  };
  const says = (field: string) => {
    const words = wrong(field);
    return words && html`<strong id="feedback-${field}-error">${words}</strong>`;
  };
  const told = (field: string) =>
    wrong(field) && html` aria-invalid="true" aria-describedby="feedback-${field}-error"`;
  const optional = html`<small>(${form.optional})</small>`;
  const hidden = (field: 'id' | 'lang' | 'page' | 'made') =>
    fields[field] && html`<input type="hidden" name="${field}" value="${fields[field]}" />`;
  const choice = (field: string, value: string, words: string, chosen?: string, required = false) =>
    html`<label>
      <input type="radio" name="${field}" value="${value}"${required && html` required`}${chosen === value && html` checked`} />
      ${words}
    </label>`;
  return html`<form method="post" action="${action}" accept-charset="utf-8">
    ${hidden('id')}${hidden('lang')}${hidden('page')}${hidden('made')}
    <fieldset id="feedback-kind" tabindex="-1"${told('kind')}>
      <legend>${form.kind}</legend>
      ${feedbackKinds.map((value) => choice('kind', value, form.kinds[value], kind, true))}
      ${says('kind')}
    </fieldset>
    <p>
      <label for="feedback-message">${form.message}</label>
      ${says('message')}
      <textarea id="feedback-message" name="message" rows="5" required maxlength="${feedbackLimits.message}" dir="auto"${told('message')}>
${message}</textarea>
    </p>
    <fieldset>
      <legend>${form.rating} ${optional}</legend>
      ${form.ratings.map((words, at) => choice('rating', String(at + 1), words, rating))}
    </fieldset>
    <p>
      <label for="feedback-name">${form.name} ${optional}</label>
      ${says('name')}
      <input id="feedback-name" name="name" value="${name}" maxlength="${feedbackLimits.name}" autocomplete="name" dir="auto"${told('name')} />
    </p>
    <p>
      <label for="feedback-contact">${form.contact} ${optional}</label>
      ${says('contact')}
      <input id="feedback-contact" name="contact" value="${contact}" maxlength="${feedbackLimits.contact}" autocomplete="email" dir="auto"${told('contact')} />
    </p>
    <p>
      ${says('consent')}
      <label>
        <input id="feedback-consent" type="checkbox" name="consent" value="yes"${consent && html` checked`}${told('consent')} />
        ${late.feedback.consent}
      </label>
    </p>
    <p class="leave-empty" aria-hidden="true">
      <label>${page.leaveEmpty} <input name="${trap}" tabindex="-1" autocomplete="off" /></label>
    </p>
    <p><button>${form.send}</button></p>
  </form>`;
}

/** The form once more with everything that was typed, and what keeps it from being sent. */
export function formPage(
  action: string,
  fields: FeedbackFields,
  words: FormWords,
  { errors = {}, why, status }: { errors?: FieldErrors; why: string; status: number },
): Response {
  const { form, late } = words;
  const wrong = shown.filter((field) => errors[field]);
  const body = html`<div role="alert" tabindex="-1" autofocus class="alert">
      <h1>${why}</h1>
      ${
        wrong.length > 0 &&
        html`<ul>
        ${wrong.map((field) => html`<li><a href="#feedback-${field}">${late.feedback.errors[field]?.[errors[field]!] ?? late.feedback.unfit}</a></li>`)}
      </ul>`
      }
    </div>
    <h2>${form.title}</h2>
    ${feedbackForm(action, fields, words, errors)}`;
  return page(words.language, why, body, status);
}

/** That it has arrived. `back` leads to where the visitor came from. */
export function thanksPage(
  { id, hasContact, back }: { id: string; hasContact: boolean; back: string | undefined },
  words: FormWords,
): Response {
  const { feedback } = words.late;
  const body = html`<h1>${feedback.thanks}</h1>
    <p>${feedback.accepted} ${hasContact ? feedback.answer : feedback.noAnswer}</p>
    <p><small>${feedback.reference}: ${id.slice(-8)}</small></p>
    ${back && html`<p><a href="${back}">${words.page.back}</a></p>`}`;
  return page(words.language, feedback.thanks, body, 200);
}

/** That it could not be read or may not be sent, with nothing in it of what was sent. */
export function refusalPage(words: FormWords, why: string, status: number): Response {
  const answer = page(words.language, why, html`<h1>${why}</h1><p>${words.page.goBack}</p>`, status);
  // The rest of the body stays unread, so the connection can carry no further request.
  answer.headers.set('Connection', 'close');
  return answer;
}
