import { Deadline } from '@mingbai/api/contract';
import { postJson } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';
import type { ClockRequest } from './clock-request.ts';

export async function postDeadline(request: ClockRequest, signal: AbortSignal): Promise<Deadline> {
  const response = await postJson('/api/deadlines', request, { key: createKey(), signal });
  return Deadline.parse(await response.json());
}

/** The same day as a calendar file. */
export async function getCalendarFile(request: ClockRequest): Promise<Blob> {
  const response = await postJson('/api/deadlines', request, { key: createKey(), accept: 'text/calendar' });
  return response.blob();
}
