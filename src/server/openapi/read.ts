import * as v from 'valibot';
import { said } from './records.ts';

// What all reads have in common.

const version = said(
  v.string(),
  'Everything accepted up to this version is in the read. Compare as texts; empty before the first command.',
);
const role = v.picklist(['member', 'moderator', 'owner', 'reviewer']);
export const read = {
  version,
  at: said(v.pipe(v.string(), v.isoTimestamp()), 'The server’s clock when it read (RFC 3339, UTC).'),
  viewer: v.object({
    id: v.exactOptional(
      said(v.string(), 'How this server calls whoever asks; absent where nobody is known yet.'),
    ),
    roles: v.array(role),
  }),
};
export const next = v.exactOptional(
  said(v.string(), 'The `cursor` of the next page; absent on the last one.'),
);
