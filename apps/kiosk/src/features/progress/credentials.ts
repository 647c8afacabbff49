import type { Credentials } from './api.ts';

const groupLength = 4;

/** What stands behind `#/progress/` in a receipt's QR; null where there is none. */
export function readCredentials(hash: string): Credentials | null {
  const match = /^#\/progress\/([^/]+)\/([^/]+)$/.exec(hash);
  if (!match?.[1] || !match[2]) return null;
  return { receiptNo: tidyReceiptNo(decodeURIComponent(match[1])), accessCode: tidyCode(decodeURIComponent(match[2])) };
}

/** `fy20261123 7kq4m2` → `FY20261123-7KQ4M2`: spaces, small letters and a missing hyphen do not count. */
export function tidyReceiptNo(text: string): string {
  const bare = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const match = /^([A-Z]{2}\d{8})([0-9A-Z]+)$/.exec(bare);
  return match?.[1] && match[2] ? `${match[1]}-${match[2]}` : bare;
}

export function tidyCode(text: string): string {
  const bare = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return (bare.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-');
}

/** FY is legal aid, TJ mediation. */
export function kindOf(receiptNo: string): 'aid' | 'mediation' | undefined {
  const kinds: Readonly<Record<string, 'aid' | 'mediation'>> = { FY: 'aid', TJ: 'mediation' };
  return kinds[receiptNo.slice(0, 2)];
}
