import { z } from 'zod';
import { moveToWorkday } from '../deadlines/calendar.ts';
import { addDays, writeDay } from '../deadlines/days.ts';
import { planCalculator } from './calculator.ts';
import { day } from './inputs.ts';

/** 离婚冷静期 (civil-code:1077): until when one may withdraw, and when the certificate can be had. */
export const coolingOff = planCalculator({
  id: 'divorce-cooling-off',
  code: 'C14',
  group: 'family',
  title: '离婚冷静期',
  hint: '哪天以前可以撤回，哪天可以领离婚证',
  unit: 'date',
  input: { submittedOn: day({ title: '民政部门收到离婚申请那天' }) },
  example: { submittedOn: '2026-01-05' },
  values: { periods: z.strictObject({ withdrawDays: z.int().positive(), collectDays: z.int().positive() }), counting: z.null() },
  compute({ submittedOn }, { use, calendar }) {
    const { withdrawDays, collectDays } = use('periods');
    use('counting');
    const withdrawBy = moveToWorkday(addDays(submittedOn, withdrawDays), calendar);
    const dayAfter = addDays(withdrawBy, 1);
    const collectFrom = moveToWorkday(dayAfter, calendar);
    const collectBy = moveToWorkday(addDays(withdrawBy, collectDays), calendar);
    const isKnown = [withdrawBy, collectFrom, collectBy].every((date) => calendar.knows(date));
    return {
      title: '领证最晚到',
      result: collectBy,
      unit: 'date',
      lines: [
        { label: `后悔了，可以撤回到：${writeDay(submittedOn)}当天不算，往后 ${withdrawDays} 天`, amount: withdrawBy, unit: 'date' },
        { label: `可以领离婚证的第一天：前面那天的次日${collectFrom === dayAfter ? '' : '，碰上休息日，推到上班那天'}`, amount: collectFrom, unit: 'date' },
        { label: `最晚领证的一天：再往后 ${collectDays} 天`, amount: collectBy, unit: 'date' },
      ],
      notes: [
        '两个人要一起去领；过了最晚那天没去，就当作撤回，要从头申请。',
        '最后一天碰上休息日，往后推到上班那天。',
        ...(isKnown ? [] : ['那一年的放假安排没有录入，这里只避开了周末。']),
      ],
    };
  },
});
