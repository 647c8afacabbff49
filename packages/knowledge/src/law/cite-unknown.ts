/** A law's name found by its form only, in a folded text. */
export interface FoundName {
  start: number;
  end: number;
  name: string;
}

const lawLike = /(法|法典|条例|办法|规定|规则|解释|细则|规程|批复|通则|准则)(\([^()]{1,12}\))?$/;
const longLawLike = /.{4,}(意见|通知|决定|标准|指引|纪要)(\([^()]{1,12}\))?$/;
const notALaw = /(方法|做法|看法|想法|说法|用法|写法|算法|书法|疗法|司法|执法|立法|守法|违法|合法|非法|依法|无法|设法|没法|家法|魔法|指法|打法|玩法|办法)$/;
const openers: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '<': '>', '“': '”', '「': '」', '『': '』', '【': '】', '"': '"' };

/** Whether a title in 《》 is a law's by its ending. */
export function isLawLike(title: string): boolean {
  return (lawLike.test(title) && (title.length > 4 || !notALaw.test(title))) || longLawLike.test(title);
}

/** The text inside the bracket that opens at a place, nested brackets left in; `end` is behind the closing one. */
export function readBracketed(text: string, at: number): { inner: string; end: number } | undefined {
  const opener = text.charAt(at);
  const closer = openers[opener];
  if (closer === undefined) return undefined;
  let depth = 0;
  for (let position = at; position < text.length && position - at < 90 && text.charAt(position) !== '\n'; position++) {
    const character = text.charAt(position);
    // Straight quotation marks open and close alike, so closing is tried first.
    if (character === closer && depth > 0) depth--;
    else if (character === opener) depth++;
    if (depth === 0) return { inner: text.slice(at + 1, position), end: position + 1 };
  }
  return undefined;
}

const courtDocument =
  /(?:(?:(?:最高人民法院|最高法院|最高法|最高院|最高人民检察院|最高检)[、和]?)+(?:印发)?关于|关于(?:适用|审理|办理|确定))[^。;\n]{2,70}?的(?:若干)?(?:解释|规定|批复|规则|意见|办法)(?:\([一二三四五]\))?/y;

/** 最高人民法院关于…的解释（一） written out at a place. */
export function readCourtDocument(text: string, at: number): FoundName | undefined {
  courtDocument.lastIndex = at;
  const match = courtDocument.exec(text);
  return match === null ? undefined : { start: at, end: at + match[0].length, name: match[0] };
}

const derivedDocument =
  /[\u4e00-\u9fff]{0,8}?(?:司法解释|解释(?!说|道|清|为|权)|实施条例|实施细则|实施办法)(?:\([一二三四五]\)|[一二三四五](?![零一二三四五六七八九十百千]*条))?/y;
const sentenceInside = /[的对于有是和与及在中可应]|规定|关系|第/;

/** 司法解释三 behind 婚姻法: another document, not the law itself. The end of it, or `undefined`. */
export function findDerivedEnd(text: string, nameEnd: number): number | undefined {
  derivedDocument.lastIndex = nameEnd;
  const match = derivedDocument.exec(text);
  if (match === null || sentenceInside.test(match[0])) return undefined;
  return nameEnd + match[0].length;
}

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|武汉|深圳|广州|杭州|南京|成都|西安';
const placeBefore = new RegExp(`(?:(?:${provinces})|[\\u4e00-\\u9fff]{1,6}?(?:省|市|县|州|(?<![小社地园校景片城辖库灾山])区))+$`);

/** Where a place name in front of a name begins: 湖北省 before 法律援助条例 makes it a local regulation. */
export function findPlaceBefore(text: string, nameStart: number, from: number): number | undefined {
  const before = text.slice(Math.max(from, nameStart - 14), nameStart);
  const place = placeBefore.exec(before)?.[0];
  if (place === undefined) return undefined;
  return nameStart - afterLastStopWord(place).length;
}

const nameBefore = /[\u4e00-\u9fff()]{2,34}$/;
const linking = /(?:的|中|里|之|中的)$/;
const stopWord = /根据|依据|依照|按照|遵照|参照|适用|违反|违背|符合|结合|以及|请问|关于|知道|比如|例如|包括|现行|据|按|看|查|的|是|和|与|及|或|了|跟|被|见/g;
const pointing = /^(本|该|此|这个|那个|这些|有关|相关|上述|前述|其他|新|旧|原|同)*(法|法律|法典|条例|办法|规定|规则|解释|细则|法规)$/;
const privateRules = /公司|单位|厂|学校|小区|物业公司|商场|平台|我们|你们|他们|老板/;

/** An unbracketed law name that ends right before a place: 某某条例 in «根据某某条例第三条». */
export function findNameBefore(text: string, at: number, from: number): FoundName | undefined {
  const before = text.slice(Math.max(from, at - 36), at).replace(linking, '');
  const end = text.slice(0, at).replace(linking, '').length;
  const run = nameBefore.exec(before)?.[0];
  if (run === undefined || !lawLike.test(run) || notALaw.test(run.slice(-2)) === !/[条例管暂试]办法$|.{3,}办法$/.test(run)) return undefined;
  const name = afterLastStopWord(run);
  if (name.length < 2 || pointing.test(name) || privateRules.test(name)) return undefined;
  return { start: end - name.length, end, name };
}

function afterLastStopWord(text: string): string {
  return [...text.matchAll(stopWord)].reduce((rest, match) => {
    const behind = text.slice(match.index + match[0].length);
    return behind.length > 0 ? behind : rest;
  }, text);
}
