import { assert } from 'chai';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { GuyubError } from '../../src/backend/errors.ts';
import { outbox } from '../../src/backend/outbox/index.ts';
import { memoryStorage } from '../../src/backend/outbox/storage.ts';
import { newId } from '../../src/model/id.ts';
import type { Command } from '../../src/model/records.ts';
import { newCommunity, stored, until } from './helpers.ts';
import { closeAll, device, feedback, keptFor, open as openBox, told } from './outbox-device.ts';

async function open(adapter: BackendAdapter, delay: (failures: number) => number = () => 50) {
  const box = await openBox(adapter, { delay });
  void box.flush();
  return box;
}

describe('the outbox, on IndexedDB and the real server', () => {
  beforeEach(() => localStorage.clear());
  afterEach(closeAll);

  it('delivers a command and forgets it', async () => {
    const community = newCommunity();
    const box = await open(device(community).adapter);
    assert.isTrue(box.durable);
    const command = feedback('delivered');
    const receipt = await box.submit(command);
    assert.equal(receipt.commandId, command.id);
    assert.deepEqual(
      (await stored(community, 'feedback')).map(({ id }) => id),
      [command.id],
    );
    await until(() => box.pending.get().length === 0);
  });

  it('keeps a command before it sends it, and until it is answered', async () => {
    const keptThen: string[] = [];
    const { adapter } = told(async () => {
      keptThen.push(...(await keptFor(adapter)).map(({ command }) => command.id));
    });
    const command = feedback('first kept');
    await (await openBox(adapter)).submit(command);
    assert.deepEqual(keptThen, [command.id]);
    assert.lengthOf(await keptFor(adapter), 0);
  });

  it('keeps a command over a reload without a network and sends it once', async () => {
    const community = newCommunity();
    const first = device(community);
    first.line.cut = true;
    const before = await open(first.adapter, () => 1e9);
    const command = feedback('on the train');
    void before.submit(command);
    await until(() => before.pending.get()[0]?.state === 'waiting');
    before.dispose();

    const second = device(community);
    const after = await open(second.adapter);
    await until(() => after.pending.get().length === 0 && second.line.submitted.length);
    assert.deepEqual(second.line.submitted, [command.id]);
    assert.lengthOf(await stored(community, 'feedback'), 1);
  });

  it('tries again by itself, and at once when the network is back', async () => {
    const community = newCommunity();
    const { adapter, line } = device(community);
    line.cut = true;
    const box = await open(adapter, () => 1e9);
    const sent = box.submit(feedback('later'));
    await until(() => box.pending.get()[0]?.state === 'waiting');
    line.cut = false;
    dispatchEvent(new Event('online'));
    await sent;
    assert.lengthOf(await stored(community, 'feedback'), 1);
  });

  it('does not wait long where the network that came back carries nothing for another moment', async () => {
    const community = newCommunity();
    const { adapter, line } = device(community);
    line.cut = true;
    const waits: number[] = [];
    const box = await open(adapter, (failures) => (waits.push(failures), 1e9));
    const sent = box.submit(feedback('patience'));
    // One that is still under way is joined, and not begun anew.
    while (waits.length < 4) await box.flush();
    dispatchEvent(new Event('online'));
    await until(() => waits.length === 5);
    assert.deepEqual(waits, [1, 2, 3, 4, 1]);
    line.cut = false;
    await box.flush();
    await sent;
  });

  it('sends nothing under another name', async () => {
    const community = newCommunity();
    const first = device(community);
    first.line.cut = true;
    const mine = await open(first.adapter, () => 1e9);
    void mine.submit(feedback('hers'));
    await until(() => mine.pending.get().length === 1);
    mine.dispose();

    const hers = { ...localStorage };
    localStorage.clear(); // somebody else sits down
    const second = device(community);
    const theirs = await open(second.adapter);
    await theirs.submit(feedback('his'));
    assert.deepEqual(
      (await stored(community, 'feedback')).map(({ message }) => message),
      ['his'],
    );
    await until(() => theirs.pending.get().length === 0);

    localStorage.clear();
    for (const [key, value] of Object.entries(hers)) localStorage.setItem(key, value);
    const back = await open(device(community).adapter);
    await until(() => back.pending.get().length === 0);
    await back.flush();
    assert.deepEqual((await stored(community, 'feedback')).map(({ message }) => message).sort(), [
      'hers',
      'his',
    ]);
  });

  it('sends a command once though two tabs find it', async () => {
    const community = newCommunity();
    const cut = device(community);
    cut.line.cut = true;
    const gone = await open(cut.adapter, () => 1e9);
    void gone.submit(feedback('one'));
    await until(() => gone.pending.get().length === 1);
    gone.dispose();
    const tabs = [device(community), device(community)];
    const both = await Promise.all(tabs.map(({ adapter }) => open(adapter)));
    await Promise.all(both.map((box) => box.flush()));
    assert.lengthOf(
      tabs.flatMap(({ line }) => line.submitted),
      1,
    );
    assert.lengthOf(await stored(community, 'feedback'), 1);
  });

  it('is not held up by another adapter of the page that keeps nothing and never answers', async () => {
    const community = newCommunity();
    const { adapter } = device(community);
    const silent = { ...adapter, submit: () => new Promise<never>(() => {}) };
    const open = (each: BackendAdapter) => outbox(each, { backend: 'page', storage: memoryStorage() });
    const stuck = open(silent);
    void stuck.submit(feedback('never'));
    await until(() => stuck.pending.get().length === 1);
    await open(adapter).submit(feedback('through'));
    assert.deepEqual(
      (await stored(community, 'feedback')).map(({ message }) => message),
      ['through'],
    );
  });

  it('has a refused command back for whoever comes for it', async () => {
    const community = newCommunity();
    const cut = device(community);
    cut.line.cut = true;
    const gone = await open(cut.adapter, () => 1e9);
    const vote: Command = { id: newId(), type: 'poll.vote', pollId: 'gone', choices: ['a'] };
    void gone.submit(vote);
    await until(() => gone.pending.get().length === 1);
    gone.dispose();
    const box = await open(device(community).adapter);
    await until(() => box.pending.get()[0]?.state === 'refused');
    assert.equal(box.pending.get()[0]!.refused!.code, 'not-found');
    await box.forget(vote.id);
    assert.lengthOf(box.pending.get(), 0);
  });

  it('rejects with the reason where somebody waits', async () => {
    const box = await open(device(newCommunity()).adapter);
    const error = await box
      .submit({ id: newId(), type: 'poll.vote', pollId: 'none', choices: ['a'] })
      .catch((thrown: unknown) => thrown as GuyubError);
    assert.propertyVal(error, 'code', 'not-found');
  });
});
