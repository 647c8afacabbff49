import { randomInt } from 'node:crypto';
import { findMatterByReceipt, type MatterRow } from '@mingbai/db';
import type { Context } from 'hono';
import type { AppEnv, Deps } from '../deps.ts';
import { Problem } from '../problem.ts';

/** No letter or digit that is read as another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 12;
const groupLength = 4;

const prefixes = { aid: 'FY', mediation: 'TJ' } as const satisfies Record<MatterRow['kind'], string>;

/** `FY20261123-7KQ4M2`: kind, day in China, six random characters. Unique with certainty only once the database has taken it. */
export function newReceiptNo(kind: MatterRow['kind'], day: string): string {
  return `${prefixes[kind]}${day.replaceAll('-', '')}-${random(6)}`;
}

/** False for what no receipt ever carried; such text must not reach the database, which refuses some characters. */
export function isReceiptNo(text: string): boolean {
  return /^[A-Z]{2}\d{8}-[0-9A-Z]{6}$/.test(text);
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
  const code = readBearer(c);
  const receiptNo = (c.req.param('receiptNo') ?? '').toUpperCase();
  const matter = isReceiptNo(receiptNo) ? await findMatterByReceipt(deps.database.db, kind, receiptNo) : undefined;
  if (!matter || matter.accessBlind !== blindAccessCode(deps, code)) throw new Problem('not-found', { detail: '没有找到。请核对回执号和查询码。' });
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
