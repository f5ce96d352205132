// What is fetched together, after the first view.
export { outbox } from './index.ts';
export { memoryStorage, openStorage } from './storage.ts';
