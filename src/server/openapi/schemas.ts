import * as v from 'valibot';
import { feedbackKinds } from '../../model/feedback.ts';
import { commandTypes } from '../../model/records.ts';
import { commandSchemas } from '../../model/schemas.ts';
import { staffSchemas } from '../../model/staff-schemas.ts';
import { staffCommandTypes } from '../../model/staff.ts';
import {
  again,
  newcomer,
  newPasskey,
  passkeyName,
  passkeyRemoval,
  roleChange,
  selfChange,
  sessionEnd,
  usedPasskey,
} from '../team-bodies.ts';
import { mailSchema } from '../mail/schema.ts';
import { answerSchemas } from './answers.ts';
import { commandWords, type AnyCommandType } from './commands.ts';
import { components, type JsonSchema } from './json-schema.ts';

const health = v.object({ status: v.picklist(['ok', 'ready']) });
const document = v.objectWithRest({ openapi: v.literal('3.1.0') }, v.unknown());
const text = (words: string) => v.pipe(v.string(), v.description(words));

/** Anything may stand in a form: what cannot be taken is shown once more, with what to mend. */
const form = v.object({
  id: v.exactOptional(text('A UUIDv7, made when the form is shown: a form sent twice is stored once.')),
  lang: v.exactOptional(text('The language to answer in (BCP 47); by default the browser’s.')),
  page: v.exactOptional(text('The page to lead back to, on a listed site.')),
  kind: text(`One of ${feedbackKinds.join(', ')}.`),
  message: text('What the writer wants to say.'),
  rating: v.exactOptional(text('`1` to `5`, `5` the best.')),
  name: v.exactOptional(text('What the writer wants to be called.')),
  contact: v.exactOptional(text('How to reach the writer. Taken only with `consent`.')),
  consent: v.exactOptional(text('Anything but nothing: the writer agrees to be contacted.')),
});

const schemas = {
  ...answerSchemas,
  FeedbackForm: form,
  MailSet: mailSchema,
  Done: v.pipe(v.object({}), v.description('It is done; there is no more to say.')),
  SignInForm: v.object({ link: text('What the link has in its address.') }),
  SignInLinkForm: v.object({ address: text('Where one of the team is reached.') }),
  MeChange: selfChange,
  PasskeyMade: newPasskey,
  PasskeyName: passkeyName,
  PasskeyRemoval: passkeyRemoval,
  PasskeyUsed: usedPasskey,
  InvitationAsked: v.union([newcomer, again]),
  RoleChange: roleChange,
  SessionEnd: sessionEnd,
  Page: text('A page in HTML.'),
  EventStream: text('Server-Sent Events (HTML standard, 9.2); the data of each is a `Hint`.'),
  Health: health,
  Document: document,
};
export type SchemaName = keyof typeof schemas | 'Command';

/** `poll.vote` is `PollVote`, as in the model. */
const nameOf = (type: AnyCommandType): string =>
  type.replace(/(?:^|\.)(.)/g, (_, first: string) => first.toUpperCase());

const limits =
  '`maxLength` counts UTF-16 code units, as `String.length` does, before space around a text is taken away.';

/** All named schemas of the document. */
export function namedSchemas(): Record<string, unknown> {
  const commands = components({ ...commandSchemas, ...staffSchemas });
  const types: readonly AnyCommandType[] = [...commandTypes, ...staffCommandTypes];
  const described = types.map((type) => [nameOf(type), withWords(commands[type]!, type)] as const);
  const refs = types.map((type) => [type, `#/components/schemas/${nameOf(type)}`] as const);
  return {
    ...components(schemas),
    ...Object.fromEntries(described),
    Command: {
      description: `One of these, told apart by \`type\`. ${limits}`,
      oneOf: refs.map(([, $ref]) => ({ $ref })),
      discriminator: { propertyName: 'type', mapping: Object.fromEntries(refs) },
    },
  };
}

function withWords(schema: JsonSchema, type: AnyCommandType): JsonSchema {
  const { about, fields } = commandWords[type];
  const words: Readonly<Record<string, string>> = {
    id: 'Made by whoever gives the command, before it is first sent: a UUIDv7 in lower case.',
    ...fields,
  };
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const description = words[name];
    return [name, description ? { ...(property as object), description } : property];
  });
  return { ...schema, description: about, properties: Object.fromEntries(properties) };
}
