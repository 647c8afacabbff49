import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate, calculatorBook, runCalculator } from '../../../../tests/support/calculators.ts';
import { LawManifest } from '../law/manifest.ts';
import { divideEqually } from './inheritance.ts';
import { add, compare, divide, multiply, ratio, subtract, sum, toDecimal } from './ratio.ts';

const fens = fc.bigInt({ min: 0n, max: 9_999_999_999_999n });
const toMoney = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
const money = fens.map(toMoney);
const pair = fc.tuple(fens, fens).map(([a, b]): [string, string] => (a < b ? [toMoney(a), toMoney(b)] : [toMoney(b), toMoney(a)]));
const sumOf = (id: string, body: unknown) => ratio(calculate(id, body).result ?? '');

describe('exact numbers', () => {
  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
  test('adding and taking away, multiplying and dividing undo each other', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 10_000 }), (a, b, c) => {
        expect(subtract(add(ratio(a), ratio(b)), ratio(b))).toEqual(ratio(a));
        expect(divide(multiply(ratio(a), ratio(c)), ratio(c))).toEqual(ratio(a));
      }),
    );
  });

  test('what is read is written back, and halves go up', () => {
    fc.assert(
      fc.property(money, (text) => {
        expect(toDecimal(ratio(text))).toBe(text);
      }),
    );
    expect(['50.025', '50.024', '-50.025', '0.005', '-0.001'].map((text) => toDecimal(ratio(text)))).toEqual(['50.03', '50.02', '-50.03', '0.01', '0.00']);
  });

  test('what is no decimal is refused', () => {
    for (const text of ['', '1e5', 'NaN', '1.', '.5', '０']) expect(() => ratio(text)).toThrow(RangeError);
    expect(() => divide(ratio(1), ratio(0))).toThrow(RangeError);
  });
});

