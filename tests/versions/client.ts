// What a page runs, as far as a backend and a device meet it: frozen with each version of the contract.
export { httpAdapter } from '../../src/adapters/http/index.ts';
export { outbox } from '../../src/backend/outbox/index.ts';
export { openStorage } from '../../src/backend/outbox/storage.ts';
