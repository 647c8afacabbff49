import { describe, expect, test } from 'vitest';
import { calculate, calculatorBook, runCalculator } from '../../../../tests/support/calculators.ts';

const resultOf = (id: string, body: unknown, figures?: Record<string, string>) => calculate(id, body, figures).result;
const amountOf = (id: string, body: unknown, label: RegExp) => calculate(id, body).lines.find((line) => label.test(line.label))?.amount;

describe('court fees (C1)', () => {
  test.each([
    ['1000', '50.00'],
    ['10000', '50.00'],
    ['10001', '50.03'],
    ['50000', '1050.00'],
    ['100000', '2300.00'],
    ['200000', '4300.00'],
    ['300000', '5800.00'],
    ['500000', '8800.00'],
    ['1000000', '13800.00'],
    ['2000000', '22800.00'],
    ['5000000', '46800.00'],
    ['10000000', '81800.00'],
    ['20000000', '141800.00'],
    ['30000000', '191800.00'],
  ])('a claim for %s yuan costs %s', (amount, fee) => {
    expect(resultOf('C1', { kind: 'property', amount })).toBe(fee);
  });

  test('a divorce over 500,000 yuan costs between 1,550 and 1,800', () => {
    expect(calculate('C1', { kind: 'divorce', amount: '500000' })).toMatchObject({ result: '1550.00', resultMax: '1800.00' });
    expect(calculate('C1', { kind: 'divorce', amount: '200000', baseFee: '100' })).toMatchObject({ result: '100.00' });
  });

  test('damages of 120,000 yuan for a good name cost between 700 and 1,100', () => {
    expect(calculate('C1', { kind: 'personality', amount: '120000' })).toMatchObject({ result: '700.00', resultMax: '1100.00' });
  });

  test.each([
    [{ kind: 'labour' }, '10.00'],
    [{ kind: 'administrative' }, '50.00'],
    [{ kind: 'administrative-patent' }, '100.00'],
    [{ kind: 'payment-order', amount: '100000' }, '766.67'],
    [{ kind: 'enforcement', amount: '200000' }, '2900.00'],
    [{ kind: 'enforcement', amount: '1000000' }, '12400.00'],
    [{ kind: 'preservation', amount: '100000' }, '1020.00'],
    [{ kind: 'preservation', amount: '896000' }, '5000.00'],
    [{ kind: 'preservation', amount: '895999' }, '5000.00'],
    [{ kind: 'preservation', amount: '895000' }, '4995.00'],
    [{ kind: 'preservation' }, '30.00'],
    [{ kind: 'property', amount: '100000', reduction: 'mediated' }, '1150.00'],
    [{ kind: 'property', amount: '100000', reduction: 'summary' }, '1150.00'],
  ])('%j costs %s', (body, fee) => {
    expect(resultOf('C1', body)).toBe(fee);
  });

  test('half of a range is a range, in its line as in the sum', () => {
    const { lines, result, resultMax } = calculate('C1', { kind: 'other-non-property', reduction: 'mediated' });
    expect(lines.at(-1)).toMatchObject({ label: '调解结案，减半：50 元到 100 元 ÷ 2', amount: '25.00', amountMax: '50.00' });
    expect({ result, resultMax }).toEqual({ result: '25.00', resultMax: '50.00' });
    expect(calculate('C1', { kind: 'property', amount: '100000', reduction: 'mediated' }).lines.at(-1)).not.toHaveProperty('amountMax');
  });

  test('each slice says how it came about', () => {
    const { lines, basis } = calculate('C1', { kind: 'property', amount: '50000' });
    expect(lines).toEqual([
      { label: '1 万元以下的部分：固定 50 元', amount: '50.00', unit: 'yuan' },
      { label: '1 万元到 10 万元的部分：40,000 元 × 2.5%', amount: '1000.00', unit: 'yuan' },
    ]);
    expect(basis).toEqual(['litigation-fees-measures:13', 'litigation-fees-measures:44']);
  });
});

