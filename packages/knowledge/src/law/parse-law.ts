import type { LawSource, ParsedArticle, ParsedLaw } from './article.ts';
import { mayFollow, readArticleStart, type ArticleStart } from './article-start.ts';
import { findEffectiveDate } from './effective-date.ts';
import { readHeading, type Heading } from './headings.ts';
import { readLawLines, type LawLine } from './law-lines.ts';
import { LawParseError } from './law-parse-error.ts';

interface Reading {
  title: string | undefined;
  headings: Heading[];
  firstHeading: string | undefined;
  promulgation: string[];
  articles: ParsedArticle[];
  appendix: string[] | undefined;
}

/**
 * Reads a law from Markdown (four collections' dialects) or plain lines (a .docx or .pdf), joined over its files.
 * Throws `LawParseError` naming file and line for a gap in the numbering, an article that comes twice or is empty, a heading it does not know,
 * no article at all, no title, or another number of articles than `articleCount`.
 */
export function parseLaw(source: LawSource): ParsedLaw {
  const files = source.files.map(readLawLines);
  const lines = files.flatMap((file) => file.lines);
  const frontTitle = files.map((file) => file.frontTitle).find((title) => title !== undefined);
  const reading: Reading = { title: frontTitle, headings: [], firstHeading: undefined, promulgation: [], articles: [], appendix: undefined };
  lines.forEach((line, at) => readLine(reading, line, lines[at + 1]));
  const end = { file: source.files.at(-1)?.name ?? '（无文件）', line: lines.at(-1)?.line ?? 1 };
  checkWhole(reading, source, end);
  const title = source.title ?? reading.title;
  if (title === undefined) throw new LawParseError(source.files[0]?.name ?? end.file, 1, '找不到标题');
  return {
    title,
    ...(source.version === undefined ? {} : { version: source.version }),
    promulgation: reading.promulgation.filter((line) => line !== title),
    ...withEffectiveDate(reading.articles),
    articles: reading.articles,
    appendix: reading.appendix ?? [],
  };
}

function readLine(reading: Reading, line: LawLine, next: LawLine | undefined): void {
  if (reading.appendix !== undefined) {
    reading.appendix.push(line.text);
    return;
  }
  const last = reading.articles.at(-1);
  const start = readArticleStart(line.text, (found) => mayFollow(last, found));
  if (start !== undefined) {
    beginArticle(reading, start, line);
    return;
  }
  const precedesArticle = next !== undefined && readArticleStart(next.text, (found) => mayFollow(last, found)) !== undefined;
  const heading = readHeading(line, precedesArticle);
  if (heading !== undefined) readUnder(reading, heading);
  else if (last === undefined) readFrontLine(reading, line);
  else if (isAppendixTitle(line.text)) reading.appendix = [line.text];
  else if (line.isMarked) throw new LawParseError(line.file, line.line, `条文中间出现不认识的标题“${line.text}”`);
  else last.text = last.text === '' ? line.text : `${last.text}\n${line.text}`;
}

/** When the first heading comes again before any article, what stood between was the table of contents. */
function readUnder(reading: Reading, heading: Heading): void {
  const isBodyBegin = reading.articles.length === 0 && heading.text === reading.firstHeading;
  reading.firstHeading ??= heading.text;
  const above = isBodyBegin ? [] : reading.headings.filter(({ level }) => level < heading.level);
  reading.headings = [...above, heading];
}

function beginArticle(reading: Reading, start: ArticleStart, line: LawLine): void {
  const last = reading.articles.at(-1);
  checkEmpty(last, line);
  if (!mayFollow(last, start)) {
    const isTwice = reading.articles.some((article) => article.number === start.number && article.suffix === start.suffix);
    throw new LawParseError(line.file, line.line, isTwice ? `${start.label}重复出现` : `条文不连续：${last?.label ?? '开头'}之后是${start.label}`);
  }
  const { number, suffix, label, rest } = start;
  const path = reading.headings.map((heading) => heading.text);
  reading.articles.push({ number, ...(suffix === undefined ? {} : { suffix }), label, path, text: rest });
}

function readFrontLine(reading: Reading, line: LawLine): void {
  const compact = line.text.replace(/\s/g, '');
  if (compact === '目录') return;
  if (line.isMarked || reading.title === undefined) reading.title = compact;
  reading.promulgation.push(line.text);
}

/** «附件：», «附录一 …»; an article may begin a paragraph with 附件, but then it is a sentence. */
function isAppendixTitle(text: string): boolean {
  return /^(附录|附件|附表|附)[一二三四五六七八九十\d]*\s*([：:]|$)/.test(text) || /^(附录|附件|附表)[一二三四五六七八九十\d]*\s+[^。；]{1,40}$/.test(text);
}

function checkWhole(reading: Reading, source: LawSource, end: { file: string; line: number }): void {
  const count = reading.articles.length;
  if (count === 0) throw new LawParseError(end.file, end.line, '没有读到任何条文');
  checkEmpty(reading.articles.at(-1), end);
  if (source.articleCount !== undefined && source.articleCount !== count) {
    throw new LawParseError(end.file, end.line, `应有 ${source.articleCount} 条，读到 ${count} 条`);
  }
}

function checkEmpty(article: ParsedArticle | undefined, at: { file: string; line: number }): void {
  if (article?.text === '') throw new LawParseError(at.file, at.line, `${article.label}没有内容`);
}

function withEffectiveDate(articles: ParsedArticle[]): { effectiveInText?: string } {
  const date = findEffectiveDate(articles.map((article) => article.text));
  return date === undefined ? {} : { effectiveInText: date };
}
