import type { Content } from 'pdfmake';
import { MISSING_MARK, toLegible } from './legible.ts';

/** The keys under which content carries text or further content; all others are settings, pictures and codes. */
const CARRIERS = new Set(['text', 'stack', 'columns', 'ul', 'ol', 'table', 'body']);

function mapText(node: unknown, write: (text: string) => string): unknown {
  if (typeof node === 'string') return write(node);
  if (Array.isArray(node)) return node.map((part) => mapText(part, write));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, CARRIERS.has(key) ? mapText(value, write) : value]));
}

/** The content with every text as our font can draw it, and whether anything is to be completed by hand. */
export function toLegibleContent(content: readonly Content[]): { content: Content[]; hasGaps: boolean } {
  let hasGaps = false;
  const write = (text: string): string => {
    const legible = toLegible(text);
    hasGaps ||= legible.includes(MISSING_MARK);
    return legible;
  };
  return { content: mapText(content, write) as Content[], hasGaps };
}
