/**
 * What went wrong and where, for the log, without what somebody wrote: an error's message may quote that. Those of
 * SQLite, where values are bound, and of the operating system never do, and are told; of a database that quotes values
 * (SQLSTATE class 22) they are not.
 */
export function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'Something was thrown that is no error.';
  const { name, message, cause } = thrown;
  const { code, syscall } = thrown as { code?: unknown; syscall?: unknown };
  const text = typeof code === 'string' && /^[\w-]+$/.test(code) ? code : '';
  const isSafe = Boolean(syscall) || text.startsWith('ERR_SQLITE') || /^(?!22)[\dA-Z]{5}$/.test(text);
  const what = [name, text && ` ${text}`, isSafe && `: ${message}`].filter(Boolean).join('');
  return [what, framesOf(thrown), cause !== undefined && `caused by ${traceOf(cause)}`]
    .filter(Boolean)
    .join('\n');
}

/** The lines of a stack that name places in the code: all after the message, which has lines of its own. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length).replace(/^[^\n]*\n?/, '');
}
