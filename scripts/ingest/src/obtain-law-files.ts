import { join } from 'node:path';
import type { LawManifest } from '@mingbai/knowledge';
import { fetchLawFiles } from './sources/fetch-law-files.ts';
import { findLawFiles, type LawFiles } from './sources/find-law-files.ts';

export interface ObtainLawFilesOptions {
  dataDirectory: string;
  lawDirectory: string | undefined;
  lawFetch: boolean;
  lawMirror: string | undefined;
  onFetch?: (done: number, total: number, name: string) => void;
}

/**
 * The official texts that can be had: from the bureau's own folder, else from `DATA_DIR/laws`, fetching first what is not there yet unless that is forbidden.
 * Without a network the fetch gives up within seconds and what is there is used. A file that is not what the manifest means is refused and reported.
 */
export async function obtainLawFiles(
  manifest: LawManifest,
  options: ObtainLawFilesOptions,
): Promise<{ found: Map<string, LawFiles>; failed: { id: string; reason: string }[] }> {
  const directory = options.lawDirectory ?? join(options.dataDirectory, 'laws');
  const failed: { id: string; reason: string }[] = [];
  if (options.lawDirectory === undefined && options.lawFetch) {
    const report = await fetchLawFiles({ manifest, directory, mirror: options.lawMirror, onProgress: options.onFetch });
    if (report.unreachable) failed.push({ id: 'laws', reason: '法律原文暂时取不到（网络不通），先用要点回答；下次启动会再取' });
    else failed.push(...report.failed.map(({ name, reasons }) => ({ id: name, reason: reasons.join('；') })));
  }
  const { found, refused } = await findLawFiles(directory, manifest);
  failed.push(...refused.map(({ name, reason }) => ({ id: name, reason })));
  return { found, failed };
}
