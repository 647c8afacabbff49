import { describe, expect, it } from 'vitest';
import { LawParseError } from './law-parse-error.ts';
import { parseLaw } from './parse-law.ts';

const boldDialect = `---
sidebar: auto
---

# 中华人民共和国晾衣法

2020年1月1日某会议通过

## 第一章　总则

**第一条**　为了晾好衣服，制定本法。

**第二条**　下列衣服可以晾晒：

（一）上衣；

（二）裤子。

### 第一节　阳　台

**第三条**　晾晒应当及时。

## 第二章　附则

**第四条**　本法自2021年2月3日起施行。
`;

const plainDialect = `# 晾衣条例

2020年1月1日 某机关第1号令公布

<!-- INFO
END -->

## 第一章 总 则

第一条 为了晾衣(以下称晾晒)，制定本条例。

第二条 下列情形,不得晾晒:

(一)下雨;

(二)刮风。
`;

const lineDialect = `---
title: 晾衣办法
published: true
---

某机关令

第　8　号

二○二○年一月一日

晾衣办法

# 第一章　总　　则


第一条　晾衣适用本办法。
晾晒应当及时。


第二条　晾衣不收费。
`;

const wordLines = `
中华人民共和国晾衣法

（2020年1月1日某会议通过）

目　　录

第一章　总　　则
附　　则

第一章　总　　则

第一条　晾衣适用本法。

附　　则

第二条　本法自公布之日起施行。
`;

const parse = (text: string, more = {}) => parseLaw({ files: [{ name: '晾衣.md', text }], ...more });

describe('a law in bold Markdown', () => {
  const law = parse(boldDialect);

  it('gives its title, its history and its date', () => {
    expect(law).toMatchObject({ title: '中华人民共和国晾衣法', promulgation: ['2020年1月1日某会议通过'], effectiveInText: '2021-02-03', appendix: [] });
  });

  it('gives every article with its headings, 款 and 项', () => {
    expect(law.articles).toEqual([
      { number: 1, label: '第一条', path: ['第一章 总则'], text: '为了晾好衣服，制定本法。' },
      { number: 2, label: '第二条', path: ['第一章 总则'], text: '下列衣服可以晾晒：\n（一）上衣；\n（二）裤子。' },
      { number: 3, label: '第三条', path: ['第一章 总则', '第一节 阳台'], text: '晾晒应当及时。' },
      { number: 4, label: '第四条', path: ['第二章 附则'], text: '本法自2021年2月3日起施行。' },
    ]);
  });
});

describe('a law in plain Markdown', () => {
  it('has its comments dropped and its half-width signs widened', () => {
    const { title, articles } = parse(plainDialect);
    expect(title).toBe('晾衣条例');
    expect(articles.map((article) => article.text)).toEqual(['为了晾衣（以下称晾晒），制定本条例。', '下列情形，不得晾晒：\n（一）下雨；\n（二）刮风。']);
    expect(articles[0]?.path).toEqual(['第一章 总则']);
  });
});

describe('a law with front matter and single line breaks', () => {
  it('takes its title from the front matter and its 款 line by line', () => {
    const { title, articles } = parse(lineDialect);
    expect(title).toBe('晾衣办法');
    expect(articles.map((article) => article.text)).toEqual(['晾衣适用本办法。\n晾晒应当及时。', '晾衣不收费。']);
  });
});

describe('a law from a word processor', () => {
  it('is not confused by its table of contents', () => {
    const { title, promulgation, articles } = parse(wordLines);
    expect({ title, promulgation }).toEqual({ title: '中华人民共和国晾衣法', promulgation: ['（2020年1月1日某会议通过）'] });
    expect(articles.map((article) => article.path)).toEqual([['第一章 总则'], ['附则']]);
  });
});

describe('an interpretation', () => {
  it('has its own section lines as headings, marked or not, and its enumerations as text', () => {
    const { articles } = parse(
      '# 晾衣解释\n\n为正确晾衣，制定本解释。\n\n一、晾晒\n\n第一条 应当：\n\n一、甩干\n\n二、抖平\n\n## 二、收取\n\n第二条 应当折叠。',
    );
    expect(articles.map(({ path, text }) => ({ path, text }))).toEqual([
      { path: ['一、晾晒'], text: '应当：\n一、甩干\n二、抖平' },
      { path: ['二、收取'], text: '应当折叠。' },
    ]);
  });
});