describe('leaving a job (C2)', () => {
  const job = { reason: 'agreed-employer-proposed', startedOn: '2018-01-01', monthlyWage: '1000' };
  test.each([
    ['2023-03-31', '5500.00'],
    ['2023-12-31', '6000.00'],
    ['2024-01-01', '6000.00'],
    ['2024-06-30', '7000.00'],
    ['2024-08-15', '7000.00'],
  ])('who worked from the first of 2018 to %s at 1,000 is owed %s', (endedOn, owed) => {
    expect(resultOf('C2', { ...job, endedOn })).toBe(owed);
  });

  const long = { startedOn: '2018-01-01', endedOn: '2024-08-15', monthlyWage: '8000' };
  test('six years and seven months and a half at 8,000 are 56,000, and twice that where the dismissal is unlawful', () => {
    expect(resultOf('C2', { ...long, reason: 'no-fault-dismissal' })).toBe('56000.00');
    expect(resultOf('C2', { ...long, reason: 'unlawful' })).toBe('112000.00');
  });

  test('notice not given is one more month, of the last wage', () => {
    expect(resultOf('C2', { ...long, reason: 'no-fault-dismissal', withoutNotice: true, lastMonthWage: '9000' })).toBe('65000.00');
    expect(runCalculator('C2', { ...long, reason: 'no-fault-dismissal', withoutNotice: true })).toMatchObject({
      ok: false,
      issues: [{ path: 'lastMonthWage' }],
    });
  });

  const high = { reason: 'layoff', startedOn: '2010-01-01', endedOn: '2029-12-31', monthlyWage: '40000' };
  test('a wage above three averages is capped, and so are the years', () => {
    expect(resultOf('C2', { ...high, localAverageWage: '9000' })).toBe('324000.00');
    expect(resultOf('C2', high, { 'labour.localAverageWageMonthly': '9000' })).toBe('324000.00');
  });

  test('where the average wage is not known, the window decides about the cap', () => {
    expect(calculate('C2', high)).toMatchObject({ result: '800000.00' });
    expect(calculate('C2', high).notes.join()).toContain('窗口');
  });

  test.each(['resigned', 'dismissed-for-fault', 'agreed-worker-proposed', 'expired-worker-refused'])('%s brings nothing', (reason) => {
    expect(resultOf('C2', { ...long, reason })).toBe('0.00');
  });

  test('years before 2008 count for unlawful dismissal only', () => {
    const old = { startedOn: '2005-01-01', endedOn: '2009-12-31', monthlyWage: '1000' };
    expect(resultOf('C2', { ...old, reason: 'layoff' })).toBe('2000.00');
    expect(calculate('C2', { ...old, reason: 'layoff' }).notes.join()).toContain('2008');
    expect(resultOf('C2', { ...old, reason: 'unlawful' })).toBe('10000.00');
  });

  test.each(['layoff', 'unlawful', 'resigned', 'agreed-worker-proposed'])(
    'who left before 2008 (%s) is sent to the window, and no sum is made up',
    (reason) => {
      const gone = { reason, startedOn: '2000-01-01', endedOn: '2007-12-31', monthlyWage: '8000' };
      const { result, lines, notes, basis } = calculate('C2', gone);
      expect(result).toBeNull();
      expect(lines.map(({ amount }) => amount)).toEqual([null]);
      expect(notes.join()).toContain('2008 年以前的工作年限按当时的规定另算');
      expect(basis).toEqual(['labor-contract-law:46', 'labor-contract-law:97']);
      expect(resultOf('C2', { ...gone, endedOn: '2008-01-01' })).not.toBeNull();
    },
  );

  test('the lines say the figures of the rule', () => {
    const labels = calculate('C2', { ...high, reason: 'unlawful', localAverageWage: '9000' }).lines.map(({ label }) => label);
    expect(labels).toEqual([
      '工作年限 20 年：满一年算一个月，剩下的满 6 个月也算一个月，不满 6 个月算半个月，最多算 12 年',
      '月工资 40,000 元，超过当地月平均工资的 3 倍，按 3 倍算',
      '经济补偿：27,000 元 × 12 个月',
      '违法辞退，赔偿金是经济补偿的 2 倍；给了赔偿金，就不再另给经济补偿',
    ]);
  });
});

