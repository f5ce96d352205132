import { assert } from 'chai';
import { memoryAdapter, type MemoryStore } from '../../src/adapters/memory/index.ts';
import type { BackendAdapter } from '../../src/backend/adapter.ts';
import { staffOf } from '../../src/backend/staff.ts';
import { newId } from '../../src/model/id.ts';
import { deskAt, deskNow, deskScene } from '../../stories/desk-fixtures.ts';
import { rules } from '../../stories/desk-conduct.stories.ts';
import { plans } from '../../stories/desk-event-fixtures.ts';
import { someFeedback } from '../../stories/desk-feedback.stories.ts';
import { withTeam } from '../../stories/desk-people-fixtures.ts';
import { somePlacements, somePolls } from '../../stories/desk-poll-fixtures.ts';
import { aBoard, answer, question } from '../../stories/desk-question-fixtures.ts';
import { deeds } from '../../stories/desk-record.stories.ts';
import { someReports } from '../../stories/desk-reports.stories.ts';
import { aDay } from '../../stories/desk-today.stories.ts';
import { openDesk, type Screen } from './desk.ts';
import { all, one, textOf, unmount, until } from './helpers.ts';

/** What can be pressed on a screen and does not lead away from it. */
const pressable = (screen: Screen) =>
  all(screen, 'button:not([disabled]), summary').filter(
    (each) =>
      each.getClientRects().length && !each.closest('[inert], form[method=post], details:not([open]) form'),
  );
const words = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent!).replace(/\s+/g, ' ').trim();

const frame = () => new Promise(requestAnimationFrame);

/** A backend that tells when it has answered all it was asked. */
function counted<B extends BackendAdapter>(backend: B): B & { idle(): Promise<void> } {
  let open = 0;
  const whole =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      open++;
      try {
        return await call(...args);
      } finally {
        open--;
      }
    };
  const idle = async () => {
    for (let quiet = 0; quiet < 3; quiet = open ? 0 : quiet + 1) await frame();
  };
  return { ...backend, read: whole(backend.read), submit: whole(backend.submit), idle } as never;
}

/** Whether something in the desk has the focus: not the page, nor the desk as a whole. */
function hasHands(desk: Element): boolean {
  if (document.activeElement !== desk) return false;
  const at = desk.shadowRoot!.activeElement;
  return at !== null && !at.matches('.desk') && (!at.shadowRoot || at.shadowRoot.activeElement !== null);
}

const places: readonly (readonly [place: string, backend: () => BackendAdapter, seen: string])[] = [
  ['today', () => deskScene({ fill: aDay }), '.row'],
  ['feedback/late', () => deskScene({ fill: someFeedback }), '#about'],
  ['feedback/shade', () => deskScene({ fill: someFeedback }), '.unmerge'],
  ['reports/accent', () => deskScene({ fill: someReports }), '#about'],
  ['questions/keep', () => deskScene({ fill: aBoard }), '#question'],
  ['questions/held', () => deskScene({ fill: aBoard }), '#question'],
  ['questions/spam', () => deskScene({ fill: aBoard }), '#question'],
  ['questions/hours', () => deskScene({ fill: aBoard }), '#question'],
  ['events/cupping', () => deskScene({ fill: plans }), '#event-name'],
  ['events/draft', () => deskScene({ fill: plans }), '#event-name'],
  ['events/hike', () => deskScene({ fill: plans }), '#event-name'],
  ['polls/class', () => deskScene({ fill: somePolls }), '#title'],
  ['polls/roast', () => deskScene({ fill: somePolls }), '#title'],
  ['polls/hours', () => deskScene({ fill: somePolls }), '#title'],
  ['conduct', () => deskScene({ fill: rules }), '.row'],
  ['conduct/2', () => deskScene({ fill: rules }), '.item h2'],
  ['site/poll/home', () => deskScene({ fill: somePlacements }), '.item h2'],
  ['people', () => withTeam(), '#you'],
  ['record', () => deskScene({ fill: deeds }), '.deed'],
  ['record/paused', () => deskScene({ fill: deeds }), '.deed'],
];

