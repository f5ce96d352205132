import { assert } from 'chai';
import { memoryAdapter, type MemoryStore } from '../../src/adapters/memory/index.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { deskAt, deskNow, deskScene, type DeskScene } from '../../stories/desk-fixtures.ts';
import { aBoard, fasterElsewhere } from '../../stories/desk-question-fixtures.ts';
import { holdReads, openDesk, type Screen } from './desk.ts';
import { all, one, textOf, type, unmount, until } from './helpers.ts';

const scene = (options: DeskScene = {}) => deskScene({ fill: aBoard, ...options });
const openAt = (place: string, backend: Parameters<typeof deskAt>[1]) => openDesk(deskAt(place, backend));
const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
/** A button of the screen by its words. */
async function press(screen: Screen, label: string, within = ''): Promise<void> {
  const find = () => all(screen, `${within} button`).find((each) => words(each) === label);
  await until(() => find() !== undefined);
  find()!.click();
}
const key = (desk: Element, pressed: string) =>
  (desk.shadowRoot!.querySelector('section.screen')!.firstElementChild as Screen).dispatchEvent(
    new KeyboardEvent('keydown', { key: pressed, bubbles: true, composed: true }),
  );
const asVisitor = (store: MemoryStore, id = 'guest:passer-by') =>
  memoryAdapter({ store, actor: { id, roles: [] }, now: () => deskNow });
const threadFor = (store: MemoryStore, id: string, visitor?: string) =>
  asVisitor(store, visitor).read({ type: 'question', id });

const colleague = (store: MemoryStore) =>
  staffOf(memoryAdapter({ store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }));

