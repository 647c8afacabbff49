import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LawParseError } from '@mingbai/knowledge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnMaterial, parseOwnMaterial, readOwnMaterial } from './own-material.ts';
import { OwnMaterialError } from './own-material-error.ts';
import { makeDocx, makePdf } from './testing-documents.ts';

const lawHeader = ['标题：晾衣管理规定', '类型：law', '生效日期：2024年5月1日', '来源：某区司法局'];
const guideHeader = ['title: 晾衣指南', 'kind: guide', 'source: 某街道'];

const refusal = (lines: string[]): OwnMaterialError | LawParseError => {
  try {
    parseOwnMaterial('规定.md', lines);
  } catch (error) {
    if (error instanceof OwnMaterialError || error instanceof LawParseError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('a bureau’s own regulation', () => {
  it('becomes articles', () => {
    const material = parseOwnMaterial('规定.txt', [
      ...lawHeader,
      '',
      '晾衣管理规定',
      '第一章 总则',
      '第一条 甲。',
      '第二条 乙：',
      '（一）丙；',
      '附件：',
      '表一',
    ]);
    expect(material).toEqual({
      file: '规定.txt',
      title: '晾衣管理规定',
      kind: 'law',
      source: '某区司法局',
      effectiveFrom: '2024-05-01',
      articles: [
        { number: 1, label: '第一条', path: ['第一章 总则'], text: '甲。' },
        { number: 2, label: '第二条', path: ['第一章 总则'], text: '乙：\n（一）丙；' },
      ],
      sections: [{ path: [], text: '附件：\n表一' }],
    });
  });

  it('without articles becomes sections', () => {
    const { articles, sections } = parseOwnMaterial('通知.txt', [...lawHeader, '一、范围', '本区都适用。', '二、时间', '白天可以。']);
    expect(articles).toEqual([]);
    expect(sections).toEqual([
      { path: ['一、范围'], text: '本区都适用。' },
      { path: ['二、时间'], text: '白天可以。' },
    ]);
  });

  it('with a gap is refused by the line of the file', () => {
    const error = refusal([...lawHeader, '第一条 甲。', '第三条 丙。']);
    expect(error).toBeInstanceOf(LawParseError);
    expect(error.message).toBe('规定.md 第 6 行：条文不连续：第一条之后是第三条');
  });
});

describe('a guide', () => {
  it('is cut at its headings', () => {
    const { kind, sections } = parseOwnMaterial('指南.md', [...guideHeader, '# 晾衣', '先甩干。', '## 阳台', '再挂起。', '# 收衣', '**叠好**。']);
    expect(kind).toBe('guide');
    expect(sections).toEqual([
      { path: ['晾衣'], text: '先甩干。' },
      { path: ['晾衣', '阳台'], text: '再挂起。' },
      { path: ['收衣'], text: '叠好。' },
    ]);
  });

  it('has no section longer than 600 characters and loses no word', () => {
    const paragraphs = ['短。', '长句子说明怎样晾衣。'.repeat(150), '无句号'.repeat(500)];
    const { sections } = parseOwnMaterial('指南.md', [...guideHeader, ...paragraphs]);
    expect(Math.max(...sections.map((section) => section.text.length))).toBeLessThanOrEqual(600);
    expect(sections.map((section) => section.text.replaceAll('\n', '')).join('')).toBe(paragraphs.join(''));
  });
});

describe('a header', () => {
  it('may be written in either language, width and date form', () => {
    const lines = ['---', 'Title：晾衣规定', '类型:法规', 'effectiveFrom：２０２４/5/1', '失效日期: 2025.12.31', 'SOURCE: 区司法局', '---', '第一条 甲。'];
    expect(parseOwnMaterial('规定.md', lines)).toMatchObject({ title: '晾衣规定', kind: 'law', effectiveFrom: '2024-05-01', effectiveTo: '2025-12-31' });
  });

  it.each([
    ['no title', ['类型：guide', '来源：区司法局', '正文。'], 2, '开头缺少“标题：”一行'],
    ['no kind', ['标题：甲', '来源：区司法局', '正文。'], 2, '开头缺少“类型：”一行'],
    ['no source', ['标题：甲', '类型：guide', '正文。'], 2, '开头缺少“来源：”一行'],
    ['a law without its date', ['标题：甲', '类型：law', '来源：乙', '第一条 丙。'], 3, '开头缺少“生效日期：”一行'],
    ['an unknown kind', ['标题：甲', '类型：小说', '来源：乙', '正文。'], 2, '类型“小说”看不懂'],
    ['an impossible date', ['标题：甲', '类型：law', '生效日期：2024-02-30', '来源：乙', '正文。'], 3, '生效日期“2024-02-30”看不懂'],
    ['an end before the beginning', ['标题：甲', '类型：law', '生效日期：2024-02-01', '失效日期：2023-02-01', '来源：乙', '正文。'], 4, '不晚于生效日期'],
    ['a field twice', ['标题：甲', '标题：乙', '正文。'], 2, '“标题”写了两次'],
    ['an empty field', ['标题：', '正文。'], 1, '“标题：”后面没有内容'],
    ['no header at all', ['正文。'], 1, '开头缺少“标题：”一行'],
    ['no body', [...guideHeader, ''], 3, '没有正文'],
    ['nothing', ['', ' '], 1, '没有文字'],
  ])('is refused for %s, by file and line', (_name, lines, line, reason) => {
    const error = refusal(lines);
    expect(error).toMatchObject({ file: '规定.md', line });
    expect(error.message).toContain(`规定.md 第 ${line} 行：`);
    expect(error.message).toContain(reason);
  });
});

describe('a file', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mingbai-own-'));
  });
  afterAll(() => rm(directory, { recursive: true }));
  const read = async (file: string, bytes: Buffer): Promise<unknown> => {
    await writeFile(join(directory, file), bytes);
    return readOwnMaterial(join(directory, file), file);
  };

  const law = [...lawHeader, '晾衣管理规定', '第一章　总　则', '第一条　甲应当及时。', '第二条　乙。'];

  it.each([
    ['规定.docx', makeDocx(law)],
    ['规定.PDF', makePdf(law)],
    ['规定.txt', Buffer.from(`\ufeff${law.join('\r\n')}`)],
    ['规定.md', Buffer.from(law.join('\n\n'))],
  ])('says the same whatever its form: %s', async (file, bytes) => {
    expect(await read(file, bytes)).toMatchObject({
      file,
      title: '晾衣管理规定',
      articles: [
        { number: 1, label: '第一条', path: ['第一章 总则'], text: '甲应当及时。' },
        { number: 2, label: '第二条', path: ['第一章 总则'], text: '乙。' },
      ],
    });
  });

  it.each(['坏.docx', '坏.pdf'])('that cannot be opened is refused by name: %s', async (file) => {
    await expect(read(file, Buffer.from('not one'))).rejects.toThrow(`${file} 第 1 行：文件打不开，可能已损坏或加了密码`);
  });

  it('is taken in by its ending, unless it is hidden or a lock', () => {
    expect(['a.docx', 'b.PDF', 'c.md', 'd.txt', 'e.xlsx', '.f.md', '~$a.docx'].filter(isOwnMaterial)).toEqual(['a.docx', 'b.PDF', 'c.md', 'd.txt']);
  });
});
