/**
 * Something that has happened, for the log and whatever counts. Neither addresses, ids nor anything people wrote stand
 * in it: a request is named by its route, a command by its type and what became of it.
 */
export type LogEntry = Readonly<Record<string, string | number>> & { readonly event: string };
