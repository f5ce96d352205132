import type { OptionName, Values } from './options.ts';
import type { Settings } from './settings.ts';

/** What `guyub` does at a word. */
export interface Command {
  /** What it must be given beside options, as its usage calls it. */
  readonly operand?: string;
  /** A line for the list of commands. */
  readonly summary: string;
  /** What its own help says beyond that. */
  readonly about?: string;
  readonly takes: readonly OptionName[];
  run(given: Given): Promise<void>;
}

export interface Given {
  readonly settings: Settings;
  /** What the command line says by itself: for what is no setting. */
  readonly values: Values;
  /** Empty for a command that takes none. */
  readonly operand: string;
}
