import { assert } from 'chai';
import { atom } from 'nanostores';
import '../../src/embed/index.ts';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { deviceKey } from '../../src/backend/device-key.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import { backendOf } from '../../src/backend/resolve.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import type { Command } from '../../src/model/records.ts';
import { sending, type Sent } from '../../src/stores/sending.ts';
import { poll } from '../../stories/fixtures.ts';
import { all, backend, gate, newCommunity, one, put, stored, textOf, until } from './helpers.ts';
import { closeAll, offline, open, quiet, told, vote } from './outbox-device.ts';

describe('what shows commands', () => {
  afterEach(closeAll);

  it('touches nothing any more when it has been closed while it read', async () => {
    const { adapter } = told(offline);
    const box = await open(adapter);
    const other = await open(adapter);
    const { opened, open: letGo } = gate();
    let reads = 0;
    const reader = {
      reading: atom({ result: { version: '', at: '', viewer: { roles: [] } } }),
      refresh: () => (reads++, opened),
      close() {},
    };
    const sent = atom<readonly Sent<Command>[]>([]);
    const isAny = (command: Command): command is Command => Boolean(command);
    const way = await sending({ adapter, outbox: async () => box }, sent, isAny, () => [reader]);
    const command = vote('one');
    void other.submit(command);
    await until(() => sent.get().length === 1);
    await other.forget(command.id);
    await until(() => reads === 1);
    way.close();
    letGo();
    await quiet(adapter);
    assert.lengthOf(sent.get(), 1);
  });
});

describe('a widget in several tabs', function () {
  this.timeout(30_000);
  const places: HTMLElement[] = [];
  /** A tab of its own as far as the outbox can tell, whose commands are answered when `answered` is done. */
  async function tab(
    community: string,
    name: string,
    answered: (real: () => Promise<never>) => Promise<never>,
  ) {
    const real = httpAdapter(backend, { community, key: deviceKey(backend) });
    const adapter: BackendAdapter = {
      ...real,
      name,
      submit: (command) => answered(() => real.submit(command) as Promise<never>),
    };
    const element = Object.assign(document.createElement('guyub-poll'), { backend: adapter });
    const heard: string[] = [];
    for (const type of ['guyub-poll-voted', 'guyub-poll-refused'])
      element.addEventListener(type, () => heard.push(type));
    document.body.append(element);
    places.push(element);
    await until(() => textOf(element).includes('Which roast'));
    // It sends what it finds when it opens: here it is to find nothing.
    await (await backendOf(adapter).outbox()).flush();
    return { element, heard };
  }
  const inAYear = () => new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();
  /** Two tabs with one poll; what is cast in the first is answered when it is let go. */
  async function twoTabs(answer = (real: () => Promise<never>) => real()) {
    const community = newCommunity();
    const name = `tabs ${community}`;
    await put(community, 'poll', { ...poll, closesAt: inAYear() });
    const { opened, open: letGo } = gate();
    const a = await tab(community, name, (real) => opened.then(() => answer(real)));
    const b = await tab(community, name, (real) => real());
    const cast = async () => {
      (await one(a.element, 'input')).click();
      (await one(a.element, 'button.primary')).click();
    };
    return { a, b, community, letGo, cast };
  }
  const isMine = (element: Element) => all(element, '.row.mine').length === 1;
  afterEach(() => places.splice(0).forEach((element) => element.remove()));

  it('shows the other tab’s vote while it waits and after, and thanks nobody for it twice', async () => {
    const { a, b, community, letGo, cast } = await twoTabs();
    await cast();
    await until(() => isMine(b.element) && textOf(b.element).includes('Sending'));
    assert.lengthOf(await stored(community, 'ballot'), 0);
    letGo();
    await until(() => a.heard.length === 1);
    await until(() => isMine(b.element) && !textOf(b.element).includes('Sending'));
    assert.lengthOf(await stored(community, 'ballot'), 1);
    assert.deepEqual(b.heard, []);
  });

  it('thanks once where two widgets of one page show it', async () => {
    const { a, b, letGo, cast } = await twoTabs();
    Object.assign(b.element, { backend: (a.element as unknown as { backend: unknown }).backend });
    await until(() => textOf(b.element).includes('Which roast'));
    await cast();
    await until(() => isMine(b.element) && textOf(b.element).includes('Sending'));
    letGo();
    await until(() => isMine(b.element) && !textOf(b.element).includes('Sending'));
    await until(() => a.heard.length === 1);
    assert.deepEqual(b.heard, []);
  });

  it('shows things as they are when the other tab’s vote was refused', async () => {
    const { a, b, letGo, cast } = await twoTabs(() => Promise.reject(new GuyubError('forbidden')));
    await cast();
    await until(() => isMine(b.element));
    letGo();
    await until(() => a.heard.length === 1);
    await until(() => !isMine(b.element));
    assert.deepEqual(b.heard, []);
    assert.include(textOf(a.element), 'That is not allowed here.');
    assert.notInclude(textOf(b.element), 'That is not allowed here.');
  });
});
