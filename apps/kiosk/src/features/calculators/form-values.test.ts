import type { Calculator, CalculatorField } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { isUndecided, listAsked, toBody, toFaults, toSteps } from './form-values.ts';

const field = (kind: CalculatorField['x-kind'], more: Partial<CalculatorField> = {}): CalculatorField => ({
  type: 'string',
  title: kind,
  'x-kind': kind,
  ...more,
});

const calculator: Calculator = {
  id: 'x',
  code: 'C0',
  group: 'court',
  title: '试一试',
  hint: '',
  unit: 'yuan',
  input: {
    properties: {
      kind: field('choice', { 'x-labels': { a: '甲', b: '乙' } }),
      amount: field('money', { 'x-when': { field: 'kind', is: ['a'], needed: ['a'] } }),
      leaving: field('yes-no', { 'x-when': { field: 'kind', is: ['a'], needed: [] } }),
      leavingAmount: field('money', { 'x-when': { field: 'leaving', is: [true], needed: [] } }),
      children: field('count'),
      bornOn: field('date'),
      people: field('people'),
      on: field('date'),
    },
    required: ['kind'],
    examples: [],
  },
};

const namesOf = (values: Parameters<typeof listAsked>[1]) => listAsked(calculator, values).map(({ name }) => name);

test('a question waits for the answer it depends on, and goes when that goes', () => {
  expect(namesOf({})).toEqual(['kind', 'children', 'bornOn', 'people']);
  expect(namesOf({ kind: 'a', leaving: true })).toEqual(['kind', 'amount', 'leaving', 'leavingAmount', 'children', 'bornOn', 'people']);
  expect(namesOf({ kind: 'b', leaving: true })).not.toContain('leavingAmount');
});

test('only what the schema asks for must be filled in', () => {
  expect(listAsked(calculator, { kind: 'a' }).map(({ name, optional }) => [name, optional])).toEqual([
    ['kind', false],
    ['amount', false],
    ['leaving', true],
    ['children', true],
    ['bornOn', true],
    ['people', true],
  ]);
});

test('how many questions follow is open until the choice they depend on is made', () => {
  const open = (values: Parameters<typeof listAsked>[1]) => isUndecided(calculator, listAsked(calculator, values), values);
  expect([open({}), open({ kind: 'b' }), open({ kind: 'a' })]).toEqual([true, false, false]);
});

test('a choice stands alone on its screen, at most four others together', () => {
  expect(toSteps(listAsked(calculator, { kind: 'a', leaving: true })).map((step) => step.map(({ name }) => name))).toEqual([
    ['kind'],
    ['amount', 'leaving', 'leavingAmount', 'children'],
    ['bornOn'],
    ['people'],
  ]);
});

test('the body holds what is asked and filled in, commas taken out, days only whole', () => {
  const values = { kind: 'a', amount: '1,000.50', leavingAmount: '5', children: '2', bornOn: '2020-00-00', people: [{ age: '5', supporters: 'x' }] };
  expect(toBody(listAsked(calculator, values), values)).toEqual({ kind: 'a', amount: '1000.50', children: 2, people: [{ age: 5, supporters: 'x' }] });
});

test('a fault inside a list belongs to the list', () => {
  expect(toFaults([{ path: 'people.0.age', message: '最多填 130' }])).toEqual({ people: '最多填 130' });
});
