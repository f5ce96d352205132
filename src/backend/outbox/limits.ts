import type { Command } from '../../model/records.ts';
import { GuyubError } from '../errors.ts';

// How much is kept, and for how long. Times are in milliseconds.

const day = 24 * 60 * 60 * 1000;
/** A backend remembers a command for 30 days; long before that it goes back to its writer. */
export const handBackAfter = 7 * day;
/** What somebody else left here and never came back for: words that nobody can get at any more. */
export const sweepAfter = 30 * day;

/** How many commands of one person wait for one backend at most: far more than anybody writes on a journey. */
const mostWaiting = 200;
/** How long a command is at most, as JSON: what the reference server reads of one, too. */
const mostText = 64 * 1024;

/**
 * Why a command is not taken, where it is not; then it stays with its writer.
 *
 * Neither of these passes by itself, so neither is an error that is tried again: too long is `invalid`, as a backend
 * would answer, and `conflict` says that it does not go through because of what is there already.
 */
export function tooMuch(command: Command, waiting: number): GuyubError | undefined {
  if (JSON.stringify(command).length > mostText)
    return new GuyubError('invalid', { detail: `A command is longer than ${mostText} characters.` });
  if (waiting >= mostWaiting)
    return new GuyubError('conflict', { detail: `${waiting} commands are waiting to be sent already.` });
  return undefined;
}

/** How long to wait after the nth failure: full jitter, so that not everybody comes back at the same moment. */
export const fullJitter = (failures: number): number =>
  Math.random() * Math.min(60_000, 1000 * 2 ** failures);
