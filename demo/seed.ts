import type { SqlStore } from '../src/server/storage/store.ts';
import { firstEvents, firstRsvps } from './seed/events.ts';
import { firstFeedback, firstHeld, firstReports } from './seed/messages.ts';
import { firstPolicy } from './seed/policy.ts';
import { firstBallots, firstPolls } from './seed/polls.ts';
import { firstQuestions } from './seed/questions.ts';

/** Gives the shop's community its first records; whatever it has is left alone. */
export async function seed(community: SqlStore, now: Date): Promise<void> {
  const [poll, policy, events, questions] = await community.read(
    async (seen) =>
      [
        await seen.currentPoll(now),
        await seen.currentPolicy(now),
        [...(await seen.events('upcoming', now, 1)), ...(await seen.events('past', now, 1))],
        await seen.questions('newest', 1, { roles: ['owner'] }),
      ] as const,
  );
  if (!poll) {
    for (const record of firstPolls(now)) await community.put('poll', record);
    for (const record of firstBallots(now)) await community.put('ballot', record);
  }
  if (!events.length) {
    for (const record of firstEvents(now)) await community.put('event', record);
    for (const record of firstRsvps(now)) await community.put('rsvp', record);
  }
  if (!policy) await community.put('policy', firstPolicy(now));
  if (!questions.length) {
    const first = firstQuestions(now);
    for (const record of [...first.questions, firstHeld(now)]) await community.put('question', record);
    for (const record of first.answers) await community.put('answer', record);
    for (const record of first.votes) await community.put('vote', record);
    for (const record of firstFeedback(now)) await community.put('feedback', record);
    for (const record of firstReports(now)) await community.put('report', record);
  }
}
