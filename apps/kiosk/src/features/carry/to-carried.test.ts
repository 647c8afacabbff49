import { expect, test } from 'vitest';
import { toCarried } from './to-carried.ts';

const own = { name: '甲样例', phone: '13800000001', idNumber: '11010519491231002X' };

test('an application is carried with facts, claims and both people, and without the identity number', () => {
  const carried = toCarried({ given: { applicant: own, facts: '欠了三个月工资', claims: '要回工资', opponent: { name: '乙样例', address: '测试路一号' } } });
  expect(carried).toEqual({
    facts: '欠了三个月工资',
    claims: '要回工资',
    otherName: '乙样例',
    otherPhone: '',
    otherAddress: '测试路一号',
    name: '甲样例',
    phone: '13800000001',
    address: '',
  });
});

test('the other side of a booking is carried like the opponent of an application', () => {
  expect(toCarried({ given: { applicant: own, facts: '漏水', respondent: { name: '乙样例' } } })?.otherName).toBe('乙样例');
});

test('a matter whose words have been erased has nothing to carry', () => {
  expect([{}, { applicant: null, facts: 3 }].map((given) => toCarried({ given }))).toEqual([null, null]);
});
