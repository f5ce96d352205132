import type { BackendAdapter, Manifest, Query } from '../../backend/adapter.ts';
import { ask } from '../../backend/ask.ts';
import type { Body } from '../../backend/refusal.ts';
import { nameOfKey, type DeviceKey } from '../../backend/device-key.ts';
import { commandTypes } from '../../model/records.ts';
import { isAskable } from './request.ts';

export { deviceKey } from '../../backend/device-key.ts';
export { live } from './live.ts';

/** What an adapter does besides reading. */
export function writer(
  address: string,
  key: DeviceKey,
  [readTime, submitTime]: readonly [read: number, submit: number],
): Required<Pick<BackendAdapter, 'manifest' | 'actor' | 'known' | 'submit'>> {
  return {
    async manifest() {
      const isRight = ({ spec }: Body) => spec === 1;
      const manifest = await ask<Manifest>(`${address}/manifest`, {}, isRight, readTime);
      // A newer server may know more: what is not known here cannot be asked from here.
      return {
        ...manifest,
        reads: manifest.reads.filter((type) => isAskable({ type } as Query)),
        commands: manifest.commands.filter((type) => commandTypes.includes(type)),
      };
    },
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
