import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/index.ts';
import { conformance } from '../../src/backend/conformance/index.ts';
import type { GuyubError } from '../../src/backend/errors.ts';
import { newId } from '../../src/model/id.ts';
import { guyubHandlers, type GuyubHandlers } from '../../src/msw/index.ts';
import { key, msw, server } from '../conformance/msw.ts';

before(() => server.listen({ onUnhandledFrame: 'error' }));
after(() => server.close());

conformance({ describe, it }, msw);

describe('the knobs', () => {
  let backend: GuyubHandlers;
  const adapter = () => httpAdapter('https://knobs.example/', { key: key() });
  const feedback = () => ({ id: newId(), type: 'feedback.send', kind: 'idea', message: 'A bench' }) as const;
  const refusal = (promise: Promise<unknown>): Promise<Partial<GuyubError>> =>
    promise.then(
      () => ({}),
      (error: GuyubError) => error,
    );

  before(() => {
    backend = guyubHandlers({ url: 'https://knobs.example/', fault: 'offline' });
  });
  const use = () => server.use(...backend.handlers);
  afterEach(() => {
    backend.fault = backend.delay = undefined;
  });

  it('can be set from the start and changed while it runs', async () => {
    use();
    assert.equal((await refusal(adapter().submit(feedback()))).code, 'offline');
    backend.fault = undefined;
    const command = feedback();
    assert.equal((await adapter().submit(command)).commandId, command.id);
    assert.deepEqual(
      backend.store.all('feedback').map(({ id }) => id),
      [command.id],
    );
  });

  it('loses the reply after the command was accepted, which sent again gets its receipt', async () => {
    use();
    const [command, one] = [feedback(), adapter()];
    backend.fault = 'lost-reply';
    assert.equal((await refusal(one.submit(command))).code, 'offline');
    assert.ok(backend.store.all('feedback').some(({ id }) => id === command.id));
    backend.fault = undefined;
    assert.equal((await one.submit(command)).commandId, command.id);
    assert.equal(backend.store.all('feedback').filter(({ id }) => id === command.id).length, 1);
  });

  it('fails with a status, and says when to come again', async () => {
    use();
    backend.fault = { status: 500 };
    const broken = await refusal(adapter().read({ type: 'poll' }));
    assert.deepEqual([broken.code, broken.retryAfter], ['server', undefined]);
    backend.fault = { status: 429, retryAfter: 3 };
    const crowded = await refusal(adapter().read({ type: 'poll' }));
    assert.deepEqual([crowded.code, crowded.retryAfter], ['rate-limited', 3]);
  });

  it('answers with something that is not JSON', async () => {
    use();
    backend.fault = 'not-json';
    assert.equal((await refusal(adapter().read({ type: 'poll' }))).code, 'server');
  });

  it('takes its time, or for ever', async () => {
    use();
    backend.delay = 20;
    assert.equal((await adapter().read({ type: 'poll' })).poll, null);
    backend.delay = 'infinite';
    const hasty = httpAdapter('https://knobs.example/', { key: key(), patience: [200, 200] });
    assert.equal((await refusal(hasty.read({ type: 'poll' }))).code, 'timeout');
  });
});
