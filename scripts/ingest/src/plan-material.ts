import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KnowledgeDocument, LawParseError, type LawFacts, type LawStatus, type Passage, toArticlePassages } from '@mingbai/knowledge';
import { describeFileFault } from './file-fault.ts';
import { hashOf, type PlannedDocument } from './planned-document.ts';
import { isOwnMaterial, type OwnMaterial, readOwnMaterial } from './sources/own-material.ts';
import { OwnMaterialError } from './sources/own-material-error.ts';

const idPrefix = 'material:';

export interface PlanMaterialOptions {
  directory: string | undefined;
  /** What is loaded already, by document id: an unchanged file is not even opened by its reader. */
  loaded: Map<string, KnowledgeDocument>;
  /** YYYY-MM-DD; decides what is in force. */
  today: string;
}

/**
 * The bureau's own files, one document each. A file that cannot be taken in is reported by name and line, and its former version keeps serving;
 * when the folder itself cannot be read, all of them do.
 */
export async function planMaterial({ directory, loaded, today }: PlanMaterialOptions): Promise<{
  plan: PlannedDocument[];
  failed: { id: string; reason: string }[];
}> {
  const plan: PlannedDocument[] = [];
  const failed: { id: string; reason: string }[] = [];
  if (directory === undefined) return { plan, failed };
  const files = await listFiles(directory, failed);
  if (files === undefined) {
    // A disk that is not mounted is no reason to forget the bureau's rules.
    for (const [id, document] of loaded) if (id.startsWith(idPrefix)) plan.push(keep(document));
    return { plan, failed };
  }
  for (const file of files) {
    const id = `${idPrefix}${file}`;
    const before = loaded.get(id);
    try {
      plan.push(await planFile(directory, file, before, today));
    } catch (cause) {
      const isToldByName = cause instanceof OwnMaterialError || cause instanceof LawParseError;
      failed.push({ id, reason: isToldByName ? cause.message : `${file}：${describeFileFault(cause)}` });
      if (before) plan.push(keep(before));
    }
  }
  return { plan, failed };
}

async function listFiles(directory: string, failed: { id: string; reason: string }[]): Promise<string[] | undefined> {
  try {
    return (await readdir(directory)).filter(isOwnMaterial).sort();
  } catch (cause) {
    failed.push({ id: 'material', reason: `MATERIAL_DIR ${directory}：${describeFileFault(cause)}；已装入的本地材料照常使用` });
    return undefined;
  }
}

async function planFile(directory: string, file: string, before: KnowledgeDocument | undefined, today: string): Promise<PlannedDocument> {
  const path = join(directory, file);
  const bytes = await readFile(path);
  // The day counts too: a rule that came into force or ended overnight changes without its file changing.
  const hash = hashOf(file, createHash('sha256').update(bytes).digest('hex'), today);
  if (before?.hash === hash) return keep(before);
  return planOne(`${idPrefix}${file}`, hash, await readOwnMaterial(path, file), today);
}

function keep(document: KnowledgeDocument): PlannedDocument {
  return { document, build: () => Promise.reject(new Error('unchanged documents are not built')) };
}

function planOne(id: string, hash: string, material: OwnMaterial, today: string): PlannedDocument {
  const slug = `local-${createHash('sha256').update(material.file).digest('hex').slice(0, 8)}`;
  const status = statusOn(today, material);
  const law: LawFacts = {
    slug,
    title: material.title,
    shortTitle: material.title,
    aliases: [],
    category: '本地规定',
    version: null,
    status,
  };
  return {
    document: { id, kind: 'material', title: material.title, hash, official: material.kind === 'law', law: material.articles.length > 0 ? law : undefined },
    build: async () => [
      ...toArticlePassages(id, { ...law, effectiveFrom: material.effectiveFrom }, material.articles, []),
      ...toSectionPassages(id, slug, material, status),
    ],
  };
}

function statusOn(today: string, { effectiveFrom, effectiveTo }: OwnMaterial): LawStatus {
  if (effectiveTo !== undefined && effectiveTo < today) return 'repealed';
  return effectiveFrom !== undefined && effectiveFrom > today ? 'not-yet' : 'in-force';
}

function toSectionPassages(documentId: string, slug: string, material: OwnMaterial, status: LawStatus): Passage[] {
  return material.sections.map((section, at) => ({
    id: `guide:${slug}#${at + 1}`,
    documentId,
    position: material.articles.length + at,
    kind: 'guide',
    title: [material.title, ...section.path].join('：'),
    text: section.text,
    path: [material.title, ...section.path],
    source: 'editorial',
    effectiveFrom: material.effectiveFrom,
    status,
    questions: [],
    keywords: [],
  }));
}
