import { expect, test } from 'vitest';
import { findFigures } from './figures.ts';

test.each([
  ['三十日', '30天'],
  ['百分之二十', '20%'],
  ['三万元', '30000元'],
  ['百分之三点五', '3.5%'],
  ['一年', '1年'],
  ['十二个月', '12个月'],
  ['１５日', '十五日'],
])('«%s» and «%s» are the same figure', (left, right) => {
  expect(findFigures(left)).toEqual(findFigures(right));
  expect(findFigures(left).size).toBe(1);
});

test.each(['第三天', '一次性付清', '半成品', '单元', '第二款', '2021年1月1日', '一块地'])('«%s» carries no figure of law', (text) => {
  expect([...findFigures(text)]).toEqual([]);
});

test('a ten-thousandth and a decimal are told apart from their neighbours', () => {
  expect([...findFigures('万分之五')]).toEqual(['5/10000']);
  expect(findFigures('百分之五')).not.toEqual(findFigures('百分之三点五'));
});