describe('work (C3–C6)', () => {
  test('without a written contract at most eleven second wages are owed', () => {
    const job = { startedOn: '2024-03-01', monthlyWage: '6000' };
    expect(resultOf('C3', { ...job, endedOn: '2026-03-01' })).toBe('66000.00');
    expect(resultOf('C3', { ...job, endedOn: '2024-03-31' })).toBe('0.00');
    expect(resultOf('C3', { ...job, endedOn: '2025-12-31', signedOn: '2024-06-01' })).toBe('12000.00');
  });

  test('who began on the last of a month is owed eleven months and not a day more', () => {
    expect(resultOf('C3', { startedOn: '2025-01-31', endedOn: '2026-06-30', monthlyWage: '6000' })).toBe('66000.00');
    expect(resultOf('C3', { startedOn: '2023-01-29', endedOn: '2026-06-30', monthlyWage: '6000' })).toBe('66000.00');
  });

  test('part of a month counts by its working days, since 2025-09-01 by an article', () => {
    const job = { startedOn: '2025-09-01', endedOn: '2025-11-14', monthlyWage: '6000' };
    expect(calculate('C3', job)).toMatchObject({ result: '9000.00', ruleVersion: 'double-wage@2025-09-01' });
    expect(calculate('C3', job).basis).toContain('spc-labor-dispute-2:6');
    expect(calculate('C3', { ...job, on: '2025-08-31' }).basis).not.toContain('spc-labor-dispute-2:6');
  });

  test('6,525 a month make 300 a day and 37.50 an hour', () => {
    const wage = { monthlyWage: '6525' };
    expect(amountOf('C4', wage, /一天的工资/)).toBe('300.00');
    expect(amountOf('C4', wage, /一小时的工资/)).toBe('37.50');
    expect(resultOf('C4', { ...wage, weekdayHours: '1' })).toBe('56.25');
    expect(resultOf('C4', { ...wage, restDays: '1' })).toBe('600.00');
    expect(resultOf('C4', { ...wage, holidayDays: '1' })).toBe('900.00');
  });

  test('overtime above the monthly limit is pointed out with the limit of the rule', () => {
    const noted = (weekdayHours: string) => calculate('C4', { monthlyWage: '6525', weekdayHours }).notes.join();
    expect(noted('36')).not.toContain('已经超过');
    expect(noted('36.5')).toContain('一般不能超过 36 小时，您填的已经超过');
  });

  test('the figure nobody has checked lends no article and is named', () => {
    const { basis, notes } = calculate('C4', { monthlyWage: '6525', weekdayHours: '1' });
    expect(basis).toEqual(['labor-law:44', 'labor-law:36', 'labor-law:41']);
    expect(notes.join()).toContain('“月计薪天数”没有对照过正式文本');
  });

  test('200 days of the year with five days due are two days of leave', () => {
    expect(calculate('C5', { yearsWorked: 5, monthlyWage: '6525', daysThisYear: 200 })).toMatchObject({ result: '1200.00' });
    expect(amountOf('C5', { yearsWorked: 5, monthlyWage: '6525', daysThisYear: 200 }, /今年的年假/)).toBe('2');
  });

  test.each([
    [0, '0'],
    [1, '5'],
    [9, '5'],
    [10, '10'],
    [20, '15'],
  ])('%i years of work bring %s days of leave', (yearsWorked, days) => {
    expect(amountOf('C5', { yearsWorked, monthlyWage: '6525' }, /今年的年假/)).toBe(days);
  });

  test.each([
    [{ contract: 'fixed', contractMonths: 2 }, '0'],
    [{ contract: 'fixed', contractMonths: 3 }, '1'],
    [{ contract: 'fixed', contractMonths: 12 }, '2'],
    [{ contract: 'fixed', contractMonths: 36 }, '6'],
    [{ contract: 'open' }, '6'],
    [{ contract: 'task' }, '0'],
  ])('%j allows %s months of probation', (body, months) => {
    expect(resultOf('C6', body)).toBe(months);
  });

  test('wages on probation are at least four fifths, and never below the minimum', () => {
    const body = { contract: 'fixed', contractMonths: 12, contractWage: '5000' };
    expect(amountOf('C6', body, /试用期工资/)).toBe('4000.00');
    expect(amountOf('C6', { ...body, minimumWage: '4500' }, /试用期工资/)).toBe('4500.00');
  });
});