describe('a law in several files', () => {
  it('is read as one, under the title it is given', () => {
    const files = [
      { name: 'code/01.md', text: '# 第一编　总则\n\n### 第一章　一般\n\n**第一条**　甲。' },
      { name: 'code/02.md', text: '# 第二编　分则\n\n**第二条**　乙。' },
      { name: 'code/03.md', text: '# 附则\n\n**第三条**　丙。' },
    ];
    const law = parseLaw({ files, title: '某法典', version: '2020年通过', articleCount: 3 });
    expect(law).toMatchObject({ title: '某法典', version: '2020年通过' });
    expect(law.articles.map((article) => article.path)).toEqual([['第一编 总则', '第一章 一般'], ['第二编 分则'], ['附则']]);
  });
});

describe('articles', () => {
  it('inserted by an amendment stand behind the one they follow', () => {
    const { articles } = parse('# 某法\n\n第一条 甲。\n\n第一条之一 乙。\n\n第一条之二 丙。\n\n第二条 丁。');
    expect(articles.map(({ number, suffix, label }) => [number, suffix, label])).toEqual([
      [1, undefined, '第一条'],
      [1, 1, '第一条之一'],
      [1, 2, '第一条之二'],
      [2, undefined, '第二条'],
    ]);
  });

  it('may have their text directly behind the label or on the next line', () => {
    expect(parse('# 某法\n\n第一条甲应当。\n\n第二条\n\n乙可以。').articles.map((article) => article.text)).toEqual(['甲应当。', '乙可以。']);
  });

  it('are not begun by a sentence that names another article', () => {
    expect(parse('# 某法\n\n第一条 甲。\n\n第二条规定的期限为三日。').articles).toHaveLength(1);
  });

  it('lose zero-width characters', () => {
    expect(parse('# 某法\n\n第\u200b一条 甲\ufeff乙。').articles[0]).toMatchObject({ label: '第一条', text: '甲乙。' });
  });

  it('end where an appendix begins', () => {
    const { articles, appendix } = parse('# 某规定\n\n第一条 甲。\n\n附录：\n\n一、乙：\n\n(一)丙。');
    expect(articles).toHaveLength(1);
    expect(appendix).toEqual(['附录：', '一、乙：', '（一）丙。']);
  });
});

describe('a text that cannot be right', () => {
  const refusal = (text: string, more = {}): LawParseError => {
    try {
      parse(text, more);
    } catch (error) {
      if (error instanceof LawParseError) return error;
      throw error;
    }
    throw new Error('was accepted');
  };

  it.each([
    ['a gap', '# 某法\n\n第一条 甲。\n\n第三条 丙。', 5, '第一条之后是第三条'],
    ['a gap at the beginning', '# 某法\n\n第二条 乙。', 3, '开头之后是第二条'],
    ['a duplicate', '# 某法\n\n第一条 甲。\n\n第二条 乙。\n\n第一条 甲。', 7, '第一条重复出现'],
    ['an empty article', '# 某法\n\n第一条\n\n第二条 乙。', 5, '第一条没有内容'],
    ['no articles', '# 某法\n\n一些话。', 3, '没有读到任何条文'],
    ['an unknown heading', '# 某法\n\n第一条 甲。\n\n## 广告', 5, '不认识的标题“广告”'],
  ])('is refused for %s, by file and line', (_name, text, line, reason) => {
    expect(refusal(text)).toMatchObject({ file: '晾衣.md', line });
    expect(refusal(text).message).toContain(`晾衣.md 第 ${line} 行：`);
    expect(refusal(text).message).toContain(reason);
  });

  it('is refused for more or fewer articles than there must be', () => {
    expect(refusal('# 某法\n\n第一条 甲。', { articleCount: 2 }).message).toContain('应有 2 条，读到 1 条');
  });

  it('counts lines as the file does, front matter and comments included', () => {
    expect(refusal('---\ntitle: 某法\n---\n<!--\n备注\n-->\n第一条 甲。\n第三条 丙。').line).toBe(8);
  });
});
