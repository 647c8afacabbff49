import { z } from 'zod';

const day = z.iso.date('请填写真实的日期，例如 2026-01-31');

/** The clocks the service can compute; each is one row of the deadline rules. */
export const deadlineCodes = [
  'D_CIV',
  'D_INSTAL',
  'D_NOTERM',
  'D_CHILD_ABUSE',
  'D_NEVER',
  'D_LABOUR',
  'D_LAB_SUIT',
  'D_INJ_CO',
  'D_INJ_ME',
  'D_INSPECT',
  'D_ADMIN_REVIEW',
  'D_ADMIN_SUIT',
  'D_APPEAL',
  'D_RETRIAL',
  'D_EXEC',
  'D_PAYORDER_OBJ',
  'D_CONFIRM',
  'D_PRES_SUE',
  'D_TRAFFIC',
  'D_PO_REVIEW',
  'D_GUAR',
  'D_RESCIND',
  'D_MARRIAGE_DURESS',
  'D_DISSOLVE',
  'D_DEBTOR_ACT',
  'D_LEGATEE',
  'D_RIGHT_PREEMPT',
  'D_RETURN',
  'D_PETITION',
  'D_STATE_COMP',
  'D_INSUR',
] as const;

export const DeadlineRequest = z
  .object({
    code: z.enum(deadlineCodes, '没有这一种期限'),
    from: day.describe('从哪一天起算：知道受损害、收到文书、事故发生……'),
    kind: z.enum(['judgment', 'ruling'], '请选择判决或裁定').optional(),
    ground: z.enum(['fraud', 'duress', 'unfair', 'mistake'], '没有这个理由').optional(),
    claim: z.string().max(100).optional(),
    employmentContinues: z.boolean('请选择是或否').optional(),
    birthDate: day.optional(),
    interruptedOn: day.optional().describe('最近一次主张权利、对方同意履行、起诉或申请调解的日期'),
    dueDate: day.optional(),
    afterReconsideration: z.boolean('请选择是或否').optional(),
    life: z.boolean('请选择是或否').optional(),
  })
  .meta({ id: 'DeadlineRequest' });
export type DeadlineRequest = z.infer<typeof DeadlineRequest>;

export const Deadline = z
  .object({
    code: z.enum(deadlineCodes),
    text: z.string(),
    lastDay: day.nullable().describe('没有期限时为 null'),
    basis: z.array(z.object({ slug: z.string(), article: z.number().int(), label: z.string() })),
    notes: z.array(z.string()),
    holidaysKnown: z.boolean().describe('false：那一年的放假安排还没有公布，只按周末顺延'),
    daysLeft: z.number().int().nullable(),
    urgent: z.boolean().describe('不足七天：可先行提供法律援助'),
  })
  .meta({ id: 'Deadline' });
export type Deadline = z.infer<typeof Deadline>;