describe('lending (C7)', () => {
  const loan = { principal: '100000', contractOn: '2024-11-01', endOn: '2025-11-01' };

  test('24% agreed at the end of 2024 is 12.4%: 12,400, and 11,600 are not supported', () => {
    expect(resultOf('C7', { ...loan, agreedRate: '24' })).toBe('12400.00');
    expect(amountOf('C7', { ...loan, agreedRate: '24' }, /年利率上限/)).toBe('12.40');
    expect(amountOf('C7', { ...loan, agreedRate: '24' }, /不支持/)).toBe('11600.00');
  });

  test('interest taken beforehand was never lent', () => {
    expect(amountOf('C7', { ...loan, deducted: '10000', agreedRate: '10' }, /本金：/)).toBe('90000.00');
    expect(resultOf('C7', { ...loan, deducted: '10000', agreedRate: '10' })).toBe('9000.00');
  });

  test('no interest agreed is no interest, and the loan prime rate once overdue', () => {
    expect(resultOf('C7', loan)).toBe('0.00');
    expect(resultOf('C7', { ...loan, dueOn: '2024-11-01' })).toBe('3100.00');
  });

  test('all extras on overdue together stay under the cap', () => {
    expect(resultOf('C7', { ...loan, dueOn: '2024-11-01', overdueRate: '10', charges: '50000' })).toBe('12400.00');
  });

  test.each([
    ['2020-08-20', '15.40'],
    ['2021-12-19', '15.40'],
    ['2021-12-20', '15.20'],
    ['2022-01-20', '14.80'],
    ['2022-08-22', '14.60'],
    ['2023-06-20', '14.20'],
    ['2023-08-21', '13.80'],
    ['2024-07-22', '13.40'],
    ['2024-10-20', '13.40'],
    ['2024-10-21', '12.40'],
    ['2025-05-20', '12.00'],
  ])('a loan of %s is capped at %s%', (contractOn, cap) => {
    expect(amountOf('C7', { principal: '1', contractOn, endOn: '2026-11-01' }, /年利率上限/)).toBe(cap);
  });

  test('a loan of before 2020-08-20 takes the rate of the day of suing for what came after, and leaves the rest to the window', () => {
    const old = { ...loan, contractOn: '2019-08-20', agreedRate: '24', endOn: '2021-08-20', suedOn: '2024-11-01' };
    const { result, lines, basis } = calculate('C7', old);
    expect(result).toBeNull();
    expect(lines.find(({ label }) => label.includes('2020年8月19日'))?.amount).toBeNull();
    expect(lines.find(({ label }) => label.includes('以后的利息合计'))?.amount).toBe('12400.00');
    expect(basis).toContain('spc-private-lending:31');
  });

  test('a loan repaid before 2020-08-20 has one span, which ends with it, and nothing after', () => {
    const old = { ...loan, contractOn: '2019-01-01', agreedRate: '24', endOn: '2019-12-31' };
    const { result, lines } = calculate('C7', old);
    expect(result).toBeNull();
    expect(lines.map(({ label, amount }) => [label, amount])).toEqual([
      ['本金', '100000.00'],
      ['2019年1月1日到2019年12月31日的利息：按当时的规定算，请窗口核定', null],
    ]);
    expect(calculate('C7', old).notes).toEqual(['已经还过的钱没有扣，请把还款记录带来核对。']);
    expect(calculate('C7', { ...old, endOn: '2020-08-20' }).lines[1]?.label).toContain('到2020年8月19日');
  });

  test('one repaid before then without any interest agreed owes none', () => {
    const { result, lines } = calculate('C7', { ...loan, contractOn: '2019-01-01', endOn: '2019-12-31' });
    expect(result).toBe('0.00');
    expect(lines.map(({ label, amount }) => [label, amount])).toEqual([
      ['本金', '100000.00'],
      ['利息合计', '0.00'],
      ['本金加利息', '100000.00'],
    ]);
  });

  test('charges that no overdue day bears are said to be left out', () => {
    const noted = (dueOn: string) => calculate('C7', { ...loan, dueOn, charges: '500' }).notes.join();
    expect(noted('2025-11-01')).toContain('违约金和别的费用没有算进去');
    expect(noted('2025-10-31')).not.toContain('没有算进去');
  });

  test('the cap and the year are those of the rule', () => {
    const { lines, notes } = calculate('C7', { ...loan, agreedRate: '24' });
    expect(lines.map(({ label }) => label).join()).toMatch(/3\.1% × 4,.*× 365 ÷ 365/);
    expect(notes.join()).toContain('一年按 365 天');
  });
});

