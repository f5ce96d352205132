import { answers } from './answers.ts';
import { conduct, reports } from './conduct.ts';
import { blocks, undo } from './blocks.ts';
import { boards } from './boards.ts';
import { challenges } from './challenges.ts';
import { Context } from './context.ts';
import { deciding } from './deciding.ts';
import { answerEdits, questionEdits } from './edits.ts';
import { eventPlans } from './event-plans.ts';
import { events } from './events.ts';
import { failures } from './failures.ts';
import { feedback } from './feedback.ts';
import type { Harness, Runner } from './harness.ts';
import { held } from './held.ts';
import { http } from './http.ts';
import { httpCommands } from './http-commands.ts';
import { inbox, presence } from './inbox.ts';
import { live } from './live.ts';
import { manifest } from './manifest.ts';
import { messages } from './messages.ts';
import { once } from './once.ts';
import { order } from './order.ts';
import { permissions } from './permissions.ts';
import { person } from './person.ts';
import { placements } from './placements.ts';
import { polls } from './polls.ts';
import { policies } from './policies.ts';
import { questions } from './questions.ts';
import { reads } from './reads.ts';
import { reviews } from './reviews.ts';
import { meets, type Rule, type Theme } from './rule.ts';
import { threads } from './threads.ts';
import { votes } from './votes.ts';
import { waiting } from './waiting.ts';

export { Failure } from './assert.ts';
export type { Address, Community, Fetch, Harness, Offer, Runner } from './harness.ts';
export type { Need, Rule, Theme } from './rule.ts';

/** The whole contract, theme by theme. */
export const themes: readonly Theme[] = [
  manifest,
  reads,
  votes,
  feedback,
  events,
  waiting,
  conduct,
  reports,
  questions,
  answers,
  questionEdits,
  answerEdits,
  boards,
  held,
  reviews,
  threads,
  deciding,
  eventPlans,
  inbox,
  polls,
  placements,
  presence,
  policies,
  blocks,
  undo,
  messages,
  challenges,
  once,
  order,
  live,
  permissions,
  person,
  failures,
  http,
  httpCommands,
];

/**
 * Holds a backend to the contract, with whatever test runner is at hand:
 *
 * ```ts
 * import { describe, it } from 'node:test';
 * conformance({ describe, it, skip: it.skip }, { manifest, offers: [], open });
 * ```
 */
export function conformance({ describe, it, skip }: Runner, harness: Harness): void {
  for (const theme of themes) {
    const concerned = (rule: Rule) => applies(rule, theme, harness);
    if (!skip && !theme.rules.some(concerned)) continue;
    describe(theme.title, () => {
      for (const rule of theme.rules) {
        const title = `${rule.id}: ${rule.title}`;
        if (concerned(rule)) it(title, () => examine(rule, harness));
        else skip?.(title);
      }
    });
  }
}

/** Whether a rule concerns a backend that declares and offers this much. */
export function applies(rule: Rule, theme: Theme, harness: Harness): boolean {
  return [...theme.needs, ...(rule.needs ?? [])].every((need) => meets(harness, need));
}

/** Runs one case in a community of its own; rejects when the rule is broken. */
export async function examine(rule: Rule, harness: Harness): Promise<void> {
  const community = await harness.open(rule.boards, rule.challenges);
  try {
    await rule.run(new Context(community));
  } finally {
    await community.close();
  }
}
