import type { PlannedDocument } from './planned-document.ts';
export async function planMaterial(_d: string | undefined): Promise<{ plan: PlannedDocument[]; failed: { id: string; reason: string }[] }> {
  return { plan: [], failed: [] };
}
