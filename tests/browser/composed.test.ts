import { assert } from 'chai';
import { memoryAdapter, MemoryStore } from '../../src/adapters/memory/index.ts';
import { compose } from '../../src/backend/compose.ts';
import { configure } from '../../src/backend/page.ts';
import '../../src/embed/index.ts';
import { events } from '../../stories/event-fixtures.ts';
import { poll } from '../../stories/fixtures.ts';
import { all, html, mount, one, textOf, unmount, until } from './helpers.ts';

describe('a page with several backends', () => {
  afterEach(unmount);

  it('lets each widget read, write and be kept where its area is', async () => {
    const now = () => new Date('2026-11-20T09:00:00Z');
    const [home, device] = [new MemoryStore(), new MemoryStore()];
    home.put('poll', poll);
    device.put('event', events[0]!);
    configure({
      backend: compose({
        events: { ...memoryAdapter({ store: device, now }), kept: 'device' },
        default: memoryAdapter({ store: home, now }),
      }),
    });
    const list = mount(html`<guyub-event-list></guyub-event-list>`);
    const votes = document.createElement('guyub-poll');
    list.after(votes);
    const kept = 'Kept on this device only';
    await until(() => textOf(list).includes(kept));
    await until(() => textOf(votes).includes(poll.question));
    (await one(votes, 'input')).click();
    (await one(votes, 'button.primary')).click();
    (await one(list, 'button.primary')).click();
    await until(() => home.all('ballot').length && device.all('rsvp').length);
    assert.deepEqual([device.all('ballot'), home.all('rsvp')], [[], []]);
    await until(() => textOf(list).includes('You’re going') && all(votes, 'table').length);
    assert.notInclude(textOf(votes), kept);
  });
});
