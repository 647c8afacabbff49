import { expect, test } from 'vitest';
import { splitLayers } from './answer-layers.ts';
import { parseMarkdown, plainText } from './markdown.ts';

const layersOf = (text: string) => {
  const { conclusion, steps, law } = splitLayers(parseMarkdown(text));
  return [conclusion, steps, law].map(plainText);
};

test('an answer falls into what holds, what to do, and what the law says', () => {
  expect(layersOf('可以要回来。[1]\n\n**怎么办**\n\n1. 催要\n\n**期限**\n\n三年。\n\n**法律怎么说**\n\n- 应当还款[1]')).toEqual([
    '可以要回来。',
    '1. 催要\n期限\n三年。',
    '应当还款',
  ]);
});

test('an answer of one sentence is all conclusion', () => {
  expect(layersOf('请再说一两句。')).toEqual(['请再说一两句。', '', '']);
});

test('an answer that begins with a list has steps and no conclusion', () => {
  expect(layersOf('1. 先报警\n2. 离开')).toEqual(['', '1. 先报警\n2. 离开', '']);
});

test('the steps come first, and what they depend on after them', () => {
  expect(layersOf('可以要。\n\n**要看情况**\n\n- 有没有欠条\n\n**怎么办**\n\n1. 投诉')).toEqual(['可以要。', '1. 投诉\n要看情况\n有没有欠条', '']);
});
