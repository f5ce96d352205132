import { assert } from 'chai';
import { GuyubError } from '../../src/backend/errors.ts';
import type { Outbox } from '../../src/backend/outbox/index.ts';
import { gate, until } from './helpers.ts';
import { closeAll, feedback, keep, keptFor, offline, open, quiet, told, vote } from './outbox-device.ts';

const states = (box: Outbox) => box.pending.get().map(({ state }) => state);

/** Where a browser has no such thing. */
async function without(owner: object, name: string, run: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value: undefined, configurable: true });
  try {
    await run();
  } finally {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  }
}

describe('the outbox in several tabs', () => {
  afterEach(closeAll);

  it('shows in one tab what another keeps, and lets go of it when that tab has sent it', async () => {
    const { opened, open: letGo } = gate();
    const here = told(() => opened);
    const there = told(() => {}, here.adapter.name);
    const [a, b] = [await open(here.adapter), await open(there.adapter)];
    const sent = a.submit(vote('one'));
    await until(() => states(b).join() === 'sending');
    letGo();
    await sent;
    await until(() => b.pending.get().length === 0);
    assert.lengthOf(there.reached, 0, 'one tab has sent it');
    assert.isUndefined(b.receipt(here.ids()[0]!));
  });

  it('shows it to nobody else, and not for another backend', async () => {
    const here = told(offline);
    const his = { ...told(() => {}, here.adapter.name).adapter, actor: async () => 'him' };
    const hers = told(() => {}, here.adapter.name).adapter;
    const elsewhere = told().adapter;
    const [a, b, c, d] = await Promise.all([here.adapter, his, hers, elsewhere].map((each) => open(each)));
    void a!.submit(vote('one'));
    await until(() => c!.pending.get().length === 1);
    await quiet(his);
    assert.lengthOf(b!.pending.get(), 0);
    assert.lengthOf(d!.pending.get(), 0);
  });

  it('leaves to whoever has given it what a backend does not take as another’s, who has come meanwhile', async () => {
    const { opened, open: letGo } = gate();
    const here = told(async (_, nth) => {
      await opened;
      return nth === 1 ? new GuyubError('unauthorized') : undefined;
    });
    let actor = 'her';
    const box = await open({ ...here.adapter, actor: async () => actor });
    const sent = box.submit(vote('one'));
    await until(() => here.reached.length === 1);
    actor = 'him';
    letGo();
    await until(() => box.pending.get().length === 0);
    const kept = await keptFor(here.adapter);
    assert.deepEqual(
      kept.map((entry) => [entry.actor, entry.refused]),
      [['her', undefined]],
    );
    const meant = await box.submit(vote('two'), { actor: 'her' }).catch((error: GuyubError) => error.code);
    assert.equal(meant, 'unauthorized');
    actor = 'her';
    await box.flush();
    assert.equal((await sent).commandId, here.ids()[0]);
    assert.lengthOf(here.reached, 2);
  });

  it('makes nobody known by looking, and looks again when the key of who wrote is there', async () => {
    const { adapter } = told(offline);
    let made = 0;
    let key: string | undefined;
    const box = await open({
      ...adapter,
      actor: async () => (made++, (key ??= 'her')),
      known: async () => key,
    });
    await keep(adapter, vote('one'));
    await box.flush();
    assert.deepEqual([states(box), made], [[], 0]);
    // What another tab writes may show here later than what it sends.
    key = 'her';
    dispatchEvent(new StorageEvent('storage', { key: `guyub:key:${adapter.name}` }));
    await until(() => states(box).length === 1);
    assert.equal(made, 0);
  });

  it('says nothing in the channel of what it is about', async () => {
    const { adapter } = told();
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(`guyub:outbox:${adapter.name}`);
    channel.addEventListener('message', ({ data }) => heard.push(data));
    await (await open(adapter)).submit(feedback('private'));
    await until(() => heard.length >= 2);
    channel.close();
    assert.deepEqual([...new Set(heard)], [null]);
  });

  it('learns how its own command fared when another tab was the one to send it', async () => {
    const { opened, open: letGo } = gate();
    const here = told(async ({ id }) => {
      await opened;
      return id === refused.id ? new GuyubError('closed') : undefined;
    });
    const there = told(() => {}, here.adapter.name);
    const [first, accepted, refused] = [vote('one'), vote('two'), vote('three')];
    const [a, b] = [await open(here.adapter), await open(there.adapter)];
    void a.submit(first);
    await until(() => here.reached.length === 1);
    const fares = [b.submit(accepted), b.submit(refused).catch((error: GuyubError) => error.code)] as const;
    await until(() => b.pending.get().length === 3);
    letGo();
    assert.equal((await fares[0]).commandId, accepted.id);
    assert.equal(await fares[1], 'closed');
    assert.deepEqual(there.ids(), [accepted.id], 'asked again for its receipt');
    await until(() => a.pending.get().length + b.pending.get().length === 0);
    assert.lengthOf(await keptFor(here.adapter), 0);
  });

  for (const code of [undefined, 'closed'] as const) {
    it(`is told that another tab has sent it, and ${code ?? 'that it was accepted'}`, async () => {
      const here = told(() => (code ? new GuyubError(code) : undefined));
      const there = told((_, nth) => (nth === 1 ? new GuyubError('offline') : undefined), here.adapter.name);
      const [a, b] = [await open(here.adapter), await open(there.adapter)];
      const given = b.submit(vote('one')).then(
        () => undefined,
        (error: GuyubError) => error.code,
      );
      await until(() => states(b).join() === 'waiting');
      await a.flush();
      assert.equal(await given, code);
      assert.lengthOf(here.reached, 1);
    });
  }

  it('forgets its own failures when another tab has sent everything', async () => {
    const here = told();
    let fail = true;
    const { opened, open: letGo } = gate();
    const there = told(() => (fail ? new GuyubError('offline') : opened), here.adapter.name);
    const pauses: number[] = [];
    const a = await open(here.adapter);
    const b = await open(there.adapter, { delay: (failures) => (pauses.push(failures), 1e9) });
    await keep(here.adapter, vote('one'));
    await b.flush();
    assert.deepEqual(states(b), ['waiting']);
    await a.flush();
    await until(() => b.pending.get().length === 0);
    fail = false;
    const given = b.submit(vote('two'));
    await until(() => there.reached.length === 2);
    assert.deepEqual(states(b), ['sending']);
    letGo();
    await given;
    fail = true;
    void b.submit(vote('three'));
    await until(() => states(b).join() === 'waiting');
    assert.deepEqual(pauses, [1, 1]);
  });

  it('sends what a tab leaves that is closed', async () => {
    const here = told(offline);
    const there = told(() => {}, here.adapter.name);
    const a = await open(here.adapter);
    const { opened, open: closed } = gate();
    // Pauses until that tab is gone.
    const b = await open(there.adapter, { delay: () => (closed(), 1) });
    const command = vote('one');
    void a.submit(command);
    await opened;
    a.dispose();
    await until(() => there.ids().includes(command.id));
    await until(() => b.pending.get().length === 0);
    assert.isDefined(b.receipt(command.id));
  });

  it('hears nothing more when it is disposed of', async () => {
    const here = told(offline);
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => open(here.adapter)));
    b!.dispose();
    void a!.submit(vote('one'));
    await until(() => c!.pending.get().length === 1);
    dispatchEvent(new Event('online'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await quiet(here.adapter);
    assert.lengthOf(b!.pending.get(), 0);
  });

  it('lets a page be frozen, and looks when it is back', async () => {
    const here = told(offline);
    const [a, b] = [await open(here.adapter), await open(here.adapter)];
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    void a.submit(vote('one'));
    await until(() => states(a).join() === 'waiting');
    await quiet(here.adapter);
    assert.lengthOf(b.pending.get(), 0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => b.pending.get().length === 1);
    void a.submit(vote('two'));
    await until(() => b.pending.get().length === 2);
  });

  it('sends once without channels, too', () =>
    without(window, 'BroadcastChannel', async () => {
      const here = told();
      const command = vote('one');
      await keep(here.adapter, command);
      const boxes = [await open(here.adapter), await open(here.adapter)];
      await Promise.all(boxes.map((box) => box.flush()));
      assert.deepEqual(here.ids(), [command.id]);
    }));

  it('sends without locks, too', () =>
    without(navigator, 'locks', async () => {
      const { adapter } = told();
      await (await open(adapter)).submit(vote('one'));
      assert.lengthOf(await keptFor(adapter), 0);
    }));
});
