import type { Command } from './records.ts';
import type { StaffCommand } from './staff.ts';

type AnyCommand = Command | StaffCommand;

/** The kind of what a command makes, whose id is its own. */
const makes: { readonly [T in AnyCommand['type']]?: string } = {
  'question.ask': 'question',
  'question.publish': 'question',
  'poll.create': 'poll',
  'event.create': 'event',
};

/** What a command is about; one that makes something is about what it makes. */
function recordOf(command: AnyCommand): string {
  const made = makes[command.type];
  if (made) return `${made}/${command.id}`;
  if ('target' in command) return `${command.target.kind}/${command.target.id}`;
  if ('pollId' in command) return `poll/${command.pollId}`;
  if ('eventId' in command) return `event/${command.eventId}`;
  if ('policyId' in command) return `policy/${command.policyId}`;
  if ('questionId' in command) return `question/${command.questionId}`;
  if ('feedbackId' in command) return `feedback/${command.feedbackId}`;
  return 'name' in command && 'kind' in command ? `placement/${command.kind}/${command.name}` : command.id;
}

/**
 * Whether a command has to be settled before another of the same person is sent: both are about the same record, and
 * it is the older one. What is done to a question comes after the question, whatever a clock said meanwhile. An erasure
 * is about everything: what was given before it is erased, what was given after it stays.
 */
export function comesBefore(command: AnyCommand, other: AnyCommand): boolean {
  if (isErasure(command) || isErasure(other)) return command.id < other.id;
  if (recordOf(command) !== recordOf(other)) return false;
  const [first, second] = [command, other].map(({ type }) => makes[type] !== undefined);
  return first === second ? command.id < other.id : first!;
}

const isErasure = ({ type }: AnyCommand) => type === 'person.erase';
