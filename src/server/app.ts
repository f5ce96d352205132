import { Hono, type Context as Call } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { matchedRoutes } from 'hono/route';
import type { BoardRules } from '../model/board.ts';
import type { Store } from '../model/store.ts';
import { sha256, type Digest } from './answer.ts';
import { allowOrigin, preflight, type Origins, type OwnOrigins } from './cors.ts';
import type { Context } from './handlers.ts';
import { identifier, namer } from './identity.ts';
import { KeptAnswers } from './kept-answers.ts';
import { stopTokens } from './mail/links.ts';
import type { LogEntry } from './log-entry.ts';
import type { Members } from './member-tokens.ts';
import { communityOperations, isPage, serverOperations, type Operation } from './operations/index.ts';
import { noCommunityPage } from './no-community-page.ts';
import { parametersIn } from './parameters.ts';
import { questions, siteOf } from './passkey-site.ts';
import type { PasskeysHere } from './passkeys.ts';
import { Problem, problemResponse, toProblem } from './problem.ts';
import { admission, tries, type Limits } from './rate-limits.ts';
import { Sightings } from './sightings.ts';
import { marks, signedIn } from './session.ts';
import type { SqlStaff } from './storage/staff.ts';
import { traceOf } from './trace.ts';

export interface AppOptions {
  /** Where communities are kept: a database, or a `MemoryStore` for each; and whom it lets in as one of the team. */
  readonly storage: { community(name: string): Store; staff?(community: string): SqlStaff };
  /** What the names of people are made with; whoever changes it makes everybody a stranger. */
  readonly secret: string;
  /** Whom the tokens of host sites vouch for (`memberTokens`); without it everybody is a guest. */
  readonly members?: Members | undefined;
  readonly origins: Origins;
  /** The server's address for everybody, behind whatever stands in front; by default as each request names it. */
  readonly url?: string | undefined;
  /** Which pages may use a community that has a list of its own, instead of `origins`. */
  readonly ownOrigins?: OwnOrigins;
  readonly communities?: readonly string[];
  /** Who may write what, of communities that have rules for their boards. */
  readonly boards?: ReadonlyMap<string, BoardRules> | undefined;
  readonly now?: () => Date;
  /** Told of everything that happens: what keeps a log, and what counts. */
  readonly log?: (entry: LogEntry) => void;
  /** Answers for the files of the script tag. */
  readonly assets?: (request: Request) => Response | undefined;
  /** Ends the streams that are open, so that the server can stop. */
  readonly closing?: AbortSignal | undefined;
  /** How much is taken from whom; without it, any number. Only for stores that keep count. */
  readonly limits?: Limits | undefined;
  /** Where a request comes from, told by whatever carries it; without it only people are limited. */
  readonly addressOf?: (carrier: unknown) => string | undefined;
  /** Whether mail is sent; without it nobody can give an address. */
  readonly mail?: boolean;
  /** What passkeys are checked by; without it nobody has one. */
  readonly passkeys?: PasskeysHere['checks'] | undefined;
  /** Another SHA-256 than every platform's own, which takes a thread of its own for each text. */
  readonly digest?: Digest;
}

/** An HTTP application: a web-standard request in, a web-standard response out. */
export interface App {
  /** @param carrier what the request came with: on Node `{ incoming, outgoing }` */
  fetch(request: Request, carrier?: unknown): Response | Promise<Response>;
}

