import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, listCitableLaws } from './citation.ts';
import { findCitations } from './cite.ts';
import { LawManifest, RepealedLaws } from './manifest.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../content/laws/${name}`, import.meta.url), 'utf8'));
const laws = listCitableLaws(LawManifest.parse(read('manifest.json')), RepealedLaws.parse(read('repealed.json')));

/** `civil-code 1077 ¶1 (2)`; `?` before an unknown law, `-` for none, `~` before a carried one. */
function brief(citation: Citation): string {
  const law = citation.lawSlug ?? (citation.unknownLawName === undefined ? '-' : `?${citation.unknownLawName}`);
  const articles = citation.articles.map(({ number, suffix }) => (suffix === undefined ? `${number}` : `${number}-${suffix}`)).join(',');
  const paragraph = citation.paragraph === undefined ? '' : `¶${citation.paragraph}`;
  const item = citation.item === undefined ? '' : `(${citation.item})`;
  return [`${citation.isCarried ? '~' : ''}${law}`, articles, paragraph, item].filter((part) => part !== '').join(' ');
}
const cite = (text: string): string[] => findCitations(text, laws).map(brief);

describe('an article in a question', () => {
  it.each([
    ['民法典1077条', 'civil-code 1077'],
    ['民法典第１０７７条', 'civil-code 1077'],
    ['民法典一千零七十七条怎么说', 'civil-code 1077'],
    ['民法典1077怎么说', 'civil-code 1077'],
    ['民法1077条', 'civil-code 1077'],
    ['第一千零七十七条', '- 1077'],
    ['《民法典》第1077条第1款', 'civil-code 1077 ¶1'],
    ['中华人民共和国民法典第1079条第3款第(2)项', 'civil-code 1079 ¶3 (2)'],
    ['工伤保险条例第十四条（六）项', 'work-injury-insurance-regulations 14 (6)'],
    ['工伤保险条例第14条第6项', 'work-injury-insurance-regulations 14 (6)'],
    ['劳动法第44条第（一）、（三）项', 'labor-law 44 (1)'],
    ['中华人民共和国 劳动 合同法 第 三十九 条', 'labor-contract-law 39'],
    ['民法典第五编第四章第1077条', 'civil-code 1077'],
    ['民法典合同编第577条', 'civil-code 577'],
    ['民法典的第577条', 'civil-code 577'],
    ['《民法典》（以下简称民法典）第1077条', 'civil-code 1077'],
    ['刑法第一百三十三条之一', '?刑法 133-1'],
    ['消法55条 退一赔三', 'consumer-rights-law 55'],
    ['信访条例第五条', 'petition-work-regulations 5'],
  ])('%s', (text, expected) => {
    expect(cite(text)).toEqual([expected]);
  });
});

describe('several articles', () => {
  it.each([
    ['民法典第五条至第七条', ['civil-code 5,6,7']],
    ['第5-7条', ['- 5,6,7']],
    ['民法典第1077～1079条', ['civil-code 1077,1078,1079']],
    ['第五条、第七条和第九条', ['- 5,7,9']],
    ['民法典第1077、1078条', ['civil-code 1077,1078']],
    ['民法典第1077条和1079条', ['civil-code 1077,1079']],
    ['民法典第五条、第七条第二款', ['civil-code 5', 'civil-code 7 ¶2']],
    ['民法典第五条第一款、第七条', ['civil-code 5 ¶1', 'civil-code 7']],
    ['消费者权益保护法第五十五条第一款、第二款', ['consumer-rights-law 55 ¶1']],
    ['劳动合同法第三十九条和劳动法第二十条', ['labor-contract-law 39', 'labor-law 20']],
    ['《劳动法》《劳动合同法》第三十八条', ['labor-law', 'labor-contract-law 38']],
  ])('%s', (text, expected) => {
    expect(cite(text)).toEqual(expected);
  });
});

describe('a law named earlier', () => {
  it.each([
    ['民法典第五条，同法第八条', ['civil-code 5', '~civil-code 8']],
    ['依民法典，该法第九条第二款', ['civil-code', '~civil-code 9 ¶2']],
    ['民法典第一百八十八条。第一百八十九条另有规定', ['civil-code 188', '~civil-code 189']],
    ['民法典第五条，同条第二款', ['civil-code 5', '~civil-code 5 ¶2']],
    ['民诉法解释第90条，民诉法第67条，该解释第91条', ['spc-civil-procedure 90', 'civil-procedure-law 67', '~spc-civil-procedure 91']],
    ['民法典与民诉法第67条。第一千零九十一条', ['civil-code', 'civil-procedure-law 67', '~civil-code 1091']],
    ['本法第八条', ['- 8']],
    ['第八条规定', ['- 8']],
    ['第三十条，民法典第三十条', ['- 30', 'civil-code 30']],
    ['治安管理处罚法第51条，旧法第43条', ['public-security-penalties-law 51', '- 43']],
    ['劳动法第3条，该解释第4条', ['labor-law 3', '- 4']],
  ])('is meant by %s', (text, expected) => {
    expect(cite(text)).toEqual(expected);
  });
});

