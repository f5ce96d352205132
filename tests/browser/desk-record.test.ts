import { assert } from 'chai';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { deskAt, hoursAgo } from '../../stories/desk-fixtures.ts';
import { failing, setNetwork } from '../../stories/network.ts';
import { colleague as ofTheTeam, withTeam } from '../../stories/desk-people-fixtures.ts';
import { openDesk } from './desk.ts';
import { all, button, html, one, textOf, type, unmount, until } from './helpers.ts';

/** A desk on a community in which a colleague has hidden a question and paused whoever asked it. */
/** @param prepare what else stands there before the desk reads it */
async function desk(place: string, prepare?: (store: MemoryStore) => void) {
  const store = new MemoryStore();
  const guest = memoryAdapter({ store });
  const asked = { id: newId(), type: 'question.ask', title: 'Buy at my shop' } as const;
  await guest.submit(asked);
  const colleague = staffOf(memoryAdapter({ store, actor: { id: 'eko', roles: ['owner'] } }));
  const target = { kind: 'question', id: asked.id } as const;
  const review = (decision: 'publish' | 'reject') =>
    ({
      id: newId(),
      type: 'post.review',
      target,
      decision,
      reason: 'Advertising.',
      ifVersion: asked.id,
    }) as const;
  const hidden = review('reject');
  await colleague.submit(hidden);
  await colleague.submit({
    id: newId(hidden.id),
    type: 'person.block',
    target,
    blocked: true,
    reason: 'Three times.',
  });
  prepare?.(store);
  const adapter = failing(memoryAdapter({ store, actor: { id: 'dewi', roles: ['moderator'] } }));
  const opened = await openDesk(deskAt(place, adapter));
  await one(opened.screen, '.deed');
  return { store, guest, colleague, review, ...opened };
}

const deeds = (screen: Element) => all(screen, '.deed .title').map(({ textContent }) => textContent!.trim());
const undoOf = (screen: Element, sentence: string) =>
  until(
    () => all(screen, 'button').find((each) => each.getAttribute('aria-label')?.includes(sentence)),
    sentence,
  );
const isRejected = (store: MemoryStore) => store.all('question')[0]!.review?.decision === 'reject';

