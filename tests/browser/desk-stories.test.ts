import { assert } from 'chai';
import type { TemplateResult } from 'lit';
import * as desk from '../../stories/desk.stories.ts';
import * as conduct from '../../stories/desk-conduct.stories.ts';
import * as events from '../../stories/desk-events.stories.ts';
import * as feedback from '../../stories/desk-feedback.stories.ts';
import * as figures from '../../stories/desk-figures.stories.ts';
import * as people from '../../stories/desk-people.stories.ts';
import * as polls from '../../stories/desk-polls.stories.ts';
import * as questions from '../../stories/desk-questions.stories.ts';
import * as record from '../../stories/desk-record.stories.ts';
import * as reports from '../../stories/desk-reports.stories.ts';
import * as site from '../../stories/desk-site.stories.ts';
import * as today from '../../stories/desk-today.stories.ts';
import { brands } from '../../stories/brands.ts';
import type { Stage } from '../../stories/play.ts';
import { html, mount, textOf, unmount, until, violations } from './helpers.ts';

interface Story {
  readonly args?: object;
  readonly render?: (args: never) => TemplateResult;
  readonly play?: (stage: Stage) => Promise<void>;
  readonly tags?: readonly string[];
  readonly excludeStories?: readonly string[];
}
type Stories = Record<string, Story> & { readonly default: Story };

const pages = {
  desk,
  conduct,
  events,
  feedback,
  figures,
  people,
  polls,
  questions,
  record,
  reports,
  site,
  today,
} as unknown as Record<string, Stories>;

/** Everything in an element and in the screen inside. */
const everything = (element: HTMLElement) => [
  element,
  ...(element.shadowRoot?.querySelectorAll('section.screen > *') ?? []),
];

const settled = (element: HTMLElement) =>
  Promise.allSettled(
    everything(element).flatMap((each) =>
      (each.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished),
    ),
  );

describe('every story of the desk', () => {
  const errors: unknown[] = [];
  const { error } = console;
  before(() => {
    console.error = (...args: unknown[]) => void errors.push(args[0]);
  });
  after(() => {
    console.error = error;
  });
  afterEach(() => {
    unmount();
    document.body.style.cssText = '';
    errors.length = 0;
  });

  for (const [screen, stories] of Object.entries(pages)) {
    for (const name of Object.keys(stories).filter(
      (name) => name !== 'default' && !stories.default.excludeStories?.includes(name),
    )) {
      it(`${screen}: ${name} has no violation, light and dark, fits in 320 px, and no error`, async function () {
        this.timeout(30_000);
        const story = stories[name]!;
        const render = story.render ?? stories.default.render!;
        const args = { ...stories.default.args, ...story.args } as never;
        const element = mount<HTMLElement>(html`${render(args)}`);
        await story.play?.({ canvasElement: element.closest('main')!, step: (_, body) => body() });
        if (name !== 'Loading')
          await until(() => everything(element).some((each) => textOf(each) && !each.matches('p.note')));
        await settled(element);
        assert.deepEqual(await violations(element), []);
        document.body.style.cssText = brands.night;
        await settled(element);
        assert.deepEqual(await violations(element, 'colours'), [], 'dark');
        document.body.style.cssText += 'inline-size: 320px;';
        await new Promise(requestAnimationFrame);
        for (const each of everything(element) as HTMLElement[])
          assert.isAtMost(each.scrollWidth, each.clientWidth, 'nothing is cut off');
        // The developer is told of a backend that fails or lets nobody in; of nothing else.
        if (story.tags?.includes('tells-developer')) await until(() => errors.length);
        else assert.deepEqual(errors.map(String), []);
      });
    }
  }
});
