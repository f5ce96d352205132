import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App, type AppOptions } from '../../src/server/app.ts';
import { openStorage, type Storage } from '../../src/server/storage/index.ts';
import type { PollVote, Poll } from '../../src/model/poll.ts';
import type { FeedbackSend } from '../../src/model/feedback.ts';
import { newId } from '../../src/model/id.ts';

export const brand = 'https://brand.example';
export const at = new Date('2026-03-01T08:00:00.000Z');

/** Keys as browsers make them, each another guest's. */
export const keyOf = (guest: number): string =>
  `${guest.toString(16).padStart(16, '0')}.${(guest + 7).toString(16).padStart(48, 'a')}`;
export const as = (guest: number) => ({ Authorization: `Guest ${keyOf(guest)}` });

export const poll: Poll = {
  id: 'menu',
  question: 'Kopi apa?',
  lang: 'id',
  kind: 'single',
  options: [
    { id: 'gayo', label: 'Gayo' },
    { id: 'toraja', label: 'Toraja' },
  ],
  results: 'always',
  allowChange: true,
  createdAt: '2026-02-01T00:00:00.000Z',
};

export const vote = (choice = 'gayo', change: Partial<PollVote> = {}): PollVote => ({
  id: newId(),
  type: 'poll.vote',
  pollId: poll.id,
  choices: [choice],
  ...change,
});

export const feedback = (change: Partial<FeedbackSend> = {}): FeedbackSend => ({
  id: newId(),
  type: 'feedback.send',
  kind: 'idea',
  message: 'Buka lebih pagi',
  ...change,
});

/** So many minutes after the tests' moment. */
export const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
export const guest = (id: string) => ({ id, roles: [] });

/** Polls that differ in everything that reads and rules look at. */
export const polls: readonly Poll[] = [
  { ...poll, id: 'open', createdAt: later(-9).toISOString() },
  {
    ...poll,
    id: 'several',
    kind: 'multiple',
    max: 2,
    options: [...poll.options, { id: 'bajawa', label: 'Bajawa' }],
    results: 'on-vote',
    createdAt: later(-8).toISOString(),
    closesAt: later(20).toISOString(),
  },
  {
    ...poll,
    id: 'final',
    allowChange: false,
    results: 'on-close',
    createdAt: later(-7).toISOString(),
    closesAt: later(10).toISOString(),
  },
];

/** A folder that lasts as long as its scope. */
export function folder(): Disposable & { readonly path: string; file(name: string): string } {
  const path = mkdtempSync(join(tmpdir(), 'guyub-'));
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

export interface Server extends Disposable {
  readonly app: App;
  readonly storage: Storage;
  readonly database: string;
  /** Asks the application as a page of the brand would. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(command: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** The application over a database of its own, with one open poll. */
export async function server(options: Partial<AppOptions> = {}): Promise<Server> {
  const place = folder();
  const database = place.file('guyub.db');
  const storage = await openStorage(database);
  await storage.community('main').put('poll', poll);
  const app = createApp({
    storage,
    secret: 'a secret of the tests, long enough to be one',
    origins: [brand],
    now: () => at,
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', brand);
    return app.fetch(new Request(`http://backend.example${path}`, { ...init, headers }));
  };
  return {
    app,
    storage,
    database,
    ask,
    post: (command, headers = as(1)) =>
      ask('/v1/main/commands', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof command === 'string' ? command : JSON.stringify(command),
      }),
    [Symbol.dispose]: () => {
      storage.close();
      place[Symbol.dispose]();
    },
  };
}

/** The JSON of an answer. */
export const json = async <T>(response: Response) => (await response.json()) as T;

/** What a problem says beside its type and title, which every problem must have. */
export const problem = async (response: Response): Promise<Record<string, unknown>> => {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { type, title, status, ...members } = await json<Record<string, unknown>>(response);
  assert.equal(type, 'about:blank');
  assert.ok(title, 'a problem has a title');
  assert.equal(status, response.status);
  return { status, ...members };
};
