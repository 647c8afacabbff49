import {
  DigestFile,
  type DigestEntry,
  formatNumeral,
  type KnowledgeDocument,
  type LawEntry,
  type LawManifest,
  type LawFacts,
  type OfficialArticle,
  parseLaw,
  type Passage,
  toArticlePassages,
} from '@mingbai/knowledge';
import { type ContentFile, listContentFiles } from './content-files.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { hashOf, keepLoaded, type PlannedDocument } from './planned-document.ts';
import type { LawFiles } from './sources/find-law-files.ts';

export interface PlanLawsOptions {
  manifest: LawManifest;
  contentDirectory: string;
  /** Official files found and verified, by law; a law that is absent here has none this time. */
  found: Map<string, LawFiles>;
  /** Documents whose official text is in the database from an earlier load, by id. */
  loadedOfficially: Map<string, KnowledgeDocument>;
  /** Reads back the official articles of such a law. */
  readLoaded(documentId: string): Promise<Passage[]>;
}

/** One document a law: its official articles where we have them, joined with our digests. A law with neither is left out. */
export function planLaws(options: PlanLawsOptions): { plan: PlannedDocument[]; failed: { id: string; reason: string }[] } {
  const { manifest, contentDirectory } = options;
  const failed: { id: string; reason: string }[] = [];
  const digests = new Map<string, ContentFile[]>();
  for (const file of listContentFiles(contentDirectory, 'digests', '.json')) {
    const slug = slugOfDigestFile(file.name);
    digests.set(slug, [...(digests.get(slug) ?? []), file]);
  }
  for (const slug of digests.keys())
    if (!manifest.laws.some((law) => law.slug === slug)) failed.push({ id: `law:${slug}`, reason: `digests/${slug}：法律清单里没有这部法律` });
  const plan = manifest.laws.flatMap((law) => planLaw(law, digests.get(law.slug) ?? [], options) ?? []);
  return { plan, failed };
}

/** `digests/<slug>.json`, or `digests/<slug>/<chapter>.json` for a code of many chapters. */
function slugOfDigestFile(name: string): string {
  return (name.split('/')[1] ?? '').replace(/\.json$/, '');
}

function planLaw(law: LawEntry, files: ContentFile[], options: PlanLawsOptions): PlannedDocument | undefined {
  const id = `law:${law.slug}`;
  const official = options.found.get(law.slug);
  const loaded = options.loadedOfficially.get(id);
  const facts = toFacts(law);
  // The manifest means another text than the one loaded, and that is not at hand: the old one goes on under its own name and version.
  if (!official && loaded && loaded.law?.textHash !== facts.textHash) return keepLoaded(loaded);
  const isOfficial = official !== undefined || loaded !== undefined;
  if (!isOfficial && files.length === 0) return undefined;
  return {
    document: {
      id,
      kind: 'law',
      title: law.title,
      // The manifest's own hashes stand for the official text, so that losing sight of the files does not count as a change.
      hash: hashOf(String(isOfficial), JSON.stringify(law), ...files.map((file) => file.text)),
      official: isOfficial,
      law: facts,
    },
    async build() {
      const entries = readDigests(law.slug, files);
      const articles = official ? readOfficial(law, official) : isOfficial ? toOfficial(await options.readLoaded(id)) : undefined;
      return toArticlePassages(id, { ...facts, effectiveFrom: law.effectiveFrom }, articles, entries).map((passage) => markOvertaken(passage, law));
    },
  };
}

/** An article, or a paragraph of one, that a later text has ended stays as it was enacted, but says so and ranks behind. */
function markOvertaken(passage: Passage, { overtaken = [] }: LawEntry): Passage {
  const entry = overtaken.find(({ article }) => article === passage.article);
  if (!entry) return passage;
  const what = entry.paragraph === undefined ? '本条' : `第${formatNumeral(entry.paragraph)}款`;
  return { ...passage, status: 'amended', title: `${passage.title}（${what}已被后来的规定取代）` };
}

function toFacts(law: LawEntry): LawFacts {
  return {
    slug: law.slug,
    title: law.title,
    shortTitle: law.shortTitle,
    aliases: law.aliases,
    category: law.category,
    version: law.version,
    status: law.status === 'superseded' ? 'in-force' : law.status,
    sourceUrl: law.files[0]?.sources[0],
    supersededBy: law.supersededBy,
    overtaken: law.overtaken?.map(({ article, by }) => ({ article, by })),
    textHash: hashOf(...law.files.map((file) => file.sha256)),
  };
}

function readDigests(slug: string, files: ContentFile[]): DigestEntry[] {
  const entries = files.flatMap((file) => {
    const parsed = parseJsonFile(file, DigestFile);
    if (parsed.law !== slug) throw new Error(`${file.name}：写的是 ${parsed.law}，放在了 ${slug} 里`);
    return parsed.entries;
  });
  const seen = new Set<number>();
  for (const { article } of entries) {
    if (seen.has(article)) throw new Error(`digests/${slug}：第 ${article} 条写了两次`);
    seen.add(article);
  }
  return entries.sort((left, right) => left.article - right.article);
}

function readOfficial(law: LawEntry, official: LawFiles): OfficialArticle[] {
  return parseLaw({ files: official.files, title: law.title, version: law.version, articleCount: law.articles }).articles;
}

function toOfficial(passages: Passage[]): OfficialArticle[] {
  return passages.map(({ id, article = 0, label = '', path, text }) => {
    const suffix = /:\d+-(\d+)$/.exec(id)?.[1];
    return { number: article, label, path, text, ...(suffix === undefined ? {} : { suffix: Number(suffix) }) };
  });
}
