import { expect, test } from 'vitest';
import { scoreCoarse, scoreDerived } from './field-figures.ts';
import { coarseFields, derivedLabels } from './field-labels.ts';

test('a field that a label names counts as that label, any other counts against its home', () => {
  const { accuracy, labels } = scoreDerived([
    { label: '劳动', field: 'work-injury' },
    { label: '劳动', field: 'medical' },
    { label: '医疗纠纷', field: 'medical' },
  ]);
  const find = (name: string) => labels.find(({ label }) => label === name);
  expect(accuracy).toBeCloseTo(2 / 3, 6);
  expect(find('劳动')).toMatchObject({ questions: 2, precision: 1, recall: 0.5 });
  expect(find('医疗纠纷')).toMatchObject({ questions: 1, precision: 0.5, recall: 1 });
});

test('the mean over labels forgives no label nobody got right', () => {
  const rows = Object.keys(derivedLabels).flatMap((label) => (derivedLabels[label] ?? []).slice(0, 1).map((field) => ({ label, field })));
  expect(scoreDerived(rows).macroF1).toBe(1);
  const { macroF1 } = scoreDerived(rows.map((row) => (row.label === '继承' ? { ...row, field: 'tax' } : row)));
  expect(macroF1).toBeCloseTo(19 / 20, 6);
});

test('a shared matter is right in the shared reading only', () => {
  const figures = scoreCoarse([
    { label: '拆迁安置', field: 'administrative' },
    { label: '公司法', field: 'company' },
  ]);
  expect(figures).toEqual({ byHome: 0.5, shared: 1, chance: 0.5 });
});

test('every coarse field is told by fields of its own', () => {
  const homes = coarseFields.flatMap(({ fields }) => fields);
  expect(new Set(homes).size).toBe(homes.length);
  expect(homes).toHaveLength(25);
});
