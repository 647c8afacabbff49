/** A stretch of a bureau's own text, short enough to be shown whole. */
export interface OwnSection {
  /** The headings above it, outermost first. */
  path: string[];
  text: string;
}

const charactersMax = 600;
const headingLengthMax = 40;
const numberedHeading = /^(第[一二三四五六七八九十百]+[编章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/;

/** Cuts a text at its headings (`#`, 第一章, 一、, （一）) and, within them, between paragraphs or sentences so that no section is longer than 600 characters. */
export function splitSections(lines: string[]): OwnSection[] {
  const sections: OwnSection[] = [];
  let headings: { level: number; text: string }[] = [];
  let paragraphs: string[] = [];
  const close = (): void => {
    const path = headings.map((heading) => heading.text);
    for (const text of packParagraphs(paragraphs)) sections.push({ path, text });
    paragraphs = [];
  };
  for (const line of lines.map((raw) => raw.trim()).filter((text) => text !== '')) {
    const heading = readHeading(line);
    if (heading === undefined) {
      paragraphs.push(line.replace(/\*\*/g, ''));
      continue;
    }
    close();
    headings = [...headings.filter((above) => above.level < heading.level), heading];
  }
  close();
  return sections;
}

function readHeading(line: string): { level: number; text: string } | undefined {
  const marked = /^(#{1,6})\s+(.+)$/.exec(line);
  if (marked?.[1] !== undefined && marked[2] !== undefined) return { level: marked[1].length, text: marked[2].trim() };
  if (line.length > headingLengthMax || /[。；，：！？;,:]$/.test(line) || line.includes('。')) return undefined;
  const numbered = numberedHeading.exec(line)?.[1];
  if (numbered === undefined) return undefined;
  // Below any Markdown heading: 章 and 一、 may stand under a title marked with #.
  return { level: /^[（(]/.test(numbered) ? 9 : numbered.endsWith('节') ? 8 : 7, text: line };
}

function packParagraphs(paragraphs: string[]): string[] {
  const packed: string[] = [];
  for (const piece of paragraphs.flatMap(splitLong)) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= charactersMax) packed[packed.length - 1] = `${last}\n${piece}`;
    else packed.push(piece);
  }
  return packed;
}

/** A paragraph longer than a section is cut behind its sentences; a sentence longer than that, wherever it must. */
function splitLong(paragraph: string): string[] {
  if (paragraph.length <= charactersMax) return [paragraph];
  const pieces: string[] = [];
  for (const sentence of paragraph.match(/[^。；！？]+[。；！？”]*|[。；！？”]+/g) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= charactersMax) pieces[pieces.length - 1] = last + sentence;
    else for (let at = 0; at < sentence.length; at += charactersMax) pieces.push(sentence.slice(at, at + charactersMax));
  }
  return pieces;
}
