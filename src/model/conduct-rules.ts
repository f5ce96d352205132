import type { Actor, Viewer } from './community.ts';
import type { ConductCommand, ConductRead, Pledge, PledgeAnswer, Policy } from './conduct.ts';
import type { Command, Decision } from './records.ts';

// What may be answered to a policy, and who is asked.

export interface TouchedByAnswer {
  /** The version that the command names. */
  readonly policy: Policy | undefined;
  readonly pledge: Pledge | undefined;
}

export function decideAnswer(
  { policy, pledge }: TouchedByAnswer,
  command: ConductCommand,
  actor: Actor,
  now: Date,
): Decision {
  if (!policy || !isPublished(policy, now)) return { refusal: { code: 'not-found' } };
  // A late copy of an older command must not undo a newer one; its writer need not hear of it.
  if (pledge && pledge.commandId >= command.id) return { changes: [] };
  // From a page left open since before the change: what was read there is not what was answered since.
  if (pledge && pledge.version > command.version) return { refusal: { code: 'conflict' } };
  const record: Pledge = {
    policyId: policy.id,
    person: actor.id,
    answer: answerOf(command),
    version: policy.version,
    locale: command.locale,
    commandId: command.id,
    answeredAt: now.toISOString(),
  };
  return { changes: [{ table: 'pledge', record }] };
}

export interface TouchedByConduct extends TouchedByAnswer {
  readonly askedSince: number;
  /** The version that the viewer has answered. */
  readonly answered: Policy | undefined;
}

/** What a viewer is shown of a policy. */
export function viewConduct(
  { policy, pledge, askedSince, answered }: TouchedByConduct,
  viewer: Viewer,
  version: string,
  now: Date,
): ConductRead {
  const mine = policy && pledge ? pick(pledge) : null;
  return {
    version,
    at: now.toISOString(),
    viewer,
    policy: policy ?? null,
    askedSince,
    asks: asks(policy, mine, askedSince),
    mine,
    before:
      policy && answered && answered.version < policy.version
        ? { version: answered.version, body: answered.body }
        : null,
    can: can(policy, mine),
  };
}

/**
 * The read as it will look once a command is accepted. Applying it to a read that already holds its effect, or a
 * newer one, changes nothing.
 */
export function applyToConduct(read: ConductRead, command: ConductCommand): ConductRead {
  const { policy, mine: known, askedSince } = read;
  if (!policy || command.policyId !== policy.id) return read;
  if (known && (known.commandId >= command.id || known.version > command.version)) return read;
  const mine = { answer: answerOf(command), version: command.version, commandId: command.id };
  return {
    ...read,
    mine,
    asks: asks(policy, mine, askedSince),
    before: command.version < policy.version ? read.before : null,
    can: can(policy, mine),
  };
}

export function isPublished({ publishedAt }: Policy, now: Date): boolean {
  return new Date(publishedAt) <= now;
}

/** What is seen by others. Whoever has declined does not give it; reading, reporting and taking back stay open. */
export function isTakingPart(command: Command): boolean {
  switch (command.type) {
    case 'poll.vote':
    case 'question.ask':
    case 'question.edit':
    case 'answer.post':
    case 'answer.edit':
      return true;
    case 'event.rsvp':
      return command.answer !== 'no';
    case 'answer.accept':
      return command.answerId !== null;
    case 'vote.set':
      return command.value === 1;
    default:
      return false;
  }
}

const pick = ({ answer, version, commandId }: Pledge) => ({ answer, version, commandId });

const answerOf = ({ type }: ConductCommand): PledgeAnswer =>
  type === 'conduct.accept' ? 'accepted' : 'declined';

function asks(policy: Policy | undefined, mine: ConductRead['mine'], askedSince: number): boolean {
  return policy !== undefined && !(mine && mine.version >= askedSince);
}

/** What would change something; and a report, always. */
function can(policy: Policy | undefined, mine: ConductRead['mine']): ConductRead['can'] {
  const stands = (answer: PledgeAnswer) => mine?.answer === answer && mine.version === policy?.version;
  return [
    ...(policy && !stands('accepted') ? (['conduct.accept'] as const) : []),
    ...(policy && !stands('declined') ? (['conduct.decline'] as const) : []),
    'report.send',
  ];
}
