import { assert } from 'chai';
import type { TemplateResult } from 'lit';
import * as events from '../../stories/event-list.stories.ts';
import * as conduct from '../../stories/conduct-banner.stories.ts';
import * as form from '../../stories/feedback-form.stories.ts';
import * as poll from '../../stories/poll.stories.ts';
import * as questions from '../../stories/qa-board.stories.ts';
import { brands } from '../../stories/brands.ts';
import type { Stage } from '../../stories/play.ts';
import { html, mount, textOf, unmount, until, violations } from './helpers.ts';

interface Story {
  readonly args?: object;
  readonly render?: (args: never) => TemplateResult;
  readonly play?: (stage: Stage) => Promise<void>;
  readonly tags?: readonly string[];
}
type Stories = Record<string, Story> & { readonly default: Story };

const pages = {
  poll,
  'event list': events,
  'Q&A board': questions,
  'feedback form': form,
  'conduct banner': conduct,
} as unknown as Record<string, Stories>;
/** What each story is waited for: everything else has words as soon as it is there. */
const wordless = new Set(['Loading', 'LoadingWithText']);

async function open(stories: Stories, name: string): Promise<HTMLElement> {
  const story = stories[name]!;
  const render = story.render ?? stories.default.render!;
  const element = mount<HTMLElement>(html`${render({ ...stories.default.args, ...story.args } as never)}`);
  await story.play?.({ canvasElement: element.closest('main')!, step: (_, body) => body() });
  await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
  if (!wordless.has(name))
    await until(
      () => textOf(element) && !element.shadowRoot!.querySelector('.bone, .awaited time, time.awaited'),
    );
  await settled(element);
  return element;
}

/** When no colour is on its way to another. */
const settled = (element: HTMLElement) =>
  Promise.allSettled(element.shadowRoot!.getAnimations().map(({ finished }) => finished));

/** Controls whose edge is that of another scheme: `currentColor` is not inherited by them by itself. */
function faint(element: HTMLElement): string[] {
  const text = getComputedStyle(element).color;
  return Array.from(element.shadowRoot!.querySelectorAll('input, textarea'))
    .filter((control) => !control.closest('.chip') && getComputedStyle(control).color !== text)
    .map((control) => control.outerHTML);
}

describe('every story', () => {
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

  for (const [widget, stories] of Object.entries(pages)) {
    it(`${widget}: the brand’s space sets its groups apart`, async () => {
      const element = await open(stories, stories.Ready ? 'Ready' : 'Asking');
      const { height } = element.getBoundingClientRect();
      element.style.setProperty('--guyub-space', '2em');
      assert.isAbove(element.getBoundingClientRect().height, height + 16);
    });

    for (const name of Object.keys(stories).filter((name) => name !== 'default')) {
      it(`${widget}: ${name} has no violation, in a light and a dark brand, and no error`, async () => {
        const element = await open(stories, name);
        assert.deepEqual(await violations(element), []);
        document.body.style.cssText = brands.night;
        assert.deepEqual(faint(element), [], 'every control is seen');
        await settled(element);
        assert.deepEqual(await violations(element, 'colours'), [], 'dark');
        assert.isAtMost(element.scrollWidth, element.clientWidth, 'nothing is cut off');
        // The developer is told of a backend that fails or is missing; of nothing else.
        if (!stories[name]!.tags?.includes('tells-developer')) assert.deepEqual(errors.map(String), []);
      });
    }
  }
});