describe('contracts and buying (C8, C9, C16)', () => {
  const paid = { kind: 'deposit', price: '100000', paid: '30000' };
  test('of 30,000 paid on 100,000 only 20,000 are earnest money: who took it gives 50,000 back, who paid it gets 10,000', () => {
    expect(resultOf('C8', { ...paid, broken: 'taker' })).toBe('50000.00');
    expect(resultOf('C8', { ...paid, broken: 'payer' })).toBe('10000.00');
  });

  test('a mere down payment is never doubled', () => {
    const { result, basis } = calculate('C8', { ...paid, kind: 'other', broken: 'taker' });
    expect(result).toBe('30000.00');
    expect(basis).toEqual(['spc-civil-code-contract:67']);
  });

  test('a penalty is too high above the loss and three tenths', () => {
    expect(resultOf('C9', { agreed: '20000', loss: '10000' })).toBe('13000.00');
    expect(resultOf('C9', { agreed: '12000', loss: '10000' })).toBe('12000.00');
    expect(resultOf('C9', { agreed: '20000', loss: '10000', malicious: true })).toBe('20000.00');
    expect(amountOf('C9', { agreed: '20000', loss: '10000' }, /损失 10,000 元，再加 30%/)).toBe('13000.00');
  });

  test.each([
    [{ kind: 'fraud', price: '1000' }, '3000.00'],
    [{ kind: 'fraud', price: '100' }, '500.00'],
    [{ kind: 'food', price: '50' }, '1000.00'],
    [{ kind: 'food', price: '200' }, '2000.00'],
    [{ kind: 'food', price: '100', loss: '5000' }, '15000.00'],
  ])('%j adds %s', (body, extra) => {
    expect(resultOf('C16', body)).toBe(extra);
  });

  test('a law outside the library is named and not cited', () => {
    const { basis, notes } = calculate('C16', { kind: 'food', price: '50' });
    expect(basis).toEqual([]);
    expect(notes.join()).toContain('《食品安全法》');
  });

  test('small faults of a label are excused for food only, never for fraud', () => {
    expect(calculate('C16', { kind: 'food', price: '50' }).notes.join()).toContain('标签');
    expect(calculate('C16', { kind: 'fraud', price: '50' }).notes.join()).not.toContain('标签');
  });
});

