import type { DeskCommand } from './desk.ts';

/** What somebody has done with a command, in a word: its type, and how it was set where it can be set in two ways. */
export function deedOf(command: DeskCommand): string {
  switch (command.type) {
    case 'post.review':
      return `${command.type} ${command.decision}`;
    case 'question.close':
      return `${command.type} ${command.closed}`;
    case 'question.pin':
      return `${command.type} ${command.pinned}`;
    case 'answer.verify':
      return `${command.type} ${command.verified}`;
    case 'answer.accept':
      return `${command.type} ${command.answerId !== null}`;
    case 'event.restore':
      return `${command.type} ${command.status}`;
    case 'person.block':
      return `${command.type} ${command.blocked}`;
    default:
      return command.type;
  }
}