describe('interpretations', () => {
  it.each([
    ['劳动法解释二第19条', 'spc-labor-dispute-2 19'],
    ['劳动争议司法解释（二）第19条', 'spc-labor-dispute-2 19'],
    ['劳动争议司法解释2第19条', 'spc-labor-dispute-2 19'],
    ['最高人民法院关于审理劳动争议案件适用法律问题的解释（二）第十九条', 'spc-labor-dispute-2 19'],
    ['《最高人民法院关于适用〈中华人民共和国民法典〉婚姻家庭编的解释（一）》第五条', 'spc-marriage-family-1 5'],
    ['《最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释(一)》第五条', 'spc-marriage-family-1 5'],
    ['关于适用民法典婚姻家庭编的解释（一）第5条', 'spc-marriage-family-1 5'],
    ['民法典物权编解释（一）第三条', 'spc-civil-code-property-1 3'],
    ['最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释第三条', '?最高人民法院关于适用中华人民共和国民法典有关担保制度的解释 3'],
    ['民法典担保制度解释第五条', '?民法典担保制度解释 5'],
    ['婚姻法司法解释三第七条', '?婚姻法司法解释三 7'],
  ])('%s', (text, expected) => {
    expect(cite(text)).toEqual([expected]);
  });
});

describe('brackets', () => {
  it('need not be the right ones', () => {
    expect(cite('〈民法典〉第1条，"民法典"第2条，“劳动法”第3条，「劳动法」第4条，《民法典第5条》，《民法典 第6条')).toEqual([
      'civil-code 1',
      'civil-code 2',
      'labor-law 3',
      'labor-law 4',
      'civil-code 5',
      'civil-code 6',
    ]);
  });

  it('hold a title that is taken whole', () => {
    expect(cite('《湖北省实施〈中华人民共和国消费者权益保护法〉办法》第三条')).toEqual(['?湖北省实施中华人民共和国消费者权益保护法办法 3']);
  });

  it('belong to the citation', () => {
    expect(findCitations('见《民法典》 第1077条。', laws)[0]).toMatchObject({ start: 1, end: 13, raw: '《民法典》 第1077条' });
  });
});

describe('laws we do not hold', () => {
  it.each([
    ['《某某条例》第三条', '?某某条例 3'],
    ['根据某某管理办法第六条', '?某某管理办法 6'],
    ['刑法第二百六十六条', '?刑法 266'],
    ['经济合同法第三条', '?经济合同法 3'],
    ['湖北省法律援助条例第十条', '?湖北省法律援助条例 10'],
    ['武汉市物业管理条例', '?武汉市物业管理条例'],
  ])('%s is reported by name', (text, expected) => {
    expect(cite(text)).toEqual([expected]);
  });
});

describe('a law alone', () => {
  it.each([
    ['根据劳动法', 'labor-law', 'law'],
    ['劳动法规定每天工作八小时', 'labor-law', 'law'],
    ['民法典合同编怎么规定', 'civil-code', 'law'],
    ['民法典2021年1月1日起施行，共1260条', 'civil-code', 'law'],
    ['民法典三条建议', 'civil-code', 'law'],
    ['婚姻法还有效吗', 'marriage-law', 'repealed-law'],
    ['《合同法》第52条', 'contract-law', 'repealed-law'],
    ['《刑法》', undefined, 'law'],
    ['《人民法院在线调解规则》', 'spc-court-online-mediation', 'law'],
  ])('%s', (text, lawSlug, kind) => {
    const [citation, ...others] = findCitations(text, laws);
    expect(others).toEqual([]);
    expect({ lawSlug: citation?.lawSlug, kind: citation?.kind }).toEqual({ lawSlug, kind });
  });
});

describe('ordinary words', () => {
  it.each([
    '我是第三人，第三方说要一条龙服务，就在一条街上',
    '第一条路不通，给我三条建议，条件是15条信息',
    '你看第十条微信，第三条消息',
    '去劳动法庭开庭',
    '合同法律关系和物权法定原则',
    '劳动法规很多',
    '仲裁法律师和人民法院、人民法庭',
    '劳动合同第八条约定，双方合同第三条，《买卖合同》第三条',
    '公司规定第三条不合理',
    '依照诉讼时效规定办理',
    '《劳动合同》和《红楼梦》',
    '今年5月1日条子',
  ])('%s cites nothing', (text) => {
    expect(cite(text)).toEqual([]);
  });

  it('do not join over a line break', () => {
    expect(cite('民法典\n第1077条')).toEqual(['civil-code', '~civil-code 1077']);
    expect(cite('劳动\n合同法')).toEqual(['contract-law']);
  });
});

it('citations stand in order, do not overlap and are what the text says there, whatever the text', () => {
  const pieces = [
    '民法典',
    '劳动法',
    '《',
    '》',
    '〈',
    '"',
    '第',
    '条',
    '款',
    '项',
    '一',
    '十',
    '1077',
    '（',
    '）',
    '、',
    '，',
    '至',
    '同法',
    '同条',
    '关于适用',
    '的解释',
    '湖北省',
    '条例',
    '\n',
    '\u200b',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      let from = 0;
      for (const citation of findCitations(text, laws)) {
        expect(citation.start).toBeGreaterThanOrEqual(from);
        expect(citation.end).toBeGreaterThan(citation.start);
        expect(citation.raw).toBe(text.slice(citation.start, citation.end));
        from = citation.end;
      }
    }),
  );
});
