import { assert } from 'chai';
import type { TemplateResult } from 'lit';
import * as desk from '../../stories/desk.stories.ts';
import * as conduct from '../../stories/desk-conduct.stories.ts';
import * as events from '../../stories/desk-events.stories.ts';
import * as feedback from '../../stories/desk-feedback.stories.ts';
import * as people from '../../stories/desk-people.stories.ts';
import * as polls from '../../stories/desk-polls.stories.ts';
import * as questions from '../../stories/desk-questions.stories.ts';
import * as record from '../../stories/desk-record.stories.ts';
import * as reports from '../../stories/desk-reports.stories.ts';
import * as site from '../../stories/desk-site.stories.ts';
import * as today from '../../stories/desk-today.stories.ts';
import { everything, onlyFingers } from './desk.ts';
import { html, mount, textOf, unmount, until } from './helpers.ts';

interface Story {
  readonly args?: object;
  readonly render?: (args: never) => TemplateResult;
  readonly play?: (stage: object) => Promise<void>;
}

const pages = {
  desk: [desk, 'SignedOut', 'Keys'],
  conduct: [conduct, 'Versions', 'Writing', 'Incomplete', 'UnderReview'],
  events: [events, 'Upcoming', 'Attendance', 'Draft', 'Cancelling', 'New', 'Missing', 'Preview', 'Embedding'],
  feedback: [feedback, 'List', 'Item', 'Merging', 'Pausing', 'Writing'],
  people: [people, 'Owner', 'Inviting', 'Removing', 'NamingPasskey'],
  polls: [polls, 'List', 'Results', 'New', 'Faulty', 'PutOnTheSite'],
  questions: [
    questions,
    'Unanswered',
    'ToReview',
    'Rejecting',
    'Thread',
    'Answering',
    'Editing',
    'Publishing',
    'Pausing',
  ],
  record: [record, 'Deeds', 'Pausing', 'Paused'],
  reports: [reports, 'List', 'Item'],
  site: [site, 'List', 'New', 'Faulty'],
  today: [today, 'Waiting'],
} as unknown as Readonly<Record<string, readonly [Record<string, Story>, ...string[]]>>;

/** What is pressed: of a box its label too, and no link amid the words of a text. */
function targets(element: HTMLElement): { name: string; height: number }[] {
  const pressed = 'button, select, summary, a, textarea, input, label:has(input)';
  return Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(pressed) ?? [])
    .filter((each) => each.checkVisibility() && !each.closest('.preview, .rules, .words, .apart, p.note'))
    .map((each) => {
      const isBox = each.matches('[type=checkbox], [type=radio]');
      const target = isBox ? (each as HTMLInputElement).labels![0]! : each;
      return { name: target.outerHTML.slice(0, 160), height: target.getBoundingClientRect().height };
    });
}

/** How far from a field its ring goes, in pixels. */
const ring = 4;

/** What is said of a field so near that its ring covers it. */
function covered(element: HTMLElement): string[] {
  const said = element.shadowRoot?.querySelectorAll<HTMLElement>(
    '.field + .note, .field + * > .note, .note:has(+ .field)',
  );
  return Array.from(said ?? [])
    .filter((note) => note.checkVisibility() && note.getBoundingClientRect().height)
    .filter((note) => {
      const field = note.nextElementSibling?.matches('.field')
        ? note.nextElementSibling
        : (note.parentElement!.querySelector(':scope > .field') ??
          note.parentElement!.previousElementSibling!);
      const [at, of] = [note.getBoundingClientRect(), field.getBoundingClientRect()];
      return at.top < of.bottom + ring && at.bottom > of.top - ring;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 160));
}

describe('under a finger', () => {
  afterEach(unmount);

  for (const [screen, [stories, ...names]] of Object.entries(pages))
    for (const name of names)
      it(`${screen}: ${name} has nothing to press under 44 px high, and no words under a ring`, async () => {
        const { default: meta, [name]: story } = stories;
        const args = { ...meta!.args, ...story!.args } as never;
        const template = (story!.render ?? meta!.render)!(args);
        const place = mount<HTMLElement>(html`<div .style=${'inline-size: 360px'}>${template}</div>`);
        await story!.play?.({
          canvasElement: place.closest('main')!,
          step: (_: string, body: () => unknown) => body(),
        });
        const isThere = (each: HTMLElement) => textOf(each) && !each.shadowRoot!.querySelector('.bone');
        await until(() => everything(place).every((each) => each.matches('p') || isThere(each)));
        const end = onlyFingers(everything(place));
        try {
          const small = everything(place)
            .flatMap(targets)
            .filter(({ height }) => height < 43.9);
          assert.deepEqual(everything(place).flatMap(covered), []);
          assert.deepEqual(
            small.map(({ name, height }) => `${Math.round(height)}: ${name}`),
            [],
          );
        } finally {
          end();
        }
      });
});
