/** As much of a custom elements manifest as is used here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly (Named & { readonly type?: { readonly text: string } })[];
  readonly events?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
}

/** The elements that a page can use, by their tags. */
export function elementsOf({ modules }: Manifest): ReadonlyMap<string, Declaration> {
  const declarations = modules.flatMap((module) => module.declarations);
  return new Map(declarations.flatMap((each) => (each.tagName ? [[each.tagName, each] as const] : [])));
}
