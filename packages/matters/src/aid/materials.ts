import type { AidMaterialCode, AidMatterCode, AidMeansRoute, AidTagCode } from './codes.ts';
import { aidMatterTable } from './matters-table.ts';
import { listExemptingTags } from './tags.ts';

export type AidMaterialNeed = 'required' | 'deferrable' | 'declared' | 'not-needed';

/** The papers of an application. What may follow later is our own default: who is, and what is asked, cannot wait. */
export const aidMaterialTable: Record<AidMaterialCode, { title: string; note: string; deferrable: boolean }> = {
  'application-form': { title: '法律援助申请表', note: '填完以后由本人签名或者按手印；不会写字的，由工作人员记录。', deferrable: false },
  identity: { title: '身份证或者其他有效身份证明', note: '带原件；在自助终端可以当场拍照。', deferrable: false },
  'agent-proof': { title: '代理权证明', note: '替别人申请的才要：委托书、户口簿等能说明您可以代办的材料。', deferrable: true },
  'means-statement': { title: '经济困难状况说明', note: '如实说明家里的收入和财产，可以用承诺代替证明。', deferrable: false },
  'status-proof': { title: '能说明身份的材料', note: '例如低保证、残疾人证、优抚证、务工材料。', deferrable: true },
  'case-materials': { title: '和这件事有关的材料', note: '例如合同、工资条、病历、聊天记录、判决书；先交手上有的。', deferrable: true },
};

export const aidMaterialCodes = Object.keys(aidMaterialTable) as AidMaterialCode[];

interface MaterialCase {
  matter: AidMatterCode;
  tags: readonly AidTagCode[];
  hasAgent: boolean;
  /** How hardship is shown, where that has been chosen. */
  means?: AidMeansRoute | undefined;
}

/** What this case needs of one material. */
export function materialNeed(code: AidMaterialCode, { matter, tags, hasAgent, means }: MaterialCase): AidMaterialNeed {
  const { needsMeans } = aidMatterTable[matter];
  const isExempt = means === undefined ? listExemptingTags(matter, tags).length > 0 : means === 'exempt';
  const needs: Record<AidMaterialCode, AidMaterialNeed> = {
    'application-form': 'required',
    identity: 'required',
    'agent-proof': hasAgent ? 'deferrable' : 'not-needed',
    'means-statement': needsMeans && !isExempt ? 'declared' : 'not-needed',
    'status-proof': needsMeans && isExempt ? 'deferrable' : 'not-needed',
    'case-materials': 'deferrable',
  };
  return needs[code];
}
