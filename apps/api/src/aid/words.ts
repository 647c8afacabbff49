import type { MaterialState as PrintedState } from '@mingbai/documents';
import type { AgentRelation, IdType, MaterialState, MeansRoute } from '../contract/aid.ts';
import type { AidDetails } from './file.ts';

export const idTypeTitles: Record<IdType, string> = {
  'resident-id': '居民身份证',
  passport: '护照',
  'hk-macau-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  other: '其他证件',
};

/** Who may act for another (legal-aid-law:24, 33, 40). */
export const relations: Record<AgentRelation, { title: string; note: string }> = {
  'legal-representative': { title: '法定代理人（父母、监护人）', note: '申请人是孩子，或者不能辨认自己行为的人。' },
  'close-relative': { title: '近亲属', note: '申请人被关押、正在服刑，或者是刑事、再审案件的当事人。' },
  entrusted: { title: '受委托的人', note: '申请人自己写委托书请您代办。' },
};
export const relationTitles: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(relations).map(([code, { title }]) => [code, title]));

const meansTitles: Record<MeansRoute, string> = {
  declaration: '个人诚信承诺',
  'information-sharing': '由法律援助机构联网核查',
  exempt: '免予核查（有身份材料）',
  'not-required': '这件事不看经济状况',
};

/** How hardship is shown, with the ground where it is no group of its own. */
export function tellMeans({ means, noFixedIncome }: Pick<AidDetails, 'means' | 'noFixedIncome'>): string {
  return means === 'exempt' && noFixedIncome ? '免予核查（没有固定生活来源，有证明材料）' : meansTitles[means];
}

export const channelTitles: Readonly<Record<string, string>> = {
  web: '网上',
  kiosk: '自助终端',
  wechat: '微信',
  window: '窗口',
  station: '工作站',
  phone: '电话',
};

/** How papers print the state of a material. */
export const materialStateWords: Record<MaterialState, PrintedState> = {
  provided: 'provided',
  photographed: 'photographed',
  declared: 'declared',
  deferred: 'deferred',
  waived: 'exempt',
};
