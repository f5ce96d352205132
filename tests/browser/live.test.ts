import { assert } from 'chai';
import { atom } from 'nanostores';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { inOneTab } from '../../src/backend/one-tab.ts';
import { backendOf } from '../../src/backend/resolve.ts';
import type { Hint } from '../../src/model/community.ts';
import { newId } from '../../src/model/id.ts';
import { reader } from '../../src/stores/reading.ts';
import '../../src/embed/index.ts';
import { poll } from '../../stories/fixtures.ts';
import { backend, html, mount, newCommunity, one, put, textOf, unmount, until } from './helpers.ts';

/** What others do, seen without a reload. */
describe('hints over the real server', () => {
  /** What the page asks the server for changes, as long as it is under way. */
  const asked = new Set<Request>();
  /** What kind of answer each of them accepted. */
  const accepted: (string | null)[] = [];
  const platform = window.fetch;
  before(() => {
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      const sent = platform(request);
      if (!request.url.includes('/changes')) return sent;
      asked.add(request);
      accepted.push(request.headers.get('accept'));
      const over = () => asked.delete(request);
      request.signal.addEventListener('abort', over);
      void sent.then((response) => response.clone().text()).then(over, over);
      return sent;
    };
  });
  after(() => (window.fetch = platform));
  afterEach(() => {
    unmount();
    accepted.length = 0;
    return until(() => asked.size === 0);
  });

  const key = (community: string) => httpAdapter(backend, { community, key: guest(), pollEvery: 0.1 });
  const guest = () => {
    const made = `${newId().slice(-12)}0000.${newId()}`;
    return { peek: () => made, obtain: () => made };
  };
  const openPoll = async (results: 'always' | 'on-vote') => {
    const community = newCommunity();
    await put(community, 'poll', { ...poll, results, closesAt: '2100-01-01T00:00:00Z' });
    const vote = { type: 'poll.vote', pollId: poll.id, choices: ['gayo'] } as const;
    return { community, vote: () => key(community).submit({ ...vote, id: newId() }) };
  };
  const adapterFor = (community: string) => httpAdapter(backend, { community, pollEvery: 0.1 });
  const show = (community: string) =>
    mount(html`<guyub-poll .backend=${adapterFor(community)}></guyub-poll>`);

  it('shows counts that everybody may see as they move, over one stream for all widgets', async () => {
    const { community, vote } = await openPoll('always');
    const shared = adapterFor(community);
    mount(html`${[1, 2].map(() => html`<guyub-poll .backend=${shared}></guyub-poll>`)}`);
    const polls = [...document.querySelectorAll('main guyub-poll')];
    const show = (words: string) => until(() => polls.every((each) => textOf(each).includes(words)), words);
    await show('0 people');
    await vote();
    await show('1 person');
    await vote();
    await show('2 people');
    assert.deepEqual(accepted, ['text/event-stream']);
  });

  it('asks for nothing on behalf of somebody who only looks, and from their first vote on it does', async () => {
    const { community, vote } = await openPoll('on-vote');
    const element = show(community);
    (await one(element, 'input')).click();
    assert.equal(asked.size, 0);
    (await one(element, 'button.primary')).click();
    await until(() => textOf(element).includes('1 person'));
    await until(() => asked.size === 1);
    await vote();
    await until(() => textOf(element).includes('2 people'));
  });

  it('costs nothing while it is scrolled away, and has missed nothing when it is back', async () => {
    const { community, vote } = await openPoll('always');
    const element = show(community);
    const wall = document.createElement('div');
    wall.style.height = '3000px';
    element.before(wall);
    await until(() => textOf(element).includes('0 people'));
    element.scrollIntoView();
    await until(() => asked.size === 1);
    scrollTo(0, 0);
    await until(() => asked.size === 0);
    await vote();
    element.scrollIntoView();
    await until(() => textOf(element).includes('1 person'));
  });

  it('asks now and then instead of listening where every byte counts', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    try {
      const { community } = await openPoll('always');
      show(community);
      await until(() => accepted.length);
      await until(() => asked.size === 0);
      assert.deepEqual(accepted, [null]);
    } finally {
      delete (navigator as { connection?: unknown }).connection;
    }
  });
});

