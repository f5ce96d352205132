import { GuyubError } from '../backend/errors.ts';

/** What a developer can do about an error. Visitors are told what it means for them; this goes to the console. */
const mending: Partial<Record<GuyubError['code'], string>> = {
  offline:
    'The backend was not reached. Check that it runs and that its address is right, that it allows this page ' +
    '(guyub serve --origin <this page’s origin>), and that the page’s Content-Security-Policy lists it in connect-src.',
  timeout: 'The backend did not answer in time.',
  unauthorized: 'The backend does not accept who is asking. Check the key or token it is given.',
  'not-found':
    'The backend does not know this community or record. Check `community` and the id on the element.',
  server: 'The backend failed or answered with something that is not Guyub’s. Check its address and its log.',
};

const said = new Set<string>();

/** Tells the developer, once per page and kind of error. */
export function diagnose(element: Element, error: unknown): void {
  const tag = element.localName;
  const text =
    error instanceof GuyubError
      ? `<${tag}> ${error.code}: ${mending[error.code] ?? ''} (${error.message})`
      : `<${tag}> ${error instanceof Error ? error.message : String(error)}`;
  if (said.has(text)) return;
  said.add(text);
  console.error(`Guyub: ${text}`, element);
}