describe('injury (C10, C11)', () => {
  test.each([
    [59, 20],
    [60, 20],
    [61, 19],
    [66, 14],
    [74, 6],
    [75, 5],
    [80, 5],
  ])('at %i years of age %i years are paid', (age, years) => {
    expect(resultOf('C10', { kind: 'disabled', age, grade: 1, yearlyIncome: '1000' })).toBe(`${years}000.00`);
    expect(resultOf('C10', { kind: 'dead', age, yearlyIncome: '1000', monthlyWage: '0' })).toBe(`${years}000.00`);
  });

  test('without the yearly figure there is no sum, only what is known', () => {
    const { result, lines, notes } = calculate('C10', { kind: 'disabled', age: 40, grade: 10, medical: '5000' });
    expect(result).toBeNull();
    expect(lines.find(({ label }) => label.startsWith('残疾赔偿金'))?.amount).toBeNull();
    expect(lines.at(-1)?.amount).toBe('5000.00');
    expect(notes.join()).toContain('窗口');
  });

  test('the figure the bureau filled in is used', () => {
    expect(resultOf('C10', { kind: 'disabled', age: 40, grade: 10 }, { 'damages.urbanDisposableIncome': '40000' })).toBe('80000.00');
  });

  test.each([
    [{ lostDays: 90 }, 'lostPerDay'],
    [{ lostPerDay: '200' }, 'lostDays'],
    [{ careDays: 30 }, 'carePerDay'],
    [{ carePerDay: '150' }, 'careDays'],
    [{ hospitalDays: 10 }, 'mealPerDay'],
    [{ mealPerDay: '50' }, 'hospitalDays'],
  ])('%j is half of a sum: %s is asked for, nothing is left out quietly', (half, path) => {
    expect(runCalculator('C10', { kind: 'injured', age: 30, medical: '5000', ...half })).toMatchObject({ ok: false, issues: [{ path }] });
  });

  test('no days and no daily money need no partner', () => {
    expect(resultOf('C10', { kind: 'injured', age: 30, medical: '5000', lostDays: 0, carePerDay: '0.00' })).toBe('5000.00');
  });

  test('several dependants together cost no more than one year of consumption a year', () => {
    const body = { kind: 'dead', age: 40, yearlyIncome: '0', monthlyWage: '0', yearlyConsumption: '10000' };
    const child = { age: 16, supporters: 2 };
    expect(resultOf('C10', { ...body, dependants: [child] })).toBe('10000.00');
    expect(resultOf('C10', { ...body, dependants: [child, child, child] })).toBe('20000.00');
    expect(resultOf('C10', { ...body, dependants: [child, { age: 70, supporters: 1 }] })).toBe('100000.00');
  });

  test('compulsory insurance pays first under each heading, then the share of fault', () => {
    const body = { kind: 'injured', age: 30, medical: '28000', lostDays: 10, lostPerDay: '100', propertyLoss: '3000', liability: '70', insurance: 'at-fault' };
    expect(resultOf('C10', body)).toBe('28700.00');
    expect(calculate('C10', body).notes.join()).toContain('“交强险的责任限额”没有对照过正式文本');
    expect(resultOf('C10', { ...body, insurance: 'no-fault' })).toBe('23270.00');
  });

  test.each([27, 25, 23, 21, 18, 16, 13, 11, 9, 7].map((months, at) => [at + 1, months]))('a work injury of grade %i brings %i months', (grade, months) => {
    expect(resultOf('C11', { kind: 'disabled', grade, monthlyWage: '1000' })).toBe(`${months}000.00`);
  });

  test('the wage counts between 60% and 300% of the local average', () => {
    const body = { kind: 'disabled', grade: 10, localAverageWage: '8000' };
    expect(resultOf('C11', { ...body, monthlyWage: '1000' })).toBe('33600.00');
    expect(resultOf('C11', { ...body, monthlyWage: '90000' })).toBe('168000.00');
  });

  test('death: six months of the local average and twenty years of national income; the family never more than the wage', () => {
    const body = { kind: 'dead', monthlyWage: '6000', localAverageWage: '8000', nationalIncome: '50000' };
    expect(resultOf('C11', body)).toBe('1048000.00');
    expect(amountOf('C11', { ...body, spouse: true, otherDependants: 1, aloneDependants: 1 }, /抚恤金/)).toBe('4800.00');
    expect(amountOf('C11', { ...body, spouse: true, otherDependants: 3 }, /抚恤金/)).toBe('6000.00');
    expect(resultOf('C11', { kind: 'dead', monthlyWage: '6000' })).toBeNull();
  });

  test('what the province sets for leaving is asked for, not invented', () => {
    const body = { kind: 'disabled', grade: 9, monthlyWage: '1000', leaving: true };
    expect(resultOf('C11', body)).toBeNull();
    expect(resultOf('C11', { ...body, leavingAmount: '50000' })).toBe('59000.00');
  });

  test('wages while being treated are those of before the injury, paid by the month and no part of the lump sum', () => {
    const body = { kind: 'disabled', grade: 9, monthlyWage: '1000', stopMonths: 3 };
    const paid = calculate('C11', { ...body, wageBefore: '8000' });
    expect(paid.result).toBe('9000.00');
    expect(paid.lines.find(({ label }) => label.includes('停工'))).toEqual({
      label: '停工治伤 3 个月，单位每月照发受伤前的工资',
      amount: '8000.00',
      unit: 'yuan-per-month',
    });
    const open = calculate('C11', body);
    expect(open.result).toBe('9000.00');
    expect(open.lines.find(({ label }) => label.includes('停工'))?.amount).toBeNull();
    expect(open.basis).toContain('work-injury-insurance-regulations:33');
    expect(runCalculator('C11', { ...body, stopMonths: undefined, wageBefore: '8000' })).toMatchObject({ ok: false, issues: [{ path: 'stopMonths' }] });
  });

  test('more than the usual months of treatment are pointed out with the figure of the rule', () => {
    const noted = (stopMonths: number) => calculate('C11', { kind: 'disabled', grade: 9, monthlyWage: '1000', stopMonths, wageBefore: '1' }).notes.join();
    expect(noted(12)).not.toContain('一般不超过');
    expect(noted(13)).toContain('一般不超过 12 个月');
  });

  test('what the family gets is said to be capped only where it is', () => {
    const said = (wage: string, otherDependants: number) =>
      calculate('C11', { kind: 'dead', monthlyWage: wage, otherDependants }).lines.find(({ label }) => label.includes('抚恤金'))?.label;
    expect(said('6000', 4)).toContain('合计不超过本人工资');
    expect(said('6000', 3)).not.toContain('合计不超过');
    expect(said('0', 1)).not.toContain('合计不超过');
  });
});

