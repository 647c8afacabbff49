import { describe, expect, test } from 'vitest';
import { checkMove } from '../machine.ts';
import type { AidStateCode } from './codes.ts';
import { aidMachine, type AidNeed, aidConditions } from './machine.ts';
import { closedAidStates } from './states.ts';

const states = Object.keys(aidMachine) as AidStateCode[];
const everything = new Set<AidNeed>([
  'reason',
  'basis',
  'missing',
  'dueOn',
  'office',
  'handler',
  'terminationReason',
  'verification',
  'visit',
  ...aidConditions,
]);

/** The table of the life of an application, written out once more: state → where staff may take it. */
const byStaff: Record<AidStateCode, string> = {
  DRAFT: '',
  SUBMITTED: 'RECEIVED',
  RECEIVED: 'SCREENING TRANSFERRED EMERGENCY',
  TRANSFERRED: 'RECEIVED TRANSFERRED',
  SCREENING: 'SUPPLEMENT VERIFYING GRANTED REFUSED CONSULT_ONLY',
  SUPPLEMENT: 'SCREENING DEEMED_WITHDRAWN',
  VERIFYING: 'GRANTED REFUSED',
  EMERGENCY: 'ASSIGNED GRANTED REFUSED',
  GRANTED: 'ASSIGNED',
  REFUSED: 'CLOSED',
  ASSIGNED: 'IN_PROGRESS PERSONNEL_CHANGE GRANTED REFUSED',
  IN_PROGRESS: 'CONCLUDED TERMINATED PERSONNEL_CHANGE GRANTED REFUSED',
  PERSONNEL_CHANGE: 'ASSIGNED IN_PROGRESS',
  TERMINATED: 'FOLLOW_UP',
  CONCLUDED: 'FOLLOW_UP',
  OBJECTION: 'UPHELD ORDERED_CORRECTION',
  UPHELD: 'CLOSED',
  ORDERED_CORRECTION: 'SCREENING IN_PROGRESS',
  FOLLOW_UP: 'CLOSED',
  DEEMED_WITHDRAWN: '',
  WITHDRAWN: '',
  CONSULT_ONLY: '',
  CLOSED: '',
};
const byCitizen: Partial<Record<AidStateCode, string>> = {
  DRAFT: 'SUBMITTED',
  SUBMITTED: 'WITHDRAWN',
  RECEIVED: 'WITHDRAWN',
  TRANSFERRED: 'WITHDRAWN',
  SCREENING: 'WITHDRAWN',
  SUPPLEMENT: 'WITHDRAWN',
  VERIFYING: 'WITHDRAWN',
  EMERGENCY: 'WITHDRAWN',
  REFUSED: 'OBJECTION',
  TERMINATED: 'OBJECTION',
  ASSIGNED: 'PERSONNEL_CHANGE',
  IN_PROGRESS: 'PERSONNEL_CHANGE',
};

describe.each(states)('from %s', (state) => {
  test('the chief may go exactly where the table says', () => {
    const allowed = states.filter((to) => checkMove(aidMachine, { state, to, actor: { kind: 'staff', roles: ['chief'] }, given: everything }).ok);
    expect(allowed.toSorted()).toEqual(byStaff[state].split(' ').filter(Boolean).toSorted());
  });

  test('the applicant may go exactly where the table says', () => {
    const allowed = states.filter((to) => checkMove(aidMachine, { state, to, actor: { kind: 'citizen', roles: [] }, given: everything }).ok);
    expect(allowed).toEqual((byCitizen[state] ?? '').split(' ').filter(Boolean));
  });

  test('a machine decides nothing', () => {
    const allowed = states.filter((to) => checkMove(aidMachine, { state, to, actor: { kind: 'system', roles: [] }, given: everything }).ok);
    expect(['RECEIVED', 'FOLLOW_UP']).toEqual(expect.arrayContaining(allowed));
  });
});

describe('the table of an application', () => {
  test('lets only the chief review an objection', () => {
    const check = checkMove(aidMachine, { state: 'OBJECTION', to: 'UPHELD', actor: { kind: 'staff', roles: ['clerk'] }, given: everything });
    expect(check).toEqual({ ok: false, problem: 'forbidden' });
  });

  test('asks a refusal for a reason and an article', () => {
    const check = checkMove(aidMachine, { state: 'SCREENING', to: 'REFUSED', actor: { kind: 'staff', roles: ['clerk'] }, given: new Set<AidNeed>() });
    expect(check).toEqual({ ok: false, problem: 'missing', needs: ['reason', 'basis'] });
  });

  test('closes no state that still has a way out', () => {
    expect(states.filter((state) => aidMachine[state].length === 0).toSorted()).toEqual([...closedAidStates].toSorted());
  });
});
