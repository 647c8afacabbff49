import { annualLeave } from './annual-leave.ts';
import type { Calculator } from './calculator.ts';
import { childSupport } from './child-support.ts';
import { consumerDamages } from './consumer-damages.ts';
import { coolingOff } from './cooling-off.ts';
import { delayedPerformance } from './delayed-performance.ts';
import { deposit } from './deposit.ts';
import { doubleWage } from './double-wage.ts';
import { inheritance } from './inheritance.ts';
import { limitationPeriod } from './limitation-period.ts';
import { liquidatedDamages } from './liquidated-damages.ts';
import { litigationFee } from './litigation-fee.ts';
import { type LprTable, parseLpr } from './lpr.ts';
import { overtime } from './overtime.ts';
import { personalInjury } from './personal-injury.ts';
import { privateLending } from './private-lending.ts';
import { probation } from './probation.ts';
import { severance } from './severance.ts';
import { workInjury } from './work-injury.ts';

/** In the order residents see them. */
const plans = [
  severance,
  overtime,
  doubleWage,
  annualLeave,
  probation,
  workInjury,
  privateLending,
  deposit,
  liquidatedDamages,
  consumerDamages,
  litigationFee,
  delayedPerformance,
  limitationPeriod,
  childSupport,
  inheritance,
  coolingOff,
  personalInjury,
];

/** The file of one calculator in `content/calculators`. */
export const calculatorFileNames = plans.map(({ id }) => `${id}.json`);

/** All calculators with their rules, and the loan prime rate some of them look up. */
export interface CalculatorBook {
  calculators: readonly Calculator[];
  lpr: LprTable;
}

/** Reads the texts of `content/calculators`, name → text, and of `content/lpr_1y.tsv`. Throws, naming the file, when one is missing or does not fit. */
export function parseCalculators(files: Readonly<Record<string, string>>, lprTable: string): CalculatorBook {
  const calculators = plans.map((plan) => {
    const name = `${plan.id}.json`;
    const text = files[name];
    if (text === undefined) throw new Error(`缺少计算规则 ${name}`);
    try {
      return plan.load(JSON.parse(text));
    } catch (cause) {
      throw new Error(`计算规则 ${name} 不合格`, { cause });
    }
  });
  return { calculators, lpr: parseLpr(lprTable) };
}

/** By its id, or by its number in the domain rules. */
export function findCalculator({ calculators }: CalculatorBook, id: string): Calculator | undefined {
  return calculators.find((calculator) => calculator.id === id || calculator.code === id.toUpperCase());
}
