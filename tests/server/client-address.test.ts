import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { clientAddress, rangesOf } from '../../src/server/client-address.ts';

const addressOf = (trusted: readonly string[], remoteAddress: string | undefined, forwarded?: string) =>
  clientAddress(rangesOf(trusted))({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage);

test('nobody is believed who is not to be trusted', () => {
  assert.equal(addressOf([], '203.0.113.9', '198.51.100.1'), '203.0.113.9');
  assert.equal(addressOf(['10.0.0.0/8'], '203.0.113.9', '198.51.100.1'), '203.0.113.9');
  assert.equal(addressOf([], undefined), undefined);
});

test('a proxy tells who came before it, and whoever came before may write what they like', () => {
  const proxies = ['10.0.0.0/8', '::1'];
  assert.equal(addressOf(proxies, '10.1.2.3', '198.51.100.1'), '198.51.100.1');
  assert.equal(addressOf(proxies, '::ffff:10.1.2.3', '1.1.1.1, 198.51.100.1 , 10.9.9.9'), '198.51.100.1');
  assert.equal(addressOf(proxies, '::1', 'unknown, "; drop, 198.51.100.1'), '198.51.100.1');
  assert.equal(addressOf(proxies, '10.1.2.3', 'not an address'), '10.1.2.3');
  assert.equal(addressOf(proxies, '10.1.2.3'), '10.1.2.3');
});

test('of IPv6 it is the network that one household has', () => {
  const network = '2001:db8:0:42::/64';
  for (const written of ['2001:db8:0:42::7', '2001:DB8:0:42:1:2:3:4', '2001:0db8:0000:0042::']) {
    assert.equal(addressOf([], written), network, written);
  }
  assert.equal(addressOf([], '::'), '0:0:0:0::/64');
  assert.equal(addressOf([], 'fe80::1%eth0'), 'fe80:0:0:0::/64');
});

test('what is no range is refused, and so is everybody', () => {
  for (const text of ['', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8', '0.0.0.0/0', '::/0']) {
    assert.throws(() => rangesOf([text]), RangeError, text);
  }
});
