import { liveManifest } from '../backend/store-adapter.ts';
import { answer, execute } from '../model/execute.ts';
import type { Viewer } from '../model/community.ts';
import type { EventsQuery } from '../model/event.ts';
import type { QuestionOrder } from '../model/question.ts';
import type { Query } from '../model/reads.ts';
import { checkQuery, look } from '../model/rules.ts';
import type { Store, Transaction } from '../model/store.ts';
import { json, revalidated, type Asked } from './answer.ts';
import { readJson } from './body.ts';
import type { Origins } from './cors.ts';
import { Problem } from './problem.ts';
import { streamed } from './stream.ts';

/** What every handler is given: the request, whose community it is about and how to tell who asks. */
export interface Context extends Asked {
  readonly store: Store;
  readonly now: Date;
  identify(): Promise<Viewer>;
  nameGuest(known: string): Promise<string>;
  /** What stands between somebody's new command and its record: throws where they have to wait. */
  admit(actor: string): Promise<((transaction: Transaction) => Promise<void>) | undefined>;
  readonly origins: Origins;
  tellLog(thrown: unknown): void;
  /** What an address for mail is kept by; without it the server sends none. */
  readonly mail?:
    | {
        nameAddress(address: string): Promise<string>;
        stopToken(person: string, address: string): Promise<string>;
      }
    | undefined;
  /** Ends answers that would never end by themselves. */
  readonly closing?: AbortSignal | undefined;
}

/** Answers a request; `id` names the record where the address does. */
export type Handler = (context: Context, id?: string) => Promise<Response>;

export const getManifest: Handler = (context) => revalidated(context, liveManifest);

/** A poll, or the community's current one. That there is none is an answer too: `poll` is null. */
export const getPoll: Handler = (context, id) => answered(context, { type: 'poll', id });

/** One page of events. */
export const getEvents: Handler = async (context) => {
  const { asked, page } = listed(context.request);
  const when = (asked('when') ?? 'upcoming') as EventsQuery['when'];
  return answered(context, { type: 'events', when, ...page });
};

/** One page of questions. */
export const getQuestions: Handler = async (context) => {
  const { asked, page } = listed(context.request);
  const order = (asked('order') ?? 'newest') as QuestionOrder;
  return answered(context, { type: 'questions', order, search: asked('search'), ...page });
};

/** A question with a page of its answers. That there is none is an answer too. */
export const getQuestion: Handler = async (context, id) =>
  answered(context, { type: 'question', id: id!, cursor: listed(context.request).page.cursor });

/** What an address asks for beside the record: which page of a list, and what it is listed by. */
function listed({ url }: Request) {
  const { searchParams } = new URL(url);
  const asked = (name: string) => searchParams.get(name) ?? undefined;
  const limit = asked('limit');
  const page = { cursor: asked('cursor'), limit: limit === undefined ? undefined : Number(limit || NaN) };
  return { asked, page };
}

async function answered(context: Context, query: Query): Promise<Response> {
  const { store, now, identify } = context;
  const fields = checkQuery(query);
  if (fields) throw new Problem('invalid', { fields });
  return revalidated(context, await answer(store, query, await identify(), now));
}

/** A policy, or the community's, and whether the viewer is asked. That there is none is an answer too. */
export const getConduct: Handler = (context, id) => answered(context, { type: 'conduct', id });

/** Everything that the asker has given. It is for their eyes alone and not even kept to be asked for again. */
export const getPerson: Handler = async ({ store, now, identify }) => {
  const viewer = await identify();
  const read = await store.read(async (seen) => {
    const given = await look(seen, { type: 'person' }, viewer, now);
    const mail = viewer.id === undefined ? undefined : await seen.mail?.of(viewer.id);
    return { ...given, ...(mail && { mail }) };
  });
  return json(read, { 'Cache-Control': 'private, no-store', Vary: 'Authorization' });
};

/**
 * What has changed after the version in `after`: topics alone, which is the same for everybody. Whoever accepts a
 * stream of events is told from then on as it happens.
 */
export const getChanges: Handler = async (context) => {
  const { request, store, closing } = context;
  const after = new URL(request.url).searchParams.get('after') ?? '';
  if (!/^[\w-]{0,64}$/.test(after)) throw new Problem('invalid', { fields: { after: 'malformed' } });
  const wantsStream = request.headers.get('accept')?.includes('text/event-stream');
  if (wantsStream && store.subscribe) return streamed(store.subscribe.bind(store), after, closing);
  if (!store.changes) throw new Problem('unsupported');
  return revalidated(context, { changes: await store.changes(after) });
};

export const postCommand: Handler = async ({ request, store, now, identify, admit }) => {
  const { id, roles } = await identify();
  if (id === undefined) {
    throw new Problem('unauthorized', { detail: 'A command needs an Authorization header.' });
  }
  const command = await readJson(request);
  const { receipt, refusal } = await execute(store, command, { id, roles }, now, await admit(id));
  if (refusal) throw new Problem(refusal.code, refusal);
  return json(receipt);
};
