import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openHttp } from './http.ts';
import { memory } from './memory.ts';
import { sequences } from './sequences/index.ts';

const http = await openHttp();
after(http.stop);

describe('whatever several people do over a network that fails', () => {
  it('comes to what the model says, in memory', async () => {
    const fared = await sequences(memory, 300);
    // Were everything refused, or nothing, the rest would prove little.
    const all = [...fared.keys()];
    assert.deepEqual(all.filter((how) => how.endsWith(' accepted')).length, 13, all.join());
    for (const code of ['conflict', 'closed', 'forbidden', 'invalid', 'not-found']) {
      assert.ok(
        all.some((how) => how.endsWith(` ${code}`)),
        `nothing was refused with ${code}`,
      );
    }
  });

  it('comes to what the model says, over HTTP', async () => {
    await sequences(http, 40);
  });
});
