// What is fetched together, after the first view.
export { outbox } from './outbox.ts';
export { memoryStorage, openStorage } from './outbox-storage.ts';