describe.each([
  ['court fee', 'C1', (amount: string) => ({ kind: 'property', amount })],
  ['divorce fee', 'C1', (amount: string) => ({ kind: 'divorce', amount, baseFee: '50' })],
  ['fee for personality rights', 'C1', (amount: string) => ({ kind: 'personality', amount, baseFee: '100' })],
  ['enforcement fee', 'C1', (amount: string) => ({ kind: 'enforcement', amount })],
  ['preservation fee', 'C1', (amount: string) => ({ kind: 'preservation', amount })],
  [
    'severance',
    'C2',
    (monthlyWage: string) => ({ reason: 'layoff', startedOn: '2018-01-01', endedOn: '2024-08-15', monthlyWage, minimumWage: '2000', localAverageWage: '9000' }),
  ],
  ['double wage', 'C3', (monthlyWage: string) => ({ startedOn: '2025-03-01', endedOn: '2025-07-10', monthlyWage })],
  ['overtime', 'C4', (monthlyWage: string) => ({ monthlyWage, weekdayHours: '3.5' })],
  ['leave pay', 'C5', (monthlyWage: string) => ({ monthlyWage, yearsWorked: 12 })],
  ['interest', 'C7', (principal: string) => ({ principal, contractOn: '2024-11-01', endOn: '2026-01-01', agreedRate: '36' })],
  ['earnest money', 'C8', (paid: string) => ({ kind: 'deposit', price: '99999999999.99', paid, broken: 'taker' })],
  ['penalty', 'C9', (agreed: string) => ({ agreed, loss: '5000' })],
  ['damages', 'C10', (medical: string) => ({ kind: 'injured', age: 30, medical, liability: '60', insurance: 'at-fault' })],
  ['work injury', 'C11', (monthlyWage: string) => ({ kind: 'disabled', grade: 3, monthlyWage, localAverageWage: '8000' })],
  ['estate', 'C12', (ownProperty: string) => ({ ownProperty, children: 3, debts: '1000' })],
  ['child support', 'C15', (monthlyIncome: string) => ({ monthlyIncome, children: 1 })],
  ['added damages', 'C16', (price: string) => ({ kind: 'food', price })],
  ['interest on delay', 'C17', (unpaid: string) => ({ unpaid, dueOn: '2026-01-01', paidOn: '2026-03-01' })],
])('%s', (_, id, bodyOf) => {
  test('never falls when the amount grows', () => {
    fc.assert(
      fc.property(pair, ([less, more]) => compare(sumOf(id, bodyOf(less)), sumOf(id, bodyOf(more))) <= 0),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['property', [1, 10, 20, 50, 100, 200, 500, 1000, 2000]],
  ['divorce', [20]],
  ['personality', [5, 10]],
  ['enforcement', [1, 50, 500, 1000]],
  ['preservation', [0.1, 10, 89.6]],
  ['payment-order', [1, 10, 20]],
])('a fen more at the edge of a tier of %s costs at most a fen more', (kind, edges) => {
  for (const edge of edges) {
    const amount = BigInt(edge * 1_000_000);
    const [at, beyond] = [amount, amount + 1n].map((fen) => sumOf('C1', { kind, amount: toMoney(fen), baseFee: '100' }));
    if (at && beyond) expect(compare(subtract(beyond, at), ratio('0.01'))).toBeLessThanOrEqual(0);
  }
});

test('half a fee is never more than the whole, nor less than half of it', () => {
  const kinds = ['property', 'divorce', 'personality', 'labour', 'administrative', 'other-non-property'];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), money, fc.constantFrom('mediated', 'withdrawn', 'summary', 'counterclaim'), (kind, amount, reduction) => {
      const [full, half] = [sumOf('C1', { kind, amount }), sumOf('C1', { kind, amount, reduction })];
      expect(compare(half, full)).toBeLessThanOrEqual(0);
      expect(compare(add(half, half), subtract(full, ratio('0.01')))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('shares add up to the estate and differ by a fen at most', () => {
  fc.assert(
    fc.property(money, fc.integer({ min: 1, max: 60 }), (amount, heirs) => {
      const shares = divideEqually(ratio(amount), heirs);
      expect(sum(shares)).toEqual(ratio(amount));
      expect(compare(subtract(shares[0] ?? ratio(9), shares.at(-1) ?? ratio(0)), ratio('0.01'))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the spouse’s half and all shares add up to everything there was', () => {
  const several = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(money, money, several, several, (jointProperty, ownProperty, children, parents) => {
      const { lines } = calculate('C12', { jointProperty, ownProperty, spouse: true, children, parents });
      const parts = lines.filter(({ label }) => /份里的一份|先分出/.test(label)).map(({ amount }) => ratio(amount ?? '0'));
      expect(sum(parts)).toEqual(add(ratio(jointProperty), ratio(ownProperty)));
    }),
  );
});

test('supported and unsupported interest are together what was agreed, and the supported part is under the cap', () => {
  const rate = fc.integer({ min: 0, max: 100 }).map(String);
  fc.assert(
    fc.property(money, rate, (principal, agreedRate) => {
      const { result, lines } = calculate('C7', { principal, agreedRate, contractOn: '2024-11-01', endOn: '2025-11-01' });
      const off = lines.find(({ label }) => label.includes('不支持'))?.amount ?? '';
      const asked = divide(multiply(ratio(principal), ratio(agreedRate)), ratio(100));
      expect(toDecimal(add(ratio(result ?? ''), ratio(off)))).toBe(toDecimal(asked));
      expect(compare(ratio(result ?? ''), add(multiply(ratio(principal), ratio('0.124')), ratio('0.01')))).toBeLessThanOrEqual(0);
    }),
  );
});

test('every article a rule rests on is an article of a law in the manifest', () => {
  const manifest = LawManifest.parse(JSON.parse(readFileSync(new URL('../../content/laws/manifest.json', import.meta.url), 'utf8')));
  const counts = new Map(manifest.laws.map(({ slug, articles }) => [slug, articles]));
  for (const { basis } of calculatorBook.calculators)
    for (const ref of basis) {
      const [slug = '', number = ''] = ref.split(':');
      expect(Number(number), ref).toBeLessThanOrEqual(counts.get(slug) ?? 0);
    }
});

test('every example has lines and notes in plain Chinese, and names its version', () => {
  for (const { id, input } of calculatorBook.calculators) {
    const [example] = input.examples as unknown[];
    const { lines, notes, ruleVersion } = calculate(id, example);
    expect(ruleVersion.startsWith(`${id}@`)).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
    for (const words of [...notes, ...lines.map(({ label }) => label)]) {
      expect(words).toMatch(/\p{Script=Han}/u);
      expect(words).not.toMatch(/[!！]|undefined|NaN|\[object/);
    }
  }
});

test('whatever is sent in is answered or refused in Chinese, never thrown', () => {
  const value = fc.oneof(
    money,
    fc.constantFrom(
      'property',
      'dead',
      'disabled',
      'fixed',
      'deposit',
      'taker',
      'fraud',
      'layoff',
      'unlawful',
      'at-fault',
      'full',
      '2020-08-20',
      '2200-12-31',
      '1900-01-01',
      '2019-08-19',
    ),
    fc.integer({ min: -1, max: 25 }),
    fc.double(),
    fc.boolean(),
    fc.string(),
    fc.constant(null),
    fc.array(fc.record({ age: fc.integer({ min: 0, max: 140 }), supporters: fc.integer({ min: 0, max: 25 }) }), { maxLength: 12 }),
  );
  for (const { id, input } of calculatorBook.calculators) {
    const properties = input.properties as Record<string, { enum?: string[]; format?: string }>;
    const body = fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, { enum: options, format }]) => [
          name,
          options
            ? fc.constantFrom(...options)
            : format === 'date'
              ? fc.oneof(fc.constantFrom('2200-12-31', '1900-01-01', '2020-02-29', '2019-01-01', '2030-06-30'), value)
              : value,
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(body, (sent) => {
        const run = runCalculator(id, sent);
        if (!run.ok) for (const { message } of run.issues) expect(message).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 300 },
    );
  }
});

interface Shown {
  enum?: string[];
  'x-kind': string;
  'x-when'?: { field: string; is: unknown[] };
}

const filledIn: Record<string, fc.Arbitrary<unknown>> = {
  money: fc.integer({ min: 1, max: 500_000 }).map(String),
  percent: fc.integer({ min: 0, max: 100 }).map(String),
  measure: fc.integer({ min: 0, max: 30 }).map(String),
  count: fc.integer({ min: 1, max: 9 }),
  date: fc.integer({ min: 1995, max: 2029 }).map((year) => `${year}-0${1 + (year % 9)}-15`),
  'yes-no': fc.boolean(),
  people: fc.array(fc.record({ age: fc.integer({ min: 0, max: 90 }), supporters: fc.integer({ min: 1, max: 4 }) }), { maxLength: 3 }),
};

test.each(calculatorBook.calculators.map(({ id, input }) => [id, input.properties as Record<string, Shown>] as const))(
  'nothing that counts in %s is hidden from a form, and nothing is ever less than nothing',
  (id, properties) => {
    const asked = Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'on'));
    const body = fc.record(
      Object.fromEntries(
        Object.entries(asked).map(([name, field]) => [name, field.enum ? fc.constantFrom(...field.enum) : (filledIn[field['x-kind']] ?? fc.constant(null))]),
      ),
    );
    const show = (sent: Record<string, unknown>): Record<string, unknown> => {
      const shown: Record<string, unknown> = {};
      for (const [name, { 'x-when': when }] of Object.entries(asked)) if (!when || when.is.includes(shown[when.field])) shown[name] = sent[name];
      return shown;
    };
    let answered = 0;
    fc.assert(
      fc.property(body, (sent) => {
        const [all, shown] = [runCalculator(id, sent), runCalculator(id, show(sent))];
        if (all.ok) {
          answered += 1;
          expect(shown).toEqual(all);
          for (const amount of [all.outcome.result, ...all.outcome.lines.map((line) => line.amount)]) expect(amount ?? '').not.toMatch(/^-/);
        }
      }),
      { numRuns: 150 },
    );
    expect(answered).toBeGreaterThan(10);
  },
);
