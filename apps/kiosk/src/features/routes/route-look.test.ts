import type { Route } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { actionLook, articleTarget, findReading, isGuide, readableTarget } from './route-look.ts';

test('a target that names an article opens that article', () => {
  expect(articleTarget('civil-code/675')).toEqual({ slug: 'civil-code', number: 675 });
});

test('any other target opens none', () => {
  expect(['12348', 'civil-code', 'https://a.example/1', ''].map(articleTarget)).toEqual([null, null, null, null]);
});

test('only a target in Chinese is shown to a resident', () => {
  expect(['区法律援助中心窗口', 'hall', '12348'].map(readableTarget)).toEqual(['区法律援助中心窗口', '', '']);
});

test('a target that names one of our guides says that it is about what to do', () => {
  expect(['guide:labour-arbitration', 'civil-code:675', 'guide:'].map(isGuide)).toEqual([true, false, false]);
  expect(actionLook.read.verb('guide:court-filing')).not.toBe(actionLook.read.verb('civil-code:675'));
});

test('a door to read opens its article, its guide, or else what it rests on', () => {
  const door = (target: string, basis: Route['basis'] = []): Route => ({ kind: 'court', title: '起诉', why: '', basis, action: { type: 'read', target } });
  expect(findReading(door('civil-code:675'))).toEqual({ article: { slug: 'civil-code', number: 675 } });
  expect(findReading(door('guide:court-filing'))).toEqual({ guide: { id: 'guide:court-filing', title: '起诉' } });
  expect(findReading(door('hall', [{ slug: 'civil-code', article: 188, label: '' }]))).toEqual({ article: { slug: 'civil-code', number: 188 } });
  expect(findReading(door('hall'))).toBeUndefined();
});
