/** A command line, or another setting, that cannot be followed. */
export class UsageError extends Error {}
