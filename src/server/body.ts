import { Problem } from './problem.ts';

/** Most bytes of a request's body; the longest command, in the most wasteful writing, stays well below. */
const mostBytes = 64 * 1024;
/** The same of the team's, which writes rules. */
export const mostBytesOfTeam = 512 * 1024;
/** Most objects and arrays inside each other; no command needs more than two. */
const mostLevels = 8;

/** The JSON value in a request's body, refused before it can cost anything. */
export async function readJson(request: Request, most = mostBytes): Promise<unknown> {
  const text = await readText(request, 'application/json', most);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('The body is not JSON.');
  }
  if (isDeeper(value, mostLevels)) throw unreadable(`The body has more than ${mostLevels} levels.`);
  const twice = nameGivenTwice(text);
  if (twice !== undefined)
    throw unreadable(`The body names ${JSON.stringify(twice.slice(0, 50))} twice in one object.`);
  return value;
}

/**
 * A name that an object in a JSON text has twice. JavaScript takes the last one and others the first, so that what
 * stands in front of this server could have read another command than it does (RFC 8259, section 4).
 */
function nameGivenTwice(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (text && colon) {
      const name = JSON.parse(text) as string;
      const names = open.at(-1)!;
      if (names.has(name)) return name;
      names.add(name);
    }
  }
  return undefined;
}

/** The fields of a form without files, as a page without script sends it. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request, 'application/x-www-form-urlencoded', mostBytes));
}

async function readText(request: Request, expected: string, most: number): Promise<string> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== expected) {
    throw new Problem('unsupported', { status: 415, detail: `What is sent here is sent as ${expected}.` });
  }
  const tooLarge = () =>
    new Problem('invalid', { status: 413, detail: `The body is larger than ${most} bytes.` });
  if (Number(request.headers.get('content-length')) > most) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for await (const chunk of chunksOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge();
    text += decode(() => decoder.decode(chunk, { stream: true }));
  }
  return text + decode(() => decoder.decode());
}

/** Not every browser iterates over streams, and Firefox has none for a request: the application runs there too. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) {
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(brokenOff);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Whoever sends it has gone, or was too slow: no failure of the server's. */
const brokenOff = (): never => {
  throw unreadable('The body broke off.');
};

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw unreadable('The body is not UTF-8.');
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

const unreadable = (detail: string) => new Problem('invalid', { status: 400, detail });
