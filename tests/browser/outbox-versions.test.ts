import { assert } from 'chai';
import { newCommunity, stored, until } from './helpers.ts';
import { closeAll, device, feedback, open, keptFor } from './outbox-device.ts';
import { openStorage, outbox } from '../versions/0.1.0/client.mjs';

describe('an outbox that an older version has written', () => {
  beforeEach(() => localStorage.clear());
  afterEach(closeAll);

  it('is sent by this one, once', async () => {
    const community = newCommunity();
    const before = device(community);
    before.line.cut = true;
    const older = outbox(before.adapter, {
      backend: before.adapter.name!,
      storage: await openStorage(),
      delay: () => 1e9,
    });
    const command = feedback('written before the update');
    void older.submit(command);
    await until(() => older.pending.get()[0]?.state === 'waiting');
    older.dispose();
    assert.lengthOf(await keptFor(before.adapter), 1);

    const after = device(community);
    const box = await open(after.adapter);
    await box.flush();
    assert.deepEqual(after.line.submitted, [command.id]);
    assert.deepEqual(
      (await stored(community, 'feedback')).map(({ message }) => message),
      ['written before the update'],
    );
    assert.lengthOf(await keptFor(after.adapter), 0);
  });
});
