import { expect, test } from 'vitest';
import { articleTarget, readableTarget } from './route-look.ts';

test('a target that names an article opens that article', () => {
  expect(articleTarget('civil-code/675')).toEqual({ slug: 'civil-code', number: 675 });
});

test('any other target opens none', () => {
  expect(['12348', 'civil-code', 'https://a.example/1', ''].map(articleTarget)).toEqual([null, null, null, null]);
});

test('only a target in Chinese is shown to a resident', () => {
  expect(['区法律援助中心窗口', 'hall', '12348'].map(readableTarget)).toEqual(['区法律援助中心窗口', '', '']);
});
