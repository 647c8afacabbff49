import type { Calculation, Calculator } from '@mingbai/api/contract';
import { dateText } from '../../lib/date-text.ts';

type Unit = Calculation['unit'];

const groups: Record<Calculator['group'], string> = {
  work: '上班的事',
  injury: '受伤、工伤',
  money: '借钱、买东西、合同',
  family: '家里的事',
  court: '打官司',
};

const unitWords: Record<Exclude<Unit, 'date'>, string> = { yuan: ' 元', 'yuan-per-month': ' 元/月', months: ' 个月', days: ' 天', percent: '%' };

export const calculatorWords = {
  title: '算一算',
  pick: '您想算什么',
  lead: '填几个数，先心里有数。只在这里算，不留下来。',
  loading: '正在取…',
  retry: '再试一次',
  groups,
  go: '算出来',
  choose: '请选一个',
  fill: (title: string) => `请填：${title}`,
  optional: '（可以不填）',
  people: { add: '加一个人', remove: (at: number) => `去掉第 ${at} 个`, person: (at: number) => `第 ${at} 个` },
  pad: (label: string) => `${label}数字键`,
  missing: '还差窗口的数',
  to: '到',
  how: '怎么算的',
  basis: '依据',
  mind: '请注意',
  askWindow: '问窗口',
  change: '改一改',
  other: '算别的',
} as const;

/** 2300.00 and yuan → 2,300.00 元; a day as residents read it. */
export function sayAmount(amount: string | null, unit: Unit): string {
  if (amount === null) return calculatorWords.askWindow;
  if (unit === 'date') return dateText(amount);
  const [whole = '', fraction] = (unit === 'months' || unit === 'days' ? amount.replace(/\.0$/, '') : amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return grouped + (fraction === undefined ? '' : `.${fraction}`) + unitWords[unit];
}
