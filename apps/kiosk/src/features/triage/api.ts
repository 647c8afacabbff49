import { Triage } from '@mingbai/api/contract';
import { postJson } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';

interface TriageRequest {
  message?: string;
  answers?: Record<string, string>;
}

export async function postTriage(request: TriageRequest, signal: AbortSignal): Promise<Triage> {
  const response = await postJson('/api/triage', request, { key: createKey(), signal });
  return Triage.parse(await response.json());
}
