import { Hono, type Context as Call } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Store } from '../model/store.ts';
import { json } from './answer.ts';
import { allowOrigin, preflight, type Origins } from './cors.ts';
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
import { guestNames, identifier } from './identity.ts';
import { Problem, problemResponse, toProblem } from './problem.ts';

/** One line of the log. Neither addresses nor anything people wrote stand in it. */
export type LogEntry = Readonly<Record<string, string | number>> & { readonly event: string };

export interface AppOptions {
  /** Where communities are kept: a database, or a `MemoryStore` for each. */
  readonly storage: { community(name: string): Store };
  /** What the names of guests are made with; whoever changes it makes everybody a stranger. */
  readonly secret: string;
  readonly origins: Origins;
  readonly communities?: readonly string[];
  readonly now?: () => Date;
  readonly log?: (entry: LogEntry) => void;
  /** Answers for the files of the script tag. */
  readonly assets?: (request: Request) => Response | undefined;
  /** Ends the streams that are open, so that the server can stop. */
  readonly closing?: AbortSignal;
}

/** An HTTP application: a web-standard request in, a web-standard response out. */
export interface App {
  fetch(request: Request): Response | Promise<Response>;
}

/** What goes with every answer. There is nothing here that a page may show, run or guess from. */
const securityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The reference backend, wherever its records lie and whatever carries its requests. */
export function createApp({
  storage,
  secret,
  origins,
  communities = ['main'],
  now = () => new Date(),
  log = () => {},
  assets = () => undefined,
  closing,
}: AppOptions): App {
  const nameGuest = guestNames(secret);
  const identify = identifier(nameGuest);
  const tellLog = (thrown: unknown) =>
    log({ event: 'error', error: (thrown instanceof Error && thrown.stack) || String(thrown) });
  const app = new Hono();

  app.use(async (call, next) => {
    const started = performance.now();
    const request = call.req.raw;
    const { path, method } = call.req;
    const isApi = path.startsWith('/v1/');
    const allowed = isApi ? preflight(request) : undefined;
    if (allowed) call.res = allowed;
    else await next();
    if (isApi) allowOrigin(request, call.res, origins);
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
    const [request, store] = [call.req.raw, storage.community(community)];
    const context = { request, store, now: now(), identify, nameGuest, origins, tellLog, closing };
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
  app.get('/v1/:community/changes', inCommunity(getChanges));
  app.post('/v1/:community/commands', inCommunity(postCommand));
  app.post('/v1/:community/feedback', inCommunity(postFeedbackForm));
  app.get('/v1/:community/feedback/:id', inCommunity(getFeedbackThanks));
  app.get('/health', async () => {
    await storage.community(communities[0]!).read((seen) => seen.version());
    return json({ status: 'ok' });
  });
  app.notFound(({ req }) => assets(req.raw) ?? problemResponse(new Problem('not-found')));
  app.onError((thrown) => problemResponse(toProblem(thrown, () => tellLog(thrown))));
  return app;
}
