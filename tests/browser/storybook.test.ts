import { assert } from 'chai';
import { until } from './helpers.ts';

/** The built Storybook, a few folders below the root of this server. */
const built = '/dist/storybook/';

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

describe('a page of Storybook about a widget', () => {
  let pages: Entry[] = [];
  let frame: HTMLIFrameElement;
  before(async () => {
    const answer = await fetch(`${built}index.json`);
    assert.isTrue(answer.ok, 'there is no Storybook: run npm run storybook:build');
    const { entries } = (await answer.json()) as { entries: Record<string, Entry> };
    pages = Object.values(entries).filter(({ id, type }) => type === 'docs' && id.startsWith('widgets-'));
  });
  afterEach(() => frame.remove());

  it('opens, shows the widget, and changes it with a token', async function () {
    this.timeout(60_000);
    assert.isAbove(pages.length, 3);
    for (const { id } of pages) {
      frame = document.createElement('iframe');
      frame.width = '1200';
      frame.height = '900';
      frame.src = `${built}iframe.html?viewMode=docs&id=${id}`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const one = <E extends HTMLElement>(
        selector: string,
        root: ParentNode | null = frame.contentDocument,
      ) => until(() => root?.querySelector<E>(selector), `${selector} on ${id}`);
      const widget = await one('.bench .page > *');
      await one('[role=heading], section', widget.shadowRoot);
      const size = await one<HTMLInputElement>(
        '[id="--guyub-font-size"]',
        (await one('story-workbench')).shadowRoot,
      );
      size.value = '23';
      size.dispatchEvent(new Event('input'));
      assert.equal(frame.contentWindow!.getComputedStyle(widget).fontSize, '23px', id);
      await one('.gallery .page');
      frame.remove();
    }
  });
});
