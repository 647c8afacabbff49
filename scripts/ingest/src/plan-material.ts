import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KnowledgeDocument, LawParseError, type LawFacts, type LawStatus, type Passage, toArticlePassages } from '@mingbai/knowledge';
import { hashOf, type PlannedDocument } from './planned-document.ts';
import { isOwnMaterial, type OwnMaterial, readOwnMaterial } from './sources/own-material.ts';
import { OwnMaterialError } from './sources/own-material-error.ts';

export interface PlanMaterialOptions {
  directory: string | undefined;
  /** What is loaded already, by document id: an unchanged file is not even opened by its reader. */
  loaded: Map<string, KnowledgeDocument>;
  /** YYYY-MM-DD; decides what is in force. */
  today: string;
}

/**
 * The bureau's own files, one document each. A file that cannot be taken in is reported by name and line, and its former version keeps serving.
 * Rejects when the folder named in the settings cannot be read.
 */
export async function planMaterial({ directory, loaded, today }: PlanMaterialOptions): Promise<{
  plan: PlannedDocument[];
  failed: { id: string; reason: string }[];
}> {
  const plan: PlannedDocument[] = [];
  const failed: { id: string; reason: string }[] = [];
  if (directory === undefined) return { plan, failed };
  for (const file of (await readdir(directory)).filter(isOwnMaterial).sort()) {
    const id = `material:${file}`;
    const bytes = await readFile(join(directory, file));
    const before = loaded.get(id);
    // The day counts too: a rule that came into force or ended overnight changes without its file changing.
    const hash = hashOf(file, createHash('sha256').update(bytes).digest('hex'), today);
    if (before?.hash === hash) {
      plan.push(keep(before));
      continue;
    }
    try {
      plan.push(planOne(id, hash, await readOwnMaterial(join(directory, file), file), today));
    } catch (cause) {
      if (!(cause instanceof OwnMaterialError) && !(cause instanceof LawParseError)) throw cause;
      failed.push({ id, reason: cause.message });
      if (before) plan.push(keep(before));
    }
  }
  return { plan, failed };
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
