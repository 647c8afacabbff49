import { type Db, findSlotOfMatter, listContactAttempts, type MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import { checkExclusions, failedContactsMin, lastConfirmDay, type MediationNeed } from '@mingbai/matters';
import type { MediationTransition } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { readDetails, readState } from './file.ts';

/** Needs that are met by what is on file already. */
export async function lookUpNeeds({ clock, ruleBook }: Deps, db: Db, matter: MatterRow): Promise<Set<MediationNeed>> {
  const known = new Set<MediationNeed>();
  const failures = (await listContactAttempts(db, matter.id)).filter(({ reached }) => !reached);
  if (failures.length >= failedContactsMin) known.add('contactAttempts');
  const claim = await findSlotOfMatter(db, matter.id);
  // A time wished for at booking is fixed as it is; one that was missed needs another.
  if (claim && claim.startsAt > clock.now() && readState(matter) === 'MEDIATOR_ASSIGNED') known.add('slotId');
  const { agreement } = readDetails(matter);
  if (agreement) {
    const isOpen = toDateInChina(clock.now()) <= lastConfirmDay(agreement.effectiveOn, ruleBook.calendar);
    known.add(isOpen ? 'confirmWindowOpen' : 'confirmWindowOver');
  }
  return known;
}

/** Needs met by what was sent. */
export function listGivenNeeds(body: MediationTransition): MediationNeed[] {
  const { open, applying } = checkExclusions(body.exclusions ?? {});
  const given: Partial<Record<MediationNeed, boolean>> = {
    reason: isWritten(body.reason),
    stop: body.stop !== undefined,
    referTo: isWritten(body.referTo),
    mediator: isWritten(body.mediator),
    slotId: isWritten(body.slotId),
    record: isWritten(body.record),
    agreement: body.agreement !== undefined,
    exclusions: open.length === 0 && applying.length === 0,
    visit: body.visit !== undefined,
  };
  return Object.entries(given).flatMap(([need, isGiven]) => (isGiven ? [need as MediationNeed] : []));
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}
