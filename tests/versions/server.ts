// What a server runs, as far as a page and a database meet it: frozen with each version of the contract.
export { staffedManifest as liveManifest } from '../../src/backend/store-adapter.ts';
export { createApp } from '../../src/server/app.ts';
export { openStorage } from '../../src/server/storage/index.ts';