describe('one tab that listens for all', () => {
  const names: string[] = [];
  const newName = () => names[names.push(newId()) - 1]!;
  /** A tab, as far as this is concerned: what is listened to is counted, and told by hand. */
  const tab = (name: string) => {
    const heard: string[] = [];
    let tell: ((hint: Hint) => void) | undefined;
    const listen = inOneTab(
      name,
      (heard) => {
        tell = heard;
        return () => (tell = undefined);
      },
      50,
    );
    const stop = listen(({ version }) => heard.at(-1) === version || void heard.push(version));
    const heardLate: string[] = [];
    return {
      heard,
      heardLate,
      /** One more who listens in the same tab. */
      join: () => listen(({ version }) => void heardLate.push(version)),
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

  it('tells a tab that joins what it may have missed', async () => {
    const name = newName();
    const first = tab(name);
    await until(first.leads);
    first.tell('7');
    const second = tab(name);
    await until(() => second.heard.join() === '7');
    const stopToo = first.join();
    await until(() => first.heardLate.join() === '7');
    stopToo();
    first.stop();
    second.stop();
  });

  it('lets go when it has not been seen for a while', async () => {
    const name = newName();
    const first = tab(name);
    await until(first.leads);
    const seen = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
    const turn = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    turn('hidden');
    turn('visible');
    // A timer that was still running would come before this one.
    await new Promise((later) => setTimeout(later, 60));
    assert.isTrue(first.leads());
    turn('hidden');
    assert.isTrue(first.leads());
    await until(() => !first.leads());
    turn('visible');
    await until(first.leads);
    Object.defineProperty(document, 'visibilityState', { ...seen, configurable: true });
    delete (document as { visibilityState?: string }).visibilityState;
    first.stop();
  });
});

describe('hints that repeat, come late or go missing', () => {
  /** A reader of the current poll whose hints are in the test's hands. */
  const scene = async () => {
    const store = new MemoryStore();
    store.put('poll', poll);
    const real = memoryAdapter({ store, actor: { id: 'me', roles: [] } });
    let version = '';
    const tells = new Set<(hint: Hint) => void>();
    let reads = 0;
    const adapter: BackendAdapter = {
      ...real,
      async read(query) {
        reads++;
        return { ...(await real.read(query)), version };
      },
      subscribe(heard) {
        tells.add(heard);
        return () => void tells.delete(heard);
      },
    };
    const inView = atom(true);
    const thisPoll = reader({ ...backendOf(adapter), inView }, { type: 'poll' });
    await thisPoll.refresh();
    await until(() => tells.size);
    return {
      inView,
      tells,
      reads: () => reads,
      write: (next: string) => (version = next),
      tell: (topic: string, version: string) => tells.forEach((heard) => heard({ topic, version })),
      read: () => until(() => thisPoll.reading.get().result?.version === version),
      refresh: () => thisPoll.refresh(),
      close: () => thisPoll.close(),
    };
  };

  it('cost one more read at most, and none for what is held already or about something else', async () => {
    const { write, tell, read, reads, close } = await scene();
    write('2');
    for (let n = 0; n < 5; n++) tell(`poll/${poll.id}`, '2');
    await read();
    assert.isAtMost(reads(), 3);
    const before = reads();
    tell(`poll/${poll.id}`, '1');
    tell(`poll/${poll.id}`, '2');
    tell('event/walk', '3');
    assert.equal(reads(), before);
    write('4');
    tell('', '4');
    await read();
    close();
  });

  it('are made good by the next one, and are heard only in view', async () => {
    const { write, tell, tells, read, inView, close } = await scene();
    write('2');
    write('3');
    tell(`poll/${poll.id}`, '3');
    await read();
    inView.set(false);
    assert.equal(tells.size, 0);
    inView.set(true);
    assert.equal(tells.size, 1);
    close();
    await until(() => tells.size === 0);
  });

  it('are nothing to a reader that is closed, which reads no more either', async () => {
    const { write, refresh, tells, reads, close } = await scene();
    const before = reads();
    close();
    await until(() => tells.size === 0);
    write('2');
    // As after a command that arrives when its widget has gone.
    await refresh();
    assert.equal(reads(), before);
    assert.equal(tells.size, 0);
  });
});