describe('the record at the desk', () => {
  afterEach(() => {
    unmount();
    setNetwork('online');
    history.replaceState(null, '', location.pathname);
  });

  it('says what the team did, the newest first, and sets it back with one press, and back again', async () => {
    const { screen, store } = await desk('record');
    assert.deepEqual(deeds(screen), [
      'An owner paused somebody',
      'An owner took a question away from the page',
    ]);
    assert.include(textOf(screen), 'Reason: Advertising.');
    (await undoOf(screen, 'took a question away')).click();
    await until(() => deeds(screen)[0] === 'You put a question back on the page');
    assert.isFalse(isRejected(store));
    // What was set since is set back by what stands on top of it alone.
    assert.lengthOf(all(screen, 'button[aria-label*="took a question"]'), 0);
    (await undoOf(screen, 'put a question back')).click();
    await until(() => deeds(screen)[0] === 'You took a question away from the page');
    assert.equal(store.all('question')[0]!.review?.reason, 'Advertising.');
  });

  it('names what it was about by its words and leads there, until that is gone', async () => {
    const { screen, guest } = await desk('record');
    const [, taken] = all(screen, '.deed');
    const link = taken!.querySelector('a')!;
    assert.equal(link.textContent, '“Buy at my shop”');
    assert.equal(link.querySelector('bdi')!.dir, 'auto');
    assert.match(link.href, /questions/);
    assert.include(
      taken!.querySelector('button')!.getAttribute('aria-label'),
      'took a question away from the page “\u2068Buy at my shop\u2069”',
    );
    await guest.submit({ id: newId(), type: 'person.erase' });
    await until(() => !textOf(screen).includes('Buy at my shop'));
    assert.lengthOf(all(screen, '.deed')[1]!.querySelectorAll('a'), 0);
  });

  it('tells colleagues apart by name, where the backend lets its team in, and says whom of them it was about', async () => {
    const staff = [ofTheTeam('eko', 'Eko', 'moderator'), ofTheTeam('sari', 'Owner', 'owner')];
    const done = [
      ['staff:eko', 'poll.close', { kind: 'poll', id: 'p' }],
      ['staff:sari', 'staff.role', { kind: 'staff', id: 'staff:eko' }],
      ['somebody', 'poll.close', { kind: 'poll', id: 'p' }],
    ] as const;
    const fill = (store: MemoryStore) => {
      for (const [at, [actor, action, target]] of done.entries())
        store.put('audit', { id: `${at}`, actor, role: 'moderator', action, target, at: hoursAgo(9 - at) });
    };
    const backend = withTeam({ staff, fill });
    const { screen } = await openDesk(html`<div lang="id">${deskAt('record', backend)}</div>`);
    await until(() => textOf(screen).includes('Eko'));
    assert.deepEqual(
      deeds(screen).map((said) => said.replace(/[\u2068\u2069]/g, '')),
      ['Moderator menutup polling', 'Pemilik mengubah peran seorang rekan', 'Eko menutup polling'],
    );
    assert.include(all(screen, '.deed')[1]!.textContent, 'Eko”');
  });

  it('offers no way back from what was set anew since by another action, or set back', async () => {
    const store = new MemoryStore();
    const eko = staffOf(memoryAdapter({ store, actor: { id: 'eko', roles: ['owner'] } }));
    const pollId = newId();
    const options = ['a', 'b'].map((id) => ({ id, label: id }));
    const words = {
      question: 'Which?',
      kind: 'single',
      options,
      results: 'always',
      allowChange: true,
    } as const;
    await eko.submit({ id: pollId, type: 'poll.create', ...words, draft: false });
    const closed = newId(pollId);
    await eko.submit({ id: closed, type: 'poll.close', pollId, ifVersion: pollId });
    await eko.submit({ id: newId(closed), type: 'poll.open', pollId, ifVersion: closed });
    const adapter = memoryAdapter({ store, actor: { id: 'dewi', roles: ['moderator'] } });
    const { screen } = await openDesk(deskAt('record', adapter));
    await one(screen, '.deed');
    const back = all(screen, '.deed').map((deed) => deed.querySelectorAll('button').length);
    assert.deepEqual(back, [1, 0, 0], deeds(screen).join());
  });

  it('tells of a draft that is gone for good, with no way to it and none back', async () => {
    const { screen, colleague } = await desk('record');
    const made = newId();
    const discarded = newId(made);
    const options = ['a', 'b'].map((id) => ({ id, label: id }));
    const words = {
      question: 'Which?',
      kind: 'single',
      options,
      results: 'always',
      allowChange: true,
    } as const;
    await colleague.submit({ id: made, type: 'poll.create', ...words, draft: true });
    await colleague.submit({ id: discarded, type: 'poll.discard', pollId: made, ifVersion: made });
    await until(() => deeds(screen)[0] === 'An owner deleted a draft of a poll');
    const [deed, before] = all(screen, '.deed');
    assert.equal(before!.querySelector('.title')!.textContent!.trim(), 'An owner made a poll');
    assert.lengthOf(deed!.querySelectorAll('a, button'), 0);
  });

  it('brings a placement back that was deleted, and deletes one again whose first setting is undone', async () => {
    const { screen, store, colleague } = await desk('record');
    const named = { kind: 'poll', name: 'hoem' } as const;
    const made = newId();
    await colleague.submit({ id: made, type: 'placement.set', ...named, items: [] });
    (await undoOf(screen, 'changed what stands at a place')).click();
    await until(() => deeds(screen)[0] === 'You deleted the placement “hoem”');
    assert.isEmpty(store.all('placement'));
    (await undoOf(screen, 'deleted the placement')).click();
    await until(() => store.all('placement').length === 1);
    assert.deepEqual(store.all('placement')[0]!.items, []);
  });

  it('sets nothing back over what a colleague has set since, and says so', async () => {
    const { screen, store, colleague, review } = await desk('record');
    const undo = await undoOf(screen, 'took a question away');
    await colleague.submit(review('reject'));
    undo.click();
    await until(() => textOf(screen).includes('somebody has changed it since'));
    assert.isTrue(isRejected(store));
  });

  it('pauses whoever wrote what was taken away, with the reason that they are told', async () => {
    const { screen, guest, store, colleague } = await desk('record');
    await colleague.submit({
      id: newId(),
      type: 'person.block',
      target: { kind: 'block', id: store.all('block')[0]!.id },
      blocked: false,
    });
    (await one(screen, '.pause summary')).click();
    const reason = await one<HTMLTextAreaElement>(screen, '.pause textarea');
    const ask = { id: newId(), type: 'question.ask', title: 'Once more' } as const;
    type(reason, 'Four times by now.');
    (await button(screen, 'Pause them')).click();
    await until(() => store.all('block')[0]!.blocked);
    const because = await guest.submit(ask).catch((error: { because?: string }) => error.because);
    assert.equal(because, 'Four times by now.');
  });

  it('cuts no reason that is pasted: it says that it is too long', async () => {
    const { screen, store, colleague } = await desk('record');
    const target = { kind: 'block', id: store.all('block')[0]!.id } as const;
    await colleague.submit({ id: newId(), type: 'person.block', target, blocked: false });
    (await one(screen, '.pause summary')).click();
    const reason = await one<HTMLTextAreaElement>(screen, '.pause textarea');
    assert.equal(reason.maxLength, -1);
    type(reason, 'r'.repeat(1001));
    await until(() => textOf(screen).includes('The reason is too long: 1,000 characters at most.'));
    (await button(screen, 'Pause them')).click();
    assert.equal(screen.shadowRoot!.activeElement, reason);
    assert.isFalse(store.all('block')[0]!.blocked);
    type(reason, 'r'.repeat(1000));
    (await button(screen, 'Pause them')).click();
    await until(() => store.all('block')[0]!.blocked);
  });

  it('writes no reason over a colleague’s who was faster to pause: it says so, and keeps what was typed', async () => {
    // What is read here is that nobody is paused for this.
    const { screen, store } = await desk('record', (store) => {
      const { target: _, ...about } = store.all('block')[0]!;
      store.put('block', about);
    });
    (await one(screen, '.pause summary')).click();
    type(await one<HTMLTextAreaElement>(screen, '.pause textarea'), 'Four times by now.');
    (await button(screen, 'Pause them')).click();
    await until(() => textOf(screen).includes('A colleague has paused them already'));
    assert.equal((await one<HTMLTextAreaElement>(screen, '.pause textarea')).value, 'Four times by now.');
    assert.equal(store.all('block')[0]!.reason, 'Three times.');
  });

  it('lets whoever is paused take part again, by what they wrote, and on a cut network when it is back', async () => {
    const { screen, guest } = await desk('record/paused');
    assert.include(textOf(screen), 'Buy at my shop');
    assert.include(textOf(screen), 'Reason: Three times.');
    setNetwork('offline');
    (await button(screen, 'Let them take part again')).click();
    await until(() => textOf(screen).includes('They are let in again.'));
    setNetwork('online');
    await until(() => textOf(screen).includes('Nobody is paused.'));
    await guest.submit({ id: newId(), type: 'question.ask', title: 'May I?' });
  });
});
