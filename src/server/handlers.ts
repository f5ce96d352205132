import { GuyubError, type Challenge } from '../backend/errors.ts';
import { staffedManifest } from '../backend/store-adapter.ts';
import { answer, answerStaff, execute } from '../model/execute.ts';
import type { BoardRules } from '../model/board.ts';
import { isTeam, type Actor, type Receipt, type Viewer } from '../model/community.ts';
import type { Query } from '../model/reads.ts';
import { checkQuery, look } from '../model/rules.ts';
import { isCommandType } from '../model/schemas.ts';
import { staff } from '../model/staff-rules.ts';
import type { StaffQuery } from '../model/staff.ts';
import type { Store } from '../model/store.ts';
import { answerTagged, json, revalidated, tagged, type Asked } from './answer.ts';
import type { LogEntry } from './log-entry.ts';
import { mostBytesOfTeam, readJson } from './body.ts';
import type { Origins } from './cors.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { PasskeysHere } from './passkeys.ts';
import type { marks } from './session.ts';
import type { SqlStaff } from './storage/staff.ts';
import type { Draw } from './storage/staff-rows.ts';
import { Problem } from './problem.ts';
import type { Admit, ChallengeAnswer, Tried } from './rate-limits.ts';
import type { Sightings } from './sightings.ts';
import { streamed } from './stream.ts';

/** What every handler is given: the request, whose community it is about and how to tell who asks. */
export interface Context extends Asked {
  readonly community: string;
  readonly store: Store;
  /** Whom the server itself lets in as one of the team; without it nobody. */
  readonly staff: SqlStaff | undefined;
  readonly now: Date;
  identify(): Promise<Viewer>;
  nameGuest(known: string): Promise<string>;
  /** Signs what a form carries, so that it comes back as it went out. */
  signForm(text: string): Promise<string>;
  /** What is kept of tokens. */
  readonly marks: ReturnType<typeof marks>;
  /** By what the tries of whoever asks are counted, where they are. */
  drawOf(what: Tried): Promise<Draw | undefined>;
  /** The server's address for everybody, where it is known. */
  readonly publicUrl: string | undefined;
  /** What stands between somebody and a new record, where anything does. */
  admit(actor: Pick<Actor, 'id' | 'roles'>, answer?: ChallengeAnswer): Promise<Admit | undefined>;
  /** The challenges of this community, where it limits anything. */
  readonly challenges: ChallengesHere | undefined;
  readonly boards: BoardRules;
  /** The community's answers to those whom nobody knows yet. */
  readonly kept: KeptAnswers;
  /** Where the community's placements are asked for. */
  readonly sightings: Sightings;
  readonly origins: Origins;
  log(entry: LogEntry): void;
  tellLog(thrown: unknown): void;
  /** What an address for mail is kept by; without it the server sends none. */
  readonly mail?:
    | {
        nameAddress(address: string): Promise<string>;
        stopToken(person: string, address: string): Promise<string>;
      }
    | undefined;
  /** What passkeys are checked by; without it there are none. */
  readonly passkeys?: PasskeysHere | undefined;
  /** Ends answers that would never end by themselves. */
  readonly closing?: AbortSignal | undefined;
}

/** Challenges to whoever gives a command. */
export interface ChallengesHere {
  make(actor: string, commandId: string): Promise<Challenge>;
  isSolved(text: string, actor: string, commandId: string): Promise<boolean>;
}

/** Answers a request; `asked` is what its path and query ask for, checked. */
export type Handler<Asked = unknown> = (context: Context, asked: Asked) => Promise<Response>;

type Of<T extends Query['type']> = Omit<Extract<Query, { type: T }>, 'type'>;
export type OfStaff<T extends StaffQuery['type']> = Omit<Extract<StaffQuery, { type: T }>, 'type'>;

export const getManifest: Handler = (context) => revalidated(context, staffedManifest);

