import type { LawName, LawNames } from './cite-names.ts';
import { foldName } from './cite-names.ts';
import { findDerivedEnd, findPlaceBefore, isLawLike, readBracketed, readCourtDocument } from './cite-unknown.ts';

/** Which law is meant. `kind` is a name of it whose ending tells 法, 条例 or 解释 apart. */
export interface LawReference {
  slug?: string;
  isRepealed?: boolean;
  articleCount?: number | undefined;
  unknownName?: string;
  kind: string;
}

/** A law named at a place of the folded text. */
export interface Mention {
  law: LawReference;
  start: number;
  end: number;
  /** Counts only with an article behind it. */
  isWeak: boolean;
}

/** 法 that is the beginning of another word: 劳动法庭, 合同法律关系, 物权法定; 劳动法规定 is the law, 劳动法规 is not. */
const otherWord = /^(庭|院|律|官|人|定|学|治|医|务|科|警|理|则|令|案(?![例件])|系|盲|师|援|宝|槌|网|制(?!定)|规(?!定))/;
const contract =
  /(合同|协议|协议书|章程|规约|公约|承诺书|约定|手册|制度|条款|租约|借条|欠条|遗嘱|判决书|裁定书|调解书|说明书|保险单|保单|须知|守则)[》〉>”"」』】]?(的|中|里|之)?$/;

const privateRules = /(公司|单位|厂|厂里|学校|小区|商场|平台)[\u4e00-\u9fff]{0,6}(规定|办法|规则|条例)(的|中|里)?$/;

/** The law named at a place, known or not; `from` is the end of the citation before, which a name may not reach into. */
export function findMention(text: string, at: number, from: number, names: LawNames): Mention | undefined {
  return readBracketedName(text, at, names) ?? readPlainName(text, at, from, names) ?? readUnknownDocument(text, at);
}

/** Whether an article number belongs to a contract, a set of rules or a judgment named right before it. */
export function isContractBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  return contract.test(before) || privateRules.test(before);
}

/** A title in brackets is taken whole: 《湖北省实施〈某某法〉办法》 is not 某某法. */
function readBracketedName(text: string, at: number, names: LawNames): Mention | undefined {
  const bracketed = readBracketed(text, at);
  if (bracketed === undefined) return undefined;
  const known = names.findWhole(bracketed.inner);
  const isTitle = text.charAt(at) === '《' || text.charAt(at) === '〈';
  if (known !== undefined) return { law: toReference(known), start: at, end: bracketed.end, isWeak: known.isWeak && !isTitle };
  const title = foldName(bracketed.inner);
  if (!isTitle || !isLawLike(title)) return undefined;
  return { law: { unknownName: title, kind: title }, start: at, end: bracketed.end, isWeak: false };
}

function readPlainName(text: string, at: number, from: number, names: LawNames): Mention | undefined {
  const found = names.findAt(text, at).find(({ name, end }) => isWholeWord(name, text, end));
  if (found === undefined) return undefined;
  const { name, end } = found;
  const isDocument = /(解释|规定|规则)(\([一二三四五]\)|[一二三四五]|\d)?$/.test(name.written);
  const derivedEnd = isDocument ? undefined : findDerivedEnd(text, end);
  const placeStart = /(条例|办法|规定|规则)$/.test(name.written) ? findPlaceBefore(text, at, from) : undefined;
  if (derivedEnd === undefined && placeStart === undefined) return { law: toReference(name), start: at, end, isWeak: name.isWeak };
  const start = placeStart ?? at;
  const unknownName = foldName(text.slice(start, derivedEnd ?? end));
  return { law: { unknownName, kind: unknownName }, start, end: derivedEnd ?? end, isWeak: false };
}

function readUnknownDocument(text: string, at: number): Mention | undefined {
  const document = readCourtDocument(text, at);
  if (document === undefined) return undefined;
  const unknownName = foldName(document.name);
  return { law: { unknownName, kind: unknownName }, start: at, end: document.end, isWeak: false };
}

function isWholeWord(name: LawName, text: string, end: number): boolean {
  const behind = text.slice(end, end + 2);
  if (/\d$/.test(name.written)) return !/^[\d条、]/.test(behind);
  return !name.written.endsWith('法') || !otherWord.test(behind);
}

function toReference(name: LawName): LawReference {
  if ('unknownName' in name.law) return { unknownName: name.law.unknownName, kind: name.written };
  return { ...name.law, kind: name.written };
}
