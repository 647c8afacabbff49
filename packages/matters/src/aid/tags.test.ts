import { describe, expect, test } from 'vitest';
import type { AidTagCode } from './codes.ts';
import { screenAid } from './screening.ts';
import { asksFixedIncome, listExemptingTags } from './tags.ts';
import { defaultAidTerms as terms } from './terms.ts';

const today = '2026-11-23';
const conditional = '如果没有固定生活来源，有材料证明，可以免核查。';
const needOf = (asked: Parameters<typeof screenAid>[0], code: string) =>
  screenAid(asked, terms, today).materials.find((material) => material.code === code)?.need;
const textsOf = (asked: Parameters<typeof screenAid>[0]) => screenAid(asked, terms, today).reasons.map(({ text }) => text);

describe.each<AidTagCode>(['MINOR', 'ELDER', 'DISABLED'])('%s', (tag) => {
  const asked = { matter: 'C04', tags: [tag] } as const;

  test('is spared the check of means only without a steady living', () => {
    expect(screenAid(asked, terms, today).means).toBe('declare');
    expect(screenAid({ ...asked, noFixedIncome: false }, terms, today).means).toBe('declare');
    expect(screenAid({ ...asked, noFixedIncome: true }, terms, today).means).toBe('exempt');
  });

  test('is told so while that is not known, with the article that says it', () => {
    const { reasons } = screenAid(asked, terms, today);
    expect(reasons.find(({ text }) => text === conditional)?.basis).toEqual([{ slug: 'legal-aid-law', article: 42 }]);
    expect(textsOf({ ...asked, noFixedIncome: true })).not.toContain(conditional);
    expect(textsOf({ ...asked, matter: 'N04' })).not.toContain(conditional);
  });

  test('brings the paper that shows it instead of a statement of means', () => {
    expect([needOf(asked, 'means-statement'), needOf(asked, 'status-proof')]).toEqual(['declared', 'not-needed']);
    const spared = { ...asked, noFixedIncome: true };
    expect([needOf(spared, 'means-statement'), needOf(spared, 'status-proof')]).toEqual(['not-needed', 'deferrable']);
  });
});

test('no steady living spares nobody else, and who is cared for or after wages is spared as before', () => {
  expect(listExemptingTags({ matter: 'C05', tags: ['WOMAN'], noFixedIncome: true }, terms)).toEqual([]);
  expect(listExemptingTags({ matter: 'C04', tags: ['VETERAN'] }, terms)).toEqual(['VETERAN']);
  expect(listExemptingTags({ matter: 'C05', tags: ['MIGRANT_WORKER'] }, terms)).toEqual(['MIGRANT_WORKER']);
});

test('a whole group that local rules spare is not asked for its living', () => {
  const local = { ...terms, extraExempt: { tags: ['ELDER'] as const, groups: [] } };
  expect([asksFixedIncome('ELDER', terms), asksFixedIncome('ELDER', local), asksFixedIncome('WOMAN', terms)]).toEqual([true, false, false]);
  expect(screenAid({ matter: 'C04', tags: ['ELDER'] }, local, today).means).toBe('exempt');
});
