import type { SqlStore } from '../src/server/storage/store.ts';
import { firstEvents, firstRsvps } from './seed/events.ts';
import { firstPolicy } from './seed/policy.ts';
import { firstBallots, firstPolls } from './seed/polls.ts';

/** Gives the shop's community its first records; whatever it has is left alone. */
export async function seed(community: SqlStore, now: Date): Promise<void> {
  const [poll, policy, events] = await community.read(
    async (seen) =>
      [
        await seen.currentPoll(now),
        await seen.currentPolicy(now),
        [...(await seen.events('upcoming', now, 1)), ...(await seen.events('past', now, 1))],
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
}
