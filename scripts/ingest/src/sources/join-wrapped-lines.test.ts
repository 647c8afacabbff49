import { expect, it } from 'vitest';
import { joinWrappedLines } from './join-wrapped-lines.ts';

it('lines the width of a page broke are one again, and what begins anew stays apart', () => {
  const lines = [
    '晾衣管理规定',
    '第一条 晾晒衣物应当在白天进行，并应',
    '当避开雨天和大风天气。',
    '第二条 下列衣物可以在阳台以外晾晒，',
    '（一）床单；',
    '（二）被套。',
  ];
  expect(joinWrappedLines(lines)).toEqual([
    '晾衣管理规定',
    '第一条 晾晒衣物应当在白天进行，并应当避开雨天和大风天气。',
    '第二条 下列衣物可以在阳台以外晾晒，',
    '（一）床单；',
    '（二）被套。',
  ]);
});