describe('the desk’s questions', () => {
  afterEach(() => {
    unmount();
    localStorage.clear();
  });

  it('answers in the brand’s name, and keeps what was begun over a reload', async () => {
    const backend = { ...scene(), name: 'test' };
    const first = await openAt('questions/wait', backend);
    type(await one(first.screen, '[data-key=r]'), 'Yes, in three days.');
    await until(() => JSON.stringify({ ...localStorage }).includes('Yes, in three days.'));
    unmount();
    const { screen } = await openAt('questions/wait', backend);
    const reply = await one<HTMLTextAreaElement>(screen, '[data-key=r]');
    assert.equal(reply.value, 'Yes, in three days.');
    await until(() => textOf(screen).includes('We kept what you wrote last time.'));
    await press(screen, 'Answer');
    await until(() => all(screen, '.answer').some((each) => words(each).includes('Yes, in three days.')));
    await until(async () => (await threadFor(backend.store, 'wait')).answers[0]?.official === true);
    assert.equal(reply.value, '');
    await until(() => !JSON.stringify({ ...localStorage }).includes('Yes, in three days.'));
    // It waits for nobody any more.
    await until(() => !all(screen, '.list .row').some((row) => words(row).includes('Kupang')));
  });

  it('hides an answer with a reason that its author reads, and shows it again', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/keep', backend);
    const jar = await one(screen, '[data-id=jar]');
    await press(screen, 'Hide', '[data-id=jar]');
    // Not without one.
    await press(screen, 'Hide', '.panel');
    await until(() => textOf(screen).includes('Write the reason, in 1,000 characters at most'));
    assert.equal(screen.shadowRoot!.activeElement, await one(screen, '.panel [aria-invalid=true]'));
    assert.isUndefined(backend.store.all('answer').find(({ id }) => id === 'jar')!.review);
    type(await one(screen, '.panel input'), 'No shops, please.');
    await press(screen, 'Hide', '.panel');
    await until(() => words(jar).includes('The author reads: No shops, please.'));
    const hidden = async () =>
      (await threadFor(backend.store, 'keep')).answers.every(({ id }) => id !== 'jar');
    await until(hidden);
    const own = await threadFor(backend.store, 'keep', 'guest:jar');
    assert.equal(own.answers.find(({ id }) => id === 'jar')?.rejected?.reason, 'No shops, please.');
    await until(() => screen.shadowRoot!.activeElement?.id === 'show-jar', 'the focus');
    await press(screen, 'Show it again', '[data-id=jar]');
    await until(() => screen.shadowRoot!.activeElement?.id === 'hide-jar', 'the focus');
    await until(async () => !(await hidden()));
    assert.notInclude(words(jar), 'The author reads');
  });

  it('puts no reason over a colleague’s that it has not read: it says so, shows it, and keeps what was typed', async () => {
    const backend = scene();
    const { desk, screen } = await openAt('questions/keep', backend);
    await press(screen, 'Hide', '[data-id=jar]');
    type(await one(screen, '.panel input'), 'No shops, please.');
    // Nothing is heard of it here before it is sent.
    const letGo = holdReads(backend);
    await colleague(backend.store).submit({
      id: newId(),
      type: 'post.review',
      target: { kind: 'answer', id: 'jar' },
      decision: 'reject',
      reason: 'Off topic.',
      ifVersion: 'jar',
    });
    await press(screen, 'Hide', '.panel');
    await until(() => textOf(desk).includes('Somebody has changed this meanwhile'));
    letGo();
    await until(() => textOf(screen).includes('The author reads: Off topic.'));
    assert.equal((await one<HTMLInputElement>(screen, '.panel input')).value, 'No shops, please.');
    const reason = () => backend.store.all('answer').find(({ id }) => id === 'jar')!.review!.reason;
    assert.equal(reason(), 'Off topic.');
    await press(screen, 'Hide', '.panel');
    await until(() => reason() === 'No shops, please.');
  });

  it('cuts nothing that is searched for: it says how much can be, and shows the whole list', async () => {
    const { screen } = await openAt('questions', scene());
    const search = await one<HTMLInputElement>(screen, '[type=search]');
    assert.equal(search.maxLength, -1);
    type(search, 'kupang');
    await until(() => all(screen, '.list .row').length === 1);
    type(search, 'k'.repeat(101));
    await until(() => textOf(screen).includes('Search for 100 characters at most.'));
    await until(() => all(screen, '.list .row').length === 2);
    assert.equal(search.value, 'k'.repeat(101));
  });

  it('closes a question for no second reason that has not seen the first', async () => {
    const backend = scene();
    const { desk, screen } = await openAt('questions/keep', backend);
    await press(screen, 'Close');
    type(await one(screen, '.panel input'), 'Answered.');
    const letGo = holdReads(backend);
    await colleague(backend.store).submit({
      id: newId(),
      type: 'question.close',
      questionId: 'keep',
      closed: true,
      reason: 'See the letter of October.',
    });
    await press(screen, 'Close', '.panel');
    await until(() => textOf(desk).includes('Somebody has changed this meanwhile'));
    letGo();
    await until(() => textOf(screen).includes('See the letter of October.'));
    assert.equal((await one<HTMLInputElement>(screen, '.panel input')).value, 'Answered.');
  });

  it('finds what was rejected, and shows it again', async () => {
    const backend = scene();
    const { screen } = await openAt('questions', backend);
    await press(screen, 'Hidden', '#lists');
    await until(() => all(screen, '.list .row').length === 2);
    all(screen, '.list .row')
      .find((row) => words(row).includes('Obral toples'))!
      .click();
    await press(screen, 'Show it again', '.item');
    await until(async () => (await threadFor(backend.store, 'spam')).question !== null);
  });

  it('decides by keys about what waits, the next one under the hands each time', async () => {
    const backend = scene();
    const { desk, screen } = await openAt('questions', backend);
    await press(screen, 'To review', '#lists');
    await until(() => all(screen, '[data-held]').length === 3);
    const focused = () =>
      screen.shadowRoot!.activeElement?.closest<HTMLElement>('[data-held]')?.dataset['held'];
    key(desk, 'j');
    await until(() => focused() === 'held');
    key(desk, 'a');
    await until(() => focused() === 'held-2');
    assert.deepEqual(
      all(screen, '[data-held]').map((each) => each.dataset['held']),
      ['held-2', 'tin'],
    );
    key(desk, 'x');
    const reason = await one<HTMLInputElement>(screen, '.panel input');
    await until(() => screen.shadowRoot!.activeElement === reason);
    type(reason, 'Please ask the shop.');
    (await one(screen, '.panel .primary')).click();
    await until(() => focused() === 'tin');
    await until(async () => (await threadFor(backend.store, 'held')).question !== null);
    const { question } = await threadFor(backend.store, 'held-2', 'guest:held-2');
    assert.equal(question?.rejected?.reason, 'Please ask the shop.');
    key(desk, 'a');
    await until(() => textOf(screen).includes('Nothing waits for review.'));
    assert.equal(words(screen.shadowRoot!.activeElement!), 'To review', 'the focus is not lost');
  });

  it('keeps the hands on what they are on while a colleague decides', async () => {
    const backend = scene();
    const { desk, screen } = await openAt('questions', backend);
    await press(screen, 'To review', '#lists');
    await until(() => all(screen, '[data-held]').length === 3);
    const focused = () =>
      screen.shadowRoot!.activeElement?.closest<HTMLElement>('[data-held]')?.dataset['held'];
    key(desk, 'j');
    key(desk, 'j');
    await until(() => focused() === 'held-2');
    const eko = staffOf(
      memoryAdapter({ store: backend.store, actor: { id: 'eko', roles: ['moderator'] }, now: () => deskNow }),
    );
    const publish = (id: string) =>
      eko.submit({
        id: newId(),
        type: 'post.review',
        target: { kind: 'question', id },
        decision: 'publish',
        ifVersion: id,
      });
    await publish('held');
    await until(() => all(screen, '[data-held]').length === 2);
    assert.equal(focused(), 'held-2', 'it has moved up, and the hands with it');
    await publish('held-2');
    await until(() => all(screen, '[data-held]').length === 1);
    assert.equal(words(screen.shadowRoot!.activeElement!), 'To review', 'nothing that nobody looked at');
    key(desk, 'a');
    assert.lengthOf(all(screen, '[data-held]'), 1);
  });

  it('says that somebody was faster, shows what stands now, and keeps what was typed', async () => {
    const backend = fasterElsewhere(scene());
    const { screen } = await openAt('questions/wait', backend);
    await press(screen, 'Edit', 'article > .actions');
    const title = await one<HTMLInputElement>(screen, '.panel input');
    assert.equal(title.value, 'Apakah kalian kirim ke Kupang?');
    type(title, 'Kirim ke Kupang?');
    await press(screen, 'Save', '.panel');
    await one(screen, '.panel .error[role=alert]');
    assert.equal((await one<HTMLInputElement>(screen, '.panel input')).value, 'Kirim ke Kupang?');
    await until(() => words(screen.shadowRoot!.querySelector('#question')!) === 'Bisa kirim ke Kupang?');
    await press(screen, 'Save', '.panel');
    await until(async () => (await threadFor(backend.store, 'wait')).question?.title === 'Kirim ke Kupang?');
    const { question } = await threadFor(backend.store, 'wait', 'guest:wait');
    assert.equal(question?.original?.title, 'Apakah kalian kirim ke Kupang?');
  });

  it('shows two of the team each other at one question', async () => {
    const { store } = scene();
    const [owner, other] = [deskScene({ store }), deskScene({ store, roles: ['moderator'], actor: 'eko' })];
    const { screen: here } = await openAt('questions/wait', owner);
    await one(here, '[data-key=r]');
    const eko = staffOf(other);
    const target = { kind: 'question', id: 'wait' } as const;
    const seen = async (state: 'here' | 'writing') =>
      (await eko.read({ type: 'presence', target, state })).others.map(({ role, writing }) => [
        role,
        writing,
      ]);
    await until(async () => (await seen('writing')).join() === 'owner,false');
    type(await one(here, '[data-key=r]'), 'Yes');
    await until(async () => (await seen('writing')).join() === 'owner,true');
    unmount();
    await until(async () => !(await seen('writing')).length);
    const { screen: again } = await openAt('questions/wait', owner);
    await until(() => textOf(again).includes('A moderator is writing here'));
  });

  it('closes with a reason, opens again, pins, verifies and marks what helped', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/keep', backend);
    const shown = () => threadFor(backend.store, 'keep');
    await press(screen, 'Close', 'article > .actions');
    type(await one(screen, '.panel input'), 'Over.');
    await press(screen, 'Close', '.panel');
    await until(async () => (await shown()).question?.closedReason === 'Over.');
    await until(() => textOf(screen).includes('This question is closed. Open it again to answer.'));
    const told = (what: string) =>
      until(() => screen.shadowRoot!.querySelector('.told')?.textContent === what, what);
    await told('The question is closed.');
    assert.equal(
      screen.shadowRoot!.activeElement?.id,
      'close-keep',
      'under the hands is what opens it again',
    );
    await press(screen, 'Open again');
    await told('The question is open again.');
    (await one(screen, '#question')).click();
    await told('');
    await until(async () => (await shown()).question?.closedAt === undefined);
    await press(screen, 'Pin to the top');
    await until(async () => (await shown()).question?.pinnedAt !== undefined);
    await press(screen, 'Verify', '[data-id=jar]');
    await press(screen, 'Mark as helpful', '[data-id=jar]');
    const jar = async () => (await shown()).answers.find(({ id }) => id === 'jar');
    await until(async () => (await jar())?.verifiedAt !== undefined && (await jar())?.accepted === true);
    await press(screen, 'Take the verification back', '[data-id=jar]');
    await until(async () => (await jar())?.verifiedAt === undefined);
    assert.lengthOf(
      all(screen, '[data-id=official] button').filter((each) => words(each) === 'Verify'),
      0,
      'what is official needs no verification',
    );
  });

  it('writes a question and its answer in one step; where it cannot be, the words come back', async () => {
    const backend = scene();
    for (const id of ['wait', 'fresh']) {
      const record = backend.store.all('question').find((each) => each.id === id);
      backend.store.put('question', { ...record!, pinnedAt: record!.createdAt });
    }
    const { screen } = await openAt('questions', backend);
    (await one(screen, '[data-key=n]')).click();
    await press(screen, 'Publish');
    await until(() => all(screen, '[aria-invalid=true]').length === 2);
    await until(() => screen.shadowRoot!.activeElement?.id === 'publish-title');
    type(await one(screen, '#publish-title'), 'QRIS?');
    type(await one(screen, '#publish-answer'), 'Everywhere.');
    (await one(screen, '.switch input')).click();
    await press(screen, 'Publish');
    // Three are pinned already.
    await until(
      () => screen.shadowRoot!.querySelector<HTMLInputElement>('#publish-title')?.value === 'QRIS?',
    );
    assert.equal((await one<HTMLTextAreaElement>(screen, '#publish-answer')).value, 'Everywhere.');
    (await one(screen, '.switch input')).click();
    await press(screen, 'Publish');
    await until(() => textOf(screen).includes('Our answer'));
    const { questions } = await asVisitor(backend.store).read({
      type: 'questions',
      order: 'newest',
      search: 'QRIS',
    });
    assert.deepEqual(
      questions.map(({ title, byTeam, official }) => [title, byTeam, official]),
      [['QRIS?', true, true]],
    );
  });

  it('says what is not sent yet where there is no network', async () => {
    const { desk, screen } = await openAt('questions/wait', scene({ writing: 'offline' }));
    type(await one(screen, '[data-key=r]'), 'Yes.');
    await press(screen, 'Answer');
    const answer = await one(screen, '.answer');
    await until(() => words(answer).includes('Not sent yet'));
    await until(() => textOf(desk).includes('No connection right now.'));
  });

  it('gives the code for one question, and shows it as a visitor without a part in it would see it', async () => {
    const { screen } = await openAt('questions/keep', scene());
    (await one(screen, '#embed')).click();
    const board = await one(screen, 'dialog .preview guyub-qa-board');
    await until(() => textOf(board).includes('toples berkatup'));
    for (const hidden of ['Beli toples', 'Di kaleng', '0812']) assert.notInclude(textOf(board), hidden);
    const code = async (id: string) => (await one<HTMLTextAreaElement>(screen, `dialog #${id}`)).value;
    assert.include(await code('script'), '<guyub-qa-board question-id="keep"></guyub-qa-board>');
    assert.include(await code('wordpress'), '<div data-guyub="qa-board" data-question-id="keep"></div>');
    assert.include(await code('react'), '<guyub-qa-board question-id="keep"');
    (await one(screen, 'dialog form button')).click();
    const held = await openAt('questions/held', scene());
    await one(held.screen, '#question');
    assert.isNull(held.screen.shadowRoot!.querySelector('#embed'), 'nobody would see it there');
  });

  it('pauses whoever wrote an answer, with the reason that they are told, and nobody of the team', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/keep', backend);
    await one(screen, '[data-id=jar] .pause');
    assert.deepEqual(
      all(screen, '.answer .pause').map((each) => each.closest<HTMLElement>('.answer')!.dataset['id']),
      ['ad', 'jar', 'tin'],
    );
    assert.lengthOf(all(screen, 'article > .pause'), 1, 'and whoever asked');
    (await one(screen, '[data-id=jar] .pause summary')).click();
    const reason = await one<HTMLTextAreaElement>(screen, '[data-id=jar] .pause[open] textarea');
    type(reason, 'Three adverts in a week.');
    (await one(screen, '[data-id=jar] .pause .danger')).click();
    await until(() => backend.store.all('block')[0]);
    const { person, blocked, reason: told } = backend.store.all('block')[0]!;
    assert.deepEqual([person, blocked, told], ['guest:jar', true, 'Three adverts in a week.']);
    const stands = 'Whoever wrote this is paused.';
    await until(() => words(screen.shadowRoot!.querySelector('[data-id=jar]')!).includes(stands));
    assert.equal(screen.shadowRoot!.activeElement?.id, 'paused-jar');
    const ask = { id: newId(), type: 'question.ask', title: 'Once more' } as const;
    const refused = await asVisitor(backend.store, 'guest:jar')
      .submit(ask)
      .catch((error: { because?: string }) => error.because);
    assert.equal(refused, 'Three adverts in a week.');
    unmount();
    const again = await openAt('questions/keep', backend);
    const jar = await one(again.screen, '[data-id=jar]');
    await until(() => words(jar).includes(stands));
  });

  it('keeps what is typed about one by whom it is about, while the answers move', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/keep', backend);
    const others = () => all(screen, '.answer').map((each) => each.dataset['id']);
    await until(() => others().join() === 'official,ad,jar,tin');
    (await one(screen, '[data-id=jar] .pause summary')).click();
    type(await one(screen, '[data-id=jar] .pause[open] textarea'), 'Adverts.');
    await press(screen, 'Verify', '[data-id=jar]');
    await until(() => others().join() === 'official,jar,ad,tin');
    const reasons = all<HTMLTextAreaElement>(screen, '.answer .pause[open] textarea');
    assert.deepEqual(
      reasons.map(({ id, value }) => [id, value]),
      [['pause-jar', 'Adverts.']],
    );
    assert.equal((await one<HTMLTextAreaElement>(screen, '#pause-ad')).value, '');
  });

  it('gives the reason back where nobody can be paused, and says why', async () => {
    const backend = scene();
    const { desk, screen } = await openAt('questions/keep', backend);
    (await one(screen, '[data-id=jar] .pause summary')).click();
    type(await one(screen, '[data-id=jar] .pause[open] textarea'), 'Adverts.');
    // Its author was erased meanwhile.
    const jar = backend.store.all('answer').find(({ id }) => id === 'jar')!;
    backend.store.put('answer', { ...jar, author: '' });
    (await one(screen, '[data-id=jar] .pause .danger')).click();
    await until(() => all(desk, '.refused').length);
    assert.equal((await one<HTMLTextAreaElement>(screen, '[data-id=jar] .pause textarea')).value, 'Adverts.');
    assert.lengthOf(backend.store.all('block'), 0);
  });

  for (const [what, who, command] of [
    ['closed', 'eko', { type: 'question.close', questionId: 'wait', closed: true }],
    [
      'hidden',
      'eko',
      {
        type: 'post.review',
        target: { kind: 'question', id: 'wait' },
        decision: 'reject',
        ifVersion: 'wait',
      },
    ],
    ['erased', 'guest:wait', { type: 'person.erase' }],
  ] as const)
    it(`gives back the answer that was typed to a question that is ${what} meanwhile, after a reload too`, async () => {
      const backend = { ...scene(), name: 'test' };
      const first = await openAt('questions/wait', backend);
      type(await one(first.screen, '[data-key=r]'), 'Yes, in three days.');
      const roles = who === 'eko' ? (['moderator'] as const) : [];
      const other = memoryAdapter({ store: backend.store, actor: { id: who, roles }, now: () => deskNow });
      await staffOf(other).submit({ id: newId(), ...command } as never);
      const lost = (screen: Screen) => screen.shadowRoot!.querySelector<HTMLTextAreaElement>('#lost');
      await until(() => lost(first.screen)?.value === 'Yes, in three days.');
      unmount();
      const { screen } = await openAt('questions/wait', backend);
      await until(() => lost(screen)?.value === 'Yes, in three days.');
      await press(screen, 'Discard', '.item');
      await until(() => !lost(screen));
      assert.notInclude(JSON.stringify({ ...localStorage }), 'Yes, in three days.');
    });

  it('gives back what was typed into an answer that its author has erased meanwhile', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/keep', backend);
    await press(screen, 'Edit', '[data-id=jar]');
    type(await one<HTMLTextAreaElement>(screen, '.panel textarea'), 'In a jar with a valve.');
    await asVisitor(backend.store, 'guest:jar').submit({ id: newId(), type: 'person.erase' });
    const lost = () => screen.shadowRoot!.querySelector<HTMLTextAreaElement>('#lost');
    await until(() => lost()?.value === 'In a jar with a valve.');
  });

  for (const [what, label, within, reload] of [
    ['an edit', 'Edit', 'article > .actions', 'questions/wait'],
    ['why a question is hidden', 'Hide', 'article > .actions', 'questions/wait'],
    ['why a question is closed', 'Close', 'article > .actions', 'questions/wait'],
  ] as const)
    it(`opens again after a reload where ${what} was begun, and closes it for good`, async () => {
      const backend = { ...scene(), name: 'test' };
      const first = await openAt(reload, backend);
      await press(first.screen, label, within);
      type(await one<HTMLInputElement>(first.screen, '.panel input'), 'Half a');
      await until(() => JSON.stringify({ ...localStorage }).includes('Half a'));
      unmount();
      const { screen } = await openAt(reload, backend);
      assert.equal((await one<HTMLInputElement>(screen, '.panel input')).value, 'Half a');
      await until(() => textOf(screen).includes('We kept what you wrote last time.'));
      await press(screen, 'Cancel', '.panel');
      unmount();
      const again = await openAt(reload, backend);
      await one(again.screen, '[data-key=r]');
      assert.isNull(again.screen.shadowRoot!.querySelector('.panel'));
    });

  it('keeps over a reload why somebody is to be paused, and why what waits is not shown', async () => {
    const backend = { ...scene(), name: 'test' };
    const first = await openAt('questions/keep', backend);
    (await one(first.screen, '[data-id=jar] .pause summary')).click();
    type(await one(first.screen, '[data-id=jar] .pause[open] textarea'), 'Adverts.');
    await until(() => JSON.stringify({ ...localStorage }).includes('Adverts.'));
    unmount();
    const second = await openAt('questions/keep', backend);
    const reason = await one<HTMLTextAreaElement>(second.screen, '.pause[open] textarea');
    assert.deepEqual([reason.id, reason.value], ['pause-jar', 'Adverts.']);
    unmount();
    const third = await openAt('questions', backend);
    await press(third.screen, 'To review', '#lists');
    await press(third.screen, 'Do not show', '[data-held=held]');
    type(await one(third.screen, '.panel input'), 'Please ask');
    await until(() => JSON.stringify({ ...localStorage }).includes('Please ask'));
    unmount();
    const { screen } = await openAt('questions', backend);
    await press(screen, 'To review', '#lists');
    assert.equal((await one<HTMLInputElement>(screen, '[data-held=held] .panel input')).value, 'Please ask');
  });

  it('takes away what a colleague wrote in the brand’s name without a reason, which nobody would read', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/keep', backend);
    await press(screen, 'Hide', '[data-id=official]');
    await until(() => textOf(screen).includes('which the team reads in the record'));
    await press(screen, 'Hide', '.panel');
    await until(() => backend.store.all('answer').find(({ id }) => id === 'official')!.review);
  });

  it('takes away what one has published in the brand’s name oneself, and shows it again', async () => {
    const backend = scene();
    const { screen } = await openAt('questions/hours', backend);
    const shown = async () => (await threadFor(backend.store, 'hours')).question !== null;
    await press(screen, 'Hide', 'article > .actions');
    await press(screen, 'Hide', '.panel');
    await until(async () => !(await shown()));
    await press(screen, 'Show it again', 'article > .actions');
    await until(shown);
  });

  it('says once that what is held is not shown yet, and not of what is edited and shown', async () => {
    const backend = scene();
    const asked = backend.store.all('question').find(({ id }) => id === 'fresh')!;
    backend.store.put('question', { ...asked, held: { why: 'edited', since: asked.createdAt } });
    const held = await openAt('questions/held', backend);
    const meta = words(await one(held.screen, 'article > .meta'));
    assert.match(meta, /^Not shown yet their first post Rina/);
    const edited = await openAt('questions/fresh', backend);
    assert.match(words(await one(edited.screen, 'article > .meta')), /^changed after it was shown/);
  });

  it('lists by state and by words', async () => {
    const { screen } = await openAt('questions', scene());
    const rows = () => all(screen, '.list .row .title').map(words);
    // Who waits longest first; what is held or was rejected waits for no answer.
    await until(() => rows().join() === 'Apakah kalian kirim ke Kupang?,Kelas seduh berikutnya kapan?');
    await press(screen, 'Closed', '#lists');
    await until(() => rows().join() === 'Kenapa Bajawa jadi lebih mahal?');
    await press(screen, 'All', '#lists');
    type(await one(screen, '[type=search]'), 'kelas');
    await until(() => rows().join() === 'Kelas seduh berikutnya kapan?');
    type(await one(screen, '[type=search]'), 'nothing like that');
    await until(() => textOf(screen).includes('No question holds these words.'));
  });
});
