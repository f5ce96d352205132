import { isTeam, type Viewer } from './community.ts';
import type { Held, Reviewed, Standing } from './review.ts';

// Who is shown what waits for the team's review, and what becomes of it.

const isRejected = ({ review }: Reviewed) => review?.decision === 'reject';

/** Whether something waits for the team before others are shown it. What was shown before it was edited stays so. */
const isWaiting = ({ held }: Reviewed): boolean => held !== undefined && held.why !== 'edited';
/** Whether others are not shown something. */
export const isHidden = (record: Reviewed): boolean => isRejected(record) || isWaiting(record);
/** Whether something waits that others are not shown: nobody else need know of it. */
export const isUnseen = (record: Reviewed): boolean => record.held !== undefined && isHidden(record);

/** Whether something is said in the brand's name: then it is the team's, whoever of it wrote it. */
export const isOfBrand = (record: object): boolean =>
  ('official' in record && record.official === true) || ('byTeam' in record && record.byTeam === true);

/** How something stands: `published` where nothing is left for the team to do. */
export function stateOf(record: Reviewed): 'held' | 'published' | 'rejected' {
  if (record.held) return 'held';
  return isRejected(record) ? 'rejected' : 'published';
}

type Written = Reviewed & { readonly author: string };

/** Whether somebody is shown a question or an answer. */
export const mayRead = (record: Written, viewer: Viewer): boolean =>
  !isHidden(record) || record.author === viewer.id || (record.held !== undefined && isTeam(viewer));

/** What somebody is told of how it stands who is shown it. */
export function standingOf(record: Written, viewer: Viewer): Standing {
  const own = record.author === viewer.id;
  if (record.held && (isTeam(viewer) || (own && isHidden(record)))) return { held: true };
  if (!own || !isRejected(record)) return {};
  const { reason } = record.review!;
  return { rejected: { ...(reason !== undefined && { reason }) } };
}

/**
 * What was edited as the team has to see it: what waits goes on waiting, and what was rejected waits again. What was
 * shown stays so; where its author is on hold, or the words were the team's, the team is told that they are not those
 * that it has approved.
 */
export function heldAfterEdit(
  record: Reviewed & { readonly editedBy?: 'team' },
  held: Held | undefined,
  now: Date,
): Pick<Reviewed, 'held'> {
  if (record.held || !(held || isRejected(record) || record.editedBy)) return {};
  return { held: { why: 'edited', since: now.toISOString() } };
}
