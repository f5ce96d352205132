/// <reference types="mocha" />

interface Window {
  /** What `servers.ts` hands to the tests: addresses and the like. */
  readonly __guyub: Readonly<Record<string, string>>;
}
