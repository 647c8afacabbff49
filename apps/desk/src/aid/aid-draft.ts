import { type AidMaterial, type AidPage, aidMaterials, type TerminationReason } from '@mingbai/api/contract';
import type { ChosenBasis } from '../matter/basis-picker.tsx';
import { emptyVisit, type VisitDraft } from '../matter/common-needs.tsx';

export interface AidDraft {
  note: string;
  reason: string;
  basis: ChosenBasis[];
  missing: Record<AidMaterial, { chosen: boolean; note: string }>;
  dueOn: string;
  office: string;
  handler: { name: string; phone: string; organisation: string };
  terminationReason: TerminationReason | '';
  verification: 'information-sharing' | 'promise' | '';
  visit: VisitDraft;
}

/** A fresh form: what is missing is already ticked (一次性告知), and the usual last day is there. */
export function startAidDraft(page: AidPage): AidDraft {
  const known = new Map(page.missing.map(({ code, note }) => [code, note]));
  return {
    note: '',
    reason: '',
    basis: [],
    missing: Object.fromEntries(aidMaterials.map((code) => [code, { chosen: known.has(code), note: known.get(code) ?? '' }])) as AidDraft['missing'],
    dueOn: page.supplementDueOn,
    office: '',
    handler: { name: page.handler?.name ?? '', phone: page.handler?.phone ?? '', organisation: page.handler?.organisation ?? '' },
    terminationReason: '',
    verification: '',
    visit: emptyVisit,
  };
}
