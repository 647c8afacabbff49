import { expect, test } from 'vitest';
import { kindOf, readCredentials, tidyCode, tidyReceiptNo } from './credentials.ts';

test('a number typed without hyphen, in small letters or with spaces is the same number', () => {
  for (const typed of ['FY20261123-7KQ4M2', 'fy202611237kq4m2', ' FY20261123 7KQ4M2 ']) expect(tidyReceiptNo(typed)).toBe('FY20261123-7KQ4M2');
});

test('a code is shown in groups of four', () => {
  expect(tidyCode('abcd2345efgh')).toBe('ABCD-2345-EFGH');
});

test('the QR of a receipt carries number and code behind the hash, and nothing else is taken for them', () => {
  expect(readCredentials('#/progress/FY20261123-7KQ4M2/ABCD-2345-EFGH')).toEqual({ receiptNo: 'FY20261123-7KQ4M2', accessCode: 'ABCD-2345-EFGH' });
  expect(['#/progress', '#/progress/FY20261123-7KQ4M2', ''].map(readCredentials)).toEqual([null, null, null]);
});

test('the number says which service it belongs to', () => {
  expect(['FY20261123-7KQ4M2', 'TJ20261123-7KQ4M2', 'XX1'].map(kindOf)).toEqual(['aid', 'mediation', undefined]);
});
