import { after, describe, it } from 'node:test';
import { conformance } from '../../src/backend/conformance/index.ts';
import { openPostgrest } from '../postgrest/index.ts';
import { onPostgrest } from './postgrest.ts';
import { sequences } from './sequences/index.ts';

const backend = await openPostgrest();
after(() => backend[Symbol.asyncDispose]());
const postgrest = onPostgrest(backend);
conformance({ describe, it }, postgrest);

it('comes to what the model says, whatever several people do over a network that fails', async () => {
  await sequences(postgrest, 30);
});
