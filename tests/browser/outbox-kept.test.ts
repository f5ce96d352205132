import { assert } from 'chai';
import { createStore, del, set } from 'idb-keyval';
import { GuyubError } from '../../src/backend/errors.ts';
import { memoryStorage, openStorage, type Entry } from '../../src/backend/outbox/storage.ts';
import type { OutboxStorage } from '../../src/backend/outbox/storage.ts';
import { gate, until } from './helpers.ts';
import { closeAll, feedback, keep, keptFor, offline, open, told, vote } from './outbox-device.ts';

const day = 24 * 60 * 60 * 1000;
const refusal = (thrown: unknown) => thrown as GuyubError;

/** The device's storage, some of whose work fails. */
async function failing(...what: (keyof Omit<OutboxStorage, 'durable'>)[]): Promise<OutboxStorage> {
  const full = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
  return { ...(await openStorage()), ...Object.fromEntries(what.map((name) => [name, full])) };
}

describe('what the outbox keeps', () => {
  afterEach(closeAll);

  it('is there before anything is sent', async () => {
    const { adapter, reached } = told();
    const storage = await openStorage();
    const { opened: onDisk, open: letGo } = gate();
    const put: OutboxStorage['put'] = (entry) => onDisk.then(() => storage.put(entry));
    const box = await open(adapter, { storage: { ...storage, put } });
    const given = box.submit(feedback('not yet'));
    await box.flush();
    assert.lengthOf(reached, 0);
    letGo();
    await given;
    assert.lengthOf(reached, 1);
  });

  it('is shown as it was seen last, though an earlier look takes longer', async () => {
    const { adapter } = told();
    const storage = await openStorage();
    let wait: Promise<void> | undefined;
    const all = async () => {
      const [seen, held] = [await storage.all(), wait];
      await held;
      return seen;
    };
    await keep(adapter, vote('one'));
    const box = await open(adapter, { storage: { ...storage, all } });
    const { opened, open: letGo } = gate();
    wait = opened;
    const slow = box.forget('nothing');
    await keptFor(adapter);
    wait = undefined;
    await box.flush();
    assert.lengthOf(box.pending.get(), 0);
    letGo();
    await slow;
    assert.lengthOf(box.pending.get(), 0);
  });

  it('goes back to its writer after seven days, without a network too, and nothing earlier', async () => {
    const { adapter, reached } = told(offline);
    const [old, young] = [feedback('old'), feedback('young')];
    await keep(adapter, young, { writtenAt: Date.now() - 7 * day + 60_000 });
    await keep(adapter, old, { writtenAt: Date.now() - 7 * day - 1 });
    const box = await open(adapter);
    await box.flush();
    const states = Object.fromEntries(box.pending.get().map((each) => [each.command.id, each]));
    assert.equal(states[old.id]!.state, 'refused');
    assert.equal(states[old.id]!.refused!.code, 'timeout');
    assert.deepEqual(states[old.id]!.command, old, 'with all that was typed');
    assert.equal(states[young.id]!.state, 'waiting');
    assert.deepEqual(
      reached.map(({ id }) => id),
      [young.id],
    );
  });

  it('goes back to somebody who has waited all the time', async () => {
    let now = Date.now();
    const { adapter } = told(offline);
    const box = await open(adapter, { now: () => now });
    const fares = box.submit(feedback('patience')).catch(refusal);
    await until(() => box.pending.get()[0]?.state === 'waiting');
    now += 7 * day + 1;
    dispatchEvent(new Event('online'));
    assert.propertyVal(await fares, 'code', 'timeout');
    assert.lengthOf(await keptFor(adapter), 0);
  });

  it('goes after 30 days where somebody else left it and nobody came', async () => {
    const { adapter, reached } = told();
    const ago = (days: number) => ({ actor: 'him', writtenAt: Date.now() - days * day });
    const recent = feedback('recent');
    await keep(adapter, recent, ago(29));
    await keep(adapter, feedback('old'), ago(31));
    const hers = feedback('hers');
    await keep(adapter, hers, { writtenAt: Date.now() - 31 * day });
    const box = await open(adapter);
    await box.flush();
    assert.lengthOf(reached, 0);
    const kept = (await keptFor(adapter)).map(({ command }) => command.id).sort();
    assert.deepEqual(kept, [recent.id, hers.id].sort());
    assert.deepEqual(
      box.pending.get().map(({ command, state }) => [command.id, state]),
      [[hers.id, 'refused']],
    );
  });

  it('is no more than 200 of a person’s commands: one more stays with its writer', async () => {
    const { adapter } = told(offline);
    for (let at = 0; at < 200; at++) await keep(adapter, vote(`poll ${at}`), { actor: 'him' });
    for (let at = 0; at < 199; at++) await keep(adapter, vote(`poll ${at}`));
    const box = await open(adapter);
    void box.submit(feedback('the last'));
    await until(() => box.pending.get().length === 200);
    const error = await box.submit(feedback('too many')).catch(refusal);
    assert.propertyVal(error, 'code', 'conflict');
    assert.propertyVal(error, 'retryable', false);
    assert.lengthOf(await keptFor(adapter), 400);
    const storage = await openStorage();
    for (const { command } of await keptFor(adapter)) await storage.delete(command.id);
  });

  it('is no command that is longer than any backend takes', async () => {
    const { adapter, reached } = told();
    const box = await open(adapter);
    const error = await box.submit(feedback('x'.repeat(65_536))).catch(refusal);
    assert.propertyVal(error, 'code', 'invalid');
    assert.propertyVal(error, 'retryable', false);
    assert.lengthOf(reached, 0);
    assert.lengthOf(await keptFor(adapter), 0);
  });

  it('says how it is written; what a newer Guyub has written is left for that', async () => {
    const { adapter, reached } = told(offline);
    await keep(adapter, vote('from the time before formats'));
    const newer = feedback('from the future');
    await keep(adapter, newer, { format: 2, writtenAt: 0 });
    const unlike = { format: 3, whose: { name: 'her' }, backend: adapter.name } as unknown as Entry;
    const store = createStore('guyub:outbox', 'commands');
    await set(`unlike ${adapter.name}`, unlike, store);
    await set(`nothing ${adapter.name}`, null, store);
    const box = await open(adapter);
    void box.submit(vote('from now'));
    await until(() => box.pending.get().length === 2);
    await box.flush();
    assert.isTrue(reached.every(({ id }) => id !== newer.id));
    const formats = (await (await openStorage()).all())
      .filter((entry) => entry?.backend === adapter.name)
      .map(({ format }) => format);
    assert.sameMembers(formats, [undefined, 1, 2, 3]);
    await del(`nothing ${adapter.name}`, store);
  });

  it('is in memory when the disk is full, says so, and keeps what was there before', async () => {
    let cut = true;
    const { adapter, ids } = told((command, nth) => (cut ? offline(command, nth) : undefined));
    const before = vote('one');
    await keep(adapter, before);
    const box = await open(adapter, { storage: await failing('put') });
    assert.isTrue(box.durable);
    const command = feedback('no room');
    const given = box.submit(command);
    await until(() => box.pending.get().length === 2);
    assert.isFalse(box.durable);
    assert.deepEqual(
      (await keptFor(adapter)).map(({ command }) => command.id),
      [before.id],
    );
    cut = false;
    await box.flush();
    await given;
    assert.sameMembers(ids().slice(-2), [before.id, command.id]);
    assert.lengthOf(await keptFor(adapter), 0);
  });

  it('comes back to its writer once, though the disk is too full to note that it was refused', async () => {
    const { adapter, reached } = told(() => new GuyubError('closed'));
    await keep(adapter, vote('one'));
    const box = await open(adapter, { storage: await failing('put') });
    await box.flush();
    await box.flush();
    assert.lengthOf(reached, 1);
    assert.equal(box.pending.get()[0]?.refused?.code, 'closed');
    await box.forget(reached[0]!.id);
    assert.lengthOf(box.pending.get(), 0);
    assert.lengthOf(await keptFor(adapter), 0);
  });

  it('is in memory when the storage is taken away, and nothing given is lost', async () => {
    const { adapter, reached } = told();
    const box = await open(adapter, { storage: await failing('all', 'put', 'delete') });
    await box.submit(feedback('still through'));
    assert.isFalse(box.durable);
    assert.lengthOf(reached, 1);
    assert.lengthOf(
      box.pending.get().filter(({ state }) => state !== 'sending'),
      0,
    );
  });

  it('is not sent again and again where it cannot be deleted', async () => {
    const { adapter, reached } = told();
    const command = vote('one');
    await keep(adapter, command);
    const box = await open(adapter, { storage: await failing('delete') });
    await box.flush();
    await box.flush();
    assert.lengthOf(reached, 1);
    assert.lengthOf(box.pending.get(), 0);
    await (await openStorage()).delete(command.id);
  });

  it('survives a database of a later version', async () => {
    const name = `guyub:outbox later ${crypto.randomUUID()}`;
    const opening = indexedDB.open(name, 7);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('commands');
      opening.result.createObjectStore('something new');
    });
    await new Promise((done) => opening.addEventListener('success', done));
    opening.result.close();
    const storage = await openStorage(name);
    assert.isTrue(storage.durable);
    const { adapter, reached } = told();
    await (await open(adapter, { storage })).submit(feedback('through'));
    assert.lengthOf(reached, 1);
  });

  it('is in memory where the database is another’s, or there is none', async () => {
    const name = `guyub:outbox other ${crypto.randomUUID()}`;
    const opening = indexedDB.open(name);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('theirs'));
    await new Promise((done) => opening.addEventListener('success', done));
    opening.result.close();
    const own = Object.getOwnPropertyDescriptor(window, 'indexedDB');
    const storages = [await openStorage(name)];
    Object.defineProperty(window, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    storages.push(await openStorage());
    if (own) Object.defineProperty(window, 'indexedDB', own);
    else Reflect.deleteProperty(window, 'indexedDB');
    for (const storage of [...storages, memoryStorage()]) {
      const { adapter, reached } = told();
      const box = await open(adapter, { storage });
      assert.isFalse(box.durable);
      await box.submit(feedback('through'));
      assert.lengthOf(reached, 1);
    }
  });
});
