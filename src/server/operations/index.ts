import { mailOperations } from './mail.ts';
import { serverOperations } from './server.ts';
import { staffReads } from './staff-reads.ts';
import { teamOperations } from './team.ts';
import { visitorReads } from './visitor-reads.ts';
import { writes } from './writes.ts';

// Everything that the server answers over HTTP but the files of the script tag: it is routed from here, and the OpenAPI
// document is made of it (`openapi/`), so that nothing is served that is not described.

export const communityOperations = {
  ...visitorReads,
  ...mailOperations,
  ...staffReads,
  ...writes,
  ...teamOperations,
};

export { serverOperations };
export { isPage, type Content, type Operation } from './operation.ts';
