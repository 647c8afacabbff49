import { agreedStates, type MediationState } from '@mingbai/matters';
import type { MediationDetails } from './file.ts';

export const paperNames = ['receipt', 'application', 'agreement', 'record', 'failure-notice', 'confirmation-application'] as const;
export type PaperName = (typeof paperNames)[number];

export const paperTitles: Record<PaperName, string> = {
  receipt: '人民调解申请接收凭证',
  application: '人民调解申请书',
  agreement: '人民调解协议书',
  record: '人民调解记录',
  'failure-notice': '调解不成告知书',
  'confirmation-application': '司法确认申请书',
};

const failedStates: ReadonlySet<MediationState> = new Set(['FAILED', 'ENDED', 'RESPONDENT_REFUSED', 'UNREACHABLE']);
const heardStates: ReadonlySet<MediationState> = new Set(['IN_SESSION', 'ADJOURNED', 'FAILED']);

/** Papers that may be made now. */
export function listPaperNames(state: MediationState, { agreement }: MediationDetails): PaperName[] {
  const names: PaperName[] = ['receipt', 'application'];
  if (agreement) names.push('agreement');
  if (agreement || heardStates.has(state)) names.push('record');
  if (failedStates.has(state)) names.push('failure-notice');
  if (agreement && agreedStates.has(state)) names.push('confirmation-application');
  return names;
}

/** For a resident; the session record stays with the committee. */
export function listCitizenPapers(receiptNo: string, state: MediationState, details: MediationDetails): { name: string; title: string; url: string }[] {
  return listPaperNames(state, details)
    .filter((name) => name !== 'record')
    .map((name) => ({ name, title: paperTitles[name], url: `/api/mediation/bookings/${receiptNo}/${name}.pdf` }));
}
