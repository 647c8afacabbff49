import { expect, test } from 'vitest';
import { captionOf } from './caption.ts';

test.each([
  ['民法典第六百七十五条 没写还款日怎么办', '没写还款日怎么办'],
  ['没写还款日怎么办', '没写还款日怎么办'],
  ['第六百七十五条', ''],
])('the caption of “%s” is “%s”', (title, caption) => {
  expect(captionOf(title, '第六百七十五条')).toBe(caption);
});