/** Fills what is asked for next, and says yes; whether there was anything to say it to. */
function sayYes(screen: Screen): boolean {
  const at = (screen.shadowRoot as ShadowRoot).activeElement;
  const asked = at?.closest<HTMLElement>('form, .asking, details');
  if (!asked || at!.closest('dialog')) return false;
  for (const field of asked.querySelectorAll<HTMLInputElement>('input:not([type]), [type=text], textarea')) {
    if (field.value) continue;
    field.value = 'Why.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const yes = asked.querySelector<HTMLElement>('[id^=yes-], form .danger, .primary:not([disabled])');
  if (!yes) return false;
  yes.focus();
  yes.click();
  return true;
}

describe('the hands at the desk', () => {
  const { click } = HTMLAnchorElement.prototype;
  before(() => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.download) click.call(this);
    };
  });
  after(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  afterEach(() => {
    unmount();
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  for (const [place, scene, seen] of places)
    it(`are never nowhere after anything that is pressed at ${place}`, async function () {
      this.timeout(90_000);
      const lost: string[] = [];
      const open = async () => {
        const backend = counted(scene());
        const { desk, screen } = await openDesk(deskAt(place, backend));
        await until(() => screen.shadowRoot!.querySelector(seen), seen);
        await backend.idle();
        return { backend, desk, screen };
      };
      const first = await open();
      const count = pressable(first.screen).length;
      assert.isAbove(count, 0);
      for (let at = 0; at < count; at++) {
        unmount();
        localStorage.clear();
        const { backend, desk, screen } = await open();
        const button = pressable(screen)[at]!;
        const did = [words(button)];
        button.focus();
        button.click();
        await backend.idle();
        const opened = all<HTMLDialogElement>(screen, 'dialog').find((dialog) => dialog.open);
        opened?.querySelector<HTMLElement>('form[method=dialog] button, button')?.click();
        if (opened) await backend.idle();
        if (!hasHands(desk)) lost.push(did.join(', '));
        else if (sayYes(screen)) {
          await backend.idle();
          if (!hasHands(desk)) lost.push(`${did.join()}, and yes: ${textOf(screen).slice(0, 80)}`);
        }
      }
      assert.deepEqual(lost, []);
    });

  it('stay with what they are on when something comes in above it', async () => {
    const fill = (store: MemoryStore) => {
      store.put('question', question('asked', 'Berapa lama?', 30));
      store.put('answer', answer('given', 'asked', 'Empat minggu.'));
    };
    const backend = deskScene({ fill });
    const { screen } = await openDesk(deskAt('questions/asked', backend));
    (await one(screen, '#hide-given')).focus();
    const actor = { id: 'eko', roles: ['moderator'] } as const;
    await memoryAdapter({ store: backend.store, actor, now: () => deskNow }).submit({
      id: newId(),
      type: 'answer.post',
      questionId: 'asked',
      body: 'Satu bulan.',
      official: true,
    });
    await until(() => all(screen, 'li.answer').length === 2);
    assert.include(all(screen, 'li.answer')[0]!.textContent, 'Satu bulan.');
    assert.equal(screen.shadowRoot!.activeElement?.id, 'hide-given');
    assert.include(screen.shadowRoot!.activeElement!.closest('li')!.textContent, 'Empat minggu.');
  });

  it('stay with a row of a list when another comes in above it', async () => {
    const backend = deskScene({ fill: somePolls });
    const { screen } = await openDesk(deskAt('polls', backend));
    await until(() => all(screen, '[data-row]').length === 3);
    const row = all(screen, '[data-row]')[0]!;
    const title = words(row.querySelector('.title')!);
    row.focus();
    const actor = { id: 'eko', roles: ['moderator'] } as const;
    const eko = staffOf(memoryAdapter({ store: backend.store, actor, now: () => deskNow }));
    const options = ['Ya', 'Tidak'].map((label) => ({ id: newId(), label }));
    await eko.submit({
      id: newId(),
      type: 'poll.create',
      question: 'Baru?',
      kind: 'single',
      options,
      results: 'always',
      allowChange: true,
      draft: true,
    });
    await until(() => all(screen, '[data-row]').length === 4);
    assert.include(words(all(screen, '[data-row]')[0]!), 'Baru?');
    assert.include(words(screen.shadowRoot!.activeElement!), title);
  });
});
