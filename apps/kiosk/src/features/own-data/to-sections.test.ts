import { describe, expect, test } from 'vitest';
import type { Kept } from './api.ts';
import { maskMiddle, toSections, toText } from './to-sections.ts';

const data: Kept['data'] = {
  exportedAt: '2026-11-23T02:00:00Z',
  receiptNo: 'FY20261123-7KQ4M2',
  kind: 'aid',
  state: 'SUBMITTED',
  channel: 'kiosk',
  receivedAt: '2026-11-23T01:00:00Z',
  given: {
    facts: '工钱没有给。',
    claims: '',
    applicant: { phone: '13800001234', name: '样本甲', idType: 'resident-id', idNumber: '11010519491231002X' },
    materialReasons: {},
  },
  details: { matter: 'C05', tags: ['MIGRANT_WORKER'], urgent: false, watched: true, materials: [{ code: 'identity', state: 'deferred', dueOn: '2026-11-30' }] },
  history: [{ at: '2026-11-23T01:00:00Z', state: 'SUBMITTED', by: 'citizen', words: { note: '申请删除个人信息' } }],
  deadlines: [],
  consents: [{ kind: 'notice', version: '2026-1', textHash: 'x', at: '2026-11-23T01:00:00Z', signature: { png: 'x' } }],
  ratings: [],
  files: [],
  keptUntil: '2036-11-23',
};
const titles = new Map([
  ['C05', '讨工资、确认劳动关系'],
  ['MIGRANT_WORKER', '进城务工人员'],
  ['identity', '身份证明'],
  ['resident-id', '居民身份证'],
]);
const stages = [{ at: '2026-11-23T01:00:00Z', state: 'SUBMITTED', title: '已提交', note: '' }];
const sections = toSections({ data, notice: [], titles }, stages);
const find = (title: string) => sections.find((section) => section.title === title)?.rows.map(({ name, text }) => `${name}：${text}`);

describe('an export in the words of the screens', () => {
  test('tells who she is in the order of her papers', () => {
    expect(find('您，申请人')).toEqual(['名字：样本甲', '证件种类：居民身份证', '证件号码：11010519491231002X', '电话：13800001234']);
  });

  test('says codes, ticks and days as residents read them, and leaves out what is not so', () => {
    expect(find('申请里记着的')).toEqual([
      '申请的事项：讨工资、确认劳动关系',
      '您的身份：进城务工人员',
      '联系您要小心：是',
      '身份证明：以后补，2026年11月30日前',
      '回执号：FY20261123-7KQ4M2',
      '从哪里交的：自助终端',
      '收到时间：2026年11月23日 09:00',
      '留到：2036年11月23日',
    ]);
  });

  test('tells what she agreed to and what was done, and has no heading without a line', () => {
    expect(find('您同意过的')).toEqual(['个人信息怎么用，您同意了：2026年11月23日 09:00，文本版本 2026-1，有您的手写签名']);
    expect(find('办到哪一步')).toEqual(['2026年11月23日 09:00：已提交，您办的，申请删除个人信息']);
    expect(sections.map(({ title }) => title)).toEqual(['您写的', '您，申请人', '申请里记着的', '您同意过的', '办到哪一步']);
  });

  test('stands whole in the file, and with its ends only on a screen others see', () => {
    expect(toText('我的信息', sections)).toContain('【您，申请人】\n名字：样本甲\n');
    expect(sections.flatMap(({ rows }) => rows).filter(({ secret }) => secret)).toHaveLength(2);
    expect(['13800001234', '11010519491231002X', '123'].map(maskMiddle)).toEqual(['138****1234', '110***********002X', '***']);
  });
});
