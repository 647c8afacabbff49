import { z } from 'zod';
import { Basis } from './shared.ts';

const calculatorUnits = ['yuan', 'yuan-per-month', 'months', 'days', 'percent', 'date'] as const;
const calculatorGroups = ['court', 'work', 'money', 'family', 'injury'] as const;

const Unit = z.enum(calculatorUnits).describe('yuan、yuan-per-month 是两位小数的元，date 是 YYYY-MM-DD，其余是数');

/** One thing a calculator asks: JSON Schema, with what a form needs besides under `x-`. */
export const CalculatorField = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    description: z.string().optional(),
    'x-kind': z.enum(['money', 'percent', 'measure', 'count', 'date', 'yes-no', 'choice', 'people']),
    'x-labels': z.record(z.string(), z.string()).optional().describe('选项的中文'),
    'x-when': z
      .object({ field: z.string(), is: z.array(z.union([z.string(), z.boolean()])), needed: z.array(z.union([z.string(), z.boolean()])) })
      .optional()
      .describe('只有那一项填了 is 里的值才问；填了 needed 里的值就必须填'),
    get items() {
      return z.looseObject({ properties: z.record(z.string(), CalculatorField), required: z.array(z.string()).optional() }).optional();
    },
  })
  .meta({ id: 'CalculatorField' });
export type CalculatorField = z.infer<typeof CalculatorField>;

export const Calculator = z
  .object({
    id: z.string(),
    code: z.string().describe('规则编号，也可以代替 id'),
    group: z.enum(calculatorGroups),
    title: z.string(),
    hint: z.string(),
    unit: Unit,
    input: z
      .looseObject({ properties: z.record(z.string(), CalculatorField), required: z.array(z.string()).optional(), examples: z.array(z.unknown()) })
      .describe('请求内容的 JSON Schema，带中文名称和一个例子'),
  })
  .meta({ id: 'Calculator' });
export type Calculator = z.infer<typeof Calculator>;

export const CalculatorList = z.object({ calculators: z.array(Calculator) }).meta({ id: 'CalculatorList' });
export type CalculatorList = z.infer<typeof CalculatorList>;

/** What a calculator is given; its own schema stands in the list. */
export const CalculationRequest = z.looseObject({}, '请按输入说明填写').meta({ id: 'CalculationRequest' });

export const Calculation = z
  .object({
    title: z.string().describe('结果是什么'),
    result: z.string().nullable().describe('null：缺一个只有窗口才有的数，算不出总数'),
    resultMax: z.string().nullable().describe('有幅度时的上限'),
    unit: Unit,
    lines: z.array(z.object({ label: z.string(), amount: z.string().nullable(), amountMax: z.string().optional(), unit: Unit })),
    basis: z.array(Basis),
    ruleVersion: z.string(),
    notice: z.string().describe('估算说明，一行一句'),
  })
  .meta({ id: 'Calculation' });
export type Calculation = z.infer<typeof Calculation>;
