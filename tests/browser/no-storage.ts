// Runs in a sandboxed frame, where the browser keeps nothing: writes in its form and tells the page around it what
// the form then shows.
import { all, one, textOf, type, until } from './helpers.ts';

const form = document.querySelector('guyub-feedback-form')!;
type(await one<HTMLTextAreaElement>(form, 'textarea'), 'Nowhere to go');
(await one(form, 'button.primary')).click();
await until(() => all(form, '.thanks, .kept').length === 2 && textOf(form).includes('is saved'));
parent.postMessage(textOf(form), '*');
