import { assert } from 'chai';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { inOneTab } from '../../src/backend/one-tab.ts';
import type { Hint } from '../../src/model/community.ts';
import { newId } from '../../src/model/id.ts';
import '../../src/embed/index.ts';
import { poll } from '../../stories/fixtures.ts';
import { backend, html, mount, newCommunity, one, put, textOf, unmount, until } from './helpers.ts';

/** What others do, seen without a reload. */
describe('hints over the real server', () => {
  afterEach(unmount);

  const somebody = (community: string) => {
    const key = `${newId().slice(-12)}0000.${newId()}`;
    return httpAdapter(backend, { community, key: { peek: () => key, obtain: () => key }, pollEvery: 0.1 });
  };
  const openPoll = async (results: 'always' | 'on-vote') => {
    const community = newCommunity();
    await put(community, 'poll', { ...poll, results, closesAt: '2100-01-01T00:00:00Z' });
    const vote = { type: 'poll.vote', pollId: poll.id, choices: ['gayo'] } as const;
    return { community, vote: () => somebody(community).submit({ ...vote, id: newId() }) };
  };
  const show = (community: string) =>
    mount(html`<guyub-poll .backend=${httpAdapter(backend, { community, pollEvery: 0.1 })}></guyub-poll>`);
  /** Every question that a page asks the server for changes. */
  const asked = (community: string) =>
    performance.getEntriesByType('resource').filter(({ name }) => name.includes(`${community}/changes`))
      .length;

  it('shows counts that everybody may see as they move', async () => {
    const { community, vote } = await openPoll('always');
    const element = show(community);
    await until(() => textOf(element).includes('0 people'));
    await vote();
    await until(() => textOf(element).includes('1 person'));
    await vote();
    await until(() => textOf(element).includes('2 people'));
    unmount();
    const before = asked(community);
    assert.isAbove(before, 0);
  });

  it('asks for nothing on behalf of somebody who only looks, and from their first vote on it does', async () => {
    const { community, vote } = await openPoll('on-vote');
    const element = show(community);
    (await one(element, 'input')).click();
    assert.equal(asked(community), 0);
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('1 person'));
    await vote();
    await until(() => textOf(element).includes('2 people'));
  });
});

describe('one tab that listens for all', () => {
  const names: string[] = [];
  const newName = () => names[names.push(newId()) - 1]!;
  /** A tab, as far as this is concerned: what is listened to is counted, and told by hand. */
  const tab = (name: string) => {
    const heard: string[] = [];
    let tell: ((hint: Hint) => void) | undefined;
    const listen = inOneTab(name, (heard) => {
      tell = heard;
      return () => (tell = undefined);
    });
    const stop = listen(({ version }) => void heard.push(version));
    return {
      heard,
      stop,
      leads: () => tell !== undefined,
      tell: (version: string) => tell!({ topic: '', version }),
    };
  };

  it('tells the others, and the next takes over when it has gone', async () => {
    const name = newName();
    const first = tab(name);
    await until(first.leads);
    const [second, third] = [tab(name), tab(name)];
    first.tell('1');
    await until(() => [first, second, third].every(({ heard }) => heard.join() === '1'));
    assert.isFalse(second.leads() || third.leads());
    first.stop();
    await until(() => second.leads() || third.leads());
    assert.isFalse(second.leads() && third.leads());
    const [leader, other] = second.leads() ? [second, third] : [third, second];
    leader.tell('2');
    await until(() => other.heard.join() === '1,2' && leader.heard.join() === '1,2');
    assert.deepEqual(first.heard, ['1']);
    leader.stop();
    other.stop();
  });

  it('lets go while it is not to be seen', async () => {
    const name = newName();
    const first = tab(name);
    await until(first.leads);
    const seen = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
    const turn = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    turn('hidden');
    assert.isFalse(first.leads());
    turn('visible');
    await until(first.leads);
    Object.defineProperty(document, 'visibilityState', { ...seen, configurable: true });
    delete (document as { visibilityState?: string }).visibilityState;
    first.stop();
  });
});
