/** Two server processes on one PostgreSQL: whoever writes to one reads it at the other, and races between them end well. */
import { after, describe, it } from 'node:test';
import { conformance } from '../../src/backend/conformance/index.ts';
import { openHttpOnPostgres } from './postgres.ts';
import { sequences } from './sequences/index.ts';

const postgres = await openHttpOnPostgres();
after(postgres.stop);

conformance({ describe, it }, postgres);

it('whatever several people do over a network that fails comes to what the model says', async () => {
  await sequences(postgres, 15);
});
