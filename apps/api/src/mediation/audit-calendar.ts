import { appendAudit, type Db } from '@mingbai/db';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';

/** A change to a committee's calendar, in the transaction that makes it. */
export async function auditCalendar({ clock }: Deps, tx: Db, staff: SignedIn, action: string, detail: Record<string, unknown>): Promise<void> {
  await appendAudit(tx, { at: clock.now(), actor: staff.username, action, matterId: null, detail });
}
