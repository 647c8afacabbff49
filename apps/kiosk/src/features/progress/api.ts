import { AidApplicationView } from '@mingbai/api/contract';
import { getParsed, postJson } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';

export interface Credentials {
  receiptNo: string;
  accessCode: string;
}

const pathOf = (receiptNo: string) => `/api/aid/applications/${encodeURIComponent(receiptNo)}`;

export function getApplication({ receiptNo, accessCode }: Credentials, signal: AbortSignal): Promise<AidApplicationView> {
  return getParsed(pathOf(receiptNo), AidApplicationView, signal, accessCode);
}

export type Move = 'withdrawals' | 'objections' | 'ratings' | 'personnel-changes';

export async function postMove({ receiptNo, accessCode }: Credentials, move: Move, body: unknown): Promise<void> {
  await postJson(`${pathOf(receiptNo)}/${move}`, body, { key: createKey(), accessCode });
}