describe('family (C12, C14, C15)', () => {
  test('of 900,000 held together the wife has 600,000, the son and the father 150,000 each', () => {
    const { lines, result } = calculate('C12', { jointProperty: '900000', spouse: true, children: 1, parents: 1 });
    expect(result).toBe('450000.00');
    expect(Object.fromEntries(lines.map(({ label, amount }) => [label.replace(/：.*/, ''), amount]))).toMatchObject({
      丈夫或妻子一共得到: '600000.00',
      子女: '150000.00',
      父母: '150000.00',
    });
  });

  test('the second order comes only where the first is empty; debts end with the estate', () => {
    const labels = (body: object) => calculate('C12', body).lines.map(({ label }) => label);
    expect(labels({ ownProperty: '100', children: 1, siblings: 2 }).join()).not.toContain('兄弟姐妹');
    expect(labels({ ownProperty: '100', siblings: 2 }).join()).toContain('兄弟姐妹');
    expect(resultOf('C12', { ownProperty: '100', debts: '500', children: 1 })).toBe('0.00');
    expect(calculate('C12', { ownProperty: '100' }).basis).toContain('civil-code:1160');
  });

  test('an application of 5 January 2026 may be withdrawn to 4 February, the certificate had from 5 February to 6 March', () => {
    const { lines, result } = calculate('C14', { submittedOn: '2026-01-05' });
    expect(lines.map(({ amount }) => amount)).toEqual(['2026-02-04', '2026-02-05', '2026-03-06']);
    expect(result).toBe('2026-03-06');
  });

  test('nobody is sent to a shut office: the first day of a certificate is a working day', () => {
    const { lines } = calculate('C14', { submittedOn: '2026-01-07' });
    expect(lines[1]).toMatchObject({ amount: '2026-02-09' });
    expect(lines[1]?.label).toContain('碰上休息日，推到上班那天');
    expect(calculate('C14', { submittedOn: '2026-01-05' }).lines[1]?.label).not.toContain('休息日');
  });

  test('one child is 20 to 30 in the hundred, several at most 50', () => {
    expect(calculate('C15', { monthlyIncome: '10000', children: 1 })).toMatchObject({ result: '2000.00', resultMax: '3000.00' });
    expect(calculate('C15', { monthlyIncome: '10000', children: 2, birthDate: '2020-02-29' })).toMatchObject({ result: '2000.00', resultMax: '5000.00' });
    expect(amountOf('C15', { monthlyIncome: '10000', children: 1, birthDate: '2020-03-01' }, /周岁/)).toBe('2038-03-01');
  });
});

