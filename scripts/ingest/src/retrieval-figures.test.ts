import { expect, test } from 'vitest';
import { scoreRanking } from './retrieval-figures.ts';

test('recall counts the share of right passages, the rank that of the first', () => {
  const { recall, hit, reciprocalRank } = scoreRanking(['a', 'x', 'b', 'y', 'z', 'c'], ['b', 'c']);
  expect(recall).toEqual([0, 0.5, 0.5, 1]);
  expect(hit).toEqual([0, 1, 1, 1]);
  expect(reciprocalRank).toBeCloseTo(1 / 3);
});

test('a right passage beyond the tenth counts for nothing', () => {
  const ranking = [...Array.from({ length: 10 }, (_, at) => `x${at}`), 'a'];
  expect(scoreRanking(ranking, ['a'])).toEqual({ recall: [0, 0, 0, 0], hit: [0, 0, 0, 0], reciprocalRank: 0 });
});
