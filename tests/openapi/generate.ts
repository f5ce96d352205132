import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApi } from '../../src/server/openapi/document.ts';

/** The committed types of whoever speaks the HTTP contract. */
export const contractFile = resolve(import.meta.dirname, '../../src/adapters/http/contract.ts');

/** What has to stand in {@link contractFile}. */
export async function contractTypes(): Promise<string> {
  // A copy, since the generator changes what it is given; without further patterns of a text, which are no types.
  const copy: unknown = JSON.parse(JSON.stringify(openApi()), (name, value) =>
    name === 'allOf' ? undefined : value,
  );
  const document = copy as Parameters<typeof openapiTS>[0];
  const types = astToString(await openapiTS(document, { immutable: true, silent: true }));
  return `// Made by \`npm run contract\` from the OpenAPI document of the server; not edited by hand.\n\n${types}`;
}

export const committedTypes = (): Promise<string> => readFile(contractFile, 'utf8');

if (import.meta.main) await writeFile(contractFile, await contractTypes());
