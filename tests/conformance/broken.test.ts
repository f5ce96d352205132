import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { applies, examine, Failure, themes, type Harness } from '../../src/backend/conformance/index.ts';
import { GuyubError } from '../../src/backend/errors.ts';
import { broken } from './broken/index.ts';
import { openHttp } from './http.ts';
import { memory } from './memory.ts';

const http = await openHttp();
after(http.stop);

describe('every case catches a broken backend', () => {
  for (const theme of themes) {
    for (const rule of theme.rules) {
      const bad = broken[rule.id];
      it(`${rule.id} catches one that ${bad?.fault ?? '…'}`, async () => {
        assert.ok(bad, `no broken backend shows that ${rule.id} can fail`);
        const good = [memory, http].find((harness) => applies(rule, theme, harness));
        assert.ok(good, `no backend shows that ${rule.id} can pass`);
        await examine(rule, good);
        const open: Harness['open'] = async (...asked) => bad.in(await good.open(...asked));
        await assert.rejects(examine(rule, { ...good, open }), isVerdict);
      });
    }
  }

  it('names each rule once, and no broken backend is left over', () => {
    const ids = themes.flatMap(({ rules }) => rules.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(Object.keys(broken).sort(), ids.sort());
  });
});

/** A case fails by its own judgement or by a refusal it did not expect, not by a slip in the broken backend. */
function isVerdict(error: unknown): true {
  if (error instanceof Failure || error instanceof GuyubError) return true;
  throw error;
}
