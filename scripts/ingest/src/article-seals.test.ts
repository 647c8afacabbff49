import { expect, test } from 'vitest';
import { findChangedArticles, sealArticles } from './article-seals.ts';

const basis = ['some-law:1', 'some-law:2', 'some-law:3'];
const reviewed = new Map(basis.map((ref) => [ref, `${ref} 的文字，期限三十日。`]));

test('articles that stand as they were reviewed are not named', () => {
  expect(findChangedArticles(basis, sealArticles(basis, reviewed), new Map(reviewed).set('some-law:1', 'some-law:1 的文字，\n期限三十日。'))).toEqual([]);
});

test('an article that changed, one that is gone and one nobody reviewed are each named', () => {
  const seals = sealArticles(['some-law:1', 'some-law:2'], reviewed);
  const now = new Map([
    ['some-law:1', 'some-law:1 的文字，期限六十日。'],
    ['some-law:3', reviewed.get('some-law:3') ?? ''],
  ]);
  const faults = findChangedArticles(basis, seals, now);
  expect(faults).toEqual([
    expect.stringMatching(/some-law:1 文字变了/),
    expect.stringMatching(/some-law:2 没有这一条/),
    expect.stringMatching(/some-law:3 还没有人核对过/),
  ]);
});
