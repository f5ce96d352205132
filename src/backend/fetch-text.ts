import { GuyubError, toGuyubError } from './errors.ts';

/** Longer than any text that somebody reads. */
const most = 500_000;

/**
 * A text from an address of the page's own choosing, asked for without cookies and without a word of where from.
 *
 * @param address absolute, or relative to the page
 * @param integrity what its content has to be (Subresource Integrity, `sha256-…`); anything where it is absent
 * @throws {GuyubError} `offline` where it was not reached or is not what it has to be, `not-found` where it is gone,
 *   `unsupported` where a web page stands there instead of a text, `invalid` where it is too long
 */
export async function fetchText(address: string, integrity?: string): Promise<string> {
  const wrong = (code: GuyubError['code'], why: string) =>
    new GuyubError(code, { detail: `${address}: ${why}` });
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(integrity && { integrity }),
    });
    if (!response.ok)
      throw wrong(response.status < 500 ? 'not-found' : 'server', `answer ${response.status}`);
    if (/^text\/html\b/i.test(response.headers.get('Content-Type') ?? ''))
      throw wrong(
        'unsupported',
        'a web page stands there; link to it from the slot, or name a Markdown file',
      );
    const text = await response.text();
    if (text.length > most) throw wrong('invalid', `more than ${most} characters`);
    return text;
  } catch (error) {
    throw error instanceof GuyubError ? error : wrong('offline', String(toGuyubError(error).message));
  }
}
