// The file for the server's sign-in page: `dist/sign-in.js`. The page has all words, and stands without it; this shows
// the button for passkeys where the browser has them, and which of the page's sentences is true.
import { hasPasskeys, makePasskey, signInByPasskey } from '../adapters/http/passkeys.ts';
import { GuyubError } from '../backend/errors.ts';
import { PasskeyStopped } from '../backend/team.ts';

/** The page lies in the folder of its community. */
const community = new URL('.', location.href).href.replace(/\/$/, '');

for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const button = part.querySelector('button')!;
  const say = (when?: string) => {
    const sentences = [...part.querySelectorAll<HTMLElement>('[data-when]')];
    const right = sentences.find(({ dataset }) => dataset['when'] === when);
    const told = when === undefined ? undefined : (right ?? sentences.at(-1));
    for (const sentence of sentences) sentence.hidden = sentence !== told;
  };
  button.addEventListener('click', () => {
    say();
    button.disabled = true;
    const done =
      part.dataset['passkey'] === 'make'
        ? makePasskey(community).then(() => say('made'))
        : signInByPasskey(community).then(() => location.assign(part.dataset['desk']!));
    void done.catch((error: unknown) => say(why(error))).finally(() => (button.disabled = false));
  });
  part.hidden = !hasPasskeys();
}

function why(error: unknown): string {
  if (error instanceof PasskeyStopped) return error.reason;
  return error instanceof GuyubError ? (error.reason ?? error.code) : 'failed';
}
