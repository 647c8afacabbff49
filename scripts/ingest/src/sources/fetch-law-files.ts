import type { LawFile, LawManifest } from '@mingbai/knowledge';
import { fetchLawFile } from './fetch-law-file.ts';
import { readVerified } from './find-law-files.ts';
import { type LawHosts, probeHosts } from './law-hosts.ts';

export interface FetchLawFilesOptions {
  manifest: LawManifest;
  /** Where the files are kept, `DATA_DIR/laws`. */
  directory: string;
  /** Base address tried before all others: `<mirror>/civil-code/01.md`. */
  mirror?: string | undefined;
  fetch?: typeof fetch | undefined;
  /** Called after every file, fetched, refused or already there. */
  onProgress?: ((done: number, total: number, name: string) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** How long the first answer of any host may take; default 4,000. */
  probeTimeoutMs?: number | undefined;
  /** How long one file may take from one source; default 30,000. */
  fileTimeoutMs?: number | undefined;
  /** Files fetched at a time; default 6. */
  concurrency?: number | undefined;
}

export interface FetchLawFilesReport {
  /** Already there and verified. */
  present: string[];
  fetched: string[];
  /** Not to be had, with a reason from each source tried, in Chinese. */
  failed: { name: string; reasons: string[] }[];
  /** No source answers, or none any more: the rest was given up at once. */
  unreachable: boolean;
}

/**
 * Fetches the manifest's files that are not yet in the directory. Every file is verified by size and sha256; a wrong one is refused and the next source
 * tried. Never throws for trouble with the network: the report tells. Faults of the disk are thrown.
 */
export async function fetchLawFiles(options: FetchLawFilesOptions): Promise<FetchLawFilesReport> {
  const files = options.manifest.laws.flatMap((law) => law.files);
  const report: FetchLawFilesReport = { present: [], fetched: [], failed: [], unreachable: false };
  const wanted = await listWanted(files, options, report);
  if (wanted.length === 0) return report;
  const fetcher = options.fetch ?? globalThis.fetch;
  const hosts = await probeHosts(
    wanted.flatMap((file) => listAddresses(file, options.mirror)),
    options.probeTimeoutMs ?? 4000,
    fetcher,
  );
  const queue = [...wanted];
  const worker = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift())
      await fetchWanted(file, { ...options, fetch: fetcher, hosts }, report, files.length);
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 6 }, worker));
  report.unreachable = !hosts.isAnyAlive;
  return report;
}

async function fetchWanted(
  file: LawFile,
  options: FetchLawFilesOptions & { fetch: typeof fetch; hosts: LawHosts },
  report: FetchLawFilesReport,
  total: number,
): Promise<void> {
  const { hosts, directory, signal, fetch } = options;
  if (signal?.aborted === true || !hosts.isAnyAlive) {
    report.failed.push({ name: file.name, reasons: [signal?.aborted === true ? '已中止' : '所有来源都连不上'] });
    return;
  }
  const addresses = listAddresses(file, options.mirror);
  const result = await fetchLawFile(file, { directory, addresses, hosts, fetch, timeoutMs: options.fileTimeoutMs ?? 30_000, signal });
  if (result.ok) report.fetched.push(file.name);
  else report.failed.push({ name: file.name, reasons: result.reasons });
  options.onProgress?.(report.present.length + report.fetched.length + report.failed.length, total, file.name);
}

async function listWanted(files: LawFile[], options: FetchLawFilesOptions, report: FetchLawFilesReport): Promise<LawFile[]> {
  const wanted: LawFile[] = [];
  for (const file of files) {
    const read = await readVerified(options.directory, file);
    if (read.state !== 'right') {
      wanted.push(file);
      continue;
    }
    report.present.push(file.name);
    options.onProgress?.(report.present.length, files.length, file.name);
  }
  return wanted;
}

function listAddresses(file: LawFile, mirror: string | undefined): string[] {
  return mirror === undefined ? file.sources : [`${mirror.replace(/\/+$/, '')}/${file.name}`, ...file.sources];
}
