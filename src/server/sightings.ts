import type { Query } from '../model/reads.ts';
import type { PlacementName } from '../model/placement.ts';
import { isListed, type Origins } from './cors.ts';
import type { Context } from './handlers.ts';

const minute = 60 * 1000;
/** How long nobody asks the database again what it knows, and where it knows no such placement. */
const [long, short] = [60 * minute, minute];
/** How much of that is kept in mind. */
const most = 1000;
/** The longest origin: a host's name has 253 characters at most. */
const longest = 300;

type Asking = Pick<Context, 'request' | 'store' | 'now' | 'origins' | 'publicUrl' | 'tellLog' | 'closing'>;

/**
 * Remembers on which sites a community's placements are asked for, for its team: of the page no more than its origin, of
 * whoever asks nothing. Nobody waits for it, and once an hour is enough.
 */
export class Sightings {
  /** Until when a sighting is no news. */
  readonly #known = new Map<string, number>();

  note({ request, store, now, origins, publicUrl, tellLog, closing }: Asking, query: Query): void {
    const place = placeOf(query);
    const origin = place && store.sight && originOf(request, origins, publicUrl);
    if (!place || !origin) return;
    const key = `${place.kind} ${place.name} ${origin}`;
    const time = now.getTime();
    if ((this.#known.get(key) ?? time) > time) return;
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(key, time + long);
    const again = () => this.#known.set(key, time + short);
    store.sight!(place, { origin, at: now.toISOString() }).then(
      (known) => known || again(),
      (error: unknown) => {
        again();
        if (!closing?.aborted) tellLog(error);
      },
    );
  }
}

/** The placement that a query asks for. */
function placeOf(query: Query): PlacementName | undefined {
  if (query.type !== 'poll' && query.type !== 'conduct') return undefined;
  const { id, placement: name } = query;
  if (id !== undefined || name === undefined) return undefined;
  return { kind: query.type === 'poll' ? 'poll' : 'policy', name };
}

/**
 * The site whose page asks, as its browser says: one that may use the community. A page of the server's own says nothing
 * but that it is that.
 */
export function originOf(
  { headers, url }: Pick<Request, 'headers' | 'url'>,
  origins: Origins,
  publicUrl: string | undefined,
): string | undefined {
  const own = new URL(publicUrl ?? url).origin;
  const said = headers.get('origin') ?? headers.get('referer');
  if (said === null) return headers.get('sec-fetch-site') === 'same-origin' ? own : undefined;
  if (!/^https?:/.test(said) || !URL.canParse(said)) return undefined;
  const { origin } = new URL(said);
  return (origin === own || isListed(origin, origins)) && origin.length <= longest ? origin : undefined;
}