/** What goes with every answer. There is nothing here that a page may show, run or guess from. */
export const securityHeaders = {
  // The latter three do not follow from the first.
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** One for each community, made when it is first asked for. */
function eachWith<T>(make: () => T): (community: string) => T {
  const all = new Map<string, T>();
  return (community) => all.get(community) ?? all.set(community, make()).get(community)!;
}

/** The pattern of what has no route of its own: files of the script tag, preflights and unknown addresses. */
const noRoute = '/*';

/** The reference backend, wherever its records lie and whatever carries its requests. */
export function createApp({
  storage,
  secret,
  members,
  origins,
  url,
  ownOrigins,
  communities = ['main'],
  boards,
  now = () => new Date(),
  log = () => {},
  assets = () => undefined,
  closing,
  limits,
  addressOf = () => undefined,
  mail = false,
  passkeys: checks,
  digest = sha256,
}: AppOptions): App {
  const nameGuest = namer('guest', secret);
  const signForm = namer('form', secret);
  const [nameAddress, stopToken] = [namer('mail', secret), stopTokens(secret)];
  const signQuestion = namer('passkey', secret);
  const identifyIn = identifier(secret, members);
  const marked = marks(secret);
  const solving = limits && import('./challenges.ts').then(({ challenges }) => challenges(secret));
  const admitted = limits && admission(secret, limits, (of) => log({ event: 'limit', of }));
  const tellLog = (thrown: unknown) => log({ event: 'error', error: traceOf(thrown) });
  const kept = eachWith(() => new KeptAnswers());
  const sightings = eachWith(() => new Sightings());
  const originsOf = (community = '') => ownOrigins?.get(community) ?? origins;
  const app = new Hono();

  app.use(async (call, next) => {
    const started = performance.now();
    const request = call.req.raw;
    const { path, method } = call.req;
    const [isApi, community] = /^\/v1\/([^/]*)/.exec(path) ?? [];
    const allowed = isApi ? preflight(request) : undefined;
    if (allowed) call.res = allowed;
    else await next();
    if (isApi) allowOrigin(request, call.res, originsOf(community));
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!call.res.headers.has(name)) call.res.headers.set(name, value);
    }
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const route = matchedRoutes(call).find((route) => route.path !== noRoute)?.path ?? noRoute;
    log({ event: 'request', method, route, status: call.res.status, ms });
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) => {
        const answer = problemResponse(new Problem('unsupported', { status: 405 }));
        answer.headers.set('Allow', methods.join(', '));
        return answer;
      },
    }),
  );

  const contextIn = (call: Call): Context => {
    const community = call.req.param('community')!;
    if (!communities.includes(community)) throw new Problem('not-found', { detail: 'No such community.' });
    const [request, moment] = [call.req.raw, now()];
    const staff = storage.staff?.(community);
    const here = { community, staff, mark: marked.session, publicUrl: url, now: moment };
    return {
      request,
      community,
      store: storage.community(community),
      staff,
      marks: marked,
      publicUrl: url,
      origins: originsOf(community),
      boards: boards?.get(community) ?? {},
      kept: kept(community),
      sightings: sightings(community),
      now: moment,
      identify: () => identifyIn(request, community, moment, () => signedIn(request, here)),
      nameGuest,
      signForm,
      admit: async (actor, answer) => admitted?.(actor, addressOf(call.env), moment, answer),
      challenges: solving && {
        make: async (actor, commandId) => (await solving).make({ community, actor, commandId }, moment),
        isSolved: async (text, actor, commandId) =>
          (await solving).isSolved(text, { community, actor, commandId }, moment),
      },
      drawOf: async (what) => {
        const address = limits && addressOf(call.env);
        return address === undefined ? undefined : tries(secret, what, address, moment);
      },
      log,
      tellLog,
      closing,
      digest,
      get passkeys() {
        const site = checks && siteOf(request, url);
        return site && { site, checks, questions: questions(signQuestion, community) };
      },
      mail: mail
        ? { nameAddress, stopToken: (...to: [string, string]) => stopToken(community, ...to) }
        : undefined,
    };
  };
  const probe = () => storage.community(communities[0]!).read((seen) => seen.version());
  // Made when somebody asks for it, by what nobody else needs.
  const document = async () => (await import('./openapi/document.ts')).openApi();
  const contextOf = (call: Call) => ({
    request: call.req.raw,
    communities,
    probe,
    document,
    tellLog,
    closing,
    digest,
  });
  const route = <C>(operations: Readonly<Record<string, Operation<C>>>, context: (call: Call) => C) => {
    for (const operation of Object.values(operations)) {
      const { method, path, parameters = {}, handle } = operation;
      const asked = parametersIn(parameters);
      app[method](path.replace(/\{(\w+)\}/g, ':$1'), async (call) => {
        const name = call.req.param('community');
        const isNowhere = name !== undefined && !communities.includes(name);
        // What somebody opens in a browser says so in words.
        if (isNowhere && isPage(operation) && call.req.header('accept')?.includes('text/html'))
          return noCommunityPage(call.req.raw, name);
        const given = context(call);
        return handle(given, asked(call.req.param(), call.req.raw) as never);
      });
    }
  };
  route(communityOperations, contextIn);
  route(serverOperations, contextOf);
  app.notFound(({ req }) => assets(req.raw) ?? problemResponse(new Problem('not-found')));
  app.onError((thrown) => problemResponse(toProblem(thrown, () => tellLog(thrown))));
  return app;
}
