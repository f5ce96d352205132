import type { Command } from './records.ts';

/** What a command is about; one that makes something is about what it makes. */
function recordOf(command: Command): string {
  if ('pollId' in command) return `poll/${command.pollId}`;
  if ('eventId' in command) return `event/${command.eventId}`;
  if ('policyId' in command) return `policy/${command.policyId}`;
  if ('questionId' in command) return `question/${command.questionId}`;
  return command.type === 'question.ask' ? `question/${command.id}` : command.id;
}

/**
 * Whether a command has to be settled before another of the same person is sent: both are about the same record, and
 * it is the older one. What is done to a question comes after the question, whatever a clock said meanwhile. An erasure
 * is about everything: what was given before it is erased, what was given after it stays.
 */
export function comesBefore(command: Command, other: Command): boolean {
  if (isErasure(command) || isErasure(other)) return command.id < other.id;
  if (recordOf(command) !== recordOf(other)) return false;
  const [makes, isMade] = [command, other].map(({ type }) => type === 'question.ask');
  return makes === isMade ? command.id < other.id : makes!;
}

const isErasure = ({ type }: Command) => type === 'person.erase';
