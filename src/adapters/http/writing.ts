import type { BackendAdapter } from '../../backend/adapter.ts';
import { ask, type Body } from '../../backend/ask.ts';
import { nameOfKey, type DeviceKey } from '../../backend/device-key.ts';

export { deviceKey } from '../../backend/device-key.ts';

/** What an adapter does besides reading. */
export function writer(
  address: string,
  key: DeviceKey,
  [readTime, submitTime]: readonly [read: number, submit: number],
): Pick<BackendAdapter, 'manifest' | 'actor' | 'submit'> {
  return {
    manifest: () => ask(`${address}/manifest`, {}, ({ spec }) => spec === 1, readTime),
    actor: async () => nameOfKey(key.obtain()),
    async submit(command, options) {
      const body = JSON.stringify(command);
      const init = {
        method: 'POST',
        headers: { Authorization: `Guest ${key.obtain()}`, 'Content-Type': 'application/json' },
        body,
        // Outlives the page. Browsers allow it 64 KiB, and a character takes three bytes at most.
        keepalive: body.length < 20_000,
      };
      const isReceipt = ({ commandId, version }: Body) =>
        commandId === command.id && typeof version === 'string';
      return ask(`${address}/commands`, init, isReceipt, submitTime, options);
    },
  };
}
