import type { BackendAdapter, RequestOptions } from '../../backend/adapter.ts';
import { ask } from '../../backend/ask.ts';
import type { Body } from '../../backend/refusal.ts';
import { nameOfKey, type DeviceKey } from '../../backend/device-key.ts';
import { inOneTab } from '../../backend/one-tab.ts';
import { polled, type Subscribe } from '../../backend/polled.ts';
import type { Hint } from '../../model/community.ts';

export { deviceKey } from '../../backend/device-key.ts';

/** What changes are asked for, where somebody pays for every byte or waits long for each. */
const seldom = 60_000;

/** Asks what has changed, in one tab for all of an origin. */
export function live(address: string, every: number): Subscribe {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  const spares = connection?.saveData || connection?.effectiveType?.endsWith('2g');
  const changes = async (after: string, options: RequestOptions) => {
    const isRight = ({ changes }: Body) => Array.isArray(changes);
    const url = `${address}/changes${after && `?after=${after}`}`;
    return (await ask<{ changes: Hint[] }>(url, {}, isRight, 10_000, options)).changes;
  };
  return inOneTab(address, polled(changes, spares ? Math.max(every, seldom) : every));
}

/** What an adapter does besides reading. */
export function writer(
  address: string,
  key: DeviceKey,
  [readTime, submitTime]: readonly [read: number, submit: number],
): Required<Pick<BackendAdapter, 'manifest' | 'actor' | 'known' | 'submit'>> {
  return {
    manifest: () => ask(`${address}/manifest`, {}, ({ spec }) => spec === 1, readTime),
    actor: async () => nameOfKey(key.obtain()),
    async known() {
      const known = key.peek();
      return known && nameOfKey(known);
    },
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
