import { appendAudit, createDaySignOff, type Db, type DaySignOffRow, findDaySignOff } from '@mingbai/db';
import { toDateInChina } from '@mingbai/ingest';
import type { Board, SignOffRequest } from '../contract/desk.ts';
import type { Deps } from '../deps.ts';
import { invalid, Problem } from '../problem.ts';

export type SignOff = NonNullable<Board['signOff']>;

interface Signing {
  request: SignOffRequest;
  by: string;
  /** The board's figures at this moment. */
  counts: Board['counts'];
}

/**
 * The duty chief has seen the day's board: kept with its figures, once a day. Throws `invalid-input` for a day to come and `move-not-allowed` where another has
 * signed. Call in a transaction.
 */
export async function signOffDay(deps: Deps, tx: Db, { request: { day, note }, by, counts }: Signing): Promise<SignOff> {
  const at = deps.clock.now();
  if (day > toDateInChina(at)) throw invalid('day', '这一天还没有到');
  const figures = Object.fromEntries(counts.map(({ code, value }) => [code, value]));
  const row: DaySignOffRow = { day, by, at, figures, noteSealed: note === '' ? null : deps.sealing.seal(note) };
  if (!(await createDaySignOff(tx, row))) {
    const first = await findDaySignOff(tx, day);
    throw new Problem('move-not-allowed', { detail: `这一天已经由 ${first?.by ?? '别人'} 签收。` });
  }
  await appendAudit(tx, { at, actor: by, action: 'day signed off', matterId: null, detail: { day, ...figures } });
  return openSignOff(deps, row);
}

export function openSignOff({ sealing }: Pick<Deps, 'sealing'>, { day, by, at, noteSealed }: DaySignOffRow): SignOff {
  return { day, by, at: at.toISOString(), note: noteSealed === null ? '' : sealing.open(noteSealed) };
}
