import { expect, test } from 'vitest';
import { offersMediation } from './offers-mediation.ts';

test('who got no aid for a dispute is offered mediation', () => {
  expect(offersMediation({ matter: 'C05', state: 'REFUSED' })).toBe(true);
});

test('violence at home, crime and authorities are not mediated, and an application under way is left alone', () => {
  expect(offersMediation({ matter: 'N04', state: 'REFUSED' })).toBe(false);
  expect(offersMediation({ matter: 'K01', state: 'REFUSED' })).toBe(false);
  expect(offersMediation({ matter: 'C01', state: 'REFUSED' })).toBe(false);
  expect(offersMediation({ matter: 'C05', state: 'SCREENING' })).toBe(false);
});
