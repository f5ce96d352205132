// What a widget listens to when its first view is over, fetched together.
export { keepKeys } from './keys.ts';
export { languageChanges } from './language.ts';
