import { expect, test } from 'vitest';
import { toPublicAddress } from './public-address.ts';

test('an address for the phone has one slash where host and path meet, and keeps a path in front', () => {
  const addresses = ['https://a.example', 'https://a.example/', 'https://a.example/law/'].map((url) => toPublicAddress(url, '/#/handoff/ABCD2345'));
  expect(addresses).toEqual(['https://a.example/#/handoff/ABCD2345', 'https://a.example/#/handoff/ABCD2345', 'https://a.example/law/#/handoff/ABCD2345']);
});
