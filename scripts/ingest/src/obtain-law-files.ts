import type { LawManifest } from '@mingbai/knowledge';
export interface LawFiles { files: { name: string; text: string }[] }
export async function obtainLawFiles(_m: LawManifest, _o: unknown): Promise<{ found: Map<string, LawFiles>; failed: { id: string; reason: string }[] }> {
  return { found: new Map(), failed: [] };
}
