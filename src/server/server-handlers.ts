import { json, revalidated, type Asked } from './answer.ts';
import { Problem } from './problem.ts';

/** What is given to handlers that are about the server and no community. */
export interface ServerContext extends Asked {
  /** The communities that there are here. */
  readonly communities: readonly string[];
  /** Reads something from the database, or throws. */
  probe(): Promise<unknown>;
  /** The contract as an OpenAPI document. */
  document(): Promise<object>;
  tellLog(thrown: unknown): void;
  readonly closing?: AbortSignal | undefined;
}

type Handler = (context: ServerContext) => Promise<Response>;

/** For what watches the server: it asks again soon, and sends visitors elsewhere meanwhile. */
const notReady = { status: 503, retryAfter: 1 };

/** Alive, whatever the database does: starting again would not mend that. */
export const getHealth: Handler = async () => json({ status: 'ok' });

export const getReadiness: Handler = async ({ closing, probe, tellLog }) => {
  if (closing?.aborted) throw new Problem('server', { ...notReady, detail: 'The server is stopping.' });
  try {
    await probe();
  } catch (error) {
    tellLog(error);
    throw new Problem('server', { ...notReady, detail: 'The database cannot be read.' });
  }
  return json({ status: 'ready' });
};

/** The contract. */
export const getDocument: Handler = async (context) => revalidated(context, await context.document());
