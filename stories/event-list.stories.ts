import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/embed/event-list.ts';
import type { GuyubEventList } from '../src/widgets/event-list/event-list.ts';
import { broken, events, eventScene, many, pastEvents, type EventScene } from './event-fixtures.ts';
import { hostile } from './fixtures.ts';

const meta: Meta<EventScene> = {
  title: 'Widgets/Event list',
  component: 'guyub-event-list',
  render: (args) => html`<guyub-event-list .backend=${eventScene(args)}></guyub-event-list>`,
};
export default meta;
type Story = StoryObj<EventScene>;

/** In person, online, both (and full), and one that was cancelled. */
export const Ready: Story = {};
/** Going to one, with its way in; not coming to another. */
export const Answered: Story = { args: { mine: { latte: 'yes', cupping: 'no' } } };
export const Full: Story = { args: { events: events.slice(2, 3) } };
export const Cancelled: Story = { args: { events: events.slice(3) } };
export const ManyEvents: Story = { args: { events: many(45), going: {} } };
export const Loading: Story = { args: { reading: 'never' } };
export const Empty: Story = { args: { events: [], going: {} } };
export const OnlyPast: Story = { args: { events: pastEvents } };
export const Offline: Story = { args: { reading: 'offline' } };
export const Broken: Story = { args: { reading: 'server' } };
/** Dates that are none, an unknown zone, an unknown kind: each row says what it can, and the list stands. */
export const BrokenRecords: Story = { args: { events: broken, going: {} } };
export const NotConnected: Story = { render: () => html`<guyub-event-list></guyub-event-list>` };

const rootOf = async (canvas: HTMLElement, selector: string) => {
  const root = canvas.querySelector<GuyubEventList>('guyub-event-list')!.shadowRoot!;
  while (!root.querySelector(selector)) await new Promise(requestAnimationFrame);
  return root;
};
/** What happened, opened. */
export const Past: Story = {
  play: async ({ canvasElement }) => {
    (await rootOf(canvasElement, 'summary')).querySelector('summary')!.click();
  },
};
const goFirst: Story['play'] = async ({ canvasElement }) => {
  (await rootOf(canvasElement, 'button.primary')).querySelector<HTMLElement>('button.primary')!.click();
};
export const Going: Story = { play: goFirst };
/** Said without a network: kept, and sent by itself. */
export const Waiting: Story = { args: { writing: 'offline' }, play: goFirst };
/** The last place went to somebody else. */
export const Refused: Story = { args: { writing: 'conflict' }, play: goFirst };

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
