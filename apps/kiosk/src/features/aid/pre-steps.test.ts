import type { AidOptions } from '@mingbai/api/contract';
import { describe, expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { faultsOf } from './form-faults.ts';
import { listMaterials } from './material-list.ts';
import { preFaults, preStepsOf } from './pre-steps.ts';
import { toRequest, toScreening } from './to-request.ts';

const options: AidOptions = {
  matters: [
    { code: 'C04', title: '', note: '', needsMeans: true, basis: [] },
    { code: 'C02', title: '', note: '', needsMeans: true, basis: [] },
    { code: 'N04', title: '', note: '', needsMeans: false, basis: [] },
  ],
  tags: [
    { code: 'ELDER', title: '', asksFixedIncome: true },
    { code: 'DV_VICTIM', title: '', asksFixedIncome: false },
  ],
  idTypes: [],
  idTypeTitles: { 'resident-id': '', passport: '', 'hk-macau-permit': '', 'taiwan-permit': '', other: '' },
  relations: [],
  materials: [{ code: 'status-proof', title: '能说明身份的材料', note: '', deferrable: true }],
  offices: [],
  noticeVersion: '',
  notice: [],
  declarationVersion: '',
  declaration: [],
  supplementDays: 5,
  localExemptGroups: [],
  ownIncomeWhenHurt: true,
  sample: true,
};
const elder = { ...emptyDraft, group: 'benefit', matter: 'C02' as const, tags: ['ELDER' as const] };
const hurt = { ...emptyDraft, matter: 'C04' as const, tags: ['DV_VICTIM' as const] };
const texts = { noticeVersion: '1', declarationVersion: '1', channel: 'web' } as const;

describe('the question for a steady living', () => {
  test('is asked of the groups it counts for, where means count, and there are never more than seven questions', () => {
    expect(preStepsOf(elder, options)).toEqual(['group', 'matter', 'tags', 'living', 'household', 'lawyer', 'deadline']);
    expect(preStepsOf({ ...elder, tags: ['DV_VICTIM'] }, options)).not.toContain('living');
    expect(preStepsOf({ ...elder, matter: 'N04' }, options)).not.toContain('living');
  });

  test('spares who has none the question for income, and must be answered', () => {
    expect(preStepsOf({ ...elder, fixedIncome: 'no' }, options)).not.toContain('household');
    expect(preStepsOf({ ...elder, fixedIncome: 'unsure' }, options)).toContain('household');
    expect(preFaults.living(elder)).toHaveProperty('fixedIncome');
  });

  test('goes with the pre-screen and the application, and not where she does not know', () => {
    const none = { ...elder, fixedIncome: 'no' as const };
    expect([toScreening(none), toRequest(none, texts)]).toMatchObject([{ noFixedIncome: true }, { noFixedIncome: true }]);
    expect(toScreening({ ...elder, fixedIncome: 'yes' })).toMatchObject({ noFixedIncome: false });
    expect(toScreening({ ...elder, fixedIncome: 'unsure' })).not.toHaveProperty('noFixedIncome');
  });
});

describe('her own income', () => {
  test('goes beside that of the household, never without it', () => {
    const told = { ...hurt, members: '2', income: '9000', ownIncome: '1000' };
    expect([toScreening(told), toRequest(told, texts)]).toMatchObject([{ household: { ownIncome: '1000' } }, { household: { ownIncome: '1000' } }]);
    expect(preFaults.household({ ...hurt, ownIncome: '1000' })).toHaveProperty('household');
    expect(preFaults.household(hurt)).toEqual({});
  });

  test('is needed for a promise where the bureau compares it', () => {
    const draft = { ...hurt, means: 'declaration' as const, members: '2', income: '9000' };
    const asked = (own: boolean) =>
      Object.keys(faultsOf('means', draft, { options: { ...options, ownIncomeWhenHurt: own }, screening: null, today: '2026-11-23' }));
    expect([asked(true), asked(false)]).toEqual([['household.ownIncome'], []]);
  });
});

test('who is spared by a local rule is asked for the paper that shows it', () => {
  const need = { code: 'status-proof', title: '', need: 'not-needed', note: '' } as const;
  const told = { title: '', greenChannel: false, urgent: false, reasons: [], materials: [need], nextDoors: [] };
  const screening = { ...told, verdict: 'likely' as const, means: 'declare' as const };
  const asked = (means: 'exempt' | 'declaration') => listMaterials({ ...hurt, means }, screening, options).map(({ code }) => code);
  expect([asked('exempt'), asked('declaration')]).toEqual([['status-proof'], []]);
});
