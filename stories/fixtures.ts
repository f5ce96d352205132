import { memoryAdapter, MemoryStore } from '../src/adapters/memory/index.ts';
import type { PledgeAnswer, Policy } from '../src/model/conduct.ts';
import type { Feedback } from '../src/model/feedback.ts';
import { newId } from '../src/model/id.ts';
import type { Poll } from '../src/model/poll.ts';
import type { Report } from '../src/model/report.ts';
import { failing, type Failures } from './network.ts';

/** The moment at which every fixture takes place, so that pictures of it stay the same. */
const now = new Date('2026-11-20T09:00:00Z');

export const poll: Poll = {
  id: 'roast',
  question: 'Which roast should we bring to the December market?',
  lang: 'en',
  kind: 'single',
  options: [
    { id: 'gayo', label: 'Gayo, dark and full' },
    { id: 'kintamani', label: 'Kintamani, bright with citrus' },
    { id: 'toraja', label: 'Toraja, spicy and deep' },
    { id: 'flores', label: 'Flores Bajawa, like chocolate' },
  ],
  results: 'on-vote',
  allowChange: true,
  closesAt: '2026-12-05T12:00:00Z',
  createdAt: '2026-11-01T00:00:00Z',
};

export interface Scene extends Failures {
  readonly poll?: Partial<Poll> | null;
  /** How many others chose each option. */
  readonly votes?: readonly number[];
  /** What the viewer has voted. */
  readonly mine?: readonly string[];
  /** The viewer has declined the rules of the community. */
  readonly declined?: boolean;
  /** What the viewer has sent to the team before. */
  readonly messages?: readonly Feedback[];
  readonly at?: Date;
}

/** A community in memory in the state that a story shows. */
export function scene({
  poll: change = {},
  votes = [18, 11, 7, 5],
  mine,
  declined,
  messages = [],
  at = now,
  ...failures
}: Scene = {}) {
  const store = new MemoryStore();
  for (const message of messages) store.put('feedback', message);
  if (declined) {
    store.put('policy', policy);
    store.put('pledge', pledge('declined', policy.version));
  }
  if (change) {
    const shown = { ...poll, ...change };
    store.put('poll', shown);
    const cast = (voter: string, choices: readonly string[]) =>
      store.put('ballot', {
        pollId: shown.id,
        voter,
        choices,
        commandId: newId('', 0),
        castAt: now.toISOString(),
      });
    shown.options.forEach(({ id }, index) => {
      for (let count = 0; count < (votes[index] ?? 0); count++) cast(`${id}-${count}`, [id]);
    });
    if (mine) cast('me', mine);
  }
  const adapter = memoryAdapter({ store, actor: { id: 'me', roles: [] }, now: () => at });
  return failing(adapter, failures);
}

export const policy: Policy = {
  id: 'house-rules',
  version: 1,
  title: 'How we treat each other',
  body: `This is a place for people who like *good coffee* and good company. These few rules keep it so.

## Be kind
- Assume that others mean well.
- Disagree with **what** was said, never with who said it.

## Keep it safe
- No insults, no threats, no unwanted advances.
- Do not share what others told you in private.

## When something goes wrong
Use *Report something* below, or [write to us](mailto:halo@example.org). We answer within two days.`,
  lang: 'en',
  material: true,
  publishedAt: '2026-11-01T00:00:00Z',
};

const pledge = (answer: PledgeAnswer, version: number) => ({
  policyId: policy.id,
  answer,
  version,
  person: 'me',
  locale: 'en',
  commandId: newId('', 0),
  answeredAt: now.toISOString(),
});

/** What the viewer has sent before: answered, planned with others, and not looked at yet. */
export const messages: readonly Feedback[] = [
  {
    id: 'bench',
    kind: 'idea',
    message: 'A bench in the shade, please.\nMy mother cannot stand for long.',
    status: 'planned',
    replies: [
      {
        id: 'r1',
        body: 'Thank you. We look for a place, and tell you here once there is one.',
        at: '2026-11-18T02:30:00Z',
      },
    ],
    createdAt: '2026-11-16T09:00:00Z',
    author: 'me',
  },
  {
    id: 'shade',
    kind: 'idea',
    message: 'More shade at the counter.',
    status: 'duplicate',
    duplicateOf: 'bench',
    createdAt: '2026-11-17T09:00:00Z',
    author: 'me',
  },
  {
    id: 'cups',
    kind: 'praise',
    message: 'The new cups are lovely.',
    status: 'received',
    createdAt: '2026-11-19T09:00:00Z',
    author: 'me',
  },
];

/** A report of the viewer's that was answered. */
export const report: Report = {
  id: 'report',
  reason: 'spam',
  text: 'The same advertising, three times.',
  status: 'decided',
  replies: [{ id: 'r2', body: 'We have removed it. Thank you for telling us.', at: '2026-11-18T02:30:00Z' }],
  createdAt: '2026-11-16T09:00:00Z',
  author: 'me',
};

export interface ConductScene extends Failures {
  /** What the viewer has reported before. */
  readonly reports?: readonly Report[];
  /** The versions there are, each as the one before with something changed; `null`: no policy. */
  readonly versions?: readonly Partial<Policy>[] | null;
  /** What the viewer has answered, and to which version. */
  readonly mine?: readonly [PledgeAnswer, version: number];
}

/** A community in memory whose rules are in the state that a story shows. */
export function conductScene({ versions = [{}], mine, reports = [], ...failures }: ConductScene = {}) {
  const store = new MemoryStore();
  for (const each of reports) store.put('report', each);
  let last = policy;
  for (const [index, change] of (versions ?? []).entries()) {
    last = { ...last, version: index + 1, ...change };
    store.put('policy', last);
  }
  if (mine) store.put('pledge', pledge(...mine));
  const adapter = memoryAdapter({ store, actor: { id: 'me', roles: [] }, now: () => now });
  return Object.assign(failing(adapter, failures), { store });
}

/** Every text a visitor can meet, at its worst: it stays text. */
export const hostile = [
  '<script>document.title = "taken"</script>',
  '"><img src=x onerror="document.title=\'taken\'">',
  'javascript:alert(1) \u202egnp.exe\u202c [x](javascript:alert(1))',
  `${'Longwordwithoutabreak'.repeat(12)} 👩🏽‍🌾 مرحبا`,
];
