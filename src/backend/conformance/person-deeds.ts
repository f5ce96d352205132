import { givenTables, type Given } from '../../model/given.ts';
import type { PersonErase } from '../../model/person.ts';
import type { Command, CommandType } from '../../model/records.ts';
import type { BackendAdapter } from '../adapter.ts';
import { accepted, ok } from './assert.ts';
import type { Context } from './context.ts';

// How a case has somebody give things, and how it sees what is left of them.

/** Under what a record was given: the id of its last command, which may be its own. */
export const commandOf = (record: object) => {
  const { commandId, id } = record as { commandId?: string; id?: string };
  return commandId ?? id;
};
export const recordsIn = (given: Given): object[] =>
  givenTables.flatMap((table): readonly object[] => given[table]);
export const givenTo = async (adapter: BackendAdapter) => (await adapter.read({ type: 'person' })).given;
export const erasure = (context: Context): PersonErase => ({ id: context.id(), type: 'person.erase' });

/** One thing of each kind that can be given, about something of its own. */
export const deeds: { readonly [T in CommandType]?: (context: Context, name: string) => Promise<Command> } = {
  'poll.vote': async (context) => context.vote(await context.poll(), 'a'),
  'event.rsvp': async (context) => context.rsvp(await context.event(3)),
  'feedback.send': async (context, name) =>
    context.feedback({
      message: `${name} has an idea`,
      name,
      contact: `${name}@post.example`,
      consent: true,
    }),
  'report.send': async (context, name) => ({
    id: context.id(),
    type: 'report.send',
    reason: 'spam',
    text: `${name} saw it`,
  }),
  'question.ask': async (context, name) =>
    context.ask({ title: `${name} asks`, body: `${name} tells`, name }),
  'answer.post': async (context, name) =>
    context.reply(await context.question(2), { body: `${name} answers`, name }),
  'vote.set': async (context) => context.voteFor(await context.question(2)),
  'conduct.accept': async (context) => {
    const policy = { id: context.id(), version: 1, title: 'House rules', body: 'Be kind.', material: true };
    await context.community.put('policy', { ...policy, publishedAt: '2025-01-01T12:00:00.000Z' });
    return { id: context.id(), type: 'conduct.accept', policyId: policy.id, version: 1, locale: 'id' };
  },
};

/** Somebody gives one of everything that the backend takes. */
export async function giveAll(context: Context, name: string): Promise<readonly Command[]> {
  const commands: Command[] = [];
  for (const type of (await context.as(name).manifest()).commands) {
    const deed = deeds[type];
    if (!deed) continue;
    const command = await deed(context, name);
    await accepted(context.as(name).submit(command), `${type} by ${name}`);
    commands.push(command);
  }
  ok(commands.length, 'the backend takes nothing that can be erased');
  return commands;
}

/** What is stored of these commands, by its kind. */
export async function storedOf(
  context: Context,
  commands: readonly Command[],
): Promise<Record<string, object[]>> {
  const ids = new Set(commands.map(({ id }) => id));
  const stored: Record<string, object[]> = {};
  for (const table of givenTables) {
    const records: readonly object[] = await context.records(table);
    stored[table] = records.filter((record) => ids.has(commandOf(record) ?? ''));
  }
  return stored;
}

export const inOrder = (records: readonly object[]) =>
  records.toSorted((a, b) => (String(commandOf(a)) < String(commandOf(b)) ? -1 : 1));
