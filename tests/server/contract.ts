import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import { openApi } from '../../src/server/openapi/document.ts';

// The document as something to hold answers to, and to make requests from.

const addFormats = createRequire(import.meta.url)('ajv-formats') as FormatsPlugin;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
type Contents = Readonly<Record<string, { readonly schema: Schema }>>;

/** An operation as the document describes it. */
export interface Described {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content?: Contents }>>;
}

export interface Contract {
  readonly operations: readonly Described[];
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Checks a value against a schema by its name. */
  schema(name: string): ValidateFunction;
  /** Why an answer is none that the document declares; nothing where it is one. */
  wrongIn(
    operation: Described,
    status: number,
    mediaType: string | undefined,
    body: string,
  ): string | undefined;
}

/** @param closed whether an answer with a field that the document does not know is a wrong one */
export function contract({ closed = false } = {}): Contract {
  const document = JSON.parse(JSON.stringify(openApi()), (_, value: unknown) => {
    const isOpen = closed && typeof value === 'object' && value && 'properties' in value && 'type' in value;
    return isOpen && !('additionalProperties' in value) ? { ...value, additionalProperties: false } : value;
  }) as { paths: Record<string, Record<string, object>>; components: { schemas: Record<string, Schema> } };
  const { schemas } = document.components;
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: false,
    strictRequired: false,
    strictTypes: false,
  });
  addFormats(ajv);
  for (const keyword of ['discriminator', 'components']) ajv.addKeyword(keyword);
  ajv.addSchema({ $id: 'document', components: { schemas } });
  const schema = (name: string) => ajv.getSchema(`document#/components/schemas/${name}`)!;
  return {
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method, path, ...operation }) as Described),
    ),
    schemas,
    schema,
    wrongIn({ responses }, status, mediaType, body) {
      const declared = responses[status];
      if (!declared) return `The status ${status} is not declared.`;
      if (!declared.content) return body ? `There is a body with ${status}: ${body}` : undefined;
      const content = declared.content[mediaType ?? ''];
      if (!content) return `${mediaType} is not declared for ${status}.`;
      const check = schema(content.schema.$ref!.split('/').at(-1)!);
      const value: unknown = mediaType!.endsWith('json') ? JSON.parse(body) : body;
      return check(value) ? undefined : `${ajv.errorsText(check.errors)}: ${body}`;
    },
  };
}
