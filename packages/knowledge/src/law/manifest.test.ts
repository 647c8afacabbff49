import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LawManifest, RepealedLaws } from './manifest.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../content/laws/${name}`, import.meta.url), 'utf8'));
const { laws } = LawManifest.parse(read('manifest.json'));
const repealed = RepealedLaws.parse(read('repealed.json')).laws;

describe('the list of laws', () => {
  it('holds 81 texts with 6,265 articles', () => {
    expect(laws).toHaveLength(81);
    expect(laws.reduce((sum, law) => sum + law.articles, 0)).toBe(6265);
  });

  it('gives no name to two laws', () => {
    const names = [...laws, ...repealed].flatMap((law) => [...new Set([law.title, law.shortTitle, ...law.aliases])]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('has several sources for every file, each pinned to one commit', () => {
    for (const law of laws)
      for (const file of law.files) {
        expect(file.sources.length).toBeGreaterThan(1);
        for (const source of file.sources) expect(source).toContain(law.source.commit);
        expect(file.name.startsWith(`${law.slug}/`)).toBe(true);
      }
  });

  it('names a held law wherever one law gives way to another', () => {
    const slugs = new Set(laws.map((law) => law.slug));
    const named = [
      ...laws.flatMap((law) => [law.supersededBy ?? law.slug, ...(law.overtaken ?? []).map((article) => article.by.slug)]),
      ...repealed.flatMap((law) => law.replacedBy.map((part) => part.slug)),
    ];
    expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('does not take the original date of an amended law for the date its present text came into force', () => {
    expect(laws.find((law) => law.slug === 'labor-law')).toMatchObject({ effectiveInText: '1995-01-01' });
    expect(laws.find((law) => law.slug === 'labor-law')).not.toHaveProperty('effectiveFrom');
  });
});
