import type { MatterRow } from '@mingbai/db';
import { type AidEvent, findLast } from './history.ts';
import { readAidDetails } from './file.ts';

/** Papers by the name in their address. */
export const aidPaperTitles = {
  receipt: '申请材料接收凭证',
  form: '法律援助申请表',
  declaration: '经济困难状况说明与承诺书',
  supplement: '补充材料通知书',
  decision: '援助决定书',
  termination: '终止法律援助决定书',
  assignment: '指派通知书',
  transfer: '转交申请的公函',
  'personnel-change': '更换法律援助人员通知书',
  'objection-review': '异议审查结果通知书',
} as const;
export type AidPaperName = keyof typeof aidPaperTitles;

/** Letters between offices and firms: not for the applicant. */
const internal: readonly AidPaperName[] = ['transfer', 'personnel-change', 'assignment'];

/** Papers that exist by now. */
export function listPapers(matter: MatterRow, events: AidEvent[], forStaff = false): { name: AidPaperName; title: string }[] {
  const { means } = readAidDetails(matter);
  const exists: Record<AidPaperName, boolean> = {
    receipt: !forStaff,
    form: true,
    declaration: means === 'declaration',
    supplement: findLast(events, 'SUPPLEMENT') !== undefined,
    decision: findLast(events, 'GRANTED', 'REFUSED') !== undefined,
    termination: findLast(events, 'TERMINATED') !== undefined,
    assignment: findLast(events, 'ASSIGNED') !== undefined,
    transfer: findLast(events, 'TRANSFERRED') !== undefined,
    'personnel-change': events.some(({ to, row }, at) => row.fromState === 'PERSONNEL_CHANGE' && to === 'ASSIGNED' && at > 0),
    'objection-review': findLast(events, 'UPHELD', 'ORDERED_CORRECTION') !== undefined,
  };
  const names = Object.keys(aidPaperTitles) as AidPaperName[];
  return matter.erasedAt === null
    ? names.filter((name) => exists[name] && (forStaff || !internal.includes(name))).map((name) => ({ name, title: aidPaperTitles[name] }))
    : [];
}
