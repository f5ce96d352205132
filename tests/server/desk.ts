/** A server in the hands of the team, on a database that a test has chosen. */
import assert from 'node:assert/strict';
import type { BoardRules } from '../../src/model/board.ts';
import { createApp } from '../../src/server/app.ts';
import { memberTokens } from '../../src/server/member-tokens.ts';
import type { Storage } from '../../src/server/storage/index.ts';
import type { Database } from './databases.ts';
import { json, later } from './helpers.ts';
import { secret } from './signed-in.ts';
import { bearer, memberKey, tokenOf } from './tokens.ts';

export const dewi = bearer(tokenOf('dewi', { roles: ['moderator'] }));
export const eko = bearer(tokenOf('eko', { roles: ['owner'] }));
const members = await memberTokens([memberKey]);

/** A server on a database, with a clock in the test's hands. */
export function serverOn(storage: Storage, clock = { minutes: 0 }, boards: BoardRules = {}) {
  const app = createApp({
    storage,
    secret,
    members,
    origins: [],
    boards: new Map([['main', boards]]),
    now: () => later(clock.minutes),
  });
  const ask = async (path: string, init?: RequestInit) =>
    app.fetch(new Request(`http://backend.example${path}`, init));
  /** Gives a command, or a text as it is. */
  const tell = (command: object | string, headers: Record<string, string>) =>
    ask('/v1/main/commands', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: typeof command === 'string' ? command : JSON.stringify(command),
    });
  return {
    clock,
    ask,
    tell,
    read: async <T>(path: string, headers: Record<string, string> = dewi) =>
      json<T>(await ask(`/v1/main/${path}`, { headers })),
    /** Gives a command that is accepted. */
    async give(command: object, headers: Record<string, string>) {
      const answer = await tell(command, headers);
      assert.ok(answer.ok, await answer.clone().text());
    },
  };
}

/** Takes away again what the inbox, policies and blocks have added, as if they had never been. */
export async function withoutInbox(database: Database): Promise<void> {
  for (const table of ['feedback', 'reports', 'questions']) {
    await database.query(`drop index ${table}_by_waiting`);
    await database.query(`alter table ${table} drop column waiting_since`);
  }
  await database.query('drop table presence');
  await database.query('drop table blocks');
  await database.query('drop index pledges_by_answer');
  for (const column of ['version', 'answer'])
    await database.query(`alter table pledges drop column ${column}`);
  await database.query("delete from migrations where name like '0021%'");
}
