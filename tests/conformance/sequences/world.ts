import type { BackendAdapter } from '../../../src/backend/adapter.ts';
import { Context } from '../../../src/backend/conformance/context.ts';
import type { Community } from '../../../src/backend/conformance/index.ts';
import { mostChoices, places, type Model, type Word, type Writing, waitedFor } from './model.ts';

// The community of every sequence, and what is seen of it: as it should be and as it is.

const options = ['a', 'b', 'c'];

export async function furnish(community: Community, model: Model): Promise<void> {
  const context = new Context(community);
  await context.poll({ id: 'place' });
  await context.poll({ id: 'fixed', kind: 'multiple', max: 2, allowChange: false });
  for (const [id, capacity] of Object.entries(places)) {
    await context.event(1, { id, capacity, waitlist: id === waitedFor });
  }
  await community.put('policy', {
    id: 'rules',
    version: 1,
    title: 'House rules',
    body: 'Be kind.',
    material: true,
    publishedAt: '2025-01-01T12:00:00.000Z',
  });
  for (const { kind, content } of model.writings.values()) {
    const closed = content['id'] === 'closed' && { closedAt: '2025-01-01T12:00:00.000Z' };
    if (kind === 'question') await context.question(2, { ...content, ...closed });
    else await context.answer({ id: String(content['questionId']) }, 1, { ...content, author: 'somebody' });
  }
}

type Seen = Readonly<Record<string, unknown>>;

/** What somebody should be shown. */
export function shouldSee(model: Model, who: string): Seen {
  const mine = (kind: Word['kind'], about: string, as: string) => {
    const word = model.word(kind, about, who);
    return word ? { [as]: word.value, commandId: word.id } : null;
  };
  const part = (id: string, by: string) => ({ author: by === who, vote: mine('vote', id, 'value') });
  const votes = (id: string) => model.count('vote', id, (value) => value === 1);
  const written = (kind: Writing['kind']) =>
    [...model.writings.values()].filter((writing) => writing.kind === kind);
  const acceptance = (id: string, by: string) => {
    const word = model.word('acceptance', id, by);
    return word && { answerId: word.value, commandId: word.id };
  };

  const questions = written('question').map(({ by, content }) => {
    const id = String(content['id']);
    const answers = written('answer').filter((answer) => answer.content['questionId'] === id);
    return {
      id,
      title: content['title'],
      version: model.versionOf(id),
      votes: votes(id),
      mine: part(id, by),
      acceptance: acceptance(id, by),
      count: answers.length,
      answers: byId(
        answers.map((answer) => ({
          ...(answer.content as { id: string }),
          version: model.versionOf(String(answer.content['id'])),
          votes: votes(String(answer.content['id'])),
          accepted: model.word('acceptance', id, by)?.value === answer.content['id'],
          mine: part(String(answer.content['id']), answer.by),
        })),
      ),
    };
  });
  return {
    polls: Object.keys(mostChoices).map((id) => ({
      id,
      tally: {
        voters: model.count('ballot', id, (value) => String(value) !== ''),
        counts: options.map((option) =>
          model.count('ballot', id, (value) => (value as []).includes(option as never)),
        ),
      },
      mine: mine('ballot', id, 'choices'),
    })),
    events: byId(
      Object.keys(places).map((id) => ({
        id,
        going: model.count('rsvp', id, (value) => value === 'yes'),
        waiting: id === waitedFor ? model.line.length : undefined,
        place: id === waitedFor ? model.line.indexOf(who) + 1 : 0,
        mine: mine('rsvp', id, 'answer'),
      })),
    ),
    pledge: mine('pledge', 'rules', 'answer'),
    questions: byId(questions),
  };
}

/** What somebody is shown. */
export async function sees(adapter: BackendAdapter): Promise<Seen> {
  const polls = Object.keys(mostChoices).map(async (id) => {
    const { tally, mine } = await adapter.read({ type: 'poll', id });
    return { id, tally, mine };
  });
  const { events } = await adapter.read({ type: 'events', when: 'upcoming' });
  const { mine: pledge } = await adapter.read({ type: 'conduct' });
  const list = await adapter.read({ type: 'questions', order: 'newest', limit: 50 });
  const questions = list.questions.map(
    async ({ id, title, version, votes, answers: count, mine, acceptance }) => {
      const { answers } = await adapter.read({ type: 'question', id });
      return {
        id,
        title,
        version,
        votes,
        count,
        mine,
        acceptance: acceptance && { answerId: acceptance.answerId, commandId: acceptance.commandId },
        answers: byId(
          answers.map(({ id, questionId, body, version, votes, accepted, mine }) => {
            return { id, questionId, body, version, votes, accepted, mine };
          }),
        ),
      };
    },
  );
  return {
    polls: await Promise.all(polls),
    events: byId(
      events.map(({ id, going, waiting, mine }) => {
        const { place = 0, ...answer } = mine ?? {};
        return { id, going, waiting, place, mine: mine && answer };
      }),
    ),
    pledge: pledge && { answer: pledge.answer, commandId: pledge.commandId },
    questions: byId(await Promise.all(questions)),
  };
}

/** What is stored, record by record, in the model's words. `nameOf` tells who an author is. */
export async function stored(
  records: NonNullable<Community['records']>,
  nameOf: (author: string) => string,
): Promise<{ words: Word[]; writings: Writing[] }> {
  const questions = await records('question');
  const word = (kind: Word['kind'], about: string, author: string, value: unknown, id: string): Word => {
    return { kind, about, by: nameOf(author), value, id };
  };
  const writing = (kind: Writing['kind'], record: { author: string }): Writing => {
    const names = ['id', 'title', 'questionId', 'body', 'kind', 'message'];
    const content = Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
    return { kind, by: nameOf(record.author), content };
  };
  return {
    words: [
      ...(await records('ballot')).map((r) => word('ballot', r.pollId, r.voter, r.choices, r.commandId)),
      ...(await records('rsvp')).map((r) => word('rsvp', r.eventId, r.person, r.answer, r.commandId)),
      ...(await records('vote')).map((r) => word('vote', r.targetId, r.person, r.value, r.commandId)),
      ...(await records('pledge')).map((r) => word('pledge', r.policyId, r.person, r.answer, r.commandId)),
      ...questions.flatMap(({ id, author, acceptance: a }) =>
        a ? [word('acceptance', id, author, a.answerId, a.commandId)] : [],
      ),
    ],
    writings: [
      ...questions.map((record) => writing('question', record)),
      ...(await records('answer')).map((record) => writing('answer', record)),
      ...(await records('feedback')).map((record) => writing('feedback', record)),
    ],
  };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
