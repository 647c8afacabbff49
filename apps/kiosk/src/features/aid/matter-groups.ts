import type { AidMatter, Triage } from '@mingbai/api/contract';

export interface MatterGroup {
  id: string;
  title: string;
  note: string;
  matters: readonly AidMatter[];
}

/** The decision table in the words people come with; basis: 法律援助法 24–33、行政复议法 18. */
export const matterGroups: readonly MatterGroup[] = [
  { id: 'work', title: '工资、劳动关系', note: '欠薪、没签合同、被辞退', matters: ['C05'] },
  { id: 'injury', title: '受了伤，要赔偿', note: '工伤、车祸、医疗、食品药品', matters: ['C07'] },
  { id: 'support', title: '要赡养费、抚养费、扶养费', note: '老人、孩子、夫妻之间', matters: ['C04'] },
  { id: 'violence', title: '被打、被虐待、被遗弃', note: '家里人施暴，要保护、要离婚、要赔偿', matters: ['N04'] },
  { id: 'benefit', title: '社保、低保、抚恤金', note: '该给的没有给', matters: ['C02', 'C03'] },
  { id: 'criminal', title: '刑事案件', note: '家人被抓，或者自己是被害人', matters: ['K01', 'K04', 'K02', 'K03'] },
  { id: 'authority', title: '和行政机关、法院有关', note: '行政复议、国家赔偿、再审', matters: ['A01', 'C01', 'N03', 'R01'] },
  { id: 'honour', title: '见义勇为、英雄烈士', note: '因此受了损害，或名誉受到侵害', matters: ['N02', 'N01'] },
  { id: 'rest', title: '别的事', note: '污染损害、认定行为能力、离婚、借钱、租房等', matters: ['C08', 'C06', 'C09', 'N05'] },
];

type Field = Triage['field'];

const groupOfField: Partial<Record<Field, string>> = {
  labour: 'work',
  'work-injury': 'injury',
  traffic: 'injury',
  medical: 'injury',
  elderly: 'support',
  minors: 'support',
  criminal: 'criminal',
  administrative: 'authority',
  'social-security': 'benefit',
};

/** The group a conversation speaks of: family violence before its field. Empty where nothing is sure, also for an ordinary divorce or loan. */
export function suggestGroup(triage: Triage | null): string {
  if (!triage) return '';
  if (triage.safety?.gate === 'P1') return 'violence';
  return groupOfField[triage.field] ?? '';
}

/** A group with a single matter needs no second question. */
export function findOnlyMatter(groupId: string): AidMatter | '' {
  const group = matterGroups.find(({ id }) => id === groupId);
  return group?.matters.length === 1 ? (group.matters[0] ?? '') : '';
}
