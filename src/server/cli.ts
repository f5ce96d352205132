import { backup } from './commands/backup.ts';
import type { Command } from './commands/command.ts';
import { exportCommand } from './commands/export.ts';
import { migrate } from './commands/migrate.ts';
import { notices } from './commands/notices.ts';
import { helpOn, parse } from './commands/options.ts';
import { ownerLink } from './commands/owner-link.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { settle } from './commands/settings.ts';
import { token } from './commands/token.ts';
import { UsageError } from './commands/usage-error.ts';

const commands: Readonly<Record<string, Command>> = {
  serve,
  migrate,
  backup,
  restore,
  export: exportCommand,
  token,
  notices,
  'owner-link': ownerLink,
};

/**
 * Follows a command line; returns the exit code, at once or when a server has stopped: 0, 1 for what failed, 2 for
 * what cannot be followed.
 */
export async function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    await follow(args, env);
    return 0;
  } catch (error) {
    const { message } = error as Error;
    const isUsage = error instanceof UsageError;
    process.stderr.write(`guyub: ${message}${isUsage ? '\nTry: guyub --help' : ''}\n`);
    return isUsage ? 2 : 1;
  }
}

async function follow([name, ...rest]: string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (name === undefined) throw new UsageError('A command is missing.');
  if (name === 'help' || name === '--help') {
    process.stdout.write(rest[0] === undefined ? overview() : helpOf(rest[0]));
    return;
  }
  const command = commandCalled(name);
  const { values, operands } = parse(rest, [...command.takes, 'help']);
  if (values.help) {
    process.stdout.write(helpOf(name));
    return;
  }
  const expected = command.operand ? 1 : 0;
  if (operands.length < expected) throw new UsageError(`guyub ${name} needs a ${command.operand}.`);
  if (operands.length > expected) throw new UsageError(`"${operands[expected]}" is one word too many.`);
  await command.run({ settings: settle(values, env), values, operand: operands[0] ?? '' });
}

function commandCalled(name: string): Command {
  if (!Object.hasOwn(commands, name)) throw new UsageError(`There is no command "${name}".`);
  return commands[name]!;
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return `Usage: guyub <command> [options]

${lines.join('\n')}

guyub help <command> tells what a command does and takes.
`;
}

function helpOf(name: string): string {
  const { operand, summary, about, takes } = commandCalled(name);
  return `Usage: guyub ${name} [options]${operand ? ` ${operand}` : ''}

${summary[0]!.toUpperCase()}${summary.slice(1)}.${about ? `\n${about}` : ''}

${helpOn([...takes, 'help'])}
`;
}
