import { AidApplicationReceipt, AidOptions, AidScreening } from '@mingbai/api/contract';
import { getParsed, postJson } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';

export function getOptions(signal: AbortSignal): Promise<AidOptions> {
  return getParsed('/api/aid/options', AidOptions, signal);
}

export async function postScreening(request: unknown): Promise<AidScreening> {
  const response = await postJson('/api/aid/screenings', request, { key: createKey() });
  return AidScreening.parse(await response.json());
}

/** `key` is made when the review opens: the same application sent twice is one application. */
export async function postApplication(request: unknown, key: string): Promise<AidApplicationReceipt> {
  const response = await postJson('/api/aid/applications', request, { key });
  return AidApplicationReceipt.parse(await response.json());
}
