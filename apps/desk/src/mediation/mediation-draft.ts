import type { MediationPage, ReferKind, StopCondition } from '@mingbai/api/contract';
import { dayOf } from '../lib/dates.ts';
import { emptyVisit, type VisitDraft } from '../matter/common-needs.tsx';

export interface AgreementDraft {
  disputeFacts: string;
  responsibilities: string;
  terms: string;
  manner: string;
  performBy: string;
  effectiveOn: string;
}

export interface MediationDraft {
  note: string;
  reason: string;
  stop: StopCondition | '';
  referKind: ReferKind | '';
  referTo: string;
  mediator: string;
  mediatorBy: 'assigned' | 'chosen';
  slotId: string;
  record: string;
  agreement: AgreementDraft;
  /** Each exclusion: true it applies, false it does not; absent: not looked at. */
  exclusions: Record<string, boolean>;
  visit: VisitDraft;
}

export function startMediationDraft(page: MediationPage): MediationDraft {
  return {
    note: '',
    reason: '',
    stop: '',
    referKind: '',
    referTo: '',
    mediator: page.mediator ?? '',
    mediatorBy: 'assigned',
    slotId: '',
    record: '',
    agreement: { disputeFacts: page.facts, responsibilities: '', terms: '', manner: '', performBy: '', effectiveOn: dayOf(new Date()) },
    exclusions: {},
    visit: emptyVisit,
  };
}
