import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ParsedArticle, parseLaw } from '@mingbai/knowledge';
import { OwnMaterialError } from './own-material-error.ts';
import { type OwnMaterialHeader, readOwnMaterialHeader } from './own-material-header.ts';
import { readDocxLines } from './read-docx.ts';
import { readPdfLines } from './read-pdf.ts';
import { type OwnSection, splitSections } from './split-sections.ts';

/** A text the bureau supplied itself: a local regulation with articles, or anything else in sections. */
export interface OwnMaterial extends Omit<OwnMaterialHeader, 'lineCount'> {
  /** File name, without its folder. */
  file: string;
  /** Empty unless it is a law that begins with 第一条. */
  articles: ParsedArticle[];
  /** What is not in articles: the whole of a guide, an appendix of a law. */
  sections: OwnSection[];
}

const readers: Readonly<Record<string, (bytes: Buffer) => Promise<string[]>>> = {
  '.docx': readDocxLines,
  '.pdf': readPdfLines,
  '.md': async (bytes) => toLines(bytes),
  '.txt': async (bytes) => toLines(bytes),
};

/** Whether a file of the folder is one to take in. */
export function isOwnMaterial(file: string): boolean {
  // ~$ is the lock a word processor leaves beside an open file.
  return !file.startsWith('.') && !file.startsWith('~$') && extname(file).toLowerCase() in readers;
}

/** Reads a .docx, .pdf, .md or .txt. Rejects with `OwnMaterialError`, or with `LawParseError` where the articles are not in order; both call it `file`. */
export async function readOwnMaterial(path: string, file: string): Promise<OwnMaterial> {
  const read = readers[extname(file).toLowerCase()];
  if (read === undefined) throw new OwnMaterialError(file, 1, '只能读取 .docx、.pdf、.md 和 .txt 文件');
  const bytes = await readFile(path);
  return parseOwnMaterial(file, await readLines(file, () => read(bytes)));
}

/** Reads a text already taken apart into lines. Throws `OwnMaterialError`, or `LawParseError` where the articles are not in order. */
export function parseOwnMaterial(file: string, lines: string[]): OwnMaterial {
  if (lines.every((line) => line.trim() === '')) throw new OwnMaterialError(file, 1, '没有文字；扫描件请先做文字识别');
  const { lineCount, ...header } = readOwnMaterialHeader(file, lines);
  const body = lines.slice(lineCount);
  if (body.every((line) => line.trim() === '')) throw new OwnMaterialError(file, Math.max(1, lineCount), '只有开头几项，没有正文');
  if (header.kind === 'guide' || !body.some((line) => /^[#*\s]*第\s*一\s*条/.test(line))) {
    return { ...header, file, articles: [], sections: splitSections(body) };
  }
  // Blank lines stand for the header, so that a fault names the line of the file.
  const law = parseLaw({ files: [{ name: file, text: [...Array<string>(lineCount).fill(''), ...body].join('\n') }], title: header.title });
  return { ...header, file, articles: law.articles, sections: splitSections(law.appendix) };
}

async function readLines(file: string, read: () => Promise<string[]>): Promise<string[]> {
  try {
    return await read();
  } catch (error) {
    throw new OwnMaterialError(file, 1, '文件打不开，可能已损坏或加了密码', { cause: error });
  }
}

function toLines(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
}
