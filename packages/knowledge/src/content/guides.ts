import { z } from 'zod';
import type { Passage } from '../passages/passage.ts';
import { fields } from './fields.ts';

const GuideHeader = z.strictObject({
  title: z.string(),
  field: z.enum(fields),
  source: z.string(),
  articles: z.array(z.string().regex(/^[a-z0-9-]+:\d+$/)),
  effectiveFrom: z.string().optional(),
});

export interface Guide {
  id: string;
  header: z.infer<typeof GuideHeader>;
  sections: { heading: string; text: string; questions: string[] }[];
}

/**
 * Reads a guide: header lines `title: …`, `field: …`, `source: …`, `articles: a:1, b:2` up to a line `---`, then `## ` sections. A line `问：…` in a
 * section is a question residents ask; it only serves retrieval. Throws on a header that is incomplete.
 */
export function parseGuide(id: string, markdown: string): Guide {
  const [head = '', ...rest] = markdown.split(/^---\s*$/m);
  const entries = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(splitHeaderLine);
  const raw: Record<string, string | undefined> = Object.fromEntries(entries);
  const header = GuideHeader.parse({ ...raw, articles: (raw['articles'] ?? '').split(/[,，\s]+/).filter(Boolean) });
  const sections = rest
    .join('---')
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.trim().split('\n');
      return {
        heading: heading.trim(),
        text: lines
          .filter((line) => !line.startsWith('问：'))
          .join('\n')
          .trim(),
        questions: lines.filter((line) => line.startsWith('问：')).map((line) => line.slice(2).trim()),
      };
    });
  if (sections.length === 0) throw new Error(`指南 ${id} 没有以“## ”开头的小节`);
  return { id, header, sections };
}

function splitHeaderLine(line: string): [string, string] {
  const at = line.search(/[:：]/);
  if (at < 0) throw new Error(`指南开头这一行看不懂：${line}`);
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

/** One passage a section; bold and list marks are dropped so that quotes read as plain text. */
export function toGuidePassages(documentId: string, guide: Guide): Passage[] {
  return guide.sections.map((section, position) => ({
    id: `guide:${guide.id}#${position + 1}`,
    documentId,
    position,
    kind: 'guide',
    title: `${guide.header.title}：${section.heading}`,
    text: section.text.replaceAll('**', '').replace(/^[-*] /gm, ''),
    path: [guide.header.title],
    source: 'editorial',
    effectiveFrom: guide.header.effectiveFrom,
    questions: section.questions,
    keywords: [],
    field: guide.header.field,
  }));
}
