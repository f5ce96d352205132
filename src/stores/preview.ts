import type { BackendAdapter } from '../backend/adapter.ts';
import { GuyubError } from '../backend/errors.ts';
import type { Reads, ReadType } from '../model/reads.ts';

/** What a preview shows: the answer to each read, as a visitor would get it. */
export type Previewed = { readonly [T in ReadType]?: Reads[T]['result'] };

/** A backend for a widget that only shows how something will look: it answers what it is given, and takes nothing. */
export function previewAdapter(reads: Previewed): BackendAdapter {
  const unsupported = async () => {
    throw new GuyubError('unsupported');
  };
  return {
    manifest: async () => ({
      spec: 1,
      reads: Object.keys(reads) as ReadType[],
      commands: [],
      guarantees: { oneBallot: 'none', consistency: 'strong', idempotency: 'none' },
    }),
    read: async ({ type }) => (reads[type] ?? (await unsupported())) as never,
    submit: unsupported,
    actor: async () => 'preview',
    known: async () => undefined,
  };
}
