import type { AidOptions, AidScreening } from '@mingbai/api/contract';
import type { AidDraft } from './draft.ts';
import { type FormStep, pathsOf } from './form-steps.ts';
import { listMaterials, materialFaults } from './material-list.ts';
import { asksOwnIncome } from './means-asked.ts';
import { idNumberFault } from './resident-id.ts';
import { type Faults, findFaults } from './to-request.ts';
import { aidWords as words } from './words.ts';

interface Surroundings {
  options: AidOptions;
  screening: AidScreening | null;
  today: string;
}

type Check = (draft: AidDraft, surroundings: Surroundings) => Faults;

const nothing: Check = () => ({});

/** What the contract alone cannot know. */
const further: Record<FormStep, Check> = {
  who: ({ forWhom }) => (forWhom === '' ? { forWhom: words.choose } : {}),
  agent: ({ relation, agentIdNumber }, { today }) => ({
    ...(relation === '' ? { 'agent.relation': '请选与申请人的关系' } : {}),
    ...named('agent.idNumber', agentIdNumber === '' ? '' : idNumberFault(agentIdNumber, today)),
  }),
  facts: nothing,
  claims: nothing,
  opponent: nothing,
  means: (draft, { options }) => {
    const { means, members, income, ownIncome } = draft;
    if (means === 'declaration' && (members === '' || income === '')) return { household: '请填家里几口人、一个月一共收入多少' };
    if (means === 'declaration' && asksOwnIncome(draft, options) && ownIncome === '') return { 'household.ownIncome': words.household.ownIncomeNeeded };
    return means === '' ? { means: words.choose } : {};
  },
  declaration: ({ promised, readHow, readBy }) => ({
    ...named('readHow', readHow === '' ? words.declaration.whoRead : ''),
    ...named('readBy', readHow === 'aloud' && readBy.trim() === '' ? words.declaration.readerNeeded : ''),
    ...named('declaration.accepted', promised ? '' : words.declaration.mustAccept),
  }),
  signature: ({ signature }) => (signature ? {} : { signature: words.signature.missing }),
  materials: (draft, { options, screening }) => materialFaults(draft, listMaterials(draft, screening, options)),
  identity: ({ idType, idNumber }, { today }) => named('applicant.idNumber', idType === 'resident-id' && idNumber !== '' ? idNumberFault(idNumber, today) : ''),
  contact: ({ watched, contactSafely }) => named('contactSafely', watched && contactSafely.trim() === '' ? words.contact.safeNeeded : ''),
  notice: ({ agreed }) => (agreed ? {} : { 'notice.accepted': words.notice.mustAccept }),
  review: nothing,
};

function named(path: string, fault: string): Faults {
  return fault === '' ? {} : { [path]: fault };
}

/** What keeps one from going on from this step. */
export function faultsOf(step: FormStep, draft: AidDraft, surroundings: Surroundings): Faults {
  return { ...findFaults(draft, pathsOf[step]), ...further[step](draft, surroundings) };
}
