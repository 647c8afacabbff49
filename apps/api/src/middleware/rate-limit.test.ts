import { expect, test } from 'vitest';
import { networkOf } from './rate-limit.ts';

test('IPv6 addresses of one household count as one, IPv4 addresses each for themselves', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('unknown')).toBe('unknown');
  expect(networkOf('2001:db8:0:1:aaaa::1')).toBe('2001:db8:0:1');
  expect(networkOf('2001:0DB8:0000:0001:ffff:ffff:ffff:ffff')).toBe('2001:db8:0:1');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('64:ff9b::192.0.2.7')).toBe('64:ff9b:0:0');
});
