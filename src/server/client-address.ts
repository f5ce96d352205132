import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Addresses and ranges (`10.0.0.0/8`, `::1`); throws a sentence at the first that is neither. */
export function rangesOf(texts: readonly string[]): BlockList {
  const ranges = new BlockList();
  for (const text of texts) {
    const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = Number(bits ?? most);
    if (!version || length > most) throw new RangeError(`${text} is neither an address nor a range.`);
    if (length === 0) throw new RangeError(`${text} is everybody.`);
    ranges.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return ranges;
}

/**
 * Where a request comes from: the other end of the connection, or, if that is a proxy to be trusted, the last address
 * before it in `X-Forwarded-For` that is not. Of IPv6 the network (/64) that one household or device has.
 */
export function clientAddress(trusted: BlockList): (incoming: IncomingMessage) => string | undefined {
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ socket, headers }) => {
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    const chain = [...forwarded, socket.remoteAddress ?? ''].map(plain).reverse();
    let found: string | undefined;
    for (const address of chain) {
      // What is no address was made up by somebody further away.
      if (!isIP(address)) break;
      found = address;
      if (!isTrusted(address)) break;
    }
    return found && networkOf(found);
  };
}

/** An IPv4 address that came over IPv6 is one of IPv4. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail ?? '')];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
