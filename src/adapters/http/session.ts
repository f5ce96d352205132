import { ask } from '../../backend/ask.ts';
import { GuyubError } from '../../backend/errors.ts';
import type { HowKnown } from '../../backend/identity.ts';
import type { Body } from '../../backend/refusal.ts';
import type { WithTeam } from '../../backend/team.ts';
import type { Viewer } from '../../model/community.ts';
import type { HttpOptions } from './index.ts';
import { live, writerFor } from './writing.ts';

/**
 * The same backend for whoever is signed in on its own pages: the browser shows its cookie, which pages of other sites
 * cannot use, and no script ever sees it. What is given waits under the name of who was signed in then.
 *
 * @param url the origin of the page itself
 */
export function sessionAdapter(
  url: string,
  {
    community = 'main',
    patience = [10_000, 20_000],
    pollEvery = 20,
  }: Pick<HttpOptions, 'community' | 'patience' | 'pollEvery'> = {},
): WithTeam {
  const base = url.replace(/\/+$/, '');
  const address = `${base}/v1/${community}`;
  const credentials = 'same-origin';
  const whoAsks = async () => {
    const isRight = (body: Body) => 'viewer' in body;
    const { viewer } = await ask<{ viewer: Viewer }>(
      `${address}/sessions`,
      { credentials },
      isRight,
      patience[0],
    );
    return { name: viewer.id! };
  };
  let asker: ReturnType<typeof whoAsks> | undefined;
  /**
   * Asked anew before anything is given: in another tab somebody else may have signed in meanwhile. Without a network it is
   * whoever it was, so that what they give is kept for them.
   */
  const proof = (how: HowKnown = 'peek') => {
    const before = asker;
    if (how === 'obtain') asker = undefined;
    const asked = (asker ??= whoAsks().catch((error: unknown) => {
      if (before && error instanceof GuyubError && error.retryable) return before;
      throw error;
    }));
    asked.catch(() => (asker = undefined));
    return asked;
  };
  const { manifest, read, submit, actor, known } = writerFor(address, { proof, credentials }, patience);
  return {
    name: `${base} ${community} session`,
    manifest,
    async read(query, options) {
      try {
        return await read(query, options);
      } catch (error) {
        // Where nobody is signed in any more, what the team reads is closed as it is to everybody: the truth is the former.
        const isRefused = error instanceof GuyubError && /^(forbidden|unauthorized)$/.test(error.code);
        if (isRefused) await proof('obtain');
        throw error;
      }
    },
    submit,
    actor,
    known,
    prepareWriting: () => proof(),
    subscribe: live(address, pollEvery * 1000),
    async team() {
      const [{ team }, { name }] = await Promise.all([import('./team.ts'), proof()]);
      return team(address, name);
    },
  };
}
