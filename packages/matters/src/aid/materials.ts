import type { AidMaterialCode, AidMeansRoute } from './codes.ts';
import { aidMatterTable } from './matters-table.ts';
import { type ExemptionCase, listExemptingTags } from './tags.ts';
import type { AidTerms } from './terms.ts';

export type AidMaterialNeed = 'required' | 'deferrable' | 'declared' | 'not-needed';

/** The papers of an application. What may follow later is our own default: who is, and what is asked, cannot wait. */
export const aidMaterialTable: Record<AidMaterialCode, { title: string; note: string; deferrable: boolean }> = {
  'application-form': { title: '法律援助申请表', note: '填完以后由本人签名或者按手印；不会写字的，由工作人员记录。', deferrable: false },
  identity: { title: '身份证或者其他有效身份证明', note: '带原件；在自助终端可以当场拍照。', deferrable: false },
  'agent-proof': { title: '代理权证明', note: '替别人申请的才要：委托书、户口簿等能说明您可以代办的材料。', deferrable: true },
  'means-statement': { title: '经济困难状况说明', note: '如实说明家里的收入和财产，可以用承诺代替证明。', deferrable: false },
  'status-proof': {
    title: '能说明身份的材料',
    note: '例如低保证、残疾人证、优抚证、务工材料；因为没有固定生活来源免核查的，还要能说明这一点的材料。',
    deferrable: true,
  },
  'case-materials': { title: '和这件事有关的材料', note: '例如合同、工资条、病历、聊天记录、判决书；先交手上有的。', deferrable: true },
};

export const aidMaterialCodes = Object.keys(aidMaterialTable) as AidMaterialCode[];

interface MaterialCase extends ExemptionCase {
  hasAgent: boolean;
  /** How hardship is shown, where that has been chosen. */
  means?: AidMeansRoute | undefined;
}

/** Whether this paper may follow later: by the bureau's list where it has one, else by ours. */
export function isDeferrable(code: AidMaterialCode, { deferrable }: Pick<AidTerms, 'deferrable'>): boolean {
  return deferrable?.includes(code) ?? aidMaterialTable[code].deferrable;
}

/** What this case needs of one material. */
export function materialNeed(code: AidMaterialCode, asked: MaterialCase, terms: AidTerms): AidMaterialNeed {
  const { matter, hasAgent, means } = asked;
  const { needsMeans } = aidMatterTable[matter];
  const isExempt = means === undefined ? listExemptingTags(asked, terms).length > 0 : means === 'exempt';
  const isNeeded: Record<AidMaterialCode, boolean> = {
    'application-form': true,
    identity: true,
    'agent-proof': hasAgent,
    'means-statement': needsMeans && !isExempt,
    'status-proof': needsMeans && isExempt,
    'case-materials': true,
  };
  if (!isNeeded[code]) return 'not-needed';
  // Hardship may be promised instead of proven (legal-aid-law:41).
  if (code === 'means-statement') return 'declared';
  return isDeferrable(code, terms) ? 'deferrable' : 'required';
}