describe('clocks (C13, C17)', () => {
  test('a debt due on 31 May 2022 ends after the holiday of 2025, and a demand starts it anew', () => {
    expect(resultOf('C13', { from: '2022-05-31' })).toBe('2025-06-03');
    expect(resultOf('C13', { from: '2022-05-31', interruptedOn: '2023-03-10' })).toBe('2026-03-10');
    expect(calculate('C13', { from: '2022-05-31' }).lines[0]?.label).not.toContain('civil-code');
  });

  test('100,000 paid 100 days late cost 1,750 more', () => {
    expect(resultOf('C17', { unpaid: '100000', dueOn: '2026-01-01', paidOn: '2026-04-11' })).toBe('1750.00');
  });
});

test('a day before the oldest rule, or between two, is refused and not guessed', () => {
  expect(runCalculator('C1', { kind: 'labour', on: '2007-03-31' })).toMatchObject({ ok: false, issues: [{ path: 'on' }] });
  expect(runCalculator('C1', { kind: 'labour', on: '2007-04-01' })).toMatchObject({ ok: true });
});

test('the rules of the day are used', () => {
  const wage = { monthlyWage: '6525' };
  expect(calculate('C4', { ...wage, on: '2024-12-31' }).ruleVersion).toBe('overtime@2024-01-01');
  expect(calculate('C4', { ...wage, on: '2025-01-01' }).ruleVersion).toBe('overtime@2025-01-01');
});

test('a field nobody asks for is refused by its name, however near to one that is asked', () => {
  const job = { startedOn: '2024-03-01', endedOn: '2025-12-31', monthlyWage: '6000' };
  expect(runCalculator('C3', { ...job, singedOn: '2024-06-01' })).toEqual({
    ok: false,
    issues: [{ path: 'singedOn', message: '没有“singedOn”这一项，请按输入说明填写' }],
  });
  const body = { kind: 'dead', age: 40, dependants: [{ age: 5, supporters: 1, suporters: 2 }] };
  expect(runCalculator('C10', body)).toMatchObject({ ok: false, issues: [{ path: 'dependants.0.suporters' }] });
});

test('every schema says that nothing else may be sent', () => {
  for (const { id, input } of calculatorBook.calculators) expect(input.additionalProperties, id).toBe(false);
});
