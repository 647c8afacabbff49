import { appendAudit, type Db, type MatterRow, setMatterAssignee } from '@mingbai/db';
import type { Context } from 'hono';
import type { RevealRequest } from '../contract/desk.ts';
import type { DeskEnv, SignedIn } from '../desk/guard.ts';
import type { Deps } from '../deps.ts';
import { onceInTransaction } from '../once.ts';
import { invalid, Problem } from '../problem.ts';
import { isUuid } from '../validate.ts';
import { getMatter } from './access.ts';
import { type MatterKind, offeringMoves } from './kind.ts';
import { toStaffMover } from './move.ts';

/** One of the staff wants something of the matter in the path. */
export interface DeskRequest {
  id: string;
  staff: SignedIn;
  key: string | undefined;
}

/** Throws `not-found` for what is no identifier. */
export function readDeskRequest(c: Context<DeskEnv>): DeskRequest {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw new Problem('not-found', { detail: '没有这件事项。' });
  return { id, staff: c.get('staff'), key: c.req.header('Idempotency-Key') };
}

interface Act {
  /** What the audit calls it, after the kind: `move`, `note`. */
  name: string;
  body: unknown;
  /** The version of the matter the person was looking at. */
  version?: number | undefined;
  /** Codes for the audit. */
  detail?: (matter: MatterRow) => Record<string, unknown>;
}

/** Does something to a matter once for a key, with its audit entry, all or nothing. Throws `state-changed` when it is no longer the version that was seen. */
export async function act<Result>(
  deps: Deps,
  kind: MatterKind,
  { id, staff, key }: DeskRequest,
  { name, body, version, detail = () => ({}) }: Act,
  work: (tx: Db, matter: MatterRow) => Promise<Result>,
): Promise<Result> {
  const action = `${kind.kind} ${name}`;
  return offeringMoves(deps, kind, { id, mover: toStaffMover(staff) }, () =>
    onceInTransaction(deps, { scope: `${action} ${id} ${staff.username}`, key, body }, async (tx) => {
      const matter = await getMatter(tx, kind.kind, id);
      if (version !== undefined && version !== matter.version) throw new Problem('state-changed');
      const result = await work(tx, matter);
      await appendAudit(tx, { at: deps.clock.now(), actor: staff.username, action, matterId: id, detail: detail(matter) });
      return result;
    }),
  );
}

/** Gives the matter to whoever may handle it, or to nobody. `may` says whether one is. */
export async function assign<Result>(
  deps: Deps,
  kind: MatterKind,
  request: DeskRequest,
  { username, may }: { username: string | null; may: (tx: Db, username: string) => Promise<boolean> },
  answer: (tx: Db, matter: MatterRow) => Promise<Result>,
): Promise<Result> {
  return act(deps, kind, request, { name: 'assignee', body: { username }, detail: () => ({ username }) }, async (tx, matter) => {
    if (username !== null && !(await may(tx, username))) throw invalid('username', '没有这位经办人');
    if (!(await setMatterAssignee(tx, matter, username))) throw new Problem('state-changed');
    return answer(tx, { ...matter, assignee: username });
  });
}

type MaskedValues = Partial<Record<RevealRequest['field'], string | undefined>>;

/** One masked value in the clear. What was asked for and why stand in the audit; the value stands nowhere, not even under the key. */
export async function reveal(
  deps: Deps,
  kind: MatterKind,
  request: DeskRequest,
  { field, reason }: RevealRequest,
  listValues: (matter: MatterRow) => MaskedValues,
): Promise<{ value: string }> {
  const getValue = (matter: MatterRow): string => {
    const value = matter.erasedAt === null ? listValues(matter)[field] : undefined;
    if (value === undefined) throw new Problem('not-found', { detail: '没有填这一项。' });
    return value;
  };
  // Written by hand, so it may name somebody; the audit is never erased.
  const reasonSealed = Buffer.from(deps.sealing.seal(reason)).toString('base64');
  await act(deps, kind, request, { name: 'reveal', body: { field, reason }, detail: () => ({ field, reasonSealed }) }, async (_tx, matter) => {
    getValue(matter);
    return Promise.resolve(null);
  });
  return { value: getValue(await getMatter(deps.database.db, kind.kind, request.id)) };
}
