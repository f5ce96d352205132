import {
  toJsonSchema,
  toJsonSchemaDefs,
  type ConversionConfig,
  type JsonSchema,
  type OverrideActionContext,
} from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { isId } from '../../model/id.ts';
import { isApart, keepsBody, keepsTitle } from '../../model/question-staff-schemas.ts';
import { mayBeReached } from '../../model/schemas.ts';
import { isFit, tidy } from '../../model/text.ts';
import { isTime } from '../../model/time.ts';

export type { JsonSchema };

/** Checks that are functions, as patterns of JSON Schema (ECMA-262 with the flag `u`). */
const patterns = new Map<unknown, string>([
  [isId, '^[\\da-f]{8}-[\\da-f]{4}-7[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$'],
  [isTime, '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$'],
  [isFit, '^(?:[^\\p{Cs}\\p{Cc}]|[\\n\\t])*$'],
]);
/** Expressions with the flag `i`, which JSON Schema does not know. */
const inAnyCase: Readonly<Record<string, string>> = {
  '^https?:': '^[Hh][Tt][Tt][Pp][Ss]?:',
  '^[a-z\\d-]+$': '^[A-Za-z\\d-]+$',
  '^[a-z]{2,8}(-[a-z\\d]{1,8})*$': '^[A-Za-z]{2,8}(-[A-Za-z\\d]{1,8})*$',
};

const about = (kind: string): JsonSchema => ({
  properties: { target: { type: 'object', properties: { kind: { const: kind } } } },
});
/** Checks of what one field says about another; null where no schema can say it, so that words do. */
const betweenFields = new Map<unknown, JsonSchema | null>([
  [
    mayBeReached,
    {
      anyOf: [
        { not: { required: ['contact'] } },
        { required: ['consent'], properties: { consent: { const: true } } },
      ],
    },
  ],
  [keepsTitle, { anyOf: [about('answer'), { required: ['title'] }] }],
  [keepsBody, { anyOf: [about('question'), { required: ['body'] }] }],
  [isApart, null],
]);

/** A schema that demands one more pattern. */
function also(schema: JsonSchema, pattern: string): JsonSchema {
  return schema.pattern
    ? { ...schema, allOf: [...(schema.allOf ?? []), { pattern }] }
    : { ...schema, pattern };
}

/** What the converter does not know; it throws at what is not known here either, so that nothing is left out. */
function overrideAction({
  valibotAction,
  jsonSchema,
  errors,
}: OverrideActionContext): JsonSchema | undefined {
  const { type, requirement } = valibotAction as { type: string; requirement?: unknown };
  if (type === 'regex' && errors) {
    const { source, flags } = requirement as RegExp;
    const pattern = flags ? inAnyCase[source] : source;
    // With flags it has been put there as it is.
    const { pattern: put, ...rest } = jsonSchema;
    return pattern ? also(put === source ? rest : jsonSchema, pattern) : undefined;
  }
  if (type === 'check') {
    const pattern = patterns.get(requirement);
    return pattern ? also(jsonSchema, pattern) : undefined;
  }
  // What is trimmed must hold something else than space.
  if (type === 'trim') return also(jsonSchema, '\\S');
  if (type === 'transform' && (valibotAction as { operation?: unknown }).operation === tidy)
    return jsonSchema;
  if (type === 'partial_check') {
    const rule = betweenFields.get(requirement);
    if (!rule) return rule === null ? jsonSchema : undefined;
    return { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), rule] };
  }
  return undefined;
}

const config: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'output',
  overrideAction,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/** Named schemas as the components of a document, each of which refers to the others by name. */
export function components(schemas: Readonly<Record<string, v.GenericSchema>>): Record<string, JsonSchema> {
  return toJsonSchemaDefs({ ...schemas }, config);
}

/** One schema by itself. */
export function jsonSchema(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, config);
  return rest;
}
