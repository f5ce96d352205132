import { Hono, type Context as Call } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Store } from '../model/store.ts';
import { json, sha256, type Digest } from './answer.ts';
import { allowOrigin, preflight, type Origins, type OwnOrigins } from './cors.ts';
import { getFeedbackThanks, postFeedbackForm } from './feedback-form.ts';
import {
  getChanges,
  getConduct,
  getEvents,
  getManifest,
  getPerson,
  getPoll,
  getQuestion,
  getQuestions,
  postCommand,
  type Handler,
} from './handlers.ts';
import { identifier, namer } from './identity.ts';
import {
  deleteMail,
  getConfirmation,
  getStop,
  postConfirmation,
  postMail,
  postStop,
} from './mail/handlers.ts';
import { stopTokens } from './mail/links.ts';
import type { Members } from './member-tokens.ts';
import { Problem, problemResponse, toProblem } from './problem.ts';
import { admission, type Limits } from './rate-limits.ts';

/** One line of the log. Neither addresses nor anything people wrote stand in it. */
export type LogEntry = Readonly<Record<string, string | number>> & { readonly event: string };

export interface AppOptions {
  /** Where communities are kept: a database, or a `MemoryStore` for each. */
  readonly storage: { community(name: string): Store };
  /** What the names of people are made with; whoever changes it makes everybody a stranger. */
  readonly secret: string;
  /** Whom the tokens of host sites vouch for (`memberTokens`); without it everybody is a guest. */
  readonly members?: Members | undefined;
  readonly origins: Origins;
  /** Which pages may use a community that has a list of its own, instead of `origins`. */
  readonly ownOrigins?: OwnOrigins;
  readonly communities?: readonly string[];
  readonly now?: () => Date;
  readonly log?: (entry: LogEntry) => void;
  /** Answers for the files of the script tag. */
  readonly assets?: (request: Request) => Response | undefined;
  /** Ends the streams that are open, so that the server can stop. */
  readonly closing?: AbortSignal;
  /** How much is taken from whom; without it, any number. Only for stores that keep count. */
  readonly limits?: Limits | undefined;
  /** Where a request comes from, told by whatever carries it; without it only people are limited. */
  readonly addressOf?: (carrier: unknown) => string | undefined;
  /** Whether mail is sent; without it nobody can give an address. */
  readonly mail?: boolean;
  /** Another SHA-256 than every platform's own, which takes a thread of its own for each text. */
  readonly digest?: Digest;
}

/** An HTTP application: a web-standard request in, a web-standard response out. */
export interface App {
  /** @param carrier what the request came with: on Node `{ incoming, outgoing }` */
  fetch(request: Request, carrier?: unknown): Response | Promise<Response>;
}

/** What goes with every answer. There is nothing here that a page may show, run or guess from. */
const securityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** For what watches the server: it asks again soon, and sends visitors elsewhere meanwhile. */
const notReady = { status: 503, retryAfter: 1 };

/** The reference backend, wherever its records lie and whatever carries its requests. */
export function createApp({
  storage,
  secret,
  members,
  origins,
  ownOrigins,
  communities = ['main'],
  now = () => new Date(),
  log = () => {},
  assets = () => undefined,
  closing,
  limits,
  addressOf = () => undefined,
  mail = false,
  digest = sha256,
}: AppOptions): App {
  const nameGuest = namer('guest', secret);
  const [nameAddress, stopToken] = [namer('mail', secret), stopTokens(secret)];
  const identifyIn = identifier(secret, members);
  const admitted = limits && admission(secret, limits);
  const tellLog = (thrown: unknown) =>
    log({ event: 'error', error: (thrown instanceof Error && thrown.stack) || String(thrown) });
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
    const ms = Math.round(performance.now() - started);
    log({ event: 'request', method, path, status: call.res.status, ms });
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

  const inCommunity = (handle: Handler) => (call: Call) => {
    const community = call.req.param('community')!;
    if (!communities.includes(community)) throw new Problem('not-found', { detail: 'No such community.' });
    const identify = () => identifyIn(call.req.raw, community, now());
    const own = { store: storage.community(community), origins: originsOf(community) };
    const context = {
      request: call.req.raw,
      ...own,
      now: now(),
      identify,
      nameGuest,
      admit: async (actor: string) => admitted?.(actor, addressOf(call.env), now()),
      tellLog,
      closing,
      digest,
      mail: mail
        ? { nameAddress, stopToken: (...to: [string, string]) => stopToken(community, ...to) }
        : undefined,
    };
    return handle(context, call.req.param('id'));
  };
  app.get('/v1/:community/manifest', inCommunity(getManifest));
  app.get('/v1/:community/polls/current', inCommunity(getPoll));
  app.get('/v1/:community/polls/:id', inCommunity(getPoll));
  app.get('/v1/:community/events', inCommunity(getEvents));
  app.get('/v1/:community/conduct', inCommunity(getConduct));
  app.get('/v1/:community/conduct/:id', inCommunity(getConduct));
  app.get('/v1/:community/questions', inCommunity(getQuestions));
  app.get('/v1/:community/questions/:id', inCommunity(getQuestion));
  app.get('/v1/:community/person', inCommunity(getPerson));
  app.post('/v1/:community/mail', inCommunity(postMail));
  app.delete('/v1/:community/mail', inCommunity(deleteMail));
  app.get('/v1/:community/mail/confirm', inCommunity(getConfirmation));
  app.post('/v1/:community/mail/confirm', inCommunity(postConfirmation));
  app.get('/v1/:community/mail/stop', inCommunity(getStop));
  app.post('/v1/:community/mail/stop', inCommunity(postStop));
  app.get('/v1/:community/changes', inCommunity(getChanges));
  app.post('/v1/:community/commands', inCommunity(postCommand));
  app.post('/v1/:community/feedback', inCommunity(postFeedbackForm));
  app.get('/v1/:community/feedback/:id', inCommunity(getFeedbackThanks));
  // Alive, whatever the database does: starting again would not mend that.
  app.get('/healthz', () => json({ status: 'ok' }));
  app.get('/readyz', async () => {
    if (closing?.aborted) throw new Problem('server', { ...notReady, detail: 'The server is stopping.' });
    try {
      await storage.community(communities[0]!).read((seen) => seen.version());
    } catch (error) {
      tellLog(error);
      throw new Problem('server', { ...notReady, detail: 'The database cannot be read.' });
    }
    return json({ status: 'ready' });
  });
  app.notFound(({ req }) => assets(req.raw) ?? problemResponse(new Problem('not-found')));
  app.onError((thrown) => problemResponse(toProblem(thrown, () => tellLog(thrown))));
  return app;
}
