import { randomInt } from 'node:crypto';
import { type Db, findMatter, findMatterByReceipt, type MatterRow } from '@mingbai/db';
import type { Context } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { isUuid } from '../validate.ts';

/** No letter or digit that is read as another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 12;
const groupLength = 4;

const prefixes = { aid: 'FY', mediation: 'TJ' } as const satisfies Record<MatterRow['kind'], string>;

/** `FY20261123-7KQ4M2`: kind, day in China, six random characters. Unique with certainty only once the database has taken it. */
export function newReceiptNo(kind: MatterRow['kind'], day: string): string {
  return `${prefixes[kind]}${day.replaceAll('-', '')}-${random(6)}`;
}

/** The receipt number a text is, in capitals. What no receipt ever carried must not reach the database, which refuses some characters. */
export function findReceiptNo(text: string): string | undefined {
  return /^[A-Z]{2}\d{8}-[0-9A-Z]{6}$/.exec(text.toUpperCase())?.[0];
}

/** The secret that goes with a receipt number: twelve characters (59 bits), shown in groups of four. */
export function newAccessCode(): string {
  const code = random(codeLength);
  return [0, groupLength, 2 * groupLength].map((start) => code.slice(start, start + groupLength)).join('-');
}

/** What is kept of an access code; hyphens, spaces and case do not count. */
export function blindAccessCode({ sealing }: Deps, code: string): string {
  return sealing.blind(`access ${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`);
}

/** The matter of the receipt number in the path, if the bearer owns it. 401 without a code; a wrong pair and a missing matter answer the same 404. */
export async function getOwnMatter(deps: Deps, c: Context<AppEnv>, kind: MatterRow['kind']): Promise<MatterRow> {
  const accessCode = readBearer(c);
  return getMatterByCode(deps, deps.database.db, kind, { receiptNo: c.req.param('receiptNo') ?? '', accessCode });
}

/** The matter whose number and code these are. A wrong pair and a missing matter throw the same 404. */
export async function getMatterByCode(deps: Deps, db: Db, kind: MatterRow['kind'], given: { receiptNo: string; accessCode: string }): Promise<MatterRow> {
  const receiptNo = findReceiptNo(given.receiptNo);
  const matter = receiptNo === undefined ? undefined : await findMatterByReceipt(db, kind, receiptNo);
  if (matter?.accessBlind !== blindAccessCode(deps, given.accessCode)) throw new Problem('not-found', { detail: '没有找到。请核对回执号和查询码。' });
  return matter;
}

/** The matter of this identifier, as the desk asks for it. Throws `not-found`, also for what is no identifier. */
export async function getMatter(db: Db, kind: MatterRow['kind'], id: string): Promise<MatterRow> {
  const matter = isUuid(id) ? await findMatter(db, kind, id) : undefined;
  if (!matter) throw new Problem('not-found', { detail: '没有这件事项。' });
  return matter;
}

/** The bearer token of a request. Throws 401. */
export function readBearer(c: Context<AppEnv>): string {
  const code = /^Bearer +(\S.{0,99})$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (code === undefined) throw new Problem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer' } });
  return code;
}

function random(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
