import { languageFor } from '../locales/form-page.ts';
import type { FeedbackKind, FeedbackSend } from '../model/feedback.ts';
import { checkFeedback, feedbackLimits } from '../model/feedback-check.ts';
import { isId, newId } from '../model/id.ts';
import { tidy } from '../model/text.ts';
import { readForm } from './body.ts';
import { isListed, mayPost, type Origins } from './cors.ts';
import {
  formPage,
  refusalPage,
  thanksPage,
  trap,
  wordsFor,
  type FeedbackFields,
  type FormWords,
} from './feedback-page.ts';
import { isTooSoon, madeAt } from './form-time.ts';
import { take, type Context, type Handler } from './handlers.ts';
import { Problem, toProblem } from './problem.ts';

/**
 * Takes feedback from a page without script, as a plain form, and leads on to the thanks; reloading those sends
 * nothing. The writer is a guest known by this one form alone: what is sent twice with the same id is stored once. What no
 * person seems to have filled in is taken as ever, and marked for the team.
 */
export const postFeedbackForm: Handler = async (context) => {
  const { request, origins } = context;
  const unread = await wordsFor(languageFor(request.headers.get('accept-language') ?? ''));
  // Nothing of what a foreign page sends is shown under our address.
  if (!mayPost(request, origins)) return refusalPage(unread, unread.page.foreign, 403);
  const action = new URL(request.url).pathname;
  let form: URLSearchParams;
  try {
    form = await readForm(request);
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.status === 413)) throw thrown;
    return refusalPage(unread, unread.page.tooLarge, thrown.status);
  }
  const read = fieldsOf(form);
  const fields = { ...read, id: isId(read.id) ? read.id : newId() };
  const words = fields.lang ? await wordsFor(languageFor(fields.lang)) : unread;
  const { made = '', id } = fields;
  const doubtful = Boolean(form.get(trap)) || (await isTooSoon(made, id, context.now, context.signForm));
  return send(context, fields, words, action, doubtful);
};

/** That the message has arrived, for whoever knows its id: how it was sent, and nothing of what it says. */
export const getFeedbackThanks: Handler<{ id: string }> = async ({ request, store, origins }, { id }) => {
  const feedback = isId(id) ? await store.read((seen) => seen.get('feedback', id)) : undefined;
  const spoken = feedback?.lang ?? request.headers.get('accept-language') ?? '';
  const words = await wordsFor(languageFor(spoken));
  if (!feedback) return refusalPage(words, words.page.unknown, 404);
  const { page, contact } = feedback;
  const back = page && isListed(page, origins) ? page : undefined;
  return thanksPage({ id, hasContact: contact !== undefined, back }, words);
};

async function send(
  context: Context,
  fields: FeedbackFields,
  words: FormWords,
  action: string,
  doubtful: boolean,
): Promise<Response> {
  const { now, nameGuest, signForm, origins, tellLog } = context;
  const { feedback, refused } = words.late;
  const again = async (next: FeedbackFields, said: Parameters<typeof formPage>[3]) =>
    formPage(action, { ...next, made: await madeAt(next.id, now, signForm) }, words, said);
  const errors = checkFeedback({ ...fields, consent: Boolean(fields.consent) });
  if (Object.keys(errors).length) return again(fields, { errors, why: feedback.summary, status: 422 });
  const command = commandOf(fields, words.language, origins);
  const guest = await nameGuest(`form ${command.id}`);
  try {
    // No script there meets a challenge: beyond the limit what was written waits for review.
    await take(context, command, { id: guest, roles: [] }, { doubtful, answer: 'declined' });
    return new Response(null, { status: 303, headers: { Location: `${action}/${command.id}` } });
  } catch (thrown) {
    const { code, reason, fields: errors, status } = toProblem(thrown, () => tellLog(thrown));
    // Other words under an id that was used: a new message, if the writer sends it once more.
    const next = code === 'conflict' ? { ...fields, id: newId() } : fields;
    const why = errors ? feedback.summary : ((reason && refused[reason]) ?? refused[code] ?? refused.server);
    return again(next, { ...(errors && { errors }), why, status });
  }
}

function fieldsOf(form: URLSearchParams): FeedbackFields {
  const field = (name: string) => form.get(name) ?? '';
  return {
    id: field('id'),
    lang: field('lang'),
    page: field('page'),
    kind: field('kind'),
    message: field('message'),
    rating: field('rating'),
    name: field('name'),
    contact: field('contact'),
    consent: field('consent'),
    made: field('made'),
  };
}

function commandOf(fields: FeedbackFields, lang: string, origins: Origins): FeedbackSend {
  const [name, contact, rating] = [tidy(fields.name), tidy(fields.contact), Number(fields.rating)];
  // Anything may stand in a hidden field; the way back leads to sites on the list alone.
  const from = URL.canParse(fields.page) ? new URL(fields.page) : undefined;
  const page = from && isListed(from.href, origins) ? from.origin + from.pathname : '';
  return {
    id: fields.id,
    type: 'feedback.send',
    kind: fields.kind as FeedbackKind,
    message: tidy(fields.message),
    ...(rating && { rating }),
    ...(name && { name }),
    ...(contact && { contact, consent: true }),
    ...(page && page.length <= feedbackLimits.page && { page }),
    lang,
  };
}
