import type * as v from 'valibot';
import { communityOperations, serverOperations, type Content, type Operation } from '../operations/index.ts';
import { titles } from '../problem.ts';
import { jsonSchema } from './json-schema.ts';
import { namedSchemas } from './schemas.ts';

/** An OpenAPI document, as far as it is looked into here. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let made: OpenApi | undefined;

/** The HTTP contract as OpenAPI 3.1, the same for all communities and installations. */
export function openApi(): OpenApi {
  return (made ??= {
    openapi: '3.1.0',
    info,
    paths: paths(),
    components: { schemas: namedSchemas(), securitySchemes },
  } as OpenApi);
}

const info = {
  title: 'Guyub',
  version: '1',
  summary: 'The HTTP contract between community widgets and their backend.',
  description: `Reads are resources, everything that people do is one operation (\`postCommand\`).

- **Errors** are problems (RFC 9457) with a \`code\`; the outbox of the widgets looks at nothing else. Another method on a path that there is gets 405 with \`Allow\`; \`HEAD\` is answered as \`GET\` without a body.
- **Times** are RFC 3339, versions and ids are compared as texts, lengths are counted in UTF-16 code units, \`Retry-After\` in seconds.
- **Readers** leave out fields that they do not know: a newer server may say more.
- **Pages of other sites** (CORS): those of listed origins may read what is under \`/v1\`; visitors have no cookies, and credentials are never allowed.
- **Revalidation**: reads carry a weak \`ETag\`, which leaves the time of the read (\`at\`) out; \`If-None-Match\` gets 304.`,
  license: { name: 'MIT', identifier: 'MIT' },
};

const securitySchemes = {
  Guest: {
    type: 'http',
    scheme: 'Guest',
    description:
      '`Authorization: Guest <name>.<secret>`: a random key that a browser makes at its first write and keeps; 8 to 64 and 32 to 128 letters, digits, `-` and `_`. The server stores an HMAC of it alone.',
  },
  Bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'A token with which the host site vouches for a member: `sub`, `aud`, `iat`, `exp` and, optionally, `roles`; good for ten minutes at most.',
  },
  Session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-guyub-{community}',
    description:
      'One of the team who has signed in on the server’s own pages (`postSignIn`): `HttpOnly; Secure; SameSite=Strict`, for 12 hours. It is looked at where there is no `Authorization`, and with requests of the server’s own pages alone (`Sec-Fetch-Site`, else `Origin` or `Referer`): what another page reads it reads as nobody, and what it writes is refused with 403. A header `Guyub-Actor` beside it names who of the team is meant (`viewer.id`): where somebody else is signed in by now, the request is refused with 401.',
  },
};

function paths(): Record<string, Record<string, object>> {
  const found: Record<string, Record<string, object>> = {};
  for (const [operationId, operation] of Object.entries({ ...communityOperations, ...serverOperations })) {
    (found[operation.path] ??= {})[operation.method] = described(operationId, operation);
  }
  return found;
}

const security = {
  ignored: [],
  optional: [{}, { Guest: [] }, { Bearer: [] }, { Session: [] }],
  required: [{ Guest: [] }, { Bearer: [] }, { Session: [] }],
};

function described(operationId: string, operation: Operation<never>): object {
  const { summary, description, identity, body, answers } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId,
    summary,
    ...(description && { description }),
    security: security[identity],
    ...(parameters.length && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, content]) => [
        status,
        answer(Number(status), content, 304 in answers),
      ]),
    ),
  };
}

const community = {
  name: 'community',
  in: 'path',
  required: true,
  description: 'The community’s name; `main` unless the server has others.',
  schema: { type: 'string' },
};

function parametersOf({ path, parameters = {}, headers = {}, answers }: Operation<never>): object[] {
  const ofPath = (name: string) => path.includes(`{${name}}`);
  const own = Object.entries(parameters).map(([name, schema]) => {
    const { description, ...rest } = jsonSchema(schema as v.GenericSchema);
    const required = ofPath(name) || (schema as v.GenericSchema).type !== 'optional';
    return { name, in: ofPath(name) ? 'path' : 'query', required, description, schema: rest };
  });
  const inHeaders = Object.entries(headers).map(([name, words]) => ({
    name,
    in: 'header',
    required: false,
    ...said(words),
  }));
  return [
    ...(ofPath('community') ? [community] : []),
    ...own,
    ...inHeaders,
    ...(304 in answers ? [ifNoneMatch] : []),
  ];
}

const contentOf = (content: Content) =>
  Object.fromEntries(
    Object.entries(content).map(([type, name]) => [
      type,
      { schema: { $ref: `#/components/schemas/${name}` } },
    ]),
  );

const said = (description: string, schema: object = { type: 'string' }) => ({ description, schema });
const etag = said('What is held; for `If-None-Match`.');
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  ...said('An `ETag` that is held.'),
};
const seconds = said('Seconds after which a repetition makes sense.', { type: 'integer', minimum: 0 });
const headers: Readonly<Record<number, object>> = {
  303: { Location: said('The page that says so.') },
  401: { 'WWW-Authenticate': said('`Guest, Bearer`.') },
  429: { 'Retry-After': seconds },
  503: { 'Retry-After': seconds },
};
const words: Readonly<Record<number, string>> = {
  200: 'As asked.',
  303: 'It has arrived, or been done.',
  304: 'What the asker holds is still so.',
  400: 'The body cannot be read.',
  401: 'Who asks cannot be established, or has to be known for this.',
  403: 'They may not do this.',
  404: 'There is no such community or record.',
  409: 'Something else stands there already, or the time for this is over.',
  410: 'It was good once and is not any more.',
  413: 'The body is too large.',
  415: 'The body is of another media type.',
  422: 'The content is not acceptable; see `fields`.',
  429: 'Too often; see `Retry-After`.',
  500: 'It failed on the server’s side.',
  503: 'It will pass: the server is busy or not ready.',
};

function answer(status: number, content: Content, isKept: boolean): object {
  const own = { ...headers[status], ...(isKept && status < 400 && { ETag: etag }) };
  return {
    description: words[status] ?? titles[status] ?? String(status),
    ...(Object.keys(own).length && { headers: own }),
    ...(Object.keys(content).length && { content: contentOf(content) }),
  };
}