/** A poll, or the community's current one. That there is none is an answer too: `poll` is null. */
export const getPoll: Handler<Of<'poll'>> = (context, asked) => answered(context, { type: 'poll', ...asked });

/** One page of events. */
export const getEvents: Handler<Of<'events'>> = (context, asked) =>
  answered(context, { type: 'events', ...asked });

/** One event alone. That there is none is an answer too: a page without events. */
export const getEvent: Handler<{ id: string }> = (context, { id }) =>
  answered(context, { type: 'events', id, when: 'upcoming' });

/** One page of questions. */
export const getQuestions: Handler<Of<'questions'>> = (context, asked) =>
  answered(context, { type: 'questions', ...asked });

/** A question with a page of its answers. That there is none is an answer too. */
export const getQuestion: Handler<Of<'question'>> = (context, asked) =>
  answered(context, { type: 'question', ...asked });

/** A policy, or the community's, and whether the viewer is asked. That there is none is an answer too. */
export const getConduct: Handler<Of<'conduct'>> = (context, asked) =>
  answered(context, { type: 'conduct', ...asked });

async function answered(context: Context, query: Query): Promise<Response> {
  const { store, now, identify, boards, kept } = context;
  const fields = checkQuery(query);
  if (fields) throw new Problem('invalid', { fields });
  context.sightings.note(context, query);
  const viewer = await identify();
  const make = async () => tagged(context, await answer(store, query, viewer, now, { boards }));
  const mark = store.mark?.bind(store);
  const forAll = mark && viewer.id === undefined;
  const made = forAll ? await kept.get(JSON.stringify(query), now, mark, make) : await make();
  return answerTagged(context, made);
}

/** Everything that the asker has given. It is for their eyes alone and not even kept to be asked for again. */
export const getPerson: Handler = async ({ store, now, identify }) => {
  const viewer = await identify();
  const read = await store.read(async (seen) => {
    const given = await look(seen, { type: 'person' }, viewer, now);
    const mail = viewer.id === undefined ? undefined : await seen.mail?.of(viewer.id);
    return { ...given, ...(mail && { mail }) };
  });
  return json(read, forThemAlone);
};

/** One page of what the asker has sent to the team; as little kept as all that they have given. */
export const getMessages: Handler<Of<'messages'>> = async ({ store, now, identify }, asked) => {
  const viewer = await identify();
  const query = { type: 'messages', ...asked } as const;
  const fields = checkQuery(query);
  if (fields) throw new Problem('invalid', { fields });
  return json(await answer(store, query, viewer, now), forThemAlone);
};

/** What waits for review, who waits longest first. For the team, as all that follows. */
export const getHeld: Handler<OfStaff<'held'>> = (context, asked) =>
  toTheTeam(context, { type: 'held', ...asked });

/** One page of the team's list of questions. */
export const getThreads: Handler<OfStaff<'threads'>> = (context, asked) =>
  toTheTeam(context, { type: 'threads', ...asked });

/** A question as the team is shown it. That there is none is an answer too. */
export const getThread: Handler<OfStaff<'thread'>> = (context, asked) =>
  toTheTeam(context, { type: 'thread', ...asked });

/** What the team has done, the newest first. */
export const getAudit: Handler<OfStaff<'audit'>> = (context, asked) =>
  toTheTeam(context, { type: 'audit', ...asked });

/** One page of the polls in a state. */
export const getPolls: Handler<OfStaff<'polls'>> = (context, asked) =>
  toTheTeam(context, { type: 'polls', ...asked });

/** What stands where. */
export const getPlacements: Handler = (context) => toTheTeam(context, { type: 'placements' });

/** How much there is and waits, without names and words: for reviewers too. */
export const getFigures: Handler = (context) => toTheTeam(context, { type: 'figures' });

/** One page of feedback. */
export const getFeedback: Handler<OfStaff<'feedback'>> = (context, asked) =>
  toTheTeam(context, { type: 'feedback', ...asked });

