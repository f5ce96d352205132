import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { holds } from './answer.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  readonly bodies: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>;
  readonly hash: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Folders whose files' names change with their content. */
const lasting = ['v', 'desk'];

/**
 * Serves the files of the script tag and of the desk from memory, compressed once: `guyub.js` and `desk.js`, whose content
 * changes with every version, and in folders of their own what they load, whose names do. Any page may use them.
 * `sign-in.js` is for our own.
 */
export async function loadAssets(folder: string): Promise<(request: Request) => Response | undefined> {
  const inFolder = async (inner: string) => {
    const names = await readdir(join(folder, inner), { recursive: true }).catch(() => []);
    return names.map((name) => `${inner}/${name.replaceAll('\\', '/')}`);
  };
  const files = ['guyub.js', 'desk.js', 'sign-in.js', ...(await Promise.all(lasting.map(inFolder))).flat()];
  const assets = new Map<string, Asset>();
  await Promise.all(
    files.map(async (name) => {
      const type = types[extname(name)];
      const content = type && (await readFile(join(folder, name)).catch(() => undefined));
      if (content) assets.set(`/${name}`, await prepare(name, type, new Uint8Array(content)));
    }),
  );
  return (request) => {
    const asset = assets.get(new URL(request.url).pathname);
    return asset && ['GET', 'HEAD'].includes(request.method) ? serve(request, asset) : undefined;
  };
}

async function prepare(name: string, type: string, content: Uint8Array<ArrayBuffer>): Promise<Asset> {
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content)]);
  return {
    bodies: { br: new Uint8Array(br), gzip: new Uint8Array(zipped), identity: content },
    hash: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    headers: {
      'Content-Type': type,
      'Cache-Control': lasting.some((inner) => name.startsWith(`${inner}/`))
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Timing-Allow-Origin': '*',
      Vary: 'Accept-Encoding',
    },
  };
}

function serve(request: Request, { bodies, hash, headers }: Asset): Response {
  const encoding = bestEncoding(request.headers.get('accept-encoding') ?? '');
  const etag = `"${hash}-${encoding}"`;
  if (holds(request, etag)) return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
  const answer = new Response(bodies[encoding], { headers: { ...headers, ETag: etag } });
  if (encoding !== 'identity') answer.headers.set('Content-Encoding', encoding);
  return answer;
}

/** The smallest of the encodings that the asker takes. */
function bestEncoding(accepted: string): Encoding {
  const takes = (encoding: string) =>
    accepted
      .toLowerCase()
      .split(',')
      .some((choice) => choice.split(';')[0]!.trim() === encoding && !/;\s*q=0(\.0*)?\s*$/.test(choice));
  return (['br', 'gzip'] as const).find(takes) ?? 'identity';
}
