import { fullManifest } from '../backend/store-adapter.ts';
import { answer, execute } from '../model/execute.ts';
import type { Viewer } from '../model/community.ts';
import type { EventsQuery } from '../model/event.ts';
import { checkQuery } from '../model/rules.ts';
import type { Store } from '../model/store.ts';
import { json, revalidated } from './answer.ts';
import { readJson } from './body.ts';
import { Problem } from './problem.ts';

/** What every handler is given: the request, whose community it is about and how to tell who asks. */
export interface Context {
  readonly request: Request;
  readonly store: Store;
  readonly now: Date;
  identify(request: Request): Promise<Viewer>;
}

/** Answers a request; `id` names the record where the address does. */
export type Handler = (context: Context, id?: string) => Promise<Response>;

export const getManifest: Handler = ({ request }) => revalidated(request, fullManifest);

/** A poll, or the community's current one. That there is none is an answer too: `poll` is null. */
export const getPoll: Handler = async ({ request, store, now, identify }, id) =>
  revalidated(request, await answer(store, { type: 'poll', id }, await identify(request), now));

/** One page of events. */
export const getEvents: Handler = async ({ request, store, now, identify }) => {
  const asked = new URL(request.url).searchParams;
  const limit = asked.get('limit');
  const query: EventsQuery = {
    type: 'events',
    when: (asked.get('when') ?? 'upcoming') as EventsQuery['when'],
    cursor: asked.get('cursor') ?? undefined,
    limit: limit === null ? undefined : Number(limit || NaN),
  };
  const fields = checkQuery(query);
  if (fields) throw new Problem('invalid', { fields });
  return revalidated(request, await answer(store, query, await identify(request), now));
};
/** A policy, or the community's, and whether the viewer is asked. That there is none is an answer too. */
export const getConduct: Handler = async ({ request, store, now, identify }, id) =>
  revalidated(request, await answer(store, { type: 'conduct', id }, await identify(request), now));

export const postCommand: Handler = async ({ request, store, now, identify }) => {
  const { id, roles } = await identify(request);
  if (id === undefined) {
    throw new Problem('unauthorized', { detail: 'A command needs an Authorization header.' });
  }
  const { receipt, refusal } = await execute(store, await readJson(request), { id, roles }, now);
  if (refusal) throw new Problem(refusal.code, refusal);
  return json(receipt);
};
