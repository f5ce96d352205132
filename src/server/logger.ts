import { once } from 'node:events';
import { pino } from 'pino';
import type { LogEntry } from './log-entry.ts';

/** From what is told always to what is told only when asked for. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How much each event matters; all others are `info`. */
const levels: Readonly<Record<string, Exclude<LogLevel, 'silent'>>> = {
  crash: 'fatal',
  error: 'error',
  warning: 'warn',
  command: 'debug',
  limit: 'debug',
  stream: 'debug',
  'notice-sent': 'debug',
  'notice-dead': 'warn',
};
/** Most bytes that wait for a reader of the log that hangs: it shall not take the server's memory. */
const mostWaiting = 4 * 1024 * 1024;

export interface Log {
  write(entry: LogEntry): void;
  /** Takes no more, and resolves once all is written: for a process that ends without running to its end. */
  end(): Promise<unknown>;
}

/**
 * Structured logs on standard error: one JSON object a line, with its level and time. Nothing waits for a line to be
 * written; a process that runs to its end has written all of them.
 */
export function openLog(level: LogLevel): Log {
  const target = pino.destination({ fd: 2, sync: false, maxLength: mostWaiting });
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, target);
  let ended: Promise<unknown> | undefined;
  return {
    write(entry) {
      if (!ended) logger[levels[entry.event] ?? 'info'](entry);
    },
    end() {
      if (!ended) {
        ended = once(target, 'close');
        target.end();
      }
      return ended;
    },
  };
}
