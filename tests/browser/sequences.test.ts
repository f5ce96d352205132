import { browser } from '../conformance/browser.ts';
import { sequences } from '../conformance/sequences/index.ts';

describe('whatever several people do over a network that fails', () => {
  it('comes to what the model says, on this device', async function () {
    // A failure takes its time: shorter and shorter sequences are tried before it is told.
    this.timeout(100_000);
    await sequences(browser, 25);
  });
});