/** One page of reports. */
export const getReports: Handler<OfStaff<'reports'>> = (context, asked) =>
  toTheTeam(context, { type: 'reports', ...asked });

/** One message. That there is none is an answer too. */
export const getMessage: Handler<OfStaff<'message'>> = (context, asked) =>
  toTheTeam(context, { type: 'message', ...asked });
/** One page of events as the team sees them. */
export const getEventPlans: Handler<OfStaff<'event-plans'>> = (context, asked) =>
  toTheTeam(context, { type: 'event-plans', ...asked });

/** Who comes to an event, and who waits. */
export const getAttendance: Handler<OfStaff<'attendance'>> = (context, asked) =>
  toTheTeam(context, { type: 'attendance', ...asked });

export async function toTheTeam({ store, now, identify }: Context, query: StaffQuery): Promise<Response> {
  const { read, refusal } = await answerStaff(store, staff, query, await identify(), now);
  if (refusal) throw new Problem(refusal.code, refusal);
  return json(read, forThemAlone);
}

export const forThemAlone = { 'Cache-Control': 'private, no-store', Vary: 'Authorization' };

/**
 * What has changed after the version in `after`: topics alone, which is the same for everybody. Whoever accepts a
 * stream of events is told from then on as it happens.
 */
export const getChanges: Handler<{ after: string }> = async (context, { after }) => {
  const { request, store } = context;
  const wantsStream = request.headers.get('accept')?.includes('text/event-stream');
  if (wantsStream && store.subscribe) return streamed(store.subscribe.bind(store), after, context);
  if (!store.changes) throw new Problem('unsupported');
  return revalidated(context, { changes: await store.changes(after) });
};

export const postCommand: Handler = async (context) => {
  const { id, roles } = await context.identify();
  if (id === undefined) {
    throw new Problem('unauthorized', { detail: 'A command needs an Authorization header.' });
  }
  const command = await readJson(context.request, isTeam({ roles }) ? mostBytesOfTeam : undefined);
  const answer = await answerIn(context, id, command);
  return json(await take(context, command, { id, roles }, { answer }));
};

/** What a command brings in answer to a challenge: `Guyub-Solution`, which has part in neither its id nor its content. */
async function answerIn(
  { request, challenges }: Context,
  actor: string,
  command: unknown,
): Promise<ChallengeAnswer | undefined> {
  const given = request.headers.get('guyub-solution');
  if (given === null || given === 'declined') return given ?? undefined;
  return (await challenges?.isSolved(given, actor, idOf(command))) ? 'solved' : undefined;
}

const idOf = (command: unknown): string => String((command as { id?: unknown } | null)?.id);

/** How a command came. */
interface Coming {
  readonly doubtful?: boolean;
  readonly answer?: ChallengeAnswer | undefined;
}

/** Has the community take a command, or throws why it does not; the log is told of which kind it was, and the outcome. */
export async function take(
  { store, now, admit, boards, log, challenges }: Context,
  command: unknown,
  actor: Actor,
  { doubtful, answer }: Coming = {},
): Promise<Receipt> {
  const type = (command as { type?: unknown } | null)?.type;
  let outcome = 'repeated';
  try {
    const draw = await admit(actor, answer);
    const { receipt, refusal } = await execute(store, command, actor, now, {
      async admit(transaction, command) {
        const admitted = await draw?.(transaction, command);
        outcome = 'accepted';
        return admitted;
      },
      boards,
      staff,
      doubtful,
    });
    if (refusal) throw new Problem(refusal.code, refusal);
    return receipt;
  } catch (thrown) {
    outcome = thrown instanceof GuyubError ? thrown.code : 'server';
    if (outcome !== 'challenge' || !challenges) throw thrown;
    // Made when the transaction is over, which nobody else need wait for.
    throw new Problem('challenge', { challenge: await challenges.make(actor.id, idOf(command)) });
  } finally {
    log({ event: 'command', type: isCommandType(type) ? type : 'unknown', outcome });
  }
}
