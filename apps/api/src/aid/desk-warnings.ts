import { type Db, listMattersByKeys, listOpenMattersByKeys, listStaffNames, type MatterRow } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import type { AidPage } from '../contract/desk.ts';
import type { SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { matterKey } from '../matters/keys.ts';
import { type AidPersonal, readAidPersonal } from './file.ts';

type Warning = AidPage['warnings'][number];

interface About {
  personal: AidPersonal;
  staff: SignedIn;
}

/** The same person applying twice, the other side of this dispute being or having been helped here, and a helper who is a party herself. */
export async function listWarnings(deps: Deps, db: Db, matter: MatterRow, about: About): Promise<Warning[]> {
  if (matter.erasedAt !== null) return [];
  const { applicant, opponent } = about.personal;
  const duplicates = await listOpenMattersByKeys(db, { keys: [matterKey(deps, 'id', applicant.idNumber)], except: matter.id, kind: 'aid' });
  const facing = [matterKey(deps, 'opponent-name', applicant.name), ...(opponent ? [matterKey(deps, 'name', opponent.name)] : [])];
  const others = await listMattersByKeys(db, { keys: facing, except: matter.id });
  const conflicts = others.filter((other) => !duplicates.some(({ id }) => id === other.id));
  return [
    ...duplicates.map((other) => toWarning('duplicate', '同一证件号码还有一件没有办完的申请。', other)),
    ...conflicts.map((other) => toWarning('conflict', conflictText(deps, other, matter, about), other)),
    ...(await listHelperConflicts(deps, db, matter, about)),
  ];
}

function toWarning(kind: Warning['kind'], text: string, { id, kind: matterKind, receiptNo, receivedAt }: MatterRow): Warning {
  return { kind, text, receiptNo, matter: { kind: matterKind, id, receivedOn: toDateInChina(receivedAt) } };
}

function conflictText(deps: Deps, other: MatterRow, matter: MatterRow, { personal: { handler }, staff: { username } }: About): string {
  if (handler !== undefined && findHandlerName(deps, other) === handler.name) return `对方的事也由${handler.name}办理，请换人。`;
  if (other.assignee !== null && (other.assignee === username || other.assignee === matter.assignee)) return '对方的事也由同一位工作人员经办，请换人。';
  if (other.closedAt !== null) return '对方以前在这里办过事，请看一看是不是同一位办理人员。';
  if (other.office !== null && other.office === matter.office) return '对方也在这个办理点办事，请避免同一人经办，必要时转交。';
  return '对方也有一件事在办，请留意利益冲突。';
}

function findHandlerName(deps: Deps, other: MatterRow): string | undefined {
  return other.kind === 'aid' ? readAidPersonal(deps, other).handler?.name : undefined;
}

/** Whoever handles it, or looks at it, by the name of a party here or in another matter. Names repeat, so it is only asked to be looked at. */
async function listHelperConflicts(deps: Deps, db: Db, matter: MatterRow, { personal, staff }: About): Promise<Warning[]> {
  const { applicant, opponent, handler } = personal;
  const assigned = matter.assignee === null ? undefined : ((await listStaffNames(db, [matter.assignee])).get(matter.assignee) ?? matter.assignee);
  const names = new Set([staff.name, assigned, handler?.name].filter((name) => name !== undefined));
  const here = [...names].filter((name) => name === applicant.name || name === opponent?.name);
  const warnings = here.map((name): Warning => ({ kind: 'conflict', text: `${name}与这件事的当事人同名，请确认要不要回避。`, receiptNo: null }));
  if (handler === undefined) return warnings;
  const keys = [matterKey(deps, 'name', handler.name), matterKey(deps, 'opponent-name', handler.name)];
  const asParty = await listMattersByKeys(db, { keys, except: matter.id, kind: 'aid' });
  return [...warnings, ...asParty.map((other) => toWarning('conflict', `${handler.name}与另一件申请的当事人同名，请确认要不要回避。`, other))];
}
