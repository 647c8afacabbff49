import { toPublicAddress } from '../lib/public-address.ts';

/** The progress of one matter; number and code stand behind `#`, so that no server and no log ever sees them. */
export function toProgressUrl(publicUrl: string, receiptNo: string, accessCode: string): string {
  return toPublicAddress(publicUrl, `/#/progress/${encodeURIComponent(receiptNo)}/${encodeURIComponent(accessCode)}`);
}
