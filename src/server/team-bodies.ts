import * as v from 'valibot';
import { language, line, malformed, unknown } from '../model/schemas.ts';
import { longestName, staffRoles } from '../model/team.ts';
import { address } from './mail/schema.ts';

// What is sent about the team itself: it is checked by the schemas that describe it in the document.

const said = <S extends v.GenericSchema<string, string>>(schema: S, words: string) =>
  v.pipe(schema, v.description(words) as v.DescriptionAction<string, string>);
const role = v.picklist(staffRoles, unknown);
const staff = said(line(100), 'One of the team, by the id under `staff`.');

const name = said(line(longestName), 'What colleagues are shown.');
const byMail = v.exactOptional(
  v.pipe(
    v.boolean(malformed),
    v.description('Whether the link goes to their address, and to nobody else; by default it is answered.'),
  ),
);
/** In which language they are written to; by default the asker’s browser’s. */
const lang = v.exactOptional(
  v.pipe(language, v.description('Of the mail (BCP 47); by default the browser’s.')),
);

/** A link for somebody new, or another one for somebody who is there. */
export const newcomer = v.object({ name, role, mail: v.exactOptional(address), byMail, lang }, malformed);
export const again = v.object({ staff, byMail, lang }, malformed);
export const selfChange = v.object(
  {
    name: v.exactOptional(name),
    mail: v.exactOptional(
      v.pipe(v.nullable(address), v.description('Where links to sign in by are mailed to; `null`: nowhere.')),
    ),
  },
  malformed,
);
export const roleChange = v.object(
  {
    staff,
    role: v.pipe(v.nullable(role), v.description('`null` removes them from the team.')),
  },
  malformed,
);
export const sessionEnd = v.object({ id: said(line(100), 'A session, by its id.') }, malformed);

const passkeyId = said(line(1400), 'A passkey, by its id.');
const calledSo = said(line(longestName), 'What its owner calls it.');
export const passkeyName = v.object({ id: passkeyId, name: calledSo }, malformed);
export const passkeyRemoval = v.object({ id: passkeyId }, malformed);

/** As WebAuthn writes it; what it holds besides is left out. */
const bytes = (most: number) =>
  v.pipe(v.string('required'), v.maxLength(most, 'too-long'), v.regex(/^[\w-]+$/, malformed));
const credential = <E extends v.ObjectEntries>(response: E, words: string) =>
  v.pipe(
    v.object(
      {
        id: bytes(1400),
        rawId: bytes(1400),
        type: v.literal('public-key', unknown),
        response: v.object(response, malformed),
        clientExtensionResults: v.optional(v.object({}, malformed), {}),
      },
      malformed,
    ),
    v.description(words),
  );
export const newPasskey = v.object(
  {
    name: v.exactOptional(said(line(longestName), 'What its owner calls it; by default the browser.')),
    credential: credential(
      { clientDataJSON: bytes(4096), attestationObject: bytes(32_768) },
      'What `navigator.credentials.create()` gave, as its `toJSON()` writes it.',
    ),
  },
  malformed,
);
export const usedPasskey = v.object(
  {
    credential: credential(
      {
        clientDataJSON: bytes(4096),
        authenticatorData: bytes(4096),
        signature: bytes(4096),
        userHandle: v.exactOptional(bytes(200)),
      },
      'What `navigator.credentials.get()` gave, as its `toJSON()` writes it.',
    ),
  },
  malformed,
);
