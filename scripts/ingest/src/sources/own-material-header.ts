import { OwnMaterialError } from './own-material-error.ts';

export interface OwnMaterialHeader {
  title: string;
  kind: 'law' | 'guide';
  /** YYYY-MM-DD; a law always has one. */
  effectiveFrom?: string;
  effectiveTo?: string;
  source: string;
  /** Number of lines the header takes at the top. */
  lineCount: number;
}

type Field = 'title' | 'kind' | 'effectiveFrom' | 'effectiveTo' | 'source';
interface Found {
  value: string;
  line: number;
}

const fieldNames: Readonly<Record<string, Field>> = {
  标题: 'title',
  title: 'title',
  类型: 'kind',
  kind: 'kind',
  生效日期: 'effectiveFrom',
  effectivefrom: 'effectiveFrom',
  失效日期: 'effectiveTo',
  effectiveto: 'effectiveTo',
  来源: 'source',
  source: 'source',
};
const chineseNames: Readonly<Record<Field, string>> = { title: '标题', kind: '类型', effectiveFrom: '生效日期', effectiveTo: '失效日期', source: '来源' };
const kinds: Readonly<Record<string, 'law' | 'guide'>> = {
  law: 'law',
  法规: 'law',
  法律: 'law',
  规章: 'law',
  guide: 'guide',
  指南: 'guide',
  办事指南: 'guide',
};

/** Reads the lines `标题：…`, `类型：…` and so on at the top of a text. Throws `OwnMaterialError` for a field that is absent, doubled or unreadable. */
export function readOwnMaterialHeader(file: string, lines: string[]): OwnMaterialHeader {
  const { found, lineCount } = collectFields(file, lines);
  const need = (field: Field): Found => {
    const value = found.get(field);
    if (value === undefined) throw new OwnMaterialError(file, Math.max(1, lineCount), `开头缺少“${chineseNames[field]}：”一行`);
    return value;
  };
  const title = need('title').value;
  const kind = readKind(file, need('kind'));
  const source = need('source').value;
  const from = kind === 'law' ? readDate(file, 'effectiveFrom', need('effectiveFrom')) : readOptionalDate(file, 'effectiveFrom', found);
  const to = readOptionalDate(file, 'effectiveTo', found);
  if (from !== undefined && to !== undefined && to <= from) {
    throw new OwnMaterialError(file, need('effectiveTo').line, `失效日期 ${to} 不晚于生效日期 ${from}`);
  }
  return { title, kind, source, lineCount, ...(from === undefined ? {} : { effectiveFrom: from }), ...(to === undefined ? {} : { effectiveTo: to }) };
}

function collectFields(file: string, lines: string[]): { found: Map<Field, Found>; lineCount: number } {
  const found = new Map<Field, Found>();
  let lineCount = 0;
  for (const [at, raw] of lines.entries()) {
    const line = raw.replace(/[\u200b\ufeff]/g, '').trim();
    if (line === '' || line === '---') continue;
    const [, name = '', value = ''] = /^[#*\s]*([^：:\s]+)\s*[：:]\s*(.*)$/.exec(line) ?? [];
    const field = fieldNames[name.toLowerCase()];
    if (field === undefined) break;
    if (found.has(field)) throw new OwnMaterialError(file, at + 1, `“${chineseNames[field]}”写了两次`);
    if (value === '') throw new OwnMaterialError(file, at + 1, `“${chineseNames[field]}：”后面没有内容`);
    found.set(field, { value, line: at + 1 });
    lineCount = at + 1;
  }
  return { found, lineCount: lines[lineCount]?.trim() === '---' ? lineCount + 1 : lineCount };
}

function readKind(file: string, { value, line }: Found): 'law' | 'guide' {
  const kind = kinds[value.toLowerCase()];
  if (kind === undefined) throw new OwnMaterialError(file, line, `类型“${value}”看不懂，请写 law（法规）或 guide（指南）`);
  return kind;
}

function readOptionalDate(file: string, field: Field, found: Map<Field, Found>): string | undefined {
  const value = found.get(field);
  return value === undefined ? undefined : readDate(file, field, value);
}

/** Takes 2024-05-01, 2024/5/1, 2024.5.1 and 2024年5月1日. */
function readDate(file: string, field: Field, { value, line }: Found): string {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(value.normalize('NFKC').trim());
  const iso = match === null ? '' : `${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // A date like 2024-02-30 parses, but comes back as another day.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) {
    throw new OwnMaterialError(file, line, `${chineseNames[field]}“${value}”看不懂，请写成 2024-05-01 这样的日期`);
  }
  return iso;
}
