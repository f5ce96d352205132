/**
 * Which pages' scripts may use the API. An exact list; `*` opens it to every page, for development.
 *
 * Visitors have no cookies, so no credentials are ever allowed, and a plain GET needs no preflight.
 */
export type Origins = readonly string[];
/** The lists of communities that have one of their own, by name. */
export type OwnOrigins = ReadonlyMap<string, Origins>;

/** The answer to a preflight, or `undefined` when the request is none. */
export function preflight(request: Request): Response | undefined {
  const asked = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  return asked ? new Response(null, { status: 204 }) : undefined;
}

/** Adds to an answer what the asking page's browser needs to hand it over; nothing for a foreign page. */
export function allowOrigin(request: Request, { headers }: Response, origins: Origins): void {
  const anyone = origins.includes('*');
  if (!anyone) headers.append('Vary', 'Origin');
  const origin = request.headers.get('origin');
  if (!origin || !(anyone || origins.includes(origin))) return;
  headers.set('Access-Control-Allow-Origin', anyone ? '*' : origin);
  if (request.method === 'OPTIONS') {
    headers.set('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    headers.set('Access-Control-Allow-Headers', 'authorization, content-type, guyub-solution');
    headers.set('Access-Control-Max-Age', '7200');
  } else {
    headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After');
  }
}

/** Whether an address belongs to a site on the list. */
export function isListed(address: string, origins: Origins): boolean {
  return origins.includes('*') || (URL.canParse(address) && origins.includes(new URL(address).origin));
}

/**
 * Whether a form may post here. A browser always says from which site, where it is another one; a site that
 * forbids it to (`Referrer-Policy: no-referrer`) says `null` and is none of ours. Our own error page may post too:
 * compared by host, for a proxy in front may speak another scheme. Whoever says nothing is no browser.
 */
export function mayPost(request: Request, origins: Origins): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || isListed(origin, origins)) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}
