import { join } from 'node:path';
import type { LawManifest } from '@mingbai/knowledge';
import { describeFileFault } from './file-fault.ts';
import { fetchLawFiles } from './sources/fetch-law-files.ts';
import { findLawFiles, type FoundLaws, type LawFiles } from './sources/find-law-files.ts';

export interface ObtainLawFilesOptions {
  dataDirectory: string;
  lawDirectory: string | undefined;
  lawFetch: boolean;
  lawMirror: string | undefined;
  signal?: AbortSignal | undefined;
  onFetch?: (done: number, total: number, name: string) => void;
}

interface Failure {
  id: string;
  reason: string;
}

const titlesMax = 5;

/**
 * The official texts that can be had: from the bureau's own folder, else from `DATA_DIR/laws`, fetching first what is not there yet unless that is forbidden.
 * Without a network the fetch gives up within seconds and what is there is used. A file that is not what the manifest means is refused and reported, and so is a folder of the bureau's own that lacks some.
 * A folder that cannot be read is reported like one that holds nothing.
 */
export async function obtainLawFiles(manifest: LawManifest, options: ObtainLawFilesOptions): Promise<{ found: Map<string, LawFiles>; failed: Failure[] }> {
  const directory = options.lawDirectory ?? join(options.dataDirectory, 'laws');
  const failed: Failure[] = [];
  if (options.lawDirectory === undefined && options.lawFetch) {
    failed.push(...(await fetchMissing(manifest, directory, options)));
    options.signal?.throwIfAborted();
  }
  try {
    const { found, missing, refused } = await findLawFiles(directory, manifest);
    failed.push(...refused.map(({ name, reason }) => ({ id: name, reason })));
    if (options.lawDirectory !== undefined) failed.push(...describeMissing(directory, manifest, missing));
    return { found, failed };
  } catch (cause) {
    failed.push({ id: 'laws', reason: `存放法律原文的文件夹 ${directory}：${describeFileFault(cause)}` });
    return { found: new Map(), failed };
  }
}

async function fetchMissing(manifest: LawManifest, directory: string, { lawMirror, onFetch, signal }: ObtainLawFilesOptions): Promise<Failure[]> {
  try {
    const report = await fetchLawFiles({ manifest, directory, mirror: lawMirror, onProgress: onFetch, signal });
    if (report.unreachable) return [{ id: 'laws', reason: '法律原文暂时取不到（网络不通），先用要点回答；零点过后或下次启动时再取' }];
    return report.failed.map(({ name, reasons }) => ({ id: name, reason: reasons.join('；') }));
  } catch (cause) {
    return [{ id: 'laws', reason: `法律原文无法存入 ${directory}：${describeFileFault(cause)}` }];
  }
}

/** A mistyped LAW_DIR would otherwise look like a service without laws. */
function describeMissing(directory: string, { laws }: LawManifest, missing: FoundLaws['missing']): Failure[] {
  const absent = new Set(missing);
  const lacking = laws.filter(({ files }) => files.some(({ name }) => absent.has(name)));
  if (lacking.length === 0) return [];
  if (absent.size === laws.reduce((sum, { files }) => sum + files.length, 0))
    return [{ id: 'laws', reason: `LAW_DIR ${directory} 里没有找到清单上的任何法律原文，请检查路径` }];
  const titles = lacking.slice(0, titlesMax).map(({ title }) => title);
  return [{ id: 'laws', reason: `LAW_DIR ${directory} 里缺 ${lacking.length} 部法律的原文：${titles.join('、')}${lacking.length > titlesMax ? '等' : ''}` }];
}
