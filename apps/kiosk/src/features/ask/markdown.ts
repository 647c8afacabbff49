/** The little Markdown an answer is written in: paragraphs, lists, emphasis and citation markers. No HTML ever comes of it, only these values. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'marker'; marker: string };
export type Block =
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

const bullet = /^\s*[-*+•]\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.、)）]\s*(.*)$/;
const headingLine = /^(?:#{1,6}\s+(.+?)|\*\*([^*]+)\*\*)[：:]?$/;

type Line =
  | { kind: 'blank' }
  | { kind: 'bullet'; text: string }
  | { kind: 'numbered'; text: string; number: number }
  | { kind: 'heading'; text: string }
  | { kind: 'words'; text: string };

export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let afterBlank = true;
  for (const line of source.split(/\r?\n/).map(readLine)) {
    const last = blocks.at(-1);
    if (line.kind === 'heading') blocks.push({ kind: 'heading', text: line.text });
    else if (line.kind === 'bullet' || line.kind === 'numbered') addItem(blocks, line);
    else if (line.kind === 'words' && !afterBlank && last && last.kind !== 'heading') continueWith(last, line.text);
    else if (line.kind === 'words') blocks.push({ kind: 'paragraph', content: parseInline(line.text) });
    afterBlank = line.kind === 'blank';
  }
  return blocks;
}

function readLine(source: string): Line {
  const trimmed = source.trim();
  if (trimmed === '') return { kind: 'blank' };
  const heading = headingLine.exec(trimmed);
  if (heading) return { kind: 'heading', text: heading[1] ?? heading[2] ?? '' };
  const point = bullet.exec(source);
  if (point) return { kind: 'bullet', text: point[1] ?? '' };
  const step = numbered.exec(source);
  if (step) return { kind: 'numbered', text: step[2] ?? '', number: Number(step[1]) };
  return { kind: 'words', text: trimmed };
}

function addItem(blocks: Block[], line: Extract<Line, { kind: 'bullet' | 'numbered' }>): void {
  const ordered = line.kind === 'numbered';
  const last = blocks.at(-1);
  const item = parseInline(line.text);
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
  else blocks.push({ kind: 'list', ordered, start: ordered ? line.number : 1, items: [item] });
}

function continueWith(block: Exclude<Block, { kind: 'heading' }>, text: string): void {
  const content = block.kind === 'paragraph' ? block.content : block.items.at(-1);
  content?.push(...parseInline(text));
}

const inline = /\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*\s][^*]*)\*|(?<marker>\[\d{1,3}\])/g;

export function parseInline(source: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(inline)) {
    addText(parts, source.slice(from, match.index));
    const { strong, emphasis, marker } = match.groups ?? {};
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis });
    else if (marker !== undefined) parts.push({ kind: 'marker', marker });
    from = match.index + match[0].length;
  }
  addText(parts, source.slice(from));
  return parts;
}

function addText(parts: Inline[], text: string): void {
  // Emphasis still being written has no closing stars yet; its opening ones are not shown meanwhile.
  const clean = text.replace(/\*\*?/g, '');
  if (clean !== '') parts.push({ kind: 'text', text: clean });
}

export function plainText(blocks: Block[]): string {
  return blocks.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph') return plainInline(block.content);
  return block.items.map((item, at) => `${block.ordered ? `${block.start + at}. ` : ''}${plainInline(item)}`).join('\n');
}

function plainInline(content: Inline[]): string {
  return content.map((part) => (part.kind === 'marker' ? '' : part.text)).join('');
}
