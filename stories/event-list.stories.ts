import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/event-list.ts';
import { booked, broken, events, eventScene, many, pastEvents, type EventScene } from './event-fixtures.ts';
import { hostile } from './fixtures.ts';
import { play, solving } from './play.ts';

const meta: Meta<EventScene> = {
  title: 'Widgets/Event list',
  component: 'guyub-event-list',
  render: (args) => html`<guyub-event-list .backend=${eventScene(args)}></guyub-event-list>`,
};
export default meta;
type Story = StoryObj<EventScene>;
const one = (id: string, args: EventScene) =>
  html`<guyub-event-list event-id=${id} .backend=${eventScene(args)}></guyub-event-list>`;

const go = { 'Say yes to the first event': 'button.primary' };

/** In person, online, both (and full), and one that was cancelled. */
export const Ready: Story = {};
/** The main path: say yes, and the place is kept. */
export const Going: Story = { play: play({ ...go, 'See that it is kept': 'wait .state' }) };
/** Going to one, with its way in; not coming to another. */
export const Answered: Story = { args: { mine: { latte: 'yes', cupping: 'no' } } };
/** A place that was kept is given back. */
export const Cancelling: Story = {
  args: { mine: { cupping: 'yes' } },
  play: play({ 'Give the place back': '.act .plain' }),
};
/** All places are taken. */
export const Full: Story = { args: { events: events.slice(2, 3) } };
/** All places are taken, and there is a list to wait on. */
export const WaitingList: Story = { args: { events: [booked], waiting: { market: 3 } } };
/** Third in line: a place that comes free is theirs without asking again. */
export const InLine: Story = { args: { events: [booked], waiting: { market: 2 }, mine: { market: 'wait' } } };
/** On the list from now on. */
export const JoiningTheLine: Story = {
  args: { events: [booked], waiting: { market: 3 } },
  play: play({
    'Join the waiting list': '.act .quiet:not(.awaited)',
    'See the place in line': 'wait .state',
  }),
};
/** Called off, with the reason; it stays where people look for it. */
export const Cancelled: Story = { args: { events: events.slice(3) } };
/** More than one page holds. */
export const ManyEvents: Story = { args: { events: many(45), going: {} } };
/** What happened, opened. */
export const Past: Story = { play: play({ 'Open what happened': 'summary' }) };
/** One event on a page of its own: its answer, its places, and nothing beside it. */
export const OneEvent: Story = { render: (args) => one('cupping', args) };
/** The same page once the event is over. */
export const OneThatIsOver: Story = { render: (args) => one('open-day', args) };
/** The page is still there, the event is not: it has become a draft again, or its id is wrong. */
export const OneThatIsNotThere: Story = { render: (args) => one('nowhere', args) };
/** Nothing has happened yet. */
export const NothingPast: Story = {
  args: { events: events.slice(0, 1) },
  play: play({ 'Open what happened': 'summary' }),
};
/** The list's shape, until it is there. */
export const Loading: Story = { args: { reading: 'never' } };
/** What the page itself says, until the list is there. */
export const LoadingWithText: Story = {
  render: () =>
    html`<guyub-event-list .backend=${eventScene({ reading: 'never' })}>
      <p>Our next evening is on Saturday, at seven.</p>
    </guyub-event-list>`,
};
/** Nothing is planned. */
export const Empty: Story = { args: { events: [], going: {} } };
/** Nothing is planned, and something has happened. */
export const OnlyPast: Story = { args: { events: pastEvents } };
/** The network was gone before the list could be loaded. */
export const Offline: Story = { args: { reading: 'offline' }, tags: ['tells-developer'] };
/** The next page could not be read: what is shown is what was known last. */
export const Stale: Story = {
  args: { events: many(45), going: {}, rereading: 'offline' },
  play: play({ 'Ask for more': '.foot' }),
  tags: ['tells-developer'],
};
/** The server fails; the list tries again by itself and by hand. */
export const Broken: Story = { args: { reading: 'server' }, tags: ['tells-developer'] };
/** Dates that are none, an unknown zone, an unknown kind: each row says what it can, and the list stands. */
export const BrokenRecords: Story = { args: { events: broken, going: {} } };
/** Nobody else gets to see it: the widget says so, and its thanks promise no reply. */
export const DeviceOnly: Story = { args: { kept: 'device' } };
/** Nobody has told the widget where its backend is. (On localhost a page without any keeps all in the browser.) */
export const NotConnected: Story = {
  render: () => html`<guyub-event-list backend=""></guyub-event-list>`,
  tags: ['tells-developer'],
};
/** Said, and no answer yet: it shows at once. */
export const Sending: Story = { args: { writing: 'never' }, play: play(go) };
/** Said without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: play(go) };
/** Too much comes from the visitor's network: the browser solves a challenge, and says so. */
export const Challenged: Story = { args: { challenged: true }, play: play({ ...go, ...solving }) };
/** The last place went to somebody else. */
export const Refused: Story = { args: { writing: 'conflict' }, play: play(go) };

/** Text written to do harm stays text, and an address that is none is no link. */
export const Hostile: Story = {
  args: {
    events: hostile.map((text, index) => ({
      ...events[0]!,
      id: text,
      title: text,
      description: text,
      place: text,
      reason: text,
      url: text,
      status: index % 2 ? ('cancelled' as const) : ('scheduled' as const),
    })),
    going: {},
  },
};

const indonesian = [
  {
    title: 'Cupping panen baru Sembalun',
    description: 'Enam cangkir, tanpa presentasi. Datang saja apa adanya.',
  },
  { title: 'Tanya penyangrai, langsung' },
  { title: 'Pasar Desember di alun-alun' },
  { title: 'Jalan pagi ke kebun kopi', reason: 'Jalan ditutup setelah hujan. Kami cari hari lain.' },
];
/** In Indonesian, on a brand that is set in Indonesian. */
export const Indonesian: Story = {
  render: (args) => {
    const translated = events.map((event, index) => ({ ...event, lang: 'id', ...indonesian[index] }));
    return html`<div lang="id">
      <guyub-event-list
        .backend=${eventScene({ ...args, events: translated, mine: { latte: 'yes' } })}
      ></guyub-event-list>
    </div>`;
  },
};
const arabic = [
  { title: 'تذوق محصول سيمبالون الجديد', description: 'ستة أكواب بلا عروض. تعال كما أنت.', place: 'ماتارام' },
  { title: 'اسأل المحمّص مباشرة' },
  { title: 'سوق ديسمبر في الساحة', place: 'الساحة' },
  { title: 'مسير صباحي إلى مزارع البن', place: 'سيمبالون', reason: 'الطريق مغلق بعد المطر.' },
];
/** In Arabic, from right to left. */
export const RightToLeft: Story = {
  render: (args) => {
    const translated = events.map((event, index) => ({ ...event, lang: 'ar', ...arabic[index] }));
    return html`<div lang="ar" dir="rtl">
      <guyub-event-list
        .backend=${eventScene({ ...args, events: translated, mine: { latte: 'yes' } })}
      ></guyub-event-list>
    </div>`;
  },
};
